import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";

const { error_in_words } = await load("words/error_words.ts");
const english = await load("words/error_words.ts", { ui: "en" });
const { get, failure_in_words } = await load("api/api.ts", { also: "frame/failure.tsx" });
const { mistake_of } = await load("search/mistake.ts");

const gone = { message: "the store has no event 7; …", code: "no_such_event", args: { found: "7" } };

test("an error is told in the interface's language", () => {
  assert.equal(error_in_words(gone), "Il n’y a pas d’événement 7 dans le magasin. Ses articles ont pu être retirés.");
  assert.equal(english.error_in_words(gone), "There is no event 7 in the store. Its articles may have been removed.");
  const long = { message: "…", code: "article_too_long", args: { found: "4100000", expected: "4000000" } };
  assert.match(error_in_words(long), /^Cet article a 4\s100\s000 octets de texte, il en faut 4\s000\s000 au plus\. /);
  assert.match(english.error_in_words(long), /^This article has 4,100,000 bytes of text, at most 4,000,000 are allowed\. /);
});

test("what only the program can say is quoted", () => {
  const told = { message: "actors 1 and 1 are one", code: "cannot", args: {} };
  assert.equal(error_in_words(told), "Cela n’a pas pu être fait. Le programme dit\u00a0: actors 1 and 1 are one");
  assert.equal(english.error_in_words(told), "This could not be done. The program says: actors 1 and 1 are one");
});

test("an error that the page does not know, or that has no code, is told as the server tells it", () => {
  for (const code of ["new", null]) assert.equal(error_in_words({ message: "something new", code, args: {} }), "something new");
});

test("a failure that is shown, and a note beside a question, have the same words", async () => {
  globalThis.fetch = async () => new Response(JSON.stringify({ error: gone }), { status: 404 });
  const failed = await get("events/7").then(() => assert.fail("no error"), (error) => error);
  assert.equal(failure_in_words(failed), error_in_words(gone));
  assert.deepEqual(mistake_of("a", { ...gone, at: null }).lines, [error_in_words(gone)]);
});

for (const [ui, { errors }] of [["fr", await load("words/error_words.ts")], ["en", english]]) {
  test(`each error that the server may tell of has its words (${ui})`, () => {
    const table = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8").split("**Errors**")[1].split("\n\n## ")[0];
    const codes = [...table.matchAll(/^\| \d+ \| `(\w+)` \|([^|]*)\|(.*)\|$/gm)];
    assert.deepEqual(codes.map(([, code]) => code).sort(), Object.keys(errors()).sort());
    for (const [, code, names, note] of codes) {
      const args = Object.fromEntries([...names.matchAll(/`(\w+)`/g)].map(([, name], index) => [name, `70${index}`]));
      const sentence = errors()[code](args, "<message>");
      for (const value of Object.values(args)) assert.ok(sentence.includes(value), `${code}: ${sentence}`);
      if (note.includes("`message` alone")) assert.ok(sentence.includes("<message>"), `${code}: ${sentence}`);
      assert.doesNotMatch(sentence, /undefined|NaN/, code);
    }
  });
}
