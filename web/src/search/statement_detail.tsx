// What stands behind a row: the whole sentence with what is around it, why it was read so, and how to cite it.
import { useState } from "preact/hooks";
import type { Statement } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import { date_in_words, terms, words_of } from "../words/words";
import { citation_of, web_address } from "./citation";
import { address_of } from "./found";
import { percent } from "./share";
import { Surroundings } from "./surroundings";

const say = words_of({
  fr: {
    sentence: "Dans le texte", why: "Pourquoi c’est lu ainsi", form: "Style", kind: "Nature de la source", via: "Par",
    said: "Dit le", confidence: "Sûreté de la lecture", also: "Paru aussi", cite: "Copier la citation", link: "Copier le lien", copied: "Copié.",
    denied: "Le navigateur ne laisse pas copier.", original: "Article d’origine", open: "Ouvrir dans l’article",
    rests: (words: string) => `d’après «\u00a0${words}\u00a0»`,
  },
  en: {
    sentence: "In the text", why: "Why it was read so", form: "Form", kind: "Kind of source", via: "Through",
    said: "Said on", confidence: "Confidence of the reading", also: "Also in", cite: "Copy citation", link: "Copy link", copied: "Copied.",
    denied: "The browser does not allow copying.", original: "Original article", open: "Open in the article",
    rests: (words: string) => `from “${words}”`,
  },
});

interface InContext {
  statement: Statement;
  before: string;
  after: string;
}

export function StatementDetail({ statement }: { statement: Statement }) {
  const asked = useAsked<InContext>(`statements/${statement.statement}`);
  return (
    <div class="detail">
      <Await asked={asked}>
        {({ before, after }) => (
          <>
            <h3>{say().sentence}</h3>
            <p class="sentence" lang={statement.lang ?? undefined}>
              <span class="around">{before}</span>
              {statement.sentence}
              <span class="around">{after}</span>
            </p>
            <Attributes statement={statement} />
            <Why statement={statement} around={new Surroundings(statement, before, after)} />
          </>
        )}
      </Await>
      <Copying statement={statement} />
    </div>
  );
}

function Attributes({ statement }: { statement: Statement }) {
  const { form, kind, via, said, confidence, also } = statement;
  const rows: [string, string][] = [
    [say().form, terms().forms[form] ?? form],
    [say().kind, terms().kinds[kind] ?? kind],
    [say().via, via],
    [say().said, date_in_words(said)],
    [say().confidence, percent(confidence)],
    [say().also, also.map((one) => [one.outlet ?? one.article, date_in_words(one.date)].filter(Boolean).join(", ")).join(" ; ")],
  ];
  return (
    <dl class="facts">
      {rows.filter(([, value]) => value).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Why({ statement, around }: { statement: Statement; around: Surroundings }) {
  return (
    <>
      <h3>{say().why}</h3>
      <ul>
        {statement.why.map(([rule, probability, span], i) => {
          const words = span && around.words(span);
          return (
            <li key={i}>
              {rule}, {percent(probability)}
              {words && `, ${say().rests(words)}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Copying({ statement }: { statement: Statement }) {
  const [told, set_told] = useState("");
  const address = location.origin + address_of(statement);
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(() => set_told(say().copied), () => set_told(say().denied));
  const original = web_address(statement.url);
  return (
    <p class="row">
      <a href={address_of(statement)}>{say().open}</a>
      {original && <a href={original} rel="noopener noreferrer">{say().original}</a>}
      <button type="button" onClick={() => copy(citation_of(statement, address))}>{say().cite}</button>
      <button type="button" onClick={() => copy(address)}>{say().link}</button>
      <span role="status">{told}</span>
    </p>
  );
}
