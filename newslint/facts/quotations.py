"""The quotations of an article: what stands between quotation marks, mark to mark, and block quotations.

A quotation that goes on in the next paragraph has no closing mark at the end of the first one; each of its
paragraphs is a quotation here, and `open_ended` says that the next one goes on with it. A mark that is never closed
otherwise holds to the end of its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container
from itertools import islice

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.quotation_marks import (
    ALIKE,
    APOSTROPHES,
    CLOSING,
    MARK,
    SINGLE,
    SINGLE_END,
    STRAIGHT,
    TURNED,
    TYPOGRAPHIC,
    can_open,
    is_measure,
    may_be_inches,
)  # fmt: skip

_LOOSE = frozenset("“\"„«‘'")  # a speaker who goes on in the next paragraph has one of these there
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


class _Marks:
    """The quotation marks of a block, `text[start:end]`, in their order; inches behind feet are not among them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.measures: list[int] = []
        self.found: list[tuple[str, int, int]] = []
        for match in MARK.finditer(text, start, end):
            if is_measure(text, match.start(), match.group()):
                self.measures.append(match.start())
            else:
                self.found.append((match.group(), *match.span()))
        self.last: dict[str, int] = {}  # where each mark stands last that may close something
        for mark, at, after in self.found:
            if at > start and not (text[at - 1] == " " and text[after : after + 1].isalnum()):
                self.last[mark] = at

    def opens(self, index: int) -> bool:
        """Whether a mark can open a quotation; one that closes elsewhere needs a partner, or the first place."""
        mark, at, after = self.found[index]
        if not can_open(mark, self.text, at, after, self.start, self.end):
            return False
        return mark not in TURNED or at == self.start or self.is_closed(mark, at)

    def is_closed(self, mark: str, at: int) -> bool:
        """Whether something that may close a mark stands after a place."""
        return any(self.last.get(closing, -1) > at for closing in CLOSING[mark])

    def following(self, index: int, kinds: Container[str], count: int = 1) -> list[int]:
        """The indices of the next marks of some kinds."""
        return list(islice((i for i in range(index + 1, len(self.found)) if self.found[i][0] in kinds), count))

    def partner(self, index: int) -> int | None:
        """The index of the mark that pairs with an opening one of its own kind; None where another opens before."""
        mark = self.found[index][0]
        if mark not in TYPOGRAPHIC:
            return None
        own = tuple(c for c in CLOSING[mark] if c not in STRAIGHT and len(c) == 1)
        following = self.following(index, (mark, *own))
        return following[0] if following and self.found[following[0]][0] in own else None

    def held(self, index: int) -> int:
        """The index up to which a quotation holds whatever stands inside, where its mark has a partner; else -1.

        Not so where a straight mark closes it before another opens one: “mixed" and "mixed”.
        """
        partner = self.partner(index) or -1
        sides = [self.opens(i) for i in range(index + 1, partner) if self.found[i][0] == '"']
        return -1 if True in sides and not sides[0] else partner

    def inner_end(self, index: int, opened: str) -> int | None:
        """The index of the mark that ends a quotation inside the open one; None where none begins at `index`."""
        mark = self.found[index][0]
        if mark not in TYPOGRAPHIC - ALIKE or mark in CLOSING[opened] or not self.opens(index):
            return None
        partner = self.partner(index)
        if partner is None or not self.is_closed(opened, self.found[partner][1]):
            return None
        if mark == opened:  # the open one goes on only if it is closed before another is opened
            following = self.following(partner, (mark, *CLOSING[mark]))
            return partner if following and self.found[following[0]][0] != mark else None
        return partner

    def is_inches(self, index: int) -> bool:
        """Whether a mark behind a digit would leave a later one with nothing to close ("9" too short")."""
        mark, at, after = self.found[index]
        if mark not in ('"', "”", "''") or not may_be_inches(self.text, at, after):
            return False
        following = self.following(index, (mark, *("“" if mark == "”" else "")))
        return bool(following) and self.found[following[0]][0] == mark and not self.opens(following[0])


def inches(text: str, start: int, end: int) -> set[int]:
    """Where the marks of a block stand that are no quotation marks, but inches, or the seconds of an angle."""
    marks = _Marks(text, start, end)
    found = {*marks.measures, *(marks.found[i][1] for i in range(len(marks.found)) if marks.is_inches(i))}
    for index in range(len(marks.found)):
        inside = marks.found[index + 1 : marks.partner(index) or 0]
        found.update(at for mark, at, after in inside if mark in STRAIGHT and may_be_inches(text, at, after))
    return found


def _in_block(text: str, start: int, end: int, following: str, going_on: str = "") -> list[Quotation]:
    """The quotations of a block; `following` is the mark that the next block begins with, if it begins with one.

    `going_on` is the mark that opened what goes on in this block behind the first of its own.
    """
    found: list[Quotation] = []
    marks = _Marks(text, start, end)
    opened, opened_at, inner, index = "", 0, 0, -1
    if going_on:
        opened, opened_at, inner, index = going_on, start, marks.found[0][2], 0
    held = -1  # the index of the mark up to which the open quotation holds whatever stands inside
    while (index := index + 1) < len(marks.found):
        mark, at, after = marks.found[index]
        if mark in APOSTROPHES and (mark == "’" or text[at - 1 : at].isalnum()) and not (
            opened in SINGLE and SINGLE_END.match(text, at)
        ):  # fmt: skip
            continue
        if not opened:
            if marks.opens(index):
                opened, opened_at, inner = mark, at, after
                held = marks.held(index)
            continue
        if index < held or marks.is_inches(index):
            continue
        if (end_of_inner := marks.inner_end(index, opened)) is not None:
            index = end_of_inner
            continue
        opens = (mark == opened or mark in STRAIGHT) and marks.opens(index)
        if mark in CLOSING[opened] and not (opens and text[at - 1].isspace()):
            found.append(Quotation(opened_at, after, inner, at))
            opened = ""
        elif opens and mark == opened and mark in ALIKE:  # the first one was never closed
            found.append(_unclosed(text, opened_at, inner, at))
            opened, opened_at, inner, held = mark, at, after, -1
    if opened and following and (following in _LOOSE or following == opened or (opened == "«" and following == "»")):
        found.append(Quotation(opened_at, end, inner, end, True))
    elif opened and opened not in SINGLE | TURNED:
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
    goes_on = False  # in French, each paragraph of speech may begin with the mark that closes it
    for index, block in enumerate(blocks):
        if block.kind != "quotation" and not MARK.search(text, block.start, block.end):
            continue
        if block.kind == "quotation" and not MARK.match(text, block.start):
            found.append(Quotation(block.start, block.end, block.start, block.end))
            continue
        following = MARK.match(text, blocks[index + 1].start) if index + 1 < len(blocks) else None
        last = found[-1] if found and found[-1].open_ended and found[-1].end == blocks[index - 1].end else None
        goes_on = last is not None and text[block.start] == "»" and (goes_on or text[last.start] == "«")
        mark = following.group() if following else ""
        found.extend(_in_block(text, block.start, block.end, mark, "«" if goes_on else ""))
    return tuple(found)


@fact
def quotation_starts(article: Article) -> list[int]:
    """Where each quotation begins."""
    return [q.start for q in quotations(article)]


def quotation_at(article: Article, start: int, end: int) -> Quotation | None:
    """The quotation that `text[start:end]` lies in or touches, or None."""
    found = quotations(article)
    index = bisect_right(quotation_starts(article), end - 1) - 1
    return found[index] if index >= 0 and found[index].end > start else None
