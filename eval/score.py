#!/usr/bin/env python3
"""Compare the statements that were read with those a person marked.

usage: eval/score.py GOLD.jsonl READ.jsonl [--json]

Both files hold one document a line, as `dixit read --format jsonl` writes it: "id", "text" and
"statements", spans as [begin, end) in code points of "text". The texts of a document must be equal.

A *word* is a run of letters, digits and underscores; a content that opens with `que`, `si`, `that`,
`whether` or `if` is compared without it. Two spans agree when the F1 of their words is at least one half.
A marked and a read statement are *paired*, one to one and the closest first, when their contents agree
(their cues, where neither has a content). Over all documents together:

  statement        precision, recall and F1 of pairing
  exact            the same, counting only pairs whose contents are the same words
  words            F1 over the content words of a document, whatever statement they are in
  quoted reported  as statement, among direct and mixed / among indirect and narrated ones
  who              F1 of the pairs whose source is the right entity: who said what. Statements of one
                   "entity_id" are one read entity with all its names; it can stand for one marked entity
                   of the document, the one it meets most often. A name that two read entities carry counts
                   for the one whose first name it is. UNKNOWN is right for UNKNOWN alone.
  who.name         the same by "entity" alone, name for name
  source cue addressee via   F1 over the pairs: both have the part, and the parts agree
  to               F1 over the pairs of the addressee's name
  form act polarity kind     share of the pairs with the same label
  polarity.marked  F1 of negated and hypothetical statements, polarity right
  when             of the pairs with a marked date, the share with the same one
  nesting          F1 of the nested statements that are paired and whose outer ones are paired with each other
  span.source span.cue span.content   F1 of single spans, the same words, whatever statement they are in

A figure that the marks say nothing about is None.
"""
import collections
import json
import re
import sys
import unicodedata

WORD = re.compile(r"\w+")
LEADING = {"que", "qu", "si", "s", "that", "whether", "if"}
ARTICLES = {"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an"}
AGREE = 0.5
SAME_CUE = 0.01  # an outer and an inner statement may have the same content: the cue tells them apart
ROLES = ("source", "cue", "addressee", "via")
LABELS = ("form", "act", "polarity", "kind")
FIGURES = ("statement exact words quoted reported who who.name source cue addressee via to form act polarity kind "
           "polarity.marked when nesting span.source span.cue span.content").split()
SHARES = frozenset({*LABELS, "when"})


def words(text, spans, content=False):
    """Where the words of the spans begin, as a set."""
    found = [(m.start(), m.group().casefold()) for span in sorted(spans or []) for m in WORD.finditer(text, *span)]
    if content:
        skip = next((i for i, (_, w) in enumerate(found) if w not in LEADING), len(found))
        found = found[skip:]
    return {at for at, _ in found}


def overlap(a, b):
    common = len(a & b)
    return 2 * common / (len(a) + len(b)) if common else 0.0


def fold(words):
    """The words without case and accents."""
    letters = unicodedata.normalize("NFD", str(words or "")).casefold()
    return WORD.findall("".join(c for c in letters if not unicodedata.combining(c)))


def name_key(name):
    """A name without case, accents and articles: equal keys are the same name."""
    return tuple(w for w in fold(name) if w not in ARTICLES)


UNKNOWN = name_key("UNKNOWN")


def pair(text, gold, read):
    """(gold id, read id, same content words) of the statements that belong together."""
    part = lambda s: (words(text, s.get("content"), True), words(text, s.get("cue")))
    read_parts = [(r, *part(r)) for r in read]
    candidates = []
    for g in gold:
        content, cue = part(g)
        for r, r_content, r_cue in read_parts:
            closeness = overlap(content, r_content) if content or r_content else overlap(cue, r_cue)
            if closeness >= AGREE:
                rank = closeness + (SAME_CUE if cue & r_cue else 0)
                candidates.append((-rank, g["id"], str(r["id"]), r["id"], content == r_content))
    candidates.sort(key=lambda c: c[:3])
    taken_gold, taken_read, pairs = set(), set(), []
    for _, g, _, r, same in candidates:
        if g not in taken_gold and r not in taken_read:
            taken_gold.add(g)
            taken_read.add(r)
            pairs.append((g, r, same))
    return pairs


def entity_names(read):
    """For each read entity all the names it may be known by, and for each statement its entity."""
    own = {i: s["entity_id"] if s.get("entity_id") is not None else name_key(s.get("entity")) for i, s in read.items()}
    first, others = collections.defaultdict(set), collections.defaultdict(set)
    for i, s in read.items():
        first[own[i]].add(name_key(s.get("entity")))
        others[own[i]] |= {name_key(n) for n in s.get("names") or []} - {UNKNOWN, ()}
    carriers = collections.Counter(n for e in others for n in others[e] | first[e])
    return {e: {n for n in others[e] if carriers[n] == 1} | first[e] for e in others}, own


def right_entities(pairs, gold, read):
    """The (gold id, read id) pairs whose source is the right entity."""
    names, own = entity_names(read)
    met = collections.defaultdict(collections.Counter)
    for g, r in pairs:
        wanted = name_key(gold[g]["entity"])
        if wanted in names[own[r]]:
            met[own[r]][wanted] += 1
    stands_for = {e: c.most_common(1)[0][0] for e, c in met.items()}
    return {(g, r) for g, r in pairs if stands_for.get(own[r]) == name_key(gold[g]["entity"])}


class Comparison:
    """One document: what was paired, and the counts from which every figure is made."""

    def __init__(self, gold_doc, read_doc):
        self.id, self.text = gold_doc["id"], gold_doc["text"]
        if read_doc.get("text", self.text) != self.text:
            raise ValueError(f"{self.id}: the text that was read is not the marked text; "
                             "score the output of the same documents")
        self.gold = {s["id"]: s for s in gold_doc["statements"]}
        numbered = ({"id": str(i), **s} for i, s in enumerate(read_doc["statements"]))
        self.read = {s["id"]: s for s in numbered}
        found = pair(self.text, list(self.gold.values()), list(self.read.values()))
        self.pairs = {g: r for g, r, _ in found}
        self.exact = {g for g, _, same in found if same}
        self.named = {g for g, s in self.gold.items() if "entity" in s}
        self.right = right_entities([p for p in self.pairs.items() if p[0] in self.named], self.gold, self.read)
        self.counts = collections.Counter()
        self._count_statements()
        self._count_who()
        self._count_pairs()
        self._count_marked()

    def missed(self):
        return [s for i, s in self.gold.items() if i not in self.pairs]

    def spurious(self):
        hit = set(self.pairs.values())
        return [s for i, s in self.read.items() if i not in hit]

    def _add(self, figure, gold, read, hits):
        self.counts[figure, "gold"] += gold
        self.counts[figure, "read"] += read
        self.counts[figure, "hits"] += hits

    def _both(self):
        return [(self.gold[g], self.read[r]) for g, r in self.pairs.items()]

    def _add_chosen(self, figure, chosen, hit):
        """Statements that `chosen` picks on both sides; `hit` tells which pairs count."""
        self._add(figure, sum(map(chosen, self.gold.values())), sum(map(chosen, self.read.values())),
                  sum(bool(hit(g, r)) for g, r in self._both()))

    def _count_statements(self):
        sides = (list(self.gold.values()), list(self.read.values()))
        sizes = [len(s) for s in sides]
        self._add("statement", *sizes, len(self.pairs))
        self._add("exact", *sizes, len(self.exact))
        pooled = [set().union(*(words(self.text, s.get("content"), True) for s in side)) for side in sides]
        self._add("words", *map(len, pooled), len(pooled[0] & pooled[1]))
        for role in ("source", "cue", "content"):
            single = lambda span: frozenset(words(self.text, [span], role == "content"))
            spans = [{single(span) for s in side for span in s.get(role) or []} - {frozenset()} for side in sides]
            self._add("span." + role, *map(len, spans), len(spans[0] & spans[1]))
        quoted = lambda s: s.get("form") in ("direct", "mixed")
        reported = lambda s: not quoted(s)
        self._add_chosen("quoted", quoted, lambda g, r: quoted(g) and quoted(r))
        self._add_chosen("reported", reported, lambda g, r: reported(g) and reported(r))

    def _count_who(self):
        if not self.named:
            return
        self._add("who", len(self.named), len(self.read), len(self.right))
        same = sum(name_key(self.gold[g]["entity"]) == name_key(self.read[r].get("entity"))
                   for g, r in self.pairs.items() if g in self.named)
        self._add("who.name", len(self.named), len(self.read), same)

    def _count_pairs(self):
        for g, r in self._both():
            for role in ROLES:
                agree = overlap(words(self.text, g.get(role)), words(self.text, r.get(role))) >= AGREE
                self._add(role, bool(g.get(role)), bool(r.get(role)), agree)
            if "to" in g:
                names = {name_key(n) for n in [r.get("to"), *(r.get("to_names") or [])]}
                self._add("to", bool(g["to"]), bool(r.get("to")), bool(g["to"]) and name_key(g["to"]) in names)
            for label in LABELS:
                if label in g:
                    self._add(label, 1, 1, g[label] == r.get(label))
            if g.get("when"):
                self._add("when", 1, 1, g["when"] == r.get("when"))

    def _count_marked(self):
        if any("polarity" in s for s in self.gold.values()):
            marked = lambda s: s.get("polarity", "actual") != "actual"
            self._add_chosen("polarity.marked", marked, lambda g, r: marked(g) and g["polarity"] == r.get("polarity"))
        if any("parent" in s for s in self.gold.values()):
            nested = lambda s: bool(s.get("parent"))
            self._add_chosen("nesting", nested, lambda g, r: nested(g) and nested(r)
                             and self.pairs.get(g["parent"]) == r["parent"])


def figure(counts, name, shares=SHARES):
    """{"p", "r", "f1"}, a share, or None where nothing is marked."""
    gold, read, hits = (counts[name, side] for side in ("gold", "read", "hits"))
    if not gold:
        return None
    if name in shares:
        return round(hits / gold, 4)
    p, r = hits / read if read else 0.0, hits / gold
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0}


def compare(gold_docs, read_docs):
    """A Comparison for each gold document; one that was not read counts as read without statements."""
    by_id = {d["id"]: d for d in read_docs}
    return [Comparison(d, by_id.get(d["id"], {"statements": []})) for d in gold_docs]


def score(gold_docs, read_docs):
    """Every figure over all the documents."""
    total = sum((c.counts for c in compare(gold_docs, read_docs)), collections.Counter())
    return {name: figure(total, name) for name in FIGURES}


def show(value):
    if value is None:
        return "None"
    if isinstance(value, dict):
        return "P {p:.3f}  R {r:.3f}  F1 {f1:.3f}".format(**value)
    return f"{value:.3f}"


def run(args, usage, score_documents, width):
    """The command of a scorer: GOLD.jsonl READ.jsonl [--json]."""
    files = [a for a in args if a != "--json"]
    if len(files) != 2 or any(f.startswith("--") for f in files):
        sys.exit(usage)
    gold, read = ([json.loads(line) for line in open(f, encoding="utf-8") if line.strip()] for f in files)
    try:
        figures = score_documents(gold, read)
    except (ValueError, KeyError) as error:
        sys.exit(f"scoring: {error!r}")
    if "--json" in args:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:<{width}} {show(value)}")


if __name__ == "__main__":
    run(sys.argv[1:], __doc__, score, 16)
