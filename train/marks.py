"""The marked articles that the network and its heads learn from: read, and checked against their texts.

>>> docs = marked("../gold") + marked_press(["train/statements.jsonl"], ["press.jsonl.xz"])
>>> beside_of(["train/beside.jsonl"], docs)["a-12"]["contacts"][0]["kind"]
'call'
"""
import collections
import hashlib
import json
import lzma
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "eval"))
from score import name_key  # noqa: E402

GOLD = ("train.jsonl", "train-en.jsonl")


def read_jsonl(path):
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as file:
        return [json.loads(line) for line in file if line.strip()]


def marked(gold):
    return [d for name in GOLD for d in read_jsonl(os.path.join(gold, name))]


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def digest_of(files):
    """What tells the contents of these files from others, short enough for a file's name."""
    digest = hashlib.sha256()
    for name in files:
        with open(name, "rb") as file:
            digest.update(hashlib.sha256(file.read()).digest())
    return digest.hexdigest()[:16]


def named(text, name):
    """A name of the marks: its place in the text, or UNKNOWN."""
    return name if name is None or isinstance(name, str) else text[name[0] : name[1]]


def marked_press(files, press):
    """The articles of `press` whose statements `files` hold, as `marked` gives them."""
    marks = {m["id"]: m for name in files for m in read_jsonl(name)}
    out = []
    for article in (d for source in press for d in read_jsonl(source)):
        found, text = marks.get(article["id"]), article["text"].strip("\n")
        if found is None or sha256(text) != found["sha256"]:
            continue
        del marks[article["id"]]
        statements = found["statements"]
        if statements is not None:
            statements = [dict(s, entity=named(text, s["entity"]), to=named(text, s["to"])) for s in statements]
        out.append(dict(id=article["id"], date=article.get("date"), lang=found["lang"], text=text, statements=statements))
    if marks:
        sys.exit(f"{len(marks)} marked articles are not among those of --press, or with another text, so "
                 f"{next(iter(marks))}: give all files of press, or leave these marks out")
    return out


def beside_of(files, docs):
    """Article id -> its contacts, distance and claims. Marks of another text than the article's are refused."""
    texts, out = {d["id"]: d["text"] for d in docs}, {}
    for marks in (m for name in files for m in read_jsonl(name)):
        text = texts.get(marks["id"])
        if text is None:
            continue
        of = marks["sha256"] if "sha256" in marks else sha256(marks["text"])
        if of != sha256(text):
            sys.exit(f"the marks beside {marks['id']} are of another text than the article's: mark it again")
        for contact in marks["contacts"]:
            contact["parties"] = [p if isinstance(p, str) else text[p[0] : p[1]] for p in contact["parties"]]
        out[marks["id"]] = marks
    return out


def near_of(files, docs):
    """Article id -> telling of a contact -> phrases near it that stand for the parties; all spans of characters."""
    texts = {d["id"]: d["text"] for d in docs}
    lines = [m for name in files for m in read_jsonl(name) if m["id"] in texts]
    if any(m["sha256"] != sha256(texts[m["id"]]) for m in lines):
        sys.exit("the marks of parties near tellings are of another text than the article's: mark it again")
    return {m["id"]: {tuple(telling): phrases for telling, phrases in m["tellings"]} for m in lines}


def of_statements(doc):
    """(span, names) of sources and addressees."""
    for s in doc.get("statements") or []:
        for part, name in (("source", "entity"), ("addressee", "to")):
            if s.get(part) and s.get(name):
                yield s[part][0], [s[name]]


def of_contacts(doc, contacts, near):
    """(span, names) of the phrases near tellings of which it is plain for which party they stand."""
    text = doc["text"]
    for contact in contacts:
        for telling in contact["mentions"]:
            parties, unclear = list(contact["parties"]), []
            for span in near.get(tuple(telling)) or []:
                words = name_key(text[span[0] : span[1]])
                like = [p for p in parties if name_key(p) == words] or \
                       [p for p in parties if p[:1].isupper() and set(name_key(p)) & set(words)]
                if len(like) == 1:
                    parties.remove(like[0])
                else:
                    unclear.append(span)
            if len(unclear) == len(parties) == 1:
                yield unclear[0], [parties[0]]


def of_pronouns(files, docs):
    """(article id -> [(span, names)], ids of articles held out): several names of `ils`, none of the `il` of `il y a`."""
    texts, out, held = {d["id"]: d["text"] for d in docs}, collections.defaultdict(list), set()
    for marks in (m for name in files for m in read_jsonl(name) if m["id"] in texts):
        text = texts[marks["id"]]
        if marks["sha256"] != sha256(text):
            sys.exit(f"the marks of pronouns of {marks['id']} are of another text than the article's: mark it again")
        out[marks["id"]] += [(span, [text[b:e] for b, e in who]) for span, who in marks["pronouns"]]
        if marks["held"]:
            held.add(marks["id"])
    return out, held


class Anaphors:
    """Whom phrases of marked articles stand for: sources, addressees, parties near tellings, pronouns of --pronouns."""

    def __init__(self, docs, beside, near, files):
        self.beside, self.near = beside, near
        self.pronouns, self.held = of_pronouns(files, docs)

    def of(self, doc):
        """Span -> names, of a document; where two marks differ, the pronoun's own."""
        contacts = self.beside[doc["id"]]["contacts"] if doc["id"] in self.beside else []
        marks = [*of_statements(doc), *of_contacts(doc, contacts, self.near.get(doc["id"], {})),
                 *self.pronouns[doc["id"]]]
        return {tuple(span): names for span, names in marks}
