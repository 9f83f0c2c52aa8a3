// Days, counted from 1 January 1970, and the stretch that a date covers. Pure.
//
//   moment("2024-04");   // { begin: 19814, end: 19844 }: all of April

const milliseconds = 86_400_000;

export interface Moment {
  begin: number;
  end: number; // the day after the last
}

export const day_of = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / milliseconds;

export interface DayParts {
  year: number;
  month: number; // 1 to 12
  day: number;
  weekday: number; // 0: Monday
}

export function parts_of(day: number): DayParts {
  const date = new Date(day * milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: (date.getUTCDay() + 6) % 7 };
}

export const iso_of = (day: number) => new Date(day * milliseconds).toISOString().slice(0, 10);

// `null`: no date, or none that can be read.
export function moment(iso: string | null): Moment | null {
  const parts = iso?.match(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : null)) as [number, number | null, number | null];
  if (day) return { begin: day_of(year, month!, day), end: day_of(year, month!, day) + 1 };
  if (month) return { begin: day_of(year, month, 1), end: day_of(year, month + 1, 1) };
  return { begin: day_of(year, 1, 1), end: day_of(year + 1, 1, 1) };
}

export const middle = ({ begin, end }: Moment) => (begin + end) / 2;
export const is_one_day = ({ begin, end }: Moment) => end - begin === 1;
