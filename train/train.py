"""Trains the network from marked articles and the public encoder, in two phases.

usage: train.py --gold DIR --work DIR [--beside FILE.jsonl ...] [--press FILE.jsonl ...] [--start FILE]
                [--epochs N] [--whole-epochs N] [--seed N] [--layers N] [--frozen N] [--threads N]

--gold   a folder with train.jsonl and train-en.jsonl (see docs/training.md); a tenth is held out
--beside contacts, distance and claims of some of these articles (docs/training.md)
--work   pieces, the teacher's names and checkpoints go here; a run that was stopped goes on from it
--press  articles ({"text"} a line) whose pieces the vocabulary must cover
Then `export.py` writes the model file.
"""
import argparse
import copy
import hashlib
import json
import lzma
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass

import torch

import losses
from network import Linear, Network
from pieces import PAD, Pieces, choose_pieces
from weights import read_public
from windows import build, split

BATCH = 1400  # pieces, padding included
SHIFTS = (0.0, 0.33, 0.66)
WARM, LAST_RATE, AVERAGE = 0.06, 0.02, 0.995


@dataclass
class Phase:
    """First the upper layers and the heads, fast, on the stored output of the lower ones; then all."""

    name: str
    epochs: int
    encoder_rate: float
    heads_rate: float


def read_jsonl(path):
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as file:
        return [json.loads(line) for line in file if line.strip()]


def marked(gold):
    return [d for name in ("train.jsonl", "train-en.jsonl") for d in read_jsonl(os.path.join(gold, name))]


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def beside_of(files, docs):
    """Article id -> its contacts, distance and claims. Marks of another text than the article's are refused."""
    texts, out = {d["id"]: d["text"] for d in docs}, {}
    for marks in (m for name in files for m in read_jsonl(name)):
        text = texts.get(marks["id"])
        if text is None:
            continue
        of = marks["sha256"] if "sha256" in marks else sha256(marks["text"])
        if of != sha256(text):
            sys.exit(f"the marks beside {marks['id']} are of another text than the article's: mark it again")
        for contact in marks["contacts"]:
            contact["parties"] = [p if isinstance(p, str) else text[p[0] : p[1]] for p in contact["parties"]]
        out[marks["id"]] = marks
    return out


def kept_pieces(public, press, docs, work):
    """The vocabulary, chosen once and kept in the work folder."""
    path = os.path.join(work, "pieces.json")
    if not os.path.exists(path):
        texts = (d["text"] for source in press for d in read_jsonl(source))
        kept = choose_pieces(public, list(texts) + [d["text"] for d in docs])
        json.dump(kept, open(path, "w"))
    return json.load(open(path))


def teacher_names(gold, work):
    path = os.path.join(work, "names.json")
    if not os.path.exists(path):
        here = os.path.dirname(os.path.abspath(__file__))
        command = [sys.executable, os.path.join(here, "silver.py"), os.path.join(gold, "train.jsonl"), path]
        subprocess.run(command, check=True)
    return json.load(open(path))


def batches(windows):
    """Windows of like length together, at most BATCH pieces a batch, in a random order."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids) + random.random() * 20)
    out, now, longest = [], [], 0
    for i in order:
        size = len(windows[i].ids)
        if now and max(longest, size) * (len(now) + 1) > BATCH:
            out.append(now)
            now, longest = [], 0
        now.append(i)
        longest = max(longest, size)
    out.append(now)
    random.shuffle(out)
    return out


def bottoms(encoder, windows, path):
    """What the frozen layers make of each window, half precision: computed once, kept in `path`."""
    encoder.eval()
    if not os.path.exists(path):
        with torch.no_grad():
            ids = [torch.tensor([w.ids]) for w in windows]
            made = [encoder.bottom(i, torch.ones_like(i, dtype=torch.bool))[0].half() for i in ids]
        torch.save(made, path + ".new")
        os.replace(path + ".new", path)
    for w, bottom in zip(windows, torch.load(path)):
        w.bottom = bottom


def stacked(network, batch):
    """What the lower layers make of a batch, and where it is not padding: from the store, or anew."""
    longest = max(len(w.ids) for w in batch)
    mask = torch.zeros(len(batch), longest, dtype=torch.bool)
    for k, w in enumerate(batch):
        mask[k, : len(w.ids)] = True
    if network.encoder.layers[0].qkv.weight.requires_grad:
        ids = torch.full((len(batch), longest), PAD)
        for k, w in enumerate(batch):
            ids[k, : len(w.ids)] = torch.tensor(w.ids)
        return network.encoder.bottom(ids, mask), mask
    x = torch.zeros(len(batch), longest, network.encoder.hidden)
    for k, w in enumerate(batch):
        x[k, : len(w.ids)] = w.bottom
    return x, mask


def vectors(network, batch):
    """A list of N x H word vectors, one a window."""
    x, mask = stacked(network, batch)
    x = network.encoder.top(x, mask)
    drop = torch.nn.functional.dropout
    return [drop(x[k, w.first], 0.15, network.training) for k, w in enumerate(batch)]


def held_figures(network, windows):
    network.eval()
    counts = {}
    with torch.no_grad():
        for w in windows:
            losses.figures(network.heads, vectors(network, [w])[0], w, counts)
    network.train()
    return "  ".join(f"{k} {losses.f1(*v):.3f}" for k, v in counts.items())


def optimiser(network, phase):
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    groups = [{"params": encoder, "lr": phase.encoder_rate}, {"params": network.heads.parameters(), "lr": phase.heads_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def average_into(average, network):
    for a, p in zip(average.parameters(), network.parameters()):
        if p.requires_grad:
            a.data.lerp_(p.data, 1 - AVERAGE)


def run(args):
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    torch.set_num_threads(args.threads)
    public, docs = read_public(), marked(args.gold)
    kept = kept_pieces(public, args.press, docs, args.work)
    pieces, taught = Pieces(public.pieces, public.scores, kept), teacher_names(args.gold, args.work)
    train, held = split(docs)
    beside = beside_of(args.beside, docs)

    def windows(docs, shift):
        return [w for d in docs for w in build(d, pieces, shift, taught.get(d["id"]), beside.get(d["id"]))]

    cuts, held = [windows(train, shift) for shift in SHIFTS], windows(held, 0.0)
    print(f"{len(kept)} pieces; windows: train {[len(c) for c in cuts]}, held out {len(held)}", flush=True)

    network = Network(public, kept, args.layers, args.frozen)
    path = lambda phase: os.path.join(args.work, f"seed{args.seed}.{phase}.pt")
    if args.start:
        network.load_state_dict(torch.load(args.start, weights_only=False)["average"], strict=False)
    else:
        stored = os.path.join(args.work, f"bottoms{args.frozen}.pt")
        bottoms(network.encoder, held + [w for c in cuts for w in c], stored)
        network = run_phase(network, Phase("frozen", args.epochs, 2e-4, 2e-3), cuts, held, path("frozen"))
    network.requires_grad_(True)
    for layer in network.modules():
        if isinstance(layer, Linear):
            layer.quantised = True
    run_phase(network, Phase("whole", args.whole_epochs, 1.5e-4, 1e-3), cuts, held, path("whole"))


def run_phase(network, phase, cuts, held, path):
    """One phase; a checkpoint after each epoch. Returns the averaged network."""
    average = copy.deepcopy(network)
    steps = phase.epochs * max(len(batches(c)) for c in cuts)
    optimise = optimiser(network, phase)
    rate = lambda i: min(1, (i + 1) / (WARM * steps)) * max(LAST_RATE, 1 - i / steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimise, rate)
    first = 0
    if os.path.exists(path):
        state = torch.load(path, weights_only=False)
        for key, part in (("network", network), ("average", average), ("optimise", optimise), ("schedule", schedule)):
            part.load_state_dict(state[key])
        first = state["epoch"] + 1
    network.train()
    start = time.time()
    for epoch in range(first, phase.epochs):
        windows = cuts[epoch % len(cuts)]
        for number, batch in enumerate(batches(windows)):
            batch, sums = [windows[i] for i in batch], losses.Sums()
            for w, words in zip(batch, vectors(network, batch)):
                losses.window_loss(network.heads, words, w, sums)
            sums.total().backward()
            torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.0)
            optimise.step()
            optimise.zero_grad()
            schedule.step()
            average_into(average, network)
            if number % 40 == 0:
                shown = "  ".join(f"{k} {float(s.detach()) / max(1, n):.3f}" for k, (s, n) in sums.items())
                print(f"{phase.name} {epoch} step {number} {time.time() - start:.0f} s  {shown}", flush=True)
        state = dict(network=network.state_dict(), average=average.state_dict(), optimise=optimise.state_dict(),
                     schedule=schedule.state_dict(), epoch=epoch, layers=len(network.encoder.layers),
                     frozen=network.encoder.frozen)
        torch.save(state, path + ".new")
        os.replace(path + ".new", path)
        print(f"{phase.name} {epoch} held out: {held_figures(average, held)}", flush=True)
    return average


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--beside", nargs="*", default=[])
    parser.add_argument("--work", required=True)
    parser.add_argument("--start", help="a checkpoint: its averaged weights are trained further, as a whole")
    parser.add_argument("--press", nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--whole-epochs", type=int, default=8)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--frozen", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    os.makedirs(args.work, exist_ok=True)
    run(args)


if __name__ == "__main__":
    main()
