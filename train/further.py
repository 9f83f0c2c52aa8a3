"""Trains a model that ships further, on more marks: from its file, on two cores.

usage: further.py MODEL.dixit --gold DIR --work DIR --out FILE.pt [--marks FILE.jsonl ...] [--beside FILE.jsonl ...]
                  [--near FILE.jsonl ...] [--pronouns FILE.jsonl ...] [--press FILE.jsonl ...] [--epochs N] [--seconds N]
                  [--shares MARKED TELLING OTHER] [--fresh FILE.jsonl ...] [--frozen N] [--batch N]
                  [--soft SHARE | --contacts-alone] [--texts FILE.npz] [--keep SHARE] [--seed N] [--threads N]

Data as for train.py. The --frozen lowest layers stay as they are. Learned are the marks and, by --soft, what the model said
before (Furlanello et al. 2018, born-again networks): it holds what several networks told it of press (distil.py), which
marks alone would wear off; with --texts (press_windows.py) also of windows of press, beside each step. With --contacts-alone,
the marks of contacts are learned, and all else as the model said it before, of the statements that it finds itself. At the
end the weights are the mean of those learned and, by --keep, of those before (Wortsman et al. 2022, model soups). Each pass
takes the --shares of the windows with marked statements, of those without that tell of a contact, and of the others; of the
articles of --fresh (files among --marks) all. Computes nearly as the int8 encoder will (else in 16 bits); writes a
checkpoint a pass and goes on from it. Then `export.py` writes the model file.
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
from distil import choose_triggers, press_batch, probabilities, soft_total, taught
from export import HELPING, read_model, state_of
from marks import read_jsonl
from network import Network
from pieces import pronoun_pieces
from press_windows import Press
from train import BATCH, Run, add_data_arguments, computing_as_int8, held_figures, marked_windows, of_epoch
from weights import read_public


OF_CONTACTS = ("contacts", "near", "status")
OF_PRESS, PRESS_WINDOWS = 0.4, 2  # what it weighs in the loss, and how much of it a step takes


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
    network.heads.helping = False
    state = {k: v for k, v in state.items() if k in network.state_dict() and not k.startswith(HELPING)}
    missing = network.load_state_dict(state, strict=False).missing_keys
    missing = [k for k in missing if not k.startswith(HELPING)]
    if any(not k.startswith(("heads.near", "heads.telling")) for k in missing):
        sys.exit(f"found no {', '.join(missing)} in the model, expected one of this network: give one of train.py")
    if missing:
        network.heads.begin_near()


def said_before(before, batch, contacts_alone):
    """What the model said of the batch before, as probabilities. Gives the batch what the frozen layers make of it, and, where
    contacts alone are learned, the statements that the model found in it in place of the marked ones."""
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        batch.bottom = before.encoder.bottom(batch.ids, batch.piece)  # without dropout
        words = before.words(batch)
        if contacts_alone:
            marked = batch.gold
            choose_triggers(batch, before.heads.trigger(words).float().softmax(-1))
            batch.gold = marked | batch.gold
            roles = before.heads.pairs(words, batch.gold["trigger"])[0][..., : len(losses.ROLES)]
            batch.gold["roles"] = roles.float().softmax(-1).argmax(-1)
        said = probabilities(losses.answers(before.heads, words, batch))
    return {k: p for k, p in said.items() if not contacts_alone or k not in OF_CONTACTS}


def answers(network, batch):
    with torch.autocast("cpu", torch.bfloat16):
        return {k: v.float() for k, v in losses.answers(network.heads, network.words(batch), batch).items()}


def loss_of(network, batch, said, args):
    out = answers(network, batch)
    if args.contacts_alone:
        return losses.total(losses.contact_sums(out, batch), batch.count) + soft_total(out, said, batch)
    hard = losses.total(losses.sums(out, batch), batch.count)
    return (1 - args.soft) * hard + args.soft * soft_total(out, said, batch)


def of_pass(windows, fresh, shares):
    """The windows that one pass takes."""
    marked, *others = shares
    old = [w for w in windows if w.article not in fresh]
    return [w for w in windows if w.article in fresh] + of_epoch(old, marked, dict(zip((True, False), others)))


class Texts:
    """Windows of press, and what the model said of them before."""

    def __init__(self, path, before, pieces):
        self.press, self.before, self.pronouns = Press(path, "cpu"), before, torch.tensor(pronoun_pieces(pieces))

    def loss(self, network):
        batch = press_batch(self.press, PRESS_WINDOWS, self.pronouns)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            batch.bottom = self.before.encoder.bottom(batch.ids, batch.piece)
        said = taught([self.before], batch)
        return OF_PRESS * soft_total(answers(network, batch), said, batch)


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
    before = copy.deepcopy(network).eval()
    fresh = {m["id"] for path in args.fresh for m in read_jsonl(path)}
    texts = Texts(args.texts, before, [public.pieces[p] for p in kept]) if args.texts else None
    taken = lambda epoch: of_pass(cuts[epoch % len(cuts)], fresh, args.shares)
    batches = lambda windows: orders([len(w.ids) for w in windows], args.batch)
    run = Run(network, args.epochs * max(len(batches(taken(e))) for e in range(len(cuts))), args.rate, args.rate * 5, 0.99,
              args.seconds)
    show = lambda when, n: [print(f"{when} held out: {held_figures(n, h, 'cpu')}", flush=True) for h in helds if h]
    show("start", network)
    start = run.begun = time.time()
    network.train()
    over = lambda: args.seconds and run.done() >= 1
    first = run.load(args.out)
    if first > args.epochs:
        return
    for epoch in range(first, args.epochs):
        if over():
            break
        windows = taken(epoch)
        for number, numbers in enumerate(batches(windows)):
            batch = collate([windows[i] for i in numbers], "cpu")
            loss = loss_of(network, batch, said_before(before, batch, args.contacts_alone), args)
            loss.backward()
            if texts:
                texts.loss(network).backward()
            run.step()
            if number % 40 == 0:
                print(f"epoch {epoch} step {number} {time.time() - start:.0f} s  loss {float(loss.detach()):.3f}", flush=True)
            if over():
                break
        run.save(args.out, epoch)
        show(f"epoch {epoch}", run.average)
    with torch.no_grad():
        for weight, was in zip(run.average.parameters(), before.parameters()):
            weight.lerp_(was, args.keep)
    run.save(args.out, args.epochs)
    show(f"with {args.keep} of the model before", run.average)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    add_data_arguments(parser)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=3, help="at most")
    parser.add_argument("--seconds", type=float, default=0, help="what the rates fall over, in place of the passes")
    parser.add_argument("--shares", type=float, nargs=3, default=(1.0, 1.0, 1.0), metavar=("MARKED", "TELLING", "OTHER"))
    parser.add_argument("--fresh", nargs="*", default=[], help="marks that every pass takes whole")
    parser.add_argument("--texts", help="windows of press to keep what was said of")
    parser.add_argument("--frozen", type=int, default=4)
    parser.add_argument("--batch", type=int, default=BATCH, help="pieces, padding included")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--contacts-alone", action="store_true",
                        help="learn of the marks contacts alone; all else stays as the model said before")
    parser.add_argument("--keep", type=float, default=0.0, help="share of its weights before, in their mean at the end")
    parser.add_argument("--soft", type=float, default=0.2, help="what the model said before weighs")
    args = parser.parse_args()
    os.makedirs(args.work, exist_ok=True)
    further(args)


if __name__ == "__main__":
    main()
