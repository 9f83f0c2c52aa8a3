// Women and men among the persons who speak, as far as the articles tell; what is not known is a share like the others.
import type { Voices } from "../api/types";
import { words_of, terms } from "../words/words";
import { Multiple } from "./multiple";
import { sums_of } from "./times";
import { TimesTable } from "./times_table";

const say = words_of({
  fr: {
    title: "Femmes et hommes",
    hint: "Parmi les propos de personnes seules, selon le genre que l’article donne (un titre, un pronom, un accord). «\u00a0Inconnu\u00a0»\u00a0: il ne le dit pas.",
    none: "Aucun propos de personnes.", names: { feminine: "Femmes", masculine: "Hommes", unknown: "Inconnu" } as Record<string, string>,
    all: "Toutes les personnes", label: (name: string) => `Part dans les propos de personnes\u00a0: ${name}, par période. Les nombres sont dans le tableau.`,
  },
  en: {
    title: "Women and men",
    hint: "Among statements of persons alone, by the gender that the article gives (a title, a pronoun, an agreement). “Unknown”: it does not tell.",
    none: "No statement of persons.", names: { feminine: "Women", masculine: "Men", unknown: "Unknown" } as Record<string, string>,
    all: "All persons", label: (name: string) => `Share in the statements of persons: ${name}, by period. The table has the numbers.`,
  },
});

export function Genders({ voices }: { voices: Voices }) {
  const words = say();
  const of = voices.gender.reduce((sum, { total }) => sum + total, 0);
  const { times } = voices;
  const rows = voices.gender.map(({ gender, ...counted }) => ({ ...counted, name: words.names[gender] ?? terms().genders[gender] ?? gender }));
  const totals = sums_of(rows.map(({ counts }) => counts), times.length);
  return (
    <section>
      <h2 id="genders">{words.title}</h2>
      <p class="hint">{words.hint}</p>
      {of === 0 ? <p>{words.none}</p> : (
        <>
          <div class="multiples">
            {rows.map(({ name, total, counts }) => (
              <Multiple key={name} name={name} said={total} of={of} {...{ counts, totals, times }} most={1} label={words.label(name)} />
            ))}
          </div>
          <TimesTable times={times} labelled_by="genders" columns={[...rows, { name: words.all, counts: totals }]} />
        </>
      )}
    </section>
  );
}
