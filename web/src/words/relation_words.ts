// What accounts are to each other, in words, as `GET words` calls it.
//
//   relation_in_words("replies", true, ["le Kremlin"]);    // "répond au Kremlin"
//   relation_in_words("denies", false, ["le Kremlin"]);    // "le Kremlin dément"
import { contracted } from "./contraction";
import { terms, ui } from "./words";

const most_names = 3;
const symmetric = ["contradicts", "agrees", "diverges"];

// Whether it is the same from both sides.
export const is_symmetric = (kind: string) => symmetric.includes(kind);

// `Paris, Rome, Berlin et 2 autres`
export function listed(names: string[], most = names.length): string {
  const more = names.length > most + 1 ? names.length - most : 0;
  const shown = more ? [...names.slice(0, most), ui() === "fr" ? `${more} autres` : `${more} others`] : names;
  return new Intl.ListFormat(ui() === "fr" ? "fr" : "en-GB", { type: "conjunction" }).format(shown);
}

// A name that begins a sentence, as it stands within one: `La préfecture` → `la préfecture`; but `Le Monde`.
export const within_sentence = (name: string) =>
  name.replace(/^(?:(?:Le|La|Les|Un|Une|Des|The|An?) |L['’])(?=\p{Ll})/u, (article) => article.toLowerCase());

// `forward`: one says so of these; else these say so of it. `group`: the one name is of several.
export function relation_in_words(kind: string, forward: boolean, names: string[], group = false): string {
  const relation = terms().relations[kind]!;
  if (forward) {
    const list = listed(names.map(within_sentence), most_names);
    return ui() === "fr" ? contracted(relation.to, list) : `${relation.to} ${list}`;
  }
  const list = listed([names[0]!, ...names.slice(1).map(within_sentence)], most_names);
  const several = group || names.length > 1 || /^(les|des) /i.test(list);
  return `${list} ${several ? relation.by_several : relation.by}`;
}
