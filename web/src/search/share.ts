// Shares and how they are said, with what they are shares of.
//
//   percent_of(3, 8)   // "38 %"
import { number_in_words, ui, words_of } from "../words/words";

export const percent = (share: number): string =>
  share > 0 && share < 0.005 ? (ui() === "fr" ? "<\u00a01\u00a0%" : "<1%") : `${Math.round(share * 100)}${ui() === "fr" ? "\u00a0" : ""}%`;

export const percent_of = (part: number, whole: number): string => (whole > 0 ? percent(part / whole) : "");

const say = words_of({
  fr: { of: (n: string, whole: string) => `${n} sur ${whole}` },
  en: { of: (n: string, whole: string) => `${n} of ${whole}` },
});

export const n_of = (n: number, whole: number): string => say().of(number_in_words(n), number_in_words(whole));
