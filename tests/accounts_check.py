#!/usr/bin/env python3
"""Check comparisons against docs/schema/accounts-1.json. Standard library only.

usage: accounts_check.py SCHEMA.json FILE.json… [--articles FILE.jsonl]      (`-`: standard input)
       accounts_check.py SCHEMA.json --self-test SAMPLE.json [--articles FILE.jsonl]

A file holds one comparison a line. Beyond the schema: no property that it does not name, ids that exist, names that
begin with the name, relations within a matter. With the articles ({"id", "text"} a line): each quote is what stands
at its span, and lies in its sentence. Exit status 1 and one line for each fault.
"""
import copy
import json
import sys

from schema_check import faults_of, lines_of


def passages_of(accounts):
    """(where, evidence) of every passage with a document."""
    for m in accounts["matters"]:
        for p in m["positions"]:
            yield from ((f"{p['id']}/evidence", e) for e in p["evidence"])
        for r in m["relations"]:
            yield from ((f"{m['id']}/reason", e) for e in r["reason"])
    yield from (("claims", e) for e in accounts["claims"])
    if contact := accounts["event"]["contact"]:
        yield from (("initiatives", asked) for asked in contact["initiatives"])
        for account in contact["accounts"]:
            yield from (("contact/mentions", {"doc": account["doc"], **passage}) for passage in account["mentions"])


def parties_of(accounts):
    """(where, id) of every reference to a party."""
    yield from (("participants", p) for p in accounts["event"]["participants"])
    for m in accounts["matters"]:
        yield from ((p["id"], p["party"]) for p in m["positions"])
        yield from ((f"{m['id']}/silent", p) for p in m["silent"])
    if contact := accounts["event"]["contact"]:
        yield from (("contact", p) for p in [*contact["participants"], contact["initiative"]])
        yield from (("initiatives", asked[key]) for asked in contact["initiatives"] for key in ("party", "according_to"))
        yield from (("contact/party", account["party"]) for account in contact["accounts"])


def links_of(accounts, texts):
    """What the schema cannot say."""
    found = []
    parties, documents = [p["id"] for p in accounts["parties"]], accounts["documents"]
    positions = [p["id"] for m in accounts["matters"] for p in m["positions"]]
    for what, ids in (("party", parties), ("document", documents), ("position", positions),
                      ("matter", [m["id"] for m in accounts["matters"]])):
        if len(set(ids)) != len(ids):
            found.append(f"/: a {what} twice")
    if [a["id"] for a in accounts["articles"]] != documents:
        found.append("/articles: not those of documents")
    found += [f"/{at}: no party {p!r}" for at, p in parties_of(accounts) if p is not None and p not in parties]
    found += [f"/{p['id']}/names: do not begin with the name" for p in accounts["parties"] if p["names"][0] != p["name"]]
    for m in accounts["matters"]:
        own = {p["id"] for p in m["positions"]}
        for r in m["relations"]:
            if r["a"] == r["b"] or not {r["a"], r["b"]} <= own:
                found.append(f"/{m['id']}/relations: {r['a']} and {r['b']} are not two positions of it")
        if {p["party"] for p in m["positions"]} & {*m["silent"]}:
            found.append(f"/{m['id']}/silent: a party that speaks")
    for at, e in passages_of(accounts):
        begin, end = e["span"]
        if e["doc"] not in documents:
            found.append(f"/{at}: no document {e['doc']!r}")
        elif not begin < end or len(e["quote"]) != end - begin:
            found.append(f"/{at}: {e['span']} is not as long as its quote")
        elif texts and texts[e["doc"]][begin:end] != e["quote"]:
            found.append(f"/{at}: {e['quote'][:40]!r} does not stand at {e['span']}")
        if (sentence := e.get("sentence")) and not sentence[0] <= begin < end <= sentence[1]:
            found.append(f"/{at}: {e['span']} does not lie in the sentence {sentence}")
    return found


def check(accounts, schema, texts):
    return faults_of(accounts, schema, schema) or links_of(accounts, texts)


def self_test(accounts, schema, texts):
    """A sample that is right, and changes to it that each must be told."""
    matter = lambda a: a["matters"][0]
    position = lambda a: matter(a)["positions"][0]
    relation = lambda a: matter(a)["relations"][0]
    changes = [
        lambda a: a.pop("parties"), lambda a: a.update(schema=2), lambda a: a.update(more=1), lambda a: a["documents"].pop(),
        lambda a: a["parties"].append(a["parties"][0]), lambda a: a["parties"][0].update(names=["Nobody"]),
        lambda a: a["parties"][0].update(kind="club"), lambda a: a["parties"][0].update(state="France"),
        lambda a: a["event"].update(when="3 avril"), lambda a: a["event"].update(participants=["P99"]),
        lambda a: a["event"]["contact"].update(means="duel"), lambda a: a["event"]["contact"].update(initiative="P99"),
        lambda a: a["event"]["contact"]["initiatives"][0].update(according_to="P99"),
        lambda a: a["event"]["contact"]["accounts"].clear(), lambda a: matter(a)["positions"].clear(),
        lambda a: matter(a).update(silent=["P99"]), lambda a: matter(a).update(silent=[position(a)["party"]]),
        lambda a: position(a).update(party="P99"), lambda a: position(a).update(stance="is right"),
        lambda a: position(a).update(confidence=2), lambda a: position(a)["evidence"].clear(),
        lambda a: position(a)["evidence"][0].update(doc="absent"), lambda a: position(a)["evidence"][0].update(span=[3, 3]),
        lambda a: position(a)["evidence"][0].update(span=[0, 9999]), lambda a: position(a)["evidence"][0].update(quote="other"),
        lambda a: position(a)["evidence"][0].update(sentence=[9990, 9999]), lambda a: relation(a).update(rel="hates"),
        lambda a: relation(a).update(b=relation(a)["a"]), lambda a: relation(a).update(a="M99a"),
        lambda a: relation(a).pop("rule"), lambda a: a["claims"][0].pop("statement"), lambda a: a["claims"][0].update(doc="absent"),
    ]
    found = [f"sample: {fault}" for fault in check(accounts, schema, texts)]
    for i, change in enumerate(changes):
        broken = copy.deepcopy(accounts)
        change(broken)
        if not check(broken, schema, texts):
            found.append(f"sample: change {i} was not told")
    return found


def main(args):
    texts, testing = {}, "--self-test" in args
    if "--articles" in args:
        at = args.index("--articles")
        texts = {d["id"]: d["text"] for d in lines_of(args[at + 1])}
        args = args[:at] + args[at + 2:]
    args = [a for a in args if a != "--self-test"]
    if len(args) < 2:
        sys.exit(__doc__)
    with open(args[0], encoding="utf-8") as file:
        schema = json.load(file)
    count, faults = 0, 0
    for name in args[1:]:
        for accounts in lines_of(name):
            count += 1
            for fault in (self_test if testing else check)(accounts, schema, texts):
                faults += 1
                print(f"{name}: {fault}")
    print(f"{count} comparisons, {faults} faults")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
