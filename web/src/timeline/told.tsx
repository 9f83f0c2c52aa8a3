// A timeline as chart or table, and what is chosen in it.
import { useMemo, useState } from "preact/hooks";
import type { Timeline } from "../api/types";
import { act_in_words, colon, number_in_words, statements_in_words } from "../words/words";
import { Chart } from "./chart";
import { lanes_of, undated_of, type Entry, type Lane } from "./entries";
import { mark_id } from "./lane_view";
import { Panel } from "./panel";
import { address_in, PointsTable } from "./points_table";
import { in_rows } from "./rows";
import { zooms } from "./scale";
import { say, who_to_whom } from "./timeline_words";

export function Told({ timeline }: { timeline: Timeline }) {
  const lanes = useMemo(() => lanes_of(timeline), [timeline]);
  const [table, set_table] = useState(false);
  const [open, set_open] = useState<string | null>(null);
  const { points, total } = timeline;
  if (!points.length && !lanes.length) return <p>{say().nothing}</p>;
  const chosen = open ? chosen_entries(lanes, open) : [];
  const close = () => {
    set_open(null);
    document.getElementById(mark_id(open!))?.focus();
  };
  const show = (as_table: boolean) => {
    set_table(as_table);
    set_open(null);
  };
  return (
    <div class="timeline">
      <div class="row no-print" role="group" aria-label={say().view}>
        <button type="button" aria-pressed={!table} onClick={() => show(false)}>
          {say().chart}
        </button>
        <button type="button" aria-pressed={table} onClick={() => show(true)}>
          {say().table}
        </button>
        <span class="quiet">{statements_in_words(total)}</span>
      </div>
      {points.length < total && <p class="notice">{say().of_total(points.length, total)}</p>}
      {!table && (lanes.length ? <Chart lanes={lanes} open={open} choose={set_open} /> : <p>{say().nothing_dated}</p>)}
      {!table && <Signs />}
      {chosen.length > 0 && <Panel entries={chosen} choose={set_open} close={close} />}
      <Undated timeline={timeline} />
      <PointsTable points={points} seen={table} />
    </div>
  );
}

// An entry, or those that share a mark at some zoom.
function chosen_entries(lanes: Lane[], key: string): Entry[] {
  for (const { entries } of lanes) {
    const one = entries.find((entry) => entry.key === key);
    if (one) return [one];
    for (const zoom of zooms) {
      const group = in_rows(entries, zoom).groups.find((each) => each.key === key);
      if (group) return group.entries;
    }
  }
  return [];
}

function Signs() {
  const signs = { "●": say().said_sign, "○": say().reported_sign, "◆": say().contact_sign, "↻": say().revises_sign };
  return (
    <p class="quiet signs">
      {Object.entries(signs).map(([sign, meaning]) => (
        <span key={sign}>
          <span class="symbol">{sign}</span> {meaning}
        </span>
      ))}
      <span class="no-print">
        {say().keys}
        {colon()}
        {say().keys_help}
      </span>
    </p>
  );
}

function Undated({ timeline }: { timeline: Timeline }) {
  const undated = undated_of(timeline);
  if (!timeline.undated) return null;
  return (
    <details>
      <summary>
        {say().undated(timeline.undated)}
        {undated.length < timeline.undated && ` (${number_in_words(undated.length)})`}
      </summary>
      <ul class="list">
        {undated.map((point) => (
          <li key={point.statement}>
            {who_to_whom(point)}, {act_in_words(point.act)}
            {colon()}
            <q>{point.content}</q> <a href={address_in(point.document, point.statement)}>{say().to_passage}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
