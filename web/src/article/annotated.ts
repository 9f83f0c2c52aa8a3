// What an article's paragraphs show, worked out once for each reading and choice of layers.
import { useMemo } from "preact/hooks";
import type { Reading, Span } from "../api/types";
import { CodePoints } from "../text";
import type { Layers } from "./layers";
import { notes_by_paragraph, notes_of, type Note } from "./notes";
import { by_paragraph, paragraphs_of, type Stroke } from "./segments";
import { strokes_of } from "./strokes";

export interface Annotated {
  text: CodePoints;
  paragraphs: { span: Span; apart: boolean; title: boolean }[];
  strokes: Stroke[][];
  notes: Note[][];
}

export function useAnnotated(reading: Reading, layers: Layers): Annotated {
  const { text, paragraphs } = useMemo(() => {
    const title = reading.title?.trim();
    const points = new CodePoints(reading.text);
    const cut = paragraphs_of(reading.text).map((each, i) => ({ ...each, title: i === 0 && points.slice(each.span) === title }));
    return { text: points, paragraphs: cut };
  }, [reading]);
  const shown = useMemo(() => {
    const spans = paragraphs.map(({ span }) => span);
    return {
      strokes: by_paragraph(spans, strokes_of(reading, layers)),
      notes: notes_by_paragraph(spans, notes_of(reading, text, layers)),
    };
  }, [text, layers]);
  return { text, paragraphs, ...shown };
}

// Strokes that come and go (what a decision rests on, the place that the address names), for the paragraphs they touch.
export function with_passing(strokes: Stroke[][], paragraphs: Annotated["paragraphs"], passing: Stroke[]): Stroke[][] {
  if (!passing.length) return strokes;
  const added = by_paragraph(paragraphs.map(({ span }) => span), passing);
  return strokes.map((own, p) => (added[p]!.length ? [...own, ...added[p]!] : own));
}
