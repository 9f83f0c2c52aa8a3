// What others say about the matter of a passage, opened where it stands.
import { local_address } from "../statement/citation";
import { terms, date_in_words } from "../words/words";
import type { Other, Passage, Told } from "./others";
import { say } from "./said";

interface Props {
  passage: Passage;
  event: string; // address of the grid
  close: () => void;
}

function Account({ other }: { other: Other }) {
  const relation = terms().relations[other.relation];
  const { article } = other;
  const where = [article.outlet ?? article.title, date_in_words(article.date), say().line(other.line)].filter(Boolean).join(", ");
  const words = say()[other.toward ? "toward" : "answered"][other.relation] ?? relation?.label ?? other.relation;
  return (
    <li>
      <p class="stance">
        <strong>{other.party}</strong> {terms().stances[other.stance] ?? other.stance}
        {other.unsure && <span class="quiet"> ({say().unsure})</span>}
      </p>
      <blockquote lang={article.lang ?? undefined}>{other.quote}</blockquote>
      <p class="quiet">
        <span class="symbol" aria-hidden="true">
          {relation?.symbol}
        </span>{" "}
        {words} · <a href={local_address(article.document, other.place)}>{where}</a>
      </p>
    </li>
  );
}

const Matter = ({ told }: { told: Told }) => (
  <>
    <p class="question">
      {told.question} <span class="quiet">({`${told.party} ${terms().stances[told.stance] ?? told.stance}`})</span>
    </p>
    <ul class="list">
      {told.others.map((other, i) => (
        <Account key={i} other={other} />
      ))}
    </ul>
  </>
);

export function OtherAccounts({ passage, event, close }: Props) {
  return (
    <aside class="others" aria-label={`${say().others}${say().says}${passage.told.map(({ question }) => question).join(", ")}`}>
      {passage.told.map((told) => (
        <Matter key={told.matter + told.party} told={told} />
      ))}
      <p class="row no-print">
        <a href={event}>{say().grid}</a>
        <button type="button" class="plain" onClick={close}>
          {say().close}
        </button>
      </p>
    </aside>
  );
}
