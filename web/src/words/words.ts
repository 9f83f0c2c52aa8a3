// What the page says, in French and English. Names of acts, forms, stances and relations come from the program itself
// (`GET words`), so that page and terminal say the same; each screen adds what it alone says (`words_of`).
//
//   const say = words_of({ fr: { title: "Titre" }, en: { title: "Title" } });
//   say().title
import type { Ui, Words } from "../api/types";
import { prefer, preference } from "../preference";

const kept = "dixit.ui";

function first_ui(): Ui {
  const chosen = preference(kept);
  if (chosen === "fr" || chosen === "en") return chosen;
  return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}

let ui_: Ui = first_ui();
let terms_: Words | null = null;

export const ui = () => ui_;

export function choose_ui(ui: Ui): void {
  ui_ = ui;
  prefer(kept, ui);
  document.documentElement.lang = ui;
}

export function set_terms(terms: Words): void {
  terms_ = terms;
}

export function terms(): Words {
  if (!terms_) throw new Error("the words of the interface are not loaded yet");
  return terms_;
}

export const words_of =
  <T>(table: Record<Ui, T>) =>
  () =>
    table[ui_];

// `2024-04-03` → `3 avril 2024`; also a month or a year; what is no date stays as it is.
export function date_in_words(iso: string | null): string {
  const parts = iso?.match(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/);
  if (!parts) return iso ?? "";
  const [, year, month, day] = parts;
  const name = month && terms().months[Number(month) - 1];
  if (!name) return year!;
  const whole = !day ? "" : `${day === "01" && ui_ === "fr" ? "1er" : Number(day)} `;
  return `${whole}${name} ${year}`;
}

// `le 3 avril 2024`, `en avril 2024`
export function on_date(date: string): string {
  const day = date.length > 7;
  const before = ui_ === "fr" ? (day ? "le" : "en") : day ? "on" : "in";
  return `${before} ${date_in_words(date)}`;
}

// `nie`; of a group, `nient`
export function act_in_words(act: string, kind?: string): string {
  return terms().acts[act]?.[kind === "group" ? "several" : "one"] ?? act;
}

// `de` → `allemand`
export function language_in_words(code: string): string {
  try {
    return new Intl.DisplayNames([ui_], { type: "language" }).of(code) ?? code;
  } catch {
    return code; // is no code
  }
}

export const number_in_words = (value: number) => value.toLocaleString(ui_ === "fr" ? "fr-FR" : "en-GB");

export const colon = () => (ui_ === "fr" ? "\u00a0: " : ": ");

export const unknown_who = () => (ui_ === "fr" ? "on ne sait qui" : "unknown who");

// `1 propos`, `22 propos`
export function statements_in_words(count: number): string {
  return `${number_in_words(count)} ${ui_ === "fr" ? "propos" : count === 1 ? "statement" : "statements"}`;
}

export function articles_in_words(count: number): string {
  const one = count === 1 || (count === 0 && ui_ === "fr");
  return `${number_in_words(count)} ${one ? "article" : "articles"}`;
}

// Of an event whose articles have no title its number.
export const event_name = (event: { event: number; label: string }) =>
  event.label || `${ui_ === "fr" ? "Événement" : "Event"} ${event.event}`;
