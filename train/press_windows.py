"""Articles without marks as windows of pieces, and batches of them.

usage: press_windows.py ARTICLES.jsonl[.xz] ... --work DIR --out FILE.npz [--pieces MILLIONS] [--skip MILLIONS]

From each file an equal share, articles in random order; --skip leaves out those that so many would take. The file holds `ids` (the pieces of all windows, one after
the other; the top bit marks the first piece of a word) and `lens` (of each window).
"""
import argparse
import json
import os
import random

import numpy as np
import torch

from pieces import BEGIN, END, PAD, Pieces, spaced, words
from weights import read_public

LONGEST, SHORTEST, FIRST = 480, 60, 0x8000


def windows_of(text, pieces):
    out, window, at = [], [BEGIN], 0
    for paragraph in text.split("\n"):
        begin, at = at, at + len(paragraph) + 1
        if not paragraph.strip():
            continue
        if len(window) > 1:
            window.append(END)
        for b, e in words(text, begin, begin + len(paragraph)):
            made = pieces.of(text[b:e], spaced(text, b))
            if len(window) + len(made) + 1 > LONGEST:
                out.append(window + [END])
                window = [BEGIN]
            window += [made[0] | FIRST, *made[1:]]
    return [w for w in out + [window + [END]] if len(w) >= SHORTEST]


def make(args):
    from train import read_jsonl

    public = read_public()
    pieces = Pieces(public.pieces, public.scores, json.load(open(os.path.join(args.work, "pieces.json"))))
    made = []
    skip, share = (n * 1e6 / len(args.articles) for n in (args.skip, args.pieces))
    for path in args.articles:
        articles, got = read_jsonl(path), 0
        random.Random(3).shuffle(articles)
        for article in articles:
            windows = windows_of(article["text"][:20000], pieces)
            got += sum(map(len, windows))
            if got > skip:
                made += windows
            if got > skip + share:
                break
    np.savez_compressed(args.out, ids=np.concatenate(made).astype(np.uint16), lens=np.array([len(w) for w in made]))


class Press:
    """Batches of windows of like length, drawn at random for ever, on `device`."""

    def __init__(self, path, device):
        file = np.load(path)
        lens, ids = file["lens"].astype(np.int64), file["ids"]
        rows = np.full((len(lens), lens.max()), PAD, np.uint16)
        rows[np.arange(lens.max())[None] < lens[:, None]] = ids
        order = np.argsort(lens, kind="stable")
        self.rows, self.lens = torch.from_numpy(rows[order].astype(np.int32)).to(device), lens[order]

    def batch(self, size):
        """(ids, whether a word begins there, whether it is no padding), each size x L."""
        near = min(16 * size, len(self.lens))
        at = random.randrange(len(self.lens) - near + 1)
        numbers = sorted(random.sample(range(at, at + near), min(size, near)))
        rows = self.rows[numbers, : int(self.lens[numbers[-1]])].long()
        ids = rows & (FIRST - 1)
        return ids, rows >= FIRST, ids != PAD


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--work", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--pieces", type=float, default=24, help="millions, of all files")
    parser.add_argument("--skip", type=float, default=0, help="millions of pieces, of all files")
    make(parser.parse_args())


if __name__ == "__main__":
    main()
