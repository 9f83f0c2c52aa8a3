"""Trains the network from marked articles and the public encoder.

usage: train.py --gold DIR --work DIR [--marks FILE.jsonl ...] [--beside FILE.jsonl ...] [--press FILE.jsonl ...]
                [--near FILE.jsonl ...] [--pronouns FILE.jsonl ...] [--epochs N] [--whole-epochs N] [--seed N] [--layers N]
                [--frozen N] [--floats] [--batch PIECES] [--seconds N] [--threads N] [--device cpu|cuda]

--gold   a folder with train.jsonl and train-en.jsonl (see docs/training.md); a tenth is held out
--marks  statements of further articles, those of --press, by their offsets; a tenth is held out here too
--beside contacts, distance and claims of some of these articles (docs/training.md)
--near   which phrases near the tellings of their contacts stand for the parties
--pronouns whom pronouns stand for
--work   pieces, the teacher's names, windows and checkpoints go here; a run that was stopped goes on from it
--press  articles ({"id", "text"} a line) whose pieces the vocabulary must cover
Two phases: first the layers above the --frozen lowest, on the stored output of these; then all, computing as the
int8 encoder will. With --frozen 0 the second alone; with --floats besides, in float: a teacher for distil.py. With
--seconds a phase takes that long, its rates falling with the time.
Then `export.py` writes the model file.
"""
import argparse
import copy
import hashlib
import json
import os
import pickle
import random
import subprocess
import sys
import time
from dataclasses import dataclass

import torch

import losses
from batch import collate, orders
from marks import GOLD, Anaphors, beside_of, digest_of, marked, marked_press, near_of, read_jsonl
from network import Linear, Network
from pieces import Pieces, choose_pieces
from weights import read_public
from windows import build, split, split_by_digest

BATCH = 1400  # pieces, padding included
SHARES = {True: 0.5, False: 0.15}  # taken in an epoch, of windows without marked statements that tell of a contact, and of none
SHIFTS = (0.0, 0.33, 0.66)
WARM, LAST_RATE, AVERAGE = 0.06, 0.02, 0.995


@dataclass
class Phase:
    name: str
    epochs: int
    encoder_rate: float
    heads_rate: float


def kept_pieces(public, press, docs, work):
    """The vocabulary, chosen once and kept in the work folder."""
    path = os.path.join(work, "pieces.json")
    if not os.path.exists(path):
        texts = (d["text"] for source in press for d in read_jsonl(source))
        kept = choose_pieces(public, list(texts) + [d["text"] for d in docs])
        json.dump(kept, open(path, "w"))
    return json.load(open(path))


def teacher_names(docs, work, digest):
    path, marked_here = os.path.join(work, f"names-{digest}.json"), os.path.join(work, "marked.jsonl")
    if not os.path.exists(path):
        with open(marked_here, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(d, ensure_ascii=False) + "\n" for d in docs)
        here = os.path.dirname(os.path.abspath(__file__))
        subprocess.run([sys.executable, os.path.join(here, "silver.py"), marked_here, path], check=True)
    return json.load(open(path))


def marked_windows(args, public):
    """(windows of the training articles cut in several ways, of the held-out ones of --gold, and of --marks), made once
    and kept in `args.work` by what the files of marks hold; windows.txt names the last that were asked for."""
    gold = [os.path.join(args.gold, name) for name in GOLD]
    digest = digest_of(gold + args.marks + args.beside + args.near + args.pronouns)
    path = os.path.join(args.work, f"windows-{digest}.pickle")
    with open(os.path.join(args.work, "windows.txt"), "w") as file:
        file.write(os.path.basename(path))
    if os.path.exists(path):
        return pickle.load(open(path, "rb"))
    docs, more = marked(args.gold), marked_press(args.marks, args.press)
    pieces = Pieces(public.pieces, public.scores, kept_pieces(public, args.press, docs, args.work))
    beside, near = beside_of(args.beside, docs + more), near_of(args.near, docs + more)
    anaphors = Anaphors(docs + more, beside, near, args.pronouns)
    anaphors_of = {d["id"]: anaphors.of(d) for d in docs + more if d["id"] not in anaphors.held}
    of = teacher_names(docs + more, args.work, digest), beside, near, anaphors_of
    cut = lambda docs, shift: [w for d in docs for w in build(d, pieces, shift, *(marks.get(d["id"]) for marks in of))]
    (train, held), (train_more, held_more) = split(docs), split_by_digest(more)
    made = [cut(train + train_more, shift) for shift in SHIFTS], cut(held, 0.0), cut(held_more, 0.0)
    pickle.dump(made, open(path + ".new", "wb"))
    os.replace(path + ".new", path)
    return made


def bottoms(encoder, windows, path):
    """Gives each window what the frozen layers make of its pieces, half precision: computed once and kept in `path`."""
    encoder.eval()
    known = torch.load(path) if os.path.exists(path) else {}
    key = lambda w: hashlib.sha256(repr(w.ids).encode()).hexdigest()
    missing = {key(w): w.ids for w in windows if key(w) not in known}
    with torch.no_grad():
        for k, pieces in missing.items():
            ids = torch.tensor([pieces])
            known[k] = encoder.bottom(ids, torch.ones_like(ids, dtype=torch.bool))[0].half()
    if missing:
        torch.save(known, path + ".new")
        os.replace(path + ".new", path)
    for w in windows:
        w.bottom = known[key(w)]


def held_figures(network, windows, device):
    network.eval()
    counts = {}
    with torch.no_grad():
        for numbers in orders([len(w.ids) for w in windows], BATCH):
            batch = collate([windows[i] for i in numbers], device)
            losses.figures(network.heads, network.words(batch), batch, counts)
    network.train()
    return "  ".join(f"{k} {losses.f1(*v):.3f}" for k, v in sorted(counts.items()))


def of_epoch(windows, marked=1.0, shares=SHARES):
    """The windows that one epoch takes: of those with marked statements the share `marked`."""
    return [w for w in windows if (w.marked and marked >= 1) or
            random.random() < (marked if w.marked else shares[bool(w.tellings)])]


class Run:
    """Optimiser, falling rates and averaged weights of a network over a known number of steps, or of seconds.

    `step` takes one after `backward`; `save` and `load` keep all of it, and that the layers compute as int8 will.
    """

    def __init__(self, network, steps, encoder_rate, heads_rate, average=AVERAGE, seconds=0):
        self.network, self.average, self.keep = network, copy.deepcopy(network), average
        self.live = [p for p in network.parameters() if p.requires_grad]
        self.averaged = [a for a, p in zip(self.average.parameters(), network.parameters()) if p.requires_grad]
        encoder = [p for p in network.encoder.parameters() if p.requires_grad]
        groups = [{"params": encoder, "lr": encoder_rate}, {"params": network.heads.parameters(), "lr": heads_rate}]
        self.optimise = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
        self.steps, self.stepped, self.seconds, self.begun = steps, 0, seconds, time.time()
        rate = lambda _: min(1, (self.done() + 1e-3) / WARM) * max(LAST_RATE, 1 - self.done())
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimise, rate)

    def done(self):
        """The share of the run that lies behind."""
        return (time.time() - self.begun) / self.seconds if self.seconds else self.stepped / self.steps

    def step(self):
        torch.nn.utils.clip_grad_norm_(self.live, 1.0)
        self.optimise.step()
        self.optimise.zero_grad()
        self.stepped += 1
        self.schedule.step()
        with torch.no_grad():
            torch._foreach_lerp_(self.averaged, self.live, 1 - self.keep)

    def parts(self):
        return dict(network=self.network, average=self.average, optimise=self.optimise, schedule=self.schedule)

    def save(self, path, epoch):
        state = {key: part.state_dict() for key, part in self.parts().items()}
        state.update(epoch=epoch, stepped=self.stepped, spent=time.time() - self.begun,
                     layers=len(self.network.encoder.layers), frozen=self.network.encoder.frozen)
        torch.save(state, path + ".new")
        os.replace(path + ".new", path)

    def load(self, path):
        """The number of the next epoch."""
        if not os.path.exists(path):
            return 0
        state = torch.load(path, weights_only=False)
        for key, part in self.parts().items():
            part.load_state_dict(state[key])
        self.stepped, self.begun = state["stepped"], time.time() - state["spent"]
        return state["epoch"] + 1


def computing_as_int8(network):
    for layer in network.modules():
        if isinstance(layer, Linear):
            layer.quantised = True
    return network


def train(args):
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    torch.set_num_threads(args.threads)
    torch.set_float32_matmul_precision("high")
    public = read_public()
    cuts, held, held_more = marked_windows(args, public)
    held = held + held_more
    kept = json.load(open(os.path.join(args.work, "pieces.json")))
    print(f"{len(kept)} pieces; windows: train {[len(c) for c in cuts]}, held out {len(held)}", flush=True)
    network = Network(public, kept, args.layers, args.frozen).to(args.device)
    path = lambda phase: os.path.join(args.work, f"seed{args.seed}.{phase}.pt")
    if args.frozen:
        bottoms(network.encoder, held + [w for c in cuts for w in c], os.path.join(args.work, f"bottoms{args.frozen}.pt"))
        network = run_phase(network, Phase("frozen", args.epochs, 2e-4, 2e-3), cuts, held, path("frozen"), args)
        network.requires_grad_(True)
        for w in held + [w for c in cuts for w in c]:
            w.bottom = None
    rates = (1.5e-4, 1e-3) if args.frozen else (2e-4, 1.5e-3)
    if args.frozen or not args.floats:
        computing_as_int8(network)
    run_phase(network, Phase("whole", args.whole_epochs, *rates), cuts, held, path("whole"), args)


def run_phase(network, phase, cuts, held, path, args):
    """One phase; a checkpoint after each epoch. Returns the averaged network."""
    steps = max(len(orders([len(w.ids) for w in of_epoch(c)], args.batch)) for c in cuts)
    run = Run(network, phase.epochs * steps, phase.encoder_rate, phase.heads_rate, seconds=args.seconds)
    network.train()
    epoch = run.load(path)
    while run.done() < 1 if args.seconds else epoch < phase.epochs:
        windows = of_epoch(cuts[epoch % len(cuts)])
        for number, numbers in enumerate(orders([len(w.ids) for w in windows], args.batch)):
            batch = collate([windows[i] for i in numbers], args.device)
            sums = losses.sums(losses.answers(network.heads, network.words(batch), batch), batch)
            losses.total(sums, batch.count).backward()
            run.step()
            if number % 40 == 0:
                shown = "  ".join(f"{k} {float(v.detach()) / max(1, batch.count[k]):.3f}" for k, v in sums.items())
                print(f"{phase.name} {epoch} step {number} {time.time() - run.begun:.0f} s  {shown}", flush=True)
            if args.seconds and run.done() >= 1:
                break
        if not args.seconds or run.done() >= 1:
            run.save(path, epoch)
            print(f"{phase.name} {epoch}, {run.stepped} steps, held out: {held_figures(run.average, held, args.device)}",
                  flush=True)
        epoch += 1
    return run.average


def add_data_arguments(parser):
    parser.add_argument("--gold", required=True)
    parser.add_argument("--marks", nargs="*", default=[])
    parser.add_argument("--beside", nargs="*", default=[])
    parser.add_argument("--near", nargs="*", default=[])
    parser.add_argument("--pronouns", nargs="*", default=[])
    parser.add_argument("--work", required=True)
    parser.add_argument("--press", nargs="*", default=[])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_arguments(parser)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--whole-epochs", type=int, default=4)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--frozen", type=int, default=3)
    parser.add_argument("--floats", action="store_true", help="with --frozen 0: compute in float, to be a teacher")
    parser.add_argument("--batch", type=int, default=BATCH, help="pieces, padding included")
    parser.add_argument("--seconds", type=float, default=0, help="of a phase, in place of its epochs")
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    os.makedirs(args.work, exist_ok=True)
    train(args)


if __name__ == "__main__":
    main()
