import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { html_citation, local_address, passage_address, plain_citation, text_fragment, web_address } = await load("statement/citation.ts");

const citation = {
  content: "Le port ferme", who: "Anne Lys", outlet: "L’Étoile", title: "Le port", date: "3 avril 2024",
  url: "https://example.org/port", local: "http://127.0.0.1:4747/articles/7?at=3-16", ui: "fr",
};

test("a plain citation has all that is known, in French quotation marks", () => {
  assert.equal(
    plain_citation(citation),
    "«\u00a0Le port ferme\u00a0», Anne Lys, dans L’Étoile, «\u00a0Le port\u00a0», 3 avril 2024, " +
      "https://example.org/port#:~:text=Le%20port%20ferme, http://127.0.0.1:4747/articles/7?at=3-16",
  );
});

test("what is not known is left out", () => {
  const bare = { ...citation, outlet: null, title: null, date: "", url: null, ui: "en" };
  assert.equal(plain_citation(bare), "“Le port ferme”, Anne Lys, http://127.0.0.1:4747/articles/7?at=3-16");
});

test("words that have their marks get no others", () => {
  assert.match(plain_citation({ ...citation, content: "« Non »" }), /^« Non », Anne/);
});

test("markup in names and words stays text", () => {
  const html = html_citation({ ...citation, who: "<b>x</b>", outlet: "A & \"B\"", url: "https://example.org/?a=1&b='2'" });
  assert.ok(!html.includes("<b>") && html.includes("&#60;b&#62;x"));
  assert.ok(html.includes("<cite>A &#38; &#34;B&#34;</cite>"));
  assert.ok(html.includes("href=\"https://example.org/?a=1&#38;b=&#39;2&#39;#:~:text=Le%20port%20ferme\""));
});

test("only addresses of the web are linked", () => {
  assert.equal(passage_address("javascript:alert(1)", "Non"), null);
  assert.equal(passage_address("file:///etc", "Non"), null);
  assert.equal(passage_address("https://example.org/a#b", "Non"), "https://example.org/a#b:~:text=Non");
});

test("long passages are named by their first and last words, and dashes are encoded", () => {
  assert.equal(text_fragment("a-t-il dit, & fini"), ":~:text=a%2Dt%2Dil%20dit%2C%20%26%20fini");
  const words = Array.from({ length: 20 }, (_, i) => `m${i}`).join(" ");
  assert.equal(text_fragment(words), ":~:text=m0%20m1%20m2%20m3%20m4,m15%20m16%20m17%20m18%20m19");
  assert.equal(text_fragment("  "), "");
});

test("of a broken content the first piece is the passage", () => {
  const there = plain_citation({ ...citation, content: "Le port … ferme" });
  assert.ok(there.includes("#:~:text=Le%20port,"));
});

test("a statement's address has its place", () => {
  assert.equal(local_address(7, [120, 180]), "/articles/7?at=120-180");
});

test("links lead to the web alone", () => {
  assert.deepEqual(["https://a.b", "javascript:x", "//a.b", null].map(web_address), ["https://a.b", null, null, null]);
});
