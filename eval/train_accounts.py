#!/usr/bin/env python3
"""Learns from marked events how likely two passages are to be about one matter, and says how well that holds.

usage: compare_read --pairs EVENTS.jsonl < READ.jsonl > PAIRS.jsonl
       eval/train_accounts.py --pairs PAIRS.jsonl --articles ARTICLES.jsonl --gold EVENT.json... [--weights FILE]

--weights writes src/accounts/pair_weights.h, learned from all events. The figures it prints are of
events that were left out, one at a time, and of the events of one crisis (ids `FR-`) against the others, both ways.
Two passages are of one matter when each shares enough words (score_accounts.py) with a marked position of it. Pairs
with a passage that shares words with none are left out.
"""
import argparse
import json
import pathlib
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score_accounts as scorer  # noqa: E402

STRENGTH = 0.05  # inverse of the penalty
HEADER = """// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {{

inline constexpr float one_matter_bias = {bias};
inline constexpr std::array<float, pair_values> one_matter_weights = {{
    {weights}}};

}}  // namespace dixit::comparison
"""


def matters_of(passage, marked, texts):
    words = {m.start() for m in scorer.WORD.finditer(texts[passage["doc"]], *passage["span"])}
    return {matter for matter, evidence in marked if scorer.overlap([(passage["doc"], words)], evidence)}


def pairs_of(event, gold, texts):
    """Values and labels of an event's pairs of passages."""
    marked = [(matter, words) for matter, _, words in scorer.positions(gold, texts).values()]
    about = [matters_of(p, marked, texts) for p in event["passages"]]
    values, labels, at = [], [], 0
    for a in range(len(about)):
        for b in range(a + 1, len(about)):
            if about[a] and about[b]:
                values.append(event["values"][at])
                labels.append(bool(about[a] & about[b]))
            at += 1
    return np.array(values, float), np.array(labels)


def fit(values, labels):
    mean, spread = values.mean(0), values.std(0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=500).fit((values - mean) / spread, labels)
    weights = model.coef_[0] / spread
    return float(model.intercept_[0] - weights @ mean), weights


def held_out(data, train, test):
    bias, weights = fit(np.concatenate([data[e][0] for e in train]), np.concatenate([data[e][1] for e in train]))
    return np.concatenate([data[e][0] @ weights + bias for e in test]), np.concatenate([data[e][1] for e in test])


def report(name, scores, labels):
    print(f"{name:<28} average precision {average_precision_score(labels, scores):.3f}  "
          f"of {len(labels)} pairs {labels.mean():.3f} are of one matter")


def header(bias, weights):
    return HEADER.format(bias=f"{bias:.3f}F", weights=", ".join(f"{w:.3f}F" for w in weights))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--weights")
    args = parser.parse_args()
    texts = {d["id"]: d["text"] for d in map(json.loads, open(args.articles, encoding="utf-8"))}
    golds = {g["id"]: g for g in (json.load(open(f, encoding="utf-8")) for f in args.gold)}
    data = {}
    for line in open(args.pairs, encoding="utf-8"):
        event = json.loads(line)
        if event["event"] in golds:
            data[event["event"]] = pairs_of(event, golds[event["event"]], texts)
    ids = sorted(data)
    left_out = [held_out(data, [e for e in ids if e != one], [one]) for one in ids]
    report("each event left out", *(np.concatenate(x) for x in zip(*left_out)))
    crisis, others = [e for e in ids if e.startswith("FR-")], [e for e in ids if not e.startswith("FR-")]
    if crisis and others:
        report("crisis learned, others", *held_out(data, crisis, others))
        report("others learned, crisis", *held_out(data, others, crisis))
    bias, weights = fit(*(np.concatenate([data[e][i] for e in ids]) for i in (0, 1)))
    if args.weights:
        pathlib.Path(args.weights).write_text(header(bias, weights), encoding="utf-8")


if __name__ == "__main__":
    main()
