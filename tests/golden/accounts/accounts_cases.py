"""The form of the golden comparisons (README.md): reads the files."""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from cases import CaseError, pieces  # noqa: E402, F401

STANCES = ("affirms", "denies", "doubts", "asks", "demands", "refuses", "blames", "figures", "declines")
RELATIONS = ("contradicts", "denies", "agrees", "replies", "narrower", "blames", "revises", "diverges")
HEADER = ("shows", "known failure")
OF_ARTICLE = ("lang", "date", "title", "outlet")
LABEL = r"[A-Z]\d?"


def _fields(block, known, where):
    fields = {}
    for line in block.splitlines():
        name, colon, value = line.partition(": ")
        if not colon or name not in known:
            raise CaseError(f"{where}: found {line!r}, expected one of {', '.join(known)}")
        fields[name] = value.strip()
    return fields


def _article(block):
    head, _, text = block.partition("\n\n")
    name, _, lines = head.partition("\n")
    fields = _fields(lines, OF_ARTICLE, f"article {name}")
    if "lang" not in fields or not text.strip():
        raise CaseError(f"article {name}: expected `lang: …`, an empty line and a text")
    return {"id": name.strip(), **fields, "text": text.strip("\n")}


def _matter_line(matter, line, case):
    """One line of a matter: a position, a relation, or who says nothing."""
    if found := re.fullmatch(rf"({LABEL}) (\w+): (.+)", line):
        label, stance, words = found.groups()
        if stance not in STANCES:
            raise CaseError(f"found {stance!r}, expected one of {', '.join(STANCES)}")
        for piece in pieces(words):
            if not any(piece in article["text"] for article in case["articles"]):
                raise CaseError(f"{label}: {piece!r} is in no article")
        matter["positions"][label] = {"stance": stance, "words": pieces(words)}
    elif found := re.fullmatch(rf"({LABEL}) (\w+) ({LABEL})", line):
        if found[2] not in RELATIONS:
            raise CaseError(f"found {found[2]!r}, expected one of {', '.join(RELATIONS)}")
        matter["relations"].append(found.groups())
    elif found := re.fullmatch(r"(silent|declines or silent): ([A-Z](?: // [A-Z])*)", line):
        matter[found[1]] = pieces(found[2])
    else:
        raise CaseError(f"found {line!r}, expected `N affirms: words`, `N contradicts K` or `silent: N`")


def _matter(name, lines, case):
    matter = {"name": name, "positions": {}, "relations": [], "silent": [], "declines or silent": []}
    for line in lines:
        _matter_line(matter, line.strip(), case)
    ends = [label for a, _, b in matter["relations"] for label in (a, b)]
    named = [*matter["positions"], *matter["silent"], *matter["declines or silent"]]
    if unknown := [label for label in ends if label not in matter["positions"]]:
        raise CaseError(f"matter {name}: {unknown[0]} has no position in it")
    if unknown := [label for label in named if label[0] not in case["parties"]]:
        raise CaseError(f"matter {name}: there is no `party {unknown[0][0]}: …`")
    return matter


def _expected(section, case):
    for block in re.split(r"\n(?=\S)", section.strip("\n")):
        first, *lines = block.strip("\n").splitlines() or [""]
        name, colon, value = first.partition(": ")
        if first in ("no conflict", "no agreement", "no matters"):
            case["none"].append(first)
        elif colon and (found := re.fullmatch(r"party ([A-Z])", name)):
            case["parties"][found[1]] = pieces(value)
        elif colon and name == "contact":
            case["contact"] = value
        elif colon and name == "initiative":
            case["initiative"] = pieces(value)
        elif colon and name == "matter":
            case["matters"].append(_matter(value, [line for line in lines if line.strip()], case))
        elif first:
            raise CaseError(f"found {first!r}, expected `party N: …`, `contact: …`, `initiative: …`, `matter: …`, "
                            "`no conflict`, `no agreement` or `no matters`")


def read_case(path):
    head, rule, section = path.read_text(encoding="utf-8").rpartition("\n----\n")
    try:
        if not rule:
            raise CaseError("no line ---- between the articles and what is expected")
        header, *articles = re.split(r"\n\n# ", head)
        case = {"id": path.stem, "path": path, "index": 0, "header": _fields(header, HEADER, "header"),
                "articles": [_article(block) for block in articles], "parties": {}, "matters": [], "none": []}
        if "shows" not in case["header"] or not articles:
            raise CaseError("expected `shows: …` and one article or more, each with `# name` before it")
        _expected(section, case)
        if not case["matters"] and not case["none"]:
            raise CaseError("nothing is expected; write `no matters` if that is meant")
    except CaseError as error:
        raise CaseError(f"{path}: {error}") from error
    return case


def read_all():
    return [read_case(path) for path in sorted(HERE.glob("*.txt"))]
