"""Compares what a golden comparison expects with what `dixit compare --format json` writes."""
import itertools
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "eval"))
import score  # noqa: E402

CONFLICT = ("contradicts", "denies", "diverges")  # which of them is a matter of taste, that there is one is not


def words_at(text, begin, end):
    return {m.start() for m in score.WORD.finditer(text, begin, end)}


def places(case, quotes):
    """[(article, its words)] of every place where one of the quotes stands."""
    found = []
    for article in case["articles"]:
        for quote in quotes:
            for at in re.finditer(re.escape(quote), article["text"]):
                found.append((article["id"], words_at(article["text"], *at.span())))
    return found


def overlap(case, expected, position):
    """The best word F1 of two passages that share half of the shorter and a fifth of the longer, else 0."""
    texts, best = {a["id"]: a["text"] for a in case["articles"]}, 0.0
    for evidence in position["evidence"]:
        words = words_at(texts[evidence["doc"]], *evidence["span"])
        for article, wanted in expected:
            common = len(words & wanted)
            if article == evidence["doc"] and 2 * common >= min(len(words), len(wanted)) \
                    and 5 * common >= max(len(words), len(wanted)) and common:
                best = max(best, 2 * common / (len(words) + len(wanted)))
    return best


def find_parties(case, read):
    """({letter: id of the party that was read}, faults)"""
    keys = {p["id"]: {score.name_key(n) for n in [p["name"], *p["names"]]} for p in read["parties"]}
    found, faults = {}, []
    for letter, names in case["parties"].items():
        holders = [{i for i, held in keys.items() if score.name_key(name) in held} for name in names]
        shared = set.intersection(*holders)
        if not any(holders):
            faults.append(f"party {letter}: not found")
        elif not shared:
            apart = ", ".join(f"{name}: {'/'.join(sorted(h)) or '-'}" for name, h in zip(names, holders))
            faults.append(f"party {letter}: its names are apart ({apart})")
        if any(holders):
            found[letter] = sorted(shared or next(h for h in holders if h))[0]
    for a, b in itertools.combinations(found, 2):
        if found[a] == found[b]:
            faults.append(f"parties {a} and {b}: read as one")
    return found, faults


def match(case, matter, parties, read):
    """{label: position that was read} within one matter that was read, the best overlaps first."""
    near = []
    for label, expected in matter["positions"].items():
        wanted = places(case, expected["words"])
        for position in read["positions"]:
            value = overlap(case, wanted, position) if position["party"] == parties.get(label[0]) else 0
            # Of two that overlap alike, the one with the stance that is expected.
            near.append((value + 0.001 * (value > 0 and position["stance"] == expected["stance"]), label, position))
    pairs, used = {}, set()
    for value, label, position in sorted(near, key=lambda n: (-n[0], n[1], n[2]["id"])):
        if value > 0 and label not in pairs and position["id"] not in used:
            pairs[label] = position
            used.add(position["id"])
    return pairs


def relation_holds(read, kind, a, b):
    """Agreement is transitive; a conflict holds between all who agree with its ends."""
    group = {p["id"]: {p["id"]} for p in read["positions"]}
    for r in read["relations"]:
        if r["rel"] == "agrees":
            union = group[r["a"]] | group[r["b"]]
            for one in union:
                group[one] = union
    if kind == "agrees":
        return b in group[a]
    if kind in CONFLICT:
        return any(r["rel"] in CONFLICT and ((r["a"] in group[a] and r["b"] in group[b]) or
                                             (r["a"] in group[b] and r["b"] in group[a])) for r in read["relations"])
    return any((r["a"], r["rel"], r["b"]) == (a, kind, b) for r in read["relations"])


def judge_matter(case, matter, parties, accounts):
    best, pairs = None, {}
    for read in accounts["matters"]:
        found = match(case, matter, parties, read)
        if best is None or len(found) > len(pairs):
            best, pairs = read, found
    faults = [f"{matter['name']}: no position of {label}: {' // '.join(p['words'])}"
              for label, p in matter["positions"].items() if label not in pairs]
    for label, position in pairs.items():
        if position["stance"] != matter["positions"][label]["stance"]:
            faults.append(f"{matter['name']}: {label} expected {matter['positions'][label]['stance']} | "
                          f"read {position['stance']}")
    for a, kind, b in matter["relations"]:
        if a in pairs and b in pairs and not relation_holds(best, kind, pairs[a]["id"], pairs[b]["id"]):
            faults.append(f"{matter['name']}: {a} {kind} {b} was not found")
    silent = set(best["silent"]) if best else set()
    declined = {p["party"] for p in best["positions"] if p["stance"] == "declines"} if best else set()
    for name, ways in (("silent", silent), ("declines or silent", silent | declined)):
        faults += [f"{matter['name']}: {letter} is not {name}" for letter in matter[name]
                   if parties.get(letter) not in ways]
    return faults


def not_expected(case, parties, accounts):
    """Conflicts between parties that have none: a false one costs most."""
    wanted = {frozenset((parties.get(a[0]), parties.get(b[0]))) for m in case["matters"] for a, kind, b in m["relations"]
              if kind in CONFLICT}
    faults = []
    for matter in accounts["matters"]:
        position = {p["id"]: p for p in matter["positions"]}
        for r in matter["relations"]:
            a, b = position[r["a"]], position[r["b"]]
            said = " / ".join(p["evidence"][0]["quote"] for p in (a, b))
            if r["rel"] in CONFLICT and frozenset((a["party"], b["party"])) not in wanted:
                faults.append(f"not expected: {r['rel']}: {said}")
            if r["rel"] == "agrees" and "no agreement" in case["none"]:
                faults.append(f"not expected: agrees: {said}")
    return faults


def judge_contact(case, parties, accounts):
    contact, faults = accounts["event"]["contact"], []
    if "contact" in case and (contact or {}).get("means") != case["contact"]:
        faults.append(f"contact: expected {case['contact']} | read {(contact or {}).get('means', '-')}")
    if "initiative" in case:
        asked = {one["party"] for one in (contact or {}).get("initiatives", [])}
        if asked != {parties.get(letter) for letter in case["initiative"]}:
            faults.append(f"initiative: expected {' // '.join(case['initiative'])} | read {sorted(map(str, asked))}")
    return faults


def judge(case, accounts):
    """A line for everything that is wrong; none if the case is right."""
    parties, faults = find_parties(case, accounts)
    faults += judge_contact(case, parties, accounts)
    for matter in case["matters"]:
        faults += judge_matter(case, matter, parties, accounts)
    if "no matters" in case["none"] and accounts["matters"]:
        faults.append(f"not expected: {len(accounts['matters'])} matters")
    return faults + not_expected(case, parties, accounts)
