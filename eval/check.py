#!/usr/bin/env python3
"""Fails when dixit reads our own marked articles worse than it did.

usage: eval/check.py --tool build/release/dixit [--model FILE] [--raise]

Reads eval/articles and compares the F1 of `statement` and of `who` with eval/floor.json.
--raise  writes the figures reached, less the margin, as the new floor (never a lower one)
"""
import argparse
import json
import pathlib
import sys

import marked
import score
import tool

HERE = pathlib.Path(__file__).parent
FLOOR = HERE / "floor.json"
MARGIN = 0.02  # the articles are few: a change that moves one or two statements is not a fall


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/release/dixit")
    parser.add_argument("--model")
    parser.add_argument("--raise", dest="lift", action="store_true")
    options = parser.parse_args()
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))
    try:
        docs = marked.load(HERE / "articles")
        figures = score.score(docs, tool.read(options.tool, docs, options.model).values())
    except (ValueError, OSError, tool.ToolError) as error:
        sys.exit(f"check.py: {error}")
    reached = {name: figures[name]["f1"] for name in floor}
    for name, least in floor.items():
        print(f"{name:<12} F1 {reached[name]:.3f}, floor {least:.3f}: {'ok' if reached[name] >= least else 'FELL'}")
    if options.lift:
        raised = {n: max(least, round(reached[n] - MARGIN, 3)) for n, least in floor.items()}
        FLOOR.write_text(json.dumps(raised, indent=1) + "\n", encoding="utf-8")
        return 0
    return int(any(reached[name] < least for name, least in floor.items()))


if __name__ == "__main__":
    sys.exit(main())
