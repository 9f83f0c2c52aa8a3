"""Trains the network that ships from several that were trained alike: on marked articles, and on what these say of press.

usage: distil.py TEACHER.pt ... --press FILE.npz --work DIR --out FILE [--steps N] [--askers N] [--device cuda]

An ensemble is better than each of its members; the student learns its probabilities (Hinton, Vinyals and Dean 2015),
computing as the int8 encoder will, and beside the marks, on the windows that train.py used last in --work. It begins
as the first teacher. Of press, the words that the teachers take for triggers with at least LEAST are asked about, and
the parties near those that they take for the end of a telling of a contact with at least TELLINGS; and pronouns. With
--askers, so many processes ask the teachers beside the one that learns. One teacher: a network goes on from itself, on
marks that it has not seen.
"""
import argparse
import dataclasses
import itertools
import json
import os
import pickle
import random
import time

import torch
import torch.multiprocessing
import torch.nn.functional as F

import losses
from batch import Batch, collate, orders
from network import Network
from pieces import END, PAD, pronoun_pieces
from press_windows import Press
from train import BATCH, Run, computing_as_int8, held_figures, of_epoch
from weights import read_public

LEAST, MOST = 0.2, 32  # of a trigger: its probability; a window
MOST_PRONOUNS = 20  # pronouns asked about, a window
READY = 4  # answers of the teachers that wait, for each asker
TELLINGS = 0.3  # of the last word of a telling: its probability
SIGMOID = ("parts", "claims", "edges", "near")


def press_batch(press, size, pronouns):
    """A Batch of text alone; in `gold` its pronouns, by the numbers of their pieces."""
    ids, begins, real = press.batch(size)
    counts = begins.sum(1)
    most = int(counts.max())
    first = torch.argsort(~begins, dim=1, stable=True)[:, :most]
    word = torch.arange(most, device=ids.device)[None] < counts[:, None]
    batch = Batch(ids, real, first.masked_fill(~word, 0), word, marked=False)
    whole = F.pad(begins[:, 1:] | (ids[:, 1:] == END), (0, 1))
    found = (torch.isin(ids, pronouns) & whole).gather(1, batch.first) & word
    value, at = found.float().topk(min(MOST_PRONOUNS, most), 1)
    batch.gold.update(anaphor=at, anaphor_known=value > 0)
    return batch


def choose_triggers(batch, trigger):
    """Sets `gold` of a batch of text alone: the likeliest triggers. trigger: B x N x types, probabilities."""
    likely = (1 - trigger[..., 0]).masked_fill(~batch.word, 0)
    most = int((likely > LEAST).sum(1).amax().clamp(1, MOST))
    value, at = likely.topk(min(most, likely.shape[1]), 1)
    batch.gold.update(trigger=at, statement=value > LEAST, weight=value * (value > LEAST))


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
    if "antecedent" in probabilities:
        where["antecedent"] = (batch.gold["anaphor_known"].float(),) * 2
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


def questions(args, seed):
    """Without end: a marked batch and one of text alone, each with what the teachers say of it."""
    torch.manual_seed(seed)
    random.seed(seed)
    torch.set_float32_matmul_precision("high")
    public, kept, (cuts, *_) = setting(args)
    pronouns = torch.tensor(pronoun_pieces([public.pieces[p] for p in kept]), device=args.device)
    press = Press(args.press, args.device)
    teachers = [loaded(path, public, kept, args.device) for path in args.teachers]
    for number in itertools.count(seed):
        windows = of_epoch(cuts[number % len(cuts)])
        for numbers in orders([len(w.ids) for w in windows], args.batch):
            marked = collate([windows[i] for i in numbers], args.device)
            plain = press_batch(press, args.windows, pronouns)
            yield marked, taught(teachers, marked), plain, taught(teachers, plain)


def ask(args, seed, ready):
    torch.set_num_threads(1)
    for marked, said, plain, said_plain in questions(args, seed):
        ready.put([moved(x, "cpu") for x in (marked, half(said), plain, half(said_plain))])


def half(probabilities):
    return {k: p.half() for k, p in probabilities.items()}


def moved(x, device):
    """A tensor, a Batch or a dict of tensors on `device`."""
    if isinstance(x, Batch):
        return dataclasses.replace(x, **{f.name: moved(getattr(x, f.name), device) for f in dataclasses.fields(x)})
    if isinstance(x, dict):
        return {k: moved(v, device) for k, v in x.items()}
    return x.to(device) if isinstance(x, torch.Tensor) else x


def answered(args):
    """`questions`, asked by as many processes beside this one as --askers says; none: by this one."""
    if not args.askers:
        yield from questions(args, args.seed)
    torch.multiprocessing.set_sharing_strategy("file_system")
    spawn = torch.multiprocessing.get_context("spawn")
    ready = spawn.Queue(READY * args.askers)
    for k in range(args.askers):
        spawn.Process(target=ask, args=(args, args.seed + k, ready), daemon=True).start()
    while True:
        marked, said, plain, said_plain = (moved(x, args.device) for x in ready.get(timeout=300))
        yield (marked, {k: p.float() for k, p in said.items()}, plain, {k: p.float() for k, p in said_plain.items()})


def together(a, b):
    """The text of two batches as one."""
    both = lambda x, y: torch.cat([F.pad(t, (0, max(x.shape[1], y.shape[1]) - t.shape[1])) for t in (x, y)])
    ids = both(a.ids - PAD, b.ids - PAD) + PAD
    return Batch(ids, both(a.piece, b.piece), both(a.first, b.first), both(a.word, b.word))


def setting(args):
    """The public encoder, the pieces, and the windows that train.py used last."""
    kept = json.load(open(os.path.join(args.work, "pieces.json")))
    return read_public(), kept, pickle.load(open(os.path.join(args.work, windows_used(args.work)), "rb"))


def distil(args):
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    torch.set_float32_matmul_precision("high")
    asked = answered(args)
    public, kept, (_, held, held_more) = setting(args)
    held = held + held_more
    student = computing_as_int8(loaded(args.teachers[0], public, kept, args.device)).train()
    first = next(asked)
    run = Run(student, args.steps, args.rate, args.rate * 7, 0.998, args.seconds)
    step = run.load(args.out)
    for marked, said, plain, said_plain in itertools.chain([first], asked):
        if run.done() >= 1:
            break
        words = student.words(together(marked, plain))
        of_marked = words[: len(marked.ids), : marked.first.shape[1]]
        of_plain = words[len(marked.ids) :, : plain.first.shape[1]]
        out = losses.answers(student.heads, of_marked, marked)
        hard, soft = losses.total(losses.sums(out, marked), marked.count), soft_total(out, said, marked)
        press_soft = soft_total(losses.answers(student.heads, of_plain, plain), said_plain, plain)
        (args.hard * hard + args.soft * soft + args.plain * press_soft).backward()
        run.step()
        if step % 40 == 0:
            shown = "  ".join(f"{k} {float(v.detach()):.3f}" for k, v in
                              dict(hard=hard, soft=soft, press=press_soft).items())
            print(f"distil {step}, {run.done():.3f} of the way, {time.time() - run.begun:.0f} s  {shown}", flush=True)
        if step % 1000 == 999:
            run.save(args.out, step)
        step += 1
    run.save(args.out, step - 1)
    print(f"distil end, {step} steps, held out: {held_figures(run.average, held, args.device)}", flush=True)


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
    parser.add_argument("--hard", type=float, default=0.5, help="what the marks weigh in the loss")
    parser.add_argument("--soft", type=float, default=0.5, help="what the teachers weigh on marked articles")
    parser.add_argument("--plain", type=float, default=1.0, help="what they weigh on press")
    parser.add_argument("--askers", type=int, default=0, help="processes that ask the teachers")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cuda")
    distil(parser.parse_args())


if __name__ == "__main__":
    main()
