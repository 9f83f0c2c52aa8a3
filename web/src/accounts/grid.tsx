// The grid: a row a matter, a column a party; where there is no room for columns, a card a matter (accounts.css).
import { useRef } from "preact/hooks";
import type { Matter, Reading } from "../api/types";
import { colon, terms } from "../words/words";
import { say, standing_in_words } from "./accounts_words";
import type { Columns } from "./columns";
import { differing_figures, type FigureGroup } from "./figures";
import { Figures } from "./figures_view";
import { use_layout } from "./layout";
import { use_lit_ends } from "./lit";
import { Place, Quote } from "./passage";
import { standing_of } from "./relations";
import { Saying } from "./saying";
import { Silent } from "./silent";
import { claims_beside, type AccountsView } from "./view";

interface Props {
  view: AccountsView;
  columns: Columns;
  matters: Matter[];
  readings: ReadonlyMap<string, Reading>;
}

export function Grid({ view, columns, matters, readings }: Props) {
  const table = useRef<HTMLTableElement>(null);
  use_lit_ends(table);
  const { parties, others, authors } = columns;
  const count = parties.length + (others.length ? 1 : 0) + (authors ? 1 : 0);
  const room = useRef<HTMLDivElement>(null);
  const layout = use_layout(room, count);
  return (
    <div class={layout} ref={room}>
      <table class="grid" role="table" ref={table}>
        <caption>{say().caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Head text={say().matter} />
            {parties.map((id) => (
              <Head key={id} text={view.party(id).name} href={`#${id}`} />
            ))}
            {others.length > 0 && <Head text={say().others} />}
            {authors && <Head text={say().author} />}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {matters.map((matter) => (
            <MatterRows key={matter.id} view={view} columns={columns} matter={matter} width={count} figures={differing_figures(matter, readings)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ text, href }: { text: string; href?: string }) {
  return (
    <th scope="col" role="columnheader">
      {href ? <a href={href}>{text}</a> : text}
    </th>
  );
}

interface RowProps {
  view: AccountsView;
  columns: Columns;
  matter: Matter;
  width: number;
  figures: FigureGroup[];
}

function MatterRows({ view, columns, matter, width, figures }: RowProps) {
  const standing = standing_of(matter);
  return (
    <>
      <tr role="row" class={standing} id={matter.id}>
        <th scope="row" role="rowheader">
          <div class="matter">
            <h3>
              {view.accounts.matters.indexOf(matter) + 1}. {matter.question}
            </h3>
            <p class="standing">{standing_in_words(standing, view.speakers(matter).length)}</p>
          </div>
        </th>
        {columns.parties.map((id) => (
          <PartyCell key={id} view={view} matter={matter} party={id} />
        ))}
        {columns.others.length > 0 && <OthersCell view={view} matter={matter} columns={columns} />}
        {columns.authors && <AuthorsCell view={view} matter={matter} />}
      </tr>
      {figures.length > 0 && (
        <tr role="row" class={`figures ${standing}`}>
          <th scope="row" role="rowheader">
            {say().figures}
          </th>
          <td role="cell" colSpan={width}>
            <Figures view={view} groups={figures} />
          </td>
        </tr>
      )}
    </>
  );
}

function Nothing() {
  return (
    <td role="cell" class="nothing">
      <span aria-hidden="true">–</span>
      <span class="unseen">{say().nothing}</span>
    </td>
  );
}

function PartyCell({ view, matter, party }: { view: AccountsView; matter: Matter; party: string }) {
  const said = matter.positions.filter((position) => position.party === party);
  const name = <p class="of-card">{view.party(party).name}</p>;
  if (said.length) {
    return (
      <td role="cell">
        {name}
        {said.map((position) => (
          <Saying key={position.id} view={view} matter={matter} position={position} />
        ))}
      </td>
    );
  }
  if (!matter.silent.includes(party)) return <Nothing />;
  return (
    <td role="cell">
      {name}
      <Silent />
    </td>
  );
}

function OthersCell({ view, matter, columns }: { view: AccountsView; matter: Matter; columns: Columns }) {
  const apart = (party: string) => !columns.parties.includes(party);
  const said = view.sorted(matter.positions.filter(({ party }) => apart(party)));
  const silent = view.sorted_ids(matter.silent.filter(apart)).map((id) => view.party(id).name);
  if (!said.length && !silent.length) return <Nothing />;
  return (
    <td role="cell">
      {said.map((position) => (
        <Saying key={position.id} view={view} matter={matter} position={position} named />
      ))}
      {silent.length > 0 && <Silent names={silent} />}
    </td>
  );
}

function AuthorsCell({ view, matter }: { view: AccountsView; matter: Matter }) {
  const claims = claims_beside(view, matter);
  if (!claims.length) return <Nothing />;
  return (
    <td role="cell">
      <p class="of-card">{say().author}</p>
      {claims.map((claim, index) => (
        <p class="said" key={index}>
          <Quote view={view} passage={claim} /> <Place view={view} passage={claim} />
        </p>
      ))}
    </td>
  );
}

// The signs that the accounts use, with what they mean.
export function Signs({ kinds, silent }: { kinds: string[]; silent: boolean }) {
  if (!kinds.length && !silent) return null;
  return (
    <p class="signs quiet">
      {say().signs}
      {colon()}
      {kinds.map((kind) => (
        <span key={kind}>
          <span class="symbol">{terms().relations[kind]!.symbol}</span> {terms().relations[kind]!.label}
        </span>
      ))}
      {silent && (
        <span>
          <span class="symbol">∅</span> {say().is_silent}
        </span>
      )}
    </p>
  );
}
