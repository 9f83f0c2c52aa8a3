// An actor's statements month by month, as a share of all.
import type { Actor } from "../api/types";
import { date_in_words, number_in_words, words_of } from "../words/words";
import { n_of, percent, percent_of } from "../search/share";
import { Chart } from "../voices/chart";
import { shares_of, spread, without_gaps } from "../voices/times";

const say = words_of({
  fr: {
    title: "Au fil du temps", label: (name: string) => `Part des propos de ${name} dans tous ceux du fonds, par période. Les nombres sont dans le tableau.`,
    numbers: "Les nombres", time: "Période", said: "Ses propos", all: "Tous", share: "Part",
  },
  en: {
    title: "Over time", label: (name: string) => `Share of the statements of ${name} among all of the store, by period. The table has the numbers.`,
    numbers: "The numbers", time: "Period", said: "Statements", all: "All", share: "Share",
  },
});

export function OverTime({ actor }: { actor: Actor }) {
  const words = say();
  if (actor.times.length === 0) return null;
  const times = without_gaps(actor.times);
  const counts = spread(actor.times, actor.counts, times);
  const totals = spread(actor.times, actor.totals, times);
  const shares = shares_of(counts, totals);
  const most = Math.max(...shares);
  return (
    <section>
      <h2>{words.title}</h2>
      <Chart
        times={times} values={shares} most={most} most_in_words={percent(most)} label={words.label(actor.name)}
        told={(i) => `${date_in_words(times[i]!)} · ${n_of(counts[i]!, totals[i]!)}`}
      />
      <details>
        <summary>{words.numbers}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.time}</th>
              {[words.said, words.all, words.share].map((name) => <th key={name} scope="col" class="number">{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {times.map((time, i) => (
              <tr key={time}>
                <th scope="row">{date_in_words(time)}</th>
                <td class="number">{number_in_words(counts[i]!)}</td>
                <td class="number">{number_in_words(totals[i]!)}</td>
                <td class="number">{percent_of(counts[i]!, totals[i]!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
