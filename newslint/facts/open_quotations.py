"""Quotations that go on in other blocks and are closed there: what stands in them is nobody's to change."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.quotation_marks import APOSTROPHES, CLOSING, MARK, SINGLE, can_open, is_measure
from newslint.facts.quotations import Quotation, quotation_at

_SINGLE_START = re.compile(r"(?<!\S)(?:‘(?=\w)|'(?=[A-ZÀ-ÖØ-Þ]))")
_SINGLE_END = re.compile(r"(?<=[.,!?…])[’'](?!\w)")


class _Mark(NamedTuple):
    """A mark that no mark of its block answers, `text[start:end]`, with the end of its block."""

    start: int
    end: int
    block_end: int
    opens: bool


@fact
def _open_quotations(article: Article) -> list[tuple[int, int]]:
    """What stands from each mark that opens and is not closed in its block to the next that closes and was not opened.

    Where there is none, to the end of the block.
    """
    found, opened, kinds = [], [], set[str]()
    for mark in _lone_marks(article):
        written = article.text[mark.start : mark.end]
        if mark.opens:
            opened.append(mark)
            kinds.add(written)
        elif any(written in CLOSING.get(kind, ()) for kind in kinds):
            found.append((opened[0].end, mark.start))
            opened, kinds = [], set()
    return [*found, *((mark.end, mark.block_end) for mark in opened)]


def is_in_open_quotation(article: Article, start: int, end: int) -> bool:
    """Whether `text[start:end]` has a part of a quotation that its own block does not close, or is a place in it."""
    return any(first < end and start < last for first, last in _open_quotations(article))


def _lone_marks(article: Article) -> list[_Mark]:
    text, found = article.text, []
    for block in article.blocks:
        for match in MARK.finditer(text, block.start, block.end):
            start, end = match.span()
            within = quotation_at(article, start, end)
            if (within and not _is_unclosed(within)) or is_measure(text, start, match.group()):
                continue
            opens = _opens(article, match, within, block.start, block.end)
            if opens or match.group() not in APOSTROPHES or _SINGLE_END.match(text, start):
                found.append(_Mark(start, end, block.end, opens))
    return found


def _opens(article: Article, match: re.Match[str], within: Quotation | None, start: int, end: int) -> bool:
    """Whether a mark that stands alone opens a quotation."""
    if within and within.start == match.start():
        return True
    if match.group() in SINGLE:
        return _SINGLE_START.match(article.text, match.start()) is not None
    return can_open(match.group(), article.text, *match.span(), start, end)


def _is_unclosed(quotation: Quotation) -> bool:
    """Whether a quotation ends with its sentence, because no mark does end it."""
    return quotation.start < quotation.inner_start and quotation.inner_end == quotation.end and not quotation.open_ended
