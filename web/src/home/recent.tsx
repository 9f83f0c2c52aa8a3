// What the store has: its newest articles, its latest events.
import type { Article, EventRow } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import { articles_in_words, date_in_words, event_name, statements_in_words } from "../words/words";
import { say } from "./said";

const shown = 8;

function ArticleLine({ article }: { article: Article }) {
  const beside = [article.outlet, date_in_words(article.date), statements_in_words(article.statements)];
  return (
    <li>
      <a class="words" lang={article.lang ?? undefined} href={`/articles/${article.document}`}>
        {article.title ?? article.begins ?? say().untitled}
      </a>
      <br />
      <span class="quiet">{beside.filter(Boolean).join(" · ")}</span>
    </li>
  );
}

function EventLine({ event }: { event: EventRow }) {
  const dates = [...new Set([event.from, event.to].filter(Boolean).map((date) => date_in_words(date)))].join(" – ");
  return (
    <li>
      <a class="words" href={`/events/${event.event}`}>
        {event_name(event)}
      </a>
      <br />
      <span class="quiet">{[dates, articles_in_words(event.documents)].filter(Boolean).join(" · ")}</span>
    </li>
  );
}

export function Recent() {
  const articles = useAsked<{ documents: Article[] }>("documents", { limit: shown });
  const events = useAsked<{ total: number; events: EventRow[] }>("events", { limit: shown, least: 2 });
  const words = say();
  return (
    <div class="recent">
      <section>
        <h2>{words.recent}</h2>
        <Await asked={articles}>
          {({ documents }) =>
            documents.length ? (
              <ul class="list">
                {documents.map((article) => (
                  <ArticleLine key={article.document} article={article} />
                ))}
              </ul>
            ) : (
              <p class="quiet">{words.no_recent}</p>
            )
          }
        </Await>
      </section>
      {events.value && events.value.events.length > 0 && (
        <section>
          <h2>{words.events}</h2>
          <ul class="list">
            {events.value.events.map((event) => (
              <EventLine key={event.event} event={event} />
            ))}
          </ul>
          {events.value.total > shown && <a href="/events">{words.all_events}</a>}
        </section>
      )}
    </div>
  );
}
