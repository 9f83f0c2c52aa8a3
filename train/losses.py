"""What the network is trained to lower, and the figures that a training run prints."""
import torch
import torch.nn.functional as F

from network import BEGIN, END, WHO, taken
from windows import IGNORE, ROLES

CONTENT, SOURCE = ROLES.index("content"), ROLES.index("source")
ATTRIBUTES = ("form", "act", "polarity", "kind", "distance")
LABEL_WEIGHTS = {"polarity": (1.0, 3.0, 3.0), "distance": (1.0, 3.0, 3.0)}
WEIGHTS = dict(trigger=1.0, roles=2.0, edges=0.7, who=0.4, parent=0.4, parts=0.8, names=0.5, form=0.3, act=0.4,
               polarity=0.3, kind=0.3, distance=0.3, claims=0.3, contacts=0.5, near=0.6, status=0.1,
               antecedent=0.4)


def answers(heads, words, batch):
    """name -> scores of everything asked of a marked batch. words: B x N x H."""
    g = batch.gold
    out = dict(trigger=heads.trigger(words), parts=heads.part(words), names=heads.name(words),
               claims=heads.claim(words)[..., 0], contacts=heads.contact(words))
    score, nobody = heads.pairs(words, g["trigger"])
    hidden = ~batch.word[:, None, :, None]
    out["roles"], out["edges"] = score[..., : len(ROLES)], score[..., [BEGIN, END]]
    out["who"] = torch.cat([score[..., WHO].masked_fill(hidden[..., 0], -1e4), nobody[..., :1]], 2)
    out["parent"] = heads.parents(score, nobody, g["trigger"], g["roles"] == CONTENT, g["statement"])
    out.update(zip(ATTRIBUTES, heads.attributes(words, g["trigger"], g["roles"])))
    if heads.helping:
        antecedent = heads.antecedents(words, g["anaphor"])
        out["antecedent"] = torch.cat([antecedent[..., :-1].masked_fill(hidden[..., 0], -1e4), antecedent[..., -1:]], 2)
    if len(g["status"]):
        of = words[g["telling_window"]]
        mean = torch.einsum("tnh,tn->th", of, g["telling_words"]) / g["telling_words"].sum(1, keepdim=True)
        out["status"] = heads.contact_status(mean)
        out["near"] = heads.near(of, g["telling_last"])
    return out


def sums(out, batch):
    """name -> loss, summed over what `batch.count` counts."""
    g, real = batch.gold, batch.gold["statement"]
    pair = batch.gold["statement"][..., None] & batch.word[:, None]
    cross = lambda key, gold, **more: F.cross_entropy(out[key].flatten(0, -2), gold.flatten(), reduction="sum",
                                                      ignore_index=IGNORE, **more)
    binary = lambda x, gold, where: (F.binary_cross_entropy_with_logits(x, gold, reduction="none") * where).sum()
    s = dict(trigger=cross("trigger", g["triggers"].masked_fill(~g["known"], IGNORE)), names=cross("names", g["names"]),
             parts=binary(out["parts"], g["parts"], g["known"][..., None]),
             claims=binary(out["claims"], g["claims"].clamp(min=0).float(), g["claims"] != IGNORE),
             roles=cross("roles", g["roles"].masked_fill(~pair, IGNORE)),
             edges=binary(out["edges"], torch.stack([g["begins"], g["ends"]], -1), pair[..., None]),
             parent=cross("parent", g["parent"].masked_fill(~real, IGNORE)))
    who = out["who"].log_softmax(2).masked_fill(~g["who"], -1e4)
    s["who"] = -(torch.logsumexp(who, 2) * (g["who_known"] & real)).sum()
    if "antecedent" in out:
        named = out["antecedent"].log_softmax(2).masked_fill(~g["named"], -1e4)
        s["antecedent"] = -(torch.logsumexp(named, 2) * g["anaphor_known"]).sum()
    for i, key in enumerate(ATTRIBUTES):
        weight = torch.tensor(LABEL_WEIGHTS[key], device=pair.device) if key in LABEL_WEIGHTS else None
        s[key] = cross(key, g["labels"][..., i], weight=weight)
    return s | contact_sums(out, batch)


def contact_sums(out, batch):
    """As `sums`, of contacts alone: where they are told, how they stand, who is near."""
    g = batch.gold
    cross = lambda key: F.cross_entropy(out[key].flatten(0, -2), g[key].flatten(), reduction="sum", ignore_index=IGNORE)
    s = dict(contacts=cross("contacts"))
    if "status" in out:
        known = (batch.word[g["telling_window"]] & g["near_known"][:, None])[..., None]
        near = F.binary_cross_entropy_with_logits(out["near"], g["near"], reduction="none")
        s.update(status=cross("status"), near=(near * known).sum())
    return s


def total(s, count):
    return sum(WEIGHTS[k] * v / max(1, count[k]) for k, v in s.items())


def figures(heads, words, batch, counts):
    """Adds one marked batch's counts of right answers: gold, predicted, hit."""
    g, out = batch.gold, answers(heads, words, batch)

    def add(key, gold, predicted, hit):
        old = counts.get(key, (0, 0, 0))
        counts[key] = tuple(a + int(b) for a, b in zip(old, (gold, predicted, hit)))

    def classes(key, found, gold, known):
        add(key, (known & (gold > 0)).sum(), (known & (found > 0)).sum(), (known & (gold > 0) & (found == gold)).sum())

    best = {key: scores.argmax(-1) for key, scores in out.items() if key not in ("claims", "near")}
    word, real = batch.word, g["statement"]
    add("trigger", (g["triggers"] > 0).sum(), (g["known"] & (best["trigger"] > 0)).sum(),
        (word & (best["trigger"] > 0) & (g["triggers"] > 0)).sum())
    classes("names", best["names"], g["names"], g["names"] != IGNORE)
    classes("claims", (out["claims"] > 0).long(), g["claims"], g["claims"] != IGNORE)
    classes("contacts", best["contacts"], g["contacts"], g["contacts"] != IGNORE)
    pair = real[..., None] & word[:, None]
    for i, role in enumerate(ROLES[1:], 1):
        classes(role, best["roles"] == i, g["roles"] == i, pair)
    wrong = (((best["roles"] == CONTENT) != (g["roles"] == CONTENT)) & pair).any(2)
    add("exact", real.sum(), real.sum(), (real & ~wrong).sum())
    hit = g["who"].gather(2, best["who"][..., None])[..., 0]
    for key, known in (("who", g["who_known"] & real),
                       ("who, no source", g["who_known"] & real & ~(g["roles"] == SOURCE).any(2))):
        add(key, known.sum(), known.sum(), (known & hit).sum())
    if "antecedent" in out:
        named = g["named"].gather(2, best["antecedent"][..., None])[..., 0]
        add("antecedent", g["anaphor_known"].sum(), g["anaphor_known"].sum(), (g["anaphor_known"] & named).sum())
    nobody = g["parent"].shape[1]
    classes("parent", (nobody - best["parent"]) % (nobody + 1), (nobody - g["parent"]) % (nobody + 1), real)
    for i, key in enumerate(ATTRIBUTES):
        gold = g["labels"][..., i]
        if key == "distance":
            classes("distance.marked", best[key], gold, gold != IGNORE)
        else:
            add(key, real.sum(), real.sum(), (real & (best[key] == gold)).sum())
    if "near" in out:
        known = (word[g["telling_window"]] & g["near_known"][:, None])[..., None]
        classes("near", (out["near"] > 0).long(), g["near"], known)


def f1(gold, predicted, hit):
    return 2 * hit / max(1, gold + predicted)
