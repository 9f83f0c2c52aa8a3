// Who was joined under one name, so that a mistake can be seen; and which articles are compared.
import type { Party } from "../api/types";
import { listed } from "../words/relation_words";
import { colon, date_in_words, terms } from "../words/words";
import { say } from "./accounts_words";
import { label_of, type AccountsView, type ToldArticle } from "./view";

export function Parties({ view }: { view: AccountsView }) {
  return (
    <section id="parties" aria-labelledby="parties-title">
      <h2 id="parties-title">{say().parties}</h2>
      <p class="quiet">{say().parties_note}</p>
      <ul class="list party-list">
        {view.by_name.map((party) => (
          <li key={party.id} id={party.id}>
            <Joined view={view} party={party} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Joined({ view, party }: { view: AccountsView; party: Party }) {
  const others = party.names.filter((name) => name !== party.name);
  const docs = [...new Set(party.members.map(({ doc }) => doc))];
  const kind = [party.kind === "unknown" ? null : terms().kinds[party.kind], party.state].filter(Boolean).join(", ");
  return (
    <>
      <h3>
        {party.name} <span class="quiet">{kind}</span>
      </h3>
      {others.length > 0 && (
        <p>
          {say().also}
          {colon()}
          <span class="words">{others.join(" · ")}</span>
        </p>
      )}
      <p class="quiet">
        {docs.length > 0 && `${say().in_article} ${listed(docs.map((doc) => say().short_article(view.told(doc).number)))}`}
        <ActorLinks name={party.name} actors={view.actors(party.id)} />
      </p>
    </>
  );
}

function ActorLinks({ name, actors }: { name: string; actors: string[] }) {
  return (
    <span class="actor-links">
      {actors.map((actor, index) => {
        const text = actors.length > 1 ? say().actor_of(index + 1, actors.length) : say().actor;
        return (
          <span key={actor}>
            {" · "}
            <a href={`/actors/${actor}`} aria-label={`${text}${colon()}${name}`}>
              {text}
            </a>
          </span>
        );
      })}
    </span>
  );
}

export function ToldArticles({ view, of_event }: { view: AccountsView; of_event: boolean }) {
  return (
    <section id="articles" aria-labelledby="articles-title">
      <h2 id="articles-title">{say().articles}</h2>
      {of_event && <p class="quiet no-print">{say().articles_note}</p>}
      <ol>
        {view.articles.map((told) => (
          <li key={told.number}>
            <ToldArticleLine told={told} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ToldArticleLine({ told }: { told: ToldArticle }) {
  const { document, title, outlet, author, date, model } = told.article;
  const facts = [title && outlet, author, date && date_in_words(date), model ? null : say().not_read].filter(Boolean);
  return (
    <>
      <a href={`/articles/${document}`} lang={told.article.lang ?? undefined}>
        {title ?? label_of(told)}
      </a>{" "}
      <span class="quiet">{facts.join(" · ")}</span>
    </>
  );
}
