// The field of the question, with what it may be completed to.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { get } from "../api/api";
import type { ActorRow } from "../api/types";
import { words_of } from "../words/words";
import { Combobox } from "./combobox";
import { actor_option, asks_for_actors, complete, completion_at, options_for, type Option } from "./completion";
import { value_in_words } from "./values";

const rest = 120; // ms without a key
const most_actors = 6;

const say = words_of({ fr: { question: "Question", actor: "acteur" }, en: { question: "Question", actor: "actor" } });

interface Props {
  question: string;
  set_question: (question: string) => void;
  field: RefObject<HTMLInputElement>;
  described_by: string;
  invalid: boolean;
}

export function QuestionField({ question, set_question, field, described_by, invalid }: Props) {
  const [caret, set_caret] = useState<number | null>(null); // null: nobody has been here
  const completion = caret === null ? null : completion_at(question, Math.min(caret, question.length));
  const names = useActors(asks_for_actors(completion) ? completion!.begun : "");
  const picked = useRef<number | null>(null); // where the caret goes
  const options: Option[] = completion === null ? [] : [
    ...options_for(completion),
    ...names.map((one) => actor_option(completion, one.name, value_in_words("kind", one.kind))),
  ];
  const pick = (option: Option) => {
    const done = complete(question, completion!, option);
    set_question(done.text);
    set_caret(done.caret);
    picked.current = done.caret;
  };
  // Before the next key, which would else be written where the caret was.
  useLayoutEffect(() => {
    if (picked.current !== null) field.current?.setSelectionRange(picked.current, picked.current);
    picked.current = null;
  }, [question]);
  return (
    <Combobox
      id="question" label={say().question} value={question} options={options} field={field} described_by={described_by} invalid={invalid}
      on_input={(text, at) => {
        set_question(text);
        set_caret(at);
      }}
      on_caret={set_caret} on_pick={pick}
    />
  );
}

// Actors whose name has this in it; those before stay until the next are there.
export function useActors(name: string): ActorRow[] {
  const [found, set_found] = useState<ActorRow[]>([]);
  useEffect(() => {
    if (name === "") return set_found([]);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      get<{ actors: ActorRow[] }>("actors", { q: name, limit: most_actors }, abort.signal)
        .then(({ actors }) => set_found(actors), () => {}); // completion is a help: without it one types on
    }, rest);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [name]);
  return found;
}
