// Who an actor is, as far as the articles tell.
import type { Actor } from "../api/types";
import { articles_in_words, terms, words_of } from "../words/words";
import { state_in_words } from "./states";

const say = words_of({
  fr: {
    names: "Autres noms", state: "Parle pour", documents: "dans",
  },
  en: { names: "Other names", state: "Speaks for", documents: "in" },
});

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
            <dd>{names.join(" · ")}</dd>
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
