#!/usr/bin/env python3
"""The same articles read by every integer product, and as other processors would, give the same bytes.

usage: tests/same_everywhere.py --tool build/release/dixit [--model FILE] [--articles FILE.jsonl[.xz] [--count N]]

Without --articles the marked articles of eval/ are read. oneDNN is told by DNNL_MAX_CPU_ISA what
processor to take this one for, and our own kernels by DIXIT_LEVEL.
"""
import argparse
import json
import lzma
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "eval"))
import marked  # noqa: E402

WAYS = [("automatic", None, {}), ("portable", "portable", {}), ("avx2", "avx2", {}), ("dnnl", "dnnl", {}),
        ("dnnl as SSE4.1", "dnnl", {"DNNL_MAX_CPU_ISA": "SSE41"}), ("dnnl as AVX2", "dnnl", {"DNNL_MAX_CPU_ISA": "AVX2"}),
        ("kernels as AVX-512", None, {"DIXIT_LEVEL": "avx512"}), ("kernels as AVX2", None, {"DIXIT_LEVEL": "avx2"}),
        ("kernels as any", None, {"DIXIT_LEVEL": "plain"})]


def articles(path, count):
    if path is None:
        docs = marked.load(ROOT / "eval" / "articles")
    else:
        opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
        with opened as file:
            docs = [json.loads(line) for line in file]
    docs = docs[:: max(1, len(docs) // count)][:count]
    lines = [json.dumps({k: d.get(k) for k in ("id", "text", "date", "lang") if d.get(k)}, ensure_ascii=False) for d in docs]
    return ("\n".join(lines) + "\n").encode(), len(lines)


def read(tool, model, text, product, taken_for):
    command = [tool, "read", "--format", "jsonl", "-"] + (["--model", model] if model else [])
    command += ["--product", product] if product else []
    return subprocess.run(command, input=text, capture_output=True, env={**os.environ, **taken_for}, check=True).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--model")
    parser.add_argument("--articles")
    parser.add_argument("--count", type=int, default=200)
    args = parser.parse_args()
    text, count = articles(args.articles, args.count)
    answers = {name: read(args.tool, args.model, text, product, taken_for) for name, product, taken_for in WAYS}
    first = answers["automatic"]
    statements = sum(len(json.loads(line)["statements"]) for line in first.splitlines())
    others = [name for name, answer in answers.items() if answer != first]
    print(f"{count} articles, {statements} statements, {len(WAYS)} ways: " + (f"{others} differ" if others else "all the same bytes"))
    return 1 if others or not statements else 0


if __name__ == "__main__":
    sys.exit(main())
