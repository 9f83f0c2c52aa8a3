import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { CodePoints } = await load("text.ts");

test("code points are UTF-16 units where all take one", () => {
  const text = new CodePoints("à la mairie");
  assert.equal(text.length, 11);
  assert.equal(text.slice([2, 4]), "la");
});

test("a code point that takes two units counts once", () => {
  const text = new CodePoints("a😀b😀c");
  assert.equal(text.length, 5);
  assert.equal(text.slice([1, 2]), "😀");
  assert.equal(text.slice([2, 5]), "b😀c");
  assert.equal(text.unit(2), 3);
});

test("places outside the text are its ends", () => {
  const text = new CodePoints("a😀");
  assert.equal(text.slice([-3, 9]), "a😀");
  assert.equal(text.slice([2, 2]), "");
});

test("lines are counted from one, and a line end belongs to the line it ends", () => {
  const text = new CodePoints("un\n😀\n\nq");
  assert.deepEqual([0, 2, 3, 4, 5, 6, 7].map((point) => text.line(point)), [1, 1, 2, 2, 3, 4, 4]);
});
