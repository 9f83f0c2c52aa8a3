#!/usr/bin/env python3
"""Check a page that `dixit compare --format html` wrote. Standard library only.

usage: page_check.py PAGE.html [--articles FILE.jsonl]

Elements are closed in order; ids are unique and every link within the page leads to one; there are no scripts,
handlers, inline styles or anything that is fetched; the policy lets in this style by its hash and nothing else; heads
of the table have a scope; other links are http or https. With the articles ({"id", "text"} a line): the page holds
each, in order and whole. Exit status 1 and one line for each fault.
"""
import base64
import hashlib
import html.parser
import json
import sys

VOID = {"meta", "input"}
KNOWN = {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section", "article", "h1",
         "h2", "h3", "p", "ul", "li", "dl", "div", "dt", "dd", "a", "b", "small", "span", "q", "mark", "sup", "time",
         "blockquote", "cite", "label", "input", "table", "caption", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"class", "id", "lang", "href", "rel", "title", "scope", "role", "tabindex", "aria-label", "aria-hidden",
              "aria-labelledby", "charset", "data-party", "name", "content", "http-equiv", "datetime", "type"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids, self.links, self.labels = [], [], [], [], []
        self.style, self.policy, self.articles = "", "", []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag not in KNOWN:
            self.faults.append(f"found <{tag}>")
        self.faults += [f"<{tag} {name}=…>" for name in named.keys() - ATTRIBUTES]
        if len(named) != len(attrs):
            self.faults.append(f"<{tag}>: an attribute twice")
        if "id" in named:
            self.ids.append(named["id"])
        if "href" in named:
            self.links.append(named)
        if "aria-labelledby" in named:
            self.labels.append(named["aria-labelledby"])
        if tag == "th" and named.get("scope") not in ("col", "row"):
            self.faults.append("<th> without a scope")
        if tag == "html" and not named.get("lang"):
            self.faults.append("<html> without a language")
        if named.get("http-equiv") == "Content-Security-Policy":
            self.policy = named["content"]
        if tag not in VOID:
            self.open.append((tag, named))
        if (tag, named.get("class")) == ("div", "text"):
            self.articles.append("")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop()[0] != tag:
            self.faults.append(f"</{tag}> closes what is not open")

    def handle_data(self, data):
        if self.open and self.open[-1][0] == "style":
            self.style += data
        in_text = any(tag == "div" and named.get("class") == "text" for tag, named in self.open)
        beside = any(tag == "sup" or named.get("class") == "number" for tag, named in self.open)
        if in_text and not beside:
            self.articles[-1] += data


def bare(text):
    """Without white space; what cannot stand in a page as it is stands as U+FFFD."""
    shown = ("\ufffd" if (ord(c) < 32 and c not in "\t\n") or 127 <= ord(c) < 160 else c for c in text
             if not c.isspace() or c in "\x1c\x1d\x1e\x1f\x0b\x0c\r\x85")
    return "".join(shown).replace("\ufffd", "")


def faults_of(text, articles):
    page = Page()
    page.feed(text)
    page.close()
    found = page.faults + [f"<{tag}> is never closed" for tag, _ in page.open]
    found += [f"the id {i!r} twice" for i in sorted({i for i in page.ids if page.ids.count(i) > 1})]
    found += [f"no {label!r} to be a label" for label in page.labels if label not in page.ids]
    for link in page.links:
        target = link["href"]
        if target.startswith("#"):
            if target[1:] not in page.ids:
                found.append(f"a link to {target!r}, which there is not")
        elif not target.lower().startswith(("http://", "https://")) or "noreferrer" not in link.get("rel", ""):
            found.append(f"a link to {target!r}")
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    if page.policy != policy:
        found.append(f"the policy is {page.policy!r}, expected {policy!r}")
    if "url(" in page.style or "@import" in page.style:
        found.append("the style fetches something")
    if articles is not None and [bare(t) for t in page.articles] != [bare(a) for a in articles]:
        found.append("the articles are not there as they were given")
    return found


def main(args):
    articles = None
    if "--articles" in args:
        at = args.index("--articles")
        with open(args[at + 1], encoding="utf-8", newline="\n") as file:
            articles = [json.loads(line)["text"] for line in file if line.strip()]
        args = args[:at] + args[at + 2:]
    if len(args) != 1:
        sys.exit(__doc__)
    with open(args[0], encoding="utf-8", newline="") as file:
        found = faults_of(file.read(), articles)
    for fault in found:
        print(f"{args[0]}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
