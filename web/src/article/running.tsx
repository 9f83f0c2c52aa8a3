// A paragraph of the article as flat pieces of text: no piece holds another.
import type { ComponentChildren } from "preact";
import type { Span } from "../api/types";
import type { CodePoints } from "../text";
import type { Passage } from "./others";
import { segments, type Segment, type Stroke } from "./segments";
import { say } from "./said";

interface Props {
  text: CodePoints;
  span: Span;
  strokes: readonly Stroke[];
  passages: readonly Passage[];
  open: number | null; // the passage whose other accounts are open, by where it ends
  toggle: (end: number) => void;
}

const depth_names = ["", "content", "content nested", "content nested deep"];

function class_of({ begin, end, strokes }: Segment): string {
  const contents = strokes.filter(({ role }) => role === "content");
  const names = new Set(strokes.map(({ role }) => role));
  names.delete("content");
  names.delete("account");
  const told = contents.length > 0 && contents.every(({ form }) => form === "narrated");
  return [
    depth_names[Math.min(contents.length, 3)],
    told && "narrated",
    contents.some(({ from, span }) => from && span[0] === begin) && "from",
    contents.some(({ to, span }) => to && span[1] === end) && "to",
    ...names,
  ]
    .filter(Boolean)
    .join(" ");
}

function carried_by(strokes: readonly Stroke[]): string | undefined {
  const all = [...new Set(strokes.map(({ of }) => of))].filter((of) => of >= 0);
  return all.length ? all.join(" ") : undefined;
}

function drawn_segment(segment: Segment, text: CodePoints): ComponentChildren {
  const words = text.slice([segment.begin, segment.end]);
  if (!segment.strokes.length) return words;
  const name = class_of(segment);
  if (!name) return words;
  return (
    <span key={segment.begin} class={name} data-of={carried_by(segment.strokes)}>
      {words}
    </span>
  );
}

function Dagger({ passage, open, toggle }: { passage: Passage; open: boolean; toggle: (end: number) => void }) {
  const parties = [...new Set(passage.told.flatMap(({ others }) => others.map(({ party }) => party)))].join(", ");
  const end = passage.span[1];
  return (
    <button
      type="button"
      class="dagger"
      aria-expanded={open}
      aria-label={say().others_of(parties)}
      title={say().others_of(parties)}
      onClick={() => toggle(end)}
    >
      †
    </button>
  );
}

export function Running({ text, span, strokes, passages, open, toggle }: Props) {
  const inside = passages.filter(({ span: [, end] }) => end > span[0] && end <= span[1]);
  const edges = inside.map((passage): Stroke => ({ span: passage.span, role: "account", of: -1 }));
  const drawn: ComponentChildren[] = [];
  for (const segment of segments(span, edges.length ? [...strokes, ...edges] : strokes)) {
    drawn.push(drawn_segment(segment, text));
    const ending = inside.find((passage) => passage.span[1] === segment.end);
    if (ending) drawn.push(<Dagger key={`†${segment.end}`} passage={ending} open={open === segment.end} toggle={toggle} />);
  }
  return <>{drawn}</>;
}
