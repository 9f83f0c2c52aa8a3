// What a position is to those of others, by sign and in words; why, on demand.
import type { Evidence, Matter, Position, Relation } from "../api/types";
import { percent, unsure_below, unsure_position_below } from "../statement/sureness";
import { colon, terms } from "../words/words";
import { say, tie_in_words } from "./accounts_words";
import { Place, Quote } from "./passage";
import { ends_of, in_conflict, ties_of } from "./relations";
import type { AccountsView } from "./view";

export function Ties({ view, matter, position }: { view: AccountsView; matter: Matter; position: Position }) {
  const ties = ties_of(matter, position);
  if (!ties.length) return null;
  return (
    <ul class="list ties">
      {ties.map((tie) => (
        <li key={`${tie.kind}${tie.forward}${tie.self}`}>
          <details class={in_conflict(tie.kind) ? "tie apart" : "tie"} data-ends={ends_of(tie).join(" ")}>
            <summary title={say().why}>
              <span class="symbol" aria-hidden="true">
                {terms().relations[tie.kind]!.symbol}
              </span>{" "}
              {tie_in_words(tie, view)}
              <Unsure probability={Math.max(...tie.relations.map(({ probability }) => probability))} />
            </summary>
            {tie.relations.map((relation, index) => (
              <Why key={index} view={view} matter={matter} relation={relation} />
            ))}
          </details>
        </li>
      ))}
    </ul>
  );
}

function Unsure({ probability }: { probability: number }) {
  if (probability >= unsure_below) return null;
  return <span class="unsure"> {say().unsure(percent(probability))}</span>;
}

export function UnsurePosition({ confidence }: { confidence: number }) {
  if (confidence >= unsure_position_below) return null;
  return <span class="unsure"> {say().unsure_position(percent(confidence))}</span>;
}

function Why({ view, matter, relation }: { view: AccountsView; matter: Matter; relation: Relation }) {
  const [a, b] = [relation.a, relation.b].map((id) => view.party(matter.positions.find((position) => position.id === id)!.party).name);
  return (
    <div class="why">
      <p>
        {a} {terms().relations[relation.rel]!.symbol} {b}
        <br />
        {say().rule}{colon()}
        {terms().rules[relation.rule] ?? relation.rule}, {say().probability(percent(relation.probability))}
      </p>
      <Reasons view={view} reasons={relation.reason} />
    </div>
  );
}

function Reasons({ view, reasons }: { view: AccountsView; reasons: Evidence[] }) {
  if (!reasons.length) return null;
  return (
    <>
      <p>{say().rests_on}</p>
      <ul class="list">
        {reasons.map((reason, index) => (
          <li key={index}>
            <Quote view={view} passage={reason} whole /> <Place view={view} passage={reason} />
          </li>
        ))}
      </ul>
    </>
  );
}
