import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { AccountsView, claims_beside, further, sort_key } = await load("accounts/view.ts");
const { ends_of, is_lone, kinds_of, standing_of, ties_of } = await load("accounts/relations.ts");
const { columns_of } = await load("accounts/columns.ts");
const { facts_of, participants_told, who_asked } = await load("accounts/facts.ts");
const { pages_around, page_of } = await load("accounts/pages.ts");
const { layout_of } = await load("accounts/layout.ts");

const text = "Le port a fermé.\nIl rouvre, dit la mairie.";
const passage = (span, doc = "one") => ({ doc, span, quote: text.slice(...span), sentence: [0, 16], statement: "s1" });
const position = (id, party, evidence = [passage([3, 15])]) => ({ id, party, stance: "affirms", confidence: 1, evidence });
const relation = (a, rel, b) => ({ a, b, rel, probability: 0.6, rule: "denial", reason: [] });
const matter = (positions, relations = [], silent = []) => ({ id: "M1", question: "le port", positions, relations, silent });

function view_of(names, matters = [], { claims = [], contact = null } = {}) {
  const parties = names.map((name, index) => ({ id: `P${index + 1}`, name, names: [name], kind: "person", state: null, members: [] }));
  const accounts = { documents: ["one"], event: { what: "", when: null, participants: [], contact }, parties, matters, claims };
  return new AccountsView({ event: 1, label: "", articles: [{ document: 7, lang: "fr", text }], actors: names.map(() => []), accounts }, "fr");
}

test("parties stand in the order of their names, articles left aside", () => {
  const view = view_of(["le Port", "Élodie", "l’Agence", "Zoé"]);
  assert.deepEqual(view.by_name.map(({ name }) => name), ["l’Agence", "Élodie", "le Port", "Zoé"]);
  assert.equal(sort_key("The Herald"), "Herald");
  assert.equal(sort_key("La"), "La");
});

test("a passage has its place, its sentence and an address", () => {
  const view = view_of(["A"]);
  assert.equal(view.line(passage([17, 26])), 2);
  assert.equal(view.address("one", [3, 15]), "/articles/7?at=3-15");
  assert.deepEqual(view.in_sentence(passage([3, 15])), { before: "Le ", words: "port a fermé", after: "." });
  assert.deepEqual(view.in_sentence(passage([17, 26])), { before: "", words: "Il rouvre", after: "" });
});

test("further passages are one a line", () => {
  const view = view_of(["A"]);
  const said = position("M1a", "P1", [passage([3, 7]), passage([8, 15]), passage([17, 26]), passage([20, 26])]);
  assert.deepEqual(further(view, said).map(({ span }) => span), [[17, 26]]);
});

test("claims stand beside matters of the same paragraph", () => {
  const claims = [passage([0, 16]), passage([17, 26])];
  const view = view_of(["A"], [], { claims });
  assert.deepEqual(claims_beside(view, matter([position("M1a", "P1")])), [claims[0]]);
});

test("ties of a kind are one, conflicts first, each from its own side", () => {
  const told = matter(
    [position("M1a", "P1"), position("M1b", "P2"), position("M1c", "P3"), position("M1d", "P1")],
    [relation("M1a", "agrees", "M1b"), relation("M1c", "denies", "M1a"), relation("M1a", "agrees", "M1c"), relation("M1d", "revises", "M1a")],
  );
  const ties = ties_of(told, told.positions[0]).map(({ kind, forward, self, parties }) => [kind, forward, self, parties]);
  assert.deepEqual(ties, [["denies", false, false, ["P3"]], ["agrees", true, false, ["P2", "P3"]], ["revises", false, true, ["P1"]]]);
  assert.deepEqual(ends_of(ties_of(told, told.positions[1])[0]), ["M1a", "M1b"]);
});

test("accounts agree only where all of them do", () => {
  const three = [position("M1a", "P1"), position("M1b", "P2"), position("M1c", "P3")];
  assert.equal(standing_of(matter(three, [relation("M1c", "agrees", "M1b"), relation("M1b", "agrees", "M1a")])), "accord");
  assert.equal(standing_of(matter(three, [relation("M1a", "agrees", "M1b")])), "several");
  assert.equal(standing_of(matter(three, [relation("M1a", "agrees", "M1b"), relation("M1a", "diverges", "M1c")])), "conflict");
  assert.equal(standing_of(matter([position("M1a", "P1"), position("M1b", "P1")])), "alone");
});

test("accounts conflict perhaps where nothing that says so is sure", () => {
  const two = [position("M1a", "P1"), position("M1b", "P2")];
  const weak = { ...relation("M1a", "denies", "M1b"), probability: 0.49 };
  assert.equal(standing_of(matter(two, [weak, relation("M1a", "replies", "M1b")])), "perhaps");
  assert.equal(standing_of(matter(two, [weak, relation("M1a", "contradicts", "M1b")])), "conflict");
});

test("one party whose answers are in no relation has no row", () => {
  assert.equal(is_lone(matter([position("M1a", "P1")])), true);
  assert.equal(is_lone(matter([position("M1a", "P1"), position("M1b", "P1")])), true);
  assert.equal(is_lone(matter([position("M1a", "P1"), position("M1b", "P1")], [relation("M1b", "revises", "M1a")])), false);
  assert.equal(is_lone(matter([position("M1a", "P1"), position("M1b", "P2")])), false);
});

test("the key to the signs has those that are used", () => {
  const told = matter([position("M1a", "P1"), position("M1b", "P2")], [relation("M1a", "agrees", "M1b"), relation("M1a", "denies", "M1b")]);
  assert.deepEqual(kinds_of(view_of(["A", "B"], [told])), ["denies", "agrees"]);
});

const pair = (id, ...parties) => matter(parties.map((party, index) => position(`${id}${index}`, party)));

test("five parties all have columns", () => {
  const view = view_of(["E", "D", "C", "B", "A"], [pair("M1", "P1", "P2", "P3", "P4", "P5")]);
  assert.deepEqual(columns_of(view, []), { parties: ["P5", "P4", "P3", "P2", "P1"], others: [], authors: false });
});

test("of six, the four that speak on most matters, then in most passages", () => {
  const many = matter([position("M9a", "P6", [passage([0, 2]), passage([3, 7])]), position("M9b", "P1")]);
  const view = view_of(["A", "B", "C", "D", "E", "F"], [pair("M1", "P3", "P4", "P5"), pair("M2", "P3", "P4", "P5"), pair("M3", "P2", "P3"), many]);
  assert.deepEqual(columns_of(view, []), { parties: ["P3", "P4", "P5", "P6"], others: ["P1", "P2"], authors: false });
});

test("chosen parties have columns, in the order of names, the others share one", () => {
  const view = view_of(["A", "B", "C"], [pair("M1", "P1", "P2", "P3")], { claims: [passage([0, 2])] });
  assert.deepEqual(columns_of(view, ["P3", "P1", "P9"]), { parties: ["P1", "P3"], others: ["P2"], authors: true });
});

const account = (party, doc, kind, ...names) => ({ party, doc, kind, participants: names.map((name) => ({ name, party: null })) });

test("facts that agree are one, others stand with who gives them", () => {
  const contact = { initiatives: [], accounts: [account("P1", "one", "call", "A", "B"), account(null, "one", "meeting", "B", "A"), account("P2", "one", "call", "A")] };
  const view = view_of(["A", "B"], [], { contact });
  assert.deepEqual(facts_of(view, ({ kind }) => kind).map(({ value, accounts }) => [value, accounts.length]), [["call", 2], ["meeting", 1]]);
  assert.deepEqual(participants_told(view).map(({ value }) => value), ["A · B", "A"]);
  assert.deepEqual(facts_of(view, () => ""), []);
});

test("who asked is named as the party is", () => {
  const asked = (party, name) => ({ party, name, according_to: null, doc: "one", span: [0, 2], quote: "Le" });
  const view = view_of(["Orlande"], [], { contact: { initiatives: [asked("P1", "l’Orlande"), asked(null, "Castany")], accounts: [] } });
  assert.deepEqual(who_asked(view).map(({ name }) => name), ["Orlande", "Castany"]);
  assert.deepEqual(who_asked(view_of(["A"])), []);
});

test("pages are the first, the last and those around", () => {
  assert.deepEqual(pages_around(5, 20), [1, 4, 5, 6, 20]);
  assert.deepEqual(pages_around(1, 1), [1]);
  assert.deepEqual(pages_around(1, 0), []);
  assert.deepEqual([null, "0", "x", "3", "2.7"].map(page_of), [1, 1, 1, 3, 2]);
});

test("columns that do not fit become cards", () => {
  assert.equal(layout_of(45, 3), "table");
  assert.equal(layout_of(44, 3), "cards");
  assert.equal(layout_of(80, 7), "cards");
});
