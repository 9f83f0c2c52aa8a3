// What the timeline says, and how it tells of one entry.
import type { TimelinePoint } from "../api/types";
import { act_in_words, colon, number_in_words, on_date, statements_in_words, terms, unknown_who, words_of } from "../words/words";
import type { ContactTold, Entry } from "./entries";

export const say = words_of({
  fr: {
    title: "Chronologie",
    question: "Question",
    hint: "Comme dans la recherche\u00a0: des mots, ou qui:Kremlin acte:nier depuis:2024-03.",
    show: "Montrer",
    event: (number: string) => `Événement ${number}`,
    to_grid: "Versions côte à côte",
    begin: "Posez une question, ou choisissez un événement.",
    to_events: "Événements",
    nothing: "Aucun propos.",
    nothing_dated: "Aucun propos daté.",
    chart: "Frise",
    table: "Tableau",
    view: "Présentation",
    zoom: "Échelle",
    zooms: { day: "Jour", week: "Semaine", month: "Mois", year: "Année" },
    earlier: "Plus tôt",
    later: "Plus tard",
    keys: "Touches",
    keys_help: "← → d’un propos à l’autre · ↑ ↓ d’une voix à l’autre · Entrée ouvre · Échap ferme · + − échelle · Page préc. / suiv. déplacent la frise",
    said_sign: "dit",
    reported_sign: "rapporté",
    contact_sign: "contact",
    revises_sign: "corrige",
    contacts: "Contacts",
    others: "Autres",
    window: (from: string, to: string) => `du ${from} au ${to}`,
    counts: (shown: number, before: number, after: number) => `${shown} en vue, ${before} avant, ${after} après`,
    of_total: (points: number, total: number) => `Les ${number_in_words(points)} propos les plus récents sur ${number_in_words(total)}.`,
    undated: (count: number) => `${statements_in_words(count)} sans date`,
    reported_on: (date: string) => `rapporté ${date}`,
    same_day: "rapporté le même jour",
    revises: "corrige un propos plus ancien",
    see_revised: "Voir le propos corrigé",
    close: "Fermer",
    to_passage: "Lire le passage",
    to_article: "Lire l’article",
    panel: "Propos choisi",
    columns: { said: "Dit", reported: "Rapporté", who: "Qui", act: "Acte", content: "Mots", outlet: "Média", article: "Article" },
    no_date: "sans date",
    caption: "Les mêmes propos, dans l’ordre du temps",
  },
  en: {
    title: "Timeline",
    question: "Question",
    hint: "As in the search: words, or who:Kremlin act:deny since:2024-03.",
    show: "Show",
    event: (number: string) => `Event ${number}`,
    to_grid: "Accounts side by side",
    begin: "Ask a question, or choose an event.",
    to_events: "Events",
    nothing: "No statements.",
    nothing_dated: "No statement with a date.",
    chart: "Chart",
    table: "Table",
    view: "View",
    zoom: "Scale",
    zooms: { day: "Day", week: "Week", month: "Month", year: "Year" },
    earlier: "Earlier",
    later: "Later",
    keys: "Keys",
    keys_help: "← → from statement to statement · ↑ ↓ from voice to voice · Enter opens · Esc closes · + − scale · Page Up / Down move the chart",
    said_sign: "said",
    reported_sign: "reported",
    contact_sign: "contact",
    revises_sign: "revises",
    contacts: "Contacts",
    others: "Others",
    window: (from: string, to: string) => `from ${from} to ${to}`,
    counts: (shown: number, before: number, after: number) => `${shown} in view, ${before} before, ${after} after`,
    of_total: (points: number, total: number) => `The newest ${number_in_words(points)} statements of ${number_in_words(total)}.`,
    undated: (count: number) => `${statements_in_words(count)} without a date`,
    reported_on: (date: string) => `reported ${date}`,
    same_day: "reported on the same day",
    revises: "revises an earlier statement",
    see_revised: "See the revised statement",
    close: "Close",
    to_passage: "Read the passage",
    to_article: "Read the article",
    panel: "Chosen statement",
    columns: { said: "Said", reported: "Reported", who: "Who", act: "Act", content: "Words", outlet: "Outlet", article: "Article" },
    no_date: "no date",
    caption: "The same statements in the order of time",
  },
});

export const who_to_whom = ({ who, to }: Pick<TimelinePoint, "who" | "to">) => (who ?? unknown_who()) + (to ? ` → ${to}` : "");

// `nie le 3 avril 2024, rapporté le 4 avril 2024`
export function act_and_time({ act, said, reported }: Pick<TimelinePoint, "act" | "said" | "reported">): string {
  const what = said ? `${act_in_words(act)} ${on_date(said)}` : act_in_words(act);
  if (!reported) return said ? what : `${what}, ${say().no_date}`;
  return `${what}, ${reported === said ? say().same_day : say().reported_on(on_date(reported))}`;
}

export function contact_in_words({ kind, status, parties, when, reported }: ContactTold): string {
  const what = [terms().contacts[kind] ?? kind, status === "held" ? null : (terms().statuses[status] ?? status)];
  return [...what, parties.join(" · "), when ? on_date(when) : reported && say().reported_on(on_date(reported))].filter(Boolean).join(", ");
}

export function entry_in_words({ point, contact }: Entry): string {
  if (contact) return contact_in_words(contact);
  const { outlet, revises } = point!;
  const parts = [act_and_time(point!), outlet, revises === null ? null : say().revises];
  return `${who_to_whom(point!)}${colon()}${parts.filter(Boolean).join(", ")}`;
}
