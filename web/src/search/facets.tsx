// How many of the statements found have which speaker, act …; a click narrows the question to one, another widens it.
import { useState } from "preact/hooks";
import type { FacetValue } from "../api/types";
import { number_in_words, words_of } from "../words/words";
import { facet_fields } from "./answer";
import { add_term, has_term, remove_term } from "./question";
import { value_in_words } from "./values";

const shown_first = 6;

const say = words_of({
  fr: {
    title: "Affiner",
    fields: { who: "Qui", act: "Acte", outlet: "Média", form: "Forme", lang: "Langue", year: "Année" } as Record<string, string>,
    more: (n: number) => `${n} de plus`,
    less: "moins",
  },
  en: {
    title: "Narrow",
    fields: { who: "Who", act: "Act", outlet: "Outlet", form: "Form", lang: "Language", year: "Year" } as Record<string, string>,
    more: (n: number) => `${n} more`,
    less: "fewer",
  },
});

interface Props {
  facets: Record<string, FacetValue[]>;
  question: string;
  set_question: (question: string) => void;
}

export function Facets({ facets, question, set_question }: Props) {
  const toggle = (term: string) =>
    set_question(has_term(question, term) ? remove_term(question, term) : add_term(question, term));
  return (
    <details class="facets" open={matchMedia("(min-width: 60rem)").matches}>
      <summary>
        <h2>{say().title}</h2>
      </summary>
      {facet_fields.filter((field) => facets[field]?.length).map((field) => (
        <Facet key={field} field={field} values={facets[field]!} question={question} toggle={toggle} />
      ))}
    </details>
  );
}

interface FacetProps {
  field: string;
  values: FacetValue[];
  question: string;
  toggle: (term: string) => void;
}

function Facet({ field, values, question, toggle }: FacetProps) {
  const [all, set_all] = useState(false);
  const hidden = values.length - shown_first;
  return (
    <section>
      <h3>{say().fields[field]}</h3>
      <ul class="list">
        {values.slice(0, all ? undefined : shown_first).map(({ value, label, count, term }) => (
          <li key={term}>
            <button type="button" aria-pressed={has_term(question, term)} onClick={() => toggle(term)}>
              <span>{value_in_words(field, value, label)}</span> <span class="quiet">{number_in_words(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => set_all(!all)}>
          {all ? say().less : say().more(hidden)}
        </button>
      )}
    </section>
  );
}
