// What a row tells of a statement that was found, in words.
import type { Statement } from "../api/types";
import { local_address } from "../statement/citation";
import { unsure_below } from "../statement/sureness";
import { name_in } from "../text";
import { date_in_words, terms, unknown_who, words_of } from "../words/words";

const say = words_of({
  fr: {
    line: (line: number) => `l.\u00a0${line}`,
    unsure: "peu sûr",
    more: (n: number) => (n === 1 ? "paru aussi dans un autre article" : `paru aussi dans ${n} autres articles`),
    outlets: (n: number) => (n === 1 ? "paru aussi dans un autre média" : `paru aussi dans ${n} autres médias`),
  },
  en: {
    line: (line: number) => `l.\u00a0${line}`,
    unsure: "unsure",
    more: (n: number) => (n === 1 ? "also in another article" : `also in ${n} other articles`),
    outlets: (n: number) => (n === 1 ? "also in another outlet" : `also in ${n} other outlets`),
  },
});

// The article, at the content: a lasting address.
export function address_of({ document, spans }: Statement): string {
  const [source = [], cue = [], content = []] = spans;
  const pieces = content.length ? content : [...source, ...cue];
  const begin = Math.min(...pieces.map(([begin]) => begin));
  const end = Math.max(...pieces.map(([, end]) => end));
  return pieces.length ? local_address(document, [begin, end]) : `/articles/${document}`;
}

export const who_of = (statement: Statement): string => statement.who ?? (statement.source || unknown_who());

// "" where it is said as usual.
export function polarity_in_words({ polarity }: Statement): string {
  return polarity === "actual" ? "" : (terms().polarities[polarity] ?? polarity);
}

// The form where it is not plain from the words, and what is unusual.
export function marks_of({ form, distance, confidence }: Statement): string[] {
  const { forms, distances } = terms();
  return [
    form === "narrated" ? forms[form] : "",
    distance === "neutral" ? "" : distances[distance],
    confidence < unsure_below ? say().unsure : "",
  ].filter((mark): mark is string => Boolean(mark));
}

export function where_of({ outlet, title, article, date, line }: Statement): string {
  return [outlet ?? title ?? name_in(article), date_in_words(date), say().line(line)].filter(Boolean).join(", ");
}

// "" where it stands in one article only.
export function also_in({ outlet, also }: Statement): string {
  const outlets = new Set(also.map((one) => one.outlet).filter((name) => name !== null && name !== outlet));
  if (also.length === 0) return "";
  return outlets.size ? say().outlets(outlets.size) : say().more(also.length);
}
