// What a person may be about to write in a question, where the cursor stands.
//
//   completion_at("act:de", 6)   // { of: "value", field: "act", begun: "de", begin: 4, end: 6 }
//   options_for(completion_at("ac", 2))[0]   // { text: "act:", … }
//   complete("act:de gaz", completion_at("act:de gaz", 6)!, option)   // { text: "act:deny gaz", caret: 8 }
//
// Places count UTF-16 units. Names of actors are the server's to know: `asks_for_actors`.
import { counts, fields, name_of, sorts, values_of, type FieldId, type Named } from "./fields";
import { fold } from "./fold";
import { as_value, pieces_of, type Piece } from "./question";
import { terms, ui } from "../words/words";

export interface Completion {
  of: "field" | "value" | "count" | "sort";
  field: FieldId | null; // of a value
  begun: string;
  begin: number; // what is replaced
  end: number;
}

export interface Option {
  text: string; // what is written
  label: string;
  detail: string;
}

function within(piece: Piece, caret: number): Completion | null {
  if (piece.joined) return null;
  const value = piece.values.find(({ begin, end }) => caret >= begin && caret <= end);
  if (piece.kind === "count" || piece.kind === "sort") {
    if (!value) return null;
    return { of: piece.kind, field: null, begun: value.text.slice(0, caret - value.begin), begin: value.begin, end: value.end };
  }
  if (!value) return null;
  const begun = value.text.slice(0, Math.max(0, caret - value.begin - (value.quoted ? 1 : 0)));
  if (piece.field) return { of: "value", field: piece.field, begun, begin: value.begin, end: value.end };
  if (piece.name !== null || value.quoted) return null;
  return { of: "field", field: null, begun, begin: value.begin, end: value.end };
}

// Null where there is nothing to offer.
export function completion_at(question: string, caret: number): Completion | null {
  const pieces = pieces_of(question);
  // The last that reaches to the cursor: in `a|b` more than one does.
  const piece = pieces.filter(({ begin, end }) => begin <= caret && caret <= end).at(-1);
  if (piece) return within(piece, caret);
  const before = pieces.filter(({ end }) => end < caret).at(-1);
  const by = before && (before.kind === "count" || before.kind === "sort") && before.values.length === 0;
  if (by) return { of: before.kind as "count" | "sort", field: null, begun: "", begin: caret, end: caret };
  return { of: "field", field: null, begun: "", begin: caret, end: caret };
}

export const asks_for_actors = (completion: Completion | null): boolean =>
  completion !== null && completion.begun !== "" &&
  (completion.of === "field" || (completion.of === "value" && (completion.field === "who" || completion.field === "to")));

const begins = (name: string, begun: string) => fold(name).startsWith(fold(begun));

function named_options(names: Named[], begun: string): Option[] {
  return names.filter((name) => begins(name.fr, begun) || begins(name.en, begun))
    .map((name) => ({ text: name[ui()], label: name[ui()], detail: "" }));
}

function words_for(field: FieldId, value: string): string {
  if (field === "act") return terms().acts[value]?.one ?? "";
  const tables: Partial<Record<FieldId, Record<string, string>>> = {
    form: terms().forms, kind: terms().kinds, polarity: terms().polarities, distance: terms().distances,
  };
  return tables[field]?.[value] ?? "";
}

function value_options(field: FieldId, begun: string): Option[] {
  const known = values_of(field).map(({ value, name }) => ({ value, name, words: words_for(field, value) }));
  const options = known.filter(({ value, name, words }) => [value, name, words].some((one) => begins(one, begun)))
    .map(({ name, words }) => ({ text: name, label: name, detail: words === name ? "" : words }));
  const unknown = ui() === "fr" ? "inconnu" : "unknown";
  const speakers = field === "who" || field === "to";
  if (speakers && begins(unknown, begun)) options.push({ text: unknown, label: unknown, detail: terms().kinds.unknown ?? "" });
  return options;
}

export function options_for({ of, field, begun }: Completion): Option[] {
  if (of === "count") return named_options(counts, begun);
  if (of === "sort") return named_options(sorts, begun);
  if (of === "value") return value_options(field!, begun);
  const known = fields.filter((one) => begins(one.names.fr, begun) || begins(one.names.en, begun));
  return known.sort((a, b) => Number(begins(name_of(b), begun)) - Number(begins(name_of(a), begun)))
    .map((one) => ({ text: `${name_of(one)}:`, label: `${name_of(one)}:`, detail: one.finds[ui()] }));
}

// An actor's name, where it is asked for.
export const actor_option = (completion: Completion, name: string, detail: string): Option => ({
  text: completion.of === "field" ? `${ui() === "fr" ? "qui" : "who"}:${as_value(name)}` : as_value(name),
  label: name,
  detail,
});

export function complete(question: string, { begin, end }: Completion, option: Option): { text: string; caret: number } {
  const rest = question.slice(end);
  const space = option.text.endsWith(":") || /^[\s|]/u.test(rest) ? "" : " ";
  const caret = begin + option.text.length + (option.text.endsWith(":") || rest.startsWith("|") ? 0 : 1);
  return { text: question.slice(0, begin) + option.text + space + rest, caret };
}
