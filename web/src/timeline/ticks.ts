// Where the axis is marked, and what stands there: days, weeks, months or years, and above them the larger unit. Pure.
import { day_of, parts_of } from "./days";
import type { Window, Zoom } from "./scale";

export interface Tick {
  day: number;
  label: string;
}

export interface AxisWords {
  months: string[];
  first: string; // the first day of a month: `1er`
}

type Unit = "day" | "week" | "month" | "year";

const unit_of: Record<Zoom, { fine: Unit; coarse: Unit | null }> = {
  day: { fine: "day", coarse: "month" },
  week: { fine: "week", coarse: "month" },
  month: { fine: "month", coarse: "year" },
  year: { fine: "year", coarse: null },
};

// The first day of the unit that this day stands in.
function begin_of(day: number, unit: Unit): number {
  const whole = Math.floor(day);
  const { year, month, weekday } = parts_of(whole);
  if (unit === "day") return whole;
  if (unit === "week") return whole - weekday;
  return unit === "month" ? day_of(year, month, 1) : day_of(year, 1, 1);
}

function next(day: number, unit: Unit): number {
  const { year, month } = parts_of(day);
  if (unit === "day") return day + 1;
  if (unit === "week") return day + 7;
  return unit === "month" ? day_of(year, month + 1, 1) : day_of(year + 1, 1, 1);
}

function label_of(day: number, unit: Unit, words: AxisWords, with_year: boolean): string {
  const parts = parts_of(day);
  const name = words.months[parts.month - 1] ?? "";
  if (unit === "year") return String(parts.year);
  if (unit === "month") return with_year ? `${name} ${parts.year}` : name;
  const number = parts.day === 1 ? words.first : String(parts.day);
  return unit === "week" ? `${number} ${name}` : number;
}

function ticks_of({ from, to }: Window, unit: Unit, words: AxisWords, with_year: boolean): Tick[] {
  const ticks: Tick[] = [];
  for (let day = begin_of(from, unit); day < to; day = next(day, unit)) ticks.push({ day, label: label_of(day, unit, words, with_year) });
  return ticks;
}

export const fine_ticks = (window: Window, words: AxisWords) => ticks_of(window, unit_of[window.zoom].fine, words, false);

// The first begins before the window where the window does not begin with it.
export function coarse_ticks(window: Window, words: AxisWords): Tick[] {
  const unit = unit_of[window.zoom].coarse;
  return unit ? ticks_of(window, unit, words, true) : [];
}
