"""Close every quotation that is opened, and open every one that is closed.

With one mark missing, the reader cannot tell where the speaker stops and the paper begins.

A speaker who goes on in the next paragraph has an opening mark there and no closing mark here: that is right, and a
long speech that is closed some paragraphs later is let pass. Silent on single marks, which may be apostrophes, on
inches (6'2", 5’7”), on posts, and on paragraphs that break off in mid-sentence. One finding for an article, at the
first.

Sources: CMOS 13.32 (quotations across paragraphs); Guardian style guide, "quotation marks". Rate: 1 in 25 of 8,000
articles; 56 of 57 right when read by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from newslint import Article, Block, Finding, Options, bad, good
from newslint.facts.quotations import inches

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good('“We won,” she said. “We won.” He is 6\'2" and likes "films".'),
    good("“He is 6'2\" and the plank is 9\" too short for him,” she said. He is 5’7” and heavy."),
    good("“We won.\n\n“And we shall win,” she said."),
    good("“We won.\n\nAnd we shall win again.\n\nThat is all.”"),
    good("She said “we may\n\nwin” after all."),
    bad("«“»We won, she said.\n\nNobody knew."),
    bad("We won,«”» she said.\n\nNobody knew."),
    bad('He said "we won" and then «"»we lost.\n\nNobody knew.'),
    bad("He said «”»we won” and left."),
]

_MARK = re.compile(r"[“”\"]|’’|''")
_SPOKEN = frozenset({"headline", "standfirst", "paragraph", "list item"})
_OPENERS = tuple("“\"‘'")
_POST = re.compile(r"\(@\w+\)")
_BLANK = " \u00a0\u200d"
_LONGEST = 8  # paragraphs of a speech that is closed at its end alone
Side = Literal["open", "close", "unknown"]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first mark of the article that has no counterpart."""
    text = article.text
    if text.count("“") == text.count("”") and text.count('"') % 2 == 0:
        return
    blocks = [b for b in article.blocks if b.kind in _SPOKEN and not _POST.search(text, b.start, b.end)]
    waiting: tuple[int, int] | None = None  # the mark that opened a speech, and the index of its block
    for index, block in enumerate(blocks):
        opened, closed = _lone_marks(text, block)
        if waiting and closed is not None:
            waiting = None
        elif waiting and (index - waiting[1] > _LONGEST or text.startswith(_OPENERS, block.start)):
            break
        elif closed is not None:
            yield Finding(closed, closed + 1, "This mark closes a quotation that is nowhere opened.")
            return
        if opened is not None and not waiting and not _goes_on(text, blocks[index + 1 : index + 4]):
            waiting = opened, index
    if waiting:
        yield Finding(waiting[0], waiting[0] + 1, "The quotation that this mark opens is nowhere closed.")


def _goes_on(text: str, following: list[Block]) -> bool:
    """Whether the speaker goes on in one of the next paragraphs, or the next one goes on in mid-sentence."""
    return bool(following) and (
        text[following[0].start].islower() or any(text.startswith(_OPENERS, b.start) for b in following)
    )


def _lone_marks(text: str, block: Block) -> tuple[int | None, int | None]:
    """Where the first opening and the first closing mark without a counterpart stand in a block."""
    opened: list[int] = []
    closed: int | None = None
    measures = inches(text, block.start, block.end)
    for match in _MARK.finditer(text, block.start, block.end):
        if match.start() in measures:
            continue
        side = _side(text, match, block, bool(opened))
        if side == "unknown":
            return None, None
        if side == "open":
            if not (opened and text[match.start() - 8 : match.start()].rstrip(_BLANK).endswith(("…", "..."))):
                opened.append(match.start())
        elif side == "close" and opened:
            opened.pop()
        elif side == "close" and closed is None:
            closed = match.start()
    return (opened[0] if opened else None), closed


def _side(text: str, match: re.Match[str], block: Block, is_open: bool) -> Side | None:
    """Which side of a quotation a mark is of; None for inches and for letters that were wrongly decoded."""
    mark = match.group()
    before = text[match.start() - 1] if match.start() > block.start else " "
    after = text[match.end()] if match.end() < block.end else " "
    if mark in "“”":
        return None if before in "Å€" else "open" if mark == "“" else "close"
    if mark != "’’" and (before.isspace() or before in "([—–-/‘'…") and not after.isspace():
        return "open"
    if before.isdigit() and not is_open:
        return None
    return "unknown" if after.isalnum() else "close"
