// Which parties have a column of their own in the grid. Pure.
import type { Matter } from "../api/types";
import { is_lone } from "./relations";
import { claims_beside, type AccountsView } from "./view";

const most = 5; // of parties that all have columns; of more, one less, and the others share one
const chosen_first = most - 1;

export interface Columns {
  parties: string[]; // by name
  others: string[]; // that share one, by name
  authors: boolean;
}

// The matters with a row in the grid.
export const shared_matters = (view: AccountsView) => view.accounts.matters.filter((matter) => !is_lone(matter));

// Parties that have a say in the grid, by name.
export function speaking_parties(view: AccountsView, matters: Matter[]): string[] {
  return view.sorted_ids([...new Set(matters.flatMap((matter) => view.speakers(matter)))]);
}

// `wanted`: parties that were chosen; none of them there: those that speak on most matters, and most.
export function columns_of(view: AccountsView, wanted: string[]): Columns {
  const matters = shared_matters(view);
  const speaking = speaking_parties(view, matters);
  const chosen = wanted.filter((party) => speaking.includes(party));
  const parties = chosen.length ? view.sorted_ids(chosen) : most_spoken(view, matters, speaking);
  return {
    parties,
    others: speaking.filter((party) => !parties.includes(party)),
    authors: matters.some((matter) => claims_beside(view, matter).length > 0),
  };
}

function most_spoken(view: AccountsView, matters: Matter[], speaking: string[]): string[] {
  if (speaking.length <= most) return speaking;
  const counted = speaking.map((party) => {
    const said = matters.map(({ positions }) => positions.filter((position) => position.party === party)).filter((own) => own.length);
    return { party, matters: said.length, passages: said.flat().flatMap(({ evidence }) => evidence).length };
  });
  counted.sort((a, b) => b.matters - a.matters || b.passages - a.passages); // stable: by name among equals
  return view.sorted_ids(counted.slice(0, chosen_first).map(({ party }) => party));
}
