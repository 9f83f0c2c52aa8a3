#!/usr/bin/env python3
"""Tests of the scorer, the reader of .ann files and the sorting by construction, on documents made by hand."""
import pathlib
import unittest

import constructions
import marked
import score

TEXT = "Anna Berg a dit que la mer monte. Elle a ajouté que le port coule, selon Radio Val."


def span(words, text=TEXT):
    return [[text.index(words), text.index(words) + len(words)]]


def document(*statements, text=TEXT):
    return {"id": "d", "lang": "fr", "text": text, "statements": list(statements)}


def statement(ident, content, cue="", **more):
    plain = {"form": "indirect", "act": "say", "polarity": "actual", "kind": "person", "entity": "Anna Berg",
             "to": None, "parent": None, "when": None}
    return {"id": ident, "content": span(content), "cue": span(cue) if cue else [], **plain, **more}


def f1(gold, read, name):
    return score.score([document(*gold)], [document(*read)])[name]["f1"]


class Pairing(unittest.TestCase):
    def test_leading_conjunction_does_not_count(self):
        gold, read = statement("s1", "la mer monte", "a dit"), statement("x", "que la mer monte", "a dit")
        self.assertEqual(f1([gold], [read], "exact"), 1.0)

    def test_half_of_the_words_pair_and_less_does_not(self):
        gold = statement("s1", "la mer monte", "a dit")
        self.assertEqual(f1([gold], [statement("x", "dit que la mer", "a dit")], "statement"), 1.0)
        self.assertEqual(f1([gold], [statement("x", "monte. Elle a ajouté que", "a dit")], "statement"), 0.0)

    def test_cue_tells_statements_of_equal_content_apart(self):
        gold = [statement("s1", "le port coule", "a ajouté"), statement("s2", "le port coule", "selon", parent="s1")]
        read = [statement("a", "le port coule", "selon", parent="b"), statement("b", "le port coule", "a ajouté")]
        self.assertEqual(f1(gold, read, "nesting"), 1.0)

    def test_statements_without_content_pair_by_cue(self):
        gold = {**statement("s1", "la mer monte", "a dit"), "content": []}
        read = {**statement("x", "la mer monte", "a dit"), "content": []}
        self.assertEqual(f1([gold], [read], "statement"), 1.0)

    def test_missed_and_spurious(self):
        compared = score.Comparison(document(statement("s1", "la mer monte", "a dit")),
                                    document(statement("x", "le port coule", "a ajouté")))
        self.assertEqual([s["id"] for s in compared.missed()], ["s1"])
        self.assertEqual([s["id"] for s in compared.spurious()], ["x"])

    def test_unlike_texts_are_refused(self):
        with self.assertRaises(ValueError):
            score.compare([document()], [document(text="autre")])


class Who(unittest.TestCase):
    def setUp(self):
        self.gold = [statement("s1", "la mer monte", "a dit"), statement("s2", "le port coule", "a ajouté")]

    def read(self, first, second):
        return [{**self.gold[0], "id": "a", **first}, {**self.gold[1], "id": "b", **second}]

    def test_any_name_of_an_entity_counts(self):
        read = self.read({"entity": "Berg", "names": ["Berg", "Anna Berg"], "entity_id": "e1"},
                         {"entity": "Berg", "entity_id": "e1"})
        self.assertEqual(f1(self.gold, read, "who"), 1.0)
        self.assertEqual(f1(self.gold, read, "who.name"), 0.0)

    def test_a_name_of_two_entities_counts_for_the_one_it_is_first_of(self):
        read = self.read({"entity": "Berg", "names": ["Anna Berg"], "entity_id": "e1"},
                         {"entity": "Anna Berg", "entity_id": "e2"})
        self.assertEqual(f1(self.gold, read, "who"), 0.5)

    def test_one_entity_stands_for_one(self):
        gold = [self.gold[0], {**self.gold[1], "entity": "Radio Val"}]
        read = self.read({"names": ["Radio Val"], "entity_id": "e1"}, {"names": ["Radio Val"], "entity_id": "e1"})
        self.assertEqual(f1(gold, read, "who"), 0.5)

    def test_unknown_is_right_for_unknown_alone(self):
        read = self.read({"entity": "UNKNOWN"}, {"entity": "UNKNOWN"})
        self.assertEqual(f1([self.gold[0], {**self.gold[1], "entity": "UNKNOWN"}], read, "who"), 0.5)

    def test_articles_case_and_accents_do_not_count(self):
        self.assertEqual(score.name_key("Le Préfet"), score.name_key("prefet"))


class Marked(unittest.TestCase):
    ROW = '{"id": "s1", "form": "direct", "act": "say", "polarity": "actual", "entity": "Ana", "kind": "person"}'

    def test_tags_become_spans(self):
        doc = marked.parse(f"id: a\nlang: fr\n\n<s1.con>« Oui »</s1.con>, <s1.cue>dit</s1.cue> Ana.\n---\n{self.ROW}\n")
        self.assertEqual(doc["text"], "« Oui », dit Ana.")
        self.assertEqual((doc["statements"][0]["content"], doc["statements"][0]["cue"]), ([[0, 7]], [[9, 12]]))

    def test_what_is_wrong_is_refused(self):
        wrong = ("<s1.con>Oui", "Oui</s1.con>", "<s2.con>Oui</s2.con>", "<s1.src>Oui</s1.src>", "<s1.xx>Oui</s1.con>")
        for body in wrong:
            with self.assertRaises(ValueError, msg=body):
                marked.parse(f"id: a\n\n{body}\n---\n{self.ROW}\n")

    def test_our_articles_are_well_formed_and_score_one_against_themselves(self):
        docs = marked.load(pathlib.Path(__file__).parent / "articles")
        self.assertTrue(all(v in (None, 1.0) or v["f1"] == 1.0 for v in score.score(docs, docs).values()))


class Constructions(unittest.TestCase):
    def rows(self, s, text=TEXT):
        return {title for title, is_one in constructions.ROWS if is_one(document(s, text=text), s)}

    def test_clause_with_pronoun(self):
        s = statement("s1", "le port coule", "a ajouté", source=span("Elle"))
        self.assertEqual(self.rows(s), {"clause with que, that, si", "source: pronoun"})

    def test_selon_with_name(self):
        s = statement("s1", "le port coule", "selon", source=span("Radio Val"))
        self.assertEqual(self.rows(s), {"selon X, according to X", "source: name"})

    def test_quotation_over_sentences_without_cue(self):
        text = "« Il pleut. Tout va bien. »"
        s = {**statement("s1", "la mer monte"), "content": [[0, len(text)]], "form": "direct"}
        self.assertEqual(self.rows(s, text), {"quotation over sentences", "without cue", "source: left out"})


if __name__ == "__main__":
    unittest.main()
