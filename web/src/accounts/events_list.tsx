// The events of the store, the latest first, a page at a time.
import type { EventRow } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import { Heading } from "../frame/heading";
import { go, type Place } from "../router";
import { listed } from "../words/relation_words";
import { articles_in_words, date_in_words, event_name, number_in_words } from "../words/words";
import { say } from "./accounts_words";
import { page_of, pages_around } from "./pages";

const size = 30;
const fewest = 2; // articles that make an event to compare
const most_outlets = 4;

interface Events {
  total: number;
  events: EventRow[];
}

export function EventsList({ place }: { place: Place }) {
  const page = page_of(place.query.get("page"));
  const all = place.query.has("all");
  const asked = useAsked<Events>("events", { limit: size, offset: (page - 1) * size, least: all ? 1 : fewest });
  return (
    <>
      <Heading title={say().events} />
      <label class="inline no-print">
        <input type="checkbox" checked={all} onChange={(event) => go(address_of(1, event.currentTarget.checked))} />
        {say().also_single}
      </label>
      <Await asked={asked}>
        {({ total, events }) => (events.length ? <Shown page={page} all={all} total={total} events={events} /> : <p>{say().none}</p>)}
      </Await>
    </>
  );
}

function address_of(page: number, all: boolean): string {
  const query = new URLSearchParams({ ...(page > 1 ? { page: String(page) } : {}), ...(all ? { all: "" } : {}) }).toString();
  return `/events${query && `?${query}`}`;
}

function Shown({ page, all, total, events }: Events & { page: number; all: boolean }) {
  const from = (page - 1) * size + 1;
  const range = say().shown(number_in_words(from), number_in_words(from + events.length - 1), number_in_words(total));
  return (
    <>
      <table class="events" role="table">
        <caption>{range}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[say().event, say().dates, say().articles, say().outlets].map((name) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {events.map((event) => (
            <Row key={event.event} event={event} />
          ))}
        </tbody>
      </table>
      <Pages page={page} all={all} total={total} />
    </>
  );
}

function Row({ event }: { event: EventRow }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={`/events/${event.event}`}>{event_name(event)}</a>
      </th>
      <td role="cell">{dates_in_words(event)}</td>
      <td role="cell">
        <Articles count={event.documents} />
      </td>
      <td role="cell">{listed(event.outlets, most_outlets)}</td>
    </tr>
  );
}

// The word stands in the head of the column, which narrow windows do not show.
function Articles({ count }: { count: number }) {
  const number = number_in_words(count);
  return (
    <>
      {number}
      <span class="unit">{articles_in_words(count).slice(number.length)}</span>
    </>
  );
}

function dates_in_words({ from, to }: EventRow): string {
  const ends = [...new Set([from, to])].filter((date) => date !== null).map(date_in_words);
  return ends.join(" – ");
}

function Pages({ page, all, total }: { page: number; all: boolean; total: number }) {
  const pages = pages_around(page, Math.ceil(total / size));
  if (pages.length < 2) return null;
  return (
    <nav class="row" aria-label={say().pages}>
      {pages.map((each) => (
        <a key={each} href={address_of(each, all)} aria-current={each === page ? "page" : undefined}>
          {number_in_words(each)}
        </a>
      ))}
    </nav>
  );
}
