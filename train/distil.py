"""Trains the network that ships from several that were trained alike: on marked articles, and on what these say of press.

usage: distil.py TEACHER.pt ... --press FILE.npz --work DIR --out FILE [--steps N] [--device cuda]

An ensemble is better than each of its members; the student learns its probabilities (Hinton, Vinyals and Dean 2015),
computing as the int8 encoder will, and beside the marks, on the windows that train.py used last in --work. It begins
as the first teacher. Of press, the words that the teachers take for triggers with at least LEAST are asked about, and
the parties near those that they take for the end of a telling of a contact with at least TELLINGS.
"""
import argparse
import json
import os
import pickle
import random
import time

import torch
import torch.nn.functional as F

import losses
from batch import Batch, collate, orders
from network import Network
from press_windows import Press
from train import BATCH, Run, computing_as_int8, held_figures, of_epoch
from weights import read_public

LEAST, MOST = 0.2, 32  # of a trigger: its probability; a window
TELLINGS = 0.3  # of the last word of a telling: its probability
SIGMOID = ("parts", "claims", "edges", "near")
HARD, SOFT = 0.5, 0.5  # what the marks and the teachers weigh where there are both


def press_batch(press, size):
    """A Batch of text alone."""
    ids, begins, real = press.batch(size)
    counts = begins.sum(1)
    most = int(counts.max())
    first = torch.argsort(~begins, dim=1, stable=True)[:, :most]
    word = torch.arange(most, device=ids.device)[None] < counts[:, None]
    return Batch(ids, real, first.masked_fill(~word, 0), word, marked=False)


def choose_triggers(batch, trigger):
    """Sets `gold` of a batch of text alone: the likeliest triggers. trigger: B x N x types, probabilities."""
    likely = (1 - trigger[..., 0]).masked_fill(~batch.word, 0)
    value, at = likely.topk(min(MOST, likely.shape[1]), 1)
    batch.gold = dict(trigger=at, statement=value > LEAST, weight=value * (value > LEAST))


def choose_tellings(batch, contact):
    """Sets in `gold` of a batch of text alone: the likely tellings, by their last word. contact: B x N x tags."""
    likely = (1 - contact[..., 0]).masked_fill(~batch.word, 0)
    after = F.pad(likely[:, 1:], (0, 1))
    window, last = ((likely > TELLINGS) & (after < TELLINGS)).nonzero(as_tuple=True)
    words = F.one_hot(last, likely.shape[1]).float()
    batch.gold.update(telling_window=window, telling_last=last, telling_words=words, status=last)


def probabilities(scores):
    return {k: v.float().sigmoid() if k in SIGMOID else v.float().softmax(-1) for k, v in scores.items()}


def taught(teachers, batch):
    """What the teachers say together of a batch: name -> probabilities. Chooses triggers and roles of text alone."""
    mean = lambda made: {k: sum(m[k] for m in made) / len(made) for k in made[0]}
    with torch.no_grad(), torch.autocast(batch.ids.device.type, torch.bfloat16):
        words = [t.words(batch) for t in teachers]
        if not batch.marked:
            together = lambda head: sum(getattr(t.heads, head)(w).float().softmax(-1)
                                        for t, w in zip(teachers, words)) / len(words)
            choose_triggers(batch, together("trigger"))
            choose_tellings(batch, together("contact"))
            pairs = [t.heads.pairs(w, batch.gold["trigger"])[0] for t, w in zip(teachers, words)]
            roles = len(losses.ROLES)
            batch.gold["roles"] = sum(p[..., :roles].float().softmax(-1) for p in pairs).argmax(-1)
        return mean([probabilities(losses.answers(t.heads, w, batch)) for t, w in zip(teachers, words)])


def soft_total(out, probabilities, batch):
    """The weighted losses of answers against probabilities."""
    word = batch.word.float()
    weight = batch.gold.get("weight", batch.gold["statement"].float())
    pair = weight[..., None] * word[:, None]
    told = lambda p: (1 - p[..., 0])
    where = dict(trigger=(word, told(probabilities["trigger"]) * word), names=(word, told(probabilities["names"]) * word),
                 parts=(word, word), claims=(word, word / 40), contacts=(word, word / 40),
                 roles=(pair, told(probabilities["roles"]) * pair),
                 edges=(pair, probabilities["edges"].sum(-1) * pair))
    if "near" in probabilities:
        here = word[batch.gold["telling_window"]]
        where["near"] = here, probabilities["near"].sum(-1) * here
    loss = 0.0
    for key, p in probabilities.items():
        if key == "status":
            continue
        at, counted = where.get(key, (weight, weight))
        if key in SIGMOID:
            one = F.binary_cross_entropy_with_logits(out[key], p, reduction="none")
            one = one.sum(-1) if one.dim() > at.dim() else one
        else:
            one = -(p * out[key].log_softmax(-1)).sum(-1)
        loss = loss + losses.WEIGHTS[key] * (one * at).sum() / counted.sum().clamp(min=1)
    return loss


def loaded(path, public, kept, device):
    state = torch.load(path, map_location="cpu", weights_only=False)
    network = Network(public, kept, state["layers"], 0)
    network.load_state_dict(state["average"], strict=False)
    return network.to(device).eval()


def windows_used(work):
    """The file of windows that train.py used last in this folder: the teachers' own."""
    with open(os.path.join(work, "windows.txt")) as file:
        return file.read()


def distil(args):
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    torch.set_float32_matmul_precision("high")
    public = read_public()
    kept = json.load(open(os.path.join(args.work, "pieces.json")))
    cuts, held, held_more = pickle.load(open(os.path.join(args.work, windows_used(args.work)), "rb"))
    held = held + held_more
    press = Press(args.press, args.device)
    teachers = [loaded(path, public, kept, args.device) for path in args.teachers]
    student = computing_as_int8(loaded(args.teachers[0], public, kept, args.device)).train()
    run = Run(student, args.steps, args.rate, args.rate * 7, 0.998, args.seconds)
    number, queue = 0, []
    step = run.load(args.out)
    while run.done() < 1:
        if not queue:
            windows = of_epoch(cuts[number % len(cuts)])
            queue, number = orders([len(w.ids) for w in windows], args.batch), number + 1
        marked = collate([windows[i] for i in queue.pop()], args.device)
        said = taught(teachers, marked)
        words = student.words(marked)
        out = losses.answers(student.heads, words, marked)
        hard, soft = losses.total(losses.sums(out, marked), marked.count), soft_total(out, said, marked)
        plain = press_batch(press, args.windows)
        said = taught(teachers, plain)
        words = student.words(plain)
        press_soft = soft_total(losses.answers(student.heads, words, plain), said, plain)
        (HARD * hard + SOFT * soft + press_soft).backward()
        run.step()
        if step % 40 == 0:
            shown = "  ".join(f"{k} {float(v.detach()):.3f}" for k, v in
                              dict(hard=hard, soft=soft, press=press_soft).items())
            print(f"distil {step}, {run.done():.3f} of the way, {time.time() - run.begun:.0f} s  {shown}", flush=True)
        if step % 1000 == 999:
            print(f"distil {step} held out: {held_figures(run.average, held, args.device)}", flush=True)
            run.save(args.out, step)
        step += 1
    print(f"distil end held out: {held_figures(run.average, held, args.device)}", flush=True)
    run.save(args.out, step - 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("teachers", nargs="+")
    parser.add_argument("--press", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--seconds", type=float, default=0, help="in place of --steps")
    parser.add_argument("--batch", type=int, default=BATCH, help="pieces of marked articles a step, padding included")
    parser.add_argument("--windows", type=int, default=8, help="of press, a step")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cuda")
    distil(parser.parse_args())


if __name__ == "__main__":
    main()
