"""The quotations of an article: what stands between quotation marks, mark to mark, and block quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’"}
_MARK = re.compile(r"[“”\"„«»]|(?<!\w)‘|(?<=[\w.,!?…])’(?!\w)")


class Quotation(NamedTuple):
    """A quotation with its marks, `article.text[start:end]`; the words alone are at `inner_start:inner_end`.

    `open_ended` is True where the paragraph ends without a closing mark because the speaker goes on in the next.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    open_ended: bool = False


@fact
def quotations(article: Article) -> tuple[Quotation, ...]:
    """All quotations in the order of the text; a quotation inside a quotation is part of it."""
    found: list[Quotation] = []
    for block in article.blocks:
        if block.kind == "quotation" and not _MARK.match(article.text, block.start):
            found.append(Quotation(block.start, block.end, block.start, block.end))
            continue
        closing, start = "", 0
        for match in _MARK.finditer(article.text, block.start, block.end):
            mark = match.group()
            if closing:
                if mark in closing:
                    found.append(Quotation(start, match.end(), start + 1, match.start()))
                    closing = ""
            elif mark in _PAIRS:
                closing, start = _PAIRS[mark], match.start()
        if closing and closing != "’":
            found.append(Quotation(start, block.end, start + 1, block.end, True))
    return tuple(found)


@fact
def _starts(article: Article) -> list[int]:
    return [q.start for q in quotations(article)]


def quotation_at(article: Article, start: int, end: int) -> Quotation | None:
    """The quotation that `text[start:end]` lies in or touches, or None."""
    found = quotations(article)
    index = bisect_right(_starts(article), end - 1) - 1
    return found[index] if index >= 0 and found[index].end > start else None
