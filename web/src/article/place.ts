// `?at=120-180`: a place of the text, and the statement that stands there.
import type { Reading, Span } from "../api/types";
import { place_of } from "./notes";

export function place_named(at: string | null, length: number): Span | null {
  const parts = at?.match(/^(\d{1,9})-(\d{1,9})$/);
  if (!parts) return null;
  const [begin, end] = [Number(parts[1]), Number(parts[2])];
  return begin < end && end <= length ? [begin, end] : null;
}

// By its place in the reading; -1: none was read there.
export function statement_at(reading: Reading, [begin, end]: Span): number {
  return reading.statements.findIndex((statement) => {
    const place = place_of(statement);
    return place[0] === begin && place[1] === end;
  });
}

// What else was read there: what the author claims himself; something else, a piece of a statement too; null: nothing.
export function other_at(reading: Reading, [begin, end]: Span): "claim" | "other" | null {
  const within = (span: Span) => span[0] <= begin && end <= span[1];
  if (reading.claims.some(within)) return "claim";
  const told = [
    ...reading.statements.map(place_of),
    ...reading.contacts.flatMap(({ mentions, initiative_spans }) => [...mentions, ...initiative_spans]),
    ...reading.figures.map(({ span }) => span),
  ];
  return told.some(within) ? "other" : null;
}
