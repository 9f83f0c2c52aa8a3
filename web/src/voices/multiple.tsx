// One of several charts at one scale.
import { n_of, percent, percent_of } from "../search/share";
import { date_in_words } from "../words/words";
import { Chart } from "./chart";
import { shares_of } from "./times";

interface Props {
  name: string;
  href?: string;
  said: number;
  of: number;
  counts: number[];
  totals: number[];
  times: string[];
  most: number;
  label: string;
}

export function Multiple({ name, href, said, of, counts, totals, times, most, label }: Props) {
  return (
    <div class="multiple">
      <h3>{href ? <a href={href}>{name}</a> : name}</h3>
      <p class="quiet">{n_of(said, of)} ({percent_of(said, of)})</p>
      {times.length > 0 && (
        <Chart
          times={times} values={shares_of(counts, totals)} most={most} most_in_words={percent(most)} label={label}
          told={(i) => `${date_in_words(times[i]!)} · ${n_of(counts[i]!, totals[i]!)}`}
        />
      )}
    </div>
  );
}
