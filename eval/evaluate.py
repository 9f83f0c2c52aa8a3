#!/usr/bin/env python3
"""How well dixit reads: every figure of score.py with its interval, and a table by construction.

usage: eval/evaluate.py --gold PATH [--split NAME] --tool build/release/dixit [--model FILE] [--errors] [--json FILE]
       eval/evaluate.py --gold PATH [--split NAME] --read READ.jsonl [--errors]

PATH   a folder of .ann files, a .jsonl file, or (with --split dev, dev-en, train …) the folder in which
       NAME.jsonl or NAME/*.ann lies
READ   statements read before, instead of running the tool

The last row reads the same articles once more with every line break made a space.
Intervals are 95 % bootstrap intervals over documents (1,000 draws, fixed seed).
"""
import argparse
import collections
import json
import pathlib
import random
import sys

import constructions
import marked
import score
import tool

DRAWS = 1000
FLAT = "#flat"


def gold_path(path, split):
    if not split:
        return path
    for candidate in (pathlib.Path(path) / f"{split}.jsonl", pathlib.Path(path) / split):
        if candidate.exists():
            return candidate
    raise ValueError(f"{path}: neither {split}.jsonl nor {split}/ in this folder")


def headline(figure):
    return figure["f1"] if isinstance(figure, dict) else figure


def intervals(comparisons, scorer=score):
    """For each figure of the scorer the 2.5 % and 97.5 % points of its value over resampled documents."""
    rng, drawn = random.Random(0), collections.defaultdict(list)
    keys = sorted({k for c in comparisons for k in c.counts})
    rows = [[c.counts[k] for k in keys] for c in comparisons]
    for _ in range(DRAWS):
        counts = collections.Counter(dict(zip(keys, map(sum, zip(*rng.choices(rows, k=len(rows)))))))
        for name in scorer.FIGURES:
            value = scorer.figure(counts, name)
            if value is not None:
                drawn[name].append(headline(value))
    return {name: [sorted(v)[int(q * len(v))] for q in (0.025, 0.975)] for name, v in drawn.items()}


def figures_table(total, spread, scorer=score):
    lines = [f"{'figure':<20}{'P':>7}{'R':>7}{'F1':>7}   95 % interval"]
    for name in scorer.FIGURES:
        value = scorer.figure(total, name)
        if value is None:
            lines.append(f"{name:<20}{'–':>21}   nothing is marked")
            continue
        cells = [value["p"], value["r"], value["f1"]] if isinstance(value, dict) else [None, None, value]
        shown = "".join(f"{'' if c is None else format(c, '.3f'):>7}" for c in cells)
        low, high = spread[name]
        lines.append(f"{name:<20}{shown}   {low:.3f} – {high:.3f}")
    lines.append("a figure with P and R is F1, one without them the share of the pairs")
    return lines


def flattened(doc):
    """The same article without paragraphs: every line break a space, so that the spans still hold."""
    return {**doc, "id": doc["id"] + FLAT, "text": doc["text"].replace("\n", " ")}


def construction_row(title, docs, comparisons, is_one):
    n = found = right = 0
    for doc, c in zip(docs, comparisons):
        for s in doc["statements"]:
            if is_one(doc, s):
                n += 1
                found += s["id"] in c.pairs
                right += (s["id"], c.pairs.get(s["id"])) in c.right
    shares = (f"{found / n:.3f}" if n else "–", f"{right / found:.3f}" if found else "–")
    return f"{title:<28}{n:>6}{shares[0]:>9}{shares[1]:>11}"


def constructions_table(docs, comparisons, answers):
    lines = [f"{'construction':<28}{'n':>6}{'recall':>9}{'who right':>11}"]
    lines += [construction_row(title, docs, comparisons, is_one) for title, is_one in constructions.ROWS]
    every = lambda doc, s: True
    lines.append(construction_row("all", docs, comparisons, every))
    flat = [flattened(d) for d in docs]
    if any(a["id"].endswith(FLAT) for a in answers):
        lines.append(construction_row("all, without paragraphs", flat, score.compare(flat, answers), every))
    lines.append("recall: marked statements that were found; who right: of the found, those with the right source")
    return lines


def words_of(text, s):
    part = lambda role: " … ".join(" ".join(text[b:e].split()) for b, e in s.get(role) or []) or "–"
    return f"source: {part('source')} | cue: {part('cue')} | content: {part('content')[:160]}"


def error_lines(c):
    lines = [f"{c.id} {s['id']} missed    {s['form']}, {s.get('entity')} | {words_of(c.text, s)}" for s in c.missed()]
    for s in c.spurious():
        lines.append(f"{c.id} {s['id']} spurious  {s.get('form')}, {s.get('entity')} | {words_of(c.text, s)}")
    for g, r in c.pairs.items():
        if g in c.named and (g, r) not in c.right:
            lines.append(f"{c.id} {g} who       marked {c.gold[g]['entity']!r}, read {c.read[r].get('entity')!r} | "
                         + words_of(c.text, c.gold[g]))
    return lines


def evaluate(docs, answers, errors=False):
    """The comparisons and the lines of the report."""
    comparisons = score.compare(docs, answers)
    total = sum((c.counts for c in comparisons), collections.Counter())
    gold, read = total["statement", "gold"], total["statement", "read"]
    lines = [f"{len(docs)} documents, {gold} statements marked, {read} read", ""]
    lines += figures_table(total, intervals(comparisons)) + [""] + constructions_table(docs, comparisons, answers)
    if errors:
        lines += [""] + [line for c in comparisons for line in error_lines(c)]
    return comparisons, lines


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--split")
    parser.add_argument("--tool", default="build/release/dixit")
    parser.add_argument("--read")
    parser.add_argument("--model")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", help="also write the figures and intervals here")
    return parser.parse_args()


def main():
    options = arguments()
    try:
        docs = marked.load(gold_path(options.gold, options.split))
        if options.read:
            answers = marked.load(options.read)
        else:
            answers = [*tool.read(options.tool, docs + [flattened(d) for d in docs], options.model).values()]
        comparisons, lines = evaluate(docs, answers, options.errors)
    except (ValueError, OSError, tool.ToolError) as error:
        sys.exit(f"evaluate.py: {error}")
    print("\n".join(lines))
    if options.json:
        total = sum((c.counts for c in comparisons), collections.Counter())
        result = {"figures": {n: score.figure(total, n) for n in score.FIGURES}, "intervals": intervals(comparisons)}
        pathlib.Path(options.json).write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
