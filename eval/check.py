#!/usr/bin/env python3
"""Fails when dixit reads our own marked articles worse than it did.

usage: eval/check.py --tool build/release/dixit [--model FILE] [--raise]

Reads eval/articles and compares the figures named in eval/floor.json, of score.py and score_beside.py, with the floors
there.
--raise  writes the figures reached, less the margin, as the new floor (never a lower one)
"""
import argparse
import json
import pathlib
import sys

import evaluate
import marked
import score
import score_beside
import tool

HERE = pathlib.Path(__file__).parent
FLOOR = HERE / "floor.json"
MARGIN = 0.02  # the articles are few: a change that moves one or two statements is not a fall


def measure(options):
    """{name: F1 or share} of every figure; 0 for one that nothing was paired for."""
    docs = marked.load(HERE / "articles")
    answers = [*tool.read(options.tool, docs, options.model).values()]
    figures = {**score.score(docs, answers), **score_beside.score_documents(docs, answers)}
    return {name: evaluate.headline(value) or 0.0 for name, value in figures.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/release/dixit")
    parser.add_argument("--model")
    parser.add_argument("--raise", dest="lift", action="store_true")
    options = parser.parse_args()
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))
    try:
        reached = measure(options)
    except (ValueError, OSError, tool.ToolError) as error:
        sys.exit(f"check.py: {error}")
    if unknown := floor.keys() - reached.keys():
        sys.exit(f"check.py: floor.json names {', '.join(sorted(unknown))}, which is no figure")
    for name, least in floor.items():
        print(f"{name:<18} {reached[name]:.3f}, floor {least:.3f}: {'ok' if reached[name] >= least else 'FELL'}")
    if options.lift:
        raised = {n: max(least, round(reached[n] - MARGIN, 3)) for n, least in floor.items()}
        FLOOR.write_text(json.dumps(raised, indent=1) + "\n", encoding="utf-8")
        return 0
    return int(any(reached[name] < least for name, least in floor.items()))


if __name__ == "__main__":
    sys.exit(main())
