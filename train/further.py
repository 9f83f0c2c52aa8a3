"""Trains a model that ships further, on more marks: from its file, on two cores.

usage: further.py MODEL.dixit --gold DIR --work DIR --out FILE.pt [--marks FILE.jsonl ...] [--beside FILE.jsonl ...]
                  [--near FILE.jsonl ...] [--press FILE.jsonl ...] [--epochs N] [--frozen N] [--soft SHARE] [--seed N] [--threads N]

Data as for train.py. The --frozen lowest layers stay as they are; what they make of each window is computed once. Learned
are the marks and, by --soft, what the model said before (Furlanello et al. 2018, born-again networks): it holds what
several networks told it of press (distil.py), which marks alone would wear off. Computes as the int8 encoder will; writes a
checkpoint an epoch and goes on from it. Then `export.py` writes the model file.
"""
import argparse
import copy
import json
import os
import random
import sys
import time

import torch

import losses
from batch import collate, orders
from distil import probabilities, soft_total
from export import read_model, state_of
from network import Network
from train import BATCH, Run, add_data_arguments, bottoms, computing_as_int8, digest_of, held_figures, marked_windows
from weights import read_public


def pieces_of(model, public):
    """The numbers that the model's pieces have in the public vocabulary."""
    number = {}
    for i, piece in enumerate(public.pieces):
        number.setdefault(piece, i)
    return [number[piece] for piece in model["pieces.strings"].split("\n")]


def set_pieces(kept, args):
    """Keeps the model's vocabulary in the work folder, whose windows are all of one."""
    path = os.path.join(args.work, "pieces.json")
    if not os.path.exists(path):
        json.dump(kept, open(path, "w"))
    elif (found := json.load(open(path))) != kept:
        sys.exit(f"found another vocabulary in {path} ({len(found)} pieces), expected that of {args.model} ({len(kept)} "
                 f"pieces): give another folder as --work")


def load(network, state):
    """A model without the head of parties near a telling has it begin as the one of speakers near a cue."""
    state = {k: v for k, v in state.items() if k in network.state_dict()}
    missing = network.load_state_dict(state, strict=False).missing_keys
    if any(not k.startswith(("heads.near", "heads.telling")) for k in missing):
        sys.exit(f"found no {', '.join(missing)} in the model, expected one of this network: give one of train.py")
    if missing:
        network.heads.begin_near()


def further(args):
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    torch.set_num_threads(args.threads)
    public, model = read_public(), read_model(args.model)
    kept = pieces_of(model, public)
    set_pieces(kept, args)
    cuts, *helds = marked_windows(args, public)
    network = computing_as_int8(Network(public, kept, int(model["encoder.shape"][0]), args.frozen))
    load(network, state_of(model))
    windows = [w for c in (*helds, *cuts) for w in c]
    bottoms(network.encoder, windows, os.path.join(args.work, f"further{args.frozen}-{digest_of([args.model])}.pt"))
    before = copy.deepcopy(network).eval()
    sizes = [[len(w.ids) for w in c] for c in cuts]
    run = Run(network, args.epochs * max(len(orders(s, BATCH)) for s in sizes), args.rate, args.rate * 5, 0.99)
    show = lambda when, n: [print(f"{when} held out: {held_figures(n, h, 'cpu')}", flush=True) for h in helds if h]
    show("start", network)
    start = time.time()
    network.train()
    for epoch in range(run.load(args.out), args.epochs):
        windows = cuts[epoch % len(cuts)]
        for number, numbers in enumerate(orders(sizes[epoch % len(cuts)], BATCH)):
            batch = collate([windows[i] for i in numbers], "cpu")
            out = losses.answers(network.heads, network.words(batch), batch)
            with torch.no_grad():
                said = probabilities(losses.answers(before.heads, before.words(batch), batch))
            hard, soft = losses.total(losses.sums(out, batch), batch.count), soft_total(out, said, batch)
            ((1 - args.soft) * hard + args.soft * soft).backward()
            run.step()
            if number % 40 == 0:
                print(f"epoch {epoch} step {number} {time.time() - start:.0f} s  hard {float(hard.detach()):.3f}  "
                      f"soft {float(soft.detach()):.3f}", flush=True)
        run.save(args.out, epoch)
        show(f"epoch {epoch}", run.average)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    add_data_arguments(parser)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--frozen", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--soft", type=float, default=0.2, help="what the model said before weighs")
    args = parser.parse_args()
    os.makedirs(args.work, exist_ok=True)
    further(args)


if __name__ == "__main__":
    main()
