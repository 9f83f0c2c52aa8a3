// Puts an article with those about the same event where it was put with others, or apart from them.
import { useState } from "preact/hooks";
import { post, remove } from "../api/api";
import type { Article } from "../api/types";
import { useAsked } from "../frame/asked";
import { failure_in_words } from "../frame/failure";
import { useFocused } from "../frame/told_here";
import { Combobox } from "../search/combobox";
import { date_in_words, statements_in_words, words_of } from "../words/words";

const most = 8;

const say = words_of({
  fr: {
    title: "Changer d’événement", same: "Le même événement que l’article", hint: "Un mot de son titre\u00a0; rien\u00a0: les derniers articles.",
    put: (title: string) => `Comparer avec «\u00a0${title}\u00a0»`, alone: "Un événement à lui seul",
    told: (title: string) => `Cet article est maintenant sur le même événement que «\u00a0${title}\u00a0».`, told_alone: "Cet article est maintenant un événement à lui seul.",
    undo: "Annuler la correction", undone: "La correction est annulée.", untitled: "Article sans titre",
  },
  en: {
    title: "Change the event", same: "The same event as the article", hint: "A word of its title; nothing: the latest articles.",
    put: (title: string) => `Compare with “${title}”`, alone: "An event of its own",
    told: (title: string) => `This article is now about the same event as “${title}”.`, told_alone: "This article is now an event of its own.",
    undo: "Undo the correction", undone: "The correction is undone.", untitled: "Untitled article",
  },
});

interface Choice {
  label: string;
  detail: string;
  event: number;
}

function choice_of({ title, begins, outlet, date, statements, event }: Article): Choice {
  const detail = [outlet, date_in_words(date), statements_in_words(statements)].filter(Boolean).join(" · ");
  return { label: title ?? begins ?? say().untitled, detail, event: event! };
}

interface Made {
  told: string;
  correction: number | null; // null: it was undone, or failed
}

interface Props {
  article: Article;
  changed: () => void;
}

export function EventForm({ article, changed }: Props) {
  const [open, set_open] = useState(false);
  const [made, set_made] = useState<Made | null>(null);
  const told = useFocused<HTMLParagraphElement>(made);
  const words = say();
  const failed = (error: unknown) => set_made({ told: failure_in_words(error), correction: null });
  const done = (now: Made) => {
    set_made(now);
    changed();
  };
  const put = (event: number, as: string) =>
    post<{ correction: number }>("corrections", { kind: "event", document: article.document, other: event }).then(
      ({ correction }) => done({ told: as, correction }),
      failed,
    );
  const undo = (correction: number) => remove(`corrections/${correction}`).then(() => done({ told: words.undone, correction: null }), failed);
  return (
    <details class="event-form no-print" onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open && <Choosing article={article} put={put} />}
      <div role="status">
        {made && (
          <p class="notice row" tabIndex={-1} ref={told}>
            <span>{made.told}</span>
            {made.correction !== null && (
              <button type="button" onClick={() => undo(made.correction!)}>
                {words.undo}
              </button>
            )}
          </p>
        )}
      </div>
    </details>
  );
}

function Choosing({ article, put }: { article: Article; put: (event: number, as: string) => void }) {
  const [text, set_text] = useState("");
  const [chosen, set_chosen] = useState<Choice | null>(null);
  const asked = useAsked<{ documents: Article[] }>("documents", { q: chosen ? "" : text, limit: most });
  const others = asked.value?.documents.filter(({ event }) => event !== null && event !== article.event) ?? [];
  const words = say();
  const clear = () => {
    set_chosen(null);
    set_text("");
  };
  return (
    <>
      <div class="field">
        <Combobox
          id="event-of" label={words.same} value={text} options={chosen ? [] : others.map(choice_of)} described_by="event-of-hint" at_once
          on_input={(typed) => {
            set_text(typed);
            set_chosen(null);
          }}
          on_pick={(choice) => {
            set_text(choice.label);
            set_chosen(choice);
          }}
        />
        <p class="hint" id="event-of-hint">{words.hint}</p>
      </div>
      <p class="row">
        {chosen && (
          <button
            type="button" class="main"
            onClick={() => {
              put(chosen.event, words.told(chosen.label));
              clear();
            }}
          >
            {words.put(chosen.label)}
          </button>
        )}
        <button type="button" onClick={() => put(0, words.told_alone)}>{words.alone}</button>
      </p>
    </>
  );
}
