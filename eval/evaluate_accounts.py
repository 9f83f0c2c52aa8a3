#!/usr/bin/env python3
"""How well accounts are compared: the figures of score_accounts.py, event by event and pooled, with intervals.

usage: eval/evaluate_accounts.py --gold EVENTS... --articles ARTICLES.jsonl --predicted ACCOUNTS.jsonl [--json FILE]
       eval/evaluate_accounts.py --gold EVENTS... --articles ARTICLES.jsonl --tool "COMMAND" [--json FILE]

EVENTS          marked events: a .json holds one, a .jsonl one a line
ACCOUNTS.jsonl  one comparison a line, as `dixit compare --format json --event ID` writes it
COMMAND         compares the articles of one event, JSON lines on its standard input: `dixit compare --format json -`;
                its `id` is put right
`one party` is no figure of score_accounts.py: of positions paired by their passages alone, the pairs that are of one
party. Events whose id begins with `FR-` are of one crisis; they and the others also have a line of their own. Intervals are
95 % bootstrap intervals over events (1,000 draws, fixed seed).
"""
import argparse
import itertools
import json
import random
import shlex
import subprocess
import sys

import score_accounts as scorer

DRAWS, SEED = 1000, 7
SHOWN = ("positions", "positions.text", "one party", "matters", "relations.conflict", "relations.accord", "silent")


def events_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file] if path.endswith(".jsonl") else [json.load(file)]


def compare(command, gold, articles):
    lines = "".join(json.dumps(articles[d], ensure_ascii=False) + "\n" for d in gold["documents"])
    done = subprocess.run(shlex.split(command), input=lines, capture_output=True, text=True, check=True)
    return {**json.loads(done.stdout), "id": gold["id"]}


def one_party(texts, gold, predicted):
    """Pairs of one party: hits, predicted, marked."""
    marked, read = scorer.positions(gold, texts), scorer.positions(predicted, texts)
    pairs = scorer.pair_up(marked, read, lambda a, b: True).items()
    held = [(marked[g][1]["party"], read[p][1]["party"]) for g, p in pairs]
    same = [(a[0] == b[0], a[1] == b[1]) for a, b in itertools.combinations(held, 2)]
    return sum(a and b for a, b in same), sum(b for _, b in same), sum(a for a, _ in same)


def score(texts, golds, predicted):
    figures = scorer.score(texts, golds, [predicted[g["id"]] for g in golds])
    counts = [one_party(texts, g, predicted[g["id"]]) for g in golds]
    figures["one party"] = scorer.prf(*map(sum, zip(*counts)))
    return figures


def cell(value):
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else f"{value['p']:.3f}/{value['r']:.3f}/{value['f1']:.3f}"


def line(name, figures):
    print(f"{name:<10}" + "".join(f"{cell(figures.get(k)):>20}" for k in SHOWN) + f"{cell(figures['stance']):>9}")


def pooled(figures, key):
    """F1 over several events' figures, or the share of right stances."""
    if key == "stance":
        of = sum(f["stance of"] for f in figures)
        return sum(f["stance right"] for f in figures) / of if of else 0.0
    counts = [f[key] for f in figures if key in f]
    both = sum(c["gold"] + c["predicted"] for c in counts)
    return 2 * sum(c["hits"] for c in counts) / both if both else 0.0


def intervals(each):
    draw = random.Random(SEED)
    draws = [[draw.choice(each) for _ in each] for _ in range(DRAWS)]
    values = {k: sorted(pooled(some, k) for some in draws) for k in SHOWN + ("stance",)}
    return {k: (v[int(DRAWS * 0.025)], v[int(DRAWS * 0.975)]) for k, v in values.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--predicted")
    parser.add_argument("--tool")
    parser.add_argument("--only", default="", help="how the ids of the events begin that are measured")
    parser.add_argument("--json")
    args = parser.parse_args()
    if bool(args.predicted) == bool(args.tool):
        sys.exit("evaluate_accounts.py: expected either --predicted or --tool")
    articles = {d["id"]: d for d in map(json.loads, open(args.articles, encoding="utf-8"))}
    texts = {i: d["text"] for i, d in articles.items()}
    golds = [g for path in args.gold for g in events_of(path) if g["id"].startswith(args.only)]
    if args.tool:
        predicted = {g["id"]: compare(args.tool, g, articles) for g in golds}
    else:
        predicted = {p["id"]: p for p in map(json.loads, open(args.predicted, encoding="utf-8"))}
    print(f"{'P/R/F1':<10}" + "".join(f"{k:>20}" for k in SHOWN) + f"{'stance':>9}")
    each = [score(texts, [gold], predicted) for gold in golds]
    for gold, figures in zip(golds, each):
        line(gold["id"], figures)
    crisis = [g for g in golds if g["id"].startswith("FR-")]
    for name, some in (("crisis", crisis), ("others", [g for g in golds if g not in crisis]), ("all", golds)):
        if some:
            figures = score(texts, some, predicted)
            line(name, figures)
    print("\nof the marked ones, all events:")
    spread = intervals(each)
    for key, value in figures.items():
        if isinstance(value, dict):
            low, high = spread.get(key, (None, None))
            within = f"  F1 within {low:.3f}–{high:.3f}" if low is not None else ""
            print(f"{key:<22} P {value['p']:.3f}  R {value['r']:.3f}  F1 {value['f1']:.3f}  of {value['gold']}{within}")
    print(f"{'stance':<22} {cell(figures['stance'])}  within {spread['stance'][0]:.3f}–{spread['stance'][1]:.3f}")
    if args.json:
        with open(args.json, "w", encoding="utf-8") as out:
            json.dump(figures, out)


if __name__ == "__main__":
    main()
