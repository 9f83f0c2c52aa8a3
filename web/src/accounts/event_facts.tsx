// What the event is: who with whom, when, by which means, on whose initiative; each account where they differ.
import type { ComponentChildren } from "preact";
import { listed } from "../words/relation_words";
import { date_in_words, terms } from "../words/words";
import { say } from "./accounts_words";
import { facts_of, participants_told, who_asked, type Fact } from "./facts";
import { Place, Quote } from "./passage";
import type { AccountsView } from "./view";

const usual_status = "held";

export function EventFacts({ view }: { view: AccountsView }) {
  const { event } = view.accounts;
  const when = facts_of(view, (account) => date_in_words(account.when));
  const told = participants_told(view);
  const names = event.participants.map((id) => view.party(id).name);
  const statuses = facts_of(view, ({ status }) => terms().statuses[status] ?? status);
  const usual = statuses.length === 1 && event.contact?.accounts[0]?.status === usual_status;
  return (
    <dl class="event-facts">
      {told.length ? <Facts view={view} name={say().between} facts={told} /> : names.length > 0 && <Row name={say().between}>{listed(names)}</Row>}
      {when.length ? <Facts view={view} name={say().when} facts={when} /> : event.when && <Row name={say().when}>{date_in_words(event.when)}</Row>}
      <Facts view={view} name={say().means} facts={facts_of(view, ({ kind }) => terms().contacts[kind] ?? kind)} />
      {!usual && <Facts view={view} name={say().status} facts={statuses} />}
      <Facts view={view} name={say().place} facts={facts_of(view, ({ place }) => place ?? "")} />
      <Initiative view={view} />
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ view, name, facts }: { view: AccountsView; name: string; facts: Fact[] }) {
  if (!facts.length) return null;
  if (facts.length === 1) return <Row name={name}>{facts[0]!.value}</Row>;
  return (
    <Row name={name}>
      <ul class="list">
        {facts.map((fact) => (
          <li key={fact.value}>
            {fact.value}, <Sources view={view} fact={fact} />
          </li>
        ))}
      </ul>
    </Row>
  );
}

function Sources({ view, fact }: { view: AccountsView; fact: Fact }) {
  const sources = fact.accounts.map(({ party, doc }) => source_of(view, party, doc));
  const first = fact.accounts[0]!;
  return (
    <span class="quiet">
      {say().according_to} {listed([...new Set(sources)])} (<Place view={view} passage={{ doc: first.doc, ...first.mentions[0]! }} />)
    </span>
  );
}

const source_of = (view: AccountsView, party: string | null, doc: string) =>
  party ? view.party(party).name : say().article(view.told(doc).number);

function Initiative({ view }: { view: AccountsView }) {
  const asked = who_asked(view);
  if (!asked.length) return null;
  return (
    <Row name={say().initiative}>
      <ul class="list">
        {asked.map((told) => (
          <li key={`${told.doc}${told.span[0]}`}>
            <b>{told.name}</b>, {say().according_to} {source_of(view, told.according_to, told.doc)}{" "}
            <span class="quiet">
              (<Quote view={view} passage={told} whole />, <Place view={view} passage={told} />)
            </span>
          </li>
        ))}
      </ul>
    </Row>
  );
}
