// Entries of one lane in rows, so that none covers another; where too many stand at one place, they share a mark. Pure.
import { middle } from "./days";
import type { Entry } from "./entries";
import { width_of_day, type Zoom } from "./scale";

export const mark_radius = 6; // pixels
const gap = 4;
export const most_rows = 6;
const group_width = 28;

export interface PlacedEntry {
  entry: Entry;
  row: number;
}

export interface Group {
  key: string;
  entries: Entry[]; // the earliest first
  day: number;
  row: number;
}

export interface LaneRows {
  placed: PlacedEntry[];
  groups: Group[];
  rows: number;
}

// From where to where it reaches, in pixels from day 0.
function reach({ said, reported }: Entry, day: number): { begin: number; end: number } {
  const moments = [said, reported].filter((moment) => moment !== null);
  const ends = moments.flatMap((moment) => [middle(moment), ...(moment === said ? [moment.begin + 0.5, moment.end - 0.5] : [])]);
  return { begin: Math.min(...ends) * day - mark_radius, end: Math.max(...ends) * day + mark_radius };
}

// `entries`: the earliest first. The place of each depends on the zoom, never on the window: nothing jumps in moving.
export function in_rows(entries: Entry[], zoom: Zoom): LaneRows {
  const day = width_of_day(zoom);
  const ends: number[] = [];
  const placed: PlacedEntry[] = [];
  const left: Entry[] = [];
  const reaching = entries.map((entry) => ({ entry, ...reach(entry, day) })).sort((a, b) => a.begin - b.begin);
  for (const { entry, begin, end } of reaching) {
    const free = ends.findIndex((taken) => taken + gap <= begin);
    const row = free < 0 ? ends.length : free;
    if (row >= most_rows) left.push(entry);
    else {
      ends[row] = end;
      placed.push({ entry, row });
    }
  }
  const groups = grouped(left, day, most_rows);
  return { placed, groups, rows: ends.length + (groups.length ? 1 : 0) };
}

function grouped(entries: Entry[], day: number, row: number): Group[] {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const place = Math.floor((entry.day * day) / group_width);
    groups.set(place, [...(groups.get(place) ?? []), entry]);
  }
  return [...groups].map(([place, members]) => ({
    key: `g${members[0]!.key}`,
    entries: members.sort((a, b) => a.day - b.day),
    day: ((place + 0.5) * group_width) / day,
    row,
  }));
}
