"""Judges what a reading says beside the statements of a golden case: contacts, figures, claims, distance."""
import collections

from cases import pieces, value_of

import score

LEAST = 0.5  # of the words in common, for two spans to be about the same


def words_of(text):
    return [w.casefold() for w in score.WORD.findall(text)]


def bag_overlap(a, b):
    common = (collections.Counter(a) & collections.Counter(b)).total()
    return 2 * common / (len(a) + len(b)) if common else 0.0


def alike(a, b):
    return bag_overlap(words_of(a), words_of(b))


def pair(expected, read, closeness):
    """{index in expected: index in read}, closest first, from LEAST on."""
    near = [(closeness(e, r), i, j) for i, e in enumerate(expected) for j, r in enumerate(read)]
    pairs = {}
    for value, i, j in sorted(near, key=lambda n: (-n[0], n[1], n[2])):
        if value >= LEAST and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def words_at(doc, span):
    return doc["text"][span[0]:span[1]] if span else ""


def different_lists(expected, read, closeness):
    """What is expected and not read, and read and not expected."""
    pairs = pair(expected, read, closeness)
    return ([e for i, e in enumerate(expected) if i not in pairs],
            [r for j, r in enumerate(read) if j not in pairs.values()])


def list_difference(name, expected, read, closeness, show=str):
    missing, more = different_lists(expected, read, closeness)
    if not missing and not more:
        return []
    return [(name, " // ".join(expected) or "-", " // ".join(map(show, read)) or "-")]


def is_named(expected, names):
    return float(score.name_key(expected) in {score.name_key(n) for n in names})


def plain(name, expected, read):
    return [] if expected == (read or "-") else [(name, expected, read or "-")]


def whose(expected, entry, statements):
    """`statements`: {id in the case: statement that was read}"""
    outer = statements.get(expected, {}).get("id") if expected != "-" else None
    if (expected != "-" and outer is None) or entry.get("statement") != outer:
        return [("whose", expected, entry.get("statement") or "-")]
    return []


def about(name, expected, read):
    """The spans need not be the same: half of the words in common are enough."""
    right = not read if expected == "-" else alike(expected, read) >= LEAST
    return [] if right else [(name, expected, read or "-")]


def shown_value(value):
    if not isinstance(value, list):
        return f"{value:.15g}"
    return " .. ".join("" if end is None else f"{end:.15g}" for end in value).strip()


def figure_differences(expected, doc, figure, statements):
    wrong = []
    for name, value in expected.items():
        if name == "words" and words_of(value) != words_of(words_at(doc, figure["span"])):
            wrong.append((name, value, words_at(doc, figure["span"])))
        elif name == "value" and value_of(value) != figure["value"]:
            wrong.append((name, value, shown_value(figure["value"])))
        elif name in ("bound", "unit"):
            wrong += plain(name, value, figure.get(name))
        elif name == "what":
            wrong += about(name, value, figure.get("what") or "")
        elif name == "whose":
            wrong += whose(value, figure, statements)
    return wrong


def contact_differences(expected, doc, contact, statements):
    wrong = []
    for name, value in expected.items():
        if name == "mentions":
            wrong += list_difference(name, pieces(value), [words_at(doc, s) for s in contact["mentions"]], alike)
        elif name in ("parties", "initiative"):
            wrong += list_difference(name, pieces(value), contact[name], is_named, lambda names: names[0])
        elif name == "initiative words":
            read = [words_at(doc, span) for span in contact["initiative_spans"]]
            wrong += list_difference(name, pieces(value), read, alike)
        elif name in ("kind", "status", "when"):
            wrong += plain(name, value, contact.get(name))
        elif name == "place":
            wrong += about(name, value, words_at(doc, contact.get("place")))
        elif name == "whose":
            wrong += whose(value, contact, statements)
    return wrong


def contact_closeness(doc):
    def closeness(expected, contact):
        read = [words_at(doc, s) for s in contact["mentions"]]
        return max((alike(e, r) for e in pieces(expected["mentions"]) for r in read), default=0.0)
    return closeness


def distance_differences(expected, doc, statement):
    """Of a statement's fields `distance` and `shown by`."""
    wrong = []
    if "distance" in expected:
        wrong += plain("distance", expected["distance"], statement.get("distance"))
    if "shown by" in expected:
        wrong += about("shown by", expected["shown by"], words_at(doc, statement.get("distance_span")))
    return wrong


def no_differences(expected, doc, read, statements):
    return []


def judge(expected, doc, statements):
    """A line for everything that is wrong in the layers that the case speaks of."""
    by_words = lambda e, span: alike(e["words"], words_at(doc, span))
    layers = {
        "contacts": (contact_closeness(doc), contact_differences, lambda c: c["mentions"][0], "mentions"),
        "figures": (lambda e, f: by_words(e, f["span"]), figure_differences, lambda f: f["span"], "words"),
        "claims": (by_words, no_differences, lambda span: span, "words"),
    }
    lines = []
    for layer, (closeness, differences, span_of, first) in layers.items():
        if layer not in expected:
            continue
        pairs = pair(expected[layer], doc[layer], closeness)
        for i, entry in enumerate(expected[layer]):
            if i not in pairs:
                lines.append(f"{entry['id']} missed: {entry[first]}")
                continue
            for name, value, got in differences(entry, doc, doc[layer][pairs[i]], statements):
                lines.append(f"{entry['id']} {name}: expected {value} | read {got}")
        lines += [f"not expected in {layer}: {words_at(doc, span_of(r))}" for j, r in enumerate(doc[layer])
                  if j not in pairs.values()]
    return lines
