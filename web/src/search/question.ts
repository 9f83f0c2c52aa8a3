// A question as its text is made up (docs/query.md), and what can be changed in it without knowing what it means. What
// is wrong in a question is for the server to say: here any text has pieces, and all of them.
//
//   pieces_of("who:Kremlin OR via:TASS gas count by act")   // a condition, a condition, a count
//   add_term("who:x gaz", "act:deny")                       // "act:deny who:x gaz"
//   remove_piece("act:deny gaz", 0)                         // "gaz"
//
// Places count UTF-16 units, as fields of a page do.
import { field_named, type FieldId } from "./fields";
import { fold } from "./fold";

export interface Value {
  begin: number;
  end: number; // with its quotation marks
  text: string; // without
  quoted: boolean;
}

export interface Piece {
  kind: "condition" | "setting" | "count" | "sort"; // conditions that OR joins are one
  begin: number;
  end: number;
  text: string;
  name: string | null; // before the colon, as written
  field: FieldId | null; // of a condition by itself; null: a word, an unknown field, or joined
  negated: boolean;
  joined: boolean;
  values: Value[]; // of a condition by itself; of `count` and `sort`, what by
}

const closings: Record<string, string> = { '"': '"', "“": "”", "„": "“", "«": "»" };
const name_before_colon = /(?:[\p{L}\p{M}_]|['’])+(?=:(?!\/\/))/uy;
const command = /(count|compter|compte|sort|trier|tri)\s+(by|par)(?=\s|$)/iuy;
const join = /\||(?:OR|OU|AND|ET)(?=\s|$|\|)/uy;

function space_after(text: string, at: number): number {
  while (at < text.length && /\s/u.test(text[at]!)) ++at;
  return at;
}

function bare_end(text: string, at: number): number {
  while (at < text.length && text[at] !== "|" && !/\s/u.test(text[at]!)) ++at;
  return at;
}

function value_at(text: string, begin: number): Value {
  const closing = closings[text[begin] ?? ""];
  if (!closing) {
    const end = bare_end(text, begin);
    return { begin, end, text: text.slice(begin, end), quoted: false };
  }
  const at = text.indexOf(closing, begin + 1);
  const end = at < 0 ? text.length : at + 1;
  return { begin, end, text: text.slice(begin + 1, at < 0 ? end : at), quoted: true };
}

function values_at(text: string, begin: number): Value[] {
  const values = [value_at(text, begin)];
  for (let end = values[0]!.end; text[end] === "|"; end = values.at(-1)!.end) values.push(value_at(text, end + 1));
  return values;
}

function match_at(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

// `count by who, act`, `sort by date asc`.
function command_at(text: string, begin: number): Piece | null {
  const head = match_at(command, text, begin);
  if (!head) return null;
  const kind = /^(count|compte)/i.test(head) ? "count" : "sort";
  const values: Value[] = [];
  let end = begin + head.length;
  for (let more = true; more; ) {
    const from = space_after(text, end);
    const to = bare_end(text, from);
    if (to === from) break;
    end = to;
    for (const part of text.slice(from, to).matchAll(/[^,]+/g)) {
      values.push({ begin: from + part.index, end: from + part.index + part[0].length, text: part[0], quoted: false });
    }
    more = kind === "count" && text[to - 1] === ",";
  }
  if (kind === "sort") {
    const direction = space_after(text, end);
    const to = bare_end(text, direction);
    if (/^(asc|croissant|desc|decroissant)$/.test(fold(text.slice(direction, to)))) end = to;
  }
  return { kind, begin, end, text: text.slice(begin, end), name: null, field: null, negated: false, joined: false, values };
}

function condition_at(text: string, begin: number): Piece {
  const negated = text[begin] === "-" && bare_end(text, begin) > begin + 1;
  const from = negated ? begin + 1 : begin;
  const name = match_at(name_before_colon, text, from);
  const field = name === null ? null : field_named(name);
  const values = name === null ? [value_at(text, from)] : values_at(text, space_after(text, from + name.length + 1));
  const end = Math.max(values.at(-1)!.end, from + (name === null ? 1 : name.length + 1));
  return {
    kind: field?.setting ? "setting" : "condition",
    begin, end, text: text.slice(begin, end), name, field: field?.id ?? null, negated, joined: false, values,
  };
}

export function pieces_of(text: string): Piece[] {
  const pieces: Piece[] = [];
  let joins = false;
  for (let at = space_after(text, 0); at < text.length; at = space_after(text, at)) {
    const word = match_at(join, text, at);
    if (word) {
      joins = /^(\||OR|OU)$/.test(word) && pieces.at(-1)?.kind === "condition";
      at += word.length;
      continue;
    }
    const piece = command_at(text, at) ?? condition_at(text, at);
    at = piece.end;
    const last = pieces.at(-1);
    if (joins && last) {
      Object.assign(last, { end: piece.end, text: text.slice(last.begin, piece.end), field: null, joined: true });
    } else {
      pieces.push(piece);
    }
    joins = false;
  }
  return pieces;
}

const tidy = (text: string) => text.replace(/^\s+/u, "").replace(/\s+$/u, "");

export function remove_piece(question: string, index: number): string {
  const piece = pieces_of(question)[index];
  if (!piece) return question;
  return tidy(`${question.slice(0, piece.begin).trimEnd()} ${question.slice(piece.end).trimStart()}`);
}

// A term may have several conditions.
const missing_from = (question: string, term: string): string[] => {
  const there = new Set(pieces_of(question).map(({ text }) => text));
  return pieces_of(term).map(({ text }) => text).filter((text) => !there.has(text));
};

export const has_term = (question: string, term: string): boolean => missing_from(question, term).length === 0;

// In front: the last word may be one that is still being typed.
export const add_term = (question: string, term: string): string =>
  [...missing_from(question, term), question.trimStart()].filter(Boolean).join(" ");

export function remove_term(question: string, term: string): string {
  const texts = new Set(pieces_of(term).map(({ text }) => text));
  const index = pieces_of(question).findIndex(({ text }) => texts.has(text));
  return index < 0 ? question : remove_term(remove_piece(question, index), term);
}

// The question with this as its only `count by` or `sort by`; `""`: without one.
export function set_command(question: string, kind: "count" | "sort", text: string): string {
  let rest = question;
  for (let at = 0; at >= 0; ) {
    at = pieces_of(rest).findIndex((piece) => piece.kind === kind);
    if (at >= 0) rest = remove_piece(rest, at);
  }
  return tidy(`${rest} ${text}`);
}

// A name or words as the value of a field: with quotation marks where it would not be read as one value without.
export function as_value(text: string): string {
  if (/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’._/<>-]*$/u.test(text) && !/^(unknown|inconnu)$/.test(fold(text))) return text;
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("»")) return `«${text}»`;
  return text.includes("”") ? `"${text.replaceAll('"', " ")}"` : `“${text}”`;
}
