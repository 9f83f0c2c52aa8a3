import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { all_layers, reading_of } from "./reading.mjs";

const { CodePoints } = await load("text.ts");
const { corrected, notes_by_paragraph, notes_of, place_of } = await load("article/notes.ts");
const { other_at, place_named, statement_at } = await load("article/place.ts");
const { strokes_of } = await load("article/strokes.ts");

const text = "Le maire a dit : « Non ».\nSelon elle, Paul Roche nie tout, a-t-elle affirmé.";
const reading = reading_of(
  text,
  [
    { source: ["Le maire"], cue: ["a dit"], content: ["« Non »"], entity: "Anne Lys", to: "UNKNOWN" },
    { source: ["elle"], cue: ["Selon"], content: ["Paul Roche nie tout"], form: "indirect", confidence: 0.3 },
    { source: ["Paul Roche"], cue: ["nie"], content: ["tout"], entity: "Paul Roche", parent: "s2", form: "narrated" },
  ],
  {
    contacts: [{ id: "c1", kind: "call", mentions: [[40, 44]], parties: [], initiative: [], statement: "s3" }],
    figures: [{ span: [2, 4], statement: null }],
    claims: [[30, 35]],
  },
);
const notes = (layers = all_layers) => notes_of(reading, new CodePoints(text), layers);
const statements = notes().filter(({ kind }) => kind === "statement");

test("a note says who, as the text calls him, on which line", () => {
  const [first] = statements;
  assert.deepEqual([first.who, first.as, first.to, first.line, first.unsure], ["Anne Lys", "Le maire", null, 1, false]);
});

test("who is unknown stays unknown, and what is unsure says so", () => {
  const second = statements[1];
  assert.deepEqual([second.who, second.as, second.line, second.unsure], [null, "elle", 2, true]);
});

test("a statement told in another says in whose", () => {
  assert.deepEqual(statements.map(({ depth }) => depth), [0, 0, 1]);
  assert.equal(statements[2].inside, null);
});

test("a circle of parents ends", () => {
  const circle = reading_of("a b", [{ content: ["a"], parent: "s2" }, { content: ["b"], parent: "s1" }]);
  assert.equal(notes_of(circle, new CodePoints("a b"), all_layers).length, 2);
});

test("notes of all kinds stand in the order of the text", () => {
  assert.deepEqual(notes().map(({ kind, at }) => [kind, at]), [
    ["statement", 0], ["figure", 2], ["statement", 26], ["claim", 30], ["statement", 38], ["contact", 40]]);
  assert.equal(notes().at(-1).told_by, "Paul Roche");
});

test("a layer that is off has no notes and no strokes", () => {
  const layers = { ...all_layers, indirect: false, contacts: false };
  assert.deepEqual(notes(layers).map(({ kind }) => kind), ["statement", "figure", "claim", "statement"]);
  const roles = strokes_of(reading, layers).map(({ role, of }) => `${role} ${of}`);
  assert.ok(!roles.includes("content 1") && !roles.includes("contact -1") && roles.includes("content 2"));
});

test("pieces of one content are joined", () => {
  const broken = reading_of("« Oui », dit-il, « mais »", [{ content: ["Oui", "mais"] }]);
  const joins = strokes_of(broken, all_layers).map(({ from, to }) => [Boolean(from), Boolean(to)]);
  assert.deepEqual(joins, [[false, true], [true, false]]);
});

test("a note belongs to the paragraph in which it begins", () => {
  const lists = notes_by_paragraph([[0, 25], [26, 75]], notes());
  assert.deepEqual(lists.map((list) => list.map(({ kind }) => kind[0]).join("")), ["sf", "scsc"]);
});

test("a paragraph says once that its author claims something", () => {
  const claims = notes_of({ ...reading, claims: [[2, 5], [8, 9], [30, 35]] }, new CodePoints(text), all_layers);
  const lists = notes_by_paragraph([[0, 25], [26, 75]], claims);
  assert.deepEqual(lists.map((list) => list.filter(({ kind }) => kind === "claim").length), [1, 1]);
});

test("an address names a place of the text, and the statement whose content is there", () => {
  const place = place_of(reading.statements[0]);
  assert.deepEqual(place_named("17-24", text.length), place);
  assert.equal(statement_at(reading, place), 0);
  assert.equal(statement_at(reading, [17, 23]), -1);
  assert.deepEqual(["", null, "24-17", "5", "0-9999", "-1-4"].map((at) => place_named(at, text.length)), Array(6).fill(null));
});

test("an address may name what is no statement", () => {
  const contact = { mentions: [[0, 4]], initiative_spans: [[6, 9]] };
  const read = reading_of("0123456789 dix hommes, dit-il. Rien", [{ content: ["dix hommes"] }], {
    claims: [[31, 35]], contacts: [contact], figures: [{ span: [11, 14] }],
  });
  assert.deepEqual([[31, 35], [32, 34]].map((place) => other_at(read, place)), ["claim", "claim"]);
  assert.deepEqual([[0, 4], [6, 8], [11, 14], [15, 21]].map((place) => other_at(read, place)), Array(4).fill("other"));
  assert.deepEqual([[4, 6], [20, 25]].map((place) => other_at(read, place)), [null, null]);
});

test("a statement without content is at its cue and source", () => {
  const declined = reading_of("Le maire se tait", [{ source: ["Le maire"], cue: ["se tait"] }]);
  assert.deepEqual(place_of(declined.statements[0]), [0, 16]);
});

test("the last correction counts, and to accept takes a rejection back", () => {
  const mark = (correction, kind, value = "") => ({ correction, statement: 11, kind, value, read: "" });
  const of = (marks) => corrected(marks, 10).get(1);
  assert.equal(of([mark(2, "who", "B"), mark(1, "who", "A")]).who.value, "B");
  const taken_back = of([mark(1, "reject"), mark(2, "accept")]);
  assert.ok(taken_back.accepted && !taken_back.rejected);
  assert.equal(corrected([], 10).size, 0);
});
