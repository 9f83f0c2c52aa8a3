#!/usr/bin/env python3
"""Learns from events that two sides tell themselves how likely two passages are to be about one matter, seen among all others.

usage: compare_read --among EVENTS.jsonl < READ.jsonl > AMONG.jsonl
       eval/train_one_matter.py AMONG.jsonl --articles eval/readouts/articles.jsonl --gold eval/readouts/events.jsonl
                                [--without RO-J] [--trees src/accounts/one_matter_trees.h]

Boosted trees of three questions each over the values of one_matter.h. Prints their average precision of events left out, those
whose ids share a letter (`RO-A1` to `RO-A8`) at a time.
"""
import argparse
import json
import pathlib
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from train_accounts import pairs_of  # noqa: E402

QUESTIONS = 3
INNER = 2**QUESTIONS - 1
HEADER = """// Boosted trees, learned by eval/train_one_matter.py from events that two sides tell themselves.
#pragma once

#include <array>

#include "accounts/one_matter.h"

namespace dixit::comparison {{

inline constexpr float trees_bias = {bias:.4f}F;
// clang-format off
inline constexpr std::array<Tree, {count}> trees = {{{{
{trees}
}}}};
// clang-format on

}}  // namespace dixit::comparison
"""


def learn(values, labels):
    return HistGradientBoostingClassifier(max_depth=QUESTIONS, max_iter=150, learning_rate=0.08, l2_regularization=10,
                                          min_samples_leaf=40, early_stopping=False, random_state=0).fit(values, labels)


def whole(nodes):
    """A tree as one of all its questions: below a leaf that stands higher, any question has its answer."""
    value, at, odds = [0] * INNER, [0.0] * INNER, [0.0] * (INNER + 1)

    def fill(place, node):
        if place >= INNER:
            odds[place - INNER] = node["value"]
            return
        if not node["is_leaf"]:
            value[place], at[place] = node["feature_idx"], node["num_threshold"]
        left, right = (node, node) if node["is_leaf"] else (nodes[node["left"]], nodes[node["right"]])
        fill(2 * place + 1, left)
        fill(2 * place + 2, right)

    fill(0, nodes[0])
    return value, at, odds


def row(tree):
    value, at, odds = whole(tree.nodes)
    numbers = lambda xs: ", ".join(f"{np.float32(x):.6g}F" if "." in f"{x:.6g}" or "e" in f"{x:.6g}" else f"{x:.6g}.F" for x in xs)  # noqa: E731
    return f"    {{{{{{{', '.join(map(str, value))}}}}}, {{{{{numbers(at)}}}}}, {{{{{numbers(odds)}}}}}}},"


def header(model):
    trees = [predictor for predictor, in model._predictors]
    return HEADER.format(bias=float(model._baseline_prediction.ravel()[0]), count=len(trees), trees="\n".join(map(row, trees)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("--articles", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--without", metavar="IDS", help="the events whose ids begin so, or so, are kept to measure")
    parser.add_argument("--trees")
    args = parser.parse_args()
    without = tuple(args.without.split(",")) if args.without else ()
    texts = {d["id"]: d["text"] for d in map(json.loads, open(args.articles, encoding="utf-8"))}
    golds = {g["id"]: g for g in map(json.loads, open(args.gold, encoding="utf-8")) if not g["id"].startswith(without)}
    events = [e for e in map(json.loads, open(args.pairs, encoding="utf-8")) if e["event"] in golds and e["values"]]
    pairs = [pairs_of(e, golds[e["event"]], texts) for e in events]
    groups = np.concatenate([[e["event"].rstrip("0123456789")] * len(labels) for e, (_, labels) in zip(events, pairs)])
    values, labels = np.concatenate([v for v, _ in pairs]), np.concatenate([y for _, y in pairs])
    for group in sorted(set(groups)):
        out = groups == group
        scores = learn(values[~out], labels[~out]).predict_proba(values[out])[:, 1]
        print(f"{group}: average precision {average_precision_score(labels[out], scores):.3f}")
    if args.trees:
        pathlib.Path(args.trees).write_text(header(learn(values, labels)), encoding="utf-8")


if __name__ == "__main__":
    main()
