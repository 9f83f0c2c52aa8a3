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
import { useChoice, type Choice } from "./choice";
import { Cite } from "./cite";
import { Correct, type Correcting, type Wish } from "./correct";
import { useCorrections, type Corrections } from "./corrections";
import { Keys, useKeys } from "./keys";
import { keep_clean, keep_layers, kept_clean, kept_layers, type Layers } from "./layers";
import { StatementList } from "./list";
import { corrected, type StatementNote } from "./notes";
import type { Passage } from "./others";
import { Panel } from "./panel";
import { useNamed, usePassing } from "./passing";
import { say } from "./said";
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

// The corrections of one statement; nothing where the article is not kept.
function correcting(corrections: Corrections, statement: number | null): Correcting {
  const make = (kind: Mark["kind"], value?: string) => {
    if (statement !== null) corrections.make(statement, kind, value);
  };
  return {
    accept: () => make("accept"),
    reject: () => make("reject"),
    who: (value) => make("who", value),
    act: (value) => make("act", value),
    undo: () => corrections.undo(statement),
  };
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

interface Actions {
  choice: Choice;
  order: number[];
  does: Correcting;
  wish: (wish: Wish) => void;
  clean: boolean;
  set_clean: (clean: boolean) => void;
  show_keys: () => void;
}

function useArticleKeys({ choice, order, does, wish, clean, set_clean, show_keys }: Actions): void {
  const fix = (what: Wish) => () => {
    choice.show();
    wish(what);
  };
  useKeys({
    r: () => set_clean(!clean),
    "?": show_keys,
    ...(!clean && {
      j: () => choice.step(order, 1),
      k: () => choice.step(order, -1),
      a: does.accept,
      x: does.reject,
      w: fix("who"),
      c: fix("act"),
      z: does.undo,
      Escape: choice.close,
    }),
  });
}

const is_statement = (note: { kind: string }): note is StatementNote => note.kind === "statement";

export function ArticleView(props: ArticleViewProps) {
  const { reading, article, first_statement, at } = props;
  const root = useRef<HTMLDivElement>(null);
  const [layers, set_layers] = useKept<Layers>(kept_layers, keep_layers);
  const [clean, set_clean] = useKept(kept_clean, keep_clean);
  const [told, tell] = useState("");
  const [wish, set_wish] = useState<Wish>(null);
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
  const strokes = useMemo(() => with_passing(annotated.strokes, annotated.paragraphs, passing), [annotated, passing]);
  const does = correcting(corrections, article && note ? first_statement + note.of : null);
  const order = notes.map(({ of }) => of);
  useArticleKeys({ choice, order, does, wish: set_wish, clean, set_clean, show_keys: () => set_keys(true) });
  useEffect(() => {
    if (!at) return;
    choice.stand_at(named.of < 0 ? null : named.of);
    root.current?.querySelector(".place")?.scrollIntoView({ block: "center" });
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
        {!annotated.paragraphs[0]?.title && <Heading title={reading.title ?? say().untitled} />}
        <Byline reading={reading} article={article} />
        {props.children}
        {at && named.of < 0 && (
          <p class="notice" role="status">
            {named.place ? say().no_statement(annotated.text.slice(named.place)) : say().no_place}
          </p>
        )}
        <Tools {...{ reading, layers, set_layers, clean, set_clean }} show_keys={() => set_keys(true)} />
      </TextView>
      <StatementList notes={notes} marked={marked} text={annotated.text} document={article?.document ?? null} />
      {opened && !clean && (
        <Panel key={opened.of} note={opened} {...shared} close={choice.close} why_shown={set_why}>
          {article ? (
            <>
              <Cite note={opened} {...shared} article={article} tell={tell} />
              <Correct key={corrections.marks.length} note={opened} {...shared} wish={wish} does={does} />
            </>
          ) : (
            <p class="quiet">{say().not_stored}</p>
          )}
        </Panel>
      )}
      {keys && <Keys close={() => set_keys(false)} />}
      <Told what={told} clear={() => tell("")} />
    </article>
  );
}
