import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { shares_of, sums_of } = await load("voices/times.ts");

test("a share of nothing is none", () => {
  assert.deepEqual(shares_of([1, 0], [4, 0]), [0.25, 0]);
});

test("what rows have at one time is added up", () => {
  assert.deepEqual(sums_of([[1, 2], [3, 4]], 2), [4, 6]);
  assert.deepEqual(sums_of([], 2), [0, 0]);
});
