import { useState } from "preact/hooks";
import type { Actor, ActorRow } from "../api/types";
import { Combobox } from "../search/combobox";
import { useActors } from "../search/question_field";
import { statements_in_words, terms, words_of } from "../words/words";
import type { Correct } from "./actor_corrections";

const say = words_of({
  fr: {
    title: "C’est quelqu’un d’autre", other: "Le même que", 
    sure: (one: string, other: string) =>
      `«\u00a0${one}\u00a0» et «\u00a0${other}\u00a0» ne seront plus qu’un, sous le nom de «\u00a0${other}\u00a0»\u00a0: leurs propos compteront ensemble, aussi dans les articles à venir.`,
    merge: (other: string) => `Oui, c’est ${other}`, cancel: "Non",
    told: (one: string, other: string) => `${one} est maintenant ${other}.`,
  },
  en: {
    title: "It is somebody else", other: "The same as", 
    sure: (one: string, other: string) =>
      `“${one}” and “${other}” will be one, by the name of “${other}”: their statements will count together, also in articles to come.`,
    merge: (other: string) => `Yes, it is ${other}`, cancel: "No",
    told: (one: string, other: string) => `${one} is now ${other}.`,
  },
});

interface Choice extends ActorRow {
  label: string;
  detail: string;
}

export function MergeForm({ actor, correct }: { actor: Actor; correct: Correct }) {
  const [name, set_name] = useState("");
  const [other, set_other] = useState<Choice | null>(null);
  const words = say();
  const options = useActors(other ? "" : name)
    .filter((one) => one.actor !== actor.actor)
    .map((one): Choice => ({ ...one, label: one.name, detail: `${terms().kinds[one.kind] ?? one.kind}, ${statements_in_words(one.said)}` }));
  const clear = () => {
    set_other(null);
    set_name("");
  };
  const merge = (into: Choice) => {
    correct({ kind: "merge", actor: actor.actor, other: into.actor }, words.told(actor.name, into.name));
    clear();
  };
  return (
    <details>
      <summary>{words.title}</summary>
      <div class="field">
        <Combobox
          id="merge" label={words.other} value={name} options={options}
          on_input={(text) => {
            set_name(text);
            set_other(null);
          }}
          on_pick={(choice) => {
            set_name(choice.name);
            set_other(choice);
          }}
        />
      </div>
      {other && (
        <div role="group" aria-label={words.title}>
          <p>{words.sure(actor.name, other.name)}</p>
          <p class="row">
            <button type="button" class="main" onClick={() => merge(other)}>{words.merge(other.name)}</button>
            <button type="button" onClick={clear}>{words.cancel}</button>
          </p>
        </div>
      )}
    </details>
  );
}
