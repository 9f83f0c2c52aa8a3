#!/usr/bin/env bash
# run.sh DIXIT SOURCE_TREE [MODEL]
# Drives the real command through what good and bad input gets. The model: the one named, else the last of models/.
# Ends with 77 where there is none; what needs none is tested before.
set -u
export LC_ALL=C
dixit=$1 source_tree=$2
model=${3:-$(ls "$source_tree"/models/*.dixit 2>/dev/null | tail -n 1)}
. "$(dirname "$0")/checks.sh"
work=$(mktemp -d)
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
unset DIXIT_MODEL NO_COLOR

documents() { [ "$(grep -c '^{"' out)" -eq "$1" ]; }
read_files() { "$dixit" read --model "$model" "$@"; }

good='« Nous ouvrirons une école », a annoncé Claire Moreau, la maire de Vaudreville.'
printf '%s\n' "$good" >good.txt

# The command line and the model: these need none.
expect 0 'version' "$dixit" --version
expect 0 'help' "$dixit" read --help
holds 'help lists the exit codes' grep -q 'model cannot be found' out
expect 2 'no command' "$dixit"
expect 2 'unknown format' "$dixit" read --format xml good.txt
for date in hier 2024-02-30 2024-13-01 2024-00; do
  expect 2 "not a date: $date" "$dixit" read --date "$date" good.txt
  says "not a date: $date" "$date"
done
expect 2 'add: not a date' "$dixit" add --date 2023-02-29 absent.db good.txt
expect 2 'no threads' "$dixit" read --threads 0 good.txt
expect 3 'missing model' "$dixit" read --model ./absent.dixit good.txt
says 'missing model' './absent.dixit'
expect 3 'unknown model name' "$dixit" read --model absent good.txt
says 'unknown model name' 'share/dixit/models'
head -c 100000 /dev/urandom >noise.dixit
expect 3 'corrupt model' "$dixit" read --model noise.dixit good.txt
says 'corrupt model' 'noise.dixit'
expect 3 'model from the environment' env DIXIT_MODEL=./noise.dixit "$dixit" read good.txt
says 'model from the environment' 'noise.dixit'
if [ -z "$model" ]; then
  echo 'no model in models/: the rest is skipped'
  finish
  exit 77
fi
head -c "$(($(stat -c %s "$model") / 2))" "$model" >half.dixit
expect 3 'truncated model' "$dixit" read --model half.dixit good.txt

# Good input, in each form.
expect 0 'plain text' read_files good.txt
holds 'a document a line' documents 1
expect 0 'json' read_files --format json good.txt good.txt
holds 'json is an array' [ "$(head -n 1 out)$(tail -n 1 out)" = '[]' ]
expect 0 'text' read_files --format text --ui fr good.txt
holds 'text has no colours in a pipe' sh -c '! grep -q "$(printf "\033")" out'
expect 0 'colours' read_files --format text --color always good.txt
holds 'colours where asked' grep -q "$(printf '\033')" out
gzip -k good.txt
expect 0 'gzip' read_files good.txt.gz
checks=$((checks + 1)); read_files - <good.txt >out 2>err || fail 'standard input'
holds 'standard input is a document' documents 1
printf 'Der Stadtrat hat gestern Abend den Bau einer neuen Schule beschlossen, obwohl viele zweifeln.' >german.txt
expect 0 'unknown language' read_files german.txt
holds 'unknown language is told' grep -q '"notice":' out
holds 'unknown language: no statements' grep -q '"statements":\[\]' out

# Bad input.
printf 'Le maire a dit \xff\xfe non \xc3.\n' >invalid.txt
expect 0 'invalid UTF-8' read_files invalid.txt
holds 'invalid UTF-8 is counted' grep -q '"replaced":3' out
printf 'Le maire a dit \0 non, et il a dit oui, et encore autre chose, selon son entourage.\n' >nul.txt
expect 0 'NUL bytes' read_files nul.txt
: >empty.txt
printf '<!doctype html><html><body><img src="a.png"></body></html>' >pictures.html
expect 0 'empty file' read_files empty.txt pictures.html
holds 'what has no text is a document' documents 2
head -c 100000 /dev/urandom >binary.bin
expect 1 'binary' read_files binary.bin good.txt
says 'binary' 'binary.bin'
holds 'binary: the other is read' documents 1
head -c 60 good.txt.gz >cut.txt.gz
expect 1 'truncated gzip' read_files cut.txt.gz good.txt
says 'truncated gzip' 'cut.txt.gz'
holds 'truncated gzip: the other is read' grep -q '"id":"good.txt"' out
head -c 400000000 /dev/zero | gzip -9 >bomb.gz
expect 1 'zip bomb' read_files bomb.gz good.txt
says 'zip bomb' 'bomb.gz'
expect 1 'missing file' read_files absent.txt good.txt
says 'missing file' 'absent.txt'
holds 'missing file: the other is read' documents 1
for i in 1 2 3 4 5 6 7 8 9 10; do printf '{"id":"d%d","text":"%s"}\n' "$i" "$good"; done >ten.jsonl
sed '7s/.*/{"id":"d7","text":/' ten.jsonl >seventh.jsonl
expect 1 'broken line' read_files seventh.jsonl
says 'broken line' 'seventh.jsonl:7'
holds 'broken line: nine are read' documents 9
printf '{"text":"%s","date":"hier"}\n{"text":"%s","date":20240403}\n' "$good" "$good" >dates.jsonl
expect 0 'a date that is none' read_files dates.jsonl
says 'a date that is none' 'dates.jsonl:1: found the date "hier"'
holds 'a date that is none: told once' [ "$(wc -l <err)" -eq 1 ]
holds 'a date that is none: the article is read' documents 2
holds 'a date as a number' grep -q '"date":"2024-04-03"' out
expect 0 'add: a date that is none' "$dixit" add --model "$model" dates.db dates.jsonl
says 'add: a date that is none' 'dates.jsonl:1: found the date "hier"'
# One line of 50 MB, in a language that is not read, so that only its size is tried.
{ printf '{"id":"long","lang":"de","text":"'; head -c 50000000 /dev/zero | tr '\0' 'a'; printf '"}\n'; cat ten.jsonl; } >long.jsonl
expect 0 'a line of 50 MB' read_files long.jsonl
holds 'a line of 50 MB: all are read' documents 11

# Documents and archives.
cat >make_documents.py <<'EOF'
import gzip, sys, zipfile
text = sys.argv[1]
def docx(name, text):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("word/document.xml", f"<w:document><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:document>")
def record(number):
    http = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><p>%s</p>" % text.encode())
    return gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/%d\r\n"
                         b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (number, len(http), http))
def pdf(name, content):
    open(name, "w").write(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        f"4 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj\n"
        "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
docx("readout.docx", text)
docx("bomb.docx", " " * 300_000_000)
open("cut.docx", "wb").write(open("readout.docx", "rb").read()[:200])
with zipfile.ZipFile("other.zip", "w") as z: z.writestr("a.txt", text)
records = [record(i) for i in range(1, 4)]
open("crawl.warc.gz", "wb").write(b"".join(records))
open("cut.warc.gz", "wb").write(b"".join(records)[:-40])
flipped = bytearray(records[1]); flipped[40] ^= 255; flipped[60] ^= 255
open("broken.warc.gz", "wb").write(records[0] + bytes(flipped) + records[2])
open("other.warc", "w").write("".join("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 26\r\n\r\n"
                                      "HTTP/1.1 404 Not Found\r\n\r\n\r\n\r\n" for _ in range(2)))
open("wide.jsonl", "w", encoding="utf-16", newline="").write(open("ten.jsonl", encoding="utf-8").read())
open("unmarked.txt", "wb").write(text.encode("utf-16-le"))
open("printed.json", "w").write('{\n  "id": "a",\n  "text": "Un."\n}\n{\n  "id": "b",\n  "text": "Deux."\n}\n')
open("feed.xml", "w").write('<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Le Courrier</title></channel></rss>\n')
pdf("readout.pdf", "BT /F 12 Tf 50 600 Td (We will open a school, said Claire Moreau.) Tj ET")
pdf("picture.pdf", "0 0 100 100 re f")
EOF
expect 0 'documents are made' python3 make_documents.py "$good"
expect 0 'DOCX and PDF' read_files readout.docx readout.pdf
holds 'DOCX and PDF are documents' documents 2
expect 0 'web archive' read_files crawl.warc.gz
holds 'web archive: three pages' documents 3
holds 'web archive: the address' grep -q '"id":"https://example.org/2"' out
"$dixit" add --model "$model" --ui en crawl.db crawl.warc.gz other.warc >out 2>err </dev/null
says 'add: records that are no articles' '2 records of web archives are no articles'
expect 1 'a broken member of a web archive' read_files broken.warc.gz
says 'a broken member of a web archive' 'gzip data are broken'
holds 'a broken member of a web archive: the others are read' documents 2
expect 0 'UTF-16 lines' read_files wide.jsonl
holds 'UTF-16 lines: all are read' documents 10
expect 1 'UTF-16 without its mark' read_files unmarked.txt
says 'UTF-16 without its mark' 'UTF-16 without its mark; save it as UTF-8'
expect 0 'JSON over several lines, one after the other' read_files printed.json
holds 'JSON one after the other: all are read' documents 2
expect 0 'a feed' read_files feed.xml
says 'a feed' 'dixit watch STORE feed.xml --once'
expect 1 'what a name holds commands no terminal' read_files "$(printf 'absent\033[31m.txt')"
says 'what a name holds commands no terminal' '^dixit: absent�.31m.txt: cannot be opened'
expect 3 'nor what the name of a model holds' "$dixit" read --model "$(printf './absent\033[31m.dixit')" good.txt
holds 'nor what the name of a model holds' sh -c '! grep -q "$(printf "\033")" err'
expect 1 'cut web archive' read_files cut.warc.gz
says 'cut web archive' 'record 3 at byte'
holds 'cut web archive: two are read' documents 2
expect 1 'zip bomb as DOCX' read_files bomb.docx cut.docx other.zip good.txt
says 'zip bomb as DOCX' 'bomb.docx: its part word/document.xml unpacks to more than'
says 'cut DOCX' 'cut.docx: the zip archive is broken or cut'
says 'another zip' 'other.zip: is a zip archive without the text of an article'
holds 'broken documents: the other is read' documents 1
expect 1 'a PDF that is a picture' read_files picture.pdf
says 'a PDF that is a picture' 'ocrmypdf'
expect 1 'no pdftotext' env PATH=/nowhere "$dixit" read --model "$model" readout.pdf
says 'no pdftotext' 'install poppler-utils'
if [ "$(id -u)" -ne 0 ]; then
  mkdir locked && chmod 000 locked
  expect 1 'folder without rights' read_files locked good.txt
  says 'folder without rights' 'locked'
  expect 4 'output without rights' read_files --output locked/out good.txt
fi

# What has no text is not added.
expect 1 'add: no text' "$dixit" add --model "$model" --ui en empty.db empty.txt pictures.html good.txt
says 'add: no text' 'empty.txt: found no text'
holds 'add: the other is added' grep -q '^1 article added' out
expect 1 'add: empty standard input' "$dixit" add --model "$model" --ui en empty.db
holds 'add: empty standard input' grep -q '^0 articles added' out

# Output.
expect 4 'full disk' read_files --output /dev/full good.txt
says 'full disk' 'free some space'
checks=$((checks + 1)); read_files good.txt >/dev/full 2>err; [ $? -eq 4 ] || fail 'full disk at standard output'
expect 4 'no such folder' read_files --output absent/out good.txt
mkdir folder
expect 4 'output is a folder' read_files --output folder good.txt
checks=$((checks + 1)); { read_files ten.jsonl ten.jsonl 2>err; echo $? >code; } | head -n 0
sleep 0.2; while [ ! -s code ]; do sleep 0.1; done
[ "$(cat code)" -eq 5 ] && [ ! -s err ] || fail "closed pipe: exit code $(cat code)"
cp good.txt same.txt
expect 2 'output over the input' read_files --output ./same.txt good.txt same.txt
says 'output over the input' 'same.txt: is read, and would be replaced'
holds 'output over the input: it stays' cmp -s same.txt good.txt
mkdir articles && cp good.txt articles
for round in first second; do expect 0 "output in a folder of the input, $round" read_files --output articles/read.jsonl articles; done
holds 'output in a folder of the input: is no input' [ "$(grep -c '^{"' articles/read.jsonl)" -eq 1 ]
mkdir versions && cp good.txt versions/a.txt && cp german.txt versions/b.txt
for round in first second; do
  expect 0 "compare: output in a folder of the input, $round" "$dixit" compare --model "$model" versions --output versions/all.html
done
expect 2 'compare: output over an input' "$dixit" compare --model "$model" good.txt same.txt --output same.txt
expect 0 'output' read_files --output read.jsonl ten.jsonl
holds 'output: nothing else is left' [ -z "$(ls | grep '\.part$')" ]
cp read.jsonl before.jsonl
# Interrupted while it waits for its input: what was there stays.
mkfifo waits
"$dixit" read --model "$model" --output read.jsonl - <waits 2>err & pid=$!
exec 9>waits; head -n 2 ten.jsonl >&9
for _ in $(seq 100); do ls | grep -q '\.part$' && break; sleep 0.1; done
holds 'output: written beside' [ -n "$(ls | grep '\.part$')" ]
kill "$pid"; wait "$pid" 2>/dev/null; exec 9>&-
holds 'interrupted: the old file stays' cmp -s read.jsonl before.jsonl
holds 'interrupted: nothing else is left' [ -z "$(ls | grep '\.part$')" ]

# The same bytes for any number of threads, in the order of the input.
mkdir many
for i in 1 2 3 4 5 6 7 8; do { printf '%s\n\n' "Article $i"; for _ in $(seq $((9 - i))); do cat good.txt; done; } >many/$i.txt; done
for threads in 1 2 3; do read_files --threads $threads many ten.jsonl >threads$threads 2>err || fail "$threads threads"; done
holds 'two threads write what one writes' cmp -s threads1 threads2
holds 'three threads write what one writes' cmp -s threads1 threads3
holds 'in the order of the input' [ "$(grep -o '^{"schema":2,"id":"[^"]*"' threads2 | grep -o '[^"]*"$' | tr -d '"\n')" = \
  "$(printf 'many/%s.txt' 1 2 3 4 5 6 7 8; printf 'd%s' 1 2 3 4 5 6 7 8 9 10)" ]
finish
