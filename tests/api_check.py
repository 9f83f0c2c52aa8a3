#!/usr/bin/env python3
"""Check answers of `dixit serve` against docs/schema/api-1.json. Standard library only.

usage: api_check.py SCHEMA.json FILE.jsonl…      (`-`: standard input)
       api_check.py SCHEMA.json --self-test SAMPLE.jsonl

Each line holds one answer by its name, {"ask": BODY}. Beyond the schema: no property that it does not name, no count
above its total, series as long as their axis, lanes and revised points that are there. Exit status 1 and one line for
each fault.
"""
import copy
import json
import sys

from schema_check import faults_of, lines_of


def of_ask(a):
    for name, values in a["facets"].items():
        yield from ((f"facets/{name}: {v['count']} of {a['total']}") for v in values if v["count"] > a["total"])
        if len({v["term"] for v in values}) != len(values):
            yield f"facets/{name}: a term twice"
    if len(a["statements"]) > a["total"]:
        yield "more statements than there are"
    if bool(a["groups"]) < bool(a["counts"]):
        yield "counts without groups"


def of_actors(a):
    if len(a["actors"]) > a["total"]:
        yield "more actors than there are"


def of_actor(a):
    if a["names"][0] != a["name"]:
        yield "names do not begin with the name"
    for side in ("said", "said_to", "about"):
        s = a[side]
        if s["total"] > s["of"] or sum(act["count"] for act in s["acts"]) != s["total"] or len(s["recent"]) > s["total"]:
            yield f"{side}: counts do not add up"
    for o in a["outlets"]:
        if not sum(act["count"] for act in o["acts"]) == o["said"] <= o["of"]:
            yield f"outlets/{o['outlet']}: counts do not add up"
    if sum(a["counts"]) + a["undated"] != a["said"]["total"]:
        yield "undated: counts do not add up"
    yield from of_series(a, [a["counts"], a["totals"]])
    if any(one > of for one, of in zip(a["counts"], a["totals"])):
        yield "counts: above totals"


def of_saved(a):
    names = [one["name"] for one in a["saved"]]
    if names != sorted(set(names), key=lambda name: name.encode()):
        yield "names: one twice, or not in order"
    for one in a["saved"]:
        if one["seen"] > a["last"] or (one["seen"] == a["last"] and one["new"]):
            yield f"{one['name']}: new where there is nothing"


def of_series(a, series):
    if any(len(one) != len(a["times"]) for one in series):
        yield "a series is not as long as times"


def of_voices(a):
    yield from of_series(a, [a["totals"]] + [one["counts"] for one in a["who"] + a["gender"]])
    if sum(a["totals"]) + a["undated"] != a["total"]:
        yield "undated: counts do not add up"
    for what in ("who", "gender"):
        if sum(one["total"] for one in a[what]) > a["total"]:
            yield f"{what}: above the total"
        yield from (f"{what}: counts above their total" for one in a[what] if sum(one["counts"]) > one["total"])


def of_timeline(a):
    lanes, points = [lane["id"] for lane in a["lanes"]], {p["statement"]: p for p in a["points"]}
    if len(set(lanes)) != len(lanes) or len(points) != len(a["points"]):
        yield "a lane or a point twice"
    for lane in a["lanes"]:
        if lane["points"] != sum(p["lane"] == lane["id"] for p in a["points"]):
            yield f"lanes/{lane['id']}: counts do not add up"
    for p in a["points"]:
        if p["lane"] not in lanes:
            yield f"points/{p['statement']}: no lane {p['lane']!r}"
        if p["revises"] is not None and (p["revises"] not in points or p["revises"] == p["statement"]):
            yield f"points/{p['statement']}: revises none of the points"
    if not max(len(points), a["undated"]) <= a["total"]:
        yield "total: below its parts"


RELATIONS = {"ask": of_ask, "actors": of_actors, "actor": of_actor, "saved": of_saved, "voices": of_voices, "timeline": of_timeline}


def check(answer, schema):
    found = faults_of(answer, schema, schema)
    if found or len(answer) != 1:
        return found or ["not one answer by its name"]
    (name, body), = answer.items()
    return [f"/{name}: {fault}" for fault in RELATIONS.get(name, lambda _: ())(body)]


def self_test(answers, schema):
    """A sample that is right, and changes to it that each must be told."""
    changes = {
        "error": [lambda a: a.pop("message"), lambda a: a.update(at=[3]), lambda a: a.update(code=4), lambda a: a.pop("code"),
                  lambda a: a["args"].update(near=[])],
        "words": [lambda a: a.pop("acts"), lambda a: a.pop("rules"), lambda a: a["months"].pop()],
        "ask": [lambda a: a.update(total=0), lambda a: a.pop("facets"), lambda a: a["facets"].update(place=[]),
                lambda a: a["facets"]["who"][0].update(count=99), lambda a: a["facets"]["who"][0].pop("term"),
                lambda a: a["facets"]["act"].append(a["facets"]["act"][0]), lambda a: a["statements"][0].pop("who"),
                lambda a: a["statements"][0].update(act="murmur"), lambda a: a["statements"][0].update(who_id="12")],
        "statement": [lambda a: a.pop("before"), lambda a: a["statement"].update(more=1)],
        "actors": [lambda a: a.update(total=0), lambda a: a["actors"][0].update(kind="club")],
        "actor": [lambda a: a.update(names=["Nobody"]), lambda a: a["said"].update(of=0), lambda a: a["counts"].append(1),
                  lambda a: a["outlets"][0].update(of=0), lambda a: a["said"]["acts"].clear(), lambda a: a.update(undated=9),
                  lambda a: a["about"].pop("question"), lambda a: a.update(totals=[0] * len(a["times"]))],
        "saved": [lambda a: a.pop("last"), lambda a: a.update(last=41), lambda a: a.update(last=40), lambda a: a["saved"].reverse(),
                  lambda a: a["saved"][0].update(name="@gas"), lambda a: a["saved"][0].update(new=-1), lambda a: a["saved"][0].pop("new")],
        "voices": [lambda a: a.update(unit="week"), lambda a: a["times"].append("2024-05"), lambda a: a.update(total=0),
                   lambda a: a["gender"].pop(), lambda a: a["who"][0].update(total=99), lambda a: a["totals"].clear()],
        "timeline": [lambda a: a["lanes"].clear(), lambda a: a["lanes"][0].update(points=99), lambda a: a.update(total=0),
                     lambda a: a["points"][0].update(revises=a["points"][0]["statement"]),
                     lambda a: a["points"][0].update(lane="nowhere"), lambda a: a["points"].append(a["points"][0])],
    }
    found = [f"sample: {fault}" for answer in answers for fault in check(answer, schema)]
    found += [f"sample: has no {name}" for name in schema["properties"] if not any(name in a for a in answers)]
    first = {}
    for answer in answers:
        first.setdefault(next(iter(answer)), answer)
    for name, answer in first.items():
        for i, change in enumerate(changes[name]):
            broken = copy.deepcopy(answer)
            change(broken[name])
            if not check(broken, schema):
                found.append(f"sample: change {i} of {name} was not told")
    return found


def main(args):
    testing = "--self-test" in args
    args = [a for a in args if a != "--self-test"]
    if len(args) < 2:
        sys.exit(__doc__)
    with open(args[0], encoding="utf-8") as file:
        schema = json.load(file)
    count, faults = 0, 0
    for name in args[1:]:
        answers = lines_of(name)
        count += len(answers)
        told = self_test(answers, schema) if testing else [f for a in answers for f in check(a, schema)]
        faults += len(told)
        for fault in told:
            print(f"{name}: {fault}")
    print(f"{count} answers, {faults} faults")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
