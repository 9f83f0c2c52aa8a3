"""What the network is trained to lower, and the figures that a training run prints."""
import torch
import torch.nn.functional as F

from network import BEGIN, END, WHO
from windows import IGNORE, ROLES

CONTENT = ROLES.index("content")
ATTRIBUTES = ("form", "act", "polarity", "kind", "distance")
LABEL_WEIGHTS = {"polarity": torch.tensor([1.0, 3.0, 3.0]), "distance": torch.tensor([1.0, 3.0, 3.0])}
WEIGHTS = dict(trigger=1.0, roles=2.0, edges=0.7, who=0.4, parent=0.4, parts=0.8, names=0.5, form=0.3, act=0.4,
               polarity=0.3, kind=0.3, distance=0.3, claims=0.3, contacts=0.5, parties=0.2, status=0.1)


class Sums(dict):
    """Loss sums and the counts they are divided by, over a batch."""

    def add(self, key, loss, count):
        old = self.get(key, (0.0, 0))
        self[key] = (old[0] + loss, old[1] + count)

    def total(self):
        return sum(WEIGHTS[k] * s / max(1, n) for k, (s, n) in self.items())


def edges(score, targets, sums):
    for channel, at in ((BEGIN, "begins"), (END, "ends")):
        gold = torch.zeros(score.shape[:2])
        for k, t in enumerate(targets):
            gold[k, getattr(t, at)] = 1.0
        loss = F.binary_cross_entropy_with_logits(score[..., channel], gold, reduction="sum")
        sums.add("edges", loss, int(gold.sum()))


def who(score, nobody, targets, sums):
    logits = torch.cat([score[..., WHO], nobody[:, :1]], 1).log_softmax(1)
    for k, t in enumerate(targets):
        if t.who is not None:
            sums.add("who", -torch.logsumexp(logits[k, t.who or [-1]], 0), 1)


def beside(heads, words, window, sums):
    """Contacts and the author's own claims, where the article is marked with them."""
    claims, contacts = torch.tensor(window.claims), torch.tensor(window.contacts)
    if claims[0] == IGNORE:
        return
    claimed = heads.claim(words)[:, 0]
    # about one word in 40 is claimed or tells of a contact: as if over those
    sums.add("claims", F.binary_cross_entropy_with_logits(claimed, claims.float(), reduction="sum"), len(words) / 40)
    sums.add("contacts", F.cross_entropy(heads.contact(words), contacts, reduction="sum"), len(words) / 40)
    for telling in window.tellings:
        status = heads.contact_status(words[telling.words].mean(0))
        sums.add("status", F.cross_entropy(status, torch.tensor(telling.status)), 1)
        score = heads.parties(words, telling.words[-1]).log_softmax(0)
        for places in telling.parties:
            sums.add("parties", -torch.logsumexp(score[places], 0), 1)


def window_loss(heads, words, window, sums):
    """Adds one window's losses. words: N x H."""
    targets = window.targets
    gold = torch.zeros(len(words), dtype=torch.long)
    parts = torch.zeros(len(words), 5)
    for t in targets:
        gold[t.trigger] = t.type
        at = t.roles.nonzero()[0]
        parts[at, t.roles[at] - 1] = 1.0
    sums.add("trigger", F.cross_entropy(heads.trigger(words), gold, reduction="sum"), len(targets))
    sums.add("parts", F.binary_cross_entropy_with_logits(heads.part(words), parts, reduction="sum"), len(words))
    names = torch.tensor(window.names)
    sums.add("names", F.cross_entropy(heads.name(words), names, ignore_index=IGNORE, reduction="sum"), int((names > 0).sum()))
    beside(heads, words, window, sums)
    if not targets:
        return
    triggers = torch.tensor([t.trigger for t in targets])
    roles = torch.stack([torch.tensor(t.roles) for t in targets])
    score, nobody = heads.pairs(words, triggers)
    sums.add("roles", F.cross_entropy(score[..., : len(ROLES)].flatten(0, 1), roles.flatten(), reduction="sum"), int((roles > 0).sum()))
    edges(score, targets, sums)
    who(score, nobody, targets, sums)
    parent = torch.tensor([t.parent if t.parent >= 0 else len(targets) for t in targets])
    sums.add("parent", F.cross_entropy(heads.parents(score, nobody, triggers, roles == CONTENT), parent, reduction="sum"), len(targets))
    labels = torch.tensor([t.attributes for t in targets])
    for i, (key, logits) in enumerate(zip(ATTRIBUTES, heads.attributes(words, triggers, roles))):
        loss = F.cross_entropy(logits, labels[:, i], LABEL_WEIGHTS.get(key), ignore_index=IGNORE, reduction="sum")
        sums.add(key, loss, int((labels[:, i] != IGNORE).sum()))


def figures(heads, words, window, counts):
    """Adds one window's counts of right answers: gold, predicted, hit."""

    def add(key, gold, predicted, hit):
        old = counts.get(key, (0, 0, 0))
        counts[key] = (old[0] + gold, old[1] + predicted, old[2] + hit)

    targets = window.targets
    found = heads.trigger(words).argmax(-1)
    gold = {t.trigger for t in targets}
    predicted = set(found.nonzero().flatten().tolist())
    add("trigger", len(gold), len(predicted), len(gold & predicted))
    names, known = heads.name(words).argmax(-1), torch.tensor(window.names)
    names = torch.where(known == IGNORE, 0, names)
    if window.claims[0] != IGNORE:
        for key, found, gold in (("claims", heads.claim(words)[:, 0] > 0, torch.tensor(window.claims)),
                                 ("contacts", heads.contact(words).argmax(-1), torch.tensor(window.contacts))):
            add(key, int((gold > 0).sum()), int((found > 0).sum()), int(((found == gold) & (gold > 0)).sum()))
        for telling in window.tellings:
            best = heads.parties(words, telling.words[-1]).topk(min(2, len(words))).indices.tolist()
            add("parties", 1, 1, sum(any(b in places for places in telling.parties) for b in best) == 2)
    add("names", int((known > 0).sum()), int((names > 0).sum()), int(((names == known) & (known > 0)).sum()))
    if not targets:
        return
    triggers = torch.tensor([t.trigger for t in targets])
    roles = torch.stack([torch.tensor(t.roles) for t in targets])
    score, nobody = heads.pairs(words, triggers)
    got = score[..., : len(ROLES)].argmax(-1)
    for i, role in enumerate(ROLES[1:], 1):
        add(role, int((roles == i).sum()), int((got == i).sum()), int(((roles == i) & (got == i)).sum()))
    add("exact", len(targets), len(targets), int(((roles == CONTENT) == (got == CONTENT)).all(1).sum()))
    pointed = torch.cat([score[..., WHO], nobody[:, :1]], 1).argmax(1)
    for k, t in enumerate(targets):
        if t.who is not None:
            hit = int(pointed[k]) in (t.who or [len(words)])
            add("who", 1, 1, hit)
            if not (roles[k] == ROLES.index("source")).any():
                add("who, no source", 1, 1, hit)
    parent = heads.parents(score, nobody, triggers, roles == CONTENT).argmax(1).tolist()
    parent = [p if p < len(targets) else -1 for p in parent]
    add("parent", sum(t.parent >= 0 for t in targets), sum(p >= 0 for p in parent),
        sum(p == t.parent >= 0 for p, t in zip(parent, targets)))
    for i, (key, logits) in enumerate(zip(ATTRIBUTES, heads.attributes(words, triggers, roles))):
        found, gold = logits.argmax(-1), torch.tensor([t.attributes[i] for t in targets])
        if key != "distance":
            add(key, len(targets), len(targets), int((found == gold).sum()))
        elif gold[0] != IGNORE:
            hit = int(((found == gold) & (gold > 0)).sum())
            add("distance.marked", int((gold > 0).sum()), int((found > 0).sum()), hit)


def f1(gold, predicted, hit):
    return 2 * hit / max(1, gold + predicted)
