#!/usr/bin/env python3
"""Fix whole articles and look at what came of it: it settles, a second time changes nothing, quotations stay.

    python bench/long/fixes.py FOLDER

Every `.txt` article of a folder is fixed as plain text, as Markdown with Windows line ends, as HTML, and as HTML in
ninjs and NITF, unsafe fixes included. Prints what went wrong, then articles, edits and failures; exit status 1 where
there is one.
"""

from __future__ import annotations

import html
import json
import os
import sys
from collections.abc import Iterator

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tests"))

from quoted import MARKS, lost_quotation

from newslint.checking.desk import Desk
from newslint.checking.fix import settle
from newslint.core.record import ArticleRecord, EditRecord
from newslint.house.config import Config

DESK = Desk(Config())


def forms(text: str) -> Iterator[tuple[str, str]]:
    """An article in five formats: suffix and source."""
    yield ".txt", text
    yield ".md", text.replace("\n", "\r\n")
    headline, *body = (html.escape(part, quote=False) for part in text.split("\n\n"))
    paragraphs = "\n".join(f"<p>{part}</p>" for part in body)
    yield ".html", f"<html><body><article>\n<h1>{headline}</h1>\n{paragraphs}\n</article></body></html>\n"
    item = {"type": "text", "headline": html.unescape(headline), "body_html": paragraphs}
    yield ".json", json.dumps(item, ensure_ascii=len(text) % 2 == 0)
    head = f"<body.head><hedline><hl1>{headline}</hl1></hedline></body.head>"
    yield ".xml", f"<nitf><body>{head}<body.content>\n{paragraphs}\n</body.content></body></nitf>\n"


def failure(suffix: str, source: str) -> tuple[int, str | None]:
    """How many edits were made, and what went wrong, if anything did."""

    def check(source: str, edits: list[EditRecord]) -> ArticleRecord | None:
        return DESK.check_file(f"a{suffix}", source.encode())[0]

    settled = settle(source, check, unsafe=True)
    if settled is None:
        return 0, "does not settle"
    again = settle(settled.source, check, unsafe=True)
    if again is None or again.made:
        return settled.made, "is fixed again"
    before, after = (DESK.read(s.encode(), f"a{suffix}") for s in (source, settled.source))
    lost = lost_quotation(before, after, MARKS + "`")
    return settled.made, f"has lost a quotation: {lost[:60]}" if lost else None


def main(folder: str) -> int:
    """Fix all articles of a folder; gives the exit status."""
    articles = made = failed = 0
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = file.read()
        for suffix, source in forms(text):
            edits, wrong = failure(suffix, source)
            articles, made = articles + 1, made + edits
            if wrong:
                failed += 1
                print(f"{name} as {suffix} {wrong}")
    print(f"{articles:,} articles, {made:,} edits, {failed:,} failures")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
