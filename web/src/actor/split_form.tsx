// Two that were taken for one: in the articles that are chosen it is somebody else of this name.
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/api";
import type { Actor, Answer, Statement, StoredArticle } from "../api/types";
import { failure_in_words } from "../frame/failure";
import { name_in } from "../text";
import { date_in_words, words_of } from "../words/words";
import type { Correct } from "./actor_corrections";

const most = 500; // statements that are looked at

const say = words_of({
  fr: {
    title: "Ce sont deux personnes ou corps différents", articles: "Les articles où c’est un autre", one: "Il n’est que dans un article.",
    sure: (name: string, n: number) =>
      n === 1 ? `Dans cet article, «\u00a0${name}\u00a0» sera un autre du même nom.` : `Dans ces ${n} articles, «\u00a0${name}\u00a0» sera un autre du même nom.`,
    split: "Oui, c’est un autre", told: (name: string) => `Un autre ${name} est tenu à part.`,
  },
  en: {
    title: "They are two different persons or bodies", articles: "The articles in which it is another", one: "They are in one article only.",
    sure: (name: string, n: number) =>
      n === 1 ? `In this article, “${name}” will be another of that name.` : `In these ${n} articles, “${name}” will be another of that name.`,
    split: "Yes, it is another", told: (name: string) => `Another ${name} is kept apart.`,
  },
});

// One statement of each article in which the actor speaks or is spoken to.
function articles_of(actor: string, statements: Statement[]): Statement[] {
  const his = statements.filter(({ who_id, to_id }) => who_id === actor || to_id === actor);
  return [...new Map(his.map((statement) => [statement.document, statement])).values()];
}

export function SplitForm({ actor, correct }: { actor: Actor; correct: Correct }) {
  const [open, set_open] = useState(false);
  const words = say();
  return (
    <details onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open && <Articles actor={actor} correct={correct} />}
    </details>
  );
}

function Articles({ actor, correct }: { actor: Actor; correct: Correct }) {
  const [articles, set_articles] = useState<Statement[] | null>(null);
  const [chosen, set_chosen] = useState<number[]>([]);
  const [wrong, set_wrong] = useState("");
  const words = say();
  useEffect(() => {
    const sides = [actor.said, actor.said_to].filter(({ total }) => total > 0);
    const asked = sides.map(({ question }) => get<Answer>("ask", { q: question, limit: most, copies: 1 }));
    Promise.all(asked).then(
      (answers) => set_articles(articles_of(actor.actor, answers.flatMap(({ statements }) => statements))),
      (error) => set_wrong(failure_in_words(error)),
    );
  }, [actor]);
  const split = async () => {
    try {
      const stored = await Promise.all(chosen.map((document) => get<StoredArticle>(`documents/${document}`)));
      correct({ kind: "split", actor: actor.actor, articles: stored.map(({ article }) => article.key) }, words.told(actor.name));
      set_chosen([]);
    } catch (error) {
      set_wrong(failure_in_words(error));
    }
  };
  if (wrong) return <p class="failure" role="alert">{wrong}</p>;
  if (!articles) return null;
  if (articles.length < 2) return <p>{words.one}</p>;
  const toggle = (document: number) =>
    set_chosen(chosen.includes(document) ? chosen.filter((one) => one !== document) : [...chosen, document]);
  return (
    <>
      <fieldset>
        <legend>{words.articles}</legend>
        {articles.map(({ document, title, article, outlet, date }) => (
          <div key={document}>
            <label class="inline">
              <input type="checkbox" checked={chosen.includes(document)} onChange={() => toggle(document)} />
              {[title ?? name_in(article), outlet, date_in_words(date)].filter(Boolean).join(", ")}
            </label>
          </div>
        ))}
      </fieldset>
      {chosen.length > 0 && chosen.length < articles.length && (
        <>
          <p>{words.sure(actor.name, chosen.length)}</p>
          <button type="button" class="main" onClick={split}>{words.split}</button>
        </>
      )}
    </>
  );
}
