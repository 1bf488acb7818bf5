"""The dates that are the author's own to write: running text, outside quotations, captions and what was pasted in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block
from newslint.facts import fact
from newslint.facts.dates import Date, dates
from newslint.facts.posts import posts
from newslint.facts.quotations import quotation_at

# Days that are the names of events: the attacks of 2001, the Capitol, Independence Day, the Hamas attack.
_NAMED = frozenset({(9, 11), (1, 6), (7, 4), (10, 7)})
_RUNNING = frozenset({"headline", "standfirst", "paragraph", "heading", "list item"})
_CAPTION = re.compile(r"\b(?:[Cc]aption|FILE PHOTO|[Ff]ile photo|Photos?:)")
_CREDIT = re.compile(
    r"[.(©)]\s?[^.()\n]{0,50}"
    r"(?:\b(?:REUTERS|Reuters|AP|Associated Press|AFP|EPA|[Pp]hoto|[Cc]ourtesy|Images|TIME)\b|\w/[A-Z])"
    r"[^.()\n]{0,60}\)?\s*$"
)
_AGENCY = re.compile(r"[.,]? ?(?:[-–—/(]|[^\W\d_]{2})")
_DAY_FIRST = frozenset("da de es fr it nl no pl pt ru sv uk".split())  # no date has its month before its day there
_COUNTED = re.compile(r"[ \u00a0\u202f](?:\d{3}\b|[^\W\d_])")
_STAMP = re.compile(r"\b0\d\b|,? (?:[^\W\d_]{1,3} )?\d\d?:\d\d")  # May 3, at 10:30


def is_name(date: Date) -> bool:
    """Whether a date without a year may be the name of an event."""
    return date.year is None and (date.month, date.day) in _NAMED


def in_caption(article: Article, block: Block) -> bool:
    """Whether a block is a caption, by its kind, or by a credit at its end."""
    told = _captions(article)
    if block not in told:
        told[block] = block.kind not in _RUNNING or bool(
            _CAPTION.search(article.text, block.start, block.end)
            or _CREDIT.search(article.text, max(block.start, block.end - 120), block.end)
        )
    return told[block]


@fact
def _captions(article: Article) -> dict[Block, bool]:
    """Of the blocks that were asked for, whether each is a caption."""
    return {}


def own_dates(article: Article) -> Iterator[Date]:
    """The dates in the author's words that are written with a month's name and are not the names of events."""
    own: dict[Block, bool] = {}
    spoken = article.primary_language
    for date in dates(article):
        if date.style == "numeric" or is_name(date) or quotation_at(article, date.start, date.end):
            continue
        block = article.block_at(date.start)
        if block not in own:
            own[block] = not (_is_pasted(article, block) or in_caption(article, block))
        if _is_in_dateline(article.text, block, date) or (spoken in _DAY_FIRST and _counts(article.text, date)):
            continue
        if own[block] and not _STAMP.search(article.text, date.start, min(date.end + 9, block.end)):
            yield date


def _counts(text: str, date: Date) -> bool:
    """Whether what stands behind a month is no day, but a number of what follows: "Ende Mai 31 000 Euro"."""
    return date.order == "mdy" and date.year is None and _COUNTED.match(text, date.end) is not None


def _is_in_dateline(text: str, block: Block, date: Date) -> bool:
    """Whether a date stands in an agency's dateline, which has a form of its own: "PARIS, 2 nov (AFP) - "."""
    place = text[block.start : date.start].rstrip()
    return place.isupper() and place.endswith(",") and _AGENCY.match(text, date.end) is not None


def _is_pasted(article: Article, block: Block) -> bool:
    """Whether a block was pasted in: a post, or what a colon announces."""
    announced = article.text.endswith(":", 0, max(0, block.start - 2))
    return announced or block in posts(article)
