"""Windows of like length as padded tensors: what the network reads and what it is to find in them.

B windows, L pieces, N words, K statements, T tellings of contacts, P (telling, party) pairs; what is padding is
False in `piece`, `word`, `statement`. All tensors are on `device`.
"""
import random
from dataclasses import dataclass, field

import numpy as np
import torch

from pieces import PAD
from windows import IGNORE


@dataclass
class Batch:
    ids: torch.Tensor  # B x L
    piece: torch.Tensor  # B x L
    first: torch.Tensor  # B x N: the first piece of each word
    word: torch.Tensor  # B x N
    marked: bool = True  # has the tensors below; else text alone
    bottom: torch.Tensor = None  # B x L x H: what the frozen layers made of it, where that is stored
    gold: dict = field(default_factory=dict)  # name -> tensor, see `gold_of`
    count: dict = field(default_factory=dict)  # name -> how many the loss of that name is divided by


def orders(lengths, most):
    """Numbers of windows of like length together, at most `most` pieces a batch, padding included, in random order."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + random.random() * 20)
    out, now, longest = [], [], 0
    for i in order:
        if now and max(longest, lengths[i]) * (len(now) + 1) > most:
            out.append(now)
            now, longest = [], 0
        now.append(i)
        longest = max(longest, lengths[i])
    out.append(now)
    random.shuffle(out)
    return out


def padded(rows, fill, kind):
    longest = max(1, max(len(r) for r in rows))
    out = np.full((len(rows), longest), fill, kind)
    for k, row in enumerate(rows):
        out[k, : len(row)] = row
    return out


def collate(windows, device):
    first = padded([w.first for w in windows], 0, np.int64)
    words = np.arange(first.shape[1])[None] < np.array([len(w.first) for w in windows])[:, None]
    ids = padded([w.ids for w in windows], PAD, np.int64)
    pieces = np.arange(ids.shape[1])[None] < np.array([len(w.ids) for w in windows])[:, None]
    gold, count = gold_of(windows, *first.shape)
    on = lambda array: torch.from_numpy(np.ascontiguousarray(array)).to(device, non_blocking=True)
    batch = Batch(on(ids), on(pieces), on(first), on(words), gold={k: on(v) for k, v in gold.items()}, count=count)
    if getattr(windows[0], "bottom", None) is not None:
        rows = [w.bottom.float() for w in windows]
        batch.bottom = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True).to(device)
    return batch


def gold_of(windows, size, words):
    """(arrays, counts) of the marks.

    statements, B x K (x N): statement, trigger, kind_of_trigger, roles, begins, ends, labels (x 5), parent (K: none),
    who (N + 1: whether the word ends a mention of the speaker, last: nobody is named), who_known.
    words, B x N: known (its statements are marked), triggers, parts (x 5), names, claims, contacts (IGNORE where not).
    anaphors, B x A: anaphor (its last word), anaphor_known, named (N + 1: whether the word ends a name of whom it stands
    for, last: nobody).
    tellings, T: telling_window, telling_words (x N), telling_last, status, near (x N x 2: whether the word stands in a
    phrase for a party, whether it begins one), near_known.
    """
    most = max(1, max(len(w.targets) for w in windows))
    anaphors = max(1, max(len(w.anaphors) for w in windows))
    one = lambda kind, *shape: np.zeros((size, *shape), kind)
    g = dict(statement=one(bool, most), trigger=one(np.int64, most), roles=one(np.int64, most, words),
             begins=one(np.float32, most, words), ends=one(np.float32, most, words),
             labels=one(np.int64, most, 5) + IGNORE, parent=one(np.int64, most) + most,
             who=one(bool, most, words + 1), who_known=one(bool, most), known=one(bool, words), triggers=one(np.int64, words),
             parts=one(np.float32, words, 5), names=one(np.int64, words) + IGNORE,
             anaphor=one(np.int64, anaphors), anaphor_known=one(bool, anaphors), named=one(bool, anaphors, words + 1),
             claims=one(np.int64, words) + IGNORE, contacts=one(np.int64, words) + IGNORE)
    tellings = []
    for b, w in enumerate(windows):
        n = len(w.first)
        g["names"][b, :n], g["claims"][b, :n], g["contacts"][b, :n] = w.names, w.claims, w.contacts
        g["known"][b, :n] = w.marked
        for k, t in enumerate(w.targets):
            add_target(g, b, k, t, n, most)
        for k, a in enumerate(w.anaphors):
            g["anaphor"][b, k], g["anaphor_known"][b, k], g["named"][b, k, a.right or -1] = a.word, True, True
        tellings += [(b, telling) for telling in w.tellings]
    g.update(telling_arrays(tellings, words))
    return g, counts(g, windows)


def add_target(g, b, k, t, n, most):
    g["statement"][b, k], g["trigger"][b, k], g["triggers"][b, t.trigger] = True, t.trigger, t.type
    g["roles"][b, k, :n] = t.roles
    at = t.roles.nonzero()[0]
    g["parts"][b, at, t.roles[at] - 1] = 1
    g["begins"][b, k, t.begins], g["ends"][b, k, t.ends] = 1, 1
    g["labels"][b, k] = t.attributes
    g["parent"][b, k] = t.parent if t.parent >= 0 else most
    g["who_known"][b, k] = t.who is not None
    g["who"][b, k, t.who or -1] = True


def telling_arrays(tellings, words):
    out = dict(telling_window=np.array([b for b, _ in tellings], np.int64),
               telling_last=np.array([t.words[-1] for _, t in tellings], np.int64),
               status=np.array([t.status for _, t in tellings], np.int64),
               telling_words=np.zeros((len(tellings), words), np.float32),
               near=np.zeros((len(tellings), words, 2), np.float32),
               near_known=np.array([t.near is not None for _, t in tellings], bool))
    for i, (_, t) in enumerate(tellings):
        out["telling_words"][i, t.words] = 1
        for phrase in t.near or []:
            out["near"][i, phrase, 0] = 1
            out["near"][i, phrase[0], 1] = 1
    return out


def counts(g, windows):
    known = int((g["contacts"] != IGNORE).sum())
    out = dict(trigger=int(g["statement"].sum()), parts=sum(len(w.first) for w in windows),
               names=int((g["names"] > 0).sum()), roles=int((g["roles"] > 0).sum()),
               edges=int(g["begins"].sum() + g["ends"].sum()), who=int((g["who_known"] & g["statement"]).sum()),
               parent=int(g["statement"].sum()), antecedent=int(g["anaphor_known"].sum()),
               status=len(g["status"]), near=int(g["near"].sum()),
               # about one word in 40 is claimed or tells of a contact: as if over those
               claims=known / 40, contacts=known / 40)
    for i, name in enumerate(("form", "act", "polarity", "kind", "distance")):
        out[name] = int((g["labels"][..., i] != IGNORE).sum())
    return out
