#!/usr/bin/env python3
"""How often the stance of a statement is the one given by hand, by what it says alone.

usage: dixit read --meanings --format jsonl ARTICLES.jsonl | compare_read --stances > STANCES.tsv
       eval/evaluate_stances.py STANCES.tsv [--marks eval/stances.tsv]

Both files have lines of an article's id, the code points at which the content of a statement begins and ends, and its
stance; in MARKS an empty id is that of the line above. A marked statement is looked up by the passage that shares most
with it, at least as much as the two have apart.
"""
import argparse
import collections
import pathlib

STANCES = "affirms denies doubts asks demands refuses blames figures declines".split()


def read(path):
    """id → [(begin, end, stance)]"""
    out, article = collections.defaultdict(list), None
    for line in open(path, encoding="utf-8"):
        name, begin, end, stance = line.rstrip("\n").split("\t")
        article = name or article
        out[article].append((int(begin), int(end), stance))
    return out


def shared(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("stances")
    parser.add_argument("--marks", default=pathlib.Path(__file__).parent / "stances.tsv")
    args = parser.parse_args()
    found, pairs, marked = read(args.stances), collections.Counter(), 0
    for article, marks in read(args.marks).items():
        for mark in marks if article in found else ():
            marked += 1
            best = max(found[article], key=lambda passage: shared(mark, passage))
            if shared(mark, best) >= 0.5:
                pairs[mark[2], best[2]] += 1
    right, total = sum(n for (a, b), n in pairs.items() if a == b), pairs.total()
    print(f"stance {right / total:.3f} of {total} that were read, of {marked} marked")
    print(f"{'marked':<10}" + "".join(f"{s:>10}" for s in STANCES))
    for mark in STANCES:
        print(f"{mark:<10}" + "".join(f"{pairs[mark, s]:>10}" for s in STANCES))


if __name__ == "__main__":
    main()
