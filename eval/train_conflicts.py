#!/usr/bin/env python3
"""Learns how likely a conflict that a rule finds between two accounts is one, from relations that were judged by reading.

usage: compare_read --conflicts EVENTS.jsonl < READ.jsonl > CONFLICTS.jsonl
       eval/train_conflicts.py CONFLICTS.jsonl [--marks eval/relations.tsv] [--weights src/accounts/conflict_weights.h]

MARKS: a line a relation that was written once, with tabs: event, relation, judgement, article and code points of a passage
of the one side and of the other. `holds`: a careful journalist could print it; `party`: the words stand so, but are not of
these two parties; `matter`: they are about two questions; `stand`: about one, and do not stand so; `passage`: one of them
takes no position. A conflict found now has the judgement of one whose two passages it shares. Prints how well that holds
on events left out, an eighth at a time.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import textwrap

import numpy as np
from sklearn.metrics import average_precision_score

from regression import fit, left_out

CONFLICTS = {"contradicts", "denies", "diverges"}
PARTS = 8
HEADER = """// Weights of a logistic regression, learned by eval/train_conflicts.py from conflicts that were judged by reading. In
// the order of conflict.cpp.
#pragma once

#include <array>

#include "accounts/conflict.h"

namespace dixit::comparison {{

inline constexpr float conflict_bias = {bias};
inline constexpr std::array<float, conflict_values> conflict_weights = {{
    {weights}}};

}}  // namespace dixit::comparison
"""


def judged(path):
    """event → [(judgement, passage, other passage)] of conflicts"""
    out = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        event, relation, judgement, a, a_begin, a_end, b, b_begin, b_end = line.rstrip("\n").split("\t")
        if relation in CONFLICTS:
            out[event].append((judgement, (a, int(a_begin), int(a_end)), (b, int(b_begin), int(b_end))))
    return out


def holds(passage, evidence):
    doc, begin, end = passage
    return any(e["doc"] == doc and 2 * (min(end, e["span"][1]) - max(begin, e["span"][0])) > max(end - begin, 1)
               for e in evidence)


def judgement_of(conflict, marks):
    for judgement, a, b in marks:
        if (holds(a, conflict["a"]) and holds(b, conflict["b"])) or (holds(a, conflict["b"]) and holds(b, conflict["a"])):
            return judgement
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("conflicts")
    parser.add_argument("--marks", default=pathlib.Path(__file__).parent / "relations.tsv")
    parser.add_argument("--weights", help="the header to write")
    args = parser.parse_args()
    marks, rows = judged(args.marks), []
    for conflict in map(json.loads, open(args.conflicts, encoding="utf-8")):
        judgement = judgement_of(conflict, marks.get(conflict["event"], ()))
        if judgement:
            rows.append((conflict["event"], conflict["values"], judgement == "holds"))
    values, labels = np.array([v for _, v, _ in rows], float), np.array([y for _, _, y in rows])
    parts = np.array([int(hashlib.md5(event.encode()).hexdigest(), 16) % PARTS for event, _, _ in rows])
    found = left_out(values, labels, parts)
    print(f"{len(rows)} conflicts, {labels.mean():.3f} hold; events left out: average precision "
          f"{average_precision_score(labels, found):.3f}")
    for least in (0.1, 0.2, 0.25, 0.28, 0.3, 0.35, 0.4):
        kept = found >= least
        print(f"  from {least:.2f}: {kept.sum()} written, {labels[kept].mean():.3f} hold, of all that hold "
              f"{labels[kept].sum() / labels.sum():.3f}")
    if args.weights:
        bias, weights = fit(values, labels)
        line = textwrap.fill(", ".join(f"{w:.3f}F" for w in weights), 119, initial_indent="    ", subsequent_indent="    ")
        pathlib.Path(args.weights).write_text(HEADER.format(bias=f"{bias:.3f}F", weights=line.strip()), encoding="utf-8")


if __name__ == "__main__":
    main()
