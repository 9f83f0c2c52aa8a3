import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { day_of, iso_of, middle, moment, parts_of } = await load("timeline/days.ts");
const { drawn_around, first_window, moved, showing, width_of_day, window_at, x_of, zoomed } = await load("timeline/scale.ts");
const { coarse_ticks, fine_ticks } = await load("timeline/ticks.ts");
const { extent_of, lanes_of, undated_of } = await load("timeline/entries.ts");
const { in_rows, most_rows } = await load("timeline/rows.ts");
const { counted, stop_after, stops_of } = await load("timeline/keys.ts");

const months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const words = { months, first: "1er" };
const labels = (ticks) => ticks.map(({ label }) => label);

test("a date covers a day, a month or a year", () => {
  assert.deepEqual(moment("1970-01-02"), { begin: 1, end: 2 });
  const february = moment("2024-02");
  assert.deepEqual([iso_of(february.begin), iso_of(february.end)], ["2024-02-01", "2024-03-01"]);
  assert.equal(moment("2024").end - moment("2024").begin, 366);
  assert.deepEqual([moment(null), moment(""), moment("jeudi")], [null, null, null]);
});

test("weeks begin on Monday, before 1970 too", () => {
  assert.equal(parts_of(day_of(2024, 4, 1)).weekday, 0);
  assert.equal(parts_of(day_of(1969, 12, 28)).weekday, 6);
});

test("a window is kept where there is something", () => {
  const all = { from: 0, to: 1000 };
  const day = width_of_day("week");
  const window = window_at(500, "week", 600, all);
  assert.equal(window.from, 500);
  assert.equal(x_of(500, window), 0);
  assert.equal(x_of(window.to, window), 600);
  assert.ok(window_at(-900, "week", 600, all).from >= -50 / day);
  assert.ok(window_at(9000, "week", 600, all).to <= 1000 + 50 / day);
  assert.equal(moved(window, 10, 600, all).from, 510);
});

test("what fits stands in the middle", () => {
  const window = window_at(40, "day", 1040, { from: 10, to: 12 });
  assert.equal((window.from + window.to) / 2, 11);
});

test("one begins with the closest look that is not much wider than the room", () => {
  assert.equal(first_window([0, 5, 10], 1000, { from: 0, to: 10 }).zoom, "day");
  assert.equal(first_window([0, 100, 200], 1000, { from: 0, to: 200 }).zoom, "week");
  assert.equal(first_window([0, 20000, 40000], 300, { from: 0, to: 40000 }).zoom, "year");
});

test("one day that stands by itself does not make one begin far away", () => {
  const days = [10, ...Array.from({ length: 60 }, (_, i) => 118 + (i % 3)), 121];
  const window = first_window(days, 960, { from: 10, to: 121 });
  assert.equal(window.zoom, "day");
  assert.ok(window.from < 118 && window.to > 121, `${window.from} – ${window.to}`);
});

test("zooming keeps its day where it is", () => {
  const all = { from: 0, to: 1000 };
  const window = window_at(400, "week", 600, all);
  const closer = zoomed(window, "day", 600, all, 410);
  assert.ok(Math.abs(x_of(410, closer) - x_of(410, window)) < 1e-6);
});

test("a window moves no further than needed to show a day", () => {
  const all = { from: 0, to: 1000 };
  const window = window_at(400, "week", 600, all);
  assert.equal(showing(window, 420, 600, all), window);
  const left = showing(window, 300, 600, all), right = showing(window, 600, 600, all);
  assert.ok(left.from < 300 && 300 - left.from < 5);
  assert.ok(right.to > 600 && right.to - 600 < 5);
});

test("what is drawn stays while one moves a little, and covers the window", () => {
  const all = { from: 0, to: 1000 };
  const [a, b] = [window_at(410, "week", 600, all), window_at(440, "week", 600, all)];
  assert.deepEqual(drawn_around(a), drawn_around(b));
  for (const window of [a, b]) assert.ok(drawn_around(window).from <= window.from && drawn_around(window).to >= window.to);
});

test("days are marked under their month", () => {
  const window = { from: day_of(2024, 3, 30), to: day_of(2024, 4, 3), zoom: "day" };
  assert.deepEqual(labels(fine_ticks(window, words)), ["30", "31", "1er", "2"]);
  assert.deepEqual(labels(coarse_ticks(window, words)), ["mars 2024", "avril 2024"]);
});

test("weeks are marked by their Monday", () => {
  const window = { from: day_of(2024, 3, 27), to: day_of(2024, 4, 9), zoom: "week" };
  assert.deepEqual(labels(fine_ticks(window, words)), ["25 mars", "1er avril", "8 avril"]);
});

test("months are marked under their year, years alone", () => {
  const window = { from: day_of(2023, 11, 15), to: day_of(2024, 2, 1), zoom: "month" };
  assert.deepEqual(labels(fine_ticks(window, words)), ["novembre", "décembre", "janvier"]);
  assert.deepEqual(labels(coarse_ticks(window, words)), ["2023", "2024"]);
  const years = { ...window, zoom: "year" };
  assert.deepEqual(labels(fine_ticks(years, words)), ["2023", "2024"]);
  assert.deepEqual(coarse_ticks(years, words), []);
});

const point = (statement, lane, said, reported, more = {}) => ({ statement, lane, said, reported, document: 1, act: "say", content: "", who: "A", to: null, outlet: null, revises: null, figures: [], ...more });
const lane = (id) => ({ id, name: id, actor: null, points: 1 });
const contact = (when, reported) => ({ document: 1, kind: "call", status: "held", when, reported, parties: [], content: "" });

test("contacts have the first lane; lanes without dates are left out", () => {
  const timeline = { lanes: [lane("a"), lane("b")], points: [point(2, "a", null, "2024-04-05"), point(1, "a", "2024-04-03", "2024-04-04"), point(3, "b", null, null)], contacts: [contact("2024-04-01", null)] };
  const lanes = lanes_of(timeline);
  assert.deepEqual(lanes.map(({ id, entries }) => [id, entries.map(({ key }) => key)]), [["contacts", ["c0"]], ["a", ["s1", "s2"]]]);
  assert.deepEqual(undated_of(timeline).map(({ statement }) => statement), [3]);
  assert.deepEqual(extent_of(lanes), { from: day_of(2024, 4, 1), to: day_of(2024, 4, 6) });
});

test("what is reported on a day was said by then", () => {
  const [{ entries }] = lanes_of({ lanes: [lane("a")], points: [point(1, "a", "2024-04", "2024-04-03")], contacts: [] });
  assert.deepEqual(entries[0].said, { begin: day_of(2024, 4, 1), end: day_of(2024, 4, 4) });
  assert.ok(entries[0].day < middle(entries[0].reported));
});

const entries_at = (...days) => lanes_of({ lanes: [lane("a")], points: days.map(([said, reported = said], index) => point(index, "a", iso_of(said), iso_of(reported))), contacts: [] })[0].entries;

test("entries that would cover each other stand in rows", () => {
  const { placed, groups, rows } = in_rows(entries_at([100], [100], [101], [130]), "month");
  assert.deepEqual(placed.map(({ entry, row }) => [entry.key, row]), [["s0", 0], ["s1", 1], ["s2", 2], ["s3", 0]]);
  assert.deepEqual([groups, rows], [[], 3]);
});

test("the line from said to reported takes its room", () => {
  const { placed } = in_rows(entries_at([100, 140], [120]), "month");
  assert.deepEqual(placed.map(({ row }) => row), [0, 1]);
});

test("no two marks of a row touch, and nothing is lost", () => {
  const days = Array.from({ length: 300 }, (_, index) => [100 + ((index * 7919) % 211), 100 + ((index * 7919) % 211) + (index % 5)]);
  const entries = entries_at(...days);
  for (const zoom of ["day", "week", "month", "year"]) {
    const { placed, groups, rows } = in_rows(entries, zoom);
    const keys = [...placed.map(({ entry }) => entry.key), ...groups.flatMap((group) => group.entries.map(({ key }) => key))];
    assert.equal(new Set(keys).size, 300);
    assert.equal(keys.length, 300);
    assert.ok(rows <= most_rows + 1);
    const size = width_of_day(zoom);
    for (let row = 0; row < rows; row++) {
      const marks = placed.filter((each) => each.row === row).map(({ entry }) => [middle(entry.said) * size, middle(entry.reported) * size]).sort((a, b) => a[0] - b[0]);
      for (let i = 1; i < marks.length; i++) assert.ok(marks[i][0] - marks[i - 1][1] >= 12);
    }
  }
});

test("entries that share a mark are near it", () => {
  const { groups } = in_rows(entries_at(...Array.from({ length: most_rows + 3 }, () => [100]), [400]), "month");
  assert.deepEqual(groups.map(({ entries }) => entries.length), [3]);
  assert.ok(Math.abs(groups[0].day - 100.5) * width_of_day("month") <= 14);
});

test("arrows go by time in a lane and to what is nearest in the next", () => {
  const lanes = [[{ key: "a1", day: 1 }, { key: "a2", day: 9 }], [{ key: "b1", day: 2 }, { key: "b2", day: 8 }, { key: "b3", day: 20 }]];
  const after = (current, key) => stop_after(lanes, current, key)?.key ?? null;
  assert.deepEqual(["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "End", "x"].map((key) => after("a2", key)), [null, "a1", "b2", null, "a2", null]);
  assert.deepEqual(["ArrowUp", "Home", "ArrowLeft"].map((key) => after("b3", key)), ["a2", "b1", "b2"]);
  assert.equal(after("gone", "End"), null);
});

test("one stops at marks and at shared marks, in the order of time", () => {
  const stops = stops_of(in_rows(entries_at([50], ...Array.from({ length: most_rows + 2 }, () => [100]), [400]), "month"));
  assert.equal(stops.length, most_rows + 3);
  assert.equal(stops[0].key, "s0");
  assert.deepEqual(stops.map(({ day }) => day), stops.map(({ day }) => day).sort((a, b) => a - b));
});

test("entries before, in and after the window are counted", () => {
  const lanes = lanes_of({ lanes: [lane("a")], points: [10, 20, 30, 40].map((day) => point(day, "a", iso_of(day), null)), contacts: [] });
  assert.deepEqual(counted(lanes, { from: 15, to: 35 }), { before: 1, shown: 2, after: 1 });
});
