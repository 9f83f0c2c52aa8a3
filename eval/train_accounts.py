#!/usr/bin/env python3
"""Learns from marked events how likely two passages are to be about one matter, and says how well that holds.

usage: compare_read --pairs EVENTS.jsonl < READ.jsonl > PAIRS.jsonl
       eval/train_accounts.py --pairs PAIRS.jsonl --articles ARTICLES.jsonl --gold EVENT.json... [--weights FILE]
       eval/train_accounts.py --pairs PAIRS.jsonl --articles ARTICLES.jsonl --gold train/events.jsonl [--weights FILE]
       eval/train_accounts.py --pairs PAIRS.jsonl --articles eval/readouts/articles.jsonl --gold eval/readouts/events.jsonl
                              --name point_by_point [--without RO-J] [--weights FILE]

--weights writes src/accounts/pair_weights.h, learned from all events; with --name point_by_point
src/accounts/point_by_point_weights.h. The figures it prints are of
events that were left out, a sixteenth at a time, and of the events of one crisis (ids `FR-`) against the others, both ways.
A .jsonl holds an event a line, of quotations or of offsets (docs/training.md); of its articles the texts must be those that were marked.
Two passages are of one matter when each shares enough words (score_accounts.py) with a marked position of it; one that
is marked nowhere is of one matter with none.
"""
import argparse
import hashlib
import json
import pathlib
import sys

import numpy as np
from sklearn.metrics import average_precision_score

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score_accounts as scorer  # noqa: E402
from regression import fit  # noqa: E402

PARTS = 16
HEADER = """// Weights of a logistic regression, learned by eval/train_accounts.py from events whose accounts were marked by hand.
// In the order of PairValue.
#pragma once

#include <array>

#include "accounts/pairs.h"

namespace dixit::comparison {{

inline constexpr float {name}_bias = {bias};
inline constexpr std::array<float, pair_values> {name}_weights = {{
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
    labels = [bool(about[a] & about[b]) for a in range(len(about)) for b in range(a + 1, len(about))]
    return np.array(event["values"], float), np.array(labels)


def spelt_out(event, texts):
    """A line of train/events.jsonl as score_accounts.py reads events; others are so already."""
    if isinstance(event["documents"][0], str):
        return event
    for name, digest in event["documents"]:
        if hashlib.sha256(texts[name].encode()).hexdigest() != digest:
            sys.exit(f"train_accounts.py: {name} has another text than was marked: give the article as it was")
    matters = []
    for m, matter in enumerate(event["matters"]):
        positions = [dict(id=f"{m}.{p}", party=party, stance=stance,
                          evidence=[dict(doc=event["documents"][doc][0], span=span) for doc, *span in evidence])
                     for p, (party, stance, evidence) in enumerate(matter["positions"])]
        matters.append(dict(id=str(m), positions=positions))
    return dict(id=event["id"], matters=matters)


def events_of(path, texts):
    with open(path, encoding="utf-8") as file:
        return [spelt_out(json.loads(line), texts) for line in file] if path.endswith(".jsonl") else [json.load(file)]


def held_out(data, train, test):
    bias, weights = fit(np.concatenate([data[e][0] for e in train]), np.concatenate([data[e][1] for e in train]))
    return np.concatenate([data[e][0] @ weights + bias for e in test]), np.concatenate([data[e][1] for e in test])


def report(name, scores, labels):
    print(f"{name:<28} average precision {average_precision_score(labels, scores):.3f}  "
          f"of {len(labels)} pairs {labels.mean():.3f} are of one matter")


def header(name, bias, weights):
    return HEADER.format(name=name, bias=f"{bias:.3f}F", weights=", ".join(f"{w:.3f}F" for w in weights))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--name", default="one_matter")
    parser.add_argument("--without", metavar="IDS", help="the events whose ids begin so, or so, are kept to measure")
    args = parser.parse_args()
    texts = {d["id"]: d["text"] for d in map(json.loads, open(args.articles, encoding="utf-8"))}
    golds = {g["id"]: g for path in args.gold for g in events_of(path, texts)}
    data = {}
    for line in open(args.pairs, encoding="utf-8"):
        event = json.loads(line)
        if event["event"] in golds and not (args.without and event["event"].startswith(tuple(args.without.split(",")))):
            data[event["event"]] = pairs_of(event, golds[event["event"]], texts)
    ids = sorted(data)
    parts = [ids[i::PARTS] for i in range(min(PARTS, len(ids)))]
    left_out = [held_out(data, [e for e in ids if e not in part], part) for part in parts]
    report("a part of events left out", *(np.concatenate(x) for x in zip(*left_out)))
    crisis, others = [e for e in ids if e.startswith("FR-")], [e for e in ids if not e.startswith("FR-")]
    if crisis and others:
        report("crisis learned, others", *held_out(data, crisis, others))
        report("others learned, crisis", *held_out(data, others, crisis))
    bias, weights = fit(*(np.concatenate([data[e][i] for e in ids]) for i in (0, 1)))
    if args.weights:
        pathlib.Path(args.weights).write_text(header(args.name, bias, weights), encoding="utf-8")


if __name__ == "__main__":
    main()
