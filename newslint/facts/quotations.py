"""The quotations of an article: what stands between quotation marks, mark to mark, and block quotations.

A quotation that goes on in the next paragraph has no closing mark at the end of the first one; each of its
paragraphs is a quotation here, and `open_ended` says that the next one goes on with it. A mark that is never closed
otherwise holds to the end of its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact

_MARK = re.compile(r"[“”\"„«»‘’'`](?:(?<=')'|(?<=`)`)?")
# What closes a quotation: typographic and straight marks are often mixed within one pair.
_CLOSING = {
    "“": ("”", '"', "''"), '"': ('"', "”", "''"), "„": ("“", "”", '"'), "«": ("»",),
    "''": ("''", '"'), "``": ("''", '"'), "‘": ("’",), "'": ("'",),
}  # fmt: skip
_STRAIGHT = frozenset({'"', "''", "'"})
_SINGLE = frozenset("‘'")
_APOSTROPHES = frozenset("’'")
_SINGLE_END = re.compile(r"(?<=[\w.,!?…])[’'](?!\w)")
_CUT_SHORT = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n)\b")  # what an apostrophe, no quotation mark, begins
_LONGEST_SINGLE = 1000  # characters between single marks
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


def _can_open(mark: str, text: str, at: int, after: int, start: int, end: int) -> bool:
    """Whether the mark at `text[at:after]` can open a quotation in the block `text[start:end]`."""
    if mark not in _CLOSING or after >= end or text[after].isspace():
        return False
    before = text[at - 1] if at > start else " "
    if mark in _SINGLE and (before.isalnum() or _CUT_SHORT.match(text, after)):
        return False
    if mark in _STRAIGHT and not (before.isspace() or before in "([—–-/:“‘,"):
        return False
    return mark not in _SINGLE or _SINGLE_END.search(text, after, min(end, after + _LONGEST_SINGLE)) is not None


def _in_block(text: str, start: int, end: int, goes_on: bool) -> list[Quotation]:
    """The quotations of a block; `goes_on` says that the next block begins with an opening mark."""
    found: list[Quotation] = []
    opened, opened_at, inner = "", 0, 0
    for match in _MARK.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        if (
            mark in _APOSTROPHES and (mark == "’" or text[at - 1 : at].isalnum())
            and not (opened in _SINGLE and _SINGLE_END.match(text, at))
        ):  # fmt: skip
            continue
        opens = (not opened or mark == opened or mark in _STRAIGHT) and _can_open(mark, text, at, after, start, end)
        if not opened:
            if opens:
                opened, opened_at, inner = mark, at, after
        elif mark in _CLOSING[opened] and not (opens and text[at - 1].isspace()):
            found.append(Quotation(opened_at, after, inner, at))
            opened = ""
        elif opens and mark == opened in _STRAIGHT:  # the first one was never closed
            found.append(_unclosed(text, opened_at, inner, at))
            opened, opened_at, inner = mark, at, after
    if opened and goes_on:
        found.append(Quotation(opened_at, end, inner, end, True))
    elif opened and opened not in _SINGLE:
        found.append(_unclosed(text, opened_at, inner, end))
    return found


def _unclosed(text: str, start: int, inner: int, limit: int) -> Quotation:
    stop = _SENTENCE_END.search(text, inner, limit)
    end = stop.end() if stop else limit
    return Quotation(start, end, inner, end)


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


def touches_quoted_words(article: Article, start: int, end: int) -> bool:
    """Whether `text[start:end]` has a part of what stands between the marks of a quotation, or is a place in it."""
    found = quotations(article)
    index = bisect_right(_starts(article), max(start, end - 1)) - 1
    while index >= 0 and found[index].end > start:
        first, last = found[index].inner_start, found[index].inner_end
        if (first < end and start < last) or start == end == first or (start == end == last < found[index].end):
            return True
        index -= 1
    return False
