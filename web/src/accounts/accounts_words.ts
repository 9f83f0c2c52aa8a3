// What the screens of events say. Stances and relations are called as the program calls them (`terms`).
import { date_in_words, terms, ui, words_of } from "../words/words";
import { contracted } from "./contraction";
import type { Standing, Tie } from "./relations";
import type { AccountsView } from "./view";

const most_names = 3;

export const say = words_of({
  fr: {
    events: "Événements",
    none: "Aucun événement\u00a0: un événement réunit des articles qui parlent de la même chose.",
    also_single: "Aussi ceux dont un seul article parle",
    event: "Événement",
    dates: "Dates",
    articles: "Articles",
    outlets: "Médias",
    pages: "Pages",
    earlier: "Plus anciens",
    later: "Plus récents",
    shown: (from: string, to: string, total: string) => `${from} à ${to} sur ${total}`,
    several_accounts: "Versions en présence",
    note: "Chaque passage est dans les mots des articles. On lit ici qui affirme et qui dément, jamais qui a raison.",
    timeline: "Chronologie de l’événement",
    print: "Imprimer",
    between: "Entre",
    when: "Quand",
    means: "Comment",
    status: "État",
    place: "Où",
    initiative: "À l’initiative de qui",
    according_to: "selon",
    article: (number: number) => `l’article ${number}`,
    parties: "Parties",
    parties_note: "Qui a été réuni sous un nom. Une erreur se corrige sur la page de l’acteur (séparer, réunir).",
    also: "aussi",
    actor: "Voir l’acteur",
    actor_of: (number: number, count: number) => `acteur ${number} sur ${count}`,
    in_article: "dans",
    the_article: "l’article lui-même",
    grid: "Côte à côte",
    caption: "Ce que dit chaque partie, dans les mots des articles\u00a0: une ligne par point, une colonne par partie.",
    matter: "Point",
    others: "Autres parties",
    author: "Auteur",
    silent: "muet",
    silents: "muets",
    nothing: "rien trouvé",
    only_conflicts: "Seulement les points où les versions s’opposent",
    no_conflict: "Aucun point où les versions s’opposent.",
    columns: (shown: number, all: number) => `Colonnes\u00a0: ${shown} parties sur ${all}`,
    columns_legend: "Parties qui ont leur colonne",
    by_default: "Choix de départ",
    matters_shown: (shown: number, all: number) => `Points montrés\u00a0: ${shown} sur ${all}`,
    colon: "\u00a0: ",
    line: (line: number) => `l.\u00a0${line}`,
    short_article: (number: number) => `art.\u00a0${number}`,
    in_context: "dans sa phrase",
    further: (count: number) => (count > 1 ? `et ${count} autres passages` : "et un autre passage"),
    unsure: (percent: number) => `peu sûr (${percent}\u00a0%)`,
    why: "Pourquoi",
    revised: "corrigé depuis",
    rule: "Règle",
    rests_on: "Repose sur",
    probability: (percent: number) => `probabilité ${percent}\u00a0%`,
    figures: "Chiffres qui diffèrent",
    from_to: (low: string, high: string) => `de ${low} à ${high}`,
    said: (date: string) => `dit ${date.length > 7 ? "le" : "en"} ${date_in_words(date)}`,
    reported: (date: string) => `rapporté ${date.length > 7 ? "le" : "en"} ${date_in_words(date)}`,
    alone: "Une seule voix",
    alone_note: "Ce dont une seule partie parle.",
    claims: "Ce que les auteurs affirment eux-mêmes",
    claims_note: "En dehors de tout propos rapporté.",
    signs: "Signes",
    is_silent: "n’a rien dit dans ces articles, alors qu’on l’attendait",
    no_matters: "Aucun point n’a été trouvé sur lequel une partie donne sa version.",
    article_accounts: "Versions en présence dans l’article",
    to_article: "Lire l’article",
    to_event: "Versions de tout l’événement",
    not_read: "non lu",
  },
  en: {
    events: "Events",
    none: "No event: an event holds articles that speak of the same thing.",
    also_single: "Also those that one article alone speaks of",
    event: "Event",
    dates: "Dates",
    articles: "Articles",
    outlets: "Outlets",
    pages: "Pages",
    earlier: "Earlier",
    later: "Later",
    shown: (from: string, to: string, total: string) => `${from} to ${to} of ${total}`,
    several_accounts: "Competing accounts",
    note: "Every passage is in the words of the articles. This says who affirms and who denies, never who is right.",
    timeline: "Timeline of the event",
    print: "Print",
    between: "Between",
    when: "When",
    means: "How",
    status: "Status",
    place: "Where",
    initiative: "On whose initiative",
    according_to: "according to",
    article: (number: number) => `article ${number}`,
    parties: "Parties",
    parties_note: "Who was joined under one name. A mistake is put right on the actor’s page (split, merge).",
    also: "also",
    actor: "See the actor",
    actor_of: (number: number, count: number) => `actor ${number} of ${count}`,
    in_article: "in",
    the_article: "the article itself",
    grid: "Side by side",
    caption: "What each party says, in the words of the articles: a row a matter, a column a party.",
    matter: "Matter",
    others: "Other parties",
    author: "Author",
    silent: "silent",
    silents: "silent",
    nothing: "nothing found",
    only_conflicts: "Only matters on which accounts conflict",
    no_conflict: "No matter on which accounts conflict.",
    columns: (shown: number, all: number) => `Columns: ${shown} parties of ${all}`,
    columns_legend: "Parties with a column of their own",
    by_default: "As at first",
    matters_shown: (shown: number, all: number) => `Matters shown: ${shown} of ${all}`,
    colon: ": ",
    line: (line: number) => `l.\u00a0${line}`,
    short_article: (number: number) => `art.\u00a0${number}`,
    in_context: "in its sentence",
    further: (count: number) => (count > 1 ? `and ${count} other passages` : "and another passage"),
    unsure: (percent: number) => `unsure (${percent}%)`,
    why: "Why",
    revised: "revised since",
    rule: "Rule",
    rests_on: "Rests on",
    probability: (percent: number) => `probability ${percent}%`,
    figures: "Figures that differ",
    from_to: (low: string, high: string) => `from ${low} to ${high}`,
    said: (date: string) => `said ${date.length > 7 ? "on" : "in"} ${date_in_words(date)}`,
    reported: (date: string) => `reported ${date.length > 7 ? "on" : "in"} ${date_in_words(date)}`,
    alone: "One voice only",
    alone_note: "What only one party speaks about.",
    claims: "What the authors claim themselves",
    claims_note: "Outside every statement that they report.",
    signs: "Signs",
    is_silent: "said nothing in these articles, though one would expect it",
    no_matters: "No matter was found on which a party holds an account.",
    article_accounts: "Competing accounts in the article",
    to_article: "Read the article",
    to_event: "Accounts of the whole event",
    not_read: "not read",
  },
});

const standings = words_of<Record<Standing, (speakers: number) => string>>({
  fr: {
    conflict: () => "les versions s’opposent",
    accord: () => "les versions s’accordent",
    several: (speakers) => `${speakers} parties s’expriment`,
    alone: () => "une seule voix",
  },
  en: {
    conflict: () => "accounts conflict",
    accord: () => "accounts agree",
    several: (speakers) => `${speakers} parties speak`,
    alone: () => "one voice only",
  },
});

export const standing_in_words = (standing: Standing, speakers: number) => standings()[standing](speakers);

export const percent_of = (probability: number) => Math.round(100 * Math.min(1, Math.max(0, probability)));

// `Paris, Rome, Berlin et 2 autres`
export function listed(names: string[], most = names.length): string {
  const more = names.length > most + 1 ? names.length - most : 0;
  const shown = more ? [...names.slice(0, most), ui() === "fr" ? `${more} autres` : `${more} others`] : names;
  return new Intl.ListFormat(ui() === "fr" ? "fr" : "en-GB", { type: "conjunction" }).format(shown);
}

// What a position is to those of others: `contredit le Kremlin`, `le Kremlin dément`.
export function tie_in_words(tie: Tie, view: AccountsView): string {
  const relation = terms().relations[tie.kind]!;
  if (tie.self) return tie.kind === "revises" && !tie.forward ? say().revised : relation.self;
  const names = tie.parties.map((id) => view.party(id).name);
  const list = listed(names, most_names);
  if (tie.forward) return ui() === "fr" ? contracted(relation.to, list) : `${relation.to} ${list}`;
  const several = names.length > 1 || /^(les|des) /i.test(list);
  return `${list} ${several ? relation.by_several : relation.by}`;
}
