// The forms of docs/schema/accounts-1.json, and of an event or article that is compared (docs/api.md).
import type { Article, Span } from "./types";

export interface Evidence {
  doc: string;
  span: Span;
  quote: string;
  sentence: Span;
  statement: string | null;
}

export interface Party {
  id: string;
  name: string;
  names: string[];
  kind: string;
  state: string | null;
  members: { doc: string; entity: string }[];
}

export interface Position {
  id: string;
  party: string;
  stance: string;
  wording: string; // what it is called beside the first passage
  confidence: number;
  evidence: Evidence[];
}

export interface Relation {
  a: string;
  b: string;
  rel: string;
  probability: number;
  rule: string;
  reason: Evidence[];
}

export interface Matter {
  id: string;
  question: string;
  positions: Position[];
  relations: Relation[];
  silent: string[];
}

export interface ContactAccount {
  party: string | null;
  doc: string;
  contact: string;
  kind: string;
  status: string;
  when: string | null;
  place: string | null;
  mentions: { span: Span; quote: string }[];
  participants: { name: string; party: string | null }[];
  confidence: number;
}

export interface Accounts {
  id: string;
  lang: string;
  documents: string[];
  event: {
    what: string;
    when: string | null;
    participants: string[];
    contact: {
      participants: string[];
      initiative: string | null;
      means: string;
      initiatives: {
        party: string | null;
        name: string;
        according_to: string | null;
        doc: string;
        span: Span;
        quote: string;
        statement: string | null;
      }[];
      accounts: ContactAccount[];
    } | null;
  };
  parties: Party[];
  matters: Matter[];
  claims: Evidence[];
}

export interface ComparedEvent {
  event: number | null;
  label: string;
  articles: (Article & { text: string })[];
  actors: string[][]; // of each of accounts.parties: whom the store knows its members as
  accounts: Accounts;
}
