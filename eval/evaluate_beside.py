#!/usr/bin/env python3
"""How well dixit reads what stands beside statements: every figure of score_beside.py with its interval, and
what goes wrong, by kind.

usage: eval/evaluate_beside.py --gold FILE.jsonl --tool build/release/dixit [--model FILE] [--errors] [--json FILE]
       eval/evaluate_beside.py --gold FILE.jsonl --read READ.jsonl [--errors]

FILE      marked articles with contacts, figures, distance and claims, or a folder of .ann and .beside.json files
READ      articles read before, instead of running the tool
--errors  also lists every error with its words
Intervals are 95 % bootstrap intervals over documents (1,000 draws, fixed seed).
"""
import argparse
import collections
import json
import pathlib
import sys

import evaluate
import marked
import marked_beside
import score_beside as scorer
import tool

LONG = 160


def shown(text, span):
    words = " ".join(text[span[0]:span[1]].split())
    return words if len(words) <= LONG else words[:LONG] + "…"


def contact_words(c, contact):
    mentions = " / ".join(shown(c.text, m) for m in contact["mentions"])
    parties = ", ".join(p if isinstance(p, str) else p[0] for p in contact["parties"])
    return f"{contact['kind']}, {contact['status']}: {mentions} ({parties})"


def contact_errors(c):
    for g in c.missed("contacts"):
        told = [r for r in c.read["contacts"] if c.common_mention(g, r)]
        yield f"contact missed, {'parties not read' if told else 'not told of'}", contact_words(c, g)
    for r in c.spurious("contacts"):
        told = any(c.common_mention(g, r) for g in c.gold["contacts"])
        yield f"contact spurious, {'one marked there' if told else 'none marked there'}", contact_words(c, r)
    for g, r in c.both("contacts"):
        for label in ("kind", "status"):
            if g[label] != r.get(label):
                yield f"contact {label}", f"marked {g[label]}, read {r.get(label)} | {contact_words(c, g)}"
        asked, said = g.get("initiative") or [], r.get("initiative") or []
        met = scorer.named(asked, said)
        if met < len(asked):
            yield "contact initiative missed", f"marked {asked}, read {said} | {contact_words(c, g)}"
        if met < len(said):
            yield "contact initiative spurious", f"marked {asked}, read {said} | {contact_words(c, g)}"


def figure_words(c, f):
    unit = f" {f['unit']}" if f.get("unit") else ""
    return f"{shown(c.text, f['span'])} = {f['bound']} {f['value']}{unit}, what: {f.get('what') or '–'}"


def figure_errors(c):
    for side, others, verb in (("missed", c.read, "read"), ("spurious", c.gold, "marked")):
        for f in getattr(c, side)("figures"):
            beside = [o for o in others["figures"] if c.overlap(f["span"], o["span"])]
            why = f"other value {verb}" if beside else f"nothing {verb} there"
            yield f"figure {side}, {why}", " | ".join(figure_words(c, o) for o in [f, *beside])
    for g, r in c.both("figures"):
        for label in ("bound", "unit"):
            if g.get(label) != r.get(label):
                yield f"figure {label}", f"marked {g.get(label)}, read {r.get(label)} | {figure_words(c, g)}"
        if g.get("what") and not c.what_agrees(g, r):
            yield ("figure what" if r.get("what") else "figure what, none read"), (
                f"marked {g['what']!r}, read {r.get('what')!r} | {figure_words(c, g)}")
        if not c.same_statement(g, r):
            there = c.statement_pairs.get(g.get("statement"))
            yield whose_error(c, g, r), (f"marked {g.get('statement')} (read as {there}), read {r.get('statement')} | "
                                         + figure_words(c, g))


def whose_error(c, g, r):
    if g.get("statement") and g["statement"] not in c.statement_pairs:
        return "figure whose, statement missed"
    if not g.get("statement"):
        return "figure whose, the author's taken for another's"
    return "figure whose, other statement" if r.get("statement") else "figure whose, another's taken for the author's"


def distance_errors(c):
    for s, wanted, got in c.distance_pairs():
        words = evaluate.words_of(c.text, s)
        if wanted != scorer.NEUTRAL and got is None:
            yield f"distance {wanted}, statement missed", words
        elif got is not None and wanted != got:
            yield f"distance {wanted} read as {got}", words
    paired = set(c.statement_pairs.values())
    for ident, s in c.read_statements.items():
        if ident not in paired and scorer.distance_of(s) != scorer.NEUTRAL:
            yield f"distance {s['distance']} of a spurious statement", evaluate.words_of(c.text, s)


def claim_errors(c):
    near = lambda a, spans: any(a[0] < b[1] and b[0] < a[1] for b in spans)
    for g in c.missed("claims"):
        why = "other extent read" if near(g, c.read["claims"]) else "nothing read there"
        yield f"claim missed, {why}", shown(c.text, g)
    for r in c.spurious("claims"):
        if near(r, c.gold["claims"]):
            why = "other extent marked"
        elif any(near(r, s.get("content") or []) for s in c.statements.values()):
            why = "in a statement"
        else:
            why = "nothing marked there"
        yield f"claim spurious, {why}", shown(c.text, r)


def errors(comparisons):
    """(kind, document, words) of every error."""
    return [(kind, c.id, words) for c in comparisons
            for found in (contact_errors, figure_errors, distance_errors, claim_errors) for kind, words in found(c)]


def errors_table(found):
    counts = collections.Counter(kind for kind, _, _ in found)
    first = {kind: i for i, kind in enumerate("contact figure distance claim".split())}
    ordered = sorted(counts, key=lambda kind: (first[kind.split()[0]], kind))
    return [f"{'what goes wrong':<48}{'n':>6}", *(f"{kind:<48}{counts[kind]:>6}" for kind in ordered)]


def evaluate_beside(docs, answers, list_errors=False):
    """The comparisons and the lines of the report."""
    comparisons = scorer.compare(docs, answers)
    total = sum((c.counts for c in comparisons), collections.Counter())
    marks = ", ".join(f"{total[n, 'gold']} {n}" for n in ("contacts", "figures", "distance.marked", "claims"))
    found = errors(comparisons)
    lines = [f"{len(docs)} documents, marked: {marks}", ""]
    lines += evaluate.figures_table(total, evaluate.intervals(comparisons, scorer), scorer)
    lines += ["", *errors_table(found)]
    if list_errors:
        lines += [""] + [f"{document} | {kind} | {words}" for kind, document, words in found]
    return comparisons, lines


def load(path):
    docs = [d for d in marked.load(path) if all(layer in d for layer in marked_beside.LAYERS)]
    if not docs:
        raise ValueError(f"{path}: no article with {', '.join(marked_beside.LAYERS)}")
    return docs


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--tool", default="build/release/dixit")
    parser.add_argument("--read")
    parser.add_argument("--model")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", help="also write the figures and intervals here")
    return parser.parse_args()


def main():
    options = arguments()
    try:
        docs = load(options.gold)
        answers = marked.load(options.read) if options.read else tool.read(options.tool, docs, options.model).values()
        comparisons, lines = evaluate_beside(docs, answers, options.errors)
    except (ValueError, OSError, tool.ToolError) as error:
        sys.exit(f"evaluate_beside.py: {error}")
    print("\n".join(lines))
    if options.json:
        total = sum((c.counts for c in comparisons), collections.Counter())
        result = {"figures": {n: scorer.figure(total, n) for n in scorer.FIGURES},
                  "intervals": evaluate.intervals(comparisons, scorer)}
        pathlib.Path(options.json).write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
