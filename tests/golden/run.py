#!/usr/bin/env python3
"""Runs the golden cases: every *.txt in this folder, read by the real binary in one call.

usage: tests/golden/run.py --tool build/release/dixit [--model FILE] [--report] [--mark] [CASE...]
       tests/golden/run.py --check

--check   only looks whether the cases are well formed; needs no binary
--report  also lists the cases that are right
--mark    makes the `known failure:` lines true: adds them with what went wrong, and takes them off what is
          right by now; what is expected is never changed
Exit code 0: every case is right, or a known failure that still fails. README.md describes a case.
"""
import argparse
import collections
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "eval"))
import marked  # noqa: E402
import score  # noqa: E402
import tool  # noqa: E402

HEADER = ("lang", "date", "shows", "known failure")
FIELDS = ("who", "source", "cue", "content", "addressee", "to", "via", "labels", "state", "parent", "when")
SPANS = ("source", "cue", "content", "addressee", "via")
NOTHING = "nothing"
LABEL_OF = {value: label for label, values in marked.LABELS.items() for value in values}


class CaseError(Exception):
    """A case file that cannot be understood."""


def parse_header(head):
    header = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    unknown = [line for line in head.splitlines() if line.partition(": ")[0] not in HEADER]
    if unknown or "lang" not in header or "shows" not in header:
        raise CaseError(f"header has {unknown or sorted(header)}, expected lang and shows, and maybe date, known failure")
    return header


def parse_statement(block, text):
    ident, *lines = block.strip().splitlines()
    if not re.fullmatch(r"s\d+", ident):
        raise CaseError(f"found {ident!r}, expected s1, s2 …")
    fields = {}
    for line in lines:
        name, colon, value = line.strip().partition(": ")
        if not colon or name not in FIELDS or name in fields:
            raise CaseError(f"{ident}: found {line.strip()!r}, expected one of {', '.join(FIELDS)}, each once")
        fields[name] = value.strip()
    for name in (n for n in SPANS if n in fields):
        for piece in pieces(fields[name]):
            if piece not in text:
                raise CaseError(f"{ident} {name}: {piece!r} is not in the text")
    for label in fields.get("labels", "").split():
        if label not in LABEL_OF:
            raise CaseError(f"{ident}: {label!r} is no form, act, polarity or kind")
    if "cue" not in fields or "content" not in fields:
        raise CaseError(f"{ident}: cue and content are needed, `-` where there is none")
    return {"id": ident, **fields}


def parse_case(path):
    try:
        head, _, rest = path.read_text(encoding="utf-8").partition("\n\n")
        text, rule, expected = rest.rpartition("\n----\n")
        if not rule:
            raise CaseError("no line ---- between the text and what is expected")
        case = {"id": path.stem, "path": path, "header": parse_header(head), "text": text}
        blocks = [] if expected.strip() == NOTHING else re.split(r"\n(?=s\d+\n)", "\n" + expected.strip())
        case["expected"] = [parse_statement(b, text) for b in blocks if b.strip()]
        ids = [s["id"] for s in case["expected"]]
        if len(set(ids)) != len(ids) or any(s.get("parent", "-") not in [*ids, "-"] for s in case["expected"]):
            raise CaseError("an id stands twice, or a parent is no statement of the case")
        if not ids and expected.strip() != NOTHING:
            raise CaseError(f"nothing is expected; write {NOTHING!r} if that is meant")
        return case
    except CaseError as error:
        raise CaseError(f"{path}: {error}") from error


def pieces(value):
    return [] if value == "-" else [piece.strip() for piece in value.split(" // ")]


def word_list(role, texts):
    """What counts in a comparison: the words, not the marks around them, without a leading `que`."""
    words = [w.casefold() for text in texts for w in score.WORD.findall(text)]
    while role == "content" and words and words[0] in score.LEADING:
        words.pop(0)
    return words


def read_pieces(doc, statement, role):
    return [doc["text"][begin:end] for begin, end in statement.get(role) or []]


def bag_overlap(a, b):
    common = (collections.Counter(a) & collections.Counter(b)).total()
    return 2 * common / (len(a) + len(b)) if common else 0.0


def closeness(expected, doc, statement):
    content = [word_list("content", p) for p in (pieces(expected["content"]), read_pieces(doc, statement, "content"))]
    cue = [word_list("cue", p) for p in (pieces(expected["cue"]), read_pieces(doc, statement, "cue"))]
    near = bag_overlap(*content) if any(content) else bag_overlap(*cue)
    return near + 0.01 * bag_overlap(*cue)


def match(case, doc):
    """{expected id: read statement}, closest first."""
    near = [(closeness(e, doc, s), i, j) for i, e in enumerate(case["expected"])
            for j, s in enumerate(doc["statements"])]
    pairs, used = {}, set()
    for value, i, j in sorted(near, key=lambda n: (-n[0], n[1], n[2])):
        ident = case["expected"][i]["id"]
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
    return wrong


def one_line(doc, s):
    shown = [f"{role}: {' // '.join(read_pieces(doc, s, role)) or '-'}" for role in ("source", "cue", "content")]
    return " | ".join([s.get("entity") or "-", *shown])


def judge(case, doc):
    """A line for everything that is wrong; none if the case is right."""
    pairs, extra = match(case, doc)
    lines = []
    for expected in case["expected"]:
        if expected["id"] not in pairs:
            lines.append(f"{expected['id']} missed: cue: {expected['cue']} | content: {expected['content']}")
            continue
        for name, value, got in differences(expected, doc, pairs[expected["id"]], pairs):
            lines.append(f"{expected['id']} {name}: expected {value} | read {got}")
    return lines + [f"not expected: {one_line(doc, s)}" for s in extra]


def mark(case, lines):
    """Writes or takes off the `known failure:` line of a case."""
    head, blank, rest = case["path"].read_text(encoding="utf-8").partition("\n\n")
    kept = [line for line in head.splitlines() if not line.startswith("known failure: ")]
    if lines:
        more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
        kept.append("known failure: " + " ".join(lines[0].split())[:150] + more)
    case["path"].write_text("\n".join(kept) + blank + rest, encoding="utf-8")


def run(cases, answers, options):
    tally = collections.Counter()
    for case in cases:
        lines, known = judge(case, answers[case["id"]]), "known failure" in case["header"]
        verdict = ("known failure" if known else "WRONG") if lines else ("FIXED" if known else "right")
        tally[verdict] += 1
        if options.mark:
            mark(case, lines)
        if verdict in ("WRONG", "FIXED") or options.report:
            print(f"{verdict}  {case['id']}: {case['header']['shows']}")
            print("".join(f"    {line}\n" for line in lines), end="")
        if verdict == "FIXED":
            print(f"    is right now: take the line `known failure:` out of {case['path'].name}, or run with --mark")
    shown = ", ".join(f"{tally[v]} {v}" for v in ("right", "known failure", "WRONG", "FIXED"))
    print(f"{len(cases)} golden cases: {shown}")
    return int(not options.mark and tally["WRONG"] + tally["FIXED"] > 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/release/dixit")
    parser.add_argument("--model")
    for flag in ("--check", "--report", "--mark"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    options = parser.parse_args()
    try:
        paths = [p for p in sorted(HERE.glob("*.txt")) if not options.cases or p.stem in options.cases]
        cases = [parse_case(path) for path in paths]
        if options.check:
            print(f"{len(cases)} golden cases are well formed")
            return 0
        inputs = [{"id": c["id"], "text": c["text"], **c["header"]} for c in cases]
        answers = tool.read(options.tool, inputs, options.model)
    except (CaseError, tool.ToolError) as error:
        sys.exit(f"run.py: {error}")
    return run(cases, answers, options)


if __name__ == "__main__":
    sys.exit(main())
