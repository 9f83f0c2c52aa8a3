import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { CodePoints, first_of, first_words, last_of, name_in, title_of } = await load("text.ts");

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

test("a text is called by its first words, an article by the name of its file", () => {
  assert.equal(first_words("Le port : fermé\nIl rouvre.", 2), "Le port :…");
  assert.equal(first_words(" Le  port\n", 2), "Le port");
  assert.equal(first_words("", 2), "");
  assert.deepEqual(["/home/nora/call.txt", "a\\b.txt", "call", "https://a.example/b", "a/"].map(name_in), ["call.txt", "b.txt", "call", "https://a.example/b", "a/"]);
});

test("an article is called by its title, else by its first words", () => {
  const text = "Un deux trois quatre cinq six sept huit neuf dix onze douze treize";
  assert.equal(title_of({ title: "Le port", text }), "Le port");
  for (const title of ["", null]) assert.equal(title_of({ title, text }), "Un deux trois quatre cinq six sept huit neuf dix onze douze…");
  assert.equal(title_of({ title: null, text: "" }), "");
});

test("what stands around a sentence is cut at spaces, and that it is cut is seen", () => {
  assert.equal(last_of("un deux trois", 8), "… trois");
  assert.equal(first_of("un deux trois", 5), "un …");
  for (const cut of [last_of, first_of]) assert.equal(cut("un deux", 7), "un deux");
});
