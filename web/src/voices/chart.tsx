// Bars over time. The same numbers stand in a table beside it: this is for the eye alone.
//
//   <Chart times={["2024-01", …]} values={[0.1, …]} most={0.4} most_in_words="40 %" label="…" told={(i) => "…"} />
import { date_in_words } from "../words/words";
import "./chart.css";

interface Props {
  times: string[];
  values: number[];
  most: number; // the height of the chart
  most_in_words: string;
  label: string; // what it shows, for who does not see it
  told: (i: number) => string; // of one bar
}

const high = 100;
const widest_bar = 6; // rem: one alone is no wall

export function Chart({ times, values, most, most_in_words, label, told }: Props) {
  const scale = most > 0 ? high / most : 0;
  return (
    <figure class="chart" style={{ maxInlineSize: `${times.length * widest_bar}rem` }}>
      <span class="most" aria-hidden="true">{most_in_words}</span>
      <svg role="img" aria-label={label} viewBox={`0 0 ${Math.max(1, times.length)} ${high}`} preserveAspectRatio="none">
        {values.map((value, i) => (
          <rect key={i} x={i + 0.08} y={high - value * scale} width={0.84} height={value * scale}>
            <title>{told(i)}</title>
          </rect>
        ))}
      </svg>
      <div class="ends" aria-hidden="true">
        <span>{date_in_words(times[0] ?? "")}</span>
        {times.length > 1 && <span>{date_in_words(times.at(-1)!)}</span>}
      </div>
    </figure>
  );
}
