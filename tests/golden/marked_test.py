#!/usr/bin/env python3
"""Tests of cases in which not every statement was marked: what has no mark is neither right nor wrong."""
import unittest

import cases
import run
from beside_test import TEXT, read, span

HEAD = "lang: fr\nshows: a test\nmarked: partly\n\n" + TEXT + "\n----\n"
CALL = {"cue": [span("a appelé")], "content": [span("Radio Val")], "entity": "Anna Berg", "names": []}
SAID = {"cue": [span("dit")], "content": [span("Il y a 12 ou 15 morts")], "entity": "Anna Berg", "names": []}
SHAME = {"cue": [span("honte")], "content": [span("C'est une honte")], "entity": "UNKNOWN", "names": []}
EXPECTED = "s1\n  who: Anna Berg\n  cue: dit\n  content: Il y a 12 ou 15 morts\nn1\n  cue: honte\n  content: C'est une honte\n"


def lines(section, *statements):
    return run.judge(read(HEAD + section)[0], {"text": TEXT, "statements": list(statements)})


class Partly(unittest.TestCase):
    def test_what_is_not_marked_is_not_judged(self):
        self.assertEqual(lines(EXPECTED, SAID, CALL), [])

    def test_what_is_marked_is(self):
        self.assertEqual(len(lines(EXPECTED, CALL)), 1)
        self.assertEqual(lines(EXPECTED, {**SAID, "entity": "UNKNOWN"}), ["s1 who: expected Anna Berg | read UNKNOWN"])
        wrong = lines(EXPECTED, SAID, SHAME)
        self.assertEqual([line.split(":")[0] for line in wrong], ["is no statement"])

    def test_the_same_words_with_another_cue_are_another_statement(self):
        self.assertEqual(lines(EXPECTED, SAID, {**SHAME, "cue": []}), [])

    def test_rejected_alone(self):
        self.assertEqual(len(lines("n1\n  cue: honte\n  content: C'est une honte\n", CALL, SHAME)), 1)

    def test_what_is_wrong_is_refused(self):
        for head, section in ((HEAD.replace("partly", "wholly"), EXPECTED), (HEAD.replace("marked: partly\n", ""), EXPECTED)):
            with self.assertRaises(cases.CaseError):
                read(head + section)

    def test_no_date(self):
        both = read(HEAD.replace("lang: fr\n", "lang: fr\ncase: one\ndate: 2024-04-03\n") + EXPECTED,
                    HEAD.replace("lang: fr\n", "case: two\ndate: -\n") + EXPECTED)
        self.assertEqual([c["header"].get("date") for c in both], ["2024-04-03", None])


if __name__ == "__main__":
    unittest.main()
