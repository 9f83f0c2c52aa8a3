"""Teaches a model that ships whom pronouns stand for, and writes it with these heads: two cores, three minutes.

usage: antecedents.py MODEL.dixit OUT.dixit --name NAME --tool PRONOUNS --pronouns FILE.jsonl ... --gold DIR --work DIR
                      [--marks FILE.jsonl ...] [--beside FILE.jsonl ...] [--near FILE.jsonl ...] [--press FILE.jsonl ...]
                      [--leave IDS.txt] [--card FILE] [--epochs N] [--seed N]

All else in the model stays as it is. PRONOUNS is the program `pronouns` (eval/pronouns.cpp), which lists, of each pronoun of an
article, the mentions before it. Data as for train.py: who a pronoun is that is a source, an addressee, or stands near the
telling of a contact; and by --pronouns any others (docs/training.md). --leave: articles not to learn from, nor to measure on.
A mention is scored by two words, bilinearly, and by 36 values of where it stands; those of one referent are summed (Durrett
and Klein 2013). Prints how many pronouns of held-out articles are right: a tenth of --gold and of --marks, and those that --pronouns say.
"""
import argparse
import json
import os
import random
import subprocess

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from export import read_model, write_model
from marks import Anaphors, beside_of, marked, marked_press, name_key, near_of
from train import add_data_arguments
from windows import split, split_by_digest

VALUES, WIDTH, PAIR, HIDDEN, BATCH, RATE = 36, 384, 64, 32, 32, 1e-3
TOO_FAR = -1  # the vector of a mention that stands too far back


class Antecedents(nn.Module):
    """Scores of mentions before pronouns. Its tensors have the names of the model file, without `heads.`"""

    def __init__(self):
        super().__init__()
        self.anaphor, self.antecedent = nn.Linear(WIDTH, PAIR), nn.Linear(WIDTH, PAIR)
        self.antecedent_pair = nn.Linear(PAIR, PAIR)
        self.antecedent_pair.weight.data = torch.randn(PAIR, PAIR) * 0.02
        self.antecedent_values = nn.Sequential(nn.Linear(VALUES, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, 1))

    def forward(self, batch):
        """The logarithm of the probability of each referent of each pronoun, one after the other."""
        project = lambda layer, x: F.leaky_relu(layer(F.dropout(x, 0.3, self.training)), 0.1)
        looked_for = self.antecedent_pair(project(self.anaphor, batch.pronouns))[batch.pronoun_of]
        pair = (looked_for * project(self.antecedent, batch.mentions)).sum(1) * batch.near
        score = pair + self.antecedent_values(batch.values).squeeze(1)
        referent = log_sum(score, batch.referent_of, len(batch.pronoun_of_referent))
        return referent - log_sum(referent, batch.pronoun_of_referent, len(batch.pronouns))[batch.pronoun_of_referent]


def log_sum(x, group, count):
    """log of the sum of exp(x) of each group."""
    most = torch.full((count,), -1e9).scatter_reduce(0, group, x.detach(), "amax")
    return most + torch.zeros(count).index_add(0, group, (x - most[group]).exp()).log()


class Batch:
    def __init__(self, examples, vectors):
        self.pronouns = rows(vectors, [e["vector"] for e in examples])
        mentions = [m for e in examples for m in e["mentions"]]
        self.mentions, self.near = rows(vectors, mentions), torch.tensor([float(m != TOO_FAR) for m in mentions])
        self.values = torch.from_numpy(np.concatenate([e["values"] for e in examples]))
        self.pronoun_of, self.referent_of, self.pronoun_of_referent, self.right, first = [], [], [], [], 0
        for i, e in enumerate(examples):
            self.pronoun_of += [i] * len(e["mentions"])
            self.referent_of += [first + r for r in e["referents"]]
            self.pronoun_of_referent += [i] * len(e["right"])
            self.right += e["right"]
            first += len(e["right"])
        for name in ("pronoun_of", "referent_of", "pronoun_of_referent", "right"):
            setattr(self, name, torch.tensor(getattr(self, name)))


def rows(vectors, numbers):
    return torch.from_numpy(vectors[np.array(numbers)].astype(np.float32))  # -1: the last one, which `near` leaves out


def told(args, docs):
    """What the tool says of the articles, and the vectors."""
    path = os.path.join(args.work, "pronouns.f16")
    given = "".join(json.dumps({f: d[f] for f in ("id", "text", "lang", "date") if d.get(f)}) + "\n" for d in docs)
    out = subprocess.run([args.tool, args.model, path], input=given, stdout=subprocess.PIPE, text=True, check=True).stdout
    return {d["id"]: d for d in map(json.loads, out.splitlines())}, np.fromfile(path, np.float16).reshape(-1, WIDTH)


def examples_of(read, marks):
    """One for each marked pronoun of an article of which some mention before it is right."""
    by_end = {}
    for p in read["pronouns"]:
        by_end.setdefault(p["span"][1], p)
    out = []
    for span, names in marks.items():
        pronoun = by_end.get(span[1])
        if len(names) != 1 or pronoun is None or pronoun["span"][0] < span[0] or not pronoun["options"]:
            continue
        referents = list(dict.fromkeys(r for r, *_ in pronoun["options"]))
        key = name_key(names[0])
        right = [any(name_key(n) == key for n in read["names"][r]) for r in referents]
        out.append(dict(vector=pronoun["vector"], mentions=[v for _, v, *_ in pronoun["options"]],
                        values=np.array([v for _, _, *v in pronoun["options"]], np.float32),
                        referents=[referents.index(r) for r, *_ in pronoun["options"]], right=right))
    return out


def right_of(network, examples, vectors):
    """How many are right, in all."""
    network.eval()
    hits = 0
    with torch.no_grad():
        for e in examples:
            batch = Batch([e], vectors)
            hits += bool(batch.right[network(batch).argmax()])
    return hits


def learn(examples, vectors, args):
    torch.manual_seed(args.seed), random.seed(args.seed), torch.set_num_threads(args.threads)
    network, examples = Antecedents(), [e for e in examples if any(e["right"])]
    steps = args.epochs * (len(examples) // BATCH)
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    for _ in range(args.epochs):
        network.train(), random.shuffle(examples)
        for i in range(0, len(examples) // BATCH * BATCH, BATCH):
            batch = Batch(examples[i : i + BATCH], vectors)
            likely = network(batch)[batch.right].exp()
            pronoun = batch.pronoun_of_referent[batch.right]
            loss = -torch.zeros(BATCH).index_add(0, pronoun, likely).clamp(min=1e-9).log().mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return network


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("out")
    parser.add_argument("--name", required=True, help="of the model, with its version: dixit-news-10")
    parser.add_argument("--tool", required=True)
    parser.add_argument("--leave", help="a file of ids, one a line")
    parser.add_argument("--card")
    parser.add_argument("--epochs", type=int, default=10)
    add_data_arguments(parser)
    args = parser.parse_args()
    os.makedirs(args.work, exist_ok=True)
    docs, more = marked(args.gold), marked_press(args.marks, args.press)
    leave = set(open(args.leave, encoding="utf-8").read().split()) if args.leave else set()
    held = {d["id"] for d in split(docs)[1] + split_by_digest(more)[1]}
    docs = [d for d in docs + more if d["id"] not in leave]
    anaphors = Anaphors(docs, beside_of(args.beside, docs), near_of(args.near, docs), args.pronouns)
    held |= anaphors.held
    read, vectors = told(args, docs)
    learned, kept = [], []
    for d in docs:
        (kept if d["id"] in held else learned).extend(examples_of(read[d["id"]], anaphors.of(d)))
    network = learn(learned, vectors, args)
    print(f"{len(learned)} pronouns learned; of {len(kept)} held out {right_of(network, kept, vectors)} right, "
          f"{sum(any(e['right']) for e in kept)} could be")
    made = read_model(args.model)
    made["model.name"] = args.name
    if args.card:
        made["model.card"] = open(args.card, encoding="utf-8").read()
    made.update({f"heads.{name}": value.numpy().astype("<f4") for name, value in network.state_dict().items()})
    write_model(args.out, made)


if __name__ == "__main__":
    main()
