#!/usr/bin/env python3
"""How many plain sentences dixit reads right, by kind: what a newspaper writes every day must not fail for a verb.

usage: eval/plain.py --tool build/release/dixit [--model FILE] [--errors]

Each sentence of plain_sentences.json stands in an article of its own, between a paragraph before and one after. The
first part puts each cue (`_` is a space in it) into each construction that its list names; the second has sentences of
their own with what is certain of them; the third tells of contacts. A sentence is right where all that is told of it is
read: of a statement its source, whose content holds the words; of a contact its parties, no others, and its kind or one
of those given.
--errors  also lists each sentence that is not
"""
import argparse
import collections
import json
import pathlib
import sys

import tool

SENTENCES = pathlib.Path(__file__).with_name("plain_sentences.json")
DATE = "2024-03-07"


def of_cues(told):
    """(kind, language, sentence, what is certain of it): each cue in each construction that takes it."""
    for language, part in told["cues"].items():
        for construction in part["constructions"]:
            for cue in (word.replace("_", " ") for word in part[construction["cues"]].split()):
                certain = {"content": construction["content"], "cue": cue, **part["certain"], **construction["certain"]}
                yield f"{language} {construction['name']}", language, construction["sentence"].format(cue=cue), certain


def of_their_own(told):
    for language, sentences in told["statements"].items():
        for sentence, certain in sentences.items():
            yield f"{language} statements", language, sentence, certain


def of_contacts(told):
    for language, part in told["contacts"].items():
        for sentence, kinds in part["sentences"].items():
            parties = [name for key, name in part["names"].items() if "{" + key + "}" in sentence]
            certain = {"kinds": kinds.split(), "parties": parties}
            yield f"{language} contacts", language, sentence.format(**part["names"]), certain


def words(article, spans):
    return " ".join(article["text"][begin:end] for begin, end in spans)


def wrong_statement(article, statement, certain):
    """What of it is not as it is certain to be."""
    read = {"who": statement["names"] or [], "to": statement["to_names"] or [], "via": words(article, statement["via"]),
            "cue": words(article, statement["cue"]), "content": words(article, statement["content"]),
            "nested": statement["parent"] is not None, **{k: statement[k] for k in ("act", "form", "polarity", "kind")}}
    within = {"who", "to", "via", "cue", "content"}
    return [f"{name}: {read[name]}" for name, value in certain.items()
            if (value not in read[name] if name in within else value != read[name])]


def wrong_contact(contact, certain):
    known = [name for name in certain["parties"] if any(name in names for names in contact["parties"])]
    as_many = len(contact["parties"]) == max(2, len(certain["parties"]))
    wrong = [] if len(known) == len(certain["parties"]) and as_many else [f"parties: {contact['parties']}"]
    return wrong + ([] if contact["kind"] in certain["kinds"] else [f"kind: {contact['kind']}"])


def wrong(article, certain):
    """Of the statement or contact that is likest to what is certain; nothing: it is right."""
    if "parties" in certain:
        found = [wrong_contact(contact, certain) for contact in article["contacts"]]
    else:
        found = [wrong_statement(article, s, certain) for s in article["statements"]]
        found = [w for w in found if not any(x.startswith("content") for x in w)]
    return min(found, key=len, default=["not found"])


def articles_of(told, cases):
    for number, (_, language, sentence, _) in enumerate(cases):
        text = "\n\n".join([told["around"][language][0], sentence, told["around"][language][1]])
        yield {"id": str(number), "lang": language, "date": DATE, "text": text}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--model")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    told = json.loads(SENTENCES.read_text(encoding="utf-8"))
    cases = [*of_cues(told), *of_their_own(told), *of_contacts(told)]
    try:
        read = tool.read(args.tool, list(articles_of(told, cases)), args.model)
    except tool.ToolError as error:
        sys.exit(f"plain.py: {error}")
    right, all_of, errors = collections.Counter(), collections.Counter(), []
    for number, (kind, _, sentence, certain) in enumerate(cases):
        faults = wrong(read[str(number)], certain)
        all_of[kind] += 1
        right[kind] += not faults
        if faults:
            errors.append(f"{kind}: {sentence}\n    {'; '.join(faults)}")
    print(f"{'sentences':28}{'right':>8}{'of':>6}")
    for kind, number in all_of.items():
        print(f"{kind:28}{right[kind]:>8}{number:>6}")
    print(f"{'all':28}{right.total():>8}{all_of.total():>6}")
    if args.errors:
        print("", *errors, sep="\n")


if __name__ == "__main__":
    main()
