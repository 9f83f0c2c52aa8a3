// Figures that differ: in words with who gives them and when, and as bars on one scale.
import { number_in_words } from "../words/words";
import { say } from "./accounts_words";
import { bar_of, is_day, type FigureGroup, type ToldFigure } from "./figures";
import { Place, Quote } from "./passage";
import type { AccountsView } from "./view";

const width = 160;
const height = 16;
const margin = 8;

export function Figures({ view, groups }: { view: AccountsView; groups: FigureGroup[] }) {
  return (
    <>
      {groups.map((group, index) => (
        <div class="figure-group" key={index}>
          <p>
            {group.what && <b class="words">{group.what}</b>}{" "}
            <span class="quiet">{say().from_to(number_in_words(group.low), number_in_words(group.high))}</span>
          </p>
          <ul class="list">
            {group.figures.map((figure) => (
              <Line key={`${figure.doc}${figure.span[0]}${figure.party}`} view={view} group={group} figure={figure} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Line({ view, group, figure }: { view: AccountsView; group: FigureGroup; figure: ToldFigure }) {
  const { text } = view.told(figure.doc);
  const passage = { ...figure, quote: text.slice(figure.span) };
  const { said, reported } = figure;
  const when = [said && say().said(said), !is_day(said) && reported && say().reported(reported)].filter(Boolean).join(", ");
  return (
    <li>
      <RangeBar figure={figure} group={group} />
      <span>
        <Quote view={view} passage={passage} whole /> <b>{view.party(figure.party).name}</b>
        {when && `, ${when}`} <Place view={view} passage={passage} />
      </span>
    </li>
  );
}

// What the words beside it say, on the scale of the group: a dot, a bar, or a bar that goes on (an open end).
function RangeBar({ figure, group }: { figure: ToldFigure; group: FigureGroup }) {
  const bar = bar_of(figure, group);
  const at = (share: number) => margin + share * (width - 2 * margin);
  const [from, to, middle] = [at(bar.from), at(bar.to), height / 2];
  return (
    <svg class="range" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="scale" d={`M${margin} ${middle}H${width - margin}`} />
      {from < to && <path class="span" d={`M${from} ${middle}H${to}`} />}
      <End x={from} open={bar.open_left} way={-1} />
      <End x={to} open={bar.open_right} way={1} />
    </svg>
  );
}

function End({ x, open, way }: { x: number; open: boolean; way: 1 | -1 }) {
  const middle = height / 2;
  if (!open) return <circle class="end" cx={x} cy={middle} r={5} />;
  return <path class="end" d={`M${x + way * margin} ${middle}L${x} ${middle - 5}V${middle + 5}Z`} />;
}
