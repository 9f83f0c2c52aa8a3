// Counts over time, without gaps: a month in which nothing was said is a month.
//
//   without_gaps(["2024-01", "2024-03"], "month")   // ["2024-01", "2024-02", "2024-03"]
//   spread(["2024-01", "2024-03"], [2, 5], all)     // [2, 0, 5]
export type Unit = "day" | "month" | "year";

const most_times = 1200; // a century of months; what has more stays as it is

function next(time: string, unit: Unit): string {
  const [year = 0, month = 1, day = 1] = time.split("-").map(Number);
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year + (unit === "year" ? 1 : 0), month - 1 + (unit === "month" ? 1 : 0), day + (unit === "day" ? 1 : 0));
  return date.toISOString().slice(0, { day: 10, month: 7, year: 4 }[unit]);
}

export const unit_of = (times: string[]): Unit => {
  const length = times[0]?.length ?? 7;
  return length === 4 ? "year" : length === 7 ? "month" : "day";
};

export function without_gaps(times: string[], unit: Unit = unit_of(times)): string[] {
  const last = times.at(-1);
  if (last === undefined) return [];
  const all = [times[0]!];
  while (all.at(-1)! < last && all.length < most_times) all.push(next(all.at(-1)!, unit));
  return all.at(-1) === last ? all : times;
}

export function spread(times: string[], counts: number[], all: string[]): number[] {
  const by_time = new Map(times.map((time, i) => [time, counts[i] ?? 0]));
  return all.map((time) => by_time.get(time) ?? 0);
}

export const shares_of = (counts: number[], totals: number[]): number[] =>
  counts.map((count, i) => (totals[i] ? count / totals[i]! : 0));

export const sums_of = (rows: number[][], length: number): number[] =>
  Array.from({ length }, (_, i) => rows.reduce((sum, counts) => sum + (counts[i] ?? 0), 0));
