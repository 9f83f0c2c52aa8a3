#!/usr/bin/env python3
"""Check that no two types have one name in one namespace. Standard library only.

usage: type_names.py ROOT

Two are one to the linker, wherever they are defined: of two inline functions of one name it keeps either, and members
of the one type are then handled by the code of the other. Headers of tests count too, since the programs of tests hold
the library; but two of different folders are never in one program. Exit status 1 and one line for each name.
"""
import collections
import itertools
import pathlib
import re
import sys

NAMESPACE = re.compile(r"(?:inline )?namespace ?([\w:]*) ?\{")
TYPE = re.compile(r"(?:enum class|enum|struct|class|union) (\w+)(?: final)?(?: :[^;]*)? *\{|using (\w+) =")
FEWEST = 300  # as there were more when this was written: else the pattern has come apart from the code


def types_of(lines):
    """Names with their namespaces; those of the namespace without a name are each file's own."""
    within = []
    for line in lines:
        if (named := NAMESPACE.match(line)) and "}" not in line:
            within.append(named[1])
        elif line.startswith("}") and "// namespace" in line:
            within.pop()
        elif (found := TYPE.match(line)) and "" not in within:
            yield "::".join([*within, found[1] or found[2]])


def may_meet(one, other):
    return one.parent == other.parent or not (one.name.startswith("test_") and other.name.startswith("test_"))


def clashes(files):
    places = collections.defaultdict(list)
    for path, lines in files:
        for name in types_of(lines):
            places[name].append(path)
    found = [f"found `{name}` in {one} and {other}, expected two names"
             for name, where in sorted(places.items())
             for one, other in itertools.combinations(where, 2) if may_meet(one, other)]
    return found, len(places)


def test():
    made = {"a/x.h": "namespace a {\nstruct T {\n};\n}  // namespace a",
            "b/y.h": "namespace a {\nnamespace {\nenum class T { x };\n}  // namespace\n}  // namespace a",
            "b/z.cpp": "namespace a::b {\nnamespace {}  // namespace\nclass T : U {\n}  // namespace a::b",
            "c/test_x.h": "namespace a {\nstruct V {\n};\n}  // namespace a",
            "d/test_x.h": "namespace a {\nstruct V {\n};\nclass T;\n}  // namespace a"}
    as_files = [(pathlib.PurePath(path), text.split("\n")) for path, text in made.items()]
    assert clashes(as_files) == ([], 3), clashes(as_files)
    as_files.append((pathlib.PurePath("c/w.cpp"), ["namespace a {", "using T = int;", "enum class V { y };"]))
    assert len(clashes(as_files)[0]) == 3, clashes(as_files)


def main():
    test()
    root = pathlib.Path(sys.argv[1])
    files = [(path.relative_to(root), path.read_text(encoding="utf-8").split("\n"))
             for path in sorted((root / "src").glob("*/*")) if path.suffix in (".h", ".cpp") and not path.stem.endswith("_test")]
    found, count = clashes(files)
    if count < FEWEST:
        found.append(f"found {count} types in src, expected {FEWEST} or more")
    for line in found:
        print(f"type_names.py: {line}")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
