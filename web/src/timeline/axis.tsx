// The axis above the lanes: two rows of dates in words.
import { terms, ui } from "../words/words";
import { x_of, type Window } from "./scale";
import { coarse_ticks, fine_ticks, type AxisWords } from "./ticks";

const height = 44;
const coarse_line = 14;
const fine_line = 36;
const inset = 4;
const letter = 7.5; // width, about

export const axis_words = (): AxisWords => ({ months: terms().months, first: ui() === "fr" ? "1er" : "1" });

export function Axis({ window, width }: { window: Window; width: number }) {
  const words = axis_words();
  const coarse = coarse_ticks(window, words);
  const fine = fine_ticks(window, words);
  return (
    <svg class="axis" width={width} height={height} aria-hidden="true">
      {coarse.map(({ day, label }, index) => {
        const end = coarse[index + 1] ? x_of(coarse[index + 1]!.day, window) : width;
        return <Label key={day} x={Math.max(x_of(day, window), 0)} end={end} y={coarse_line} label={label} kind="coarse" />;
      })}
      {fine.map(({ day, label }) => (
        <Label key={day} x={x_of(day, window)} end={width} y={fine_line} label={label} kind="fine" />
      ))}
      <path class="ticks" d={fine.map(({ day }) => `M${Math.round(x_of(day, window)) + 0.5} ${height - 20}V${height}`).join("")} />
    </svg>
  );
}

// Nothing where it would be cut.
function Label({ x, end, y, label, kind }: { x: number; end: number; y: number; label: string; kind: string }) {
  if (x < 0 || x + inset + label.length * letter > end) return null;
  return (
    <text class={kind} x={x + inset} y={y}>
      {label}
    </text>
  );
}
