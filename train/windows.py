"""Marked articles as the windows that the network is trained on.

A window is at most `PIECES` pieces of one article: `<s>`, the words, `</s>` between two paragraphs
and at the end. It ends where a sentence does when one ends in its last third. An article is cut
into windows several ways (`shift`), so that the network sees a statement in several contexts.
"""
import hashlib
import random
import re
from dataclasses import dataclass

import numpy as np

from pieces import BEGIN, END, spaced, words

PIECES = 480
ROLES = "none source cue content addressee via".split()
ACTS = ("say announce confirm admit deny decline accuse criticise support warn threaten demand request propose "
        "promise ask agree reject regret believe").split()
FORMS = "direct indirect mixed narrated".split()
POLARITIES = "actual negated hypothetical".split()
KINDS = "person organisation state group document unknown".split()
DISTANCES = "neutral endorsed doubted".split()
CONTACT_TAGS = "none call meeting visit letter message talks hearing".split()
STATUSES = "held planned proposed refused cancelled".split()
NAME_TAGS = "none b-person i-person b-organisation i-organisation b-place i-place".split()
TRIGGERS = "none cue content".split()
PRIORITY = (3, 1, 4, 5, 2)  # where the parts of one statement overlap, the later one wins
IGNORE = -100
LETTER = re.compile(r"\w")
STOPS = frozenset(".!?…»”\"")


@dataclass
class Target:
    """One statement of a window, in word numbers of the window."""

    trigger: int
    type: int  # of TRIGGERS
    roles: np.ndarray  # of ROLES, one a word
    begins: list  # first words of content pieces that begin here
    ends: list  # last words
    attributes: tuple  # form, act, polarity, kind, distance (IGNORE where not known)
    who: list  # last words of the mentions that name its entity; empty: none; None: not known here
    parent: int  # number of the parent in this window's targets, -1 none


@dataclass
class Telling:
    """One phrase of a window that tells of a contact."""

    words: list  # its word numbers, the last one is its trigger
    status: int
    near: list  # the words of each phrase near it that stands for a party; None: not marked


@dataclass
class Anaphor:
    """A phrase of a window that stands for somebody: a pronoun, a description."""

    word: int  # its last one
    right: list  # the last words of the mentions that name those it stands for; empty: nobody


@dataclass
class Window:
    ids: list  # pieces
    first: list  # the first piece of each word
    spans: list  # [begin, end) of each word
    targets: list
    names: np.ndarray  # of NAME_TAGS, one a word, IGNORE where not known
    contacts: np.ndarray  # of CONTACT_TAGS, likewise
    claims: np.ndarray  # 1 in the author's own claims, likewise
    tellings: list
    anaphors: list
    marked: bool = True  # False: whether there are statements is not known
    article: str = ""  # its id


def paragraphs(text):
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


def cut(text, pieces, shift=0.0):
    """Windows as lists of paragraphs, each a list of word spans. `shift` shortens the first window."""
    budget = int((PIECES - 2) * (1 - shift))
    out, window, used = [], [], 0
    for begin, end in paragraphs(text):
        left = words(text, begin, end)
        cost = [len(pieces.of(text[b:e], spaced(text, b))) for b, e in left]
        while left:
            total, fit = 0, 0
            while fit < len(left) and used + total + cost[fit] + 1 <= budget:
                total += cost[fit]
                fit += 1
            if fit < len(left):
                fit = last_stop(text, left, fit, used)
            if fit:
                window.append(left[:fit])
                used += sum(cost[:fit]) + 1
            left, cost = left[fit:], cost[fit:]
            if left:
                out.append(window)
                window, used, budget = [], 0, PIECES - 2
    return out + [window] if window else out


def last_stop(text, left, fit, used):
    """Where to cut: after the last sentence end among the words that fit, if one is near enough."""
    for k in range(fit, fit * 2 // 3, -1):
        if text[left[k - 1][0]] in STOPS and k < len(left) and left[k][0] > left[k - 1][1]:
            return k
    return fit if not used else 0


def overlapping(spans, parts):
    return [i for i, (b, e) in enumerate(spans) if any(b < y and e > x for x, y in parts or [])]


def trigger_of(text, spans, statement):
    """(word, type) of a statement's trigger, or None when it is not in this window."""
    if statement.get("cue"):
        cue = overlapping(spans, statement["cue"])
        cue = [i for i in cue if LETTER.match(text[spans[i][0] : spans[i][1]])] or cue
        last = max(e for _, e in statement["cue"])
        return (cue[-1], 1) if cue and spans[-1][1] >= last else None
    content = overlapping(spans, statement.get("content"))
    if not content or spans[content[0]][0] > statement["content"][0][0] + 2:
        return None
    return content[0], 2


def occurrences(text, name):
    """Spans where `name` stands in the text, and, for a full name, where its last word stands alone."""
    name = name.strip()
    forms = [name]
    if " " in name and name[:1].isupper() and len(name.split()[-1]) > 3 and name.split()[-1][:1].isupper():
        forms.append(name.split()[-1])
    out = []
    for form in forms:
        out += [m.span() for m in re.finditer(r"(?<!\w)" + re.escape(form) + r"(?!\w)", text)]
    return out


def ends_of(text, spans, names):
    """The last words of the places where one of the names stands."""
    ends = {e for name in names for _, e in occurrences(text, name)}
    return [i for i, (_, e) in enumerate(spans) if e in ends]


def who_words(doc, spans, statement):
    if statement["entity"] is None:
        return None
    if statement["entity"] == "UNKNOWN":
        return []
    return ends_of(doc["text"], spans, [statement["entity"]]) or None


def anaphors_of(text, spans, marks):
    """Those that stand for nobody, or for somebody who is named elsewhere in the window."""
    out = []
    for span, names in (marks or {}).items():
        words = [i for i in overlapping(spans, [span]) if LETTER.match(text[spans[i][0] : spans[i][1]])]
        if not words or span[0] < spans[0][0] or span[1] > spans[-1][1] or "UNKNOWN" in names:
            continue
        right = [i for i in ends_of(text, spans, names) if i not in words]
        if right or not names:
            out.append(Anaphor(words[-1], right))
    return out


def target(doc, spans, statement, beside):
    found = trigger_of(doc["text"], spans, statement)
    if found is None:
        return None
    roles = np.zeros(len(spans), np.int8)
    for role in PRIORITY:
        roles[overlapping(spans, statement.get(ROLES[role]))] = role
    pieces = [overlapping(spans, [part]) for part in statement.get("content") or []]
    pieces = [p for p in pieces if p]
    begins = [p[0] for p, part in zip(pieces, statement.get("content") or []) if spans[p[0]][0] <= part[0] + 1]
    ends = [p[-1] for p, part in zip(pieces, statement.get("content") or []) if spans[p[-1]][1] >= part[1] - 1]
    attributes = (FORMS.index(statement["form"]), ACTS.index(statement["act"]),
                  POLARITIES.index(statement["polarity"]), KINDS.index(statement["kind"]), distance(statement, beside))
    return Target(*found, roles, begins, ends, attributes, who_words(doc, spans, statement), -1)


def distance(statement, beside):
    if beside is None or beside["distance"] is None:
        return IGNORE
    marked = {d["statement"]: d["distance"] for d in beside["distance"]}
    return DISTANCES.index(marked.get(statement["id"], "neutral"))


def tellings_of(spans, beside, near):
    """(Telling, number of CONTACT_TAGS) for each telling that stands wholly in the window."""
    out = []
    for contact in beside["contacts"] if beside else []:
        for begin, end in contact["mentions"]:
            words = overlapping(spans, [(begin, end)])
            if words and spans[0][0] <= begin and end <= spans[-1][1]:
                parties = near.get((begin, end)) if near else None
                parties = parties and [p for p in (overlapping(spans, [party]) for party in parties) if p]
                telling = Telling(words, STATUSES.index(contact["status"]), parties)
                out.append((telling, CONTACT_TAGS.index(contact["kind"])))
    return out


def beside_tags(spans, tellings, beside):
    """CONTACT_TAGS and claims of the words."""
    contacts, claims = np.zeros(len(spans), np.int8), np.zeros(len(spans), np.int8)
    if beside is None:
        return contacts + IGNORE, claims + IGNORE
    for telling, kind in tellings:
        contacts[telling.words] = kind
    if beside["claims"] is None:
        return contacts, claims + IGNORE
    claims[overlapping(spans, beside["claims"])] = 1
    return contacts, claims


def name_tags(doc, spans, taught):
    """NAME_TAGS of the words: the teacher's names, corrected by the entities that the marks name.

    Where there is no teacher (`taught` is None), a capitalised word that no mark names is IGNOREd.
    """
    text, tags = doc["text"], np.zeros(len(spans), np.int8)
    if taught is None:
        tags[[i for i, (b, _) in enumerate(spans) if text[b].isupper()]] = IGNORE
    kinds = {"person": "person", "organisation": "organisation", "state": "place", "place": "place"}
    marks = [(b, e, kind) for b, e, kind in taught or []]
    for s in doc["statements"] or []:
        kind = kinds.get(s["kind"])
        if kind and s["entity"] and s["entity"][:1].isupper() and s["entity"] != "UNKNOWN" and len(s["entity"]) > 1:
            marks += [(b, e, kind) for b, e in sorted(occurrences(text, s["entity"]), key=lambda x: x[1] - x[0])]
    for b, e, kind in marks:
        inside = overlapping(spans, [(b, e)])
        for i in inside:
            tags[i] = NAME_TAGS.index(("i-" if i > inside[0] else "b-") + kinds[kind])
    return tags


def build(doc, pieces, shift=0.0, taught=None, beside=None, near=None, anaphors=None):
    """The windows of one marked article. beside: its contacts, distance and claims; near: the spans that stand for
    parties near each telling; anaphors: span -> names of those a phrase stands for; None: not marked, as may be its
    statements."""
    out, text = [], doc["text"]
    for window in cut(text, pieces, shift):
        ids, first, spans = [BEGIN], [], []
        for k, paragraph in enumerate(window):
            if k:
                ids.append(END)
            for b, e in paragraph:
                first.append(len(ids))
                spans.append((b, e))
                ids += pieces.of(text[b:e], spaced(text, b))
        ids.append(END)
        marked = [(s, target(doc, spans, s, beside)) for s in doc["statements"] or []]
        marked = [(s, t) for s, t in marked if t is not None]
        number = {s["id"]: i for i, (s, _) in enumerate(marked)}
        for s, t in marked:
            t.parent = number.get(s.get("parent"), -1)
        tellings = tellings_of(spans, beside, near)
        out.append(Window(ids, first, spans, [t for _, t in marked], name_tags(doc, spans, taught),
                          *beside_tags(spans, tellings, beside), [t for t, _ in tellings],
                          anaphors_of(text, spans, anaphors), doc["statements"] is not None, doc["id"]))
    return out


def split(docs, share=0.1, seed=7):
    """(train, held out): every tenth article or so of each language, by a fixed draw over the ids."""
    held = set()
    for lang in sorted({d["lang"] for d in docs}):
        ids = sorted(d["id"] for d in docs if d["lang"] == lang)
        random.Random(seed).shuffle(ids)
        held |= set(ids[: max(1, round(share * len(ids)))])
    return [d for d in docs if d["id"] not in held], [d for d in docs if d["id"] in held]


def split_by_digest(docs):
    """(train, held out): a tenth by the digest of the id, so that further articles move none."""
    held = lambda d: hashlib.sha256(d["id"].encode()).digest()[0] % 10 == 0
    return [d for d in docs if not held(d)], [d for d in docs if held(d)]
