#!/usr/bin/env python3
"""Drives the real `dixit serve` by real sockets.

  serve_test.py --tool build/release/dixit [--connections 1000]

Articles come already read; with $DIXIT_MODEL an article is read, kept and compared, too.
"""
import argparse
import gzip
import http.client
import json
import os
import pathlib
import re
import resource
import signal
import socket
import subprocess
import tempfile
import threading
import time

failures = []
checks = 0
SCRIPT = '<script>alert(1)</script>"\'&'


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        failures.append(what)
        print("FAILED:", what)


class Served:
    """A server that is running, until `end`."""

    def __init__(self, tool, *arguments, folder, **options):
        environment = {**os.environ, "LC_ALL": "C", "TMPDIR": folder}
        self.process = subprocess.Popen([tool, "serve", "--port", "0", "--no-browser", *map(str, arguments)],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True, **options)
        self.address = self.process.stdout.readline().strip()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/", self.address)
        check(found, f"the address is told: {self.address!r}")
        self.port = int(found.group(1)) if found else 0

    def ask(self, method, path, body=None, headers=None, kind="application/json"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        all_headers = {"X-Dixit": "1"} if method != "GET" else {}
        if body is not None:
            all_headers["Content-Type"] = kind
        if isinstance(body, dict):
            body = json.dumps(body)
        connection.request(method, path, body=body, headers={**all_headers, **(headers or {})})
        response = connection.getresponse()
        data = response.read()
        connection.close()
        return response, data

    def get(self, path):
        response, data = self.ask("GET", "/api/1/" + path)
        check(response.status == 200, f"{path}: {response.status} {data[:200]}")
        return json.loads(data)

    def raw(self, data):
        """The status that answers these bytes; 0: none."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as client:
            client.sendall(data)
            answer = client.recv(64)
            return int(answer.split()[1]) if answer.startswith(b"HTTP/") else 0

    def memory(self, what="VmRSS"):
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(what + r":\s+(\d+)", text).group(1)) * 1024

    def end(self, by=signal.SIGTERM):
        self.process.send_signal(by)
        out, err = self.process.communicate(timeout=120)
        check(self.process.returncode == 0, f"ends by signal {by}: {self.process.returncode}")
        check(out == "" and err == "", f"nothing more is written: {out!r} {err!r}")


def article(number, text):
    content = text.split(" that ", 1)[1].rstrip(".")
    begin = text.index(content)
    return {"schema": 2, "id": f"art-{number}", "lang": "en", "date": "2024-04-03", "title": f"Title {SCRIPT}",
            "outlet": f"Outlet {SCRIPT}", "author": SCRIPT, "url": f"https://example.org/{number}", "text": text,
            "model": "made", "entities": [], "contacts": [], "figures": [], "claims": [],
            "statements": [{"id": "s1", "source": [[0, 10]], "cue": [[11, 16]], "content": [[begin, begin + len(content)]],
                            "addressee": [], "via": [], "form": "indirect", "act": "say", "polarity": "actual",
                            "kind": "person", "distance": "neutral", "distance_span": None, "probabilities": {},
                            "entity": f"Ann {SCRIPT}", "names": [f"Ann {SCRIPT}"], "state": None, "to": None, "to_names": [],
                            "parent": None, "when": None, "confidence": 0.9, "why": []}]}


def make_store(tool, folder):
    lines = [json.dumps(article(n, f"The mayor says that {SCRIPT} will open in May {n}.")) for n in (1, 2)]
    read = pathlib.Path(folder) / "read.jsonl"
    read.write_text("\n".join(lines) + "\n")
    store = pathlib.Path(folder) / "news.db"
    subprocess.run([tool, "add", store, read], check=True, capture_output=True)
    return store


def test_answers(served):
    state = served.get("state")
    check(state["api"] == 1 and state["store"]["name"] == "news.db" and not state["store"]["temporary"], state)
    check(state["store"]["documents"] == 2 and state["store"]["statements"] == 2, state)
    check(len(served.get("examples")["examples"]) == 2, "two examples")
    check(served.get("words?ui=fr")["acts"]["deny"]["one"] == "nie", "words")
    events = served.get("events")["events"]
    check(sum(event["documents"] for event in events) == 2, events)
    compared = served.get(f"events/{events[0]['event']}")
    check([a["id"] for a in compared["articles"]] == compared["accounts"]["documents"], "articles are those compared")
    check(served.get("ask?q=open&facets=who")["total"] == 2, "asked")
    check(served.get("timeline?q=open")["total"] == 2, "a timeline")
    check(served.get("actors")["total"] >= 1, "actors")


def test_scripts_stay_data(served):
    """What articles and people write comes back as JSON, whatever it looks like, and never as a page."""
    response, data = served.ask("GET", "/api/1/documents/1")
    one = json.loads(data)
    check(response.getheader("Content-Type") == "application/json", "JSON")
    check(response.getheader("X-Content-Type-Options") == "nosniff", "nosniff")
    check(SCRIPT in one["reading"]["text"] and SCRIPT in one["article"]["title"], "as it was")
    statement = one["first_statement"]
    made = served.ask("POST", "/api/1/corrections", {"kind": "who", "statement": statement, "value": SCRIPT})[1]
    check(served.get("corrections")["corrections"][0]["value"] == SCRIPT, "names too")
    check(served.get(f"statements/{statement}")["statement"]["who"] == SCRIPT, "and where they are shown")
    served.ask("DELETE", f"/api/1/corrections/{json.loads(made)['correction']}")
    for path in (f"/articles/{SCRIPT}", f"/api/1/ask?q={SCRIPT}", f"/{SCRIPT}"):
        answer = served.raw(f"GET {path.replace(' ', '%20')} HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode())
        check(answer in (200, 400, 404), f"{path}: {answer}")
    response, data = served.ask("GET", "/")
    policy = response.getheader("Content-Security-Policy")
    check("script-src 'self'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy, policy)


def test_traversal(served):
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/page.js%00.html", "/articles/../../x",
                 "//etc/passwd", "/page.css/../page.js", "/\\..\\x", "/%c0%ae%c0%ae/x"):
        status = served.raw(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode())
        check(status in (400, 404), f"{path}: {status}")
    check(served.ask("GET", "/articles/7")[0].status == 200, "an address of the page")


def test_who_may_ask(served):
    host = f"Host: 127.0.0.1:{served.port}\r\n"
    check(served.raw(b"GET /api/1/state HTTP/1.1\r\nHost: attacker.example\r\n\r\n") == 403, "a foreign Host")
    check(served.raw(f"GET /api/1/state HTTP/1.1\r\n{host}Origin: http://attacker.example\r\n\r\n".encode()) == 403, "a foreign Origin")
    check(served.ask("POST", "/api/1/read", {"text": "x"}, {"X-Dixit": "0"})[0].status == 403, "without X-Dixit: 1")
    check(served.ask("POST", "/api/1/read", "text", kind="text/plain")[0].status == 415, "another type")
    check(served.ask("PUT", "/api/1/state")[0].status == 405, "another method")
    check(served.ask("POST", "/api/1/read", "{")[0].status == 400, "broken JSON")
    check(served.ask("POST", "/api/1/read", '{"text":"x","y":' + "[" * 500_000)[0].status == 400, "deep JSON")


def test_sizes(served):
    check(served.raw(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\nX: {'x' * 17_000}\r\n\r\n".encode()) == 431, "a large head")
    head = f"POST /api/1/read HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\nX-Dixit: 1\r\nContent-Type: application/json\r\n"
    check(served.raw((head + f"Content-Length: {17 << 20}\r\n\r\n").encode()) == 413, "a large body")
    with socket.create_connection(("127.0.0.1", served.port), timeout=60) as client:
        try:
            client.sendall((head + "Transfer-Encoding: chunked\r\n\r\n").encode())
            for _ in range(18):
                client.sendall(b"100000\r\n" + b"x" * 0x100000 + b"\r\n")
        except OSError:
            pass  # closed meanwhile
        check(client.recv(64).split()[1:2] == [b"413"], "a body that does not end")


def test_packed(served):
    response, data = served.ask("GET", "/page.js", headers={"Accept-Encoding": "gzip"})
    plain, whole = served.ask("GET", "/page.js")
    check(response.getheader("Content-Encoding") == "gzip" and gzip.decompress(data) == whole, "gzip")
    again = served.ask("GET", "/page.js", headers={"If-None-Match": plain.getheader("ETag")})
    check(again[0].status == 304 and again[1] == b"", "what a browser has already")
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=60)
    connection.request("HEAD", "/page.js")
    head = connection.getresponse()
    check(int(head.getheader("Content-Length")) == len(whole) and head.read() == b"", "HEAD")


def test_many_connections(served, count):
    before = served.memory()
    clients = [socket.create_connection(("127.0.0.1", served.port), timeout=120) for _ in range(count)]
    request = f"GET /api/1/state HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode()
    statuses = []
    answered = 0
    for i in range(0, count, 200):  # no more wait for a worker than it takes
        for client in clients[i:i + 200]:
            client.sendall(request)
        for client in clients[i:i + 200]:
            statuses.append(client.recv(4096).split()[1:2])
    answered = statuses.count([b"200"])
    check(answered == count, f"all are answered: {answered} of {count}")
    print(f"{count} connections, idle: {(served.memory() - before) / 1e6:.1f} MB more, {served.memory() / 1e6:.0f} MB in all")
    for client in clients:
        client.close()
    check(served.ask("GET", "/api/1/state")[0].status == 200, "and others after them")


def test_clients_that_leave(served):
    host = f"Host: 127.0.0.1:{served.port}\r\nX-Dixit: 1\r\nContent-Type: application/json\r\n"
    for data in ("GET /api/1/st", f"POST /api/1/read HTTP/1.1\r\n{host}Content-Length: 1000\r\n\r\n{{", f"GET /page.js HTTP/1.1\r\n{host}\r\n"):
        with socket.create_connection(("127.0.0.1", served.port), timeout=60) as client:
            client.sendall(data.encode())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    check(served.ask("GET", "/api/1/state")[0].status == 200, "still there")


def test_full_disk(tool, store, folder):
    """A file that may not grow is as good as a full disk, as long as the signal that tells of it is passed over."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    served = Served(tool, store, folder=folder, restore_signals=False)
    before = served.get("state")["store"]
    _, most = resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE)
    accept = {"kind": "accept", "statement": 1}
    resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, (4096, most))
    response, data = served.ask("POST", "/api/1/corrections", accept)
    check(response.status == 422 and b"disk" in data, f"a full disk is told: {response.status} {data}")
    check(served.get("corrections")["corrections"] == [] and served.get("state")["store"] == before, "nothing is half made")
    resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, (most, most))
    made = served.ask("POST", "/api/1/corrections", accept)
    check(made[0].status == 200, f"once there is room it goes on: {made[1]}")
    served.ask("DELETE", f"/api/1/corrections/{json.loads(made[1])['correction']}")
    served.end()


def test_port_taken(tool, served):
    done = subprocess.run([tool, "serve", "--no-browser", "--port", str(served.port)], capture_output=True, text=True)
    check(done.returncode == 6 and "another program has it" in done.stderr, f"{done.returncode}: {done.stderr}")


def test_reading(served, examples):
    text = (examples / "entretien.txt").read_text()
    response, data = served.ask("POST", "/api/1/read", {"text": text})
    read = json.loads(data)
    check(response.status == 200 and read["known"] is None and len(read["document"]["statements"]) > 5, f"read: {data[:200]}")
    check(read["document"]["date"] == "2025-03-13", "its date")
    check(served.get("state")["store"]["documents"] == 0, "reading keeps nothing")
    kept = json.loads(served.ask("POST", "/api/1/documents", {"text": text})[1])
    check(kept["result"] == "added" and kept["event"] is not None, kept)
    check(json.loads(served.ask("POST", "/api/1/documents", {"text": text})[1])["result"] == "known", "once")
    check(json.loads(served.ask("POST", "/api/1/read", {"text": text})[1])["known"] == kept["document"], "known now")
    page = b"<html><title>T</title><body><article><p>Claire Moreau a dit non, et le maire a dit oui.</p></article></body></html>"
    response, data = served.ask("POST", "/api/1/read?name=a.html", page, kind="application/octet-stream")
    check(response.status == 200 and json.loads(data)["document"]["title"] == "T", "a file")
    one = served.get(f"documents/{kept['document']}")
    check(one["reading"] == {**read["document"], "id": one["reading"]["id"]}, "as it was read")
    check(served.get(f"documents/{kept['document']}/accounts")["accounts"]["parties"], "compared")
    check(json.loads(served.ask("DELETE", f"/api/1/documents/{kept['document']}")[1]) == {"removed": 1, "overwritten": True}, "removed")
    check(served.get("state")["store"]["documents"] == 0, "gone")


def test_stopping(served, long_text):
    """How far a reading is can be asked beside it; it ends with its connection, and nothing of it is kept."""
    def share():
        return served.get("reading?as=r1")["share"]

    def until(fits):
        """The share that fits, or the one there is after a minute."""
        end = time.monotonic() + 60
        while not fits(now := share()) and time.monotonic() < end:
            time.sleep(0.05)
        return now

    for path in ("read", "documents"):
        connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=300)
        connection.request("POST", f"/api/1/{path}?as=r1", json.dumps({"text": long_text + path}),
                           {"X-Dixit": "1", "Content-Type": "application/json"})
        first = until(lambda now: now is not None and now > 0)
        later = until(lambda now: now is None or now != first)
        check(None not in (first, later) and 0 < first < later < 1, f"{path}: goes on: {first}, {later}")
        connection.close()
        check(until(lambda now: now is None) is None, f"{path}: ends with its connection")
    check(served.get("state")["store"]["documents"] == 0, "nothing is kept")


def test_end_with_requests(served, long_text):
    """SIGTERM while an article is read: what is done soon is answered, and the temporary store goes anyway."""
    def ask():
        try:
            served.ask("POST", "/api/1/documents", {"text": long_text})
        except OSError:
            pass
        except http.client.HTTPException:
            pass

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    served.end()
    for thread in threads:
        thread.join()


def test_temporary_store(tool, folder, examples):
    def stores():
        return list(pathlib.Path(folder).glob("dixit-*"))

    for by in (signal.SIGTERM, signal.SIGINT):
        served = Served(tool, folder=folder)
        check(served.get("state")["store"]["temporary"], "temporary")
        check(len(stores()) == 1 and stores()[0].stat().st_mode & 0o777 == 0o700, "nobody else may look")
        if os.environ.get("DIXIT_MODEL") and by == signal.SIGTERM:
            test_reading(served, examples)
            text = (examples / "statement.txt").read_text()
            long_text = "\n\n".join(f"{i}. {text}" for i in range(200))
            test_stopping(served, long_text)
            test_end_with_requests(served, long_text)
        else:
            served.end(by)
        check(stores() == [], "the temporary store is gone")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--connections", type=int, default=1000)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    examples = pathlib.Path(__file__).resolve().parents[2] / "examples"
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(tool, folder)
        served = Served(tool, store, folder=folder)
        for test in (test_answers, test_scripts_stay_data, test_traversal, test_who_may_ask, test_sizes, test_packed,
                     test_clients_that_leave):
            test(served)
        test_many_connections(served, options.connections)
        test_port_taken(tool, served)
        served.end()
        test_full_disk(tool, store, folder)
        done = subprocess.run([tool, "serve", folder + "/absent.db"], capture_output=True, text=True)
        check(done.returncode == 6 and "dixit add" in done.stderr, f"a store that is not there: {done.stderr}")
        test_temporary_store(tool, folder, examples)
    print(f"{checks} checks, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
