// Going from mark to mark with the arrows: in one lane by time, from lane to lane by what is nearest in time. Pure.
import type { Lane } from "./entries";
import type { LaneRows } from "./rows";

export interface Stop {
  key: string;
  day: number;
}

// What one stops at in a lane: its marks, the earliest first.
export function stops_of({ placed, groups }: LaneRows): Stop[] {
  const single = placed.map(({ entry: { key, day } }) => ({ key, day }));
  return [...single, ...groups.map(({ key, day }) => ({ key, day }))].sort((a, b) => a.day - b.day || a.key.localeCompare(b.key));
}

export function stop_after(lanes: Stop[][], current: string, key: string): Stop | null {
  const lane = lanes.findIndex((stops) => stops.some((stop) => stop.key === current));
  if (lane < 0) return null;
  const stops = lanes[lane]!;
  const at = stops.findIndex((stop) => stop.key === current);
  const last = stops.length - 1;
  const targets: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last };
  if (key in targets) return stops[targets[key]!] ?? null;
  const other = lanes[lane + (key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0)];
  return other && other !== stops ? nearest(other, stops[at]!.day) : null;
}

function nearest(stops: Stop[], day: number): Stop | null {
  return stops.reduce<Stop | null>((best, stop) => (best && Math.abs(best.day - day) <= Math.abs(stop.day - day) ? best : stop), null);
}

// How many entries stand before and behind the window, and in it.
export function counted(lanes: Lane[], { from, to }: { from: number; to: number }): { before: number; shown: number; after: number } {
  const count = { before: 0, shown: 0, after: 0 };
  for (const { entries } of lanes) for (const { day } of entries) count[day < from ? "before" : day > to ? "after" : "shown"]++;
  return count;
}
