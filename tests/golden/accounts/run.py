#!/usr/bin/env python3
"""Runs the golden comparisons: every *.txt in this folder, compared by the real binary.

usage: tests/golden/accounts/run.py --tool build/release/dixit [--model FILE] [--report] [--mark] [CASE...]
       tests/golden/accounts/run.py --check

--check   only looks whether the cases are well formed; needs no binary
--report  also lists the cases that are right
--mark    makes the `known failure:` lines true: adds them with what went wrong, and takes them off what is
          right by now; what is expected is never changed
Exit code 0: every case is right, or a known failure that still fails. README.md describes a case.
"""
import argparse
import json
import subprocess
import sys

import accounts_cases  # which lets the folder above be imported from
import verdicts
from accounts_cases import CaseError
from judge import judge


def called(command, lines):
    done = subprocess.run([*command, "-"], input="".join(lines), capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise CaseError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr.strip()}")
    return done.stdout


def compared(tool, model, chosen):
    """What `dixit compare` says of each case. All articles are read in one call, which loads the models once."""
    named = [{**article, "id": f"{k}/{article['id']}"} for k, case in enumerate(chosen) for article in case["articles"]]
    command = [tool, "read", "--format", "jsonl", "--meanings", *(["--model", model] if model else [])]
    made = called(command, [json.dumps(article, ensure_ascii=False) + "\n" for article in named])
    read = [[] for _ in chosen]
    for line in made.split("\n"):
        if line:
            number, _, name = json.loads(line)["id"].partition("/")
            read[int(number)].append(json.dumps({**json.loads(line), "id": name}, ensure_ascii=False) + "\n")
    return [json.loads(called([tool, "compare", "--format", "json"], lines)) for lines in read]


def run(chosen, options):
    made = compared(options.tool, options.model, chosen)
    return verdicts.tell(((case, judge(case, one)) for case, one in zip(chosen, made)), options, "golden comparisons")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/release/dixit")
    parser.add_argument("--model")
    for flag in ("--check", "--report", "--mark"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    options = parser.parse_args()
    try:
        every = accounts_cases.read_all()
        if unknown := {*options.cases} - {case["id"] for case in every}:
            raise CaseError(f"there is no case {', '.join(sorted(unknown))} in {accounts_cases.HERE}")
        chosen = [case for case in every if not options.cases or case["id"] in options.cases]
        if options.check:
            print(f"{len(chosen)} golden comparisons are well formed")
            return 0
        return run(chosen, options)
    except CaseError as error:
        sys.exit(f"run.py: {error}")


if __name__ == "__main__":
    sys.exit(main())
