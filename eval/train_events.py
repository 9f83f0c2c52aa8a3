#!/usr/bin/env python3
"""Learns from groups made by hand how likely two articles are to be on one event.

    eval/train_events.py TOOL POOL.jsonl.xz NEWS.jsonl.xz… [--marks eval/event_marks.tsv] [--weights src/accounts/event_weights.h]

TOOL, POOL, NEWS: as for eval/events.py, whose stream it takes. Learned from are the groups that rules may be chosen on
(its first half), and MARKS: lines of an article's id and a group, of articles of other days that were marked since.
Prints how well pairs are ranked, of these and of the half that is held out; --weights writes the weights.
"""
import argparse
import json
import subprocess
import tempfile

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from events import Stream, lines, number

HEADER = """// Weights of a logistic regression, whether two articles are on one event, learned by eval/train_events.py from groups
// made by hand.
#pragma once

namespace dixit {{

struct EventWeights {{
  float bias = 0, words = 0, meaning = 0, days = 0;
}};

inline constexpr EventWeights event_weights = {{{}}};
inline constexpr EventWeights event_weights_without_meaning = {{{}}};

}}  // namespace dixit
"""


def marked_in(path):
    with open(path, encoding="utf-8") as file:
        return dict(line.rstrip("\n").split("\t") for line in file)


def pairs_of(tool, articles):
    """Words, meaning and days of pairs of articles that are alike at all, by their ids."""
    fields = ("id", "lang", "date", "title", "text")
    given = "".join(json.dumps({f: a[f] for f in fields}, ensure_ascii=False) + "\n" for a in articles)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as ids:
        ids.write("".join(a["id"] + "\n" for a in articles if a["group"]))
        ids.flush()
        out = subprocess.run([tool, "--pairs", ids.name], input=given, stdout=subprocess.PIPE, text=True, check=True)
    rows = (line.split("\t") for line in out.stdout.splitlines())
    return [(a, b, [float(x) for x in values]) for a, b, *values in rows]


def table(pairs, groups):
    known = [(values, groups[a] == groups[b]) for a, b, values in pairs if a in groups and b in groups]
    return np.array([values for values, _ in known]), np.array([one for _, one in known])


def learn(values, labels, chosen):
    model = LogisticRegression(C=10, max_iter=3000).fit(values[:, chosen], labels)
    weights = np.zeros(values.shape[1])
    weights[chosen] = model.coef_[0]
    return model.intercept_[0], weights


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tool")
    parser.add_argument("pool")
    parser.add_argument("news", nargs="*")
    parser.add_argument("--marks", help="more groups, of articles of the stream")
    parser.add_argument("--weights", help="the header to write")
    args = parser.parse_args()
    articles = Stream(list(lines(args.pool)), args.news).articles
    held = {a["id"]: a["group"] for a in articles if a["group"] and number(a["group"]) % 2 == 0}
    groups = {a["id"]: a["group"] for a in articles if a["group"] and a["id"] not in held}
    if args.marks:
        groups.update((a, group) for a, group in marked_in(args.marks).items() if a not in held)
    for article in articles:
        article["group"] = groups.get(article["id"]) or held.get(article["id"])
    pairs = pairs_of(args.tool, articles)
    values, labels = table(pairs, groups)
    held_values, held_labels = table(pairs, held)
    found = []
    for name, chosen in ("words, meaning, days", [0, 1, 2]), ("words, days", [0, 2]):
        bias, weights = learn(values, labels, chosen)
        found.append(", ".join(f"{x:.2f}F" for x in (bias, *weights)))
        print(f"{name:22} {len(labels)} pairs, average precision {average_precision_score(labels, values @ weights):.3f}"
              f"   held out: {len(held_labels)}, {average_precision_score(held_labels, held_values @ weights):.3f}")
    if args.weights:
        with open(args.weights, "w", encoding="utf-8") as file:
            file.write(HEADER.format(*found))


if __name__ == "__main__":
    main()
