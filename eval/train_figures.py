#!/usr/bin/env python3
"""Learns from marked events which figures answer one question.

usage: compare_read --figures EVENTS.jsonl < READ.jsonl > FIGURES.jsonl
       eval/train_figures.py FIGURES.jsonl --articles eval/readouts/articles.jsonl --gold eval/readouts/events.jsonl
                             [--press PRESS_FIGURES.jsonl --press-gold train/events.jsonl]
                             [--without RO-J] [--weights src/accounts/figure_weights.h]

Two figures answer one question where each stands in the evidence of a marked position, and these are one, in one matter, or in
accord. Of press events, marked by offsets, all pairs together weigh `PRESS` of those of events that two sides tell themselves.
Prints of events left out, those whose ids share a letter (`RO-A1` to `RO-A8`) at a time, how many of the likeliest do; and
of those of two parties that differ, how many are marked as in conflict.
"""
import argparse
import json
import pathlib
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score_accounts as scorer  # noqa: E402
from regression import fit, left_out, report, rows  # noqa: E402

PRESS = .3
HEADER = """// Weights of a logistic regression, learned by eval/train_figures.py from marked events. In the order of FigureValue.
#pragma once

#include <array>

#include "accounts/figure_pairs.h"

namespace dixit::comparison {{

inline constexpr float figure_bias = {bias:.3f}F;
inline constexpr std::array<float, figure_values> figure_weights = {{
{weights}}};

}}  // namespace dixit::comparison
"""


class Marked:
    """Positions of an event: (matter, [(document, begin, end)]), and which are in accord or in conflict."""

    def __init__(self, positions, accords=(), conflicts=()):
        self.positions, self.accords, self.conflicts = positions, accords, conflicts

    def of(self, figure):
        doc, begin = figure["doc"], figure["span"][0]
        return [i for i, (_, spans) in self.positions.items() if any(d == doc and a <= begin < b for d, a, b in spans)]

    def pairs(self, pair):
        return [(i, j) for i in self.of(pair["a"]) for j in self.of(pair["b"])]

    def one_question(self, pair):
        return any(self.positions[i][0] == self.positions[j][0] or frozenset((i, j)) in self.accords
                   for i, j in self.pairs(pair))

    def conflict(self, pair):
        return any(frozenset(ends) in self.conflicts for ends in self.pairs(pair))


def spans(evidence, texts):
    for e in evidence:
        begin = texts[e["doc"]].find(e["quote"])
        yield e["doc"], begin, begin + len(e["quote"])


def marked(gold, texts):
    relations = scorer.relations(gold)
    positions = {p["id"]: (m["id"], list(spans(p["evidence"], texts))) for m in gold["matters"] for p in m["positions"]}
    return Marked(positions, relations["accord"], relations["conflict"])


def marked_by_offsets(gold):
    documents = [document[0] for document in gold["documents"]]
    return Marked({(m, p): (m, [(documents[d], begin, end) for d, begin, end in evidence])
                   for m, matter in enumerate(gold["matters"]) for p, (_, _, evidence) in enumerate(matter["positions"])})


def lines(path):
    with open(path, encoding="utf-8") as file:
        yield from map(json.loads, file)


def read_pairs(path, events):
    pairs = [p for p in lines(path) if p["event"] in events]
    return pairs, np.array([p["values"] for p in pairs]), np.array([events[p["event"]].one_question(p) for p in pairs])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("--articles", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--press")
    parser.add_argument("--press-gold")
    parser.add_argument("--weights")
    parser.add_argument("--without", metavar="IDS", help="the events whose ids begin so, or so, are kept to measure")
    args = parser.parse_args()
    without = tuple(args.without.split(",")) if args.without else ()
    texts = {d["id"]: d["text"] for d in lines(args.articles)}
    events = {g["id"]: marked(g, texts) for g in lines(args.gold) if not g["id"].startswith(without)}
    pairs, values, labels = read_pairs(args.pairs, events)
    groups = np.array([p["event"].rstrip("0123456789") for p in pairs])
    more = None
    if args.press:
        _, *press = read_pairs(args.press, {g["id"]: marked_by_offsets(g) for g in lines(args.press_gold)})
        more = (*press, PRESS)
    scores = left_out(values, labels, groups, more)
    report("one question", scores, labels)
    differ = np.array([p["differ"] and p["a"]["camp"] != p["b"]["camp"] for p in pairs])
    conflicts = np.array([events[p["event"]].conflict(p) for p in pairs])
    report("figures of two parties that differ, in conflict", scores[differ], conflicts[differ])
    if args.weights:
        bias, weights = fit(values, labels, more)
        pathlib.Path(args.weights).write_text(HEADER.format(bias=bias, weights=rows(weights)), encoding="utf-8")


if __name__ == "__main__":
    main()
