import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { add_term, as_value, has_term, pieces_of, remove_piece, remove_term, set_command } = await load("search/question.ts");
const texts = (question) => pieces_of(question).map((piece) => piece.text);

test("a question is made of its conditions and commands", () => {
  assert.deepEqual(texts("  who:Kremlin  gaz -act:say "), ["who:Kremlin", "gaz", "-act:say"]);
  assert.deepEqual(texts('about:"cessez-le-feu immédiat" « deux mots » “a b”'), ['about:"cessez-le-feu immédiat"', "« deux mots »", "“a b”"]);
  assert.deepEqual(texts("act:deny|reject x"), ["act:deny|reject", "x"]);
  assert.deepEqual(texts("gaz compter par qui, acte trier par date croissant"), ["gaz", "compter par qui, acte", "trier par date croissant"]);
  assert.deepEqual(texts("count the votes"), ["count", "the", "votes"]);
  assert.deepEqual(texts("10:30 https://a.b/c"), ["10:30", "https://a.b/c"]);
});

test("what OR joins is one condition", () => {
  assert.deepEqual(texts("a b OR c d"), ["a", "b OR c", "d"]);
  assert.deepEqual(texts("who:a | via:b"), ["who:a | via:b"]);
  assert.deepEqual(texts("qui:a OU qui:b ET c"), ["qui:a OU qui:b", "c"]);
  assert.equal(pieces_of("a OR who:b")[0].field, null);
  assert.deepEqual(texts("OR a"), ["a"]);
});

test("fields are known by their names in both languages, in any case", () => {
  const [one, two, three] = pieces_of("QUI:x Médias:y jusqu’à:2024");
  assert.deepEqual([one.field, two.field, three.field], ["who", null, "until"]);
  assert.equal(pieces_of("à:Paris")[0].field, "to");
  assert.equal(pieces_of("-who:a")[0].negated, true);
  assert.equal(pieces_of("limit:3")[0].kind, "setting");
});

test("values stand without their quotation marks, and where they stand is told", () => {
  const question = 'who:Kremlin|"Le Monde"';
  const [piece] = pieces_of(question);
  assert.deepEqual(piece.values.map((value) => value.text), ["Kremlin", "Le Monde"]);
  assert.deepEqual(piece.values.map(({ begin, end }) => question.slice(begin, end)), ["Kremlin", '"Le Monde"']);
});

test("any text has pieces that lie one behind the other", () => {
  const parts = ["who:", '"', "«", "»", "|", "-", " ", "é", "😀", "act:deny", "count by ", ",", "OR ", "(", "x", "sort by"];
  let random = 1;
  for (let i = 0; i < 3000; ++i) {
    let question = "";
    for (let k = 0; k < 6; ++k) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      question += parts[(random >>> 16) % parts.length];
    }
    let end = 0;
    for (const piece of pieces_of(question)) {
      assert.ok(piece.begin >= end && piece.end > piece.begin && piece.end <= question.length, question);
      assert.equal(piece.text, question.slice(piece.begin, piece.end));
      end = piece.end;
    }
  }
});

test("a term is added in front of what is being typed, once", () => {
  assert.equal(add_term("", "act:deny"), "act:deny");
  assert.equal(add_term("gaz", "act:deny"), "act:deny gaz");
  assert.equal(add_term("who:a gaz ", "act:deny"), "act:deny who:a gaz ");
  assert.equal(add_term("a act:deny", "act:deny"), "a act:deny");
  assert.equal(add_term("gaz", 'who:"Claire Moreau" -who:unknown'), 'who:"Claire Moreau" -who:unknown gaz');
  assert.equal(add_term("-who:unknown gaz", "who:x -who:unknown"), "who:x -who:unknown gaz");
});

test("a term is taken out with the space around it", () => {
  assert.equal(remove_term("a act:deny b", "act:deny"), "a b");
  assert.equal(remove_term("act:deny", "act:deny"), "");
  assert.equal(remove_term("a b", "c"), "a b");
  assert.equal(remove_term("x who:y -who:unknown z", "who:y -who:unknown"), "x z");
  assert.equal(remove_piece("a b OR c d", 1), "a d");
  assert.ok(has_term("x who:unknown", "who:unknown"));
  assert.ok(!has_term('"who:unknown"', "who:unknown"));
  assert.ok(!has_term("who:y", "who:y -who:unknown"));
});

test("there is one order and one count", () => {
  assert.equal(set_command("gaz", "sort", "sort by date"), "gaz sort by date");
  assert.equal(set_command("trier par date gaz sort by said", "sort", ""), "gaz");
  assert.equal(set_command("gaz count by who, act x", "count", "count by outlet"), "gaz x count by outlet");
});

test("a value is written so that it is read as one value", () => {
  for (const value of ["Kremlin", "Le Monde", 'Le "Petit" Journal', "a|b", "-x", "unknown", "l'Élysée", "2024-03", "«a» \"b\"", "Port: nord"]) {
    const [piece, ...rest] = pieces_of(`who:${as_value(value)}`);
    assert.deepEqual([piece.values.length, piece.values[0].text, rest.length], [1, value, 0]);
  }
  assert.equal(as_value("unknown"), '"unknown"');
  assert.equal(pieces_of(`who:${as_value('" » ”')}`)[0].values.length, 1);
});
