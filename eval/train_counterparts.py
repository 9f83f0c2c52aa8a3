#!/usr/bin/env python3
"""Learns from marked events that two sides tell themselves which passages exclude each other.

usage: compare_read --counterparts EVENTS.jsonl < READ.jsonl > COUNTERPARTS.jsonl
       eval/train_counterparts.py COUNTERPARTS.jsonl --articles eval/readouts/articles.jsonl --gold eval/readouts/events.jsonl
                                  [--without RO-J] [--weights src/accounts/counterpart_weights.h]

Two passages of two parties exclude each other where each shares enough words (score_accounts.py) with a marked position, and
these are in conflict, whoever holds them. Prints how many of the likeliest do, of those that show a sign of it, of events left
out: those whose ids share a letter (`RO-A1` to `RO-A8`) at a time.
"""
import argparse
import json
import pathlib
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score_accounts as scorer  # noqa: E402
from regression import fit, left_out, report, rows  # noqa: E402

HEADER = """// Weights of a logistic regression, learned by eval/train_counterparts.py from events that two sides tell themselves. In the
// order of counterparts.cpp.
#pragma once

#include <array>

#include "accounts/counterparts.h"

namespace dixit::comparison {{

inline constexpr float exclusion_bias = {bias:.3f}F;
inline constexpr std::array<float, counterpart_values> exclusion_weights = {{
{weights}}};

}}  // namespace dixit::comparison
"""


class Event:
    def __init__(self, gold, texts):
        self.positions, self.conflicts = scorer.positions(gold, texts), scorer.relations(gold)["conflict"]
        self.texts, self.known = texts, {}

    def marked(self, passage):
        """The positions that a passage pairs with by its words."""
        key = (passage["doc"], *passage["span"])
        if key not in self.known:
            words = {m.start() for m in scorer.WORD.finditer(self.texts[key[0]], *key[1:])}
            self.known[key] = [i for i, (_, _, evidence) in self.positions.items()
                               if scorer.overlap([(key[0], words)], evidence)]
        return self.known[key]

    def excluded(self, pair):
        return any(frozenset((a, b)) in self.conflicts
                   for a in self.marked(pair["a"]) for b in self.marked(pair["b"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("--articles", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--without", metavar="IDS", help="the events whose ids begin so, or so, are kept to measure")
    args = parser.parse_args()
    texts = {d["id"]: d["text"] for d in map(json.loads, open(args.articles, encoding="utf-8"))}
    events = {g["id"]: Event(g, texts) for g in map(json.loads, open(args.gold, encoding="utf-8"))}
    pairs = [p for p in map(json.loads, open(args.pairs, encoding="utf-8")) if p["event"] in events]
    if args.without:
        pairs = [p for p in pairs if not p["event"].startswith(tuple(args.without.split(",")))]
    values = np.array([p["values"] for p in pairs])
    shown = np.array([p["sign"] is not None for p in pairs])
    groups = np.array([p["event"].rstrip("0123456789") for p in pairs])
    labels = np.array([events[p["event"]].excluded(p) for p in pairs])
    report("pairs that exclude each other, of those that show a sign", np.where(shown, left_out(values, labels, groups), 0), labels)
    if args.weights:
        bias, weights = fit(values, labels)
        pathlib.Path(args.weights).write_text(HEADER.format(bias=bias, weights=rows(weights)), encoding="utf-8")


if __name__ == "__main__":
    main()
