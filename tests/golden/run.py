#!/usr/bin/env python3
"""Runs the golden cases: every *.txt in this folder, read by the real binary in one call.

usage: tests/golden/run.py --tool build/release/dixit [--model FILE] [--report] [--mark] [--folder DIR] [CASE...]
       tests/golden/run.py --check [--folder DIR]

--folder  the cases of another folder, as `dixit correct STORE export` writes them
--check   only looks whether the cases are well formed; needs no binary
--report  also lists the cases that are right
--mark    makes the `known failure:` lines true: adds them with what went wrong, and takes them off what is
          right by now; what is expected is never changed
Exit code 0: every case is right, or a known failure that still fails. README.md describes a case.
"""
import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import beside  # noqa: E402
import cases  # noqa: E402
import score  # noqa: E402
import tool  # noqa: E402
import verdicts  # noqa: E402
from cases import LABEL_OF, pieces  # noqa: E402

SPANS = ("source", "cue", "content", "addressee", "via")


def word_list(role, texts):
    """What counts in a comparison: the words, not the marks around them, without a leading `que`."""
    words = [w.casefold() for text in texts for w in score.WORD.findall(text)]
    while role == "content" and words and words[0] in score.LEADING:
        words.pop(0)
    return words


def read_pieces(doc, statement, role):
    return [doc["text"][begin:end] for begin, end in statement.get(role) or []]


def closeness(expected, doc, statement):
    content = [word_list("content", p) for p in (pieces(expected["content"]), read_pieces(doc, statement, "content"))]
    cue = [word_list("cue", p) for p in (pieces(expected["cue"]), read_pieces(doc, statement, "cue"))]
    near = beside.bag_overlap(*content) if any(content) else beside.bag_overlap(*cue)
    return near + 0.01 * beside.bag_overlap(*cue)


def match(case, doc):
    """{expected id: read statement}, closest first."""
    near = [(closeness(e, doc, s), i, j) for i, e in enumerate(case["expected"]["statements"])
            for j, s in enumerate(doc["statements"])]
    pairs, used = {}, set()
    for value, i, j in sorted(near, key=lambda n: (-n[0], n[1], n[2])):
        ident = case["expected"]["statements"][i]["id"]
        if value >= score.AGREE and ident not in pairs and j not in used:
            pairs[ident] = doc["statements"][j]
            used.add(j)
    return pairs, [s for j, s in enumerate(doc["statements"]) if j not in used]


def same_name(expected, statement, first, others):
    names = [statement.get(first), *(statement.get(others) or [])]
    if expected in ("-", "UNKNOWN"):
        return not names[0] or names[0] == "UNKNOWN"
    return score.name_key(expected) in {score.name_key(n) for n in names if n}


def differences(expected, doc, statement, pairs):
    """(field, expected, read) wherever they are not the same."""
    wrong = []
    for name, value in expected.items():
        if name in SPANS:
            got = read_pieces(doc, statement, name)
            if word_list(name, got) != word_list(name, pieces(value)):
                wrong.append((name, value, " // ".join(got) or "-"))
        elif name == "who" and not same_name(value, statement, "entity", "names"):
            wrong.append((name, value, statement.get("entity") or "-"))
        elif name == "to" and not same_name(value, statement, "to", "to_names"):
            wrong.append((name, value, statement.get("to") or "-"))
        elif name == "labels":
            wanted = {LABEL_OF[v]: v for v in value.split()}
            wrong += [(label, v, statement.get(label)) for label, v in wanted.items() if statement.get(label) != v]
        elif name in ("when", "state") and (statement.get(name) or "-") != value:
            wrong.append((name, value, statement.get(name) or "-"))
        elif name == "parent":
            outer = pairs.get(value, {}).get("id") if value != "-" else None
            if value != "-" and outer is None or (statement.get("parent") or None) != outer:
                wrong.append((name, value, statement.get("parent") or "-"))
    return wrong + beside.distance_differences(expected, doc, statement)


def one_line(doc, s):
    shown = [f"{role}: {' // '.join(read_pieces(doc, s, role)) or '-'}" for role in ("source", "cue", "content")]
    return " | ".join([s.get("entity") or "-", *shown])


def judge_statements(case, doc):
    """The lines, and {id in the case: statement that was read}."""
    pairs, extra = match(case, doc)
    lines = []
    for expected in case["expected"]["statements"]:
        if expected["id"] not in pairs:
            lines.append(f"{expected['id']} missed: cue: {expected['cue']} | content: {expected['content']}")
            continue
        for name, value, got in differences(expected, doc, pairs[expected["id"]], pairs):
            lines.append(f"{expected['id']} {name}: expected {value} | read {got}")
    if "marked" in case["header"]:
        return lines + [f"is no statement: {one_line(doc, s)}" for s in rejected(case, doc, extra)], pairs
    return lines + [f"not expected: {one_line(doc, s)}" for s in extra], pairs


def rejected(case, doc, read):
    """Of the statements that were read, those that the case says are none: by the same cue and half of the content."""
    def same(none, statement):
        cues = [word_list("cue", p) for p in (pieces(none["cue"]), read_pieces(doc, statement, "cue"))]
        return cues[0] == cues[1] and closeness(none, doc, statement) >= score.AGREE
    return [s for s in read if any(same(none, s) for none in case["expected"].get("none", []))]


def judge(case, doc):
    """A line for everything that is wrong; none if the case is right."""
    lines, statements = judge_statements(case, doc) if "statements" in case["expected"] else ([], {})
    return lines + beside.judge(case["expected"], doc, statements)


def run(chosen, answers, options):
    judged = ((case, judge(case, answers[case["id"]])) for case in chosen)
    return verdicts.tell(judged, options, "golden cases")


def choose(folder, names):
    """All cases, or those named: `fr-figures` is every case of that file, `fr-figures.vote` one of them."""
    every = [case for path in sorted(folder.glob("*.txt")) for case in cases.read_file(path)]
    chosen = [c for c in every if not names or c["id"] in names or c["path"].stem in names]
    if unknown := {*names} - {c["id"] for c in chosen} - {c["path"].stem for c in chosen}:
        raise cases.CaseError(f"there is no case {', '.join(sorted(unknown))} in {folder}")
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/release/dixit")
    parser.add_argument("--model")
    parser.add_argument("--folder", type=pathlib.Path, default=cases.HERE)
    for flag in ("--check", "--report", "--mark"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    options = parser.parse_args()
    try:
        chosen = choose(options.folder, options.cases)
        if options.check:
            print(f"{len(chosen)} golden cases are well formed")
            return 0
        inputs = [{"id": c["id"], "text": c["text"], **c["header"]} for c in chosen]
        answers = tool.read(options.tool, inputs, options.model)
    except (cases.CaseError, tool.ToolError) as error:
        sys.exit(f"run.py: {error}")
    return run(chosen, answers, options)


if __name__ == "__main__":
    sys.exit(main())
