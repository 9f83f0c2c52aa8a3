#!/usr/bin/env python3
"""How fast dixit reads, and how much memory it takes; beside it spaCy, in the same run.

usage: bench/bench.py --tool build/release/dixit --articles FILE.jsonl[.xz] [--model FILE] [--words 40000]
                      [--rounds 3] [--spacy [--python PYTHON]] [--json FILE]

--words    read articles spread evenly over the file until they have about this many words
--rounds   how often each program runs, in turns; the table shows medians
--spacy    also time spaCy's fr_core_news_md, alone and with textacy's direct_quotations, by the Python
           given with --python, in which the three must be installed

Words are the matches of \\w+|[^\\w\\s] in the texts, for every program. dixit is timed as a user runs it: start,
model, JSONL in and out. spaCy is timed without start, imports and model loading, which is to its advantage.
CPU seconds are user and system time of the process and all its threads.
"""
import argparse
import collections
import json
import lzma
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time

WORD = re.compile(r"\w+|[^\w\s]")
ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "MKL", "OPENBLAS", "BLIS")}
STAGES = ("segment", "encoder", "mentions", "statements", "beside", "resolve")
BASELINE = pathlib.Path(__file__).with_name("spacy_baseline.py")
Run = collections.namedtuple("Run", "wall cpu memory first err")


class BenchError(Exception):
    """A program that was to be timed did not do its work."""


def load(path, wanted):
    """Articles spread evenly over the file, and how many words they have."""
    opened = lzma.open if path.endswith(".xz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        articles = [json.loads(line) for line in file if line.strip()]
    sizes = [len(WORD.findall(a["text"])) for a in articles]
    step = max(1, int(sum(sizes) / wanted))
    chosen = range(0, len(articles), step)
    fields = ("id", "text", "lang", "date")
    return [{f: articles[i][f] for f in fields if articles[i].get(f)} for i in chosen], sum(sizes[i] for i in chosen)


def write(folder, name, articles):
    path = pathlib.Path(folder) / name
    path.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), encoding="utf-8")
    return path


class Peak(threading.Thread):
    """Looks every few milliseconds how much memory a process has had at most, in MB. What wait4 tells is no less than
    what this process has, since the other one begins as its copy."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.status, self.megabytes = pathlib.Path(f"/proc/{process.pid}/status"), 0
        self.start()

    def run(self):
        while True:
            found = re.search(r"VmHWM:\s+(\d+) kB", self.status.read_text())
            if not found:  # it has ended, and is not waited for yet
                return
            self.megabytes = int(found[1]) / 1024
            time.sleep(0.005)


def start_to_end(command, environment=None):
    """Runs to the end. `first` is the time to the first byte of output, `memory` the peak in MB."""
    with tempfile.TemporaryFile() as errors:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors,
                                   env={**os.environ, **(environment or {})})
        peak = Peak(process)
        process.stdout.read(1)
        first = time.perf_counter() - begun
        while process.stdout.read(1 << 20):
            pass
        peak.join()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stdout.close()
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace")
    if process.returncode != 0:
        raise BenchError(f"{' '.join(map(str, command))}: exit code {process.returncode}\n{said.strip()[-500:]}")
    return Run(wall, used.ru_utime + used.ru_stime, peak.megabytes, first, said)


def dixit(options, path, threads, *more):
    command = [options.tool, "read", "--format", "jsonl", "--threads", str(threads), *more]
    return start_to_end(command + (["--model", options.model] if options.model else []) + [str(path)])


def stage_seconds(options, path):
    """Seconds of each stage on one thread, or None where the binary does not tell."""
    try:
        said = dixit(options, path, 1, "--timings").err
    except BenchError:
        return None
    objects = [line for line in said.splitlines() if line.startswith("{")]
    return json.loads(objects[-1]) if objects else None


def baseline(options, path, quotations):
    """(CPU seconds, words that spaCy made, quotations found, peak MB) of one run of spacy_baseline.py."""
    command = [options.python, str(BASELINE), str(path)] + (["--quotations"] if quotations else [])
    with tempfile.TemporaryDirectory() as folder:
        answer = pathlib.Path(folder) / "answer.json"
        run = start_to_end([*command, "--answer", str(answer)], ONE_THREAD)
        told = json.loads(answer.read_text(encoding="utf-8"))
    return {**told, "memory": run.memory}


def typical(articles):
    """The article of median length."""
    return sorted(articles, key=lambda a: len(a["text"]))[len(articles) // 2]


def measure(options, articles, folder):
    """All runs, in turns, so that a machine that slows down slows all of them down."""
    every, one = write(folder, "all.jsonl", articles), write(folder, "one.jsonl", [typical(articles)])
    runs = collections.defaultdict(list)
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
        runs["first"].append(dixit(options, one, 1))
        runs["one"].append(dixit(options, every, 1))
        runs["two"].append(dixit(options, every, 2))
        if options.spacy:
            runs["spacy"].append(baseline(options, every, False))
            runs["textacy"].append(baseline(options, every, True))
    runs["stages"] = stage_seconds(options, every)
    return runs


def median(values):
    return statistics.median(list(values))


def row(name, value, unit, note=""):
    shown = f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}"
    return f"{name:<44}{shown:>10} {unit:<14}{note}".rstrip()


def reading_rows(runs, words):
    one, two, first = runs["one"], runs["two"], runs["first"]
    wall = [words / r.wall for r in one]
    cpu = [words / r.cpu for r in one]
    yield row("whole reading, one thread", median(cpu), "words/CPU s", "start and model included")
    yield row("", median(wall), "words/s", f"from {min(wall):,.0f} to {max(wall):,.0f}")
    yield row("whole reading, two threads", median(words / r.wall for r in two), "words/s")
    yield row("", median(words / r.cpu for r in two), "words/CPU s")
    yield row("two threads against one", median(a.wall / b.wall for a, b in zip(one, two)), "times")
    yield row("peak memory, one thread", max(r.memory for r in one), "MB")
    yield row("peak memory, two threads", max(r.memory for r in two), "MB")
    yield row("first output after start, one article", 1000 * median(r.first for r in first), "ms", "of median length")


def stage_rows(runs, words):
    stages = runs["stages"]
    if not stages:
        yield "parts: not told by this binary (dixit read --timings)"
        return
    total = sum(stages.values())
    for name in sorted(stages, key=lambda n: STAGES.index(n) if n in STAGES else len(STAGES)):
        seconds = stages[name]
        if seconds > 0:
            yield row(f"  {name}, one thread", words / seconds, "words/s", f"{100 * seconds / total:.1f} % of the time")


def baseline_rows(runs, words):
    for key, name in (("spacy", "spaCy fr_core_news_md"), ("textacy", "spaCy + textacy direct_quotations")):
        told = runs[key]
        versions = ", ".join(f"{n} {v}" for n, v in told[0]["versions"].items())
        yield row(name, median(words / t["cpu"] for t in told), "words/CPU s", versions)
        ratios = [t["cpu"] / r.cpu for t, r in zip(told, runs["one"])]
        yield row("  dixit is faster by", median(ratios), "times", f"from {min(ratios):.2f} to {max(ratios):.2f}")
        found = f"{told[0]['quotations']} quotations found" if key == "textacy" else ""
        yield row("  peak memory", max(t["memory"] for t in told), "MB", found)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/release/dixit")
    parser.add_argument("--articles", required=True)
    parser.add_argument("--model")
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--spacy", action="store_true")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--json")
    return parser.parse_args()


def main():
    options = arguments()
    try:
        articles, words = load(options.articles, options.words)
        with tempfile.TemporaryDirectory() as folder:
            runs = measure(options, articles, folder)
    except (BenchError, OSError, ValueError, KeyError) as error:
        sys.exit(f"bench.py: {error}")
    lines = [f"{len(articles)} articles, {words:,} words, {options.rounds} rounds, {os.cpu_count()} cores", ""]
    lines += [*reading_rows(runs, words), *stage_rows(runs, words)]
    if options.spacy:
        lines += baseline_rows(runs, words)
    print("\n".join(lines))
    if options.json:
        stages = runs.pop("stages")
        plain = {name: [r._asdict() if isinstance(r, Run) else r for r in many] for name, many in runs.items()}
        result = {"words": words, "runs": plain, "stages": stages}
        pathlib.Path(options.json).write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
