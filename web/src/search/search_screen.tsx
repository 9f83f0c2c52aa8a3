// `/search?q=…`: a question to the store, and what answers it, as it is typed.
import { useEffect, useRef } from "preact/hooks";
import { Waiting } from "../frame/asked";
import { Failure } from "../frame/failure";
import { Heading } from "../frame/heading";
import { useLate } from "../frame/late";
import type { ScreenProps } from "../page";
import { go } from "../router";
import { number_in_words, words_of } from "../words/words";
import { useAnswer } from "./answer";
import { address_of, useAsking } from "./asking";
import { BuilderForm } from "./builder_form";
import { Chips } from "./chips";
import { Commands } from "./commands";
import { Facets } from "./facets";
import { useKeys } from "./keys";
import { mistake_in } from "./mistake";
import { MistakeNote } from "./mistake_note";
import { QuestionField } from "./question_field";
import { Results } from "./results";
import { news_of, useSaved } from "./saved";
import { SavedList } from "./saved_list";
import "./search.css";

const say = words_of({
  fr: {
    title: "Chercher",
    hint: "Des mots, ou qui:Kremlin acte:nier sur:gaz depuis:2024-03. Touches\u00a0: / champ, j et k lignes, Entrée ouvre.",
  },
  en: { title: "Search", hint: "Words, or who:Kremlin act:deny about:gas since:2024-03. Keys: / field, j and k rows, Enter opens." },
});

export function SearchScreen(_: ScreenProps) {
  const { asking, type, choose } = useAsking();
  const { question, after } = asking;
  const field = useRef<HTMLInputElement>(null);
  const { answer, error, again, more, waiting_for_more, ...answered } = useAnswer(asking);
  const saved = useSaved();
  useKeys(field);
  const is_answered = answered.question === question && answered.after === after;
  useEffect(() => {
    const address = address_of(asking);
    if (is_answered && address !== location.pathname + location.search) go(address, { replace: true });
  }, [answered.question, answered.after]);
  const mistake = mistake_in(answered.question, error);
  const late = useLate(!is_answered);
  const news = news_of(saved.all ?? []).reduce((sum, one) => sum + one.new!, 0);
  return (
    <div class="search">
      <Heading title={news > 0 ? `(${number_in_words(news)}) ${say().title}` : say().title}>{say().title}</Heading>
      <div role="search" class="asking">
        <QuestionField question={question} set_question={type} field={field} described_by={mistake ? "mistake" : "question-hint"} invalid={mistake !== null} />
        <p id="question-hint" class="hint">{say().hint}</p>
        {mistake && <MistakeNote id="mistake" mistake={mistake} />}
        <Chips question={question} set_question={choose} />
        <SavedList asking={asking} saved={saved} />
        <BuilderForm question={question} set_question={type} />
      </div>
      {error && !mistake ? <Failure error={error} again={again} /> : null}
      {!answer && !error && <Waiting />}
      {answer && (
        <div class="sides">
          <Facets facets={answer.facets} question={question} set_question={choose} />
          <section class="answer" aria-busy={late}>
            <Commands question={question} set_question={choose} />
            <Results answer={answer} asked={answered} set_question={choose} more={more} waiting={waiting_for_more} late={late} />
          </section>
        </div>
      )}
    </div>
  );
}
