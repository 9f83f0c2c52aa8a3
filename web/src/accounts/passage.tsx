// A passage of an article, word for word, and where it stands.
import type { Evidence, Position } from "../api/types";
import { say } from "./accounts_words";
import { further, label_of, type AccountsView } from "./view";

const most_words = 40;

function cut(quote: string): string {
  const words = quote.split(/\s+/);
  return words.length > most_words ? `${words.slice(0, most_words).join(" ")} …` : quote;
}

interface Props {
  view: AccountsView;
  passage: Pick<Evidence, "doc" | "span" | "quote">;
  whole?: boolean;
}

export function Quote({ view, passage, whole }: Props) {
  return <q lang={view.lang(passage.doc)}>{whole ? passage.quote : cut(passage.quote)}</q>;
}

// `Le Courrier, l. 12`, as a link to the words in their article.
export function Place({ view, passage }: Props) {
  const told = view.told(passage.doc);
  const label = told.article.outlet ?? (view.articles.length > 1 ? say().short_article(told.number) : null);
  return (
    <a class="where" href={view.address(passage.doc, passage.span)} title={label_of(told)}>
      {[label, say().line(view.line(passage))].filter(Boolean).join(", ")}
    </a>
  );
}

function InSentence({ view, passage }: { view: AccountsView; passage: Evidence }) {
  const { before, words, after } = view.in_sentence(passage);
  return (
    <blockquote lang={view.lang(passage.doc)}>
      {before}
      <mark>{words}</mark>
      {after}
    </blockquote>
  );
}

// The passages that carry a position, each in its sentence; shown on demand.
export function InContext({ view, position }: { view: AccountsView; position: Position }) {
  const others = further(view, position);
  const summary = others.length ? `${say().in_context}, ${say().further(others.length)}` : say().in_context;
  return (
    <details class="context">
      <summary>{summary}</summary>
      {[position.evidence[0]!, ...others].map((passage, index) => (
        <div key={index}>
          <InSentence view={view} passage={passage} />
          {index > 0 && (
            <p>
              <Place view={view} passage={passage} />
            </p>
          )}
        </div>
      ))}
    </details>
  );
}
