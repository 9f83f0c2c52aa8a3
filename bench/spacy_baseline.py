#!/usr/bin/env python3
"""What a user would take instead: spaCy's fr_core_news_md on one thread, with textacy's quotations if asked.

usage: bench/spacy_baseline.py ARTICLES.jsonl --answer FILE.json [--quotations]

Writes the CPU seconds of the reading alone: imports and the model are loaded before the clock starts, and
one short text is read to warm up. `bench.py --spacy` runs it.
"""
import argparse
import json
import time

import spacy

MODEL = "fr_core_news_md"


def quotation_finder():
    import textacy
    from textacy.extract import direct_quotations

    def count(doc):
        # textacy has no rule for some texts, such as an odd number of marks, and throws then.
        try:
            return sum(1 for _ in direct_quotations(doc))
        except ValueError:
            return 0
    return count, textacy.__version__


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--answer", required=True)
    parser.add_argument("--quotations", action="store_true")
    options = parser.parse_args()
    with open(options.articles, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    versions = {"spaCy": spacy.__version__}
    count = lambda doc: 0
    if options.quotations:
        count, versions["textacy"] = quotation_finder()
    nlp = spacy.load(MODEL)
    count(nlp("« Il pleut », a dit la voisine."))
    begun, begun_wall = time.process_time(), time.perf_counter()
    found = sum(count(doc) for doc in nlp.pipe(texts))
    result = {"cpu": time.process_time() - begun, "wall": time.perf_counter() - begun_wall, "quotations": found,
              "versions": versions}
    with open(options.answer, "w", encoding="utf-8") as file:
        json.dump(result, file)


if __name__ == "__main__":
    main()
