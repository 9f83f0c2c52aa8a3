// What is wrong in a question: the question again, the word underlined, what to do below.
import { words_of } from "../words/words";
import type { Mistake } from "./mistake";

const say = words_of({ fr: { wrong: "ici" }, en: { wrong: "here" } });

export function MistakeNote({ id, mistake }: { id: string; mistake: Mistake }) {
  const { before, wrong, after, lines } = mistake;
  return (
    <div id={id} class="failure mistake" role="alert">
      {wrong && (
        <p class="echo">
          {before}
          <strong aria-description={say().wrong}>{wrong}</strong>
          {after}
        </p>
      )}
      {lines.map((line) => <p key={line}>{line}</p>)}
    </div>
  );
}
