// An article with its statements: the text, the notes beside it, the statement that is open, and the keys.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { Article, Mark, Reading } from "../api/types";
import { Heading } from "../frame/heading";
import { useAnnotated, with_passing } from "./annotated";
import "./article.css";
import "./marks.css";
import "./panel.css";
import { Byline } from "./byline";
import { correcting, useArticleKeys } from "./article_keys";
import { useChoice } from "./choice";
import type { Wish } from "./correct";
import { useCorrections } from "./corrections";
import { Keys } from "./keys";
import { keep_clean, keep_layers, kept_clean, kept_layers, type Layers } from "./layers";
import { StatementList } from "./list";
import { corrected, type StatementNote } from "./notes";
import type { Passage } from "./others";
import { Opened } from "./opened";
import { useNamed, usePassing, type Named } from "./passing";
import { other_at } from "./place";
import { say } from "./said";
import { came_back } from "../scrolling";
import { title_of, type CodePoints } from "../text";
import { TextView } from "./text_view";
import { Told } from "./told";
import { Tools } from "./tools";

export interface ArticleViewProps {
  reading: Reading;
  article: Article | null; // null: not kept
  first_statement: number;
  marks: Mark[];
  at: string | null;
  passages: readonly Passage[];
  event: string; // the address of the accounts that answer
  children?: ComponentChildren; // above the text
}

function useKept<T>(first: () => T, keep: (value: T) => void): [T, (value: T) => void] {
  const [value, set_value] = useState(first);
  return [
    value,
    (chosen) => {
      keep(chosen);
      set_value(chosen);
    },
  ];
}

// What is to be said of the place that the address names; nothing of a statement, which opens by itself.
function AtPlace({ at, named, reading, text }: { at: string | null; named: Named; reading: Reading; text: CodePoints }) {
  if (!at || named.of >= 0) return null;
  const other = named.place && other_at(reading, named.place);
  if (other === "other") return null;
  return (
    <p class="notice" role="status">
      {other === "claim" ? say().own_claim : named.place ? say().no_statement(text.slice(named.place)) : say().no_place}
    </p>
  );
}

const is_statement = (note: { kind: string }): note is StatementNote => note.kind === "statement";

export function ArticleView(props: ArticleViewProps) {
  const { reading, article, first_statement, at } = props;
  const root = useRef<HTMLDivElement>(null);
  const [layers, set_layers] = useKept<Layers>(kept_layers, keep_layers);
  const [clean, set_clean] = useKept(kept_clean, keep_clean);
  const [told, tell] = useState("");
  const [wish, set_wish] = useState<Wish | null>(null);
  const [why, set_why] = useState(false);
  const [keys, set_keys] = useState(false);
  const annotated = useAnnotated(reading, layers);
  const corrections = useCorrections(props.marks, tell);
  const marked = useMemo(() => corrected(corrections.marks, first_statement), [corrections.marks]);
  const choice = useChoice(root);
  const named = useNamed(reading, at, annotated.text.length);
  const notes = useMemo(() => annotated.notes.flat().filter(is_statement), [annotated.notes]);
  const note = notes.find(({ of }) => of === choice.current);
  const opened = choice.open ? note : undefined;
  const passing = usePassing(named, why ? opened : undefined);
  const strokes = useMemo(() => with_passing(annotated.strokes, annotated.paragraphs, passing), [annotated.strokes, passing]);
  const does = correcting(corrections, article && note ? first_statement + note.of : null);
  const order = notes.map(({ of }) => of);
  useArticleKeys({ choice, order, does, wish: set_wish, clean, set_clean, show_keys: () => set_keys(true) });
  useEffect(() => {
    if (!at) return;
    choice.stand_at(named.of < 0 ? null : named.of);
    if (!came_back()) root.current?.querySelector(".place")?.scrollIntoView({ block: "center" });
  }, [named]);
  const shared = { reading, text: annotated.text, marks: note && marked.get(note.of) };

  return (
    <article class={clean ? "article clean" : "article"}>
      <TextView
        root={root}
        annotated={annotated}
        strokes={strokes}
        lang={reading.lang}
        passages={props.passages}
        event={props.event}
        marked={marked}
        open={opened?.of ?? null}
        choose={choice.choose}
      >
        {!annotated.paragraphs[0]?.title && <Heading title={title_of(reading) || say().untitled} />}
        <Byline reading={reading} article={article} />
        {props.children}
        <AtPlace at={at} named={named} {...{ reading, text: annotated.text }} />
        <Tools {...{ reading, layers, set_layers, clean, set_clean }} show_keys={() => set_keys(true)} />
      </TextView>
      <StatementList notes={notes} marked={marked} text={annotated.text} document={article?.document ?? null} />
      {opened && !clean && (
        <Opened key={opened.of} note={opened} {...shared} article={article} close={choice.close} {...{ wish, does, tell }} why_shown={set_why} />
      )}
      {keys && <Keys close={() => set_keys(false)} />}
      <Told what={told} clear={() => tell("")} />
    </article>
  );
}
