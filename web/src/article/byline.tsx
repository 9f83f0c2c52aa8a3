// Where an article comes from, and where one can go from it.
import type { Article, Reading } from "../api/types";
import { web_address } from "../statement/citation";
import { date_in_words, language_in_words, statements_in_words } from "../words/words";
import { say } from "./said";

interface Props {
  reading: Reading;
  article: Article | null;
}

function Links({ article }: { article: Article }) {
  const words = say();
  return (
    <p class="row no-print">
      {article.event !== null && <a href={`/events/${article.event}`}>{words.event}</a>}
      <a href={`/articles/${article.document}/accounts`}>{words.own_accounts}</a>
      {article.copy_of !== null && <a href={`/articles/${article.copy_of}`}>{words.copy}</a>}
    </p>
  );
}

export function Byline({ reading, article }: Props) {
  const words = say();
  const { author } = reading;
  const url = web_address(reading.url);
  const link = url && (
    <a href={url} rel="noopener noreferrer" target="_blank">
      {words.published}
    </a>
  );
  const parts = [
    reading.outlet,
    author && `${words.by} ${author}`,
    date_in_words(reading.date),
    statements_in_words(reading.statements.length),
    link,
  ].filter(Boolean);
  return (
    <div class="byline">
      <p class="quiet">{parts.flatMap((part, i) => (i ? [" · ", part] : [part]))}</p>
      {article && <Links article={article} />}
      {article && !article.current && <p class="notice">{words.older}</p>}
      <HowRead reading={reading} />
    </div>
  );
}

// Why there is nothing to see, where there is not.
function HowRead({ reading: { model, notice, lang, statements } }: { reading: Reading }) {
  const words = say();
  const not_read = !notice ? words.not_read : lang ? words.other_language(language_in_words(lang)) : words.no_language;
  if (model === null) return <p class="notice">{not_read}</p>;
  return statements.length ? null : <p class="notice">{words.no_statements}</p>;
}
