#!/usr/bin/env python3
"""How many pronouns are given whom they stand for, of articles that no head was taught.

usage: eval/evaluate_pronouns.py READ.jsonl [--pronouns train/pronouns.jsonl] [--all]

READ.jsonl holds articles as `dixit read --format jsonl` writes them; those whose marks are held out are looked at (--all: any
that are marked). Right is a pronoun whose entity has the name that is marked; those that stand for nobody or for several do not
count.
"""
import argparse
import collections
import hashlib
import json
import pathlib

from score import name_key


def right_of(article, pronouns):
    """(how many pronouns stand for one, how many of them are right)."""
    entities = collections.defaultdict(list)
    for entity in article["entities"]:
        for mention in entity["mentions"]:
            entities[tuple(mention["span"])].append(entity)
    marked = [(tuple(span), who[0]) for span, who in pronouns if len(who) == 1]
    wanted = lambda who: name_key(article["text"][who[0] : who[1]])
    hits = sum(any(name_key(n) == wanted(who) for e in entities[span] for n in e["names"]) for span, who in marked)
    return len(marked), hits


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("read")
    parser.add_argument("--pronouns", default=pathlib.Path(__file__).parent.parent / "train" / "pronouns.jsonl")
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    marks = {m["id"]: m for m in map(json.loads, open(args.pronouns, encoding="utf-8")) if m["held"] or args.all}
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for article in map(json.loads, open(args.read, encoding="utf-8")):
        mark = marks.get(article["id"])
        if mark is None or hashlib.sha256(article["text"].encode()).hexdigest() != mark["sha256"]:
            continue
        for key in (article["lang"], "all"):
            for i, n in enumerate((1, *right_of(article, mark["pronouns"]))):
                counts[key][i] += n
    for key, (articles, pronouns, hits) in sorted(counts.items(), key=lambda x: x[0] == "all"):
        print(f"{key:<4} {articles:4} articles  {pronouns:5} pronouns  {hits / pronouns:.3f} right")


if __name__ == "__main__":
    main()
