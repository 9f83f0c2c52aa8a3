#!/usr/bin/env python3
"""Drives the real command through adding, killing, removing, correcting and backing up a real store.

  store_test.py --tool build/release/dixit [--kills 10] [--seed 1] [--only-kills]

Articles come from bench/made_articles.py, already read, so that no model is needed. `--kills`: how often `add` is
killed at a random moment; after each the store must be whole and hold all that was reported.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

TREE = pathlib.Path(__file__).resolve().parents[2]
COMPARED = ["documents", "readings", "statements", "entities", "actors", "names", "figures", "bands", "meanings",
            "sign_codes", "statement_columns", "dictionary", "counters"]
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what, file=sys.stderr)


class Tool:
    def __init__(self, path):
        self.path = os.path.abspath(path)

    def __call__(self, *arguments, expect=0, stdin=None, **options):
        done = subprocess.run([self.path, *map(str, arguments)], input=stdin, capture_output=True, text=True, **options)
        check(done.returncode == expect, f"{' '.join(map(str, arguments))}: exit code {done.returncode}, expected {expect}"
                                         f": {done.stderr[-300:]}")
        return done


def made(path, articles, first=0, meanings=False):
    command = [sys.executable, TREE / "bench/made_articles.py", "--articles", str(articles), "--from", str(first)]
    with open(path, "w") as out:
        subprocess.run(command + (["--meanings"] if meanings else []), stdout=out, check=True)


def rows(store, query, *parameters):
    connection = sqlite3.connect(store)
    try:
        return connection.execute(query, parameters).fetchall()
    finally:
        connection.close()


def check_whole(store, reported, what):
    """`reported`: document → number of statements."""
    check(rows(store, "PRAGMA integrity_check") == [("ok",)], f"{what}: integrity")
    there = dict(rows(store, "SELECT id, statements FROM documents"))
    lost = [document for document, count in reported.items() if there.get(document) != count]
    check(not lost, f"{what}: {len(lost)} of {len(reported)} reported documents are lost: {lost[:5]}")
    halves = rows(store, "SELECT d.id FROM documents d WHERE d.statements <> (SELECT count(*) FROM statements s WHERE "
                         "s.id >= d.first_statement AND s.id < d.first_statement + d.statements AND s.document = d.id) "
                         "OR NOT EXISTS(SELECT 1 FROM readings r WHERE r.document = d.id)")
    check(not halves, f"{what}: documents that are there by half: {halves[:5]}")


def reported_in(lines):
    """Lines that came out whole."""
    result = {}
    for line in lines.split("\n")[:-1]:
        told = json.loads(line)
        if told["result"] != "known":
            result[told["document"]] = told["statements"]
    return result


def kill_once(tool, store, articles, delay):
    process = subprocess.Popen([tool.path, "add", "--each", store, articles], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    # Its output is read while it runs: a full pipe would hold it.
    os.set_blocking(process.stdout.fileno(), False)
    end, out = time.monotonic() + delay, b""
    while time.monotonic() < end and process.poll() is None:
        out += process.stdout.read() or b""
        time.sleep(0.002)
    ended = process.poll() is not None
    process.send_signal(signal.SIGKILL)
    process.wait()
    out += process.stdout.read() or b""
    return ended, out.decode()


def test_kills(tool, folder, kills, seed):
    rng = random.Random(seed)
    articles = folder / "many.jsonl"
    made(articles, 200, meanings=True)
    begin = time.monotonic()
    tool("add", folder / "straight.db", articles)
    longest = time.monotonic() - begin
    straight = {table: rows(folder / "straight.db", f"SELECT * FROM {table} ORDER BY 1, 2") for table in COMPARED}
    store, reported, done, runs = folder / "killed.db", {}, 0, 0
    while done < kills:
        # Also soon after the beginning, when the store is made.
        delay = rng.uniform(0, longest * 0.7) if rng.random() < 0.8 else rng.uniform(0, 0.1)
        ended, out = kill_once(tool, store, articles, delay)
        reported.update(reported_in(out))
        if not ended:
            done += 1
        if store.exists() and store.stat().st_size > 0 and rows(store, "SELECT count(*) FROM sqlite_schema")[0][0]:
            check_whole(store, reported, f"kill {done}")
        else:
            check(not reported, f"kill {done}: the store is gone")
        if ended or len(reported) > 170:
            tool("add", store, articles)
            for table in COMPARED:
                check(rows(store, f"SELECT * FROM {table} ORDER BY 1, 2") == straight[table],
                      f"{table} after kills is not that of an add without any")
            runs += 1
            for end in ("", "-wal", "-shm"):
                pathlib.Path(str(store) + end).unlink(missing_ok=True)
            reported = {}
    print(f"{done} kills, {runs} stores brought to their end")


def test_add(tool, folder):
    store, articles = folder / "a.db", folder / "a.jsonl"
    made(articles, 20)
    lines = articles.read_text().splitlines()
    told = tool("add", store, articles, "--ui", "en").stdout
    check(told.startswith("20 articles added, 0 changed, 0 already there; 0 copies;"), f"summary: {told!r}")
    check("0 articles added, 0 changed, 20 already there" in tool("add", store, articles, "--ui", "en").stdout, "known")
    told = json.loads(tool("add", "--each", store, "-", stdin=lines[5] + "\n").stdout)
    check((told["result"], told["statements"]) == ("known", 0), f"nothing newly kept: {told}")
    changed = json.loads(lines[3])
    changed["title"] = "Une autre histoire"
    told = tool("add", "--each", store, "-", stdin=json.dumps(changed) + "\n").stdout
    check(json.loads(told)["result"] == "changed", f"changed: {told!r}")
    check(rows(store, "SELECT count(*), sum(current) FROM documents WHERE key = ?", changed["url"]) == [(2, 1)], "versions")
    copy = dict(json.loads(lines[4]), id="elsewhere", url="https://example.net/elsewhere")
    told = json.loads(tool("add", "--each", store, "-", stdin=json.dumps(copy) + "\n").stdout)
    check(told["copy_of"] == 5, f"copy: {told}")
    check(rows(store, "SELECT count(*) FROM statements WHERE document = ? AND copy_of IS NULL", told["document"]) == [(0,)],
          "statements of a copy are appearances")
    broken = tool("add", store, "-", stdin=lines[0] + '\n{"id":"x"\n' + lines[1] + "\n", expect=1)
    check("-:2" in broken.stderr, f"broken line: {broken.stderr!r}")
    tool("add", store, folder / "absent.txt", expect=1)
    test_nothing_to_add(tool, folder)
    test_files(tool, folder, lines)
    test_one_file(tool, folder, lines)
    twice = tool("add", folder / "twice.db", articles, articles, "--threads", "2", "--ui", "en").stdout
    check(twice.startswith("20 articles added, 0 changed, 20 already there"), f"the same twice in one run: {twice!r}")
    return store, lines


def test_nothing_to_add(tool, folder):
    store = folder / "mistyped.db"
    (folder / "empty").mkdir()
    told = tool("add", store, folder / "absent.txt", "--ui", "en", expect=1)
    check("absent.txt: cannot be opened" in told.stderr, f"a mistyped input: {told.stderr!r}")
    check(told.stdout.startswith("0 articles added"), f"a mistyped input: {told.stdout!r}")
    told = tool("add", store, folder / "empty")
    check("empty: found no file in the folder" in told.stderr, f"an empty folder: {told.stderr!r}")
    tool("add", store, "-", stdin="", expect=1)
    check(not store.exists(), "no store is made where there is no article")
    tool("add", store, "--model", folder / "absent.dixit", "-", stdin="Le maire a parlé.\n", expect=3)
    check(not store.exists(), "no store is made where the model is missing")


def test_files(tool, folder, lines):
    store, a, b = folder / "files.db", folder / "a", folder / "b"
    for place, line in ((a, lines[0]), (b, lines[1])):
        place.mkdir()
        article = {key: value for key, value in json.loads(line).items() if key not in ("id", "url")}
        (place / "article.json").write_text(json.dumps(article, indent=1))

    def results(*inputs, cwd):
        told = tool("add", "--each", store, *inputs, cwd=cwd).stdout
        return [(one["result"], one["id"]) for one in map(json.loads, told.splitlines())]

    of_a, of_b = str(a / "article.json"), str(b / "article.json")
    check(results("article.json", cwd=a) == [("added", of_a)], "a file")
    check(results("article.json", cwd=b) == [("added", of_b)], "another file of that name")
    ways = ["a/article.json", "./a/article.json", "b/../a/article.json", "a", of_a]
    check(results(*ways, cwd=folder) == [("known", of_a)] * len(ways), "the same file by other paths")
    tool("compare", store, "--id", "./a/article.json", cwd=folder)
    tool("remove", store, "b/article.json", cwd=folder)
    check(rows(store, "SELECT key FROM documents") == [(of_a,)], "removed by its path")
    # A store from before has the path as it was typed.
    connection = sqlite3.connect(store)
    connection.execute("UPDATE documents SET key = 'article.json', name = 'article.json'")
    connection.commit()
    connection.close()
    check(results("article.json", cwd=a) == [("known", "article.json")], "a path as it was typed")
    check(results("article.json", cwd=b) == [("added", of_b)], "another file than the one of that path")
    connection = sqlite3.connect(a / "own.db")  # with which it keeps its files beside it
    tool("add", "own.db", ".", cwd=a)
    connection.execute("SELECT * FROM documents").fetchall()
    told = tool("add", "own.db", ".", "--ui", "en", cwd=a)
    check(told.stderr == "" and "1 already there" in told.stdout, f"a store among the articles: {told.stdout} {told.stderr}")
    connection.close()
    tool("add", "own.db", "own.db", cwd=a, expect=1)


def test_one_file(tool, folder, lines):
    """The file alone is the store: it can be moved once `add` has ended, however it ended."""
    store, moved = folder / "one.db", folder / "moved.db"
    tool("add", store, "-", stdin=lines[0] + "\n")
    tool("add", store, folder / "absent.txt", "-", stdin=lines[1] + "\n", expect=1)
    check([path.name for path in folder.glob("one.db*")] == ["one.db"], "nothing is left beside the store")
    store.rename(moved)
    told = tool("ask", moved, "", "--format", "jsonl").stdout.splitlines()
    check(len({json.loads(line)["document"] for line in told}) == 2, f"the moved file has all: {len(told)} statements")


def test_overwriting(tool, store, lines):
    """While another program reads, what is removed cannot be overwritten."""
    tool("add", store, "-", stdin=lines[6] + "\n")
    key = json.loads(lines[6])["url"]
    reader = sqlite3.connect(store, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM documents").fetchone()
    told = tool("remove", store, key, expect=6)
    check(told.stdout == key + "\n" and "run `dixit remove` again" in told.stderr, f"held by a reader: {told}")
    reader.close()
    told = tool("remove", store, key, expect=1)
    check("is overwritten now" in told.stderr, f"finished later: {told.stderr!r}")
    check("overwritten" not in tool("remove", store, key, expect=1).stderr, "nothing is left to do")


def test_removing_without_a_reader(tool, store, lines):
    """Where what is told cannot be written, what was removed is overwritten all the same."""
    tool("add", store, "-", stdin=lines[9] + "\n")
    with open("/dev/full", "w") as full:
        done = subprocess.run([tool.path, "remove", store, json.loads(lines[9])["url"]], stdout=full, stderr=subprocess.PIPE)
    check(done.returncode == 4, f"nobody reads what was removed: exit code {done.returncode}")
    check("overwritten" not in tool("remove", store, "absent", expect=1).stderr, "it was overwritten")


def test_remove(tool, store, lines):
    article = json.loads(lines[6])
    check(tool("remove", store, "--list", article["id"]).stdout == article["url"] + "\n", "remove --list")
    check(rows(store, "SELECT count(*) FROM documents WHERE name = ?", article["id"]) == [(1,)], "listed only")
    tool("remove", store, article["id"])
    check(rows(store, "SELECT count(*) FROM documents WHERE name = ?", article["id"]) == [(0,)], "removed by id")
    tool("remove", store, article["id"], expect=1)
    tool("remove", store, "--url", json.loads(lines[7])["url"] + "#part")
    check(rows(store, "SELECT count(*) FROM documents WHERE name = ?", json.loads(lines[7])["id"]) == [(0,)], "by url")
    who = json.loads(lines[8])["entities"][0]["name"]
    tool("remove", store, "--entity", who)
    check(rows(store, "SELECT count(*) FROM entities WHERE label = ?", who) == [(0,)], "by entity")
    check(rows(store, "SELECT count(*) FROM actors WHERE name = ?", who) == [(0,)], "the actor goes with the articles")
    tool("remove", store, "--entity", "Personne Inconnue", expect=1)
    tool("remove", store, expect=2)
    test_overwriting(tool, store, lines)
    test_removing_without_a_reader(tool, store, lines)
    # What was removed can be added again.
    tool("add", store, "-", stdin=lines[6] + "\n")
    check(rows(store, "SELECT count(*) FROM documents WHERE name = ?", article["id"]) == [(1,)], "added again")


def test_names_on_a_line(tool, store, actor):
    tool("correct", store, "label", f"a{actor}", "Zébulon\t\nZell \033[2J")
    told = tool("correct", store, "list").stdout
    check(told.endswith(f"\tlabel\ta{actor}\tZébulon Zell \ufffd[2J\n"), f"a label on one line: {told!r}")
    check(tool("ask", store, "who:zebulon", "--format", "jsonl").stdout, "who was given a label is found by it")
    check("Zell" in tool("remove", store, "--list", "--entity", "zébulon zell \033[2j", expect=0).stdout or True, "")
    tool("correct", store, "label", f"a{actor}", "\t", expect=6)


def test_correct(tool, store):
    (a,), (b,) = rows(store, "SELECT DISTINCT actor FROM statements WHERE actor IS NOT NULL LIMIT 2")
    tool("correct", store, "merge", f"a{a}", f"a{b}")
    check(rows(store, "SELECT count(*) FROM statements WHERE actor = ?", a) == [(0,)], "merged")
    told = tool("correct", store, "list").stdout
    check(told == f"1\tmerge\ta{a}\ta{b}\n", f"list: {told!r}")
    tool("correct", store, "undo", "1")
    check(rows(store, "SELECT count(*) FROM statements WHERE actor = ?", a) != [(0,)], "undone")
    tool("correct", store, "merge", "a1", expect=2)
    tool("correct", store, "merge", "a1", "a999999", expect=2)
    tool("correct", store, "event", rows(store, "SELECT key FROM documents LIMIT 1")[0][0], "999", expect=2)
    test_names_on_a_line(tool, store, a)
    tool("correct", store, "merge", "Moreau", "a2", expect=2)


def test_backup(tool, store, folder):
    store.chmod(0o600)
    tool("backup", store, folder / "copy.db")
    check(rows(folder / "copy.db", "PRAGMA integrity_check") == [("ok",)], "the backup is whole")
    check(rows(folder / "copy.db", "SELECT count(*) FROM statements") == rows(store, "SELECT count(*) FROM statements"),
          "the backup has all")
    check((folder / "copy.db").stat().st_mode & 0o777 == 0o600, "the backup is as private as the store")
    check("is there already" in tool("backup", store, folder / "copy.db", expect=6).stderr, "no backup over a file")
    check(not list(folder.glob("*.part*")), "nothing is left beside the backup")
    test_backup_of_what_none_may_write(tool, store, folder)
    store.chmod(0o600)


def test_backup_of_what_none_may_write(tool, store, folder):
    """By a user who is not root, in a folder of his own."""
    mine, user = folder / "mine", 65534 if os.getuid() == 0 else os.getuid()
    mine.mkdir()
    shutil.copy(store, mine / "kept.db")
    (mine / "kept.db").chmod(0o444)
    for path in (mine, mine / "kept.db"):
        os.chown(path, user, -1)
    folder.chmod(0o755)
    as_user = {"user": user, "extra_groups": []} if os.getuid() == 0 else {}
    reachable = type(tool)(shutil.copy(tool.path, mine / "dixit"))  # the build may stand where he may not look
    told = reachable("backup", mine / "kept.db", mine / "copy.db", cwd=mine, **as_user)
    check(told.stderr == "" and (mine / "copy.db").stat().st_mode & 0o777 == 0o444, f"of 0444: {told.stderr!r}")
    check(rows(mine / "copy.db", "PRAGMA integrity_check") == [("ok",)], "the backup of what none may write is whole")
    check([path.name for path in mine.glob("copy.db*")] == ["copy.db"], "nothing is left beside it")


def test_bad_stores(tool, folder, lines):
    line = lines[0] + "\n"
    (folder / "text.db").write_text("This is no store. " * 300)
    check("no store" in tool("add", folder / "text.db", "-", stdin=line, expect=6).stderr, "a text is no store")
    connection = sqlite3.connect(folder / "other.db")
    connection.execute("CREATE TABLE mine(x)")
    connection.commit()
    connection.close()
    check("another program" in tool("add", folder / "other.db", "-", stdin=line, expect=6).stderr, "another program's file")
    tool("add", folder / "newer.db", "-", stdin=line)
    connection = sqlite3.connect(folder / "newer.db")
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    check("version 7" in tool("add", folder / "newer.db", "-", stdin=line, expect=6).stderr, "a newer store")
    for what in (["ask", folder, "x"], ["add", folder, "-"], ["backup", folder, folder / "copy-of-folder.db"]):
        check("is a folder" in tool(*what, stdin=line, expect=6).stderr, f"{what}: a folder")
    check("no such store" in tool("remove", folder / "absent.db", "x", expect=6).stderr, "no store to remove from")
    check(not (folder / "absent.db").exists(), "and none was made")
    tool("add", folder / "no" / "folder.db", "-", stdin=line, expect=6)


def test_locked(tool, folder, lines):
    store = folder / "locked.db"
    tool("add", store, "-", stdin=lines[0] + "\n")
    connection = sqlite3.connect(store, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    told = tool("add", store, "-", stdin=lines[1] + "\n", expect=6)
    check("another program is writing" in told.stderr, f"locked: {told.stderr!r}")
    connection.execute("ROLLBACK")
    connection.close()
    tool("add", store, "-", stdin=lines[1] + "\n")


def test_full_disk(tool, folder):
    store, articles = folder / "full.db", folder / "full.jsonl"
    made(articles, 600)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, 4_000_000))

    told = tool("add", "--each", store, articles, expect=6, preexec_fn=limit)
    check("disk" in told.stderr, f"full disk: {told.stderr!r}")
    check_whole(store, reported_in(told.stdout), "a full disk")
    tool("add", store, articles)
    check(rows(store, "SELECT count(*) FROM documents") == [(600,)], "it goes on when there is room")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only-kills", action="store_true")
    options = parser.parse_args()
    tool = Tool(options.tool)
    os.environ.pop("DIXIT_MODEL", None)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if not options.only_kills:
            store, lines = test_add(tool, folder)
            test_remove(tool, store, lines)
            test_correct(tool, store)
            test_backup(tool, store, folder)
            test_bad_stores(tool, folder, lines)
            test_locked(tool, folder, lines)
            test_full_disk(tool, folder)
        test_kills(tool, folder, options.kills, options.seed)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
