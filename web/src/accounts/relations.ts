// How the positions of one matter stand to each other, from the side of each. Pure.
import type { Matter, Position, Relation } from "../api/types";
import { unsure_below } from "../statement/sureness";
import { is_symmetric } from "../words/relation_words";
import type { AccountsView } from "./view";

// All relations of one kind and direction that a position has to others.
export interface Tie {
  kind: string;
  forward: boolean; // it says so of them; else they say so of it
  self: boolean; // the party itself stands on the other side
  parties: string[];
  relations: Relation[];
}

// What the accounts of one matter are to each other as a whole. `accord`: all agree, not some with some; `perhaps`: they
// are in conflict, and every relation that says so is unsure.
export type Standing = "conflict" | "perhaps" | "accord" | "several" | "alone";

export const kinds = ["contradicts", "denies", "diverges", "agrees", "replies", "narrower", "blames", "revises"];
const conflicts = ["contradicts", "denies", "diverges"];

export const in_conflict = (kind: string) => conflicts.includes(kind);

// Both ends of what joins positions, so that they can be shown together.
export const ends_of = (tie: Tie) => [...new Set(tie.relations.flatMap(({ a, b }) => [a, b]))];

export function ties_of(matter: Matter, position: Position): Tie[] {
  const party_of = new Map(matter.positions.map(({ id, party }) => [id, party]));
  const ties: Tie[] = [];
  for (const relation of matter.relations) {
    if (relation.a !== position.id && relation.b !== position.id) continue;
    const first = relation.a === position.id;
    const other = party_of.get(first ? relation.b : relation.a)!;
    const forward = first || is_symmetric(relation.rel);
    const self = other === position.party;
    const same = ties.find((tie) => tie.kind === relation.rel && tie.forward === forward && tie.self === self);
    const tie = same ?? { kind: relation.rel, forward, self, parties: [], relations: [] };
    if (!same) ties.push(tie);
    if (!tie.parties.includes(other)) tie.parties.push(other);
    tie.relations.push(relation);
  }
  return ties.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

// Whether agreement, which goes on from one to the next, joins all positions.
function all_agree({ positions, relations }: Matter): boolean {
  const joined = new Set(positions.slice(0, 1).map(({ id }) => id));
  for (let before = 0; before < joined.size; ) {
    before = joined.size;
    for (const { a, b, rel } of relations) {
      if (rel === "agrees" && (joined.has(a) || joined.has(b))) joined.add(a).add(b);
    }
  }
  return joined.size === positions.length;
}

export function standing_of(matter: Matter): Standing {
  const against = matter.relations.filter(({ rel }) => in_conflict(rel));
  if (against.length) return against.some(({ probability }) => probability >= unsure_below) ? "conflict" : "perhaps";
  if (new Set(matter.positions.map(({ party }) => party)).size < 2) return "alone";
  return all_agree(matter) ? "accord" : "several";
}

export const is_disputed = (matter: Matter) => ["conflict", "perhaps"].includes(standing_of(matter));

// Of one party, whose answers stand in no relation: shown in a list, without a row of its own.
export const is_lone = ({ positions, relations }: Matter) =>
  relations.length === 0 && positions.every(({ party }) => party === positions[0]!.party);

// Which kinds the accounts have at all, for the key to the signs.
export function kinds_of(view: AccountsView): string[] {
  const found = new Set(view.accounts.matters.flatMap(({ relations }) => relations.map(({ rel }) => rel)));
  return kinds.filter((kind) => found.has(kind));
}
