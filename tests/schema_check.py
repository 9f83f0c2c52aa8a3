#!/usr/bin/env python3
"""Check documents against the JSON Schema of docs/schema. Standard library only.

usage: schema_check.py SCHEMA.json FILE.jsonl…      (`-`: standard input)
       schema_check.py SCHEMA.json --self-test SAMPLE.jsonl

Reads the keywords that the schema uses and refuses others. Beyond the schema: no property that it
does not name, spans that lie in "text" and are not empty, ids that exist. Exit status 1 and one line
for each fault.
"""
import copy
import json
import re
import sys

KNOWN = {"$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "items", "enum",
         "const", "pattern", "minimum", "maximum", "minItems", "maxItems", "minLength", "anyOf"}
TYPES = {"object": dict, "array": list, "string": str, "null": type(None), "integer": int, "number": (int, float)}


def is_type(value, name):
    return isinstance(value, TYPES[name]) and not (isinstance(value, bool) and name in ("integer", "number"))


def faults_of(value, rule, root, at=""):
    """One string for each place where `value` breaks `rule`."""
    if unknown := rule.keys() - KNOWN:
        raise SystemExit(f"schema_check.py: the schema uses {sorted(unknown)}, which this script does not know")
    found = []
    if "$ref" in rule:
        found += faults_of(value, root["$defs"][rule["$ref"].removeprefix("#/$defs/")], root, at)
    if "anyOf" in rule and all(faults_of(value, r, root, at) for r in rule["anyOf"]):
        found.append(f"{at}: {value!r} is none of the choices")
    names = rule.get("type", [])
    names = [names] if isinstance(names, str) else names
    if names and not any(is_type(value, n) for n in names):
        return found + [f"{at}: {value!r} is not {' or '.join(names)}"]
    if "const" in rule and value != rule["const"]:
        found.append(f"{at}: {value!r} is not {rule['const']!r}")
    if "enum" in rule and value not in rule["enum"]:
        found.append(f"{at}: {value!r} is not one of {rule['enum']}")
    if isinstance(value, str):
        if len(value) < rule.get("minLength", 0) or not re.search(rule.get("pattern", ""), value):
            found.append(f"{at}: {value!r} has not the form {rule.get('pattern', 'of a name')}")
    if isinstance(value, (int, float)) and not rule.get("minimum", value) <= value <= rule.get("maximum", value):
        found.append(f"{at}: {value!r} is out of range")
    if isinstance(value, list):
        if not rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value)):
            found.append(f"{at}: {len(value)} items")
        for i, item in enumerate(value):
            found += faults_of(item, rule.get("items", {}), root, f"{at}/{i}")
    if isinstance(value, dict):
        properties = rule.get("properties", {})
        found += [f"{at}: no {k!r}" for k in rule.get("required", []) if k not in value]
        found += [f"{at}: {k!r} is not in the schema" for k in value if properties and k not in properties]
        for k in value.keys() & properties.keys():
            found += faults_of(value[k], properties[k], root, f"{at}/{k}")
    return found


def spans_of(doc):
    for s in doc["statements"]:
        for part in ("source", "cue", "content", "addressee", "via"):
            yield from ((f"{s['id']}/{part}", span) for span in s[part])
        yield from ((f"{s['id']}/why", w["span"]) for w in s["why"] if w["span"] is not None)
        yield from ((f"{s['id']}/distance_span", span) for span in [s["distance_span"]] if span is not None)
    for e in doc["entities"]:
        yield from ((f"{e['id']}/mentions", m["span"]) for m in e["mentions"])
    for c in doc["contacts"]:
        for part in ("mentions", "initiative_spans"):
            yield from ((f"{c['id']}/{part}", span) for span in c[part])
        yield from ((f"{c['id']}/place", span) for span in [c["place"]] if span is not None)
    for i, f in enumerate(doc["figures"]):
        yield f"figures/{i}/span", f["span"]
        yield from ((f"figures/{i}/what_span", span) for span in [f["what_span"]] if span is not None)
    yield from ((f"claims/{i}", span) for i, span in enumerate(doc["claims"]))


def beside_of(doc, statements, entities):
    """The same of what stands beside statements."""
    found = []
    if len({c["id"] for c in doc["contacts"]}) != len(doc["contacts"]):
        found.append("/: an id twice")
    for c in doc["contacts"]:
        for names, ids in (("parties", "party_ids"), ("initiative", "initiative_ids")):
            if unknown := [i for i in c[ids] if i not in entities]:
                found.append(f"/{c['id']}/{ids}: no entity {unknown[0]!r}")
            elif c[names] != [entities[i]["names"] for i in c[ids]]:
                found.append(f"/{c['id']}/{names}: not as the entities have it")
        if len(c["initiative_spans"]) != len(c["initiative"]):
            found.append(f"/{c['id']}/initiative_spans: not one for each of initiative")
    for at, one in [(c["id"], c) for c in doc["contacts"]] + [(f"figures/{i}", f) for i, f in enumerate(doc["figures"])]:
        if one["statement"] is not None and one["statement"] not in statements:
            found.append(f"/{at}/statement: no statement {one['statement']!r}")
    for i, f in enumerate(doc["figures"]):
        if f["what"] != (doc["text"][slice(*f["what_span"])] if f["what_span"] else None):
            found.append(f"/figures/{i}/what: not what stands at what_span")
    for name, spans in (("figures", [f["span"] for f in doc["figures"]]), ("claims", doc["claims"])):
        if any(a[1] > b[0] for a, b in zip(spans, spans[1:])):
            found.append(f"/{name}: not in the order of the text, or overlapping")
    return found


def links_of(doc):
    """What the schema cannot say."""
    size = len(doc["text"])
    found = [f"/{at}: {span} does not lie in the text" for at, span in spans_of(doc) if not 0 <= span[0] < span[1] <= size]
    statements, entities = {s["id"] for s in doc["statements"]}, {e["id"]: e for e in doc["entities"]}
    if len(statements) != len(doc["statements"]) or len(entities) != len(doc["entities"]):
        found.append("/: an id twice")
    for s in doc["statements"]:
        if s["parent"] is not None and s["parent"] not in statements - {s["id"]}:
            found.append(f"/{s['id']}/parent: no statement {s['parent']!r}")
        for name, link, names in (("entity", "entity_id", "names"), ("to", "to_id", "to_names")):
            entity = entities.get(s[link], {"name": "UNKNOWN" if name == "entity" else None, "names": []})
            if s[link] is not None and s[link] not in entities:
                found.append(f"/{s['id']}/{link}: no entity {s[link]!r}")
            elif (s[name], s[names]) != (entity["name"], entity["names"]):
                found.append(f"/{s['id']}/{name}: not as the entity has it")
        if (s["distance"] == "neutral") != (s["distance_span"] is None):
            found.append(f"/{s['id']}/distance_span: goes with a distance that is not neutral")
    return found + beside_of(doc, statements, entities)


def check(doc, schema):
    return faults_of(doc, schema, schema) or links_of(doc)


def self_test(doc, schema):
    """A sample that is right, and changes to it that each must be told."""
    changes = [
        lambda d: d.pop("entities"), lambda d: d.update(schema=1), lambda d: d.update(more=1), lambda d: d.update(text=None),
        lambda d: d.update(date="3 avril"), lambda d: d.update(replaced=0), lambda d: d.update(notice=""),
        lambda d: d["statements"][0].update(act="shout"), lambda d: d["statements"][0].update(confidence=1.5),
        lambda d: d["statements"][0].update(confidence=True), lambda d: d["statements"][0].update(cue=[[1]]),
        lambda d: d["statements"][0].update(cue=[[3, 3]]), lambda d: d["statements"][0].update(cue=[[3, 9999]]),
        lambda d: d["statements"][0].update(cue=[[-1, 3]]), lambda d: d["statements"][0].update(parent="s99"),
        lambda d: d["statements"][0].update(entity_id="e99"), lambda d: d["statements"][0].update(entity="Nobody"),
        lambda d: d["statements"][0]["probabilities"].pop("act"), lambda d: d["statements"][0].update(state="France"),
        lambda d: d["statements"].append(d["statements"][0]), lambda d: d["entities"][0].update(names=[]),
        lambda d: d["entities"][0]["mentions"][0].update(form="nickname"),
        lambda d: d["statements"][0].update(distance="far"), lambda d: d["statements"][0].update(distance="neutral"),
        lambda d: d["statements"][0].update(distance_span=None), lambda d: d["statements"][0].update(distance_span=[3, 9999]),
        lambda d: d["statements"][0]["probabilities"].pop("distance"),
        lambda d: d.pop("contacts"), lambda d: d["contacts"].append(d["contacts"][0]),
        lambda d: d["contacts"][0].update(kind="duel"), lambda d: d["contacts"][0].update(status="over"),
        lambda d: d["contacts"][0].update(mentions=[]), lambda d: d["contacts"][0].update(mentions=[[3, 9999]]),
        lambda d: d["contacts"][0].update(parties=[]), lambda d: d["contacts"][0].update(parties=["Ana Silva"]),
        lambda d: d["contacts"][0].update(party_ids=["e99"]), lambda d: d["contacts"][0]["initiative_ids"].reverse(),
        lambda d: d["contacts"][0]["initiative_spans"].pop(), lambda d: d["contacts"][0].update(when="3 avril"),
        lambda d: d["contacts"][0].update(place="Rome"), lambda d: d["contacts"][0].update(place=[3, 9999]),
        lambda d: d["contacts"][0].update(statement="s99"), lambda d: d["contacts"][0].update(confidence=-1),
        lambda d: d["contacts"][0]["probabilities"].pop("status"),
        lambda d: d.pop("figures"), lambda d: d["figures"].reverse(), lambda d: d["figures"][0].pop("value"),
        lambda d: d["figures"][0].update(value=None), lambda d: d["figures"][0].update(value="144"),
        lambda d: d["figures"][0].update(value=[1]), lambda d: d["figures"][0].update(value=[1, "2"]),
        lambda d: d["figures"][0].update(bound="some"), lambda d: d["figures"][0].update(unit=""),
        lambda d: d["figures"][1].update(what="Nobody"), lambda d: d["figures"][1].update(what_span=None),
        lambda d: d["figures"][0].update(span=[3, 9999]), lambda d: d["figures"][0].update(statement="s99"),
        lambda d: d.pop("claims"), lambda d: d["claims"].reverse(), lambda d: d["claims"].append([3, 9999]),
        lambda d: d["claims"].append([5]),
    ]
    found = [f"sample: {fault}" for fault in check(doc, schema)]
    for i, change in enumerate(changes):
        broken = copy.deepcopy(doc)
        change(broken)
        if not check(broken, schema):
            found.append(f"sample: change {i} was not told")
    return found


def lines_of(name):
    """The JSON of each line of a file, `-`: of standard input."""
    with open(0 if name == "-" else name, encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file if line.strip()]


def main(args):
    testing = "--self-test" in args
    args = [a for a in args if a != "--self-test"]
    if len(args) < 2:
        sys.exit(__doc__)
    with open(args[0], encoding="utf-8") as file:
        schema = json.load(file)
    count, faults = 0, 0
    for name in args[1:]:
        with open(0 if name == "-" else name, encoding="utf-8", newline="\n") as file:
            for number, line in enumerate(file, 1):
                doc = json.loads(line)
                count += 1
                for fault in self_test(doc, schema) if testing and number == 1 else check(doc, schema):
                    faults += 1
                    print(f"{name}:{number}: {fault}")
    print(f"{count} documents, {faults} faults")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
