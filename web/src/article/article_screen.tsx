// `/articles/7`: an article of the store. What other accounts say comes when it is worked out; the text does not wait.
import { useMemo } from "preact/hooks";
import type { ComparedEvent, StoredArticle } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import type { ScreenProps } from "../page";
import { ArticleView } from "./article_view";
import { EventForm } from "./event_form";
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

export function ArticleScreen({ place }: ScreenProps) {
  const asked = useAsked<StoredArticle>(`documents/${encodeURIComponent(place.path[1] ?? "")}`);
  return <Await asked={asked} screen>{(stored) => <Stored stored={stored} at={place.query.get("at")} changed={asked.again} />}</Await>;
}
