// Notes in words, as the margin and the panel say them.
import { act_in_words, colon, date_in_words, terms, unknown_who } from "../words/words";
import type { ReadStatement } from "../api/types";
import type { Corrected, SideNote, StatementNote } from "./notes";
import { say } from "./said";

export const who_in_words = (note: StatementNote, marks?: Corrected): string =>
  (marks?.who ? marks.who.value : note.who ?? note.as) || unknown_who();

export function note_head(note: StatementNote, marks?: Corrected): { who: string; to: string; act: string } {
  const { statement } = note;
  return {
    who: who_in_words(note, marks),
    to: note.to ? ` → ${note.to}` : "",
    act: act_in_words(marks?.act?.value ?? statement.act, statement.kind),
  };
}

const distances = { doubted: "doubted", endorsed: "endorsed" } as const;

export function distance_in_words(statement: ReadStatement): string | null {
  const known = distances[statement.distance as keyof typeof distances];
  return known ? say()[known] : null;
}

export function note_rest(note: StatementNote): string[] {
  const { statement } = note;
  return [
    statement.polarity === "actual" ? null : terms().polarities[statement.polarity] ?? statement.polarity,
    distance_in_words(statement),
    note.via && `${say().via} ${note.via}`,
    note.unsure ? say().unsure : null,
    say().line(note.line),
  ].filter((part): part is string => Boolean(part));
}

export function marks_in_words(note: StatementNote, marks?: Corrected): string[] {
  if (!marks) return [];
  const words = say();
  return [
    marks.accepted && words.accepted,
    marks.rejected && words.rejected,
    marks.who && words.was_who(note.who ?? unknown_who()),
    marks.act && words.was_act(act_in_words(note.statement.act, note.statement.kind)),
  ].filter((part): part is string => Boolean(part));
}

// "Kremlin → France : dément, l. 12"
export function note_in_words(note: StatementNote, marks?: Corrected): string {
  const { who, to, act } = note_head(note, marks);
  return `${who}${to}${colon()}${[act, ...note_rest(note), ...marks_in_words(note, marks)].join(", ")}`;
}

const list = (names: string[][]): string => names.map((each) => each[0]).filter(Boolean).join(", ");

export function side_note_in_words(note: SideNote): string {
  const words = say();
  if (note.kind === "claim") return words.claim;
  const told = note.told_by && `${words.according_to} ${note.told_by}`;
  if (note.kind === "figure") {
    const what = note.figure.what && !note.words.includes(note.figure.what) ? ` (${note.figure.what})` : "";
    return [`${words.figure}${colon()}${note.words}${what}`, told].filter(Boolean).join(", ");
  }
  const { contact } = note;
  const kind = terms().contacts[contact.kind] ?? contact.kind;
  return [
    `${kind}${contact.parties.length ? colon() + list(contact.parties) : ""}`,
    contact.status === "held" ? null : terms().statuses[contact.status] ?? contact.status,
    contact.when && date_in_words(contact.when),
    contact.place,
    contact.initiative.length ? `${words.initiative} ${list(contact.initiative)}` : null,
    told,
  ]
    .filter(Boolean)
    .join(", ");
}
