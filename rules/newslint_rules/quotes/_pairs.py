"""Quotation marks without their counterpart, by the pairs of any language: „ “, „ ”, « », » «, “ ”, ” ”.

What a mark may close is `newslint.facts.quotation_marks.CLOSING`; which side it is of shows in what stands beside it.
A closing mark that two nested quotations share («the paper «Day»), as Russian and French set it, closes both.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from newslint import Article, Block
from newslint.core.tuples import NamedTuple
from newslint.facts.posts import is_posted
from newslint.facts.quotation_marks import CLOSING, TURNED

_MARK = re.compile("[“”„«»\"]|’’|''")
_SENTENCE_END = re.compile(r"[.!?…][)\]]?\s*\Z")
_APART = re.compile(r"(?<!\S)[“”](?!\S)|^»$", re.MULTILINE)  # French sets a blank before »
_SPOKEN = frozenset({"headline", "standfirst", "paragraph", "list item"})
_BEFORE = "([{—–-/:'’\u00a0\u202f"
_SPACED = re.compile(r"[^\W\d_] [,.](?=\s)")  # a stop or a comma with a space before it
_MACHINE = 4  # of these, and more: copy/spacing tells of them, and which side a mark is of no longer shows
_TURNING = frozenset({"cs", "da", "de", "hr", "hu", "sk", "sl", "sr"})  # »…« is or was usual there
_SHARING = frozenset({"be", "fr", "ru", "uk"})  # where one » closes two «
_LOOKED_AT = 100  # marks that one may be closed by
_LONGEST = 8  # paragraphs of a speech that is closed at its end alone
_POINTED = 24  # characters behind an arrow
_MOST = 2  # lone marks of an article; with more it has a way of its own
_OPENING = frozenset("“”„«»\"")
_CONTINUES = (*_OPENING, *"—–-‘'‚")


class Lone(NamedTuple):
    """A mark that stands alone, at `at`; `other` is where one of another kind closes what it opens, or -1."""

    at: int
    opens: bool
    other: int = -1


class _Pairs(NamedTuple):
    """The lone marks of an article, and how many quotations it has that are whole."""

    lone: list[Lone]
    whole: int
    again: bool = False  # the last lone mark of a block has another of its kind behind it


def lone_pairs(article: Article) -> _Pairs:
    """All marks without a counterpart, in order; none where the spaces beside them were set by a machine."""
    text, lone, whole, language = article.text, list[Lone](), 0, article.primary_language
    if sum(1 for _ in _SPACED.finditer(text)) >= _MACHINE:
        return _Pairs(lone, whole)
    blocks = [b for b in article.blocks if _may_speak(text, b) and not is_posted(article, b.start)]
    waiting: tuple[int, int, bool] | None = None  # what opened a speech, the index of its block, whether it goes on
    for index, block in enumerate(blocks):
        if ",," in text[block.start : block.end]:
            continue
        found = _in_block(text, block, language not in _TURNING, language in _SHARING)
        whole += found.whole
        closes = bool(found.lone) and not found.lone[0].opens
        if waiting and (index - waiting[1] > _LONGEST or (text[block.start] in _OPENING and not closes)):
            lone.extend([Lone(waiting[0], True)] if not waiting[2] else [])
            waiting = None
        for mark in found.lone:
            if not mark.opens and waiting:
                waiting = None
            elif block.kind not in _SPOKEN or (not mark.opens and _is_arrow(text, mark.at, block)):
                continue
            elif mark.opens and mark.other < 0 and mark is found.lone[-1] and not found.again:
                waiting = mark.at, index, _goes_on(text, mark.at, block, blocks[index + 1 : index + 2])
            else:
                lone.append(mark)
    if waiting and not waiting[2]:
        lone.append(Lone(waiting[0], True))
    return _Pairs(lone, whole)


def _may_speak(text: str, block: Block) -> bool:
    """Whether marks of a block count: those of a short line only where it may end a speech, as a signature does."""
    return block.kind in _SPOKEN or (block.kind == "heading" and text[block.end - 1] in "»”“")


def is_slip(pairs: _Pairs, lone: list[Lone]) -> bool:
    """Whether some lone marks are slips of the article, which knows better elsewhere or has one mark, not a way."""
    is_only = len(lone) == 1 and not pairs.whole and lone[0].opens and lone[0].other < 0
    return 0 < len(lone) <= _MOST and (pairs.whole >= len(lone) or is_only)


def _is_arrow(text: str, at: int, block: Block) -> bool:
    """Whether a mark points at what to read: at the head of a paragraph, or before two in capitals ("» READ ALSO")."""
    if text[at] not in "»›" or not text[at + 1 : at + 2].isspace():
        return False
    following = text[at + 2 : at + _POINTED].split()[:2]
    in_capitals = len(following) == 2 and all(map(str.isupper, following))
    return in_capitals or (at == block.start and not text[at + 2].islower())


def is_long_speech(text: str, lone: list[Lone]) -> bool:
    """Whether one mark opens a speech that the only other lone one closes, however many paragraphs below."""
    return len(lone) == 2 and lone[0].opens and not lone[1].opens and text[lone[1].at] in CLOSING[text[lone[0].at]]


def is_closed_apart(text: str, opened: int) -> bool:
    """Whether a closing mark stands behind an opened quotation with blanks about it, or alone in a paragraph."""
    return any(match.group() in CLOSING[text[opened]] for match in _APART.finditer(text, opened + 1))


def _in_block(text: str, block: Block, never_closes: bool, sharing: bool) -> _Pairs:
    """The lone marks of a block; « `never_closes` where quotations are not set »so«, two may be `sharing` their »."""
    marks = [(m.group(), m.start()) for m in _MARK.finditer(text, block.start, block.end)]
    opened, lone, whole, again, shares = list[tuple[str, int]](), list[Lone](), 0, False, 0
    following, straight = _following([mark for mark, _ in marks]), list[int]()  # the latter of those that were passed
    loose = ""  # the last mark with a blank on either side, which shows no side: “ It is open”
    for index, (mark, at) in enumerate(marks):
        before, after = _beside(text, block, at, at + len(mark))
        if len(mark) > 1:  # two apostrophes close, and open nothing
            if opened and mark in CLOSING[opened[-1][0]]:
                whole += 1
                opened.pop()
        elif mark == '"':
            inside = len(straight) - bisect_left(straight, opened[-1][1]) if opened else 0
            ends = inside % 2 == 0 and not after.isalnum()  # no straight mark inside waits for this one
            if opened and ends and not _is_closed(opened[-1][0], following[index]):
                lone.append(Lone(opened.pop()[1], True, at))
            straight.append(at)
        elif opened and mark in CLOSING[opened[-1][0]] and not _begins(before, after, mark):
            whole, shared = whole + 1, opened.pop()[0]
            sharing_this = sharing and shared == "«"
            if sharing_this and opened and opened[-1][0] == shared and not _is_closed(shared, following[index]):
                opened.pop()
                shares += 1
        elif _begins(before, after, mark) or mark == "„" or (mark == "«" and not opened and never_closes):
            if _shows_one_lost(text, opened, marks[index : index + _LOOKED_AT]):
                lone.append(Lone(opened.pop()[1], True))
                again = True
            opened.append((mark, at))
        elif not opened and _ends(before, after, mark) and shares:
            shares -= 1
        elif not opened and _ends(before, after, mark) and loose and mark in CLOSING[loose]:
            whole, loose = whole + 1, ""
        elif not opened and _ends(before, after, mark):
            lone.append(Lone(straight[-1], True, at) if len(straight) % 2 else Lone(at, False))
        elif not opened and before.isspace() and after.isspace():
            loose = mark
    if len(opened) == 1:
        lone.append(Lone(opened[0][1], True))
        again = False
    return _Pairs(sorted(lone), whole, again)


def _beside(text: str, block: Block, start: int, end: int) -> tuple[str, str]:
    """The characters on either side of a mark, blanks at the ends of the block."""
    return text[start - 1] if start > block.start else " ", text[end] if end < block.end else " "


def _shows_one_lost(text: str, opened: list[tuple[str, int]], behind: list[tuple[str, int]]) -> bool:
    """Whether the first of the marks `behind`, which opens, shows that one of its kind before it was never closed."""
    mark, at = behind[0]
    if not opened or opened[-1][0] != mark or not _SENTENCE_END.search(text, opened[-1][1], at):
        return False
    return mark in TURNED or not _are_all_closed(mark, len(opened), behind)


def _begins(before: str, after: str, mark: str) -> bool:
    """Whether a mark opens by what stands beside it."""
    if after.isspace():
        return mark == "«" and not (before.isalnum() or before in ".,!?…")
    return mark == "«" or ((before.isspace() or before in _BEFORE) and not (mark in TURNED and after in ".,;:!?)"))


def _ends(before: str, after: str, mark: str) -> bool:
    """Whether a mark can do nothing but close by what stands beside it."""
    spaced = mark == "»" and not after.isalnum()  # French sets a space before it
    return mark not in "„«" and not before.isdigit() and not after.isalnum() and (spaced or not before.isspace())


def _following(marks: list[str]) -> list[str]:
    """The next mark behind each that is not straight, "" where there is none."""
    found = [""]
    for mark in marks[:0:-1]:
        found.append(found[-1] if mark == '"' else mark)
    return found[::-1]


def _is_closed(opening: str, following: str) -> bool:
    """Whether the next mark that is not straight closes an open quotation."""
    return following in CLOSING[opening] and following not in (opening, "")


def _are_all_closed(opening: str, opened: int, following: list[tuple[str, int]]) -> bool:
    """Whether as many marks close as open from here on, with the open ones: a quotation inside one of its kind."""
    opens = sum(mark == opening for mark, _ in following)
    closes = sum(mark != opening and mark in CLOSING[opening] for mark, _ in following)
    return closes >= opens + opened


def _goes_on(text: str, opened: int, block: Block, following: list[Block]) -> bool:
    """Whether the speaker goes on in the next paragraph, or that goes on in mid-sentence; a headline has no stop."""
    if block.kind != "headline" and not _SENTENCE_END.search(text, opened, block.end):
        return True
    return any(text.startswith(_CONTINUES, after.start) for after in following[:1])
