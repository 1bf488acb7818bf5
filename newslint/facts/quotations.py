"""The quotations of an article: what stands between quotation marks, mark to mark, and block quotations.

A quotation that goes on in the next paragraph has no closing mark at the end of the first one; each of its
paragraphs is a quotation here, and `open_ended` says that the next one goes on with it. A mark that is never closed
otherwise holds to the end of its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact

# A single mark is one only where no apostrophe can stand.
_MARK = re.compile(r"[“”\"„«»]|''|``|(?<!\w)[‘'](?=[\w\[.…])|(?<=[\w.,!?…])[’'](?!\w)")
# What closes a quotation: typographic and straight marks are often mixed within one pair.
_CLOSING = {"“": '”"', "«": "»", "„": "“”\"", '"': '"”', "‘": "’", "''": "''", "``": "''", "'": "'"}
_STRAIGHT = frozenset({'"', "''", "'"})
_SENTENCE_END = re.compile(r"[.!?](?=\s)")


class Quotation(NamedTuple):
    """A quotation with its marks, `article.text[start:end]`; the words alone are at `inner_start:inner_end`.

    `open_ended` is True where the paragraph ends without a closing mark because the speaker goes on in the next.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    open_ended: bool = False


def _can_open(mark: str, text: str, match: re.Match[str], start: int, end: int) -> bool:
    if mark not in _CLOSING or match.end() >= end or text[match.end()].isspace():
        return False
    before = text[match.start() - 1] if match.start() > start else " "
    return mark not in _STRAIGHT or before.isspace() or before in "([—–-/:“‘,"


def _in_block(text: str, start: int, end: int, goes_on: bool) -> list[Quotation]:
    """The quotations of a block; `goes_on` says that the next block begins with an opening mark."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        opens = _can_open(mark, text, match, start, end)
        if opened is None:
            opened = match if opens else None
        elif mark in _CLOSING[opened.group()] and not (opens and text[match.start() - 1].isspace()):
            found.append(Quotation(opened.start(), match.end(), opened.end(), match.start()))
            opened = None
        elif opens and mark == opened.group() in _STRAIGHT:  # the first one was never closed
            found.append(_unclosed(text, opened, match.start()))
            opened = match
    if opened is not None and opened.group() not in ("‘", "'"):
        if goes_on:
            found.append(Quotation(opened.start(), end, opened.end(), end, True))
        else:
            found.append(_unclosed(text, opened, end))
    return found


def _unclosed(text: str, opened: re.Match[str], limit: int) -> Quotation:
    stop = _SENTENCE_END.search(text, opened.end(), limit)
    end = stop.end() if stop else limit
    return Quotation(opened.start(), end, opened.end(), end)


@fact
def quotations(article: Article) -> tuple[Quotation, ...]:
    """All quotations in the order of the text; a quotation inside a quotation is part of it."""
    found: list[Quotation] = []
    text, blocks = article.text, article.blocks
    for index, block in enumerate(blocks):
        if block.kind == "quotation" and not _MARK.match(text, block.start):
            found.append(Quotation(block.start, block.end, block.start, block.end))
            continue
        following = blocks[index + 1].start if index + 1 < len(blocks) else -1
        goes_on = following >= 0 and text[following] in "“\"„«‘'"
        found.extend(_in_block(text, block.start, block.end, goes_on))
    return tuple(found)


@fact
def _starts(article: Article) -> list[int]:
    return [q.start for q in quotations(article)]


def quotation_at(article: Article, start: int, end: int) -> Quotation | None:
    """The quotation that `text[start:end]` lies in or touches, or None."""
    found = quotations(article)
    index = bisect_right(_starts(article), end - 1) - 1
    return found[index] if index >= 0 and found[index].end > start else None
