#!/usr/bin/env python3
"""Drives the real command through correcting a store, and through what may undo it: reading again by another model, new
versions of articles, copies. Exports what was marked and judges it as the golden cases are.

  correct_test.py --tool build/release/dixit --model models/dixit-news-10.dixit
"""
import argparse
import json
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "golden"))
from store_test import Tool, check, failures, rows  # noqa: E402
import cases  # noqa: E402
import run  # noqa: E402

PORT = """La maire de Vaudreville, Claire Moreau, a annoncé mercredi que le port fermerait deux semaines. « Les grues \
doivent être contrôlées », a-t-elle déclaré. Le syndicat des dockers nie tout danger. Paul Granier, patron de la \
Compagnie du Ponant, a refusé de répondre à nos questions.
"""
DEFENCE = """Moreau maintient que sa décision est bonne. « Personne ne perdra son emploi », promet la maire. Paul \
Granier l’accuse d’avoir caché le rapport aux habitants de Vaudreville.
"""
ARTICLES = [{"id": "port", "url": "https://example.org/port", "date": "2024-04-03", "lang": "fr", "text": PORT},
            {"id": "defence", "url": "https://example.org/defence", "date": "2024-04-04", "lang": "fr", "text": DEFENCE}]


def lines(documents):
    return "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)


def statement(store, article, content):
    found = rows(store, "SELECT s.id FROM statements s JOIN documents d ON d.id = s.document WHERE d.current AND d.name = ? "
                        "AND s.content LIKE ?", article, f"%{content}%")
    check(len(found) == 1, f"one statement of {article} with {content!r}, found {found}")
    return found[0][0] if found else 0


def actor(store, article, content):
    found = rows(store, "SELECT actor FROM statements WHERE id = ?", statement(store, article, content))
    return found[0][0] if found else 0


def name(store, number):
    return rows(store, "SELECT name FROM actors WHERE id = ?", number)


def event(store, article):
    return rows(store, "SELECT event, fixed FROM event_documents WHERE document = "
                       "(SELECT id FROM documents WHERE current AND name = ?)", article)


def as_read_by_an_older_model(tool, model):
    """One content is a word shorter than the model reads it."""
    told = tool("read", "--format", "jsonl", "--model", model, "-", stdin=lines(ARTICLES)).stdout
    documents = [json.loads(line) for line in told.splitlines()]
    for document in documents:
        document["model"] = "older-model-1"
        for read in document["statements"]:
            begin, end = read["content"][-1] if read["content"] else (0, 0)
            if "caché le rapport" in document["text"][begin:end]:
                read["content"][-1][1] = end - len(" de Vaudreville")
    return documents


def correct(tool, store):
    """Every kind of correction. Returns the numbers of actors and the event that they speak of."""
    surname, full = actor(store, "defence", "est bonne"), actor(store, "port", "fermerait")
    granier = actor(store, "defence", "caché le rapport")
    tool("correct", store, "merge", f"a{surname}", f"a{full}")
    tool("correct", store, "label", f"a{actor(store, 'port', 'tout danger')}", "Dockers de Vaudreville")
    split = tool("correct", store, "split", f"a{granier}", "defence").stdout.strip()
    alone = tool("correct", store, "event", "defence", "0").stdout.strip()
    for arguments in (("reject", statement(store, "port", "Les grues")),
                      ("who", statement(store, "port", "fermerait"), "Odile Quervain"),
                      ("act", statement(store, "defence", "perdra"), "nier"),
                      ("accept", statement(store, "defence", "caché le rapport"))):
        tool("correct", store, *arguments)
    return {"merged": full, "split": int(split.strip("a")), "event": int(alone)}


def check_corrections(store, made, what):
    check(actor(store, "defence", "est bonne") == made["merged"], f"{what}: the surname is merged")
    check(name(store, actor(store, "port", "tout danger")) == [("Dockers de Vaudreville",)], f"{what}: the label")
    check(actor(store, "defence", "caché le rapport") == made["split"], f"{what}: the split")
    check(event(store, "defence") == [(made["event"], 1)], f"{what}: the event")
    check(name(store, actor(store, "port", "fermerait")) == [("Odile Quervain",)], f"{what}: the speaker")


def check_asked(tool, store, what):
    """What a question finds."""
    found = [json.loads(line) for line in tool("ask", store, "", "--format", "jsonl").stdout.splitlines()]
    contents = " ".join(row["content"] for row in found)
    check("grues" not in contents and "perdra" in contents, f"{what}: what was rejected is not found")
    check([row["act"] for row in found if "perdra" in row["content"]] == ["deny"], f"{what}: the act is found")
    check("fermerait" in tool("ask", store, "who:quervain", "--format", "jsonl").stdout, f"{what}: the speaker is found")


def listed(tool, store):
    return [line.split("\t") for line in tool("correct", store, "list").stdout.splitlines()]


def test_refresh(tool, model, folder):
    store = folder / "refreshed.db"
    tool("add", store, "-", stdin=lines(as_read_by_an_older_model(tool, model)))
    made = correct(tool, store)
    check_corrections(store, made, "corrected")
    check_asked(tool, store, "corrected")
    before = listed(tool, store)
    check([line[1] for line in before] == ["merge", "label", "split", "event", "reject", "who", "act", "accept"],
          f"list: {before}")
    told = tool("refresh", store, "--model", model, "--ui", "en").stdout
    check(told.startswith("2 articles read again by"), f"refresh: {told!r}")
    check_corrections(store, made, "read again")
    check_asked(tool, store, "read again")
    after = listed(tool, store)
    check([line[0] for line in after] == [line[0] for line in before], "no correction is lost")
    # What is read elsewhere now is told as without statement, and is not accepted.
    check([line[2] for line in after[4:]][-1] == "-" and "-" not in [line[2] for line in after[4:7]], f"places: {after}")
    check(rows(store, "SELECT count(*) FROM statements WHERE marked & 1") == [(0,)], "what is not there is not accepted")
    return store, made


def test_refresh_of_other_languages(tool, model, folder):
    """What the model cannot read is not counted among what it read."""
    store = folder / "languages.db"
    older = as_read_by_an_older_model(tool, model)
    tool("add", store, "-", stdin=lines([older[0], dict(older[1], lang="de", statements=[], contacts=[], figures=[], claims=[])]))
    told = tool("refresh", store, "--model", model, "--ui", "en")
    check(told.stdout.startswith("1 article read again by"), f"refresh of one: {told.stdout!r}")
    check("1 article not read: the model does not know the language de" in told.stderr, f"the other: {told.stderr!r}")


def test_new_version(tool, model, store, made):
    """What was said of who is who and of events holds; what was said of statements was of that text."""
    changed = dict(ARTICLES[1], text=DEFENCE + "Le conseil se réunira lundi.\n")
    tool("add", store, "-", "--model", model, stdin=lines([changed]))
    check(rows(store, "SELECT max(version) FROM documents WHERE name = 'defence'") == [(2,)], "a new version")
    check(event(store, "defence") == [(made["event"], 1)], "the event of a new version")
    check(rows(store, "SELECT count(*) FROM event_documents") == [(2,)], "each article is on one event")
    act = rows(store, "SELECT t.name FROM statements s JOIN terms t ON t.field = 'act' AND t.value = s.act WHERE s.id = ?",
               statement(store, "defence", "perdra"))
    check(act == [("promise",)], f"the act in another text: {act}")
    check(actor(store, "defence", "caché le rapport") == made["split"], "the split in a new version")
    for (number, *_) in reversed(listed(tool, store)):
        tool("correct", store, "undo", number)
    check(listed(tool, store) == [], "all undone")
    check("grues" in tool("ask", store, "", "--format", "jsonl").stdout, "what was rejected is found again")
    check(rows(store, "SELECT count(*) FROM actors WHERE name = 'Odile Quervain'") == [(0,)], "who was made is gone")
    check(rows(store, "SELECT fixed FROM event_documents") == [(0,), (0,)], "no event is fixed any more")


def test_compare(tool, store, folder):
    """Comparing sees statements as corrected. Not the reading: that stays."""
    told = json.loads(tool("compare", store, "--id", "port", "--id", "defence", "--format", "json").stdout)
    text = json.dumps(told, ensure_ascii=False)
    check("Odile Quervain" in text and "Les grues" not in text, "compare respects what was corrected")


def test_export(tool, model, folder):
    """Exported, read by the runner of the golden cases, and judged against what was corrected."""
    store, out = folder / "exported.db", folder / "cases"
    out.mkdir()
    tricky = "====\n----\ns1\n  who: Bo\n" + DEFENCE
    tool("add", store, "-", "--model", model, stdin=lines([ARTICLES[0], dict(ARTICLES[1], text=tricky, date=None)]))
    tool("correct", store, "export", "--document", "1", expect=6)
    check(tool("correct", store, "export").stdout == "", "nothing is marked yet")
    for (number,) in rows(store, "SELECT id FROM statements WHERE document = 2"):
        tool("correct", store, "accept", number)
    tool("correct", store, "reject", statement(store, "port", "Les grues"))
    tool("correct", store, "accept", statement(store, "port", "tout danger"))
    (out / "fr-all.txt").write_text(tool("correct", store, "export").stdout, encoding="utf-8")
    port, defence = cases.read_file(out / "fr-all.txt")
    check(defence["text"].split("\n")[1:] == tricky.split("\n")[1:], "the text is whole")
    check("marked" in port["header"] and "marked" not in defence["header"], "marked partly, and to the end")
    check("date" not in defence["header"], "no date")
    read = {d["id"]: d for d in (json.loads(line) for line in tool(
        "read", "--format", "jsonl", "--model", model, "-",
        stdin=lines([ARTICLES[0], dict(ARTICLES[1], text=tricky)])).stdout.splitlines())}
    check(run.judge(defence, read["defence"]) == [], f"accepted, so right: {run.judge(defence, read['defence'])}")
    wrong = run.judge(port, read["port"])
    check(len(wrong) == 1 and wrong[0].startswith("is no statement"), f"what was rejected is wrong, and no more: {wrong}")
    del read["port"]["statements"][[i for i, s in enumerate(read["port"]["statements"]) if "grues" in
                                    read["port"]["text"][slice(*s["content"][0])]][0]]
    check(run.judge(port, read["port"]) == [], "without it all is right")


def test_remove(tool, model, folder):
    """Of somebody whom only a person named there, too."""
    store = folder / "removed.db"
    tool("add", store, "-", "--model", model, stdin=lines(ARTICLES))
    tool("correct", store, "who", statement(store, "port", "fermerait"), "Odile Quervain")
    check(tool("remove", store, "--entity", "Odile Quervain", "--list").stdout == ARTICLES[0]["url"] + "\n", "the article")
    tool("remove", store, "--entity", "Odile Quervain")
    check(rows(store, "SELECT count(*) FROM documents") == [(1,)] and listed(tool, store) == [], "removed")
    check(rows(store, "SELECT count(*) FROM names WHERE folded LIKE '%quervain%'") == [(0,)], "the name is gone")


def test_wrong_arguments(tool, store):
    check("expected an act: say" in tool("correct", store, "act", "1", "shout", expect=2).stderr, "no act")
    check("statement 999" in tool("correct", store, "reject", "999", expect=2).stderr, "no statement")
    tool("correct", store, "who", "1", expect=2)
    tool("correct", store, "reject", "first", expect=2)
    tool("correct", store, "reject", "1", "--document", "1", expect=2)
    tool("correct", store, "undo", "999", expect=2)
    tool("correct", store, "export", "--document", "999", expect=2)
    for what in (["reject", "a1"], ["undo", "a1"], ["event", "port", "a1"], ["merge", "b1", "a2"], ["merge", "a1", "2"]):
        check("expected the number of" in tool("correct", store, *what, expect=2).stderr, f"{what}: another number")
    check("expected how it is to be called" in tool("correct", store, "label", "a1", " ", expect=6).stderr, "no name")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True)
    options = parser.parse_args()
    tool, model = Tool(options.tool), options.model.resolve()
    os.environ["DIXIT_MODEL"] = str(model)
    with tempfile.TemporaryDirectory() as path:
        folder = pathlib.Path(path)
        store, made = test_refresh(tool, model, folder)
        test_refresh_of_other_languages(tool, model, folder)
        test_compare(tool, store, folder)
        test_wrong_arguments(tool, store)
        test_new_version(tool, model, store, made)
        test_export(tool, model, folder)
        test_remove(tool, model, folder)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
