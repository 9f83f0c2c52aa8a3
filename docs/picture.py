#!/usr/bin/env python3
"""Draws a command's coloured output as an SVG picture.

usage: docs/picture.py OUT.svg COMMAND [ARG ...]
       docs/picture.py docs/read.svg build/release/dixit read examples/entretien.txt --format text --ui fr --color always
"""
import html
import re
import subprocess
import sys

WIDTH, HEIGHT, MARGIN = 8.43, 19, 18  # of a character and a line, in pixels at 14 px
COLOURS = {31: "#ff7b72", 32: "#7ee787", 33: "#e3b341", 34: "#79c0ff", 35: "#d2a8ff", 36: "#56d4dd", 90: "#8b949e"}
CODE = re.compile(r"\x1b\[([0-9;]*)m")


def spans(line):
    """(text, column, style) of each run of one style."""
    style, at, column = {}, 0, 0
    for found in list(CODE.finditer(line)) + [None]:
        text = line[at : found.start() if found else len(line)]
        if text:
            yield text, column, dict(style)
            column += len(text)
        if found:
            at = found.end()
            for code in [int(c or 0) for c in found.group(1).split(";")]:
                if code == 0:
                    style = {}
                elif code == 1:
                    style["font-weight"] = "bold"
                elif code == 2:
                    style["opacity"] = "0.6"
                elif code == 3:
                    style["font-style"] = "italic"
                elif code in COLOURS:
                    style["fill"] = COLOURS[code]


def draw(lines):
    columns = max(len(CODE.sub("", line)) for line in lines)
    width, height = columns * WIDTH + 2 * MARGIN, len(lines) * HEIGHT + 2 * MARGIN
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" font-family="ui-monospace,'
           f'SFMono-Regular,Menlo,Consolas,\'DejaVu Sans Mono\',monospace" font-size="14" fill="#e6edf3">',
           f'<rect width="{width:.0f}" height="{height}" rx="10" fill="#0d1117"/>']
    for row, line in enumerate(lines):
        for text, column, style in spans(line):
            if text.strip():
                attributes = "".join(f' {k}="{v}"' for k, v in style.items())
                out.append(f'<text x="{MARGIN + column * WIDTH:.1f}" y="{MARGIN + (row + 0.75) * HEIGHT:.1f}" xml:space="preserve" '
                           f'textLength="{len(text) * WIDTH:.1f}"{attributes}>{html.escape(text)}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def main(out, command):
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.rstrip("\n").split("\n")
    with open(out, "w", encoding="utf-8") as file:
        file.write(draw(lines))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
