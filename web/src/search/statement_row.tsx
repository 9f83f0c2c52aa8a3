// One statement that was found: who says what to whom, verbatim, and where it stands; more of it in place.
import { useState } from "preact/hooks";
import type { Statement } from "../api/types";
import { act_in_words, colon, words_of } from "../words/words";
import { address_of, also_in, marks_of, polarity_in_words, where_of, who_of } from "./found";
import { highlighted } from "./highlight";
import { StatementDetail } from "./statement_detail";
import "./statement_row.css";

const say = words_of({
  fr: { to: "à", detail: "Détails" },
  en: { to: "to", detail: "Details" },
});

interface Props {
  statement: Statement;
  asked: string[]; // words to mark
}

export function StatementRow({ statement, asked }: Props) {
  const [open, set_open] = useState(false);
  const marks = marks_of(statement);
  const polarity = polarity_in_words(statement);
  const also = also_in(statement);
  return (
    <li class="found">
      <p class="speaks">
        <Speaker name={who_of(statement)} actor={statement.who_id} />
        {statement.to && (
          <>
            {" "}
            <span aria-hidden="true">→</span>
            <span class="unseen">{say().to}</span> <Speaker name={statement.to} actor={statement.to_id} />
          </>
        )}{" "}
        <span class="act">
          {act_in_words(statement.act, statement.kind)}
          {polarity && <strong> ({polarity})</strong>}
          {colon().trimEnd()}
        </span>
      </p>
      <p class="content words" lang={statement.lang ?? undefined}>
        <a class="passage" href={address_of(statement)}>
          {highlighted(statement.content || statement.cue, asked).map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}
        </a>
      </p>
      <p class="quiet">
        {[...marks, where_of(statement), also].filter(Boolean).join(" · ")}{" "}
        <button type="button" class="plain" aria-expanded={open} onClick={() => set_open(!open)}>
          {say().detail}
        </button>
      </p>
      {open && <StatementDetail statement={statement} />}
    </li>
  );
}

function Speaker({ name, actor }: { name: string; actor: string | null }) {
  return actor ? <a href={`/actors/${actor}`}>{name}</a> : <span class="unnamed">{name}</span>;
}
