// `/search?q=…`: a question to the store, and what answers it, as it is typed.
import { useEffect, useRef, useState } from "preact/hooks";
import { Waiting } from "../frame/asked";
import { Failure } from "../frame/failure";
import { Heading } from "../frame/heading";
import { useLate } from "../frame/late";
import type { ScreenProps } from "../page";
import { go, place as place_now } from "../router";
import { words_of } from "../words/words";
import { useAnswer } from "./answer";
import { BuilderForm } from "./builder_form";
import { Chips } from "./chips";
import { Commands } from "./commands";
import { Facets } from "./facets";
import { useKeys } from "./keys";
import { mistake_in } from "./mistake";
import { MistakeNote } from "./mistake_note";
import { QuestionField } from "./question_field";
import { Results } from "./results";
import "./search.css";

const say = words_of({
  fr: {
    title: "Chercher",
    hint: "Des mots, ou qui:Kremlin acte:nier sur:gaz depuis:2024-03. Touches\u00a0: / champ, j et k lignes, Entrée ouvre.",
  },
  en: { title: "Search", hint: "Words, or who:Kremlin act:deny about:gas since:2024-03. Keys: / field, j and k rows, Enter opens." },
});

const asked_here = () => place_now().query.get("q") ?? "";
// A space at the end says that the last word is whole: it stays.
const address_of = (question: string) =>
  question.trim() ? `/search?${new URLSearchParams({ q: question.trimStart() })}` : "/search";

// The question follows the address, and the address the question.
function useQuestion(): [string, (question: string) => void, (question: string) => void] {
  const [question, set_question] = useState(asked_here);
  useEffect(() => {
    const follow = () => set_question(asked_here());
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const type = (text: string) => set_question(text);
  const choose = (text: string) => {
    set_question(text);
    go(address_of(text));
  };
  return [question, type, choose];
}

export function SearchScreen(_: ScreenProps) {
  const [question, type, choose] = useQuestion();
  const field = useRef<HTMLInputElement>(null);
  const { answer, error, again, question: answered, more, waiting_for_more } = useAnswer(question);
  useKeys(field);
  useEffect(() => {
    if (answered === question && address_of(question) !== location.pathname + location.search) go(address_of(question), { replace: true });
  }, [answered]);
  const mistake = mistake_in(answered, error);
  const late = useLate(answered !== question);
  return (
    <div class="search">
      <Heading title={say().title} />
      <div role="search" class="asking">
        <QuestionField question={question} set_question={type} field={field} described_by={mistake ? "mistake" : "question-hint"} invalid={mistake !== null} />
        <p id="question-hint" class="hint">{say().hint}</p>
        {mistake && <MistakeNote id="mistake" mistake={mistake} />}
        <Chips question={question} set_question={choose} />
        <BuilderForm question={question} set_question={type} />
      </div>
      {error && !mistake ? <Failure error={error} again={again} /> : null}
      {!answer && !error && <Waiting />}
      {answer && (
        <div class="sides">
          <Facets facets={answer.facets} question={question} set_question={choose} />
          <section class="answer" aria-busy={late}>
            <Commands question={question} set_question={choose} />
            <Results answer={answer} question={answered} set_question={choose} more={more} waiting={waiting_for_more} late={late} />
          </section>
        </div>
      )}
    </div>
  );
}
