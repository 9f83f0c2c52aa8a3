import { useState } from "preact/hooks";
import type { Actor } from "../api/types";
import { words_of } from "../words/words";
import type { Correct } from "./actor_corrections";

const say = words_of({
  fr: {
    title: "Renommer", name: "Nom", save: (name: string) => `L’appeler «\u00a0${name}\u00a0»`,
    told: (name: string) => `Cet acteur s’appelle maintenant ${name}.`,
  },
  en: { title: "Rename", name: "Name", save: (name: string) => `Call them “${name}”`, told: (name: string) => `This actor is now called ${name}.` },
});

export function RenameForm({ actor, correct }: { actor: Actor; correct: Correct }) {
  const [name, set_name] = useState(actor.name);
  const words = say();
  const other = name.trim();
  const different = other !== "" && other !== actor.name;
  return (
    <details>
      <summary>{words.title}</summary>
      <div class="field">
        <label for="rename">{words.name}</label>
        <input id="rename" type="text" autocomplete="off" value={name} onInput={(event) => set_name(event.currentTarget.value)} />
      </div>
      <button type="button" disabled={!different} onClick={() => correct({ kind: "label", actor: actor.actor, value: other }, words.told(other))}>
        {words.save(different ? other : actor.name)}
      </button>
    </details>
  );
}
