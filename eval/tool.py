"""Runs the `dixit` binary on documents, for the measurements and the golden cases."""
import json
import pathlib
import subprocess


class ToolError(Exception):
    """The binary is not there, failed, or did not answer for every document."""


def read(tool, documents, model=None, threads=None):
    """What `dixit read` says of each document ({"id", "text", "lang", "date"}), by id."""
    if not pathlib.Path(tool).exists():
        raise ToolError(f"{tool}: no such program; build it with: cmake --workflow --preset release")
    command = [str(tool), "read", "--format", "jsonl"]
    if model:
        command += ["--model", str(model)]
    if threads:
        command += ["--threads", str(threads)]
    fields = ("id", "text", "lang", "date")
    lines = [json.dumps({f: d[f] for f in fields if d.get(f)}, ensure_ascii=False) for d in documents]
    done = subprocess.run([*command, "-"], input="\n".join(lines) + "\n", capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        raise ToolError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr.strip()}")
    # Not splitlines(): a text may hold U+2028 and the like, which are no line ends in JSONL.
    answers = [json.loads(line) for line in done.stdout.split("\n") if line.strip()]
    by_id = {a["id"]: a for a in answers}
    missing = [d["id"] for d in documents if d["id"] not in by_id]
    if missing:
        raise ToolError(f"no answer for {len(missing)} of {len(documents)} documents, first: {missing[0]}\n"
                        + done.stderr.strip())
    return by_id
