// A question seen as a form, for who does not know the language: the first plain condition of each field.
//
//   value_in("act:deny gaz", "act")                // "deny"
//   with_value("act:deny gaz", "who", "Le Monde")  // `act:deny who:"Le Monde" gaz`
//   with_value("act:deny gaz", "act", "")          // "gaz"
import { field_named, fields, name_of, values_of, type FieldId } from "./fields";
import { fold } from "./fold";
import { add_term, as_value, pieces_of, remove_piece, type Piece } from "./question";

const plain = (piece: Piece, field: FieldId) => piece.field === field && !piece.negated && piece.values.length === 1;

export function value_in(question: string, field: FieldId): string {
  return pieces_of(question).find((piece) => plain(piece, field))?.values[0]?.text ?? "";
}

// As a question in the interface's language writes it, whatever it was written as: for choices.
export function choice_in(question: string, field: FieldId): string {
  const written = fold(value_in(question, field));
  const choice = values_of(field).find(({ value, name }) => fold(value) === written || fold(name) === written);
  return choice?.name ?? "";
}

export function with_value(question: string, field: FieldId, value: string): string {
  const index = pieces_of(question).findIndex((piece) => plain(piece, field));
  const name = name_of(fields.find(({ id }) => id === field)!);
  const term = value === "" ? "" : `${name}:${as_value(value)}`;
  if (index < 0) return term === "" ? question : add_term(question, term);
  if (term === "") return remove_piece(question, index);
  const { begin, end } = pieces_of(question)[index]!;
  return question.slice(0, begin) + term + question.slice(end);
}

// The condition that a value of `count by` stands for: what one sees is what one gets.
export function counted_term(by: string, value: string | number | null): string {
  const dates = ["day", "month", "year"];
  const field = field_named(dates.includes(by) ? "date" : by === "article" ? "in" : by);
  if (!field) return "";
  if (value === null) return field.id === "who" || field.id === "to" ? `${field.names.en}:unknown` : "";
  return `${name_of(field)}:${as_value(String(value))}`;
}
