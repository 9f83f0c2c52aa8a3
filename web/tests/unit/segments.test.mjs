import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { by_paragraph, paragraphs_of, segments } = await load("article/segments.ts");

const stroke = (begin, end, role = "content", of = 0) => ({ span: [begin, end], role, of });
const cut = (span, strokes) => segments(span, strokes).map(({ begin, end, strokes }) => [begin, end, strokes.map(({ of }) => of).join("")]);

test("text without strokes is one piece", () => {
  assert.deepEqual(cut([3, 9], []), [[3, 9, ""]]);
});

test("a stroke cuts its surroundings in three", () => {
  assert.deepEqual(cut([0, 20], [stroke(3, 9)]), [[0, 3, ""], [3, 9, "0"], [9, 20, ""]]);
});

test("what stands within another comes after it", () => {
  const nested = [stroke(4, 6, "content", 1), stroke(2, 8, "content", 0)];
  assert.deepEqual(cut([0, 10], nested), [[0, 2, ""], [2, 4, "0"], [4, 6, "01"], [6, 8, "0"], [8, 10, ""]]);
});

test("strokes that overlap share a piece", () => {
  assert.deepEqual(cut([0, 9], [stroke(0, 5, "content", 0), stroke(3, 9, "claim", 1)]), [[0, 3, "0"], [3, 5, "01"], [5, 9, "1"]]);
});

test("strokes are cut to the paragraph, and empty ones draw nothing", () => {
  assert.deepEqual(cut([10, 20], [stroke(5, 12), stroke(18, 30, "cue", 1), stroke(15, 15, "cue", 2)]), [
    [10, 12, "0"], [12, 18, ""], [18, 20, "1"]]);
});

test("pieces cover the text, one after the other, whatever the strokes", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const strokes = Array.from({ length: 300 }, (_, of) => {
    const begin = random(1000);
    return stroke(begin, begin + random(60), "content", of);
  });
  const made = segments([0, 1000], strokes);
  assert.equal(made[0].begin, 0);
  assert.equal(made.at(-1).end, 1000);
  made.forEach((segment, i) => i && assert.equal(segment.begin, made[i - 1].end));
  for (const { begin, end, strokes: drawn } of made) {
    const over = strokes.filter(({ span }) => span[0] <= begin && span[1] >= end && span[1] > span[0]);
    assert.deepEqual(new Set(drawn.map(({ of }) => of)), new Set(over.map(({ of }) => of)));
  }
});

test("a stroke belongs to each paragraph it touches", () => {
  const lists = by_paragraph([[0, 10], [12, 20], [22, 30]], [stroke(8, 24), stroke(25, 26, "cue", 1), stroke(0, 2, "cue", 2)]);
  assert.deepEqual(lists.map((list) => list.map(({ of }) => of)), [[2, 0], [0], [0, 1]]);
});

test("a paragraph is a line with words, counted in code points", () => {
  assert.deepEqual(paragraphs_of("😀 a\n\n  b \n").map(({ span }) => span), [[0, 3], [7, 8]]);
  assert.deepEqual(paragraphs_of("\n \n"), []);
});

test("lines that follow one another are apart only where no line is empty", () => {
  assert.deepEqual(paragraphs_of("a\nb\nc").map(({ apart }) => apart), [true, true, true]);
  assert.deepEqual(paragraphs_of("a\nb\n\nc").map(({ apart }) => apart), [true, false, true]);
});
