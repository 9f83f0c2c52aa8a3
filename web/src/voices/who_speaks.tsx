// Each speaker's share over time, all at one scale; who is left out is told.
import type { Voices } from "../api/types";
import { n_of, percent, percent_of } from "../search/share";
import { words_of } from "../words/words";
import { Multiple } from "./multiple";
import { shares_of } from "./times";
import { TimesTable } from "./times_table";

const say = words_of({
  fr: {
    title: "Part de chacun", scale: (most: string) => `Tous à la même échelle\u00a0: le haut est ${most} des propos de la période.`,
    others: (told: string) => `Les autres\u00a0: ${told}.`, unknown: "On ne sait qui", all: "Tous",
    label: (name: string) => `Part de ${name} dans les propos, par période. Les nombres sont dans le tableau.`,
  },
  en: {
    title: "Share of each", scale: (most: string) => `All at one scale: the top is ${most} of the statements of a period.`,
    others: (told: string) => `Others: ${told}.`, unknown: "Unknown who", all: "All",
    label: (name: string) => `Share of ${name} in the statements, by period. The table has the numbers.`,
  },
});

export function WhoSpeaks({ voices }: { voices: Voices }) {
  const { who, total, times, totals } = voices;
  const words = say();
  const rows = who.map((one) => ({ ...one, name: one.name ?? words.unknown }));
  const most = Math.max(0, ...rows.flatMap(({ counts }) => shares_of(counts, totals)));
  const others = total - who.reduce((sum, one) => sum + one.total, 0);
  return (
    <section>
      <h2 id="who-speaks">{words.title}</h2>
      {times.length > 0 && <p class="hint">{words.scale(percent(most))}</p>}
      <div class="multiples">
        {rows.map(({ actor, name, total: said, counts }) => (
          <Multiple key={actor} name={name} href={actor ? `/actors/${actor}` : undefined} {...{ said, of: total, counts, totals, times, most }} label={words.label(name)} />
        ))}
      </div>
      {others > 0 && <p>{words.others(`${n_of(others, total)} (${percent_of(others, total)})`)}</p>}
      <TimesTable
        times={times} labelled_by="who-speaks" columns={[...rows.map(({ name, counts }) => ({ name, counts })), { name: words.all, counts: totals }]}
      />
    </section>
  );
}
