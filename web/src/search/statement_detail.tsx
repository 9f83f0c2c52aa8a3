// What stands behind a row: the whole sentence with what is around it, why it was read so, and how to cite it.
import { useState } from "preact/hooks";
import type { InContext, Statement } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import { copy_citation, web_address } from "../statement/citation";
import { Marked } from "../statement/marked";
import { rule_in_words } from "../statement/rules";
import { percent, sureness } from "../statement/sureness";
import { name_in } from "../text";
import { date_in_words, on_date, terms, ui, words_of } from "../words/words";
import { address_of, who_of } from "./found";
import { Surroundings } from "./surroundings";

const say = words_of({
  fr: {
    sentence: "Dans le texte", why: "Pourquoi cette lecture", form: "Forme", kind: "Nature de la source", via: "Par quel média",
    said: "Dit", confidence: "Certitude", also: "Paru aussi", cite: "Copier la citation", link: "Copier le lien", copied: "Copié.",
    denied: "Le navigateur ne laisse pas copier.", original: "Article d’origine", open: "Ouvrir dans l’article",
    rests: (words: string) => `d’après «\u00a0${words}\u00a0»`,
  },
  en: {
    sentence: "In the text", why: "Why it was read so", form: "Form", kind: "Kind of source", via: "Through which outlet",
    said: "Said", confidence: "Certainty", also: "Also in", cite: "Copy citation", link: "Copy link", copied: "Copied.",
    denied: "The browser does not allow copying.", original: "Original article", open: "Open in the article",
    rests: (words: string) => `from “${words}”`,
  },
});

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
              <Marked text={statement.sentence} words={statement.content} />
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
  const rows: [string, string | null][] = [
    [say().form, terms().forms[form] ?? form],
    [say().kind, terms().kinds[kind] ?? kind],
    [say().via, via],
    [say().said, said && on_date(said)],
    [say().confidence, `${sureness(confidence)}, ${percent(confidence)}`],
    [say().also, also.map((one) => [one.outlet ?? name_in(one.article), date_in_words(one.date)].filter(Boolean).join(", ")).join(" · ")],
  ];
  return (
    <dl class="attributes">
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
              {rule_in_words(rule, ui())}
              {words && `, ${say().rests(words)}`}
              <span class="quiet"> {sureness(probability)}, {percent(probability)}</span>
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
  const { content, cue, outlet, title, date } = statement;
  const citation = {
    content: content || cue, who: who_of(statement), outlet, title, date: date_in_words(date), url: web_address(statement.url), local: address, ui: ui(),
  };
  const copied = (copying: Promise<void>) => copying.then(() => set_told(say().copied), () => set_told(say().denied));
  return (
    <p class="row">
      <a href={address_of(statement)}>{say().open}</a>
      {citation.url && <a href={citation.url} rel="noopener noreferrer">{say().original}</a>}
      <button type="button" onClick={() => copied(copy_citation(citation))}>{say().cite}</button>
      <button type="button" onClick={() => copied(navigator.clipboard.writeText(address))}>{say().link}</button>
      <span role="status">{told}</span>
    </p>
  );
}
