// Who an actor is, as far as the articles tell.
import { useState } from "preact/hooks";
import type { Actor } from "../api/types";
import { articles_in_words, number_in_words, terms, words_of } from "../words/words";
import { state_in_words } from "./states";

const say = words_of({
  fr: {
    names: "Autres noms", state: "Parle pour", documents: "dans",
    more: (n: number) => `${number_in_words(n)} de plus`, less: "moins",
  },
  en: {
    names: "Other names", state: "Speaks for", documents: "in",
    more: (n: number) => `${number_in_words(n)} more`, less: "fewer",
  },
});

const shown_first = 12; // of names: whom many articles name is called dozens of things

export function ActorFacts({ actor }: { actor: Actor }) {
  const { kind, gender, state, documents, name } = actor;
  const names = actor.names.filter((other) => other !== name);
  const known = [
    terms().kinds[kind] ?? kind,
    kind !== "person" || gender === "unknown" ? "" : terms().genders[gender] ?? gender,
    `${say().documents} ${articles_in_words(documents)}`,
  ];
  return (
    <>
      <p>{known.filter(Boolean).join(", ")}</p>
      <dl class="attributes">
        {names.length > 0 && (
          <div>
            <dt>{say().names}</dt>
            <dd><Names names={names} /></dd>
          </div>
        )}
        {state && (
          <div>
            <dt>{say().state}</dt>
            <dd>{state_in_words(state)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Names({ names }: { names: string[] }) {
  const [all, set_all] = useState(false);
  const hidden = names.length - shown_first;
  return (
    <>
      {names.slice(0, all ? undefined : shown_first).join(" · ")}{" "}
      {hidden > 0 && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => set_all(!all)}>
          {all ? say().less : say().more(hidden)}
        </button>
      )}
    </>
  );
}
