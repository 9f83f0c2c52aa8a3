"""Are two articles on one event? Pairs found by src/accounts/events.h against groups made by hand.

    python eval/events.py TOOL POOL.jsonl.xz NEWS.jsonl.xz… [--errors]

TOOL: the group_events that CMake builds. POOL: articles with "cluster_id" and "curation"; those of "hand" are the
truth, the others only company. NEWS: more company, of the days of the groups and one day around them.

All articles are grouped as one stream, by date. Counted are the pairs of two articles of hand-made groups; whether
one of these and one of the company belong together nobody has marked, so such pairs are only told (`company`: how many
articles of the company came to lie on events with marked ones). Articles without a date stand in the stream on a day
of their group, company without a date (of the outlets whose dates are lost) on any day of the crisis; the tool
is not told a date, but which came before. An article that stands in the pool twice counts once, and a text that is
there word for word is no company.
"""
import argparse
import collections
import datetime
import hashlib
import itertools
import json
import lzma
import re
import subprocess

CRISIS = datetime.date(2018, 11, 17), datetime.date(2019, 2, 20)  # of the groups FR-E…
ONE = datetime.timedelta(1)


def number(text):
    return int(hashlib.md5(text.encode()).hexdigest()[:8], 16)


def day_of(date):
    try:
        return datetime.date.fromisoformat(date) if date and len(date) == 10 else None
    except ValueError:
        return None


def lines(path):
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def beginning(article):
    return re.sub(r"\W+", "", article["text"].lower())[:300]


def spread(first, last, name):
    return first + ONE * (number(name) % ((last - first).days + 1))


class Stream:
    def __init__(self, pool, news):
        self.articles, self.seen, self.texts = [], set(), set()
        groups = collections.defaultdict(list)
        for article in pool:
            if article["curation"] == "hand" and day_of(article["date"]):
                groups[article["cluster_id"]].append(day_of(article["date"]))
        span = {group: (min(days), max(days)) for group, days in groups.items()}
        self.days = set()
        for first, last in span.values():
            self.days.update(first + ONE * i for i in range(-1, (last - first).days + 2))
        for article in sorted(pool, key=lambda a: a["curation"] != "hand"):
            group = article["cluster_id"] if article["curation"] == "hand" else None
            self.add(article, article["lang"], group, span.get(group))
        for path in news:
            language = "en" if "en" in re.split(r"\W|_", path) else "fr"
            for article in lines(path):
                self.add(article, language, None, CRISIS if article["id"].startswith("gj-") else None)
        self.articles.sort(key=lambda a: (a["arrives"], number(a["id"])))

    def add(self, article, language, group, span):
        day, text = day_of(article["date"]), beginning(article)
        if article["id"] in self.seen or not (day or span):
            return
        if not group and (text in self.texts or day and day not in self.days):
            return
        self.seen.add(article["id"])
        self.texts.add(text)
        self.articles.append({
            "id": article["id"], "lang": language, "date": str(day or ""), "title": article["title"] or "",
            "text": article["text"], "group": group, "arrives": str(day or spread(*span, article["id"]))})


def group(tool, articles):
    fields = ("id", "lang", "date", "title", "text")
    given = "".join(json.dumps({f: a[f] for f in fields}, ensure_ascii=False) + "\n" for a in articles)
    out = subprocess.run([tool], input=given, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [line.split("\t")[1] for line in out.splitlines()]


def score(articles, events, chosen):
    marked = [(a["group"], e) for a, e in zip(articles, events) if a["group"] and chosen(a)]
    right = found = true = 0
    for (group_a, event_a), (group_b, event_b) in itertools.combinations(marked, 2):
        right += group_a == group_b and event_a == event_b
        found += event_a == event_b
        true += group_a == group_b
    p, r = right / max(1, found), right / max(1, true)
    return len(marked), true, p, r, 2 * p * r / max(1e-9, p + r)


def errors(articles, events):
    sizes, by_group, by_event = collections.Counter(events), collections.defaultdict(list), collections.defaultdict(set)
    for article, event in zip(articles, events):
        if article["group"]:
            by_group[article["group"]].append((event, article))
            by_event[event].add(article["group"])
    for name, members in sorted(by_group.items()):
        parts = collections.Counter(event for event, _ in members)
        if len(parts) > 1:
            print(f"split {name}: " + ", ".join(f"{n} (of {sizes[e]})" for e, n in parts.most_common()))
    for groups in by_event.values():
        if len(groups) > 1:
            print("one event: " + " ".join(sorted(groups)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tool")
    parser.add_argument("pool")
    parser.add_argument("news", nargs="*")
    parser.add_argument("--errors", action="store_true", help="name the groups that came apart or together")
    args = parser.parse_args()
    articles = Stream(list(lines(args.pool)), args.news).articles
    events = group(args.tool, articles)
    beside = {e for a, e in zip(articles, events) if a["group"]}
    company = sum(1 for a, e in zip(articles, events) if not a["group"] and e in beside)
    print(f"{len(articles)} articles, {len(set(events))} events, company {company}")
    halves = {True: "first half", False: "other half"}
    rows = {"all": lambda a: True, "with a date": lambda a: a["date"],
            "the crisis (FR-E)": lambda a: a["group"].startswith("FR-"), "others (XL-X)": lambda a: a["group"].startswith("XL-")}
    for odd, name in halves.items():
        rows[name] = lambda a, odd=odd: number(a["group"]) % 2 == odd
    for name, chosen in rows.items():
        n, pairs, p, r, f1 = score(articles, events, chosen)
        print(f"{name:18} {n:4} articles {pairs:4} pairs   P {p:.3f}  R {r:.3f}  F1 {f1:.3f}")
    if args.errors:
        errors(articles, events)


if __name__ == "__main__":
    main()
