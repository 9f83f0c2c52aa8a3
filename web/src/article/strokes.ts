// What of a reading is drawn in its text, by the layers that are on.
import type { Reading, ReadStatement, Span } from "../api/types";
import { shows_form, type Layers } from "./layers";
import type { Role, Stroke } from "./segments";

function pieces(spans: readonly Span[], role: Role, of: number, form: string): Stroke[] {
  return spans.map((span, i) => ({
    span,
    role,
    of,
    form,
    ...(i > 0 && { from: true as const }),
    ...(i + 1 < spans.length && { to: true as const }),
  }));
}

function of_statement(statement: ReadStatement, of: number, layers: Layers): Stroke[] {
  const { form, distance_span } = statement;
  const parts = (["content", "source", "cue", "addressee", "via"] as const).flatMap((role) =>
    pieces(statement[role], role, of, form),
  );
  if (layers.distance && distance_span) parts.push({ span: distance_span, role: "distance", of });
  return parts;
}

export function strokes_of(reading: Reading, layers: Layers): Stroke[] {
  const plain = (role: Role) => (span: Span) => ({ span, role, of: -1 });
  return [
    ...reading.statements.flatMap((statement, i) => (shows_form(layers, statement.form) ? of_statement(statement, i, layers) : [])),
    ...(layers.contacts ? reading.contacts.flatMap((contact) => contact.mentions.map(plain("contact"))) : []),
    ...(layers.figures ? reading.figures.map(({ span }) => plain("figure")(span)) : []),
    ...(layers.claims ? reading.claims.map(plain("claim")) : []),
  ];
}
