#!/usr/bin/env python3
"""Score predicted accounts against marked ones (the terms are those of docs/compare.md).

usage: score_accounts.py ARTICLES.jsonl GOLD.json... --predicted PRED.json... [--json]

ARTICLES.jsonl holds {"id", "text"} a line. GOLD and PRED are event files of the same form; an
evidence of a prediction may give "span": [begin, end) in code points of the article instead of "quote".
Other fields of a prediction are not read.

A predicted position pairs up with at most one gold position, and a gold one with at most one
predicted, the best overlaps first. They can pair when, in one document, their evidences share half
of the words of the shorter and a fifth of the longer, and their parties are one: a predicted party
stands for the one gold party with which it shares the most names, its own before those it shares
with another predicted party.
Relations are compared over these pairs. Agreement is transitive within a matter, and a conflict
holds between all who agree with its ends, on both sides: it does not matter which pairs of a group
were written down. A matter whose conflict joins two positions that it also lets agree has none.
Figures, P R F1 but for stance:
  positions        the pairs
  positions.text   the same without looking at the parties
  stance           accuracy over the pairs
  matters          pairs of positions that share a matter
  relations.KIND   conflict (contradicts, denies, diverges), accord (agrees), others by name
  silent           parties named as silent in a matter (matters joined by their positions)
"""
import collections, itertools, json, re, sys, unicodedata

WORD = re.compile(r"\w+", re.UNICODE)
FAMILY = {"contradicts": "conflict", "denies": "conflict", "diverges": "conflict", "agrees": "accord"}
DIRECTED = {"replies", "narrower", "blames", "revises"}
ARTICLES = {"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an"}


def name_of(name):
    plain = "".join(c for c in unicodedata.normalize("NFD", str(name)) if not unicodedata.combining(c))
    return tuple(w for w in WORD.findall(plain.casefold()) if w not in ARTICLES)


def party_names(event):
    return {p["id"]: {name_of(n) for n in [p["name"], *p.get("names", [])]} - {()} for p in event.get("parties", [])}


def same_party(gold, pred):
    """predicted party → the gold party it stands for"""
    gold_names, pred_names = party_names(gold), party_names(pred)
    held = collections.Counter(n for names in pred_names.values() for n in names)
    out = {}
    for p, names in pred_names.items():
        shared = {g: sum(1 if held[n] == 1 else 0.01 for n in names & other) for g, other in gold_names.items()}
        best = max(shared, key=lambda g: (shared[g], g), default=None)
        if best is not None and shared[best]:
            out[p] = best
    return out


def evidence_words(texts, evidence):
    """[(document, offsets of words)] of a position."""
    got = []
    for e in evidence:
        text = texts.get(e["doc"])
        if text is None:
            sys.exit(f"score_accounts.py: no article {e['doc']}")
        if "span" in e:
            begin, end = e["span"]
        else:
            begin = text.find(e["quote"])
            if begin < 0:
                sys.exit(f"score_accounts.py: {e['doc']} does not contain {e['quote'][:60]!r}")
            end = begin + len(e["quote"])
        got.append((e["doc"], {m.start() for m in WORD.finditer(text, begin, end)}))
    return got


def overlap(a, b):
    """The best word F1 of two evidences that can pair, else 0."""
    best = 0.0
    for doc, x in a:
        for other, y in b:
            common = len(x & y)
            if doc == other and common and 2 * common >= min(len(x), len(y)) and 5 * common >= max(len(x), len(y)):
                best = max(best, 2 * common / (len(x) + len(y)))
    return best


def positions(event, texts):
    """id → (matter, position, words)"""
    return {p["id"]: (m["id"], p, evidence_words(texts, p["evidence"])) for m in event["matters"] for p in m["positions"]}


def pair_up(gold, pred, may):
    scored = [(overlap(x[2], y[2]), g, p) for g, x in gold.items() for p, y in pred.items() if may(x[1], y[1])]
    pairs, used = {}, set()
    for s, g, p in sorted(scored, key=lambda t: (-t[0], t[1], t[2])):
        if s > 0 and g not in pairs and p not in used:
            pairs[g] = p
            used.add(p)
    return pairs


def relations(event):
    """family → the pairs that hold: unordered ones as frozensets, directed ones as tuples."""
    out = collections.defaultdict(set)
    for m in event["matters"]:
        group = {p["id"]: frozenset([p["id"]]) for p in m["positions"]}
        written = [(r["a"], r["b"], r["rel"]) for r in m.get("relations", []) if r["a"] in group and r["b"] in group]
        for a, b, rel in written:
            if rel == "agrees":
                union = group[a] | group[b]
                for x in union:
                    group[x] = union
        clash = any(FAMILY.get(rel) == "conflict" and rel != "diverges" and group[a] is group[b] for a, b, rel in written)
        if clash:
            continue
        for members in set(group.values()):
            out["accord"] |= {frozenset(c) for c in itertools.combinations(members, 2)}
        for a, b, rel in written:
            if FAMILY.get(rel) == "conflict":
                out["conflict"] |= {frozenset((x, y)) for x in group[a] for y in group[b] if x != y}
            elif rel in DIRECTED:
                out[rel].add((a, b))
    return out


def prf(hits, predicted, gold):
    p, r = hits / predicted if predicted else 0.0, hits / gold if gold else 0.0
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0, "gold": gold,
            "hits": hits, "predicted": predicted}


def together(pos):
    by = collections.defaultdict(list)
    for i, (matter, *_) in pos.items():
        by[matter].append(i)
    return {frozenset(c) for ids in by.values() for c in itertools.combinations(ids, 2)}


def score(texts, golds, preds):
    preds, n = {p["id"]: p for p in preds}, collections.Counter()
    for g in golds:
        p = preds.get(g["id"], {"matters": []})
        gp, pp, party = positions(g, texts), positions(p, texts), same_party(g, p)
        pairs = pair_up(gp, pp, lambda x, y: party.get(y["party"]) == x["party"])
        n["positions", "h"] += len(pairs)
        n["positions.text", "h"] += len(pair_up(gp, pp, lambda x, y: True))
        for key in ("positions", "positions.text"):
            n[key, "g"] += len(gp); n[key, "p"] += len(pp)
        n["stance", "all"] += len(pairs)
        n["stance", "h"] += sum(gp[a][1].get("stance") == pp[b][1].get("stance") for a, b in pairs.items())

        def mapped(pair):
            got = [pairs.get(x) for x in pair]
            return None if None in got else frozenset(got) if isinstance(pair, frozenset) else tuple(got)

        gold_together, pred_together = together(gp), together(pp)
        n["matters", "g"] += len(gold_together); n["matters", "p"] += len(pred_together)
        n["matters", "h"] += sum(mapped(x) in pred_together for x in gold_together)
        gr, pr = relations(g), relations(p)
        for family in gr.keys() | pr.keys():
            key = "relations." + family
            n[key, "g"] += len(gr[family]); n[key, "p"] += len(pr[family])
            n[key, "h"] += sum(mapped(x) in pr[family] for x in gr[family])
        matter_of = {gp[a][0]: pp[b][0] for a, b in pairs.items()}
        pred_silent = {(m["id"], party.get(q)) for m in p["matters"] for q in m.get("silent", [])}
        for m in g["matters"]:
            for q in m.get("silent", []):
                n["silent", "g"] += 1
                n["silent", "h"] += (matter_of.get(m["id"]), q) in pred_silent
        n["silent", "p"] += sum(len(m.get("silent", [])) for m in p["matters"])
    keys = ["positions", "positions.text", "matters"] + sorted({k for k, _ in n if k.startswith("relations.")}) + ["silent"]
    out = {"events": len(golds), **{k: prf(n[k, "h"], n[k, "p"], n[k, "g"]) for k in keys}}
    out["stance"] = round(n["stance", "h"] / n["stance", "all"], 4) if n["stance", "all"] else None
    out["stance right"], out["stance of"] = n["stance", "h"], n["stance", "all"]
    return out


def main(args):
    as_json = "--json" in args
    args = [a for a in args if a != "--json"]
    if "--predicted" not in args or len(args) < 4:
        sys.exit(__doc__)
    i = args.index("--predicted")
    texts = {d["id"]: d["text"] for d in map(json.loads, open(args[0], encoding="utf-8"))}
    load = lambda files: [json.load(open(f, encoding="utf-8")) for f in files]
    out = score(texts, load(args[1:i]), load(args[i + 1:]))
    if as_json:
        print(json.dumps(out))
        return
    for k, v in out.items():
        print(f"{k:<20} P {v['p']:.3f}  R {v['r']:.3f}  F1 {v['f1']:.3f}  of {v['gold']}" if isinstance(v, dict) else f"{k:<20} {v}")


if __name__ == "__main__":
    main(sys.argv[1:])
