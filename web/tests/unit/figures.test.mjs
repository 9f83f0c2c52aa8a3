import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { bar_of, differing_figures, ends_of_value, may_differ } = await load("accounts/figures.ts");

const figure = (begin, value, { bound = "exact", unit = null, what = null } = {}) =>
  ({ span: [begin, begin + 2], value, bound, unit, what, what_span: null, statement: "s1" });
const reading = (figures, { lang = "fr", date = "2025-05-06", when = null } = {}) => ({ lang, date, figures, statements: [{ id: "s1", when }] });
const position = (id, party, doc, span) => ({ id, party, stance: "figures", confidence: 1, evidence: [{ doc, span, quote: "", sentence: null, statement: null }] });
const matter = (positions, relations = []) => ({ id: "M1", question: "", positions, relations, silent: [] });

test("bounds leave an end open", () => {
  assert.deepEqual(ends_of_value({ value: 12, bound: "at_least" }), [12, null]);
  assert.deepEqual(ends_of_value({ value: 12, bound: "less_than" }), [null, 12]);
  assert.deepEqual(ends_of_value({ value: 12, bound: "about" }), [12, 12]);
  assert.deepEqual(ends_of_value({ value: [1000, null], bound: "exact" }), [1000, null]);
});

test("figures of the same thing stand on one scale, the earliest first", () => {
  const told = matter([position("M1a", "P1", "later", [0, 20]), position("M1b", "P2", "first", [0, 20])]);
  const readings = new Map([
    ["later", reading([figure(0, 18, { what: "personnes blessées" })], { date: "2025-05-08", when: "2025-05" })],
    ["first", reading([figure(5, 30, { what: "personnes", bound: "at_least" })], { when: "2025-05-05" })],
  ]);
  const [group, ...others] = differing_figures(told, readings);
  assert.deepEqual(others, []);
  assert.deepEqual([group.low, group.high], [18, 30]);
  assert.deepEqual(group.figures.map(({ party, low, high }) => [party, low, high]), [["P2", 30, null], ["P1", 18, 18]]);
});

test("what is counted, measured or told elsewhere is not compared", () => {
  const told = matter([position("M1a", "P1", "one", [0, 10]), position("M1b", "P2", "two", [0, 10])]);
  const differ = (a, b) => differing_figures(told, new Map([["one", reading([a])], ["two", reading([b])]])).length;
  assert.equal(differ(figure(0, 12, { what: "soldats" }), figure(0, 30, { what: "incidents" })), 0);
  assert.equal(differ(figure(0, 12, { unit: "km" }), figure(0, 30, { unit: "day" })), 0);
  assert.equal(differ(figure(0, 12, { what: "soldats" }), figure(40, 30, { what: "soldats" })), 0);
  assert.equal(differ(figure(0, 12, { what: "soldats" }), figure(0, 12, { what: "soldats" })), 0);
  assert.equal(differ(figure(0, 12, { what: "soldats" }), figure(0, 30, { what: "soldats" })), 1);
});

test("what differs by the accounts is compared, whatever words count it", () => {
  const positions = [position("M1a", "P1", "one", [0, 10]), position("M1b", "P2", "two", [0, 10])];
  const readings = new Map([["one", reading([figure(0, 430, { what: "camions" })])], ["two", reading([figure(0, 310, { what: "poids lourds" })])]]);
  const groups = (rel) => differing_figures(matter(positions, [{ a: "M1a", b: "M1b", rel }]), readings).length;
  assert.equal(groups("diverges"), 1);
  assert.equal(groups("agrees"), 0);
});

test("from one language to another, what accounts are to each other joins figures", () => {
  const positions = [position("M1a", "P1", "one", [0, 10]), position("M1b", "P2", "two", [0, 10])];
  const readings = new Map([["one", reading([figure(0, 12, { what: "personnes" })])], ["two", reading([figure(0, 30, { what: "people" })], { lang: "en" })]]);
  assert.equal(differing_figures(matter(positions), readings).length, 0);
  assert.equal(differing_figures(matter(positions, [{ a: "M1b", b: "M1a", rel: "diverges" }]), readings).length, 1);
});

test("without readings there are no figures", () => {
  assert.deepEqual(differing_figures(matter([position("M1a", "P1", "one", [0, 10])]), new Map()), []);
});

test("readings are asked for where figures differ or several give some", () => {
  const one = position("M1a", "P1", "one", [0, 10]);
  assert.equal(may_differ(matter([one])), false);
  assert.equal(may_differ(matter([one, position("M1b", "P2", "two", [0, 10])])), true);
  assert.equal(may_differ(matter([one], [{ a: "M1a", b: "M1b", rel: "revises" }])), true);
});

test("a bar lies on the scale of its group and goes on where an end is open", () => {
  const group = { low: 10, high: 30 };
  assert.deepEqual(bar_of({ low: 20, high: 30 }, group), { from: 0.5, to: 1, open_left: false, open_right: false });
  assert.deepEqual(bar_of({ low: 15, high: null }, group), { from: 0.25, to: 1, open_left: false, open_right: true });
  assert.deepEqual(bar_of({ low: 12, high: 12 }, { low: 12, high: 12 }).from, 0.5);
});
