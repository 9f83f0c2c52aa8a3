// The statements that a question finds, a page at a time, or what it counts; how many there are is told as it changes.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Answer } from "../api/types";
import type { Asking } from "./answer";
import { address_of } from "./asking";
import { number_in_words, statements_in_words, words_of } from "../words/words";
import { CountsTable } from "./counts_table";
import { ExportLinks } from "./export_links";
import { asked_words } from "./highlight";
import { n_of } from "./share";
import { StatementRow } from "./statement_row";

const say = words_of({
  fr: {
    title: "Réponse", late: "Un instant…", none: "Aucun propos.",
    groups: (n: number) => (n === 1 ? "1 valeur" : `${number_in_words(n)} valeurs`),
    more: "En montrer plus", news: "Seulement ce qui est arrivé depuis que cette question a été regardée.", whole: "Tout montrer", voices: "Qui parle, au fil du temps", timeline: "Chronologie",
  },
  en: {
    title: "Answer", late: "One moment…", none: "No statement.",
    groups: (n: number) => (n === 1 ? "1 value" : `${number_in_words(n)} values`),
    more: "Show more", news: "Only what came since this question was last looked at.", whole: "Show all", voices: "Who speaks, over time", timeline: "Timeline",
  },
});

interface Props {
  answer: Answer;
  asked: Asking; // that it answers
  set_question: (question: string) => void;
  more: () => void;
  waiting: boolean;
  late: boolean; // this is the answer to the question before
}

export function Results({ answer, asked, set_question, more, waiting, late }: Props) {
  const { question, after } = asked;
  const { total, groups, counts, statements, offset } = answer;
  const words = say();
  const counting = counts.length > 0;
  const count = total === 0 ? words.none : counting ? `${statements_in_words(total)}, ${words.groups(groups)}` : statements_in_words(total);
  const shown = offset + (counting ? counts.length : statements.length);
  const all = counting ? groups : total;
  const q = new URLSearchParams(question ? { q: question } : {}).toString();
  return (
    <>
      <h2 class="unseen">{words.title}</h2>
      <div class="row answer-head">
        <p role="status" class="total">{late ? words.late : count}</p>
        {total > 0 && <a href={`/voices${q && `?${q}`}`}>{words.voices}</a>}
        {total > 0 && <a href={`/timeline${q && `?${q}`}`}>{words.timeline}</a>}
      </div>
      {after !== null && (
        <p class="row">
          {words.news} <a href={address_of({ question, after: null })}>{words.whole}</a>
        </p>
      )}
      {counting ? <CountsTable {...{ answer, question, set_question }} /> : <Rows answer={answer} question={question} />}
      {shown < all && (
        <p class="row">
          <button type="button" aria-disabled={waiting} onClick={() => waiting || more()}>{words.more}</button>
          <span class="quiet">{n_of(shown, all)}</span>
        </p>
      )}
      {total > 0 && <ExportLinks asked={asked} total={total} />}
    </>
  );
}

function Rows({ answer, question }: { answer: Answer; question: string }) {
  const asked = asked_words(question);
  const list = useNewRows(answer);
  return (
    <ol class="list rows" ref={list}>
      {answer.statements.map((statement) => <StatementRow key={statement.statement} statement={statement} asked={asked} />)}
    </ol>
  );
}

// Where the button to show more goes because all is shown, the focus goes to the first of the new rows.
function useNewRows(answer: Answer) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(0);
  useLayoutEffect(() => {
    const { length } = answer.statements;
    const came = before.current;
    if (came > 0 && length > came && document.activeElement === document.body) {
      list.current?.children[came]?.querySelector<HTMLElement>(".passage")?.focus();
    }
    before.current = length;
  }, [answer]);
  return list;
}
