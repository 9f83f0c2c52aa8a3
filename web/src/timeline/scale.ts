// The window of time that is shown: where it begins, and how wide a day is. Pure.
export const zooms = ["day", "week", "month", "year"] as const;
export type Zoom = (typeof zooms)[number];

const day_width: Record<Zoom, number> = { day: 52, week: 12, month: 3.4, year: 0.34 }; // pixels
const most_rooms = 5;
const core_room = 0.8; // of the room, that what is shown first may take
const apart = 0.05; // of the days on each side, that stand by themselves
const air = 24; // pixels before the first and behind the last

export interface Extent {
  from: number; // days
  to: number;
}

export interface Window extends Extent {
  zoom: Zoom;
}

export const width_of_day = (zoom: Zoom) => day_width[zoom];

export const x_of = (day: number, window: Pick<Window, "from" | "zoom">) => (day - window.from) * day_width[window.zoom];

// The window with its neighbours, which stays the same while one moves a little: what is drawn for it need not be drawn
// again, only shifted.
export function drawn_around({ from, to, zoom }: Window): Window {
  const size = Math.round(to - from) + 1; // whole, so that it is the same for every place of the window
  const index = Math.floor(from / size);
  return { from: (index - 1) * size, to: (index + 3) * size, zoom };
}

// The window from this day on, kept where there is something; all of it in the middle where it fits.
export function window_at(from: number, zoom: Zoom, width: number, all: Extent): Window {
  const days = width / day_width[zoom];
  const [first, last] = [all.from - air / day_width[zoom], all.to + air / day_width[zoom]];
  const begin = last - first <= days ? (first + last - days) / 2 : Math.min(Math.max(from, first), last - days);
  return { from: begin, to: begin + days, zoom };
}

// Where one begins: the closest look at which the whole is not much wider than the room, or at which nearly all days fit
// into it, with these in the middle. `days`, the earliest first.
export function first_window(days: number[], width: number, all: Extent): Window {
  const few = Math.floor(days.length * apart);
  const [from, to] = [days[few]!, days[days.length - 1 - few]!];
  const fits = (zoom: Zoom) =>
    (all.to - all.from) * day_width[zoom] <= most_rooms * width || (to - from) * day_width[zoom] <= core_room * width;
  const zoom = zooms.find(fits) ?? "year";
  const middle = (to - from) * day_width[zoom] <= width ? (from + to) / 2 : days[Math.floor(days.length / 2)]!;
  return window_at(middle - width / day_width[zoom] / 2, zoom, width, all);
}

// Closer or wider; the day at `centre` stays where it is.
export function zoomed(window: Window, to: Zoom, width: number, all: Extent, centre = (window.from + window.to) / 2): Window {
  const share = (centre - window.from) / (window.to - window.from);
  return window_at(centre - (share * width) / day_width[to], to, width, all);
}

export const moved = (window: Window, days: number, width: number, all: Extent) => window_at(window.from + days, window.zoom, width, all);

// Moved no further than needed for the day to be in sight.
export function showing(window: Window, day: number, width: number, all: Extent): Window {
  const margin = Math.min(air / day_width[window.zoom], (window.to - window.from) / 4);
  if (day < window.from + margin) return window_at(day - margin, window.zoom, width, all);
  if (day > window.to - margin) return window_at(day + margin - (window.to - window.from), window.zoom, width, all);
  return window;
}
