#!/usr/bin/env python3
"""Learns when two phrases tell of one contact, who takes part in it, and when what they tell of is one at all.

    eval/train_contacts.py pairs|parties|contacts --tool build/release/tellings --model MODEL ARTICLES.jsonl… [--weights FILE]

ARTICLES: marked articles, a line each, {"id", "text", "lang", "date", "contacts": [{"mentions", "parties"}…]} (spans of
code points, names; docs/training.md); best such as the model was not taught. TOOL: built from eval/tellings.cpp. `pairs` first; then,
with the tool built anew, `parties`, of contacts that are marked; then, with the tool built anew, `contacts`, for which a
contact counts that has a marked one's words and two of its parties. Prints how well each holds on articles left out, a
fifth at a time. --weights writes src/contacts/contact_weights.h, the parts that were not asked for as they were.
"""
import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import textwrap

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from score import name_key

HEADER = """// Weights of logistic regressions, learned by eval/train_contacts.py from articles whose contacts were marked by hand.
// In the order of one_contact.cpp and takes_part.cpp.
#pragma once

#include <array>

#include "contacts/one_contact.h"
#include "contacts/takes_part.h"

namespace dixit {{

inline constexpr float one_contact_bias = {pairs[0]};
inline constexpr std::array<float, pair_values> one_contact_weights = {{
    {pairs[1]}}};

inline constexpr float party_bias = {parties[0]};
inline constexpr std::array<float, party_values> party_weights = {{
    {parties[1]}}};

inline constexpr float believed_bias = {contacts[0]};
inline constexpr std::array<float, contact_values> believed_weights = {{
    {contacts[1]}}};

}}  // namespace dixit
"""
FOLDS = 5
NAMES = dict(pairs="one_contact", parties="party", contacts="believed")  # of weights in the header


def told(tool, model, articles):
    fields = ("id", "text", "lang", "date")
    given = "".join(json.dumps({f: a[f] for f in fields if a.get(f)}, ensure_ascii=False) + "\n" for a in articles)
    out = subprocess.run([tool, model], input=given, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def meets(a, b):
    return a[0] < b[1] and b[0] < a[1]


def marked_of(article, span):
    return {i for i, c in enumerate(article["contacts"]) if any(meets(span, m) for m in c["mentions"])}


def pairs_of(article, read):
    """Values of pairs of tellings that are both marked, and whether they are of one contact."""
    marked = [marked_of(article, span) for span in read["tellings"]]
    return [(values, bool(marked[i] & marked[k])) for i, k, *values in read["pairs"] if marked[i] and marked[k]]


def all_marked(article, read, contact):
    """The parties of each marked contact of which a telling of `contact` tells."""
    marked = set().union(*(marked_of(article, read["tellings"][t]) for t in contact["tellings"]))
    return [article["contacts"][i]["parties"] for i in marked]


def parties_of(article, read):
    """Values of all who may take part in a marked contact, and whether they do."""
    out = []
    for contact in read["contacts"]:
        parties = {name_key(p) for marked in all_marked(article, read, contact) for p in marked}
        if parties:
            out += [(c["values"], any(name_key(n) in parties for n in c["names"])) for c in contact["candidates"]]
    return out


def contacts_of(article, read):
    out = []
    for contact in read["contacts"]:
        names = [{name_key(n) for n in party} for party in contact["parties"]]
        right = False
        for parties in all_marked(article, read, contact):
            right |= sum(any(name_key(p) in n for n in names) for p in parties) >= min(2, len(parties))
        if len(names) >= 2:
            out.append((contact["values"], right))
    return out


def fit(rows):
    return LogisticRegression(C=1, max_iter=5000).fit(np.array([v for v, _ in rows]), np.array([y for _, y in rows]))


def left_out(tables):
    """Truth and probability of every row, by weights learned from the other articles."""
    fold = lambda name: int(hashlib.md5(name.encode()).hexdigest(), 16) % FOLDS
    truth, found = [], []
    for k in range(FOLDS):
        model = fit([row for name, rows in tables for row in rows if fold(name) != k])
        rows = [row for name, rows in tables for row in rows if fold(name) == k]
        truth += [y for _, y in rows]
        found += list(model.predict_proba(np.array([v for v, _ in rows]))[:, 1])
    return np.array(truth), np.array(found)


def numbers(weights):
    line = ", ".join(f"{w:.3f}F" for w in weights)
    return textwrap.fill(line, 119, initial_indent="    ", subsequent_indent="    ").strip()


def kept(path, name):
    text = pathlib.Path(path).read_text(encoding="utf-8")
    bias = re.search(rf"{name}_bias = ([^;]+);", text).group(1)
    return bias, re.search(rf"{name}_weights = \{{\s*([^}}]*)\}};", text).group(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=list(NAMES))
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--tool", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--weights", help="the header to write")
    args = parser.parse_args()
    articles = [json.loads(line) for path in args.articles for line in open(path, encoding="utf-8") if line.strip()]
    rows_of = dict(pairs=pairs_of, parties=parties_of, contacts=contacts_of)[args.what]
    tables = [(a["id"], rows_of(a, read)) for a, read in zip(articles, told(args.tool, args.model, articles))]
    truth, found = left_out(tables)
    print(f"{args.what}: {len(truth)}, {truth.mean():.3f} true; left out: average precision "
          f"{average_precision_score(truth, found):.3f}, right {((found >= 0.5) == truth).mean():.3f}")
    for least in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        chosen = found >= least
        print(f"  from {least:.2f}: precision {truth[chosen].mean():.3f} recall {truth[chosen].sum() / truth.sum():.3f}")
    if args.weights:
        model = fit([row for _, rows in tables for row in rows])
        made = {what: kept(args.weights, name) for what, name in NAMES.items()}
        made[args.what] = f"{model.intercept_[0]:.3f}F", numbers(model.coef_[0])
        pathlib.Path(args.weights).write_text(HEADER.format(**made), encoding="utf-8")


if __name__ == "__main__":
    main()
