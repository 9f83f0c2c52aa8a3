// Saves the question that one is asking, by a name.
import { useEffect, useState } from "preact/hooks";
import { failure_in_words } from "../frame/failure";
import { useFocused } from "../frame/told_here";
import { words_of } from "../words/words";
import { mistake_in } from "./mistake";
import { bare_name, type SavedAsked } from "./saved";

const say = words_of({
  fr: {
    title: "Enregistrer cette question", name: "Nom", save: "Enregistrer", replace: (name: string) => `Remplacer @${name}`,
    hint: "Lettres, chiffres, _, - et . sans espace. La ligne de commande la connaît sous le même nom.",
    there: (name: string, question: string) => `@${name} est déjà\u00a0: ${question}`,
    told: (name: string) => `Enregistrée\u00a0: @${name}. Ce qu’elle trouvera de nouveau est compté ici.`,
  },
  en: {
    title: "Save this question", name: "Name", save: "Save", replace: (name: string) => `Replace @${name}`,
    hint: "Letters, digits, _, - and . without a space. The command line knows it by the same name.",
    there: (name: string, question: string) => `@${name} is already: ${question}`,
    told: (name: string) => `Saved: @${name}. What it newly finds is counted here.`,
  },
});

export function SaveForm({ question, saved }: { question: string; saved: SavedAsked }) {
  const [told, set_told] = useState("");
  const status = useFocused<HTMLParagraphElement>(told);
  const asked = question.trim();
  const is_saved = saved.all!.some((one) => one.question === asked);
  return (
    <>
      <p role="status" class="told" tabIndex={-1} ref={status}>{told}</p>
      {asked !== "" && !is_saved && <Form question={asked} saved={saved} tell={set_told} />}
    </>
  );
}

interface FormProps {
  question: string;
  saved: SavedAsked;
  tell: (text: string) => void;
}

function Form({ question, saved, tell }: FormProps) {
  const [typed, set_typed] = useState("");
  const [error, set_error] = useState<unknown>(null);
  useEffect(() => set_error(null), [question]);
  const words = say();
  const name = bare_name(typed);
  const there = saved.all!.find((one) => one.name === name);
  const submit = (event: Event) => {
    event.preventDefault();
    if (name === "") return;
    tell("");
    saved.save(name, question).then(() => tell(words.told(name)), set_error);
  };
  return (
    <details class="keep">
      <summary>{words.title}</summary>
      <form onSubmit={submit}>
        <div class="row">
          <label for="save-name">{words.name}</label>
          <input
            id="save-name" type="text" autocomplete="off" autocapitalize="none" spellcheck={false} value={typed} aria-describedby="save-hint"
            aria-invalid={error !== null || undefined}
            onInput={(event) => {
              set_error(null);
              set_typed(event.currentTarget.value);
            }}
          />
          <button type="submit">{there ? words.replace(name) : words.save}</button>
        </div>
        <p id="save-hint" class="hint">{there ? words.there(name, there.question) : words.hint}</p>
        {error !== null && <p class="failure" role="alert">{mistake_in(question, error)?.lines.join(" ") ?? failure_in_words(error)}</p>}
      </form>
    </details>
  );
}
