// `/corrections`: what persons put right, the newest first; each can be undone, and what was said of statements leaves as
// marked articles.
import { useRef, useState } from "preact/hooks";
import { remove } from "../api/api";
import type { Correction } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import { failure_in_words } from "../frame/failure";
import { Heading } from "../frame/heading";
import type { ScreenProps } from "../page";
import { date_in_words, number_in_words, words_of } from "../words/words";
import { CorrectionInWords } from "./correction_in_words";

const page = 50;

const say = words_of({
  fr: {
    title: "Corrections", hint: "Ce qui a été corrigé se tient à côté de ce qui a été lu, jamais à sa place.", none: "Aucune correction.",
    total: (n: number) => (n === 1 ? "1 correction" : `${number_in_words(n)} corrections`),
    what: "Correction", made: "Faite le", undo: "Annuler", undo_this: (n: number) => `Annuler la correction ${n}`,
    undone: "La correction est annulée.", more: "En montrer plus",
    export: "Télécharger les articles annotés", export_hint: "Les articles dont des propos ont été corrigés, comme exemples de test.",
  },
  en: {
    title: "Corrections", hint: "What was corrected stands beside what was read, never in its place.", none: "No correction.",
    total: (n: number) => (n === 1 ? "1 correction" : `${number_in_words(n)} corrections`),
    what: "Correction", made: "Made on", undo: "Undo", undo_this: (n: number) => `Undo correction ${n}`,
    undone: "The correction is undone.", more: "Show more",
    export: "Download the marked articles", export_hint: "The articles of which statements were corrected, as test cases.",
  },
});

export function CorrectionsScreen(_: ScreenProps) {
  const asked = useAsked<{ corrections: Correction[] }>("corrections");
  const [told, set_told] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  const words = say();
  const tell = (text: string) => {
    set_told(text);
    status.current?.focus(); // the button that was pressed goes
  };
  const undo = (correction: number) =>
    remove(`corrections/${correction}`).then(
      () => {
        tell(words.undone);
        asked.again();
      },
      (error) => tell(failure_in_words(error)),
    );
  return (
    <>
      <Heading title={words.title} />
      <p class="measure">{words.hint}</p>
      <p role="status" tabIndex={-1} ref={status}>{told}</p>
      <Await asked={asked}>{({ corrections }) => <List corrections={corrections} undo={undo} />}</Await>
    </>
  );
}

function List({ corrections, undo }: { corrections: Correction[]; undo: (correction: number) => void }) {
  const [shown, set_shown] = useState(page);
  const words = say();
  if (corrections.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.total(corrections.length)}</p>
      <div class="scroll" role="region" aria-label={words.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.made}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {corrections.slice(0, shown).map((one) => (
              <tr key={one.correction}>
                <td><CorrectionInWords correction={one} /></td>
                <td>{date_in_words(one.made)}</td>
                <td>
                  <button type="button" aria-label={words.undo_this(one.correction)} onClick={() => undo(one.correction)}>{words.undo}</button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown < corrections.length && <button type="button" onClick={() => set_shown(shown + page)}>{words.more}</button>}
      <p>
        <a class="button" href="/api/1/corrections/export" download="dixit-corrections.txt">{words.export}</a>
      </p>
      <p class="hint">{words.export_hint}</p>
    </>
  );
}
