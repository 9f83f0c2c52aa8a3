// What is told of the contact that the articles are about: one value where they agree, else each with who gives it. Pure.
import type { ContactAccount } from "../api/types";
import type { AccountsView } from "./view";

export interface Fact {
  value: string;
  accounts: ContactAccount[];
}

export interface Asked {
  name: string; // who asked for it
  according_to: string | null; // a party; null: the article
  doc: string;
  span: [number, number];
  quote: string;
}

export function facts_of(view: AccountsView, value_of: (account: ContactAccount) => string): Fact[] {
  const facts: Fact[] = [];
  for (const account of view.accounts.event.contact?.accounts ?? []) {
    const value = value_of(account);
    if (!value) continue;
    const same = facts.find((fact) => fact.value === value);
    if (same) same.accounts.push(account);
    else facts.push({ value, accounts: [account] });
  }
  return facts;
}

// With whom it is said to have been, in each article, by name.
export function participants_told(view: AccountsView): Fact[] {
  const name_of = ({ party, name }: { party: string | null; name: string }) => (party ? view.party(party).name : name);
  return facts_of(view, ({ participants }) => [...new Set(participants.map(name_of))].sort(new Intl.Collator(view.ui).compare).join(" · "));
}

export function who_asked(view: AccountsView): Asked[] {
  const { initiatives = [] } = view.accounts.event.contact ?? {};
  return initiatives.map((told) => ({ ...told, name: told.party ? view.party(told.party).name : told.name }));
}
