// What `count by` gives: how many of the statements found have which value, in numbers and as bars.
import type { Answer } from "../api/types";
import { number_in_words, ui, words_of } from "../words/words";
import { Bar } from "./bar";
import { counted_term } from "./builder";
import { counts } from "./fields";
import { add_term, set_command } from "./question";
import { percent_of } from "./share";
import { value_in_words } from "./values";

const say = words_of({
  fr: { title: "Décompte", count: "Propos", share: "Part", caption: "Un clic montre les propos." },
  en: { title: "Counts", count: "Statements", share: "Share", caption: "A click shows the statements." },
});

interface Props {
  answer: Answer;
  question: string;
  set_question: (question: string) => void;
}

export function CountsTable({ answer, question, set_question }: Props) {
  const fields = Object.keys(answer.counts[0] ?? {}).filter((name) => name !== "count");
  const most = Math.max(...answer.counts.map(({ count }) => Number(count)));
  const name = (field: string) => counts.find(({ en }) => en === field)?.[ui()] ?? field;
  return (
    <div class="scroll" role="region" aria-label={say().title} tabIndex={0}>
      <table class="counts">
        <caption>{say().caption}</caption>
        <thead>
          <tr>
            {fields.map((field) => <th key={field} scope="col">{name(field)}</th>)}
            <th scope="col" class="number">{say().count}</th>
            <th scope="col" class="number">{say().share}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {answer.counts.map((row, i) => (
            <tr key={i}>
              {fields.map((field) => (
                <th key={field} scope="row">
                  <Counted field={field} value={row[field] ?? null} {...{ question, set_question }} />
                </th>
              ))}
              <td class="number">{number_in_words(Number(row.count))}</td>
              <td class="number">{percent_of(Number(row.count), answer.total)}</td>
              <td class="bars"><Bar share={Number(row.count) / most} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CountedProps {
  field: string;
  value: string | number | null;
  question: string;
  set_question: (question: string) => void;
}

function Counted({ field, value, question, set_question }: CountedProps) {
  const term = counted_term(field, value);
  const text = value_in_words(field, value);
  if (term === "") return <>{text}</>;
  return (
    <button type="button" class="plain" onClick={() => set_question(add_term(set_command(question, "count", ""), term))}>
      {text}
    </button>
  );
}
