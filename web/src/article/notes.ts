// What stands in the margin: for each statement who, to whom, which act, where; and the contacts, figures and claims.
import type { Contact, Figure, Mark, Reading, ReadStatement, Span } from "../api/types";
import { CodePoints } from "../text";
import { unsure_below } from "../statement/sureness";
import { shows_form, type Layers } from "./layers";

export interface StatementNote {
  kind: "statement";
  at: number; // where it begins
  of: number;
  who: string | null; // null: the text does not say
  as: string | null; // how it is called here, where that is not its name
  to: string | null;
  via: string | null;
  inside: string | null; // who tells it; null also where nobody knows
  depth: number;
  line: number;
  unsure: boolean;
  statement: ReadStatement;
}

export type SideNote =
  | { kind: "contact"; at: number; contact: Contact; told_by: string | null }
  | { kind: "figure"; at: number; figure: Figure; words: string; told_by: string | null }
  | { kind: "claim"; at: number };

export type Note = StatementNote | SideNote;

export const named = (entity: string): string | null => (entity === "UNKNOWN" || entity === "" ? null : entity);

// From the first to the last code point of what is said; of all of it where it has no content.
export function place_of(statement: ReadStatement): Span {
  const spans = statement.content.length ? statement.content : [...statement.cue, ...statement.source];
  return [Math.min(...spans.map(([begin]) => begin)), Math.max(...spans.map(([, end]) => end))];
}

function beginning(statement: ReadStatement): number {
  const spans = [...statement.source, ...statement.cue, ...statement.content, ...statement.addressee];
  return spans.length ? Math.min(...spans.map(([begin]) => begin)) : 0;
}

export const joined = (text: CodePoints, spans: readonly Span[]): string =>
  spans.map((span) => text.slice(span)).join(" … ");

// Of the statement with this id, by its place in the reading; -1 where there is none.
export function place_in(reading: Reading, id: string | null): number {
  if (id === null) return -1;
  const usual = Number(id.slice(1)) - 1;
  return reading.statements[usual]?.id === id ? usual : reading.statements.findIndex((statement) => statement.id === id);
}

function depth_of(reading: Reading, of: number): number {
  let depth = 0;
  for (let at = of; depth < 8; ++depth) {
    at = place_in(reading, reading.statements[at]!.parent);
    if (at < 0) break;
  }
  return depth;
}

function statement_note(reading: Reading, text: CodePoints, of: number): StatementNote {
  const statement = reading.statements[of]!;
  const parent = reading.statements[place_in(reading, statement.parent)];
  const who = named(statement.entity);
  const called = joined(text, statement.source);
  const at = beginning(statement);
  return {
    kind: "statement",
    at,
    of,
    who,
    as: called && !(who && called.includes(who)) ? called : null,
    to: named(statement.to ?? "") ?? (joined(text, statement.addressee) || null),
    via: joined(text, statement.via) || null,
    inside: parent ? named(parent.entity) : null,
    depth: depth_of(reading, of),
    line: text.line(at),
    unsure: statement.confidence < unsure_below,
    statement,
  };
}

function side_notes(reading: Reading, text: CodePoints, layers: Layers): SideNote[] {
  const teller = (id: string | null) => named(reading.statements[place_in(reading, id)]?.entity ?? "");
  return [
    ...(layers.contacts
      ? reading.contacts
          .filter((contact) => contact.mentions.length)
          .map((contact): SideNote => ({ kind: "contact", at: contact.mentions[0]![0], contact, told_by: teller(contact.statement) }))
      : []),
    ...(layers.figures
      ? reading.figures.map(
          (figure): SideNote => ({ kind: "figure", at: figure.span[0], figure, words: text.slice(figure.span), told_by: teller(figure.statement) }),
        )
      : []),
    ...(layers.claims ? reading.claims.map(([at]): SideNote => ({ kind: "claim", at })) : []),
  ];
}

// In the order of the text; statements in the order in which they were read, an outer one before what is told in it.
export function notes_of(reading: Reading, text: CodePoints, layers: Layers): Note[] {
  const statements = reading.statements
    .map((_, of) => of)
    .filter((of) => shows_form(layers, reading.statements[of]!.form))
    .map((of) => statement_note(reading, text, of));
  return [...statements, ...side_notes(reading, text, layers)].sort((a, b) => a.at - b.at);
}

// The notes of each paragraph: those that begin in it or in the gap before it. One says that the author claims something.
export function notes_by_paragraph(paragraphs: readonly Span[], notes: readonly Note[]): Note[][] {
  const lists: Note[][] = paragraphs.map(() => []);
  let p = 0;
  for (const note of notes) {
    while (p + 1 < paragraphs.length && paragraphs[p]![1] <= note.at) ++p;
    if (note.kind === "claim" && lists[p]?.some(({ kind }) => kind === "claim")) continue;
    lists[p]?.push(note);
  }
  return lists;
}

// What a person put right, statement by statement (its place in the reading).
export interface Corrected {
  accepted?: Mark;
  rejected?: Mark;
  who?: Mark;
  act?: Mark;
}

const field = { accept: "accepted", reject: "rejected", who: "who", act: "act" } as const;

export function corrected(marks: readonly Mark[], first_statement: number): Map<number, Corrected> {
  const made = new Map<number, Corrected>();
  for (const mark of [...marks].sort((a, b) => a.correction - b.correction)) {
    const of = mark.statement - first_statement;
    const now = { ...made.get(of), [field[mark.kind]]: mark };
    if (mark.kind === "accept") delete now.rejected;
    if (mark.kind === "reject") delete now.accepted;
    made.set(of, now);
  }
  return made;
}
