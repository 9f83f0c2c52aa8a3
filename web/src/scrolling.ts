// How far down a screen was read. The browser would put it back before the screen has what was read, and it comes late:
// so each entry of the history keeps it, and it is put back as soon as there is room.
//
//   follow_scrolling();       // once
//   if (!came_back()) place.scrollIntoView();
import { in_entry, put_in_entry } from "./entry";

const down = "down";
const rest = 150; // ms without scrolling
const patience = 20_000; // ms that a screen may take

let back_ = false; // one came back here, and has touched nothing since
let timer_ = 0;
let stop_ = () => {};

// Whether the screen is put back to where it was read: nothing else may scroll it.
export const came_back = (): boolean => back_;

// The entry is about to be left for a new one.
export function leave(): void {
  keep_now();
  touched();
}

export function follow_scrolling(): void {
  history.scrollRestoration = "manual";
  addEventListener("scroll", () => {
    clearTimeout(timer_);
    if (!back_) timer_ = window.setTimeout(keep_now, rest);
  });
  addEventListener("pagehide", keep_now);
  addEventListener("popstate", put_back);
  for (const touch of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(touch, touched, { passive: true });
  put_back();
}

function keep_now(): void {
  clearTimeout(timer_);
  if (!back_) put_in_entry(down, Math.round(scrollY));
}

function touched(): void {
  stop_();
  back_ = false;
}

function put_back(): void {
  clearTimeout(timer_);
  stop_();
  const to = in_entry<number>(down);
  back_ = Boolean(to);
  if (to) until_there(() => scrolled_to(to));
  else if (to === undefined && location.hash) until_there(scrolled_to_named);
}

function scrolled_to(to: number): boolean {
  if (document.documentElement.scrollHeight - innerHeight < to) return false;
  scrollTo(0, to);
  return true;
}

// What the address names.
function scrolled_to_named(): boolean {
  const named = document.getElementById(location.hash.slice(1));
  named?.scrollIntoView();
  return named !== null;
}

function until_there(scrolled: () => boolean): void {
  let stop_later = window.setTimeout(touched, patience);
  const room = new ResizeObserver(() => {
    if (!scrolled()) return;
    clearTimeout(stop_later);
    stop_later = window.setTimeout(stop_, rest); // what comes a little later may still move it
  });
  room.observe(document.body);
  stop_ = () => {
    room.disconnect();
    clearTimeout(stop_later);
  };
}
