// What the timeline shows, each where it stands in time: statements by speaker, and the contacts of the event. Pure.
import type { Timeline, TimelinePoint } from "../api/types";
import { middle, moment, type Moment } from "./days";
import type { Extent } from "./scale";

export type ContactTold = Timeline["contacts"][number];

export interface Entry {
  key: string;
  lane: string;
  said: Moment | null; // of a contact: when it was
  reported: Moment | null;
  day: number; // where one looks for it: when it was said, else reported
  point: TimelinePoint | null; // else a contact
  contact: ContactTold | null;
}

export interface Lane {
  id: string;
  name: string | null; // null: of contacts, and of those with no lane of their own
  actor: string | null;
  entries: Entry[]; // the earliest first
}

export const contacts_lane = "contacts";
export const key_of = (statement: number) => `s${statement}`;

// What is reported on a day was said by then, where no more than its month or year is told.
function not_after(said: Moment | null, reported: Moment | null): Moment | null {
  if (!said || !reported || reported.begin < said.begin || reported.end >= said.end) return said;
  return { begin: said.begin, end: reported.end };
}

function entry(key: string, lane: string, said: string | null, reported: string | null): Omit<Entry, "point" | "contact"> | null {
  const second = moment(reported);
  const first = not_after(moment(said), second);
  const day = first ?? second;
  return day && { key, lane, said: first, reported: second, day: middle(day) };
}

function entry_of_point(point: TimelinePoint): Entry | null {
  const placed = entry(key_of(point.statement), point.lane, point.said, point.reported);
  return placed && { ...placed, point, contact: null };
}

function entry_of_contact(contact: ContactTold, index: number): Entry | null {
  const placed = entry(`c${index}`, contacts_lane, contact.when, contact.reported);
  return placed && { ...placed, point: null, contact };
}

const by_day = (a: Entry, b: Entry) => a.day - b.day;
const there = (found: Entry | null) => found !== null;

// Contacts first; lanes without anything that has a date are left out.
export function lanes_of({ lanes, points, contacts }: Timeline): Lane[] {
  const entries = points.map(entry_of_point).filter(there);
  const told = contacts.map(entry_of_contact).filter(there);
  const of_speakers = lanes.map(({ id, name, actor }) => ({ id, name, actor, entries: entries.filter(({ lane }) => lane === id).sort(by_day) }));
  return [{ id: contacts_lane, name: null, actor: null, entries: told.sort(by_day) }, ...of_speakers].filter((lane) => lane.entries.length);
}

export const undated_of = ({ points }: Timeline) => points.filter(({ said, reported }) => !moment(said) && !moment(reported));

export function extent_of(lanes: Lane[]): Extent {
  const moments = lanes.flatMap(({ entries }) => entries.flatMap(({ said, reported }) => [said, reported])).filter((each) => each !== null);
  const ends = { from: Infinity, to: -Infinity };
  for (const { begin, end } of moments) {
    ends.from = Math.min(ends.from, begin);
    ends.to = Math.max(ends.to, end);
  }
  return ends;
}
