// French prepositions before a name. Pure.
//
//   contracted("répond à", "le Kremlin");   // "répond au Kremlin"

// `à` and `de` with the article or the vowel that follows.
export function contracted(verb: string, name: string): string {
  const [, before, preposition] = verb.match(/^(.*?)(à|de)$/) ?? [];
  if (!preposition) return `${verb} ${name}`;
  const to = preposition === "à";
  if (/^le /i.test(name)) return `${before}${to ? "au" : "du"} ${name.slice(3)}`;
  if (/^les /i.test(name)) return `${before}${to ? "aux" : "des"} ${name.slice(4)}`;
  if (!to && /^des /i.test(name)) return `${before}${name}`;
  if (!to && /^[aeiouéèêîâ]/i.test(name)) return `${before}d’${name}`;
  return `${verb} ${name}`;
}
