import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { all_layers, reading_of } from "./reading.mjs";

const terms = {
  acts: { deny: { one: "dément", several: "démentent" }, say: { one: "dit", several: "disent" } },
  polarities: { negated: "nié" }, contacts: { call: "appel" }, statuses: { planned: "prévu" },
  months: ["janvier", "février", "mars", "avril"],
};
const { CodePoints } = await load("text.ts");
const { notes_of } = await load("article/notes.ts", { terms });
const { note_in_words, side_note_in_words } = await load("article/in_words.ts", { terms });

const text = "Le Kremlin a démenti tout, d’après la radio.\nIls se parlent.";
const notes = (statement, rest) => notes_of(reading_of(text, statement ? [statement] : [], rest), new CodePoints(text), all_layers);
const kremlin = { source: ["Le Kremlin"], cue: ["a démenti"], content: ["tout"], entity: "Kremlin", act: "deny" };

test("a note is one line: who, to whom, what he does, where", () => {
  const [note] = notes({ ...kremlin, to: "France" });
  assert.equal(note_in_words(note), "Kremlin → France\u00a0: dément, l.\u00a01");
});

test("what qualifies it follows", () => {
  const [note] = notes({ ...kremlin, polarity: "negated", distance: "doubted", via: ["la radio"], confidence: 0.2 });
  assert.equal(note_in_words(note), "Kremlin\u00a0: dément, nié, l’auteur en doute, via la radio, peu sûr, l.\u00a01");
});

test("a group acts in the plural", () => {
  assert.match(note_in_words(notes({ ...kremlin, kind: "group" })[0]), /démentent/);
});

test("who is not named is called as the text does; who is not told, unknown", () => {
  assert.match(note_in_words(notes({ ...kremlin, entity: "UNKNOWN" })[0]), /^Le Kremlin/);
  assert.match(note_in_words(notes({ ...kremlin, entity: "UNKNOWN", source: [] })[0]), /^on ne sait qui/);
});

test("what a person put right is said, with what was read", () => {
  const marks = { who: { value: "" }, act: { value: "say" }, accepted: {} };
  assert.equal(
    note_in_words(notes(kremlin)[0], marks),
    "on ne sait qui\u00a0: dit, l.\u00a01, ✓ accepté, ✎ corrigé, lu\u00a0: Kremlin, ✎ acte corrigé, lu\u00a0: dément",
  );
});

test("a contact says what, who, whether it took place, when, by whose wish, according to whom", () => {
  const contact = {
    id: "c1", kind: "call", status: "planned", mentions: [[49, 59]], parties: [["Paul", "Il"], ["Anne"]], when: "2024-04-01",
    place: null, initiative: [["Anne"]], statement: "s1",
  };
  const side = notes(kremlin, { contacts: [contact] }).at(-1);
  assert.equal(side_note_in_words(side), "appel\u00a0: Paul, Anne, prévu, 1er avril 2024, à l’initiative de Anne, selon Kremlin");
});

test("a figure is said in the words of the text, with what it counts and whose it is", () => {
  const figure = { span: [21, 25], what: "villages", statement: null };
  assert.equal(side_note_in_words(notes(null, { figures: [figure] })[0]), "chiffre\u00a0: tout (villages)");
});
