"""Files made of words of which it is known where each character stands in the file.

A maker (`placed_files`) writes a file of its format with the help of a `Made`, which takes down the place of each
character of each word, however it is written: as it is, as `&eacute;`, as `\\u00e9`, or as one inside the other.
`wrong` reads a file, lets a rule report words, pieces of words and runs of words in it, and says of which the place is
not the one that was taken down.
"""

from __future__ import annotations

import html.entities
import json
import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from newslint.checking.check import ActiveRule, check_article
from newslint.checking.desk import Desk
from newslint.core.article import REACH, Article, Place
from newslint.core.finding import Finding
from newslint.core.options import Options
from newslint.core.record import FindingRecord
from newslint.house.config import Config

Span = tuple[int, int]
Ink = Callable[[str], str]  # how a character is written

DESK = Desk(Config())
ODD = "éßñЖ字🙂’–ąğ"
SIGNS = "&<>\"'"
WESTERN = f"éßñ{SIGNS}"  # characters of the charsets of old


class Made:
    """A file while it is made. `outer` writes every character of what is put, markup and words alike."""

    def __init__(self, random: Random, odd: str = ODD + SIGNS) -> None:
        self.random = random
        self.odd = odd
        self.outer: Ink = str
        self.escape = ""  # what a character may have before it that is no part of it
        self.eol = random.choice(["\n", "\r\n"])
        self.words: dict[str, list[Span]] = {}  # each word, and where each of its characters stands
        self.required: set[str] = set()  # words that the article must have
        self.lines = True  # places are lines, not paragraphs
        self.content = b""
        self._pieces: list[str] = []
        self._size = 0

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def put(self, text: str) -> None:
        """Write markup."""
        for char in text:
            written = self.outer(char)
            self._pieces.append(written)
            self._size += len(written)

    def line(self, text: str = "") -> None:
        """Write markup, and end the line."""
        self.put(text)
        self.put(self.eol)

    def fresh(self) -> str:
        """A word that stands nowhere else, and that no other one is part of."""
        odd = "".join(self.random.choices(self.odd, k=self.random.choice([0, 0, 1, 2])))
        return f"w{len(self.words)}{odd}q"

    def word(self, ink: Ink = str, around: tuple[str, str] | None = None) -> None:
        """Write a word; some have markup around their end."""
        word = self.fresh()
        split = self.random.randrange(1, len(word)) if around and self.chance(0.1) else 0
        places = []
        for index, char in enumerate(word):
            if around and index == split > 0:
                self.put(around[0])
            start, written = self._size, ink(char)
            self.put(written)
            places.append((start + len(self.escape) * (written[:-1] == self.escape), self._size))
        if around and split:
            self.put(around[1])
        self.words[word] = places
        self.required.add(word)

    def said(self, ink: Ink = str, around: tuple[str, str] | None = None, least: int = 3, spaces: str = " ") -> None:
        """Write some words."""
        for index in range(self.random.randint(least, least + 8)):
            if index:
                self.put(self.random.choice(spaces) if self.chance(0.2) else " ")
            self.word(ink, around)

    def encoded(self, *encodings: str) -> None:
        """The file is what was put, in one of some encodings."""
        text, encoding = "".join(self._pieces), self.random.choice(encodings)
        mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
        self.content = (mark + text).encode(encoding)
        self.source = text


MARKED = ("utf-8", "utf-8", "utf-8-sig", "utf-16-le", "utf-16-be")


def html_ink(made: Made, named: bool = True) -> Ink:
    """Characters as they are, or as references; `&` and `<` always so."""

    def ink(char: str) -> str:
        if char not in "&<" and made.chance(0.8):
            return char
        ways = [f"&#{ord(char)};", f"&#x{ord(char):X};"]
        known = html.entities.codepoint2name.get(ord(char))
        if known and (named or char in SIGNS) and char != "'":
            ways.append(f"&{known};")
        return made.random.choice(ways)

    return ink


def json_ink(made: Made) -> Ink:
    """Characters as a string of JSON has them."""

    def ink(char: str) -> str:
        if char == "/":
            return made.random.choice(["/", "\\/"])
        must = char in '"\\' or char < " "
        return json.dumps(char, ensure_ascii=not made.chance(0.8))[1:-1] if must or made.chance(0.9) else _escaped(char)

    return ink


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))


def markdown_ink(made: Made) -> Ink:
    html_written = html_ink(made)

    def ink(char: str) -> str:
        if char in "*_[]`<&" and made.chance(0.5):
            return f"\\{char}"
        return html_written(char) if char not in "*_[]`" else f"&#{ord(char)};"

    return ink


def wrong(suffix: str, made: Made) -> Iterator[str]:
    """Each word of a file that was not read, and each finding whose place is not exact."""
    read: set[str] = set()
    for article in DESK.read_all(made.content, f"made{suffix}"):
        if not isinstance(article, Article):
            yield f"not read: {article}"
            continue
        asked = _asked(article, made)
        read |= {word for word, *_ in asked}
        record, errors = check_article(article, [_reporting([finding for *_, finding in asked])])
        yield from (error.message for error in errors)
        found = {(f.spans[0], f.message): f for f in record.findings}
        for word, start, end, finding in asked:
            record_of = found[(finding.start, finding.end), finding.message]
            problem = _misplaced(made, record_of.place, start, end) or _not_shown(record_of)
            if problem:
                yield f"{word} ({article.text[finding.start : finding.end]!r}): {problem}"
    if missing := made.required - read:
        yield f"not in the article: {sorted(missing)}"


def _asked(article: Article, made: Made) -> list[tuple[str, int, int, Finding]]:
    """What to report of an article: words, pieces of words, and runs of words in one block, with their places."""
    asked = []
    before: tuple[int, int, int] | None = None  # the last word: its block, where it begins in the text and in the file
    for match in re.finditer(r"w\d+[^\sw]*?q", article.text):
        places = made.words.get(match.group())
        if places is None:
            continue
        size, block = len(places), article.block_index(match.start())
        low = made.random.randrange(size)
        high = made.random.randint(low + 1, size)
        for first, last in {(0, size), (low, high)}:
            finding = Finding(match.start() + first, match.start() + last, "It is here.")
            asked.append((match.group(), places[first][0], places[last - 1][1], finding))
        if before and before[0] == block and made.chance(0.1):
            asked.append((match.group(), before[2], places[-1][1], Finding(before[1], match.end(), "They are here.")))
        before = block, match.start(), places[0][0]
    return asked


def _reporting(findings: list[Finding]) -> ActiveRule:
    def check(article: Article, options: Any) -> list[Finding]:
        return findings

    return ActiveRule("made/up", check, Options(), "warning", False, "all")


def _misplaced(made: Made, place: Place, start: int, end: int) -> str | None:
    """What is wrong with a place, if anything is."""
    if not made.lines:
        expected: tuple[Any, ...] = (start // 1_000_000, start % 1_000_000, end // 1_000_000, end % 1_000_000)
        there: tuple[Any, ...] = (place.line, place.column, place.end_line, place.end_column)
    else:
        first, last = (_line_and_column(made.source, at) for at in (start, end))
        expected = (start, end, made.source[start:end], *first, *last)
        there = (place.start, place.end, place.text, place.line, place.column, place.end_line, place.end_column)
    return None if there == expected else f"{there}, not {expected}"


def _not_shown(finding: FindingRecord) -> str | None:
    """What is wrong with the line that a report shows of a place, if anything is."""
    at = finding.place.column - finding.excerpt.column
    there = finding.place.text.split("\n")[0].rstrip("\r")[:REACH]
    return None if finding.excerpt.text.startswith(there, at) else f"{finding.excerpt} does not show {there!r}"


def _line_and_column(source: str, offset: int) -> tuple[int, int]:
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)
