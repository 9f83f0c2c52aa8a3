"""The tables of src/accounts/common_words_{french,english}.cpp: what share of the news has a word.

    python train/common_words.py french NEWS.jsonl.xz src/accounts/common_words_french.cpp [--every 8]

NEWS: an article a line, {"title", "text"}; of each the first 6,000 characters count. Only shares of single words are
kept, of those that at least one article in a hundred has. Stems as in src/accounts/common_words.h.
"""
import argparse
import collections
import json
import lzma
import math
import re
import textwrap
import unicodedata

WORD = re.compile(r"[^\W\d_]\w*")


def fold(text):
    text = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in text if not unicodedata.combining(c))


def stem(word):
    return (word[:-1] if len(word) > 4 and word[-1] in "sx" else word)[:6]


def shares(path, every):
    counts, articles = collections.Counter(), 0
    for i, line in enumerate(lzma.open(path, "rt", encoding="utf-8")):
        if i % every:
            continue
        article = json.loads(line)
        articles += 1
        text = fold((article["title"] or "") + " " + article["text"][:6000])
        counts.update({stem(word) for word in WORD.findall(text) if len(word) > 1 and word.isascii()})
    return {word: count / articles for word, count in counts.items() if count >= articles / 100}


def table(found):
    def letter(share):
        return chr(ord("a") + max(0, round(-2 * math.log2(share)) - 1))

    return " ".join(word + letter(share) for word, share in sorted(found.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("language", choices=("french", "english"))
    parser.add_argument("news")
    parser.add_argument("out")
    parser.add_argument("--every", type=int, default=1)
    args = parser.parse_args()
    rows = textwrap.wrap(table(shares(args.news, args.every)), 113)
    with open(args.out, "w", encoding="utf-8") as out:
        out.write("// Made by train/common_words.py.\n#include \"accounts/common_words.h\"\n\nnamespace dixit {\n\n")
        out.write(f"const std::string_view {args.language}_common_words =\n")
        out.write("\n".join(f'    "{row} "' for row in rows) + ";\n\n}  // namespace dixit\n")


if __name__ == "__main__":
    main()
