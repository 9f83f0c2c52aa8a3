import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const terms = {
  acts: { deny: { one: "nie", several: "nient" } }, months: ["janvier", "février", "mars"],
  relations: {
    diverges: { to: "diverge de", by: "diverge", by_several: "divergent" },
    agrees: { to: "est d’accord avec", by: "est d’accord", by_several: "sont d’accord" },
    denies: { to: "dément", by: "dément", by_several: "démentent" },
  },
};
const { act_in_words, articles_in_words, on_date, statements_in_words } = await load("words/words.ts", { terms });
const english = await load("words/words.ts", { ui: "en", terms });
const first_screen = await load("home/said.ts");
const first_screen_english = await load("home/said.ts", { ui: "en" });
const { contracted } = await load("words/contraction.ts");
const { relation_in_words, within_sentence } = await load("words/relation_words.ts", { terms });

test("a group acts in the plural, what has no name is called as it is", () => {
  assert.deepEqual([act_in_words("deny", "person"), act_in_words("deny", "group"), act_in_words("odd")], ["nie", "nient", "odd"]);
});

test("what is counted agrees with its number, in each language", () => {
  assert.deepEqual([0, 1, 2].map(articles_in_words), ["0 article", "1 article", "2 articles"]);
  assert.deepEqual([0, 1, 2].map(english.statements_in_words), ["0 statements", "1 statement", "2 statements"]);
  assert.equal(statements_in_words(2), "2 propos");
  assert.deepEqual([1, 2].map(first_screen.say().files), ["1 fichier", "2 fichiers"]);
  assert.deepEqual([1, 2].map(first_screen_english.say().files), ["1 file", "2 files"]);
});

test("a day takes another preposition than a month", () => {
  assert.deepEqual([on_date("2024-03-01"), on_date("2024-03"), english.on_date("2024-03")], ["le 1er mars 2024", "en mars 2024", "in mars 2024"]);
});

test("French prepositions join with articles and vowels", () => {
  assert.equal(contracted("répond à", "le Kremlin"), "répond au Kremlin");
  assert.equal(contracted("diverge de", "Le syndicat"), "diverge du syndicat");
  assert.equal(contracted("diverge de", "les pompiers"), "diverge des pompiers");
  assert.equal(contracted("diverge de", "des diplomates"), "diverge des diplomates");
  assert.equal(contracted("diverge de", "Orlande"), "diverge d’Orlande");
  assert.equal(contracted("dément", "le Kremlin"), "dément le Kremlin");
});

test("a name within a sentence loses the capital of its article, a name of its own does not", () => {
  const names = ["La préfecture", "L’association", "The town hall", "Le Monde", "L'Élysée", "Lena"];
  assert.deepEqual(names.map(within_sentence), ["la préfecture", "l’association", "the town hall", "Le Monde", "L'Élysée", "Lena"]);
});

test("a relation is told from both sides, and in the plural", () => {
  assert.equal(relation_in_words("diverges", true, ["Le syndicat"]), "diverge du syndicat");
  assert.equal(relation_in_words("agrees", true, ["La mairie", "Arvel"]), "est d’accord avec la mairie et Arvel");
  assert.equal(relation_in_words("denies", false, ["La mairie"]), "La mairie dément");
  assert.equal(relation_in_words("denies", false, ["Arvel", "La mairie"]), "Arvel et la mairie démentent");
  assert.equal(relation_in_words("denies", false, ["Orlande et Castany"], true), "Orlande et Castany démentent");
});
