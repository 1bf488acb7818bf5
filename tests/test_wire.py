"""Wire formats and archives: what is found in them, and where each character stands in the file."""

from __future__ import annotations

import json

from running import Command

from newslint.article import Article
from newslint.config import Config
from newslint.desks import Desk
from newslint.readers import ninjs  # noqa: F401

DESK = Desk(Config())
FAULTY = "The bridge cost TK million, the mayor said."


def parts(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def test_a_file_of_several(newslint: Command) -> None:
    rows = [{"headline": f"Bridge {n}", "text": FAULTY, "date": "2026-03-04"} for n in (1, 2)]
    newslint.write("archive.jsonl", "\n".join(map(json.dumps, rows)) + "\n{broken\n")
    ran = newslint.json("archive.jsonl")
    assert [(a["path"], a["line"]) for a in ran.document["articles"]] == [("archive.jsonl", 1), ("archive.jsonl", 2)]
    assert ran.found == [("copy/desk-notes", 1, "TK"), ("copy/desk-notes", 2, "TK")]
    assert ran.errors == [("archive.jsonl", "line 3, column 2: not valid JSON")]
    assert ran.status == 2


def test_a_folder_passes_over_what_is_no_article(newslint: Command) -> None:
    newslint.write("news/a.txt", FAULTY)
    newslint.write("news/package.json", '{"name": "x"}')
    newslint.write("news/feed.xml", "<rss/>")
    ran = newslint.json("news")
    assert (ran.status, ran.errors, ran.document["summary"]["skipped"]) == (1, [], 2)
    ran = newslint.json("news/package.json")
    assert ran.status == 2 and "has no text of an article" in ran.errors[0][1]
    newslint.write("other/feed.xml", "<rss/>")
    assert newslint.json("other").errors == [("other", "no article was found in this folder")]
