import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { shares_of, spread, sums_of, unit_of, without_gaps } = await load("voices/times.ts");

test("times have no gaps, over the ends of years and of months", () => {
  assert.deepEqual(without_gaps(["2023-11", "2024-02"]), ["2023-11", "2023-12", "2024-01", "2024-02"]);
  assert.deepEqual(without_gaps(["2024-02-28", "2024-03-01"]), ["2024-02-28", "2024-02-29", "2024-03-01"]);
  assert.deepEqual(without_gaps(["1999", "2001"]), ["1999", "2000", "2001"]);
  assert.deepEqual(without_gaps(["2024-01"]), ["2024-01"]);
  assert.deepEqual(without_gaps([]), []);
});

test("what lies too far apart stays as it is", () => {
  assert.deepEqual(without_gaps(["0001-01", "2024-01"]), ["0001-01", "2024-01"]);
});

test("a unit is told from how a time is written", () => {
  assert.deepEqual(["2024", "2024-01", "2024-01-02"].map((time) => unit_of([time])), ["year", "month", "day"]);
});

test("counts go to their times, nothing to the others", () => {
  const all = without_gaps(["2024-01", "2024-03"]);
  assert.deepEqual(spread(["2024-01", "2024-03"], [2, 5], all), [2, 0, 5]);
});

test("a share of nothing is none", () => {
  assert.deepEqual(shares_of([1, 0], [4, 0]), [0.25, 0]);
  assert.deepEqual(sums_of([[1, 2], [3, 4]], 2), [4, 6]);
});
