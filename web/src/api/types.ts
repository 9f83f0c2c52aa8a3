// The forms of docs/api.md. Spans are [begin, end) in Unicode code points of an article's text.

export * from "./accounts_types";

export type Span = [number, number];
export type Ui = "fr" | "en";

// Of the code of an error.
export type ErrorArgs = Partial<Record<"found" | "near" | "expected", string>>;

// docs/schema/document-2.json, as far as the page uses it.
export interface Reading {
  id: string;
  text: string;
  title: string | null;
  date: string | null;
  lang: string | null;
  url: string | null;
  outlet: string | null;
  author: string | null;
  model: string | null;
  notice: string | null;
  statements: ReadStatement[];
  entities: Entity[];
  contacts: Contact[];
  figures: Figure[];
  claims: Span[];
}

export interface ReadStatement {
  id: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  addressee: Span[];
  via: Span[];
  entity: string;
  entity_id: string | null;
  names: string[];
  state: string | null;
  to: string | null;
  to_id: string | null;
  form: string;
  act: string;
  polarity: string;
  kind: string;
  distance: string;
  distance_span: Span | null;
  when: string | null;
  parent: string | null;
  confidence: number;
  probabilities: Record<string, number>;
  why: { rule: string; probability: number; span: Span | null }[];
}

export interface Entity {
  id: string;
  name: string;
  names: string[];
  kind: string;
  gender: string;
  state: string | null;
}

export interface Contact {
  id: string;
  kind: string;
  status: string;
  mentions: Span[];
  parties: string[][];
  party_ids: string[];
  initiative: string[][];
  initiative_ids: string[];
  initiative_spans: Span[];
  when: string | null;
  place: string | null;
  statement: string | null;
}

export interface Figure {
  span: Span;
  value: number | [number | null, number | null];
  bound: string;
  unit: string | null;
  what: string | null;
  what_span: Span | null;
  statement: string | null;
}

export interface State {
  api: number;
  version: string;
  model: string | null; // null: it is being loaded, or cannot be
  loading: boolean;
  problem: string | null; // why it cannot be
  meanings: boolean;
  languages: string[];
  store: { name: string; temporary: boolean; documents: number; statements: number; actors: number; events: number };
}

export interface Words {
  acts: Record<string, { one: string; several: string }>;
  forms: Record<string, string>;
  polarities: Record<string, string>;
  distances: Record<string, string>;
  kinds: Record<string, string>;
  contacts: Record<string, string>;
  statuses: Record<string, string>;
  stances: Record<string, string>;
  // to: before whom it is about; by: behind whom it comes from; self: of one party that stands on both sides
  relations: Record<string, { symbol: string; label: string; to: string; by: string; by_several: string; self: string }>;
  rules: Record<string, string>;
  genders: Record<string, string>;
  months: string[];
}

export interface Article {
  document: number;
  id: string;
  key: string;
  version: number;
  current: boolean;
  url: string | null;
  title: string | null;
  begins: string | null; // its first words, where it has no title
  outlet: string | null;
  author: string | null;
  lang: string | null;
  date: string | null;
  model: string | null;
  notice: string | null;
  statements: number;
  event: number | null;
  copy_of: number | null;
}

export interface Mark {
  correction: number;
  statement: number;
  kind: "accept" | "reject" | "who" | "act";
  value: string;
  read: string;
}

export interface StoredArticle {
  article: Article;
  reading: Reading;
  first_statement: number;
  marks: Mark[];
}

// docs/query.md, JSON lines
export interface Statement {
  statement: number;
  document: number;
  id: string;
  article: string;
  version: number;
  url: string | null;
  title: string | null;
  outlet: string | null;
  author: string | null;
  lang: string | null;
  date: string | null;
  model: string | null;
  line: number;
  who: string | null;
  who_id: string | null;
  state: string | null;
  to: string | null;
  to_id: string | null;
  act: string;
  form: string;
  polarity: string;
  kind: string;
  distance: string;
  confidence: number;
  likeness?: number;
  said: string | null;
  source: string;
  cue: string;
  content: string;
  addressee: string;
  via: string;
  sentence: string;
  parent: number | null;
  also: { statement: number; article: string; outlet: string | null; date: string | null; url: string | null }[];
  spans: Span[][]; // source, cue, content, addressee, via
  why: [string, number, Span | null][];
}

// One statement with the text around its sentence.
export interface InContext {
  statement: Statement;
  before: string;
  after: string;
  marks: Mark[];
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  term: string;
}

export interface Answer {
  total: number;
  offset: number;
  groups: number;
  statements: Statement[];
  counts: Record<string, string | number | null>[];
  facets: Record<string, FacetValue[]>;
}

// A question that the store keeps by name.
export interface Saved {
  name: string;
  question: string;
  seen: number; // the document up to which its answers were looked at
  new: number | null; // statements since then; null: it cannot be asked
}

export interface SavedQuestions {
  last: number; // the newest document
  saved: Saved[];
}

export interface EventRow {
  event: number;
  label: string;
  from: string | null;
  to: string | null;
  documents: number;
  outlets: string[];
}

export interface TimelinePoint {
  statement: number;
  document: number;
  lane: string;
  said: string | null;
  reported: string | null;
  act: string;
  content: string;
  who: string | null;
  to: string | null;
  outlet: string | null;
  revises: number | null;
  figures: { value: number | [number | null, number | null]; bound: string; unit: string | null; what: string | null }[];
}

export interface Timeline {
  label?: string; // of the event that was asked for
  lanes: { id: string; name: string | null; actor: string | null; points: number }[]; // name null: of those with no lane
  points: TimelinePoint[];
  contacts: {
    document: number;
    kind: string;
    status: string;
    when: string | null;
    reported: string | null;
    parties: string[];
    content: string;
  }[];
  total: number;
  undated: number;
}

export interface Side {
  total: number;
  of: number;
  acts: { act: string; count: number }[];
  with: { actor: string; name: string; count: number }[];
  recent: Statement[];
  question: string;
}

export interface ActorRow {
  actor: string;
  name: string;
  kind: string;
  gender: string;
  state: string | null;
  documents: number;
  said: number;
}

export interface Actor {
  actor: string;
  name: string;
  names: string[];
  kind: string;
  gender: string;
  state: string | null;
  documents: number;
  said: Side;
  said_to: Side;
  about: Side;
  outlets: {
    outlet: string | null;
    said: number;
    of: number;
    acts: { act: string; count: number }[];
    cues: { cue: string; count: number }[];
  }[];
  times: string[];
  counts: number[];
  totals: number[];
  undated: number;
}

export interface Voices {
  unit: string;
  total: number;
  times: string[];
  totals: number[];
  who: { actor: string | null; name: string | null; total: number; counts: number[] }[]; // null: nobody known
  gender: { gender: string; total: number; counts: number[] }[];
  undated: number;
}

export interface Correction {
  correction: number;
  kind: string;
  document: number | null;
  statement: number | null;
  value: string | null;
  before: string | null; // of label: the name that it replaced
  actor: string | null; // of merge, split, label
  name: string | null; // his own, whoever he was merged into
  other: string | number | null; // of merge: who it is; of split: who is apart; of event: which
  other_name: string | null;
  article: string | null; // of split and event: its key
  title: string | null; // the article's, else how it begins
  made: string | null;
}
