"""Names in raw text, by a public tool: the teacher of the mention head.

usage: silver.py ARTICLES.jsonl OUT.json

Writes {article id: [[begin, end, kind], ...]} for the French articles, from spaCy's
`fr_core_news_md` (LGPL-LR). Kinds: person, organisation, place.
"""
import json
import sys

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
LEADING = {"le", "la", "les", "l'", "l’", "un", "une", "des", "du", "de", "d'", "m.", "mme", "mm."}


def trim(entity):
    """A name without a determiner or a form of address in front of it."""
    tokens = list(entity)
    while len(tokens) > 1 and tokens[0].lower_ in LEADING:
        tokens = tokens[1:]
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def main(source, out):
    import spacy

    nlp = spacy.load("fr_core_news_md", disable=["parser", "lemmatizer", "morphologizer", "attribute_ruler"])
    docs = [json.loads(line) for line in open(source, encoding="utf-8")]
    names = {}
    for doc in docs:
        if doc.get("lang") == "fr":
            found = [(*trim(e), KINDS[e.label_]) for e in nlp(doc["text"]).ents if e.label_ in KINDS]
            names[doc["id"]] = [f for f in found if doc["text"][f[0] : f[1]][:1].isupper()]
    with open(out, "w", encoding="utf-8") as file:
        json.dump(names, file)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
