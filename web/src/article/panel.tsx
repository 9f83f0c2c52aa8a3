// All that is known of one statement, in words; why it was read so; how to cite it and put it right.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Reading } from "../api/types";
import { percent, sureness } from "../statement/sureness";
import type { CodePoints } from "../text";
import { act_in_words, colon, date_in_words, terms, unknown_who } from "../words/words";
import { distance_in_words, marks_in_words, note_head } from "./in_words";
import { joined, named, place_in, type Corrected, type StatementNote } from "./notes";
import { say } from "./said";
import { Why } from "./why";

interface Props {
  note: StatementNote;
  marks?: Corrected;
  reading: Reading;
  text: CodePoints;
  close: () => void;
  why_shown: (open: boolean) => void;
  children: ComponentChildren; // citing and putting right
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === null || children === "" || children === false || children === undefined) return null;
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Who({ note, marks }: Pick<Props, "note" | "marks">) {
  const words = say();
  const { who } = note_head(note, marks);
  const called = note.as && note.as !== who ? note.as : note.statement.source.length ? null : words.left_out;
  const others = note.statement.names.filter((name) => name !== who && name !== note.as);
  return (
    <Fact name={words.who}>
      <strong>{who}</strong>
      {called && ` (${called})`}
      {note.statement.state && `, ${note.statement.state}`}
      {others.length > 0 && <span class="quiet">{` ${words.also_called}${colon()}${others.join(", ")}`}</span>}
    </Fact>
  );
}

function Facts({ note, marks, reading, text }: Omit<Props, "close" | "why_shown" | "children">) {
  const words = say();
  const { statement } = note;
  const parent = reading.statements[place_in(reading, statement.parent)];
  return (
    <dl class="facts">
      <Who note={note} marks={marks} />
      <Fact name={words.to}>{note.to}</Fact>
      <Fact name={words.via}>{note.via}</Fact>
      <Fact name={words.act}>{note_head(note, marks).act}</Fact>
      <Fact name={words.form}>{terms().forms[statement.form] ?? statement.form}</Fact>
      <Fact name={words.polarity}>{statement.polarity !== "actual" && (terms().polarities[statement.polarity] ?? statement.polarity)}</Fact>
      <Fact name={words.kind}>{terms().kinds[statement.kind] ?? statement.kind}</Fact>
      <Fact name={words.when}>{date_in_words(statement.when)}</Fact>
      <Fact name={words.distance}>
        {distance_in_words(statement) &&
          `${distance_in_words(statement)}${statement.distance_span ? ` (${text.slice(statement.distance_span)})` : ""}`}
      </Fact>
      <Fact name={words.told_in}>{parent && `${named(parent.entity) ?? unknown_who()} (${act_in_words(parent.act, parent.kind)})`}</Fact>
      <Fact name={words.confidence}>{`${sureness(statement.confidence)}, ${percent(statement.confidence)}`}</Fact>
    </dl>
  );
}

export function Panel({ note, marks, reading, text, close, why_shown, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Unless a field within it was gone to.
    if (!section.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [note.of]);
  const words = say();
  const content = joined(text, note.statement.content);
  return (
    <section ref={section} class="panel" id="statement" aria-labelledby="statement-heading">
      <header>
        <h2 id="statement-heading" ref={heading} tabIndex={-1}>
          {words.nth(note.of + 1, reading.statements.length)}
        </h2>
        <button type="button" class="close" aria-label={words.close} title={`${words.close} (Esc)`} onClick={close}>
          ×
        </button>
      </header>
      {content && <blockquote lang={reading.lang ?? undefined}>{content}</blockquote>}
      {marks_in_words(note, marks).map((mark) => (
        <p key={mark}>{mark}</p>
      ))}
      <Facts note={note} marks={marks} reading={reading} text={text} />
      <Why statement={note.statement} text={text} shown={why_shown} />
      {children}
    </section>
  );
}
