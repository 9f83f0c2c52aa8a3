// What others say about the matter of a passage, opened where it stands.
import { local_address } from "../statement/citation";
import { relation_in_words } from "../words/relation_words";
import { colon, date_in_words, terms } from "../words/words";
import type { Other, Passage, Told } from "./others";
import { say } from "./said";

interface Props {
  passage: Passage;
  event: string; // address of the grid
  close: () => void;
}

function Account({ other, told }: { other: Other; told: Told }) {
  const { article } = other;
  const where = [article.outlet ?? article.title, date_in_words(article.date), say().line(other.line)].filter(Boolean).join(", ");
  return (
    <li>
      <p class="stance">
        <strong>{other.party}</strong>
        {colon()}
        {terms().stances[other.wording] ?? other.wording}
        {other.unsure && <span class="quiet"> ({say().unsure})</span>}
      </p>
      <blockquote lang={article.lang ?? undefined}>{other.quote}</blockquote>
      <p class="quiet">
        <span class="symbol" aria-hidden="true">
          {terms().relations[other.relation]!.symbol}
        </span>{" "}
        {relation_in_words(other.relation, other.toward, [told.party], told.group)} · <a href={local_address(article.document, other.place)}>{where}</a>
      </p>
    </li>
  );
}

const Matter = ({ told }: { told: Told }) => (
  <>
    <p class="question">
      {told.question} <span class="quiet">({`${told.party}${colon()}${terms().stances[told.wording] ?? told.wording}`})</span>
    </p>
    <ul class="list">
      {told.others.map((other, i) => (
        <Account key={i} other={other} told={told} />
      ))}
    </ul>
  </>
);

export function OtherAccounts({ passage, event, close }: Props) {
  return (
    <aside class="others" aria-label={`${say().others}${colon()}${passage.told.map(({ question }) => question).join(", ")}`}>
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
