import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const words = {
  acts: { say: { one: "dit" }, deny: { one: "nie" }, decline: { one: "refuse" } },
  forms: { narrated: "narrativisé" }, polarities: { actual: "" }, distances: {}, kinds: { unknown: "on ne sait qui" },
};
const french = await load("search/completion.ts", { ui: "fr", terms: words });
const english = await load("search/completion.ts", { ui: "en", terms: { ...words, acts: { deny: { one: "denies" } } } });

// The cursor stands at the bar.
function at(marked, { completion_at } = french) {
  const caret = marked.indexOf("¦");
  return { question: marked.replace("¦", ""), completion: completion_at(marked.replace("¦", ""), caret) };
}
const texts = (marked, page = french) => page.options_for(at(marked, page).completion).map((option) => option.text);

test("a word may become a field", () => {
  assert.deepEqual(texts("ac¦"), ["acte:"]);
  assert.deepEqual(texts("ac¦", english), ["act:"]);
  assert.deepEqual(texts("gaz -qu¦"), ["qui:", "citation:"]);
  assert.deepEqual(texts("med¦"), ["média:"]);
  assert.deepEqual(texts("JUSQU¦"), ["jusqu'à:"]);
  assert.deepEqual(texts("who¦"), ["qui:"]);
});

test("an empty place may become any field", () => {
  assert.equal(texts("¦")[0], "qui:");
  assert.equal(texts("gaz ¦").length, texts("¦").length);
});

test("a field has its values, by name or by how the program says them", () => {
  assert.deepEqual(texts("acte:ni¦"), ["nier"]);
  assert.deepEqual(texts("acte:deny¦"), ["nier"]);
  assert.deepEqual(texts("acte:refus¦"), ["décliner"]);
  assert.deepEqual(texts("act:denies¦", english), ["deny"]);
  assert.deepEqual(texts("act:deny|re¦", english), ["reject", "request", "regret"].sort((a, b) => texts("act:¦", english).indexOf(a) - texts("act:¦", english).indexOf(b)));
  assert.deepEqual(texts("qui:inc¦"), ["inconnu"]);
  assert.deepEqual(texts("forme:¦"), ["direct", "indirect", "mixte", "narrativisé"]);
});

test("counts and orders are completed too", () => {
  assert.deepEqual(texts("gaz compter par m¦"), ["média", "mois"]);
  assert.deepEqual(texts("gaz count by who, ac¦", english), ["act"]);
  assert.deepEqual(texts("trier par ¦"), ["date", "dit", "confiance", "ajout"]);
});

test("nothing is offered where nothing can be", () => {
  assert.equal(at('"gaz ru¦"').completion, null);
  assert.equal(at("zzz:a¦").completion, null);
  assert.equal(at("a OR b¦").completion, null);
});

test("actors are asked for in words and where somebody is meant", () => {
  const asks = (marked) => french.asks_for_actors(at(marked).completion);
  assert.deepEqual([asks("cla¦"), asks("qui:cla¦"), asks('à:"Claire M¦'), asks("acte:ni¦"), asks("qui:¦")], [true, true, true, false, false]);
  const { completion } = at('qui:"Claire M¦" gaz');
  assert.equal(completion.begun, "Claire M");
  assert.equal(french.actor_option(completion, "Claire Moreau", "").text, '"Claire Moreau"');
  assert.equal(french.actor_option(at("cla¦").completion, "Claire Moreau", "").text, 'qui:"Claire Moreau"');
});

test("what is chosen replaces what was begun, and the cursor stands behind it", () => {
  const done = (marked, pick = 0) => {
    const { question, completion } = at(marked);
    const { text, caret } = french.complete(question, completion, french.options_for(completion)[pick]);
    return `${text.slice(0, caret)}¦${text.slice(caret)}`;
  };
  assert.equal(done("act¦"), "acte:¦");
  assert.equal(done("gaz -qu¦ x"), "gaz -qui:¦ x");
  assert.equal(done("acte:ni¦"), "acte:nier ¦");
  assert.equal(done("acte:ni¦ gaz"), "acte:nier ¦gaz");
  assert.equal(done("acte:ni¦|dire"), "acte:nier¦|dire");
});
