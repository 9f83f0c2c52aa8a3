#!/usr/bin/env python3
"""Compare what was read beside the statements with what a person marked: contacts, figures, distance, claims.

usage: eval/score_beside.py GOLD.jsonl READ.jsonl [--json]

GOLD holds a document a line, as marked.py and marked_beside.py give it; READ as `dixit read --format jsonl` writes
it. Statements are paired as score.py pairs them, everything else one to one, the best pairs first. Two spans agree
when the F1 of their words is at least one half. Over all documents together:

  contacts             F1: a mention has a word in common, and two of the marked parties are among those read
  contacts.kind .status        of the pairs, the share with the same one
  contacts.initiative  F1, over the pairs, of who asked for it
  figures              F1: the spans agree and the value is the same
  figures.bound .unit  of the pairs, the share with the same one
  figures.what         of the pairs with a marked `what`, the share whose `what` agrees
  figures.whose        of the pairs, the share told in the same statement, or both in none
  distance             of the paired statements, the share with the same one
  distance.marked      F1 of the statements that are not neutral, distance right
  claims               F1: the spans agree

A name that was read is a list of all the names of its entity; one of them must be the marked one.
A figure that the marks say nothing about is None.
"""
import collections
import sys

import score

FIGURES = ("contacts contacts.kind contacts.status contacts.initiative figures figures.bound figures.unit "
           "figures.what figures.whose distance distance.marked claims").split()
SHARES = {"contacts.kind", "contacts.status", "figures.bound", "figures.unit", "figures.what", "figures.whose",
          "distance"}
NEUTRAL = "neutral"
PARTIES = 2  # that a contact needs for it to be told between whom it was


def pair(gold, read, closeness):
    """{index in gold: index in read}; a closeness of 0 never pairs."""
    candidates = [(-closeness(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read)]
    pairs, taken = {}, set()
    for rank, i, j in sorted(candidates):
        if rank < 0 and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def named(marked, read):
    """How many of the marked names are among those read, each of these with all its names."""
    keys = [{score.name_key(n) for n in ([names] if isinstance(names, str) else names)} for names in read or []]
    return sum(any(score.name_key(name) in k for k in keys) for name in marked or [])


def distance_of(statement):
    return statement.get("distance") or NEUTRAL


class Comparison:
    """One document: what was paired, and the counts from which every figure is made."""

    def __init__(self, gold_doc, read_doc):
        self.id, self.text = gold_doc["id"], gold_doc["text"]
        if read_doc.get("text", self.text) != self.text:
            raise ValueError(f"{self.id}: the text that was read is not the marked text; "
                             "score the output of the same documents")
        layers = ("contacts", "figures", "claims")
        self.gold = {layer: gold_doc[layer] for layer in layers}
        self.read = {layer: read_doc.get(layer) or [] for layer in layers}
        self.statements = {s["id"]: s for s in gold_doc["statements"]}
        numbered = [{"id": str(i), **s} for i, s in enumerate(read_doc.get("statements") or [])]
        self.read_statements = {s["id"]: s for s in numbered}
        found = score.pair(self.text, list(self.statements.values()), numbered)
        self.statement_pairs = {g: r for g, r, _ in found}
        self.distances = {d["statement"]: d["distance"] for d in gold_doc["distance"]}
        closeness = {"contacts": self._contact, "figures": self._figure, "claims": self.overlap}
        self.pairs = {layer: pair(self.gold[layer], self.read[layer], closeness[layer]) for layer in layers}
        self.counts = collections.Counter()
        for layer in layers:
            self._add(layer, len(self.gold[layer]), len(self.read[layer]), len(self.pairs[layer]))
        self._count_contacts()
        self._count_figures()
        self._count_distance()

    def both(self, layer):
        return [(self.gold[layer][i], self.read[layer][j]) for i, j in self.pairs[layer].items()]

    def missed(self, layer):
        return [g for i, g in enumerate(self.gold[layer]) if i not in self.pairs[layer]]

    def spurious(self, layer):
        hit = set(self.pairs[layer].values())
        return [r for j, r in enumerate(self.read[layer]) if j not in hit]

    def overlap(self, a, b):
        """Of two spans; 0 unless they agree."""
        value = score.overlap(score.words(self.text, [a]), score.words(self.text, [b]))
        return value if value >= score.AGREE else 0.0

    def common_mention(self, g, r):
        return score.words(self.text, g["mentions"]) & score.words(self.text, r.get("mentions"))

    def same_statement(self, g, r):
        marked = g.get("statement")
        if not marked:
            return r.get("statement") is None
        return marked in self.statement_pairs and self.statement_pairs[marked] == r.get("statement")

    def what_agrees(self, g, r):
        return score.overlap(set(score.fold(g["what"])), set(score.fold(r.get("what")))) >= score.AGREE

    def distance_pairs(self):
        """For every statement that was marked: (it, its distance, the distance read; None where it was missed)."""
        for ident, s in self.statements.items():
            read = self.read_statements.get(self.statement_pairs.get(ident))
            yield s, self.distances.get(ident, NEUTRAL), distance_of(read) if read else None

    def _contact(self, g, r):
        common, met = self.common_mention(g, r), named(g["parties"], r.get("parties"))
        return met + 0.01 * len(common) if common and met >= min(PARTIES, len(g["parties"])) else 0.0

    def _figure(self, g, r):
        return self.overlap(g["span"], r["span"]) if g["value"] == r.get("value") else 0.0

    def _add(self, figure, gold, read, hits):
        self.counts[figure, "gold"] += gold
        self.counts[figure, "read"] += read
        self.counts[figure, "hits"] += hits

    def _add_pair(self, figure, right):
        self._add(figure, 1, 1, bool(right))

    def _count_contacts(self):
        for g, r in self.both("contacts"):
            for label in ("kind", "status"):
                self._add_pair("contacts." + label, g[label] == r.get(label))
            marked, read = g.get("initiative") or [], r.get("initiative") or []
            self._add("contacts.initiative", len(marked), len(read), named(marked, read))

    def _count_figures(self):
        for g, r in self.both("figures"):
            for label in ("bound", "unit"):
                self._add_pair("figures." + label, g.get(label) == r.get(label))
            if g.get("what"):
                self._add_pair("figures.what", self.what_agrees(g, r))
            self._add_pair("figures.whose", self.same_statement(g, r))

    def _count_distance(self):
        for _, marked, read in self.distance_pairs():
            if read is not None:
                self._add_pair("distance", marked == read)
            self._add("distance.marked", marked != NEUTRAL, 0, marked == read != NEUTRAL)
        self._add("distance.marked", 0, sum(distance_of(s) != NEUTRAL for s in self.read_statements.values()), 0)


def figure(counts, name):
    return score.figure(counts, name, SHARES)


def compare(gold_docs, read_docs):
    """A Comparison for each gold document; one that was not read counts as read without anything."""
    by_id = {d["id"]: d for d in read_docs}
    return [Comparison(d, by_id.get(d["id"], {})) for d in gold_docs]


def score_documents(gold_docs, read_docs):
    """Every figure over all the documents."""
    total = sum((c.counts for c in compare(gold_docs, read_docs)), collections.Counter())
    return {name: figure(total, name) for name in FIGURES}


if __name__ == "__main__":
    score.run(sys.argv[1:], __doc__, score_documents, 20)
