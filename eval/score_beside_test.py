#!/usr/bin/env python3
"""Tests of what is scored, marked and reported beside statements, on documents made by hand."""
import json
import pathlib
import tempfile
import unittest

import evaluate_beside
import marked
import marked_beside
import score_beside

TEXT = "Anna Berg a appelé Radio Val mardi. Elle prétend que 12 bateaux ont coulé. C'est une honte pour le port."


def span(words):
    return [TEXT.index(words), TEXT.index(words) + len(words)]


STATEMENT = {"id": "s1", "source": [span("Elle")], "cue": [span("prétend")], "content": [span("12 bateaux ont coulé")]}
CONTACT = {"kind": "call", "status": "held", "mentions": [span("a appelé")], "parties": ["Anna Berg", "Radio Val"],
           "initiative": ["Anna Berg"], "statement": None}
FIGURE = {"span": span("12"), "value": 12, "bound": "exact", "unit": None, "what": "bateaux", "statement": "s1"}
CLAIM = span("C'est une honte pour le port")
GOLD = {"id": "d", "text": TEXT, "statements": [STATEMENT], "contacts": [CONTACT], "figures": [FIGURE],
        "distance": [{"statement": "s1", "distance": "doubted", "span": span("prétend")}], "claims": [CLAIM]}
READ_CONTACT = {**CONTACT, "parties": [["Berg", "Anna Berg"], ["Radio Val"]], "initiative": [["Berg", "Anna Berg"]]}
READ = {"id": "d", "text": TEXT, "statements": [{**STATEMENT, "id": "x", "distance": "doubted"}],
        "contacts": [READ_CONTACT], "figures": [{**FIGURE, "statement": "x"}], "claims": [CLAIM]}


def figures(**changed):
    return score_beside.score_documents([GOLD], [{**READ, **changed}])


def kinds(**changed):
    return sorted(kind for kind, _, _ in evaluate_beside.errors(score_beside.compare([GOLD], [{**READ, **changed}])))


class Scoring(unittest.TestCase):
    def test_the_same_scores_one(self):
        self.assertTrue(all(v == 1.0 or v["f1"] == 1.0 for v in figures().values()))
        self.assertEqual(kinds(), [])

    def test_nothing_read(self):
        nothing = score_beside.score_documents([GOLD], [])
        self.assertEqual(nothing["figures"], {"p": 0.0, "r": 0.0, "f1": 0.0})
        self.assertIsNone(nothing["figures.whose"])

    def test_contact_needs_two_parties_and_a_common_mention(self):
        one = {**READ_CONTACT, "parties": [["Berg", "Anna Berg"]]}
        self.assertEqual(figures(contacts=[one])["contacts"]["f1"], 0.0)
        self.assertEqual(kinds(contacts=[one]),
                         ["contact missed, parties not read", "contact spurious, one marked there"])
        elsewhere = {**READ_CONTACT, "mentions": [span("C'est")]}
        self.assertEqual(kinds(contacts=[elsewhere]),
                         ["contact missed, not told of", "contact spurious, none marked there"])

    def test_contact_labels_and_initiative(self):
        other = {**READ_CONTACT, "kind": "meeting", "initiative": [["Radio Val"]]}
        found = figures(contacts=[other])
        self.assertEqual((found["contacts"]["f1"], found["contacts.kind"], found["contacts.status"]), (1.0, 0.0, 1.0))
        self.assertEqual(found["contacts.initiative"]["f1"], 0.0)
        self.assertEqual(kinds(contacts=[other]),
                         ["contact initiative missed", "contact initiative spurious", "contact kind"])

    def test_figure_needs_its_value(self):
        other = {**FIGURE, "value": [10, None]}
        self.assertEqual(figures(figures=[other])["figures"]["f1"], 0.0)
        self.assertEqual(kinds(figures=[other]),
                         ["figure missed, other value read", "figure spurious, other value marked"])

    def test_figure_labels(self):
        other = {**FIGURE, "bound": "about", "unit": "%", "what": "ports", "statement": None}
        found = figures(figures=[other])
        self.assertEqual([found["figures." + n] for n in ("bound", "unit", "what", "whose")], [0.0] * 4)
        self.assertEqual(kinds(figures=[other]), ["figure bound", "figure unit", "figure what",
                                                  "figure whose, another's taken for the author's"])

    def test_best_pair_first(self):
        both = [span("C'est une honte"), CLAIM]
        compared = score_beside.compare([GOLD], [{**READ, "claims": both}])[0]
        self.assertEqual(compared.pairs["claims"], {0: 1})

    def test_distance(self):
        neutral = [{**READ["statements"][0], "distance": "neutral"}]
        found = figures(statements=neutral)
        self.assertEqual((found["distance"], found["distance.marked"]["r"]), (0.0, 0.0))
        self.assertEqual(kinds(statements=neutral), ["distance doubted read as neutral"])

    def test_distance_of_a_spurious_statement_counts(self):
        more = READ["statements"] + [{"id": "y", "content": [span("a appelé")], "distance": "endorsed"}]
        self.assertEqual(figures(statements=more)["distance.marked"]["p"], 0.5)
        self.assertEqual(kinds(statements=more), ["distance endorsed of a spurious statement"])

    def test_unlike_texts_are_refused(self):
        with self.assertRaises(ValueError):
            figures(text="autre")


class Marked(unittest.TestCase):
    def test_quotes(self):
        self.assertEqual(marked_beside.span_of(TEXT, "bateaux"), span("bateaux"))
        self.assertEqual(marked_beside.span_of(TEXT, "C'est [...] port"), CLAIM)
        le = TEXT.index("le port")
        self.assertEqual(marked_beside.span_of(TEXT, {"quote": "le", "in": "pour le port"}), [le, le + 2])
        for wrong in ("vaches", "a", "C'est [...] vaches", {"quote": "vaches", "in": "pour le port"}):
            with self.assertRaises(ValueError, msg=wrong):
                marked_beside.span_of(TEXT, wrong)

    def test_what_is_wrong_is_refused(self):
        layers = {"id": "d", "contacts": [], "figures": [], "distance": [], "claims": []}
        figure = {"quote": "12", "value": 12, "bound": "exact", "unit": None, "what": None, "statement": "s1"}
        wrong = ({"id": "e"}, {"figures": [{**figure, "bound": "some"}]}, {"figures": [{**figure, "statement": "s9"}]},
                 {"distance": [{"statement": "s1", "distance": "neutral", "quote": "12"}]}, {"claims": ["vaches"]})
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "d.beside.json"
            file.write_text(json.dumps({**layers, "figures": [figure]}), encoding="utf-8")
            self.assertEqual(marked_beside.add(GOLD, file)["figures"][0]["span"], span("12"))
            for change in wrong:
                file.write_text(json.dumps({**layers, **change}), encoding="utf-8")
                with self.assertRaises(ValueError, msg=change):
                    marked_beside.add(GOLD, file)

    def test_our_articles_are_well_formed(self):
        docs = marked.load(pathlib.Path(__file__).parent / "articles")
        self.assertTrue(all(layer in d for d in docs for layer in marked_beside.LAYERS))


class Report(unittest.TestCase):
    def test_it_has_every_figure_and_error(self):
        _, lines = evaluate_beside.evaluate_beside([GOLD], [{**READ, "claims": []}], list_errors=True)
        self.assertTrue(all(any(line.startswith(name) for line in lines) for name in score_beside.FIGURES))
        self.assertEqual(lines[-1], "d | claim missed, nothing read there | C'est une honte pour le port")


if __name__ == "__main__":
    unittest.main()
