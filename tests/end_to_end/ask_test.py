#!/usr/bin/env python3
"""Drives the real command through asking and watching a real store.

  ask_test.py --tool build/release/dixit

Articles come already read, so that no model is needed; with $DIXIT_MODEL pages that a feed announces are fetched from
a server on this machine, and read.
"""
import argparse
import csv
import http.server
import io
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading

failures = []
checks = 0


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        failures.append(what)
        print("FAILED:", what)


class Tool:
    def __init__(self, path, folder):
        self.path, self.folder = os.path.abspath(path), folder

    def __call__(self, *arguments, expect=0, **options):
        environment = {**os.environ, "LC_ALL": "C", "NO_COLOR": "1"}
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, env=environment, cwd=self.folder,
                              timeout=300, **options)
        out, err = done.stdout.decode(), done.stderr.decode()
        check(done.returncode == expect, f"{arguments}: exit code {done.returncode}, expected {expect}: {err[-400:]}")
        return out, err


def article(number, date, outlet, lang, said):
    """`said`: (who, cue, content, act, form) each."""
    text, statements = "", []
    for i, (who, cue, content, act, form) in enumerate(said):
        begin = len(text)
        text += f"{who} {cue} {content}. "
        at = [begin, begin + len(who)], [begin + len(who) + 1, begin + len(who) + 1 + len(cue)]
        statements.append({"id": f"s{i + 1}", "source": [at[0]], "cue": [at[1]],
                           "content": [[at[1][1] + 1, at[1][1] + 1 + len(content)]], "addressee": [], "via": [],
                           "form": form, "act": act, "polarity": "actual", "kind": "person", "distance": "neutral",
                           "distance_span": None, "probabilities": {}, "entity": who, "names": [who], "state": None,
                           "to": None, "to_names": [], "parent": None, "when": date, "confidence": 0.95 - i / 10, "why": []})
    return {"schema": 2, "id": f"art-{number}", "lang": lang, "date": date, "title": f"Titre {number}", "outlet": outlet,
            "author": None, "url": f"https://example.org/{number}", "text": text, "model": "made", "statements": statements,
            "entities": [], "contacts": [], "figures": [], "claims": []}


ARTICLES = [
    article(1, "2024-04-03", "Le Courrier", "fr", [
        ("Claire Moreau", "nie", "la fermeture du pont; \"tout\" va bien", "deny", "indirect"),
        ("Paul Martin", "affirme", "« le pont est dangereux »", "say", "direct")]),
    article(2, "2024-03-10", "The Gazette", "en", [
        ("Claire Moreau", "denied", "the closing of the bridge", "deny", "indirect"),
        ("John Lee", "says", "=SUM(A1) is no formula", "say", "indirect")]),
]


def ask(tool, *arguments, **options):
    out, err = tool("ask", "news.db", *arguments, **options)
    return [json.loads(line) for line in out.splitlines()], err


def test_asking(tool):
    found, err = ask(tool, "qui:moreau acte:nier depuis:2024-03")
    check([(f["article"], f["id"]) for f in found] == [("art-1", "s1"), ("art-2", "s1")], f"newest first: {found}")
    check(found[0]["content"] == ARTICLES[0]["text"][18:54], f"the content of the article: {found[0]}")
    check(found[0]["spans"][2] == ARTICLES[0]["statements"][0]["content"], "spans are those that were read")
    check(found[0]["who"] == "Claire Moreau" and found[0]["who_id"].startswith("a"), "who")
    check(found[0]["sentence"].startswith("Claire Moreau nie"), f"the sentence: {found[0]['sentence']}")
    check([f["article"] for f in ask(tool, "denying")[0]] == ["art-2"], "stems")
    check([f["article"] for f in ask(tool, "nier")[0]] == ["art-1"], "nier finds nie")
    check(len(ask(tool, "who:moreau", "act:deny")[0]) == 2, "words of the command line are joined")
    check(len(ask(tool, "--", "-act:say")[0]) == 2, "a minus first")
    counts, _ = ask(tool, "count by who, act")
    check(counts[0] == {"who": "Claire Moreau", "who_id": "a1", "act": "deny", "count": 2}, f"counts: {counts}")
    page, err = ask(tool, "--limit", 1, "--offset", 1)
    check(len(page) == 1 and "2 – 2 of 4" in err and "--offset 2" in err, f"a page and how to go on: {err}")
    check(len(ask(tool, "--limit", "all")[0]) == 4, "all")
    check(len(ask(tool, "-", input=b"who:moreau")[0]) == 2, "from standard input")
    out, _ = tool("ask", "news.db", "--format", "text", "--ui", "fr", "acte:nier")
    check("Titre 1 · Le Courrier · 3 avril 2024\n" in out and "   1 │ Claire Moreau" in out and "2 propos" in out, out)


def test_csv(tool):
    out, _ = tool("ask", "news.db", "--csv", "plain", "sort by date asc")
    read = list(csv.DictReader(io.StringIO(out, newline="")))
    check(len(read) == 4 and read[1]["content"] == "=SUM(A1) is no formula", "plain CSV is as it is")
    check(read[2]["content"] == 'la fermeture du pont; "tout" va bien', f"quoted: {read[2]}")
    check(out.endswith("\r\n"), "lines end as RFC 4180 says")
    out, _ = tool("ask", "news.db", "--csv", "excel", "sort by date asc", "--output", "out.csv")
    data = (pathlib.Path(tool.folder) / "out.csv").read_bytes()
    check(data.startswith(b"\xef\xbb\xbfdate;outlet;"), "byte order mark and semicolons")
    read = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    check(read[1]["content"] == "'=SUM(A1) is no formula", "no formula")
    check(read[0]["confidence"] == "0,95", f"decimal commas: {read[0]}")
    out, _ = tool("ask", "news.db", "--csv", "plain", "count by outlet")
    check(out == "outlet,count\r\nLe Courrier,2\r\nThe Gazette,2\r\n", f"counts as CSV: {out!r}")


def test_what_is_not_found(tool):
    out, _ = tool("ask", "news.db", "--format", "text", "--offset", 100)
    check("nothing after the last of 4" in out, f"a page behind the last: {out}")
    out, err = tool("ask", "news.db", "que dit Moreau du pont")
    check(out == "" and "like:" in err, f"a sentence as it is spoken: {err}")
    out, err = tool("ask", "news.db", "--format", "text", "--ui", "fr", "que dit Moreau du pont")
    check("comme:" in out and err == "", f"the same as text: {out} {err}")
    _, err = tool("ask", "news.db", "zzz yyy")
    check(err == "", f"two words: {err}")


def test_answer_over_the_store(tool):
    before = (pathlib.Path(tool.folder) / "news.db").read_bytes()
    _, err = tool("ask", "news.db", "moreau", "--output", "./news.db", expect=2)
    check("news.db: is read, and would be replaced" in err, f"an answer in place of the store: {err}")
    check((pathlib.Path(tool.folder) / "news.db").read_bytes() == before, "the store stays")


def test_bad_input(tool):
    _, err = tool("ask", "news.db", "act:deni", expect=2)
    check("did you mean `deny`" in err and "\n      ^^^^" in err, f"points at the word: {err}")
    _, err = tool("ask", "news.db", "wo:Kremlin", expect=2)
    check("did you mean `who`" in err and "\n  ^^\n" in err, f"points at the field: {err}")
    _, err = tool("ask", "news.db", "-", expect=2, input=b"a " * 500_000)
    check("at most 8000" in err and len(err) < 300, f"a megabyte: {err[:300]}")
    tool("ask", "news.db", "'; DROP TABLE documents; --x")
    check(len(ask(tool, "")[0]) == 4, "nothing was dropped")
    tool("ask", "absent.db", "x", expect=6)
    (pathlib.Path(tool.folder) / "text.db").write_text("no store")
    tool("ask", "text.db", "x", expect=6)
    tool("ask", "news.db", "x", "--limit", "0", expect=2)
    tool("ask", "news.db", "@absent", expect=6)


def test_saved(tool):
    tool("ask", "news.db", "act:deny", "--save", "denials")
    tool("ask", "news.db", "act:deni", "--save", "wrong", expect=2)
    for question in ((), (" ",)):
        _, err = tool("ask", "news.db", *question, "--save", "all", expect=2)
        check("found no question" in err, f"nothing to save: {err}")
    for how in ("--save", "--forget"):
        _, err = tool("ask", "news.db", "act:deny", how, "", expect=2)
        check("expected a name" in err, f"no name: {err}")
    _, err = tool("ask", "news.db", "act:say", "--save", "again")
    check(err == "", f"a new one: {err}")
    _, err = tool("ask", "news.db", "act:deny", "--save", "again")
    check("@again: replaced" in err and "act:say" in err, f"in place of an earlier one: {err}")
    tool("ask", "news.db", "--forget", "again")
    out, _ = tool("ask", "news.db", "--saved")
    check(out == "@denials\tact:deny\n", f"saved: {out!r}")
    check(len(ask(tool, "@denials")[0]) == 2, "a saved question")
    check(len(ask(tool, "@denials lang:en")[0]) == 1, "a saved question and more")
    for how in (("--limit", "3"), ("--offset", "3"), ("--copies",), ("--versions",)):
        tool("ask", "news.db", "act:deny", "--save", "limited", *how, expect=2)
    tool("ask", "news.db", "a", "--save", "small", expect=2)
    _, err = tool("ask", "news.db", "%", expect=2)
    check("there is none in it" in err, f"no word: {err}")


def test_watching(tool):
    incoming = pathlib.Path(tool.folder) / "incoming"
    incoming.mkdir()

    def arrive(number, said):
        path = incoming / f"{number}.jsonl"
        path.write_text(json.dumps(article(number, "2024-05-01", "Le Soir", "fr", said), ensure_ascii=False) + "\n")

    out, _ = tool("watch", "news.db", "incoming", "--once")
    check(out == "", f"nothing came: {out}")
    arrive(3, [("Anne Petit", "nie", "les faits de mars", "deny", "indirect"),
               ("Anne Petit", "annonce", "une plainte", "announce", "indirect")])
    out, _ = tool("watch", "news.db", "incoming", "--once", "--query", "@denials")
    told = [json.loads(line) for line in out.splitlines()]
    check([(t["query"], t["article"], t["id"]) for t in told] == [("denials", "art-3", "s1")], f"what came: {out}")
    out, _ = tool("watch", "news.db", "incoming", "--once", "--query", "denials")
    check(out == "", "told once")
    arrive(4, [("Anne Petit", "nie", "tout en bloc", "deny", "indirect")])
    out, _ = tool("watch", "news.db", "incoming", "--once", "--format", "text")
    check("@denials" in out and "tout en bloc" in out and "les faits" not in out, f"as text: {out}")
    tool("ask", "news.db", "limit:1 offset:1 who:petit", "--save", "petit")
    arrive(4, [("Anne Petit", "nie", "tout en bloc", "deny", "indirect"), ("Anne Petit", "annonce", "un appel", "announce", "indirect"),
               ("Anne Petit", "annonce", "un vote", "announce", "indirect")])
    out, _ = tool("watch", "news.db", "incoming", "--once", "--query", "@petit")
    told = [json.loads(line)["content"] for line in out.splitlines()]
    check(told == ["un appel", "un vote"], f"all that is new in a new version: {out}")
    test_watching_what_cannot_be_asked(tool, arrive)
    tool("watch", "news.db", "incoming", "--once", "--query", "@absent", expect=6)
    _, err = tool("watch", "news.db", "incoming", "http://127.0.0.1:9/rss", "--once", expect=1)
    check("could not be fetched" in err, f"no such server: {err}")
    (pathlib.Path(tool.folder) / "feed.xml").write_text(
        '<rss><channel><item><link>http://127.0.0.1:9/page</link></item></channel></rss>')
    _, err = tool("watch", "news.db", "feed.xml", "--once", expect=1)
    check("127.0.0.1:9/page" in err, f"no such page: {err}")


def test_watching_what_cannot_be_asked(tool, arrive):
    store = sqlite3.connect(pathlib.Path(tool.folder) / "news.db", isolation_level=None)
    store.execute("INSERT INTO saved_queries VALUES('a-wrong-one', 'act:deni', 0)")
    arrive(5, [("Anne Petit", "nie", "tout encore", "deny", "indirect")])
    out, err = tool("watch", "news.db", "incoming", "--once", expect=1)
    check("did you mean `deny`" in err and "@a-wrong-one: was not asked" in err, f"told of: {err}")
    check({json.loads(line)["query"] for line in out.splitlines()} == {"denials", "petit"}, f"the others are asked: {out}")
    store.execute("DELETE FROM saved_queries WHERE name = 'a-wrong-one'")
    arrive(6, [("Anne Petit", "nie", "tout de plus belle", "deny", "indirect")])
    store.execute("BEGIN IMMEDIATE")
    # Which waits for the store for ten seconds, tells, and looks again after one.
    watching = subprocess.Popen([tool.path, "watch", "news.db", "incoming", "--every", "1", "--format", "jsonl"], cwd=tool.folder,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    check("another program is writing" in watching.stderr.readline(), "a store that is being written to is told of")
    store.execute("ROLLBACK")
    check("tout de plus belle" in watching.stdout.readline(), "and is watched on")
    watching.terminate()
    watching.communicate()
    store.close()


def test_temporary_files(tool, folder):
    place = pathlib.Path(folder) / "temporary"
    place.mkdir()
    asked = threading.Semaphore(0)

    class Slow(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.release()
            if self.path == "/slow":
                return threading.Event().wait(30)
            page = "<html><body><article><p>« Nous ouvrirons une école », a annoncé Claire Moreau, la maire de Vaudreville.</p>"
            links = "".join(f"<item><link>{link}</link></item>" for link in ("/page", "/slow"))
            self.send_response(200)
            self.end_headers()
            self.wfile.write((f"<rss><channel>{links}</channel></rss>" if self.path == "/rss" else page).encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watching = subprocess.Popen([tool.path, "watch", "slow.db", f"http://127.0.0.1:{server.server_address[1]}/rss"], cwd=folder,
                                env={**os.environ, "TMPDIR": str(place)})
    check(all(asked.acquire(timeout=30) for _ in range(3)), "the feed, its page and the next one are fetched")
    watching.send_signal(signal.SIGINT)
    watching.wait(timeout=30)
    check(not list(place.iterdir()), f"nothing is left of it: {list(place.iterdir())}")
    done = subprocess.run([tool.path, "serve", "--port", "0"], capture_output=True, text=True, timeout=30,
                          env={**os.environ, "TMPDIR": str(place / "absent")})
    check(done.returncode == 6 and "dixit: TMPDIR: " in done.stderr, f"no such folder: {done.returncode} {done.stderr}")


def test_languages(tool):
    """Which are said by codes of three letters too."""
    text = "« Nous ouvrirons une école », a annoncé Claire Moreau, la maire de Vaudreville."
    lines = "".join(json.dumps({"id": f"l-{lang}", "lang": lang, "text": text}) + "\n" for lang in ("fra", "und", "deu"))
    out, err = tool("add", "languages.db", "-", input=lines.encode())
    check("1 article not read: the model does not know the language de" in err, f"told: {err}")
    out, _ = tool("ask", "languages.db", "count by article")
    check({json.loads(line)["article"] for line in out.splitlines()} == {"l-fra", "l-und"}, f"the others were read: {out}")


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        port = self.server.server_address[1]
        page = ("<html lang=fr><head><title>École</title></head><body><article><h1>École</h1><p>« Nous ouvrirons une école », "
                "a annoncé Claire Moreau, la maire de Vaudreville. La maire a nié vouloir fermer le lycée de la "
                "commune.</p></article></body></html>")
        answers = {
            "/rss": ("application/rss+xml", "<rss><channel><title>La Feuille</title><item><title>École</title>"
                     "<link>/moved</link><pubDate>Thu, 02 May 2024 10:00:00 +0200</pubDate></item>"
                     f"<item><link>http://127.0.0.1:{port}/gone</link></item></channel></rss>"),
            "/page": ("text/html; charset=utf-8", page),
        }
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
            return
        if self.path not in answers:
            self.send_error(404)
            return
        kind, body = answers[self.path]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


def test_feed(tool):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    feed = f"http://127.0.0.1:{server.server_address[1]}/rss"
    tool("ask", "news.db", "outlet:feuille", "--save", "feuille")
    out, err = tool("watch", "news.db", feed, "--once", "--query", "@feuille", expect=1)
    told = [json.loads(line) for line in out.splitlines()]
    check(told and all(t["date"] == "2024-05-02" and t["url"].endswith("/moved") for t in told), f"the page was read: {out}")
    check("/gone" in err and "404" in err, f"the other is told: {err}")
    out, _ = tool("watch", "news.db", feed, "--once", "--query", "@feuille", expect=1)
    check(out == "", "once")
    server.shutdown()


def test_folder_that_may_not_be_written(tool, folder):
    """Asked by somebody who may read the store, and write nothing beside it."""
    kept = pathlib.Path(folder) / "kept"
    kept.mkdir()
    shutil.copy(pathlib.Path(folder) / "news.db", kept)
    kept.chmod(0o555)
    command = [tool.path, "ask", str(kept / "news.db"), "qui:moreau", "--format", "jsonl"]
    if os.geteuid() == 0:  # who may write everywhere
        pathlib.Path(folder).chmod(0o755)
        other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if subprocess.run([*other, tool.path, "--version"], capture_output=True, cwd="/").returncode != 0:
            return print("a folder that may not be written: not tested, nobody else may run the program")
        command = [*other, *command]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/")
    check(done.returncode == 0 and len(done.stdout.splitlines()) == 2, f"asked: {done.returncode} {done.stderr[-300:]}")
    check([p.name for p in kept.iterdir()] == ["news.db"], "nothing is made beside it")
    kept.chmod(0o755)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tool = Tool(options.tool, folder)
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in ARTICLES)
        (pathlib.Path(folder) / "read.jsonl").write_text(lines)
        tool("add", "news.db", "read.jsonl")
        for test in (test_asking, test_csv, test_what_is_not_found, test_answer_over_the_store, test_bad_input, test_saved, test_watching):
            test(tool)
        test_folder_that_may_not_be_written(tool, folder)
        test_temporary_files(tool, folder)
        if os.environ.get("DIXIT_MODEL"):
            test_feed(tool)
            test_languages(tool)
    print(f"{checks} checks, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
