"""What is marked beside the statements of an article: contacts, figures, the author's distance, own claims.

`add(document, file)` reads NAME.beside.json (eval/articles/README.md) and adds its layers to the document, words of
the text becoming spans in code points, as `dixit read --format jsonl` writes them. A statement's distance stays a
list of its own, {"statement", "distance", "span"}: what is not in it is neutral.
What is wrong with a file is a ValueError.
"""
import json

KINDS = "call meeting visit letter message talks hearing".split()
STATUSES = "held planned proposed refused cancelled".split()
BOUNDS = "exact at_least at_most more_than less_than about between".split()
DISTANCES = "neutral endorsed doubted".split()
LAYERS = "contacts figures distance claims".split()
GAP = " [...] "


def span_of(text, quote):
    """Of a quote: words that stand once, BEGIN [...] END, or {"quote", "in"} with longer words that stand once."""
    if isinstance(quote, dict):
        begin, end = span_of(text, quote["in"])
        inner = span_of(text[begin:end], quote["quote"])
        return [begin + inner[0], begin + inner[1]]
    first, gap, last = quote.partition(GAP)
    if gap:
        begin = span_of(text, first)
        end = text.find(last, begin[1])
        if end < 0:
            raise ValueError(f"found no {last!r} after {first!r}")
        return [begin[0], end + len(last)]
    at = text.find(quote)
    if at < 0 or text.find(quote, at + 1) >= 0:
        raise ValueError(f"{quote!r} stands {'more than once' if at >= 0 else 'nowhere'} in {text[:60]!r}…; "
                         "write words that stand once")
    return [at, at + len(quote)]


def _one_of(name, value, allowed):
    if value not in allowed:
        raise ValueError(f"{name} is {value!r}, expected one of {', '.join(allowed)}")
    return value


def _contact(text, c):
    if len(c["parties"]) < 2:
        raise ValueError(f"{c['mentions']}: found parties {c['parties']}, expected two or more")
    words = c.get("initiative_quote")
    return {"kind": _one_of("kind", c["kind"], KINDS), "status": _one_of("status", c["status"], STATUSES),
            "mentions": sorted(span_of(text, m) for m in c["mentions"]), "parties": c["parties"],
            "initiative": c.get("initiative") or [], "initiative_span": span_of(text, words) if words else None,
            "when": c.get("when"), "place": c.get("place"), "statement": c["statement"]}


def _figure(text, f):
    return {"span": span_of(text, f["quote"]), "value": f["value"], "bound": _one_of("bound", f["bound"], BOUNDS),
            "unit": f["unit"], "what": f["what"], "statement": f["statement"]}


def _distance(text, d):
    return {"statement": d["statement"], "distance": _one_of("distance", d["distance"], DISTANCES[1:]),
            "span": span_of(text, d["quote"])}


def add(document, file):
    """The document with the layers of the file."""
    try:
        layers = json.loads(file.read_text(encoding="utf-8"))
        text = document["text"]
        if layers["id"] != document["id"]:
            raise ValueError(f"its id is {layers['id']}, the article's {document['id']}")
        read = {"contacts": _contact, "figures": _figure, "distance": _distance, "claims": span_of}
        added = {layer: [read[layer](text, entry) for entry in layers[layer]] for layer in LAYERS}
        ids = {None, *(s["id"] for s in document["statements"])}
        for entry in added["contacts"] + added["figures"] + added["distance"]:
            _one_of("statement", entry["statement"], ids)
        return {**document, **added}
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{file}: {error!r}" if isinstance(error, KeyError) else f"{file}: {error}") from error
