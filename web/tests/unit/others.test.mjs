import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { passages_of } = await load("article/others.ts");

const evidence = (doc, span, quote) => ({ doc, span, quote, sentence: span, statement: null });
const position = (id, party, wording, ...evidence) => ({ id, party, stance: "denies", wording, confidence: 0.9, evidence });
const compared = {
  articles: [
    { document: 7, text: "un\ndeux" },
    { document: 9, text: "trois\nquatre" },
  ],
  accounts: {
    documents: ["a", "b"],
    parties: [{ id: "P1", name: "Norland" }, { id: "P2", name: "Karvénie" }],
    matters: [
      {
        id: "M1", question: "L’appel", silent: [],
        positions: [
          position("M1a", "P1", "affirms", evidence("a", [3, 7], "deux")),
          position("M1b", "P2", "denies", evidence("b", [6, 12], "quatre"), evidence("a", [0, 2], "un")),
          position("M1c", "P1", "affirms", evidence("a", [0, 2], "un")),
        ],
        relations: [
          { a: "M1b", b: "M1a", rel: "denies", probability: 0.4, rule: "denial", reason: [] },
          { a: "M1a", b: "M1c", rel: "revises", probability: 0.9, rule: "later figure", reason: [] },
        ],
      },
    ],
  },
};

test("a passage has what the other party says, where it stands, and who answers whom", () => {
  const [, passage] = passages_of(compared, 7);
  assert.deepEqual(passage.span, [3, 7]);
  const [told] = passage.told;
  assert.deepEqual([told.party, told.wording, told.question], ["Norland", "affirms", "L’appel"]);
  assert.equal(told.others.length, 1, "a party does not answer itself");
  const [other] = told.others;
  assert.deepEqual(
    [other.party, other.wording, other.relation, other.toward, other.unsure, other.quote, other.line, other.article.document],
    ["Karvénie", "denies", "denies", true, true, "quatre", 2, 9],
  );
});

test("from the other side, the passage is the one that answers", () => {
  const [first] = passages_of(compared, 7);
  assert.deepEqual([first.span, first.told[0].party, first.told[0].others[0].toward], [[0, 2], "Karvénie", false]);
});

test("another article has its own passages; one that is not compared has none", () => {
  assert.deepEqual(passages_of(compared, 9).map(({ span }) => span), [[6, 12]]);
  assert.deepEqual(passages_of(compared, 8), []);
});
