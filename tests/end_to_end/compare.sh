#!/usr/bin/env bash
# compare.sh DIXIT SOURCE_TREE PYTHON [MODEL]
# Drives the real `dixit compare`. The model: the one named, else the last of models/; what needs none is tested without.
set -u
export LC_ALL=C
dixit=$1 source_tree=$2 python=$3
model=${4:-$(ls "$source_tree"/models/*.dixit 2>/dev/null | tail -n 1)}
. "$(dirname "$0")/checks.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
unset DIXIT_MODEL NO_COLOR

compare() { "$dixit" compare --model "${model:-./none.dixit}" "$@"; }
unread() { "$dixit" compare --model ./absent.dixit "$@"; }  # articles that are read already need no model
valid_json() { "$python" "$source_tree/tests/accounts_check.py" "$source_tree/docs/schema/accounts-1.json" "$@" >why 2>&1 || { cat why; false; }; }
valid_page() { "$python" "$source_tree/tests/page_check.py" "$@" >why 2>&1 || { head -n 5 why; false; }; }
# Articles as `dixit read` writes them: two that contradict each other, a hostile one, an empty one, 501 small ones.
"$python" - <<'PYTHON'
import json


def article(name, lang, text, *told):
    doc = {"schema": 2, "id": name, "lang": lang, "text": text, "model": "m-1", "statements": [], "entities": []}
    for n, (source, cue, content, act) in enumerate(told, 1):
        span = lambda part: [text.index(part), text.index(part) + len(part)]
        doc["entities"].append({"id": f"e{n}", "name": source, "names": [source], "kind": "group",
                                "mentions": [{"span": span(source), "type": "group", "form": "name"}]})
        doc["statements"].append({"id": f"s{n}", "source": [span(source)], "cue": [span(cue)], "content": [span(content)],
                                  "form": "indirect", "act": act, "polarity": "actual", "kind": "group",
                                  "entity": source, "entity_id": f"e{n}", "confidence": 0.9})
    return doc


def write(name, docs):
    with open(name, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(d, ensure_ascii=False) + "\n" for d in docs)


write("read.jsonl", [
    article("a", "fr", "Les manifestants affirment que la police a tiré sur la foule. Il faut enquêter.",
            ("Les manifestants", "affirment", "la police a tiré sur la foule", "say")),
    article("b", "fr", "La préfecture dément que la police a tiré sur la foule.",
            ("La préfecture", "dément", "la police a tiré sur la foule", "deny"))])
hostile = "<script>alert(1)</script> \x07\u202e & &amp; \"onload=' </style></p><img src=x>\n]]> <!-- \x00\x9b"
write("hostile.jsonl", [
    {**article(hostile, "fr", hostile + ", affirment les <b>gens</b>.", ("les <b>gens</b>", "affirment", hostile, "say")),
     "title": hostile, "outlet": hostile, "url": "javascript:alert(1)"}])
write("empty.jsonl", [article("empty", "en", "")])
write("many.jsonl", [article(f"d{i}", "en", "No.") for i in range(501)])
PYTHON

# The command line.
expect 0 'help' "$dixit" compare --help
holds 'help names the formats' grep -q 'text|json|html\|html|json|text' out
expect 2 'unknown format' unread --format pdf read.jsonl
mkdir nothing
expect 2 'no article' unread nothing
expect 3 'an article to be read, and no model' "$dixit" compare --model ./absent.dixit "$source_tree/README.md"

# Articles that were read before.
expect 0 'read before' unread read.jsonl
holds 'json follows the schema' valid_json out --articles read.jsonl
holds 'json is one line' [ "$(wc -l <out)" -eq 1 ]
expect 0 'an array' sh -c "{ printf '['; paste -sd, read.jsonl; printf ']'; } >array.json; '$dixit' compare --model ./absent.dixit array.json"
holds 'an array is compared too' valid_json out
expect 0 'the event has the name asked for' unread --event call-7 read.jsonl
holds 'the event has the name asked for' grep -q '^{"schema":1,"id":"call-7"' out
expect 0 'one article' unread --id "a" read.jsonl
holds 'one article' grep -q "\"documents\":\[\"a\"\]" out
expect 1 'an article that there is not' unread --id "a" --id absent read.jsonl
says 'an article that there is not' '`absent`'
expect 1 'the same article twice' unread read.jsonl read.jsonl
says 'the same article twice' 'second article'
holds 'the same article twice: compared once' valid_json out --articles read.jsonl
sed '1s/"schema": 2/"schema": 1/' read.jsonl >older.jsonl
expect 3 'an older form is read again' unread older.jsonl
{ cat read.jsonl; printf '{"schema":2,"id":"x","text":"Non.","model":"m","statements":[{"id":"s1","act":"shout"}]}\n'; } >broken.jsonl
expect 1 'a broken record' unread broken.jsonl
says 'a broken record' "broken.jsonl:$(wc -l <broken.jsonl)"
holds 'a broken record: the others are compared' valid_json out --articles read.jsonl
expect 2 'too many articles' unread many.jsonl
says 'too many articles' '--id'

# The page, from text as hostile as it comes.
expect 0 'html' unread --format html --ui fr read.jsonl
holds 'html is sound' valid_page out --articles read.jsonl
cp out page.html
expect 0 'html again' unread --format html --ui fr read.jsonl
holds 'html is the same again' cmp -s out page.html
expect 0 'hostile text' unread --format html hostile.jsonl
holds 'hostile text stays text' valid_page out --articles hostile.jsonl
holds 'no script' sh -c '! grep -qi "<script" out'
expect 0 'hostile text at a terminal' unread --format text hostile.jsonl
holds 'no control characters at a terminal' sh -c '! grep -q "$(printf "\007")" out'
for format in text json html; do expect 0 "an empty article as $format" unread --format $format empty.jsonl; done
holds 'an empty article makes a sound page' valid_page out --articles empty.jsonl

# Output.
expect 4 'full disk' unread --output /dev/full read.jsonl
expect 4 'no such folder' unread --output absent/out read.jsonl
expect 0 'output' unread --format html --output accounts.html read.jsonl
holds 'output: whole' valid_page accounts.html --articles read.jsonl
holds 'output: nothing else is left' [ -z "$(ls | grep '\.part$')" ]
expect 0 'text' unread --format text --ui fr read.jsonl
holds 'text: no colours in a pipe' sh -c '! grep -q "$(printf "\033")" out'
if [ -z "$model" ]; then
  echo 'no model in models/: the rest is skipped'
  finish
  exit 77
fi

# From articles as they are.
cat >norland.txt <<'TEXT'
La Première ministre du Norland, Nora Lindqvist, s'est entretenue par téléphone mardi avec le président karvène, Tomas Vielin. « L'appel a eu lieu à la demande de la Karvénie », a déclaré Nora Lindqvist. Elle a exigé le retrait des troupes karvènes.
TEXT
cat >karvenia.txt <<'TEXT'
President Tomas Vielin held a telephone call on Tuesday with Prime Minister Nora Lindqvist of Norland. Norland had asked for the call, Vielin said. He refused to withdraw Karvene troops.
TEXT
"$python" - <<'PYTHON' >articles.jsonl
import json
for name in ("norland.txt", "karvenia.txt"):
    print(json.dumps({"id": name, "text": open(name, encoding="utf-8").read()}))
PYTHON
expect 0 'two readouts' compare --format json norland.txt karvenia.txt
holds 'two readouts: json follows the schema' valid_json out --articles articles.jsonl
cp out direct.json
expect 0 'two readouts: page' compare --format html --ui en norland.txt karvenia.txt
holds 'two readouts: page' valid_page out --articles articles.jsonl
for threads in 1 3; do
  expect 0 "$threads threads" compare --threads $threads --format json norland.txt karvenia.txt
  holds "$threads threads: the same" cmp -s out direct.json
done
expect 0 'standard input' sh -c "'$dixit' compare --model '$model' --format json - <articles.jsonl"
holds 'standard input: the same' cmp -s out direct.json
expect 0 'one article alone' compare --format text norland.txt

# What contents mean is found for articles of a store, too, that came without.
"$dixit" read --model "$model" --format jsonl "$source_tree"/examples/versions/*.txt >three.jsonl 2>/dev/null
"$dixit" add kept.db three.jsonl >/dev/null
expect 0 'read before, with meanings' compare --format json --event 1 three.jsonl
cp out three.json
expect 0 'events of a store' compare --events kept.db
holds 'events of a store: number, articles' grep -q "^1$(printf '\t').*$(printf '\t')3$(printf '\t')" out
expect 2 'events of no store' compare --events three.jsonl
expect 0 'an event of a store' compare --format json --event 1 kept.db
holds 'an event of a store: the same' cmp -s out three.json
finish
