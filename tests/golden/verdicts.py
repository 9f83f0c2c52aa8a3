"""Tells how golden cases came out, and marks known failures: for the runners here and in accounts/."""
import collections

import cases


def tell(judged, options, what):
    """judged: (case, lines of what is wrong with it). 0: every one is right, or a known failure that still fails."""
    tally = collections.Counter()
    for case, lines in judged:
        known = "known failure" in case["header"]
        verdict = ("known failure" if known else "WRONG") if lines else ("FIXED" if known else "right")
        tally[verdict] += 1
        if options.mark:
            cases.mark(case, lines)
        if verdict in ("WRONG", "FIXED") or options.report:
            print(f"{verdict}  {case['id']}: {case['header']['shows']}")
            print("".join(f"    {line}\n" for line in lines), end="")
        if verdict == "FIXED":
            print(f"    is right now: take the line `known failure:` out of {case['path'].name}, or run with --mark")
    shown = ", ".join(f"{tally[v]} {v}" for v in ("right", "known failure", "WRONG", "FIXED"))
    print(f"{sum(tally.values())} {what}: {shown}")
    return int(not options.mark and tally["WRONG"] + tally["FIXED"] > 0)
