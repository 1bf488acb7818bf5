"""How much of the article the HTML reader finds in pages of the web, and how little else.

    python bench/html_pages.py readability CHECKOUT    # of github.com/mozilla/readability: its test pages
    python bench/html_pages.py trafilatura CHECKOUT    # of github.com/adbar/trafilatura: its evaluation set

readability: precision, recall and F1 over the words of the body (bags of words), mean and median of the pages, and how
many headlines are the expected title or a part of it, or have it in them. trafilatura: the share of its phrases that
are in the text, and of those that are not to be, and the headlines of the pages for which it has one. Of the latter
set only the pages whose name has an even CRC-32 are measured, so that the others stay unseen; `--odd` measures those.
`--worst N` names pages. Nothing of either set is kept here.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median

from newslint.core.article import Article
from newslint.core.errors import UnreadableArticle
from newslint.readers import html
from newslint.readers.html_blocks import HtmlDocument

_WORD = re.compile(r"\w+")


def words(text: str) -> Counter[str]:
    """The words of a text with their numbers."""
    return Counter(_WORD.findall(text.lower()))


def is_right(article: Article, title: str) -> bool:
    """Whether an article's headline has the letters of a title, or those of a part of it, or it has the title's."""
    block = article.headline
    one, other = (
        "".join(_WORD.findall(t.lower())) for t in (title, article.text[block.start : block.end] if block else "")
    )
    return bool(one and other) and (one in other or other in one)


def readability(folder: Path) -> Iterator[tuple[float, float, float, bool, str]]:
    """Precision, recall and F1 of the words of each page, whether the headline is right, and the page's name."""
    for page in sorted((folder / "test/test-pages").iterdir()):
        expected = page / "expected.html"
        article = html.read((page / "source.html").read_bytes(), page.name)
        wanted = words(" ".join(b.text for b in HtmlDocument(expected.read_text("utf-8")).blocks))
        found = words(" ".join(article.text[b.start : b.end] for b in article.blocks if b.kind != "headline"))
        same = sum((wanted & found).values())
        precision, recall = same / max(1, sum(found.values())), same / max(1, sum(wanted.values()))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        title = " ".join(json.loads((page / "expected-metadata.json").read_text("utf-8")).get("title").split())
        yield precision, recall, f1, is_right(article, title), page.name


def trafilatura(folder: Path, odd: bool) -> Iterator[tuple[int, int, int, int, bool | None, str]]:
    """Of each page the phrases found, of how many, unwanted ones, of how many, is the headline right, and its name."""
    for item in json.loads((folder / "tests/evaldata.json").read_text("utf-8")).values():
        name = item["file"]
        path = next((p for place in ("cache", "eval") if (p := folder / "tests" / place / name).is_file()), None)
        if path is None or zlib.crc32(name.encode()) % 2 != odd:
            continue
        try:
            article = html.read(path.read_bytes(), name)
        except UnreadableArticle as error:
            print(f"{name}: {error}", file=sys.stderr)
            article = html.read(b"")
        text, title = " ".join(article.text.split()), item.get("title")
        wanted, unwanted = ([" ".join(p.split()) in text for p in item[key]] for key in ("with", "without"))
        right = is_right(article, title) if title else None
        yield sum(wanted), len(wanted), sum(unwanted), len(unwanted), right, name


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", choices=["readability", "trafilatura"])
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--odd", action="store_true")
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    asked = parser.parse_args()
    if asked.pages == "readability":
        rows = list(readability(asked.checkout))
        precision, recall, f1 = ([row[i] for row in rows] for i in range(3))
        print(f"{len(rows)} pages: precision {mean(precision):.3f}, recall {mean(recall):.3f}", end="")
        print(f", F1 {mean(f1):.3f}, median {median(f1):.3f}; headlines right {sum(row[3] for row in rows)}")
        for row in sorted(rows, key=lambda row: row[2])[: asked.worst]:
            print("{:.3f} {:.3f} {:.3f} {} {}".format(*row))
        return
    counts = list(trafilatura(asked.checkout, asked.odd))
    found, wanted, present, unwanted = (sum(row[i] for row in counts) for i in range(4))
    shares = f"{found / wanted:.3f} of {wanted} phrases, {present / unwanted:.3f} of {unwanted} unwanted"
    rights = [row[4] for row in counts if row[4] is not None]
    print(f"{len(counts)} pages: {shares}; headlines right {sum(rights)} of {len(rights)}")
    for count in sorted(counts, key=lambda row: row[0] - row[1] - row[2])[: asked.worst]:
        print("{} of {}, {} of {} unwanted, headline {}: {}".format(*count))


if __name__ == "__main__":
    main()
