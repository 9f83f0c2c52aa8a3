// Putting right who an actor is: another name, the same as somebody else, or two that were taken for one. What is about
// to be done is said first, and can be undone after.
import { useState } from "preact/hooks";
import { post, remove } from "../api/api";
import type { Actor } from "../api/types";
import { failure_in_words } from "../frame/failure";
import { useFocused } from "../frame/told_here";
import { words_of } from "../words/words";
import { MergeForm } from "./merge_form";
import { RenameForm } from "./rename_form";
import { SplitForm } from "./split_form";

const say = words_of({
  fr: {
    title: "Corriger", hint: "Une correction se tient à côté de ce qui a été lu, vaut aussi pour les articles à venir et s’annule.",
    undo: "Annuler la correction", undone: "La correction est annulée.", all: "Toutes les corrections", see: "Voir sa page",
  },
  en: {
    title: "Correct", hint: "A correction stands beside what was read, holds for articles to come, and can be undone.",
    undo: "Undo the correction", undone: "The correction is undone.", all: "All corrections", see: "See the page",
  },
});

// What a form asks for: a correction, and what to say once it is made.
export type Correct = (body: Record<string, unknown>, told: string) => void;

interface Made {
  told: string;
  correction: number | null; // null: it was undone, or failed
  see?: string; // where it shows
}

export function ActorCorrections({ actor, changed }: { actor: Actor; changed: () => void }) {
  const [made, set_made] = useState<Made | null>(null);
  const told = useFocused<HTMLParagraphElement>(made);
  const words = say();
  const failed = (error: unknown) => set_made({ told: failure_in_words(error), correction: null });
  const correct: Correct = (body, told) =>
    post<{ correction: number }>("corrections", body).then(({ correction }) => {
      const merged = body.kind === "merge"; // this page is of nobody any more
      set_made({ told, correction, see: merged ? `/actors/${body.other}` : undefined });
      if (!merged) changed();
    }, failed);
  const undo = (correction: number) =>
    remove(`corrections/${correction}`).then(() => {
      set_made({ told: words.undone, correction: null });
      changed();
    }, failed);
  return (
    <section class="correct">
      <h2>{words.title}</h2>
      <p class="hint">{words.hint} <a href="/corrections">{words.all}</a></p>
      <RenameForm actor={actor} correct={correct} />
      <MergeForm actor={actor} correct={correct} />
      <SplitForm actor={actor} correct={correct} />
      <div role="status">
        {made && (
          <p class="notice row" tabIndex={-1} ref={told}>
            <span>{made.told}</span>
            {made.see && <a href={made.see}>{words.see}</a>}
            {made.correction !== null && <button type="button" onClick={() => undo(made.correction!)}>{words.undo}</button>}
          </p>
        )}
      </div>
    </section>
  );
}
