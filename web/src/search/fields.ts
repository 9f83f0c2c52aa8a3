// The fields of a question and the values that some of them have, by their names in both languages (docs/query.md).
//
//   field_named("qui")?.id                     // "who"
//   name_of(field_named("who")!)               // "qui" where the interface is French
//   values_of("act")[0]                        // { value: "say", name: "dire" }
import { fold } from "./fold";
import { ui } from "../words/words";
import type { Ui } from "../api/types";

export type FieldId =
  | "who" | "to" | "via" | "about" | "quote" | "act" | "form" | "kind" | "polarity" | "distance" | "in" | "outlet"
  | "lang" | "state" | "date" | "since" | "until" | "said" | "confidence" | "like" | "limit" | "offset";

export type Named = Record<Ui, string>;

export interface Field {
  id: FieldId;
  names: Named;
  finds: Named; // what it finds, in a few words
  other?: string[]; // further names that are understood
  setting?: true; // says how to answer, and is no condition
}

export const fields: Field[] = [
  { id: "who", names: { fr: "qui", en: "who" }, finds: { fr: "qui parle", en: "who speaks" }, other: ["source"] },
  { id: "to", names: { fr: "à", en: "to" }, finds: { fr: "à qui", en: "to whom" } },
  { id: "act", names: { fr: "acte", en: "act" }, finds: { fr: "nier, annoncer, accuser…", en: "deny, announce, accuse…" } },
  { id: "about", names: { fr: "sur", en: "about" }, finds: { fr: "un mot du propos", en: "a word of what is said" } },
  { id: "quote", names: { fr: "citation", en: "quote" }, finds: { fr: "mots cités tels quels", en: "words quoted as spoken" } },
  { id: "form", names: { fr: "forme", en: "form" }, finds: { fr: "direct, indirect…", en: "direct, indirect…" } },
  { id: "outlet", names: { fr: "média", en: "outlet" }, finds: { fr: "où c’est paru", en: "where it appeared" }, other: ["journal"] },
  { id: "since", names: { fr: "depuis", en: "since" }, finds: { fr: "à partir d’un jour", en: "from a day on" } },
  { id: "until", names: { fr: "jusqu'à", en: "until" }, finds: { fr: "jusqu’à un jour", en: "up to a day" }, other: ["jusque"] },
  { id: "date", names: { fr: "date", en: "date" }, finds: { fr: "jour, mois ou année de l’article", en: "day, month or year of the article" } },
  { id: "said", names: { fr: "dit", en: "said" }, finds: { fr: "quand cela a été dit", en: "when it was said" } },
  { id: "via", names: { fr: "via", en: "via" }, finds: { fr: "par qui le propos est parvenu", en: "through whom it came" } },
  { id: "kind", names: { fr: "nature", en: "kind" }, finds: { fr: "personne, organisation…", en: "person, organisation…" } },
  { id: "polarity", names: { fr: "polarité", en: "polarity" }, finds: { fr: "réel, nié, hypothétique", en: "actual, negated, hypothetical" } },
  { id: "distance", names: { fr: "distance", en: "distance" }, finds: { fr: "si l’auteur y croit", en: "whether the author believes it" } },
  { id: "in", names: { fr: "dans", en: "in" }, finds: { fr: "l’article, ou un mot du titre", en: "the article, or a word of its title" }, other: ["article"] },
  { id: "lang", names: { fr: "langue", en: "lang" }, finds: { fr: "langue de l’article\u00a0: fr", en: "language of the article: fr" }, other: ["language"] },
  { id: "state", names: { fr: "état", en: "state" }, finds: { fr: "pour quel État\u00a0: FR", en: "for which state: FR" }, other: ["pays", "country"] },
  { id: "confidence", names: { fr: "confiance", en: "confidence" }, finds: { fr: "lu avec cette sûreté\u00a0: 0.8", en: "read with this confidence: 0.8" } },
  { id: "like", names: { fr: "comme", en: "like" }, finds: { fr: "qui veut dire presque cela", en: "that means nearly this" }, setting: true },
  { id: "limit", names: { fr: "limite", en: "limit" }, finds: { fr: "combien", en: "how many" }, setting: true },
  { id: "offset", names: { fr: "décalage", en: "offset" }, finds: { fr: "à partir du combientième", en: "from which one on" }, setting: true },
];

const acts: [string, string][] = [
  ["say", "dire"], ["announce", "annoncer"], ["confirm", "confirmer"], ["admit", "reconnaître"], ["deny", "nier"],
  ["decline", "décliner"], ["accuse", "accuser"], ["criticise", "critiquer"], ["support", "soutenir"],
  ["warn", "avertir"], ["threaten", "menacer"], ["demand", "exiger"], ["request", "demander"],
  ["propose", "proposer"], ["promise", "promettre"], ["ask", "interroger"], ["agree", "accepter"],
  ["reject", "rejeter"], ["regret", "regretter"], ["believe", "croire"],
];

const values: Partial<Record<FieldId, [string, string][]>> = {
  act: acts,
  form: [["direct", "direct"], ["indirect", "indirect"], ["mixed", "mixte"], ["narrated", "narrativisé"]],
  kind: [
    ["person", "personne"], ["organisation", "organisation"], ["state", "état"], ["group", "groupe"],
    ["document", "document"], ["unknown", "inconnu"],
  ],
  polarity: [["actual", "réel"], ["negated", "nié"], ["hypothetical", "hypothétique"]],
  distance: [["neutral", "neutre"], ["endorsed", "endossé"], ["doubted", "doute"]],
  lang: [["fr", "fr"], ["en", "en"]],
};

// What one can count by, and order by.
export const counts: Named[] = [
  { en: "who", fr: "qui" }, { en: "to", fr: "à" }, { en: "act", fr: "acte" }, { en: "outlet", fr: "média" },
  { en: "form", fr: "forme" }, { en: "kind", fr: "nature" }, { en: "lang", fr: "langue" }, { en: "state", fr: "état" },
  { en: "via", fr: "via" }, { en: "polarity", fr: "polarité" }, { en: "distance", fr: "distance" },
  { en: "article", fr: "article" }, { en: "day", fr: "jour" }, { en: "month", fr: "mois" }, { en: "year", fr: "an" },
];
export const sorts: Named[] = [
  { en: "date", fr: "date" }, { en: "said", fr: "dit" }, { en: "confidence", fr: "confiance" }, { en: "added", fr: "ajout" },
];

// `reconnaitre`, as the server writes a name, by how it is spelled: `reconnaître`.
const spellings = new Map(
  [...fields.map(({ names }) => names.fr), ...counts.map(({ fr }) => fr), ...Object.values(values).flat().map(([, french]) => french)]
    .map((name) => [fold(name), name]),
);
export const spelled = (name: string): string => spellings.get(name) ?? name;

const by_name = new Map<string, Field>();
for (const field of fields) {
  for (const name of [field.names.en, field.names.fr, ...(field.other ?? [])]) by_name.set(fold(name), field);
}

export const field_named = (name: string): Field | null => by_name.get(fold(name)) ?? null;
export const name_of = (field: Field): string => field.names[ui()];

export interface FieldValue {
  value: string;
  name: string; // as a question in the interface's language writes it
}

export const values_of = (field: FieldId): FieldValue[] =>
  (values[field] ?? []).map(([value, french]) => ({ value, name: ui() === "fr" ? french : value }));
