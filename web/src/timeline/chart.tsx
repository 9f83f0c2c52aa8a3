// The lanes under one axis: one window for all, moved and zoomed by buttons, keys and dragging.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { date_in_words } from "../words/words";
import { Axis, axis_words } from "./axis";
import { iso_of, middle } from "./days";
import { contacts_lane, extent_of, type Lane } from "./entries";
import { use_dragging } from "./dragging";
import { counted, stop_after, stops_of, type Stop } from "./keys";
import { LaneMarks, mark_id } from "./lane_view";
import { in_rows } from "./rows";
import { drawn_around, first_window, moved, showing, window_at, zoomed, zooms, type Window, type Zoom } from "./scale";
import { fine_ticks } from "./ticks";
import { say } from "./timeline_words";
import { use_width } from "./width";

const page = 0.8; // of the window, that one step moves

interface Props {
  lanes: Lane[];
  open: string | null;
  choose: (key: string) => void;
}

export function Chart({ lanes, open, choose }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const width = use_width(room);
  const all = useMemo(() => extent_of(lanes), [lanes]);
  const days = useMemo(() => days_of(lanes), [lanes]);
  const [place, set_place] = useState<Pick<Window, "from" | "zoom"> | null>(null);
  const [current, set_current] = useState("");
  const wanted = useRef(false); // the focus follows `current`
  const window = place ? window_at(place.from, place.zoom, width, all) : first_window(days, width, all);
  const rows = useMemo(() => lanes.map(({ entries }) => in_rows(entries, window.zoom)), [lanes, window.zoom]);
  const stops = useMemo(() => rows.map(stops_of), [rows]);
  const at = stop_at(stops, current, window);

  useLayoutEffect(() => {
    if (wanted.current) document.getElementById(mark_id(current))?.focus({ preventScroll: false });
    wanted.current = false;
  });
  useEffect(() => {
    const entry = lanes.flatMap(({ entries }) => entries).find(({ key }) => key === open);
    if (entry) set_place(showing(window, entry.day, width, all));
  }, [open]);

  const move = (share: number) => set_place(moved(window, share * (window.to - window.from), width, all));
  const zoom_to = (zoom: Zoom) => set_place(zoomed(window, zoom, width, all, at && in_sight(at, window) ? at.day : undefined));
  const dragging = use_dragging(window, (from) => set_place(window_at(from, window.zoom, width, all)));

  function go_on(key: string): boolean {
    const stop = at && stop_after(stops, at.key, key);
    if (!stop) return false;
    wanted.current = true;
    set_current(stop.key);
    set_place(showing(window, stop.day, width, all));
    return true;
  }

  function on_key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = (event.target as Element).closest<SVGElement>("[data-key]")?.dataset.key;
    const step = zooms.indexOf(window.zoom);
    if (key && (event.key === "Enter" || event.key === " ")) choose(key);
    else if (event.key === "+" || event.key === "=") zoom_to(zooms[step - 1] ?? window.zoom);
    else if (event.key === "-") zoom_to(zooms[step + 1] ?? window.zoom);
    else if (event.key === "PageUp" || event.key === "PageDown") move(event.key === "PageUp" ? -page : page);
    else if (!key || !go_on(event.key)) return;
    event.preventDefault();
  }

  function on_click(event: MouseEvent): void {
    const key = (event.target as Element).closest<SVGElement>("[data-key]")?.dataset.key;
    if (!key) return;
    set_current(key);
    choose(key);
  }

  const drawn = drawn_around(window);
  const lines = useMemo(() => fine_ticks(drawn, axis_words()).map(({ day }) => day), [drawn.from, drawn.to]);
  const events = useMemo(() => days_of_contacts(lanes), [lanes]);
  const here = (index: number, key: string | null | undefined) => (key && stops[index]!.some((stop) => stop.key === key) ? key : "");
  return (
    <div class="frieze" onKeyDown={on_key}>
      <Tools window={window} lanes={lanes} zoom_to={zoom_to} move={move} />
      <div class="plot" onClick={on_click} {...dragging}>
        <div class="axis-room">
          <div ref={room}>
            <Axis window={window} width={width} />
          </div>
        </div>
        {lanes.map((lane, index) => (
          <section class="lane" key={lane.id}>
            <LaneName lane={lane} />
            <LaneMarks rows={rows[index]!} window={window} lines={lines} events={events} current={here(index, at?.key)} open={here(index, open)} />
          </section>
        ))}
      </div>
    </div>
  );
}

function days_of_contacts(lanes: Lane[]): number[] {
  const contacts = lanes.find(({ id }) => id === contacts_lane)?.entries ?? [];
  return contacts.flatMap(({ said }) => (said ? [middle(said)] : []));
}

const days_of = (lanes: Lane[]): number[] => lanes.flatMap(({ entries }) => entries.map(({ day }) => day)).sort((a, b) => a - b);

const in_sight = ({ day }: Stop, { from, to }: Window) => day >= from && day <= to;

// Where the focus enters the lanes: where it was last, else the first mark in sight.
function stop_at(lanes: Stop[][], current: string, window: Window): Stop | undefined {
  const stops = lanes.flat();
  return stops.find(({ key }) => key === current) ?? stops.find((stop) => in_sight(stop, window)) ?? stops[0];
}

function LaneName({ lane }: { lane: Lane }) {
  const name = lane.id === contacts_lane ? say().contacts : lane.name ?? say().others;
  return (
    <h2>
      {lane.actor ? <a href={`/actors/${lane.actor}`}>{name}</a> : name} <span class="quiet">{lane.entries.length}</span>
    </h2>
  );
}

interface ToolsProps {
  window: Window;
  lanes: Lane[];
  zoom_to: (zoom: Zoom) => void;
  move: (share: number) => void;
}

function Tools({ window, lanes, zoom_to, move }: ToolsProps) {
  const { before, shown, after } = counted(lanes, window);
  const range = say().window(date_in_words(iso_of(Math.floor(window.from))), date_in_words(iso_of(Math.floor(window.to))));
  return (
    <div class="window-tools no-print">
      <div class="row" role="group" aria-label={say().zoom}>
        {zooms.map((zoom) => (
          <button key={zoom} type="button" aria-pressed={zoom === window.zoom} onClick={() => zoom_to(zoom)}>
            {say().zooms[zoom]}
          </button>
        ))}
      </div>
      <div class="row">
        <button type="button" onClick={() => move(-page)}>
          ← {say().earlier}
        </button>
        <button type="button" onClick={() => move(page)}>
          {say().later} →
        </button>
      </div>
      <p class="quiet" role="status">
        {range}
        <br />
        {say().counts(shown, before, after)}
      </p>
    </div>
  );
}
