// The notes beside a paragraph: a button a statement, which opens what is known of it.
import { colon, unknown_who } from "../words/words";
import type { Corrected, Note, StatementNote } from "./notes";
import { marks_in_words, note_head, note_rest, side_note_in_words } from "./in_words";
import { say } from "./said";

export type Marked = ReadonlyMap<number, Corrected>;

interface Props {
  notes: readonly Note[];
  marked: Marked;
  open: number | null; // the statement whose panel is open
  choose: (of: number) => void;
}

function Statement({ note, marks, open, choose }: { note: StatementNote; marks?: Corrected; open: boolean; choose: Props["choose"] }) {
  const { who, to, act } = note_head(note, marks);
  const put_right = marks_in_words(note, marks);
  const inside = note.depth > 0 && `${say().inside} ${note.inside ?? unknown_who()}${colon()}`;
  return (
    <button
      type="button"
      class={`note${marks?.rejected ? " rejected" : ""}${note.who ? "" : " nobody"}`}
      data-of={note.of}
      aria-expanded={open}
      onClick={() => choose(note.of)}
    >
      {inside && <span class="inside">{inside}</span>}
      <strong>{who}</strong>
      {to}
      {colon()}
      <span class="act">{act}</span>
      {", " + note_rest(note).join(", ")}
      {put_right.map((each) => (
        <em key={each}>{`, ${each}`}</em>
      ))}
    </button>
  );
}

export function Margin({ notes, marked, open, choose }: Props) {
  if (!notes.length) return null;
  return (
    <ul class="margin">
      {notes.map((note, i) =>
        note.kind === "statement" ? (
          <li key={i} class={note.depth ? `depth${Math.min(note.depth, 3)}` : undefined}>
            <Statement note={note} marks={marked.get(note.of)} open={open === note.of} choose={choose} />
          </li>
        ) : (
          <li key={i} class={`side ${note.kind}`}>
            {side_note_in_words(note)}
          </li>
        ),
      )}
    </ul>
  );
}
