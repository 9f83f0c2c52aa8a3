// One lane of the timeline: its marks in rows, within the window.
import { useMemo } from "preact/hooks";
import { statements_in_words } from "../words/words";
import { is_one_day, middle, type Moment } from "./days";
import { key_of, type Entry } from "./entries";
import { mark_radius, type Group, type LaneRows, type PlacedEntry } from "./rows";
import { drawn_around, x_of, type Window } from "./scale";
import { entry_in_words, say } from "./timeline_words";

const row_height = 24; // as wide as a finger needs at least
const edge = 4;

interface Props {
  rows: LaneRows;
  window: Window;
  lines: number[]; // days to draw a line at
  events: number[]; // days of contacts
  current: string; // the mark that takes the focus; empty: none here
  open: string; // the one that is open, likewise
}

// Drawn wider than the window, and shifted: moving costs next to nothing.
export function LaneMarks({ rows, window, lines, events, current, open }: Props) {
  const drawn = drawn_around(window);
  const marks = useMemo(
    () => <Drawn rows={rows} window={drawn} lines={lines} events={events} current={current} open={open} />,
    [rows, drawn.from, drawn.to, lines, events, current, open],
  );
  return (
    <div class="lane-room">
      <div class="shifted" style={{ transform: `translateX(${x_of(drawn.from, window)}px)` }}>
        {marks}
      </div>
    </div>
  );
}

export const mark_id = (key: string) => `mark-${key}`;
const y_of = (row: number) => edge + (row + 0.5) * row_height;

function Drawn({ rows, window, lines, events, current, open }: Props) {
  const height = rows.rows * row_height + 2 * edge;
  const near = ({ begin, end }: { begin: number; end: number }) => begin <= window.to && end >= window.from;
  const shown = rows.placed.filter(({ entry }) => near(reach(entry)) || entry.key === current);
  const places = new Map(rows.placed.map((placed) => [placed.entry.key, placed]));
  return (
    <svg class="marks" width={x_of(window.to, window)} height={height}>
      <path class="lines" aria-hidden="true" d={lines.map((day) => `M${Math.round(x_of(day, window)) + 0.5} 0V${height}`).join("")} />
      <path class="contacts" aria-hidden="true" d={events.map((day) => `M${x_of(day, window)} 0V${height}`).join("")} />
      {rows.placed.map((placed) => (
        <Revision key={placed.entry.key} placed={placed} places={places} window={window} />
      ))}
      {shown.map(({ entry, row }) => (
        <Mark key={entry.key} entry={entry} row={row} window={window} current={current} open={open} />
      ))}
      {rows.groups
        .filter(({ day, key }) => near({ begin: day - 1, end: day + 1 }) || key === current)
        .map((group) => (
          <GroupMark key={group.key} group={group} window={window} current={current} open={open} />
        ))}
    </svg>
  );
}

function reach({ said, reported }: Entry): { begin: number; end: number } {
  const ends = [said, reported].flatMap((moment) => (moment ? [moment.begin, moment.end] : []));
  return { begin: Math.min(...ends) - 1, end: Math.max(...ends) + 1 };
}

interface MarkProps {
  entry: Entry;
  row: number;
  window: Window;
  current: string;
  open: string;
}

function Mark({ entry, row, window, current, open }: MarkProps) {
  const y = y_of(row);
  const x = (moment: Moment) => x_of(middle(moment), window);
  const { said, reported, key, point } = entry;
  const [first, second] = [said && x(said), reported && x(reported)];
  return (
    <g
      id={mark_id(key)}
      class={key === open ? "mark open" : "mark"}
      data-key={key}
      role="button"
      tabindex={key === current ? 0 : -1}
      aria-label={entry_in_words(entry)}
    >
      <Stretch moment={said} window={window} y={y} />
      {point && first !== null && second !== null && first !== second && <path class="between" d={`M${first} ${y}H${second}`} />}
      <rect class="touch" x={x_of(entry.day, window) - row_height / 2} y={y - row_height / 2} width={row_height} height={row_height} />
      {!point ? (
        <Diamond x={first ?? second!} y={y} hollow={first === null} />
      ) : (
        <>
          {second !== null && <circle class="reported" cx={second} cy={y} r={mark_radius} />}
          {first !== null && <circle class="said" cx={first} cy={y} r={mark_radius - 2} />}
        </>
      )}
    </g>
  );
}

// A date that is only known as a month or a year.
function Stretch({ moment, window, y }: { moment: Moment | null; window: Window; y: number }) {
  if (!moment || is_one_day(moment)) return null;
  const [begin, end] = [x_of(moment.begin, window), x_of(moment.end, window)];
  return <rect class="stretch" x={begin} y={y - 4} width={end - begin} height={8} rx={4} />;
}

function Diamond({ x, y, hollow }: { x: number; y: number; hollow: boolean }) {
  const r = mark_radius + 1;
  return <path class={hollow ? "contact hollow" : "contact"} d={`M${x - r} ${y}L${x} ${y - r}L${x + r} ${y}L${x} ${y + r}Z`} />;
}

// From what is revised to what revises it, in the lane of the one who speaks.
function Revision({ placed, places, window }: { placed: PlacedEntry; places: Map<string, PlacedEntry>; window: Window }) {
  const { entry } = placed;
  const revised = entry.point?.revises == null ? undefined : places.get(key_of(entry.point.revises));
  if (!revised || Math.max(revised.entry.day, entry.day) < window.from || Math.min(revised.entry.day, entry.day) > window.to) return null;
  const [x1, y1] = [x_of(revised.entry.day, window), y_of(revised.row)];
  const [x2, y2] = [x_of(entry.day, window), y_of(placed.row)];
  const bow = Math.min(row_height * 0.45, Math.abs(x2 - x1) / 4);
  const centre = (x1 + x2) / 2;
  return (
    <g class="revision" aria-hidden="true">
      <path d={`M${x1} ${y1}Q${centre} ${(y1 + y2) / 2 - 2 * bow} ${x2} ${y2}`} />
      <text x={centre} y={(y1 + y2) / 2 - bow + 4}>
        {Math.abs(x2 - x1) > 90 ? `↻ ${say().revises_sign}` : "↻"}
      </text>
    </g>
  );
}

function GroupMark({ group, window, current, open }: { group: Group; window: Window; current: string; open: string }) {
  const [x, y] = [x_of(group.day, window), y_of(group.row)];
  return (
    <g
      id={mark_id(group.key)}
      class={group.key === open ? "mark group open" : "mark group"}
      data-key={group.key}
      role="button"
      tabindex={group.key === current ? 0 : -1}
      aria-label={statements_in_words(group.entries.length)}
    >
      <rect x={x - 12} y={y - 10} width={24} height={20} rx={10} />
      <text x={x} y={y + 4}>
        {group.entries.length}
      </text>
    </g>
  );
}
