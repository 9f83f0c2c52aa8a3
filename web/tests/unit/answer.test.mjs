import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";

const { mistake_of } = await load("search/mistake.ts");
const english = await load("search/mistake.ts", { ui: "en" });
const { csv_of, jsonl_of } = await load("search/csv.ts");
const { asked_words, highlighted } = await load("search/highlight.ts");
const { choice_in, counted_term, value_in, with_value } = await load("search/builder.ts", { ui: "fr" });

test("the place of a mistake counts code points", () => {
  const message = "unknown: `deni`; did you mean `deny`?\nKnown are say (dire)";
  const mistake = mistake_of("😀 act:deni x", { message, at: [6, 10] });
  assert.deepEqual(mistake, { before: "😀 act:", wrong: "deni", after: " x", lines: ["unknown: `deni`; did you mean `deny`?", "Known are say (dire)"] });
  assert.equal(mistake_of("a", { message: "too long", at: null }).wrong, "");
});

test("a mistake is told in the interface's language, with the names of that language, spelled as they are", () => {
  const told = { message: "unknown …", at: [5, 15], code: "unknown_value", args: { found: "reconaitre", near: "reconnaitre", expected: "say (dire), admit (reconnaitre), accuse (accuser)" } };
  assert.deepEqual(mistake_of("acte:reconaitre", told).lines, [
    "Valeur inconnue\u00a0: «\u00a0reconaitre\u00a0». Vouliez-vous dire «\u00a0reconnaître\u00a0»\u00a0?", "Valeurs connues\u00a0: dire, reconnaître, accuser",
  ]);
  assert.deepEqual(english.mistake_of("acte:reconaitre", told).lines, [
    "Unknown value: “reconaitre”. Did you mean “admit”?", "Known values: say, admit, accuse",
  ]);
  const far = { message: "cannot sort by `x`", at: [8, 9], code: "unknown_sort", args: { found: "x", expected: "date, said (dit)" } };
  assert.deepEqual(mistake_of("sort by x", far).lines, ["On ne peut pas trier par «\u00a0x\u00a0».", "On peut trier par\u00a0: date, dit"]);
});

test("a mistake that the page does not know is told as the server tells it", () => {
  assert.deepEqual(mistake_of("a", { message: "something\nnew", at: null, code: "new", args: {} }).lines, ["something", "new"]);
});

for (const ui of ["fr", "en"]) {
  test(`each mistake that the server may tell of has its words (${ui})`, async () => {
    const { mistakes } = await load("words/mistake_words.ts", { ui });
    const table = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8").split("**Mistakes**")[1].split("\n\n## ")[0];
    const codes = [...table.matchAll(/^\| `(\w+)` \|([^|]*)\|/gm)].map(([, code, args]) => [code, [...args.matchAll(/`(\w+)`/g)].map(([, arg]) => arg)]);
    assert.deepEqual(codes.map(([code]) => code).sort(), Object.keys(mistakes()).sort());
    for (const [code, args] of codes) {
      const sentence = mistakes()[code](Object.fromEntries(args.map((arg) => [arg, `<${arg}>`])));
      for (const arg of args) assert.ok(sentence.includes(`<${arg}>`), `${code}: ${sentence}`);
      assert.ok(!sentence.includes("undefined"), `${code}: ${sentence}`);
    }
  });
}

const statement = {
  date: "2024-03-08", outlet: "Le Port", who: "Dana Osei", state: null, act: "say", to: null, content: "« Non »; dit-elle, \"non\"",
  sentence: "=1+1", form: "direct", polarity: "actual", kind: "person", distance: "neutral", confidence: 0.95, said: null, source: "Osei",
  cue: "dit", via: "", title: "a\nb", author: null, lang: "fr", url: null, article: "x", line: 3, also: [{}, {}], statement: 7, who_id: "a1",
};

test("a table has a line a statement, quoted where it must be", () => {
  const [heading, row] = csv_of([{ ...statement, title: "a" }], "plain").split("\r\n");
  assert.ok(heading.startsWith("date,outlet,who,state,act,to,content,sentence,"));
  assert.equal(row, '2024-03-08,Le Port,Dana Osei,,say,,"« Non »; dit-elle, ""non""",=1+1,direct,actual,person,neutral,0.95,,Osei,dit,,a,,fr,,x,3,2,7,a1');
  assert.match(csv_of([statement], "plain"), /,"a\nb",/);
  assert.match(csv_of([{ ...statement, likeness: 0.5 }], "plain"), /,likeness\r\n.*,0\.5\r\n$/s);
});

test("a spreadsheet is given no formulas", () => {
  const table = csv_of([{ ...statement, who: "@x" }], "excel");
  assert.ok(table.startsWith("\ufeffdate;outlet;"));
  assert.match(table, /;'@x;.*;'=1\+1;.*;0,95;/);
});

test("a line of JSON is the statement", () => {
  assert.deepEqual(jsonl_of([statement, statement]).trimEnd().split("\n").map((line) => JSON.parse(line)), [statement, statement]);
});

test("words that were asked for are marked, whatever their ending", () => {
  const marked = (text, question) => highlighted(text, asked_words(question)).map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
  assert.equal(marked("Il nie avoir nié l’Évidence.", "nier about:evidence"), "Il [nie] avoir [nié] l’[Évidence].");
  assert.equal(marked("He denied it", "deny"), "He [denied] it");
  assert.equal(marked("le gaz", "ga"), "le [gaz]");
  assert.equal(marked("le gaz", "-gaz qui:le"), "le gaz");
  assert.equal(marked("un port", '"le port"'), "un [port]");
});

test("a form writes a question and reads it", () => {
  assert.equal(with_value("gaz", "who", "Le Monde"), 'qui:"Le Monde" gaz');
  assert.equal(with_value('qui:"Le Monde" gaz', "who", "Kremlin"), "qui:Kremlin gaz");
  assert.equal(with_value("who:Kremlin gaz", "who", ""), "gaz");
  assert.equal(with_value("-who:a", "who", "b"), "qui:b -who:a");
  assert.equal(value_in('gaz sur:"cessez le feu"', "about"), "cessez le feu");
  assert.equal(value_in("-who:a who:b|c", "who"), "");
  assert.equal(choice_in("act:deny", "act"), "nier");
  assert.equal(choice_in("acte:NIER", "act"), "nier");
});

test("what was counted can be asked for", () => {
  assert.equal(counted_term("who", "Claire Moreau"), 'qui:"Claire Moreau"');
  assert.equal(counted_term("month", "2024-03"), "date:2024-03");
  assert.equal(counted_term("who", null), "who:unknown");
  assert.equal(counted_term("outlet", null), "");
  assert.equal(counted_term("article", "fr-pont"), "dans:fr-pont");
});
