// What was chosen in the chart: the words, who to whom, where they stand.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { InContext, TimelinePoint } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import { address_of } from "../search/found";
import { Marked } from "../statement/marked";
import { first_of, last_of } from "../text";
import { statements_in_words } from "../words/words";
import { key_of, type ContactTold, type Entry } from "./entries";
import { act_and_time, contact_in_words, entry_in_words, say, who_to_whom } from "./timeline_words";

const around = 160; // letters before and behind the sentence: so that it stands in sight

interface Props {
  entries: Entry[]; // several: those that share a mark
  choose: (key: string) => void;
  close: () => void;
}

export function Panel({ entries, choose, close }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const one = entries.length === 1 ? entries[0]! : null;
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [entries[0]!.key, entries.length]);
  return (
    <aside class="chosen" aria-label={say().panel} onKeyDown={(event) => event.key === "Escape" && close()}>
      <button type="button" class="close" onClick={close}>
        {say().close}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {one ? (one.contact ? say().contacts : who_to_whom(one.point!)) : statements_in_words(entries.length)}
      </h2>
      {!one && <Choices entries={entries} choose={choose} />}
      {one?.point && <Point key={one.key} point={one.point} choose={choose} />}
      {one?.contact && <Contact contact={one.contact} />}
    </aside>
  );
}

function Choices({ entries, choose }: Pick<Props, "entries" | "choose">) {
  return (
    <ul class="list">
      {entries.map((entry) => (
        <li key={entry.key}>
          <button type="button" class="plain" onClick={() => choose(entry.key)}>
            {entry_in_words(entry)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Point({ point, choose }: { point: TimelinePoint; choose: (key: string) => void }) {
  const asked = useAsked<InContext>(`statements/${point.statement}`);
  return (
    <>
      <p>
        {act_and_time(point)}
        {point.outlet && ` · ${point.outlet}`}
      </p>
      <Await asked={asked}>{(told) => <Words told={told} />}</Await>
      {point.revises !== null && (
        <button type="button" class="plain" onClick={() => choose(key_of(point.revises!))}>
          ↻ {say().see_revised}
        </button>
      )}
    </>
  );
}

function Words({ told: { statement, before, after } }: { told: InContext }) {
  const { title, lang, sentence, content } = statement;
  const quote = useRef<HTMLQuoteElement>(null);
  useLayoutEffect(() => {
    const [mark, panel] = [quote.current?.querySelector("mark"), quote.current?.closest(".chosen")];
    if (mark && panel) panel.scrollTop += Math.max(0, mark.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom);
  }, []);
  return (
    <>
      <blockquote ref={quote} lang={lang ?? undefined}>
        <span class="quiet">{last_of(before, around)}</span>
        <Marked text={sentence} words={content} />
        <span class="quiet">{first_of(after, around)}</span>
      </blockquote>
      <p>
        {title && (
          <>
            <cite lang={lang ?? undefined}>{title}</cite>
            {" · "}
          </>
        )}
        <a href={address_of(statement)}>{say().to_passage}</a>
      </p>
    </>
  );
}

function Contact({ contact }: { contact: ContactTold }) {
  return (
    <>
      <p>{contact_in_words(contact)}</p>
      {contact.content && <blockquote>{contact.content}</blockquote>}
      <p>
        <a href={`/articles/${contact.document}`}>{say().to_article}</a>
      </p>
    </>
  );
}
