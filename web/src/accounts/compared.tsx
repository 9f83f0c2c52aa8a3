// Everything that is shown of the accounts of one event, or of one article that tells several.
import { useMemo } from "preact/hooks";
import type { ComparedEvent } from "../api/types";
import { Heading } from "../frame/heading";
import type { Place } from "../router";
import { first_words } from "../text";
import { ui } from "../words/words";
import { say } from "./accounts_words";
import { Claims, Lone } from "./apart";
import { choices_of, ChoicesRow } from "./choices";
import { columns_of, shared_matters, speaking_parties } from "./columns";
import { EventFacts } from "./event_facts";
import { Grid, Signs } from "./grid";
import { Parties, ToldArticles } from "./parties";
import { use_readings } from "./readings";
import { is_disputed, kinds_of } from "./relations";
import { AccountsView } from "./view";

const most_words = 14; // articles without a title give the event all of their first sentence

interface Props {
  compared: ComparedEvent;
  place: Place;
  of_article?: boolean; // else of the event
}

export function Compared({ compared, place, of_article }: Props) {
  const view = useMemo(() => new AccountsView(compared, ui()), [compared]);
  const title = title_of(compared, view, of_article);
  return (
    <div class="accounts">
      <header>
        <p class="kicker">{of_article ? say().article_accounts : say().several_accounts}</p>
        <Heading title={title} />
        <EventFacts view={view} />
        <p class="quiet measure">{say().note}</p>
        <p class="row no-print">
          <Links compared={compared} of_article={of_article} />
          <button type="button" onClick={() => print()}>
            {say().print}
          </button>
        </p>
      </header>
      <SideBySide view={view} place={place} />
      <Lone view={view} />
      <Claims view={view} />
      <Parties view={view} />
      <ToldArticles view={view} of_event={!of_article} />
    </div>
  );
}

function title_of({ articles, label }: ComparedEvent, { accounts }: AccountsView, of_article?: boolean): string {
  const { title, begins } = articles[0]!;
  return (of_article && (title || begins)) || label || first_words(accounts.event.what, most_words) || begins || say().untitled;
}

function Links({ compared: { event, articles }, of_article }: Pick<Props, "compared" | "of_article">) {
  return (
    <>
      {of_article && <a href={`/articles/${articles[0]!.document}`}>{say().to_article}</a>}
      {of_article && event !== null && <a href={`/events/${event}`}>{say().to_event}</a>}
      {event !== null && <a href={`/timeline?event=${event}`}>{say().timeline}</a>}
    </>
  );
}

function SideBySide({ view, place }: { view: AccountsView; place: Place }) {
  const readings = use_readings(view);
  const matters = shared_matters(view);
  if (!view.accounts.matters.length) return <p class="notice">{say().no_matters}</p>;
  if (!matters.length) return null;
  const choices = choices_of(place);
  const columns = columns_of(view, choices.parties);
  const shown = choices.conflicts ? matters.filter(is_disputed) : matters;
  return (
    <section id="grid" aria-labelledby="grid-title">
      <h2 id="grid-title">{say().grid}</h2>
      <Signs kinds={kinds_of(view)} silent={view.accounts.matters.some(({ silent }) => silent.length > 0)} />
      <ChoicesRow
        view={view}
        choices={choices}
        speaking={speaking_parties(view, matters)}
        shown={columns.parties}
        matters={{ shown: shown.length, all: matters.length }}
      />
      {shown.length ? <Grid view={view} columns={columns} matters={shown} readings={readings} /> : <p>{say().no_conflict}</p>}
    </section>
  );
}
