import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const terms = {
  acts: { deny: { one: "nie" } }, forms: { narrated: "narrativisé" }, polarities: { actual: "réel", negated: "nié" },
  distances: { neutral: "neutre", doubted: "mis en doute" }, kinds: {}, months: ["janvier", "février", "mars"],
};
const { address_of, also_in, marks_of, polarity_in_words, where_of, who_of } = await load("search/found.ts", { terms });
const { Surroundings } = await load("search/surroundings.ts");
const { n_of, percent, percent_of } = await load("search/share.ts");
const { value_in_words } = await load("search/values.ts", { terms });
const { count_in, order_in, with_count, with_order } = await load("search/orders.ts");

const statement = {
  document: 7, who: null, source: "La défense", cue: "a rejeté", content: "les … charges", act: "deny", form: "narrated", polarity: "negated",
  distance: "doubted", confidence: 0.4, outlet: "Le Port", title: "x", article: "y", date: "2024-03-08", line: 3, sentence: "😀 La défense a rejeté hier les nombreuses charges.",
  spans: [[[102, 112]], [[113, 121]], [[127, 130], [142, 149]], [], []], also: [],
};

test("a statement's address is its content from the first to the last code point", () => {
  assert.equal(address_of(statement), "/articles/7?at=127-149");
  assert.equal(address_of({ ...statement, spans: [[[102, 112]], [[113, 121]], [], [], []] }), "/articles/7?at=102-121");
  assert.equal(address_of({ ...statement, spans: [[], [], [], [], []] }), "/articles/7");
});

test("who is not known is told as the article words it, else as unknown", () => {
  assert.equal(who_of(statement), "La défense");
  assert.equal(who_of({ ...statement, source: "" }), "on ne sait qui");
});

test("what is unusual is told, what is usual is not", () => {
  assert.deepEqual(marks_of(statement), ["narrativisé", "mis en doute", "peu sûr"]);
  assert.equal(polarity_in_words(statement), "nié");
  assert.equal(polarity_in_words({ ...statement, polarity: "actual" }), "");
  assert.deepEqual(marks_of({ ...statement, form: "direct", polarity: "actual", distance: "neutral", confidence: 0.9 }), []);
  assert.equal(where_of(statement), "Le Port, 8 mars 2024, l.\u00a03");
});

test("other outlets are counted, not other articles, where there are some", () => {
  const also = [{ outlet: "A" }, { outlet: "A" }, { outlet: "B" }, { outlet: "Le Port" }, { outlet: null }];
  assert.equal(also_in({ ...statement, also }), "paru aussi dans 2 autres médias");
  assert.equal(also_in({ ...statement, also: [{ outlet: "Le Port" }] }), "paru aussi dans un autre article");
  assert.equal(also_in(statement), "");
});

test("words of the article are found around a statement, in code points", () => {
  const around = new Surroundings(statement, "Avant. ", " Après.");
  assert.equal(around.words([113, 121]), "a rejeté");
  assert.equal(around.words([93, 99]), "Avant.");
  assert.equal(around.words([92, 99]), null);
  assert.equal(around.words([127, 130]), "les");
  assert.equal(new Surroundings({ ...statement, sentence: "autre" }, "", "").words([113, 121]), null);
});

test("shares name what they are shares of", () => {
  assert.equal(n_of(1234, 5678), "1\u202f234 sur 5\u202f678");
  assert.deepEqual([percent(0.001), percent(0), percent_of(1, 0), percent_of(3, 8)], ["<\u00a01\u00a0%", "0\u00a0%", "", "38\u00a0%"]);
});

test("values are said in words, unknown ones too", () => {
  assert.deepEqual(
    [["act", "deny"], ["act", "odd"], ["month", "2024-03"], ["lang", "fr"], ["lang", "zz!"], ["who", null], ["outlet", null]].map(([field, value]) => value_in_words(field, value)),
    ["nie", "odd", "mars 2024", "français", "zz!", "inconnu", "sans indication"],
  );
});

test("order and count are read in both languages and written in that of the interface", () => {
  assert.deepEqual(["a sort by said asc", "trier par confiance", "a"].map(order_in), ["said asc", "confidence", ""]);
  assert.equal(with_order("a sort by date", "said asc"), "a trier par dit croissant");
  assert.equal(with_order("a sort by date", ""), "a");
  assert.equal(count_in("count by who, acte"), "who,act");
  assert.equal(with_count("a count by who", "month"), "a compter par mois");
});
