"""The quotation marks of a paragraph that have no counterpart in it."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Literal

from newslint import Block
from newslint.facts.quotations import inches

_MARK = re.compile(r"[“”\"″]|’’|‘‘|''|``")
_BLANK = " \u00a0\u200d"
_SENTENCE_END = re.compile(r"[.!?…][’']?\Z")
# Who speaks, between two parts of a quotation or behind it.
_SAID = re.compile(
    r"[,?!] (?:he|she|they|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) (?:said|says|asked|added|told|wrote|argued|replied|"
    r"explained|continued|recalled|warned|insisted)\b|, (?:said|says|asked|added|wrote) (?:he|she|the|[A-Z])"
)
_INCHES = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d)?\Z")  # no year
_SPEAKER = 200  # characters of who speaks
_LAST = 12  # characters at the end of what was said
Side = Literal["open", "close", "unknown"]


def lone_marks(text: str, block: Block) -> tuple[int | None, int | None, int | None]:
    """The first lone opening and closing marks of a block, and an opening one that the next interrupts."""
    opened: list[int] = []
    closed: int | None = None
    measures, told = inches(text, block.start, block.end), _Told(text)
    for match in _MARK.finditer(text, block.start, block.end):
        if match.start() in measures:
            continue
        side = _side(text, match, block, bool(opened))
        if side == "unknown":
            return None, None, None
        if side == "open":
            if opened and _is_interrupted(told, opened[-1], match.start()):
                if not _is_even(text, block, measures):
                    return None, closed, opened[-1]
                opened.append(match.start())
            elif not (opened and text[match.start() - 8 : match.start()].rstrip(_BLANK).endswith(("…", "..."))):
                opened = [match.start()] if opened else [*opened, match.start()]
        elif side == "close" and opened:
            opened.pop()
        elif side == "close" and closed is None:
            closed = match.start()
    return (opened[0] if opened else None), closed, None


class _Told:
    """Whether who speaks stands between two marks; what an earlier second mark had before it is not searched again."""

    def __init__(self, text: str) -> None:
        self.text, self._start, self._reached = text, -1, 0
        self._known: bool | None = None

    def within(self, start: int, end: int) -> bool:
        """Whether it stands in `text[start:end]`."""
        if start != self._start:
            self._start, self._reached, self._known = start, start, None
        if self._known is None:
            found = _SAID.search(self.text, max(start, self._reached - _SPEAKER), end)
            self._reached = end
            self._known = _is_behind_words(self.text, start, found.start()) if found else None
        return bool(self._known)


def _is_interrupted(told: _Told, start: int, end: int) -> bool:
    """Whether what stands between two opening marks is a quotation whose end was lost, not a paragraph of a speech."""
    last = told.text[max(start, end - _LAST) : end].rstrip(_BLANK + "\n")
    return told.within(start, end) or not (_SENTENCE_END.search(last) or last.endswith((":", "—", "–")))


def is_told_within(said: str) -> bool:
    """Whether who speaks stands in what was said, and not behind its first word ("Now, Ann Holm said in May …")."""
    told = _SAID.search(said)
    return told is not None and _is_behind_words(said, 0, told.start())


def _is_behind_words(text: str, start: int, end: int) -> bool:
    """Whether a sentence that began in `text[start:end]` has two words there."""
    begin = max(text.rfind(stop, start, end) for stop in ".!?")
    return text.find(" ", begin + 2 if begin >= 0 else start + 1, end) >= 0


def _is_even(text: str, block: Block, measures: Container[int]) -> bool:
    """Whether a block has as many opening as closing marks: one quotation stands in another, with the same marks."""
    marks = (m for m in _MARK.finditer(text, block.start, block.end) if m.start() not in measures)
    sides = [_side(text, mark, block, False) for mark in marks]
    return sides.count("open") == sides.count("close")


def _side(text: str, match: re.Match[str], block: Block, is_open: bool) -> Side | None:
    """Which side of a quotation a mark is of; None for inches and for letters that were wrongly decoded."""
    mark = match.group()
    before = text[match.start() - 1] if match.start() > block.start else " "
    after = text[match.end()] if match.end() < block.end else " "
    if mark in "“”":
        measured = _INCHES.search(text, max(block.start, match.start() - 6), match.start()) if mark == "”" else None
        return None if before in "Å€" or (measured and not is_open) else "open" if mark == "“" else "close"
    opens = before.isspace() or before in "([—–-/…" or (before in "‘'" and after.isalnum())  # no 'end'".
    if mark != "’’" and opens and not after.isspace():
        return "open"
    if before.isdigit() and not is_open:
        return None
    return "unknown" if after.isalnum() else "close"
