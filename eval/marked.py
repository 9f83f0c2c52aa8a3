"""Marked articles: `.ann` files (eval/articles/README.md) and JSONL with the same content.

`load(path)` takes a folder of .ann files, one .ann file or one .jsonl file and gives the documents in
the order of their names: {"id", "lang", "date", "text", "statements"}, spans in code points of "text",
and what marked_beside.py adds where a NAME.beside.json stands beside.
What is wrong with a file is a ValueError that names it.
"""
import json
import pathlib
import re

import marked_beside

TAG = re.compile(r"<(/?)(s\d+)\.(src|cue|con|adr|via)>")
ROLES = {"src": "source", "cue": "cue", "con": "content", "adr": "addressee", "via": "via"}
LABELS = {
    "form": "direct indirect mixed narrated".split(),
    "act": ("say announce confirm admit deny decline accuse criticise support warn threaten demand request propose "
            "promise ask agree reject regret believe").split(),
    "polarity": "actual negated hypothetical".split(),
    "kind": "person organisation state group document unknown".split(),
}


def _untag(body):
    """The text without tags, and {id: {role: spans}}."""
    pieces, length, at, opened, spans = [], 0, 0, {}, {}
    for tag in TAG.finditer(body):
        pieces.append(body[at:tag.start()])
        length += tag.start() - at
        at = tag.end()
        key = tag[2], ROLES[tag[3]]
        if tag[1] != "/":
            if key in opened:
                raise ValueError(f"{tag[0]} is opened twice; close it first")
            opened[key] = length
        elif key not in opened:
            raise ValueError(f"{tag[0]} closes what was not opened")
        else:
            spans.setdefault(key[0], {}).setdefault(key[1], []).append([opened.pop(key), length])
    if opened:
        raise ValueError(f"{'.'.join(min(opened))} is not closed")
    text = "".join(pieces) + body[at:]
    if re.search(r"</?s\d+\.", text):
        raise ValueError("a broken tag is left in the text")
    return text, spans


def _statement(line, spans):
    row = json.loads(line)
    for label, allowed in LABELS.items():
        if row.get(label) not in allowed:
            raise ValueError(f"{row.get('id')}: {label} is {row.get(label)!r}, expected one of {', '.join(allowed)}")
    if not row.get("entity"):
        raise ValueError(f"{row['id']}: no entity; write UNKNOWN where there is none")
    parts = spans.get(row["id"], {})
    if not parts.get("cue") and not parts.get("content"):
        raise ValueError(f"{row['id']}: neither cue nor content is tagged in the text")
    return {**row, **parts}


def parse(raw):
    """The document of one .ann file's text."""
    head, _, rest = raw.partition("\n\n")
    meta = dict(line.split(": ", 1) for line in head.splitlines())
    body, rule, tail = rest.rpartition("\n---\n")
    if not rule:
        raise ValueError("no line '---' between text and statements")
    text, spans = _untag(body)
    rows = [_statement(line, spans) for line in tail.split("\n") if line.strip()]
    ids = {r["id"] for r in rows}
    if len(ids) != len(rows) or spans.keys() - ids:
        odd = sorted(spans.keys() ^ ids)
        raise ValueError("each tagged id needs one row: " + (", ".join(odd) or "an id stands twice"))
    for r in rows:
        if r.get("parent") and r["parent"] not in ids:
            raise ValueError(f"{r['id']}: its parent {r['parent']} is no statement")
    rows.sort(key=lambda r: min(s[0] for role in ROLES.values() for s in r.get(role, [[len(text), 0]])))
    head = {"id": meta["id"], "date": meta.get("date"), "lang": meta.get("lang", "fr")}
    return {**head, "text": text, "statements": rows}


def _load_ann(file):
    try:
        document = parse(file.read_text(encoding="utf-8"))
    except (ValueError, KeyError) as error:
        raise ValueError(f"{file}: {error}") from error
    beside = file.with_suffix(".beside.json")
    return marked_beside.add(document, beside) if beside.exists() else document


def load(path):
    path = pathlib.Path(path)
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    files = sorted(path.glob("*.ann")) if path.is_dir() else [path]
    if not files:
        raise ValueError(f"{path}: no .ann file in this folder")
    return [_load_ann(file) for file in files]
