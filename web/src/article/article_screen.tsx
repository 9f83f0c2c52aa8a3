// `/articles/7`: an article of the store. What other accounts say comes when it is worked out; the text does not wait.
import { useLayoutEffect, useMemo } from "preact/hooks";
import type { ComparedEvent, StoredArticle } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import type { ScreenProps } from "../page";
import { go } from "../router";
import { local_address } from "../statement/citation";
import { ArticleView } from "./article_view";
import { EventForm } from "./event_form";
import { place_of } from "./notes";
import { passages_of, type Passage } from "./others";

const none: Passage[] = [];

interface Props {
  stored: StoredArticle;
  at: string | null;
  changed: () => void; // what is stored
}

function Stored({ stored, at, changed }: Props) {
  const { article } = stored;
  const several = article.event !== null;
  const compared = useAsked<ComparedEvent>(several ? `events/${article.event}` : `documents/${article.document}/accounts`);
  const passages = useMemo(
    () => (compared.value ? passages_of(compared.value, article.document) : none),
    [compared.value],
  );
  return (
    <ArticleView
      reading={stored.reading}
      article={article}
      first_statement={stored.first_statement}
      marks={stored.marks}
      at={at}
      passages={passages}
      event={several ? `/events/${article.event}` : `/articles/${article.document}/accounts`}
    >
      {article.current && <EventForm article={article} changed={changed} />}
    </ArticleView>
  );
}

// `?statement=103`, for who knows a statement's number alone: its lasting address takes the place of this one.
function useLastingAddress(stored: StoredArticle | null, number: string | null): void {
  useLayoutEffect(() => {
    if (!stored || number === null) return;
    const { article, reading, first_statement } = stored;
    const statement = reading.statements[Number(number) - first_statement];
    go(statement ? local_address(article.document, place_of(statement)) : `/articles/${article.document}`, { replace: true });
  }, [stored, number]);
}

export function ArticleScreen({ place }: ScreenProps) {
  const asked = useAsked<StoredArticle>(`documents/${encodeURIComponent(place.path[1] ?? "")}`);
  useLastingAddress(asked.value, place.query.get("statement"));
  return <Await asked={asked} screen>{(stored) => <Stored stored={stored} at={place.query.get("at")} changed={asked.again} />}</Await>;
}
