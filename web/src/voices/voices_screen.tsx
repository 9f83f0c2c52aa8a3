// `/voices?q=…&by=month`: who speaks how much, over time, among the statements that a question finds.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Voices } from "../api/types";
import { useAsked, Waiting } from "../frame/asked";
import { Failure } from "../frame/failure";
import { Heading } from "../frame/heading";
import type { ScreenProps } from "../page";
import { go } from "../router";
import { statements_of } from "../search/answer";
import { mistake_in } from "../search/mistake";
import { MistakeNote } from "../search/mistake_note";
import { QuestionField } from "../search/question_field";
import { number_in_words, statements_in_words, words_of } from "../words/words";
import { Genders } from "./genders";
import { WhoSpeaks } from "./who_speaks";
import "./voices.css";

type Unit = "day" | "month" | "year";

const units: Unit[] = ["day", "month", "year"];
const rest = 250; // ms without a key

const say = words_of({
  fr: {
    title: "Qui parle", hint: "Parmi les propos que trouve cette question\u00a0; rien\u00a0: parmi tous.", by: "Par",
    units: { day: "jour", month: "mois", year: "an" },
    undated: (n: number) => (n === 0 ? "" : `, dont ${number_in_words(n)} sans date, qui ne paraissent pas au fil du temps`),
    search: "Les lire",
  },
  en: {
    title: "Who speaks", hint: "Among the statements that this question finds; nothing: among all.", by: "By",
    units: { day: "day", month: "month", year: "year" },
    undated: (n: number) => (n === 0 ? "" : `, ${number_in_words(n)} of them without a date, which do not show over time`),
    search: "Read them",
  },
});

function useRested(text: string): string {
  const [rested, set_rested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => set_rested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

function address_of(question: string, unit: Unit): string {
  const query = new URLSearchParams({ ...(question && { q: question }), ...(unit !== "month" && { by: unit }) }).toString();
  return `/voices${query && `?${query}`}`;
}

export function VoicesScreen({ place }: ScreenProps) {
  const [question, set_question] = useState(place.query.get("q") ?? "");
  const [unit, set_unit] = useState<Unit>(units.find((one) => one === place.query.get("by")) ?? "month");
  const field = useRef<HTMLInputElement>(null);
  const rested = useRested(question.trim());
  const asked = useAsked<Voices>("voices", { q: statements_of(rested), by: unit });
  useEffect(() => go(address_of(rested, unit), { replace: true }), [rested, unit]);
  const { error, value: voices } = asked;
  const mistake = mistake_in(statements_of(rested), error);
  const words = say();
  return (
    <div class="voices">
      <Heading title={words.title} />
      <div role="search" class="measure">
        <QuestionField question={question} set_question={set_question} field={field} described_by={mistake ? "mistake" : "voices-hint"} invalid={mistake !== null} />
        <p id="voices-hint" class="hint">{words.hint}</p>
        {mistake && <MistakeNote id="mistake" mistake={mistake} />}
        <label class="inline">
          {words.by}{" "}
          <select value={unit} onChange={(event) => set_unit(event.currentTarget.value as Unit)}>
            {units.map((one) => <option key={one} value={one}>{words.units[one]}</option>)}
          </select>
        </label>
      </div>
      {error && !mistake ? <Failure error={error} again={asked.again} /> : null}
      {!voices && !error && <Waiting />}
      {voices && !error && (
        <>
          <p class="row">
            <span role="status">{statements_in_words(voices.total)}{words.undated(voices.undated)}.</span>
            {voices.total > 0 && <a href={`/search${rested && `?${new URLSearchParams({ q: rested })}`}`}>{words.search}</a>}
          </p>
          {voices.total > 0 && <WhoSpeaks voices={voices} />}
          {voices.total > 0 && <Genders voices={voices} />}
        </>
      )}
    </div>
  );
}
