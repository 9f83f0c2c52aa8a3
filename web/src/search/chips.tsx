// The conditions of a question, each with a button that takes it out. Plain words stay in the field alone.
import { words_of } from "../words/words";
import { pieces_of, remove_piece } from "./question";

const say = words_of({
  fr: { conditions: "Conditions", remove: (text: string) => `Retirer ${text}` },
  en: { conditions: "Conditions", remove: (text: string) => `Remove ${text}` },
});

interface Props {
  question: string;
  set_question: (question: string) => void;
}

export function Chips({ question, set_question }: Props) {
  const chips = pieces_of(question).map((piece, index) => ({ ...piece, index }))
    .filter(({ name, joined, kind }) => name !== null || joined || kind !== "condition");
  return (
    <ul class="chips list" aria-label={say().conditions}>
      {chips.map(({ text, index }) => (
        <li key={text}>
          <button type="button" class="chip" aria-label={say().remove(text)} onClick={() => set_question(remove_piece(question, index))}>
            {text} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
