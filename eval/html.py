#!/usr/bin/env python3
"""How well `ingest` finds the text, title and date of web pages.

    python3 eval/html.py --tool build/release/extract_text --benchmark DIR --pages DIR [--worst 10] [--half tune]

`--benchmark`: a folder with `ground-truth.json` ({id: {"articleBody": …}}) and `html/ID.html.gz`, the layout of
the public article-extraction benchmark. `--pages`: a folder with `index.jsonl` (html, gold, lang, title, date …).

Text is scored as that benchmark does: the multiset of runs of four words (`\\w+`) of the found text against
the gold one; precision and recall are the means over pages, F1 is theirs. A title is right when it has the same
words in the same order, a date when it is the same day (or month, where the gold has only that). Pages are
parted in two halves by a hash of their name: rules are made on `tune`, `held` shows what they are worth.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import time

WORD = re.compile(r"\w+")


def half(name):
    return "tune" if hashlib.sha1(name.encode()).digest()[0] % 2 == 0 else "held"


def shingles(text):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)) if words)


def overlap(gold, found):
    """Precision and recall of the found text; None where there is nothing to be right or wrong about."""
    gold, found = shingles(gold), shingles(found)
    both = sum((gold & found).values())
    size, found_size = sum(gold.values()), sum(found.values())
    if not gold and not found:
        return 1.0, 1.0
    return (both / found_size if found_size else None), (both / size if size else None)


def mean(values):
    values = [v for v in values if v is not None]
    return sum(values) / len(values) if values else 0.0


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def same_title(gold, found):
    return [w.lower() for w in WORD.findall(gold)] == [w.lower() for w in WORD.findall(found)]


def extract(tool, paths):
    start = time.perf_counter()
    out = subprocess.run([tool, "-"], input="\n".join(map(str, paths)), capture_output=True, text=True)
    took = time.perf_counter() - start
    if out.stderr:
        print(out.stderr, file=sys.stderr, end="")
    documents = {d["id"]: d for d in map(json.loads, out.stdout.splitlines())}
    return documents, took


def benchmark_pages(folder):
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return [{"name": name, "set": "benchmark", "path": folder / "html" / f"{name}.html.gz",
             "text": page["articleBody"], "title": "", "date": ""} for name, page in sorted(gold.items())]


def indexed_pages(folder):
    pages = []
    for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["html"].startswith("en/aeb_"):  # the benchmark's, already there
            continue
        text = (folder / row["gold"]).read_text(encoding="utf-8") if row.get("gold") else None
        kind = "" if row["lang"] != "fr" else " orange" if "orange" in row["html"] else " other"
        pages.append({"name": row["html"], "set": row["lang"] + kind, "path": folder / row["html"], "text": text,
                      "title": row["title"] or "", "date": row["date"] or "",
                      "must": row.get("must_contain") or [], "must_not": row.get("must_not_contain") or []})
    return pages


def score(page, found):
    page["half"] = half(page["name"])
    page["found"] = found
    page["p"], page["r"] = overlap(page["text"], found["text"]) if page["text"] is not None else (None, None)
    page["f"] = f1(page["p"] or 0, page["r"] or 0)
    page["title_right"] = float(same_title(page["title"], found["title"])) if page["title"] else None
    page["date_right"] = float(found["date"].startswith(page["date"])) if page["date"] else None
    segments = [s in found["text"] for s in page.get("must", [])] + [s not in found["text"] for s in page.get("must_not", [])]
    page["segments"] = mean(map(float, segments)) if segments else None


def row(name, pages):
    p, r = mean(x["p"] for x in pages), mean(x["r"] for x in pages)
    cells = [f"{name:<22}", f"{len(pages):>5}", f"{p:.3f}", f"{r:.3f}", f"{f1(p, r):.3f}"]
    for key in ("title_right", "date_right", "segments"):
        known = [x[key] for x in pages if x[key] is not None]
        cells.append(f"{mean(known):.3f} ({len(known)})" if known else "–")
    return "| " + " | ".join(cells) + " |"


def report(pages):
    print("| pages | number | precision | recall | F1 | title | date | segments |\n|---|---|---|---|---|---|---|---|")
    sets = sorted({p["set"] for p in pages})
    for name in sets + (["fr all"] if any(s.startswith("fr") for s in sets) else []):
        of_set = [p for p in pages if p["set"] == name or (name == "fr all" and p["set"].startswith("fr"))]
        for part in ("tune", "held"):
            print(row(f"{name}, {part}", [p for p in of_set if p["half"] == part]))
        print(row(f"{name}, both", of_set))


def worst(pages, number):
    scored = [p for p in pages if p["text"] is not None]
    for page in sorted(scored, key=lambda p: p["f"])[:number]:
        print(f"{page['f']:.3f} P {page['p'] or 0:.3f} R {page['r'] or 0:.3f} {page['path']}")
    for key in ("title", "date"):
        for page in [p for p in pages if p[f"{key}_right"] == 0.0][:number]:
            print(f"{key}: {page[key]!r} found {page['found'][key]!r} {page['path']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/release/extract_text")
    parser.add_argument("--benchmark", type=pathlib.Path)
    parser.add_argument("--pages", type=pathlib.Path)
    parser.add_argument("--worst", type=int, default=0, help="show so many of the worst pages, titles and dates")
    parser.add_argument("--half", choices=("tune", "held"), help="of these only")
    args = parser.parse_args()
    pages = (benchmark_pages(args.benchmark) if args.benchmark else []) + (indexed_pages(args.pages) if args.pages else [])
    pages = [p for p in pages if args.half in (None, half(p["name"]))]
    documents, took = extract(args.tool, [p["path"] for p in pages])
    empty = {"text": "", "title": "", "date": ""}
    for page in pages:
        score(page, documents.get(str(page["path"]), empty))
    report(pages)
    print(f"\n{len(pages)} pages in {took:.2f} s: {len(pages) / took:.0f} pages/s, files read and unpacked included")
    worst(pages, args.worst)


if __name__ == "__main__":
    main()
