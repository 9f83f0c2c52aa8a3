// The paragraphs of an article, each with what it shows.
import { Fragment, type ComponentChildren, type RefObject } from "preact";
import { useMemo } from "preact/hooks";
import type { Annotated } from "./annotated";
import { carried, light } from "./light";
import type { Marked } from "./margin";
import type { Passage } from "./others";
import { Paragraph } from "./paragraph";
import type { Stroke } from "./segments";

interface Props {
  root: RefObject<HTMLDivElement>;
  annotated: Annotated;
  strokes: readonly Stroke[][];
  lang: string | null;
  passages: readonly Passage[];
  event: string;
  marked: Marked;
  open: number | null;
  choose: (of: number) => void;
  children: ComponentChildren; // below the title where the text has it, else above the text
}

const many = 60; // paragraphs: those out of sight are laid out when they come near
const none: never[] = [];
const unmarked: Marked = new Map();

function usePassagesOf(annotated: Annotated, passages: readonly Passage[]): (readonly Passage[])[] {
  return useMemo(
    () =>
      annotated.paragraphs.map(({ span: [begin, end] }) => {
        const inside = passages.filter(({ span }) => span[1] > begin && span[1] <= end);
        return inside.length ? inside : none;
      }),
    [annotated.paragraphs, passages],
  );
}

// A click in the text opens the innermost statement there, unless it ends a selection or hits something else.
function clicked(event: MouseEvent, choose: Props["choose"]): void {
  if ((event.target as Element).closest("button, a") || !getSelection()?.isCollapsed) return;
  const of = carried(event.target);
  if (of !== null) choose(of);
}

export function TextView(props: Props) {
  const { root, annotated, passages, marked, open, choose, children } = props;
  const passages_of = usePassagesOf(annotated, passages);
  const point = (pointed: Event) => light(root.current, "lit", carried(pointed.target));
  const paragraph = (p: number) => {
    const notes = annotated.notes[p]!;
    const { span, apart, title } = annotated.paragraphs[p]!;
    const has = (found: (of: number) => boolean) => notes.some((note) => note.kind === "statement" && found(note.of));
    return (
      <Fragment key={span[0]}>
        <Paragraph
          text={annotated.text}
          lang={props.lang}
          span={span}
          apart={apart}
          title={title}
          strokes={props.strokes[p]!}
          notes={notes}
          passages={passages_of[p]!}
          event={props.event}
          marked={has((of) => marked.has(of)) ? marked : unmarked}
          open={has((of) => of === open) ? open : null}
          choose={choose}
        />
        {title && children}
      </Fragment>
    );
  };
  return (
    <div
      class={annotated.paragraphs.length > many ? "text long" : "text"}
      ref={root}
      onMouseOver={point}
      onMouseLeave={() => light(root.current, "lit", null)}
      onFocusIn={point}
      onClick={(click) => clicked(click, choose)}
    >
      {!annotated.paragraphs[0]?.title && children}
      {annotated.paragraphs.map((_, p) => paragraph(p))}
    </div>
  );
}
