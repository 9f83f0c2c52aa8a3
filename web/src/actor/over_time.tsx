// An actor's statements month by month, as a share of all.
import type { Actor } from "../api/types";
import { date_in_words, number_in_words, words_of } from "../words/words";
import { n_of, percent, percent_of } from "../search/share";
import { Chart } from "../voices/chart";
import { shares_of } from "../voices/times";

const say = words_of({
  fr: {
    title: "Au fil du temps", label: (name: string) => `Part des propos de ${name} dans tous ceux du fonds, par période. Les nombres sont dans le tableau.`,
    numbers: "Les nombres", time: "Période", said: "Ses propos", all: "Tous", share: "Part", undated: (n: string) => `Sans date, et donc pas montrés ici\u00a0: ${n}.`,
  },
  en: {
    title: "Over time", label: (name: string) => `Share of the statements of ${name} among all of the store, by period. The table has the numbers.`,
    numbers: "The numbers", time: "Period", said: "Statements", all: "All", share: "Share", undated: (n: string) => `Without a date, and so not shown here: ${n}.`,
  },
});

export function OverTime({ actor }: { actor: Actor }) {
  const words = say();
  const { times, counts, totals, undated } = actor;
  if (times.length === 0) return null;
  const shares = shares_of(counts, totals);
  const most = Math.max(...shares);
  return (
    <section>
      <h2>{words.title}</h2>
      <Chart
        times={times} values={shares} most={most} most_in_words={percent(most)} label={words.label(actor.name)}
        told={(i) => `${date_in_words(times[i]!)} · ${n_of(counts[i]!, totals[i]!)}`}
      />
      {undated > 0 && <p class="hint">{words.undated(number_in_words(undated))}</p>}
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
