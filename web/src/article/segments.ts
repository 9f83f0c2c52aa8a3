// Text cut where something begins or ends, so that spans that overlap or stand in one another need no nested elements.
//
//   segments([0, 20], [{ span: [3, 9], role: "content", of: 0 }]);
//   // [0, 3] without strokes, [3, 9] with one, [9, 20] without
import type { Span } from "../api/types";

export type Role =
  | "content"
  | "source"
  | "cue"
  | "addressee"
  | "via"
  | "contact"
  | "figure"
  | "claim"
  | "distance"
  | "reason" // what a decision about the open statement rests on
  | "place" // that the address names
  | "account"; // a passage that another account answers

// What is drawn on a span of the text.
export interface Stroke {
  span: Span;
  role: Role;
  of: number; // the statement, by its place in the reading; -1: none
  form?: string;
  from?: true; // goes on from an earlier piece
  to?: true; // goes on in a later piece
}

export interface Segment {
  begin: number;
  end: number;
  strokes: Stroke[]; // outer ones first
}

const wider_first = (a: Stroke, b: Stroke) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || a.of - b.of;

// One pass over the edges. Strokes may reach beyond `span`.
export function segments(span: Span, strokes: readonly Stroke[]): Segment[] {
  const [first, last] = span;
  const sorted = strokes.filter(({ span: [begin, end] }) => begin < last && end > first && begin < end).sort(wider_first);
  const edges = new Set([first, last]);
  for (const stroke of sorted) {
    edges.add(Math.max(first, stroke.span[0]));
    edges.add(Math.min(last, stroke.span[1]));
  }
  const at = [...edges].sort((a, b) => a - b);
  const made: Segment[] = [];
  let next = 0;
  let open: Stroke[] = [];
  for (let i = 0; i + 1 < at.length; ++i) {
    const begin = at[i]!;
    if (open.some((stroke) => stroke.span[1] <= begin)) open = open.filter((stroke) => stroke.span[1] > begin);
    while (next < sorted.length && sorted[next]!.span[0] <= begin) open.push(sorted[next++]!);
    made.push({ begin, end: at[i + 1]!, strokes: open.slice() });
  }
  return made;
}

// The strokes of each paragraph: those that touch it. Both lists ascending.
export function by_paragraph(paragraphs: readonly Span[], strokes: readonly Stroke[]): Stroke[][] {
  const lists: Stroke[][] = paragraphs.map(() => []);
  const sorted = [...strokes].sort(wider_first);
  let first = 0;
  for (const stroke of sorted) {
    while (first < paragraphs.length && paragraphs[first]![1] <= stroke.span[0]) ++first;
    for (let p = first; p < paragraphs.length && paragraphs[p]![0] < stroke.span[1]; ++p) lists[p]!.push(stroke);
  }
  return lists;
}

// What has words between line ends, as the program cuts it.
export function paragraphs_of(text: string): { span: Span; apart: boolean }[] {
  const made: { span: Span; apart: boolean }[] = [];
  let point = 0;
  let blank = true; // an empty line stands before
  for (const line of text.split("\n")) {
    const points = [...line].length;
    const bare = line.trim();
    if (bare) {
      const begin = point + [...line.slice(0, line.length - line.trimStart().length)].length;
      made.push({ span: [begin, begin + [...bare].length], apart: blank });
    }
    blank = !bare;
    point += points + 1;
  }
  // Where no line is empty, each line is a paragraph; elsewhere lines that follow one another are one broken into lines.
  const lines_alone = made.slice(1).every(({ apart }) => !apart);
  return lines_alone ? made.map(({ span }) => ({ span, apart: true })) : made;
}
