#!/usr/bin/env python3
"""Tests of the golden cases' form and of what is judged beside statements, on cases made by hand."""
import pathlib
import tempfile
import unittest

import cases
import beside

TEXT = "Anna Berg a appelé Radio Val. Il y a 12 ou 15 morts, dit-elle. C'est une honte."
HEAD = "lang: fr\nshows: a test\n\n" + TEXT + "\n----\n"


def read(*blocks):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "fr-test.txt"
        path.write_text("\n====\n".join(blocks), encoding="utf-8")
        return cases.read_file(path)


def span(words):
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def lines(section, **layers):
    doc = {"text": TEXT, "contacts": [], "figures": [], "claims": [], **layers}
    return beside.judge(read(HEAD + section)[0]["expected"], doc, {"s1": {"id": "x"}})


FIGURE = {"span": span("12"), "value": 12, "bound": "exact", "unit": None, "what": "morts", "statement": "x"}
CONTACT = {"mentions": [span("a appelé")], "kind": "call", "status": "held", "when": "", "place": None,
           "parties": [["Berg", "Anna Berg"], ["Radio Val"]], "initiative": [], "initiative_spans": [],
           "statement": None}


class Form(unittest.TestCase):
    def test_cases_of_a_file_are_named_and_share_the_language(self):
        both = read(HEAD.replace("lang: fr\n", "lang: fr\ncase: one\n") + "no figures\n",
                    HEAD.replace("lang: fr\n", "case: two\n") + "no claims\n")
        self.assertEqual([c["id"] for c in both], ["fr-test.one", "fr-test.two"])
        self.assertEqual([c["header"]["lang"] for c in both], ["fr", "fr"])
        self.assertEqual([list(c["expected"]) for c in both], [["figures"], ["claims"]])

    def test_what_is_wrong_is_refused(self):
        wrong = ("", "f1\n  value: 12\n", "f1\n  words: 13\n", "f1\n  words: 12\n  bound: some\n",
                 "f1\n  words: 12\n  value: many\n", "f1\n  words: 12\n  whose: s1\n", "x1\n  words: 12\n",
                 "f1\n  words: 12\nno figures\n", "f1\n  words: 12\nf1\n  words: 15\n")
        for section in wrong:
            with self.assertRaises(cases.CaseError, msg=section):
                read(HEAD + section)
        with self.assertRaises(cases.CaseError):
            read(HEAD + "no figures\n", HEAD + "no figures\n")

    def test_marking_changes_the_one_case_and_comes_off_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "fr-test.txt"
            before = "\n====\n".join(HEAD.replace("lang: fr\n", f"lang: fr\ncase: {n}\n") + "no figures" for n in "ab")
            path.write_text(before, encoding="utf-8")
            cases.mark(cases.read_file(path)[1], ["f1 missed: 12"])
            self.assertEqual(["known failure" in c["header"] for c in cases.read_file(path)], [False, True])
            cases.mark(cases.read_file(path)[1], [])
            self.assertEqual(path.read_text(encoding="utf-8"), before)


class Judging(unittest.TestCase):
    def test_a_layer_that_is_not_named_is_not_checked(self):
        self.assertEqual(lines("no claims\n", figures=[FIGURE]), [])

    def test_an_empty_layer_is_checked(self):
        self.assertEqual(lines("no figures\n", figures=[FIGURE]), ["not expected in figures: 12"])

    def test_figures(self):
        right = "s1\n  cue: -\n  content: -\n"
        right += "f1\n  words: 12\n  value: 12\n  bound: exact\n  unit: -\n  what: morts\n  whose: s1\n"
        self.assertEqual(lines(right, figures=[FIGURE]), [])
        wrong = {"value": [12, None], "bound": "about", "unit": "%", "what": "élus", "statement": None}
        self.assertEqual([line.split(":")[0] for line in lines(right, figures=[{**FIGURE, **wrong}])],
                         ["f1 value", "f1 bound", "f1 unit", "f1 what", "f1 whose"])
        self.assertEqual(lines(right), ["f1 missed: 12"])

    def test_contacts(self):
        right = "c1\n  mentions: a appelé\n  kind: call\n  parties: Anna Berg // Radio Val\n  initiative: -\n"
        self.assertEqual(lines(right, contacts=[CONTACT]), [])
        more = {**CONTACT, "mentions": CONTACT["mentions"] + [span("Il y a")], "initiative": [["Radio Val"]]}
        self.assertEqual([line.split(":")[0] for line in lines(right, contacts=[more])],
                         ["c1 mentions", "c1 initiative"])
        self.assertEqual(lines(right, contacts=[{**CONTACT, "parties": [["Anna Berg"]]}]),
                         ["c1 parties: expected Anna Berg // Radio Val | read Anna Berg"])

    def test_claims(self):
        self.assertEqual(lines("o1\n  words: C'est une honte\n", claims=[span("C'est une honte.")]), [])
        self.assertEqual(len(lines("o1\n  words: C'est une honte\n", claims=[span("Il y a")])), 2)

    def test_distance(self):
        expected = {"id": "s1", "distance": "doubted", "shown by": "C'est une honte"}
        statement = {"distance": "doubted", "distance_span": span("une honte")}
        doc = {"text": TEXT}
        self.assertEqual(beside.distance_differences(expected, doc, statement), [])
        neutral = {"distance": "neutral", "distance_span": None}
        self.assertEqual([name for name, _, _ in beside.distance_differences(expected, doc, neutral)],
                         ["distance", "shown by"])


if __name__ == "__main__":
    unittest.main()
