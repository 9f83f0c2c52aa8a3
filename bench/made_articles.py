#!/usr/bin/env python3
"""Writes made-up articles as `dixit read --format jsonl` would, to measure the store with: no two statements alike.

  bench/made_articles.py --articles 5000 --seed 1 | dixit add bench.db -

Words are drawn from a vocabulary of made-up ones, as unevenly as real ones (Zipf); each article has about 21
statements, 37 entities and 5 figures in 3,500 characters, as the news that the reader was measured on. Half are
French, half English. With --meanings each statement has a random vector, so that none is near another.
The same arguments give the same bytes.
"""
import argparse
import base64
import json
import random
import sys

SYLLABLES = "ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo ga go la le li lo lu ma me mi mo mu na ne ni no " \
            "pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo bra cro dri pla tra gri ston mont".split()
ACTS = ["say", "announce", "confirm", "deny", "accuse", "warn", "demand", "propose", "promise", "believe"]
CUES = {"fr": ["a dit", "affirme", "a annoncé", "nie", "a démenti", "accuse", "promet", "estime"],
        "en": ["said", "says", "announced", "denied", "denies", "warned", "promised", "believes"]}
SMALL = {"fr": ["le", "la", "de", "des", "et", "à", "que", "pour", "dans", "un"],
         "en": ["the", "of", "and", "to", "in", "that", "a", "for", "is", "on"]}
FORMS = ["direct", "indirect", "mixed", "narrated"]


def words_of(rng, count):
    words = set()
    while len(words) < count:
        words.add("".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))))
    return sorted(words)


class Maker:
    def __init__(self, seed, meanings):
        self.rng = random.Random(seed)
        fixed = random.Random(7)  # vocabulary and people are those of every run
        self.vocabulary = words_of(fixed, 40000)
        names = [w.capitalize() for w in words_of(fixed, 4000)]
        self.people = [f"{fixed.choice(names[:600])} {name}" for name in names for _ in range(5)]
        self.bodies = [w.capitalize() for w in words_of(fixed, 3000)]
        self.outlets = [w.capitalize() for w in words_of(fixed, 60)]
        self.cumulative = {n: self.zipf(n) for n in (len(self.vocabulary), len(self.people), len(self.bodies), 60)}
        self.meanings = meanings

    @staticmethod
    def zipf(count):
        total, result = 0.0, []
        for rank in range(count):
            total += 1 / (rank + 3)
            result.append(total)
        return result

    def draw(self, items, count=1):
        return self.rng.choices(items, cum_weights=self.cumulative[len(items)], k=count)

    def phrase(self, lang, count):
        words = self.draw(self.vocabulary, count)
        return " ".join(self.rng.choice(SMALL[lang]) if self.rng.random() < 0.4 else word for word in words)

    def article(self, number):
        rng = self.rng
        lang = "fr" if number % 2 == 0 else "en"
        text, statements, figures, mentions = "", [], [], {}
        speakers = list(dict.fromkeys(self.draw(self.people, 8) + self.draw(self.bodies, 6)))
        for i in range(rng.randint(15, 27)):
            who = rng.choice(speakers)
            begin = len(text)
            content = self.phrase(lang, rng.randint(8, 20))
            cue = rng.choice(CUES[lang])
            text += f"« {content} », {cue} {who}. "
            spans = {"content": [begin + 2, begin + 2 + len(content)]}
            spans["cue"] = [spans["content"][1] + 4, spans["content"][1] + 4 + len(cue)]
            spans["source"] = [spans["cue"][1] + 1, spans["cue"][1] + 1 + len(who)]
            mentions.setdefault(who, []).append(spans["source"])
            statements.append(self.statement(i, who, spans, number))
            if i % 4 == 0:
                begin = len(text)
                amount = rng.randint(2, 900)
                what = self.draw(self.vocabulary)[0]
                text += f"{amount} {what}. "
                figures.append({"span": [begin, begin + len(str(amount))], "value": amount, "bound": "exact", "unit": None,
                                "what": what, "what_span": [begin + len(str(amount)) + 1, begin + len(str(amount)) + 1 +
                                                            len(what)], "statement": None})
            text += self.phrase(lang, 6).capitalize() + ". "
            if i % 5 == 4:
                text += "\n\n"
        entities = self.entities(mentions)
        ids = {entity["name"]: entity["id"] for entity in entities}
        for statement in statements:
            statement["entity_id"] = ids[statement["entity"]]
        return {"schema": 2, "id": f"made-{number}", "lang": lang, "date": self.date(), "title": self.phrase(lang, 8),
                "outlet": self.draw(self.outlets)[0], "author": None, "url": f"https://example.org/{number}", "text": text,
                "model": "made 1", "statements": statements, "entities": entities, "contacts": [], "figures": figures,
                "claims": []}

    def date(self):
        return f"{self.rng.randint(2019, 2025)}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"

    def statement(self, i, who, spans, number):
        rng = self.rng
        statement = {"id": f"s{i + 1}", "source": [spans["source"]], "cue": [spans["cue"]], "content": [spans["content"]],
                     "addressee": [], "via": [], "form": rng.choices(FORMS, (4, 4, 1, 1))[0], "act": rng.choice(ACTS),
                     "polarity": "actual", "kind": "person" if " " in who else "organisation", "distance": "neutral",
                     "distance_span": None,
                     "probabilities": {"form": round(rng.random(), 4), "act": round(rng.random(), 4),
                                       "polarity": round(rng.random(), 4), "kind": round(rng.random(), 4),
                                       "distance": round(rng.random(), 4)},
                     "entity": who, "entity_id": None, "names": [who], "state": None, "to": None, "to_id": None,
                     "to_names": [], "parent": None, "when": self.date(), "confidence": round(rng.random(), 4),
                     "why": [{"rule": "name as source", "probability": 0.9312, "span": spans["source"]}]}
        if self.meanings:
            vector = [rng.gauss(0, 1) for _ in range(384)]
            length = sum(x * x for x in vector) ** 0.5
            statement["meaning"] = base64.b64encode(bytes(round(x / length * 127) & 255 for x in vector)).decode()
        return statement

    @staticmethod
    def entities(mentions):
        first = sorted(mentions.items(), key=lambda item: item[1][0])
        return [{"id": f"e{i + 1}", "name": name, "names": [name], "state": None,
                 "kind": "person" if " " in name else "organisation", "gender": "unknown",
                 "mentions": [{"span": span, "type": "person" if " " in name else "organisation", "form": "name"}
                              for span in spans]}
                for i, (name, spans) in enumerate(first)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--from", dest="first", type=int, default=0, help="number of the first article")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--meanings", action="store_true")
    options = parser.parse_args()
    maker = Maker(options.seed + options.first, options.meanings)
    for number in range(options.first, options.first + options.articles):
        sys.stdout.write(json.dumps(maker.article(number), ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
