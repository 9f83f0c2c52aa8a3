// Values of fields as a person says them: acts, forms …, dates, languages.
//
//   value_in_words("act", "deny")        // "nie"
//   value_in_words("month", "2024-03")   // "mars 2024"
import { act_in_words, date_in_words, language_in_words, terms, words_of } from "../words/words";

const say = words_of({ fr: { nobody: "inconnu", nothing: "sans indication" }, en: { nobody: "unknown", nothing: "not told" } });

// `label`: what the server calls it.
export function value_in_words(field: string, value: string | number | null, label = String(value ?? "")): string {
  const text = String(value ?? "");
  if (text === "") return field === "who" || field === "to" ? say().nobody : say().nothing;
  switch (field) {
    case "act": return terms().acts[text] ? act_in_words(text) : label;
    case "form": return terms().forms[text] ?? label;
    case "kind": return terms().kinds[text] ?? label;
    case "polarity": return terms().polarities[text] ?? label;
    case "distance": return terms().distances[text] ?? label;
    case "day": case "month": case "year": return date_in_words(text);
    case "lang": return language_in_words(text);
    default: return label;
  }
}
