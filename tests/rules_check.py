#!/usr/bin/env python3
"""Check that the page has words for each rule that tells who speaks. Standard library only.

usage: rules_check.py ROOT

The names that src/resolve gives to its rules are keys of web/src/statement/rules.ts. Exit status 1 and one line for
each that is none.
"""
import pathlib
import re
import sys

NAMED = re.compile(r'(?:F|probability|p|rule =|sure), "([a-z][a-z ]+)"|rule = "([a-z][a-z ]+)"|found\("([a-z][a-z ]+)"'
                   r'|\{[^{}";]+, [^{}";]+, "([a-z][a-z ]+)", \S*words\b')  # the last: a Candidate
FEWEST = 25  # as there were when this was written: else the pattern has come apart from the code


def main():
    root = pathlib.Path(sys.argv[1])
    told = set()
    for file in (root / "src/resolve").glob("*.cpp"):
        if not file.name.endswith("_test.cpp"):
            told |= {next(filter(None, names)) for names in NAMED.findall(file.read_text(encoding="utf-8"))}
    known = set(re.findall(r'^  "?([a-z][a-z :]*)"?: \{', (root / "web/src/statement/rules.ts").read_text(encoding="utf-8"), re.M))
    if len(told) < FEWEST:
        sys.exit(f"rules_check.py: found {len(told)} names of rules in src/resolve, expected {FEWEST} or more")
    missing = sorted(told - known)
    for name in missing:
        print(f"rules_check.py: found no words for `{name}` in web/src/statement/rules.ts")
    sys.exit(bool(missing))


if __name__ == "__main__":
    main()
