// Figures of one matter that differ, side by side on one scale. Pure.
import type { Figure, Matter, Reading, Span } from "../api/types";

export interface ToldFigure {
  position: string;
  party: string;
  doc: string;
  span: Span; // the words of the amount
  low: number | null; // null: no such end
  high: number | null;
  unit: string | null;
  what: string | null;
  lang: string | null;
  said: string | null; // when, as far as the text tells
  reported: string | null; // the article's date
}

// Figures that count or measure the same, by different accounts, with different values.
export interface FigureGroup {
  what: string | null;
  figures: ToldFigure[];
  low: number; // of all their ends
  high: number;
}

const shortest_stem = 4;
const stem_letters = 6;

export function ends_of_value({ value, bound }: Pick<Figure, "value" | "bound">): [number | null, number | null] {
  if (typeof value !== "number") return value;
  if (bound === "at_least" || bound === "more_than") return [value, null];
  if (bound === "at_most" || bound === "less_than") return [null, value];
  return [value, value];
}

function stems(what: string | null): string[] {
  const words = what?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= shortest_stem).map((word) => word.slice(0, stem_letters));
}

const relations_of = ({ relations }: Matter, one: string, other: string) =>
  relations.filter(({ a, b }) => (a === one && b === other) || (a === other && b === one));

// By the words for what is counted, or where the accounts were found to differ in figures; from one language to another,
// by whatever they were found to be to each other.
function count_the_same(matter: Matter, a: ToldFigure, b: ToldFigure): boolean {
  if (a.unit !== b.unit) return false;
  const relations = relations_of(matter, a.position, b.position);
  if (a.lang !== b.lang || relations.some(({ rel }) => rel === "diverges")) return relations.length > 0;
  const [of_a, of_b] = [stems(a.what), stems(b.what)];
  return !of_a.length || !of_b.length || of_a.some((stem) => of_b.includes(stem));
}

function told_figures(matter: Matter, readings: ReadonlyMap<string, Reading>): ToldFigure[] {
  const told = new Map<string, ToldFigure>();
  for (const { id: position, party, evidence } of matter.positions) {
    for (const { doc, span } of evidence) {
      const reading = readings.get(doc);
      for (const figure of reading?.figures ?? []) {
        if (figure.span[0] < span[0] || figure.span[1] > span[1]) continue;
        const [low, high] = ends_of_value(figure);
        const said = reading!.statements.find(({ id }) => id === figure.statement)?.when ?? null;
        const { span: words, unit, what } = figure;
        const { lang, date: reported } = reading!;
        told.set(`${party}/${doc}/${words[0]}`, { position, party, doc, span: words, low, high, unit, what, lang, said, reported });
      }
    }
  }
  return [...told.values()];
}

const whole_day = "2025-05-06".length;

// Whether it is known on which day.
export const is_day = (date: string | null) => date !== null && date.length >= whole_day;

const time_of = ({ said, reported }: ToldFigure) => (is_day(said) ? said! : (reported ?? said ?? ""));

// The earliest first.
function group_of(unsorted: ToldFigure[]): FigureGroup {
  const figures = [...unsorted].sort((a, b) => time_of(a).localeCompare(time_of(b)));
  const ends = figures.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const what = figures.find((figure) => figure.what)?.what ?? null;
  return { what, figures, low: Math.min(...ends), high: Math.max(...ends) };
}

const differ = (figures: ToldFigure[]) =>
  figures.some(({ low, high }) => low !== figures[0]!.low || high !== figures[0]!.high);

// `readings`: of the articles, by id; those that are not there give no figures.
export function differing_figures(matter: Matter, readings: ReadonlyMap<string, Reading>): FigureGroup[] {
  const groups: ToldFigure[][] = [];
  for (const figure of told_figures(matter, readings)) {
    const group = groups.find((others) => others.some((other) => count_the_same(matter, figure, other)));
    if (group) group.push(figure);
    else groups.push([figure]);
  }
  return groups.filter((figures) => figures.length > 1 && differ(figures)).map(group_of);
}

export const may_differ = (matter: Matter) =>
  matter.relations.some(({ rel }) => rel === "diverges" || rel === "revises") ||
  matter.positions.filter(({ stance }) => stance === "figures").length > 1;

export interface Bar {
  from: number;
  to: number;
  open_left: boolean;
  open_right: boolean;
}

// Where a figure lies between 0 and 1 on the scale of its group; an end that is open reaches the edge.
export function bar_of({ low, high }: ToldFigure, group: FigureGroup): Bar {
  const size = group.high - group.low;
  const at = (value: number) => (size ? (value - group.low) / size : 0.5);
  return { from: low === null ? 0 : at(low), to: high === null ? 1 : at(high), open_left: low === null, open_right: high === null };
}
