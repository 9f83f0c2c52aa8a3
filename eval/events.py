#!/usr/bin/env python3
"""Are two articles on one event? Pairs found by src/accounts/events.h against groups made by hand.

    python eval/events.py TOOL POOL.jsonl.xz NEWS.jsonl.xz… [--orders 12] [--days eval/event_days.tsv] [--errors]

TOOL: the group_events that CMake builds. POOL: articles with "cluster_id" and "curation"; those of "hand" are the
truth, the others only company. NEWS: more company, of the days of the groups and one day around them.

All articles are grouped as one stream, by date. Counted are the pairs of two articles of hand-made groups; whether
one of these and one of the company belong together nobody has marked, so such pairs are only told (`company`: how many
articles of the company came to lie on events with marked ones). Articles without a date stand in the stream on a day
of their group, company without a date (of the outlets whose dates are lost) on any day of the crisis; the tool
is not told a date, but which came before. An article that stands in the pool twice counts once, and a text that is
there word for word is no company.

Nobody knows in which order the articles of a day came, and groups come out differently: --orders N takes N of them and
prints the mean of each figure, and the least and greatest F1.

--days: a file of lines "article, tab, group" of whole days of NEWS, no group being an article that is on no event with
another. They are a second stream, in which the three weeks before are company. Pairs are of all articles of these days.
"""
import argparse
import collections
import datetime
import hashlib
import json
import lzma
import re
import subprocess
import tempfile

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


def days_stream(marks, news):
    """Whole days of which every article is marked, the weeks before as company."""
    groups = dict(line.rstrip("\n").split("\t") for line in open(marks, encoding="utf-8"))
    found, texts = [], set()
    for path in news:
        language = "en" if "en" in re.split(r"\W|_", path) else "fr"
        found += [{**a, "lang": language} for a in lines(path) if day_of(a["date"])]
    marked_days = {day_of(a["date"]) for a in found if a["id"] in groups}
    days = {str(day + ONE * i) for day in marked_days for i in range(-21, 5)}
    articles = []
    for article in sorted(found, key=lambda a: (a["date"], number(a["id"]))):
        text = beginning(article)
        if article["date"] not in days or text in texts:
            continue
        texts.add(text)
        group = groups.get(article["id"])
        articles.append({
            "id": article["id"], "lang": article["lang"], "date": article["date"], "title": article["title"] or "",
            "text": article["text"], "arrives": article["date"], "group": article["id"] if group == "" else group})
    return articles


def orders_of(articles, count):
    """The order of the stream, and others that differ within the days."""
    def order(draw):
        name = (lambda a: f"{draw}/{a['id']}") if draw else (lambda a: a["id"])
        return sorted(range(len(articles)), key=lambda i: (articles[i]["arrives"], number(name(articles[i]))))
    return [order(draw) for draw in range(count)]


def group(tool, articles, orders):
    """The event of each article, for each of the orders."""
    fields = ("id", "lang", "date", "title", "text")
    given = "".join(json.dumps({f: a[f] for f in fields}, ensure_ascii=False) + "\n" for a in articles)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.writelines(" ".join(map(str, order)) + "\n" for order in orders)
        file.flush()
        command = [tool, "--orders", file.name]
        out = subprocess.run(command, input=given, stdout=subprocess.PIPE, text=True, check=True).stdout
    return list(zip(*(line.split("\t")[1:] for line in out.splitlines())))


def pairs(names):
    return sum(n * (n - 1) // 2 for n in collections.Counter(names).values())


def score(articles, events, chosen):
    marked = [(a["group"], e) for a, e in zip(articles, events) if a["group"] and chosen(a)]
    right, found, true = pairs(marked), pairs(e for _, e in marked), pairs(g for g, _ in marked)
    p, r = right / max(1, found), right / max(1, true)
    return len(marked), true, p, r, 2 * p * r / max(1e-9, p + r)


def print_scores(articles, found, rows):
    for name, chosen in rows.items():
        scores = [score(articles, events, chosen) for events in found]
        n, true = scores[0][:2]
        p, r, f1 = (sum(s[i] for s in scores) / len(scores) for i in (2, 3, 4))
        spread = f"   {min(s[4] for s in scores):.3f} to {max(s[4] for s in scores):.3f}" if len(scores) > 1 else ""
        print(f"{name:18} {n:4} articles {true:4} pairs   P {p:.3f}  R {r:.3f}  F1 {f1:.3f}{spread}")


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
    parser.add_argument("--orders", type=int, default=1, metavar="N", help="how many orders within the days")
    parser.add_argument("--days", metavar="FILE", help="whole days of NEWS that are marked")
    parser.add_argument("--errors", action="store_true", help="name the groups that came apart or together")
    args = parser.parse_args()
    articles = Stream(list(lines(args.pool)), args.news).articles
    found = group(args.tool, articles, orders_of(articles, args.orders))
    first = found[0]
    beside = {e for a, e in zip(articles, first) if a["group"]}
    company = sum(1 for a, e in zip(articles, first) if not a["group"] and e in beside)
    print(f"{len(articles)} articles, {len(set(first))} events, company {company}")
    rows = {"all": lambda a: True, "with a date": lambda a: a["date"],
            "the crisis (FR-E)": lambda a: a["group"].startswith("FR-"), "others (XL-X)": lambda a: a["group"].startswith("XL-")}
    for odd, name in {True: "first half", False: "other half"}.items():
        rows[name] = lambda a, odd=odd: number(a["group"]) % 2 == odd
    print_scores(articles, found, rows)
    if args.days:
        whole = days_stream(args.days, args.news)
        print_scores(whole, group(args.tool, whole, orders_of(whole, args.orders)), {"whole days": lambda a: True})
    if args.errors:
        errors(articles, first)


if __name__ == "__main__":
    main()
