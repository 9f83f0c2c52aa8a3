"""The form of the golden cases (README.md): reads the files, and writes their `known failure:` lines."""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "eval"))
import marked  # noqa: E402
import marked_beside  # noqa: E402

BETWEEN_CASES = "\n====\n"
HEADER = ("lang", "date", "case", "shows", "marked", "known failure")
INHERITED = ("lang", "date")  # from the first case of the file
LABEL_OF = {value: label for label, values in marked.LABELS.items() for value in values}
NOTHING = "nothing"  # no statements

# For each letter of an id: the layer, its fields, those that are needed, those that are words of the text.
LAYERS = {
    "s": ("statements", ("who", "source", "cue", "content", "addressee", "to", "via", "labels", "state", "parent",
                         "when", "distance", "shown by"),
          ("cue", "content"), ("source", "cue", "content", "addressee", "via", "shown by")),
    "c": ("contacts", ("mentions", "kind", "parties", "initiative", "initiative words", "status", "when", "place",
                       "whose"),
          ("mentions",), ("mentions", "initiative words", "place")),
    "f": ("figures", ("words", "value", "bound", "unit", "what", "whose"), ("words",), ("words", "what")),
    "o": ("claims", ("words",), ("words",), ("words",)),
    "n": ("none", ("cue", "content"), ("cue", "content"), ("cue", "content")),
}
CHOICES = {"distance": marked_beside.DISTANCES, "bound": marked_beside.BOUNDS, "status": marked_beside.STATUSES,
           "kind": marked_beside.KINDS}
EMPTY = {NOTHING: "statements", "no contacts": "contacts", "no figures": "figures", "no claims": "claims"}


class CaseError(Exception):
    """A case file that cannot be understood."""


def pieces(value):
    return [] if value == "-" else [piece.strip() for piece in value.split(" // ")]


def value_of(written):
    """`144` → 144.0, `200 .. 300` → [200.0, 300.0], `1000 ..` → [1000.0, None]"""
    low, dots, high = (part.strip() for part in written.partition(".."))
    if not dots:
        return float(low)
    return [float(low) if low else None, float(high) if high else None]


def _header(head, inherited):
    header = {**inherited, **dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)}
    unknown = [line for line in head.splitlines() if line.partition(": ")[0] not in HEADER]
    if unknown or "lang" not in header or "shows" not in header:
        raise CaseError(f"header has {unknown or sorted(header)}, expected lang and shows, and maybe {HEADER}")
    if header.get("marked", "partly") != "partly":
        raise CaseError(f"found marked: {header['marked']}, expected `partly`")
    if header.get("date") == "-":
        del header["date"]
    return header


def _check_field(ident, name, value, text, in_text):
    if name in in_text:
        for piece in pieces(value):
            if piece not in text:
                raise CaseError(f"{ident} {name}: {piece!r} is not in the text")
    if name in CHOICES and value not in CHOICES[name]:
        raise CaseError(f"{ident} {name}: found {value!r}, expected one of {', '.join(CHOICES[name])}")
    if name == "value":
        try:
            value_of(value)
        except ValueError as error:
            raise CaseError(f"{ident}: found value {value!r}, expected `144`, `200 .. 300` or `1000 ..`") from error
    for label in value.split() if name == "labels" else []:
        if label not in LABEL_OF:
            raise CaseError(f"{ident}: {label!r} is no form, act, polarity or kind")


def _entry(block, text):
    """(layer, fields) of one block."""
    ident, *lines = block.splitlines()
    if not re.fullmatch(r"[scfon]\d+", ident):
        raise CaseError(f"found {ident!r}, expected s1, c1, f1, o1, n1 … or one of {', '.join(EMPTY)}")
    layer, names, needed, in_text = LAYERS[ident[0]]
    fields = {}
    for line in lines:
        name, colon, value = line.strip().partition(": ")
        if not colon or name not in names or name in fields:
            raise CaseError(f"{ident}: found {line.strip()!r}, expected one of {', '.join(names)}, each once")
        fields[name] = value.strip()
        _check_field(ident, name, fields[name], text, in_text)
    if missing := [name for name in needed if name not in fields]:
        raise CaseError(f"{ident}: {' and '.join(missing)} needed, `-` where there is none")
    return layer, {"id": ident, **fields}


def _expected(section, text):
    """{layer: entries}: a layer that is not named is not in it, one said to be empty has none."""
    layers = {}
    for block in re.split(r"\n(?=\S)", section.strip("\n")):
        if block in EMPTY:
            layers.setdefault(EMPTY[block], [])
        elif block:
            layer, entry = _entry(block, text)
            layers.setdefault(layer, []).append(entry)
    for word, layer in EMPTY.items():
        if layers.get(layer) and word in section.splitlines():
            raise CaseError(f"{word!r} stands beside {layer}")
    return layers


def _check_references(layers):
    ids = [entry["id"] for entries in layers.values() for entry in entries]
    if len(set(ids)) != len(ids):
        raise CaseError("an id stands twice")
    for entry in (entry for entries in layers.values() for entry in entries):
        for name in ("parent", "whose"):
            if entry.get(name, "-") not in [*(i for i in ids if i[0] == "s"), "-"]:
                raise CaseError(f"{entry['id']}: its {name} {entry[name]} is no statement of the case")


def _case(path, block, index, inherited):
    head, _, rest = block.partition("\n\n")
    text, rule, section = rest.rpartition("\n----\n")
    if not rule:
        raise CaseError("no line ---- between the text and what is expected")
    header = _header(head, inherited)
    ident = f"{path.stem}.{header['case']}" if "case" in header else path.stem
    layers = _expected(section, text)
    if not layers:
        raise CaseError(f"nothing is expected; write {NOTHING!r} if that is meant")
    if "none" in layers and "marked" not in header:
        raise CaseError("what is no statement is only listed where the header says `marked: partly`")
    if "marked" in header:
        layers.setdefault("statements", [])
    _check_references(layers)
    return {"id": ident, "path": path, "index": index, "header": header, "text": text, "expected": layers}


def read_file(path):
    """The cases of one file."""
    cases, inherited = [], {}
    for index, block in enumerate(path.read_text(encoding="utf-8").split(BETWEEN_CASES)):
        try:
            cases.append(_case(path, block, index, inherited))
        except CaseError as error:
            raise CaseError(f"{path}, case {index + 1}: {error}") from error
        inherited = {name: v for name, v in cases[0]["header"].items() if name in INHERITED}
    ids = [case["id"] for case in cases]
    if len(set(ids)) != len(ids):
        raise CaseError(f"{path}: each case needs a `case:` of its own, found {', '.join(ids)}")
    return cases


def mark(case, lines):
    """Writes or takes off the `known failure:` line of a case."""
    blocks = case["path"].read_text(encoding="utf-8").split(BETWEEN_CASES)
    head, blank, rest = blocks[case["index"]].partition("\n\n")
    kept = [line for line in head.splitlines() if not line.startswith("known failure: ")]
    if lines:
        more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
        kept.append("known failure: " + " ".join(lines[0].split())[:150] + more)
    blocks[case["index"]] = "\n".join(kept) + blank + rest
    case["path"].write_text(BETWEEN_CASES.join(blocks), encoding="utf-8")
