#!/usr/bin/env python3
"""Writes a web archive of distinct pages, of a given size, to measure memory on.

    tar -xJf pages.tar.xz -C pages && bench/warc.py pages 200 > 200.warc        # MB; --gzip: a member a record
    /usr/bin/time -v build/release/extract_text 200.warc > /dev/null            # "Maximum resident set size"

The pages are those of the folder, over and over; each time words that end with `e` or `s` get other letters behind them,
so that no two pages have the same text.
"""
import argparse
import gzip
import pathlib
import sys


def record(number: int, body: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/%d\r\n"
            b"WARC-Date: 2024-04-03T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n" % (number, len(http)) + http + b"\r\n\r\n")


def changed(page: bytes, times: int) -> bytes:
    letters = b"".join(bytes([97 + int(d)]) for d in str(times))
    parts = []
    for part in page.split(b"<"):
        tag, end, text = part.partition(b">")
        parts.append(tag + end + text.replace(b"e ", b"e" + letters + b" ").replace(b"s ", b"s" + letters + b" "))
    return b"<".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("megabytes", type=int)
    parser.add_argument("--gzip", action="store_true", help="each record a member; the size is that before packing")
    args = parser.parse_args()
    pages = sorted(p for p in args.folder.rglob("*.htm*") if p.is_file())
    if not pages:
        sys.exit(f"{args.folder}: found no *.html, expected pages")
    written = number = 0
    while written < args.megabytes << 20:
        whole = record(number, changed(pages[number % len(pages)].read_bytes(), number // len(pages)))
        written += len(whole)
        number += 1
        sys.stdout.buffer.write(gzip.compress(whole, 6) if args.gzip else whole)
    print(f"{number} pages, {written / (1 << 20):.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
