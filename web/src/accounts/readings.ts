// The readings of the articles whose figures differ; asked for once the accounts are shown.
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/api";
import type { Reading, StoredArticle } from "../api/types";
import { may_differ } from "./figures";
import type { AccountsView } from "./view";

const none: ReadonlyMap<string, Reading> = new Map();

// By id of the article. Without them the grid is whole but for the rows of figures.
export function use_readings(view: AccountsView): ReadonlyMap<string, Reading> {
  const [readings, set_readings] = useState(none);
  useEffect(() => {
    const passages = view.accounts.matters.filter(may_differ).flatMap(({ positions }) => positions.flatMap(({ evidence }) => evidence));
    const docs = [...new Set(passages.map(({ doc }) => doc))];
    const left = new AbortController();
    const reading_of = async (doc: string): Promise<[string, Reading]> => {
      const stored = await get<StoredArticle>(`documents/${view.told(doc).article.document}`, {}, left.signal);
      return [doc, stored.reading];
    };
    Promise.all(docs.map(reading_of)).then(
      (entries) => set_readings(new Map(entries)),
      () => {},
    );
    return () => left.abort();
  }, [view]);
  return readings;
}
