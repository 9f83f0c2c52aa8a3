// All statements of an article as a table, for those who would rather go through a list.
import { useState } from "preact/hooks";
import { local_address } from "../statement/citation";
import type { CodePoints } from "../text";
import { terms } from "../words/words";
import { note_head } from "./in_words";
import type { Marked } from "./margin";
import { joined, place_of, type StatementNote } from "./notes";
import { say } from "./said";

interface Props {
  notes: readonly StatementNote[];
  marked: Marked;
  text: CodePoints;
  document: number | null;
}

function Row({ note, marked, text, document }: Omit<Props, "notes"> & { note: StatementNote }) {
  const { who, act } = note_head(note, marked.get(note.of));
  const words = joined(text, note.statement.content);
  return (
    <tr>
      <td class="number">{note.line}</td>
      <th scope="row">{who}</th>
      <td>{note.to}</td>
      <td>{act}</td>
      <td>{terms().forms[note.statement.form]}</td>
      <td class="words">{document === null ? words : <a href={local_address(document, place_of(note.statement))}>{words}</a>}</td>
    </tr>
  );
}

export function StatementList(props: Props) {
  const [open, set_open] = useState(false);
  const words = say();
  return (
    <details class="no-print" onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>{words.list}</summary>
      {open && (
        <div class="scroll" role="region" aria-label={words.list} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[words.line_head, words.who, words.to, words.act, words.form, words.content].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.notes.map((note) => (
                <Row key={note.of} {...props} note={note} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
