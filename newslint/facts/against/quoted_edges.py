"""Where a quotation differs at its beginning or its end: there a source may quote less of the speech."""

from __future__ import annotations

import re
from itertools import pairwise

from newslint.core.article import Article
from newslint.facts.against.alignment import Pair
from newslint.facts.against.held import Held
from newslint.facts.against.judging import placed
from newslint.facts.against.quoted_words import is_heard_otherwise, is_same
from newslint.facts.against.wording import Likeness, Spoken, matching, wording
from newslint.facts.quotations import quotation_at

_TOGETHER = 4  # words in a row by which a source has the same sentence
_SURELY = 0.7  # the share of the words
INSERTED = 15  # words that a source may have within a sentence that is shortened
_CUT = re.compile(r"\s*(?:…|\.\s?\.)")
_END = re.compile(r"[\"“”„«».!?\n]|[\s,:]['‘]\Z")


def is_quoted(source: Article, start: int, end: int) -> bool:
    """Whether a source quotes some words, and does not put them in brackets for others."""
    quoted = quotation_at(source, start, end)
    bracketed = source.text[start - 1 : start] in ("[", "(") or source.text[end : end + 1] in ("]", ")")
    return quoted is not None and quoted.inner_start <= start and end <= quoted.inner_end and not bracketed


def at_an_edge(
    article: Article, own: Held, part: list[Spoken], blocks: list[tuple[int, int, int]], near: Likeness, pair: Pair
) -> Held | None:  # fmt: skip
    """What is said where only the beginning or only the end differs: there a source may quote less of it.

    None where more differs; the fact as right where only the spelling is another.
    """
    if any(a + size != c or b + size != d for (a, b, size), (c, d, _) in pairwise(blocks)):
        return None
    lead, tail = blocks[0][0], len(part) - blocks[-1][0] - blocks[-1][2]
    if bool(lead) == bool(tail):
        return None
    scattered = max(size for _, _, size in blocks) < _TOGETHER
    if scattered or near.share < _SURELY:
        return own._replace(status="unsure")  # another sentence that begins or ends alike
    mine = part[:lead] if lead else part[-tail:]
    every, theirs = wording(pair.source), list[Spoken]()
    at, step = (near.first - 1, -1) if lead else (near.last, 1)
    while 0 <= at < len(every) and len(theirs) < len(mine):
        if is_cut(pair.source, min(at, at - step)):
            break
        theirs.append(every[at])
        at += step
    own = own._replace(start=mine[0].start, end=mine[-1].end)
    if not theirs or (lead and _begins_otherwise(article, mine, pair.source, theirs)):
        return own._replace(status="unsure")
    for size in (len(theirs), len(theirs) - 1, len(theirs) + 1):
        first, last = (near.first - size, near.first) if lead else (near.last, near.last + size)
        if 0 <= first < last and is_same(article, mine, pair.source, every, first, last):
            return own._replace(status="same")
    if between := _between(mine, every, near, bool(lead)):
        low, high = sorted((mine[-1 if lead else 0], part[lead if lead else -tail - 1]))
        return placed(own._replace(start=low.start, end=high.end, status="unsure", how="shortened"), between)
    place = min(theirs).start, max(theirs).end
    if tail and _CUT.match(article.text, mine[-1].end):
        return own._replace(status="unsure")  # the source may have it where the article has dots
    small = is_heard_otherwise([s.word for s in mine], _in_order(theirs), pair.source.primary_language)
    if small or not is_quoted(pair.source, *place):
        return own._replace(status="unsure")
    return placed(own._replace(status="differs", how="words"), place)


def _begins_otherwise(article: Article, mine: list[Spoken], source: Article, theirs: list[Spoken]) -> bool:
    """Whether a sentence begins where the source is in the middle of one: it is another that goes on alike."""
    first = article.text[mine[0].start]
    return first.isupper() and len(mine[0].word) > 1 and source.text[min(theirs).start].islower()


def _between(
    mine: list[Spoken], every: tuple[Spoken, ...], near: Likeness, lead: bool
) -> tuple[int, int] | None:  # fmt: skip
    """What a source has between the first or the last words of a quotation and the rest of it."""
    words, size = [one.word for one in mine], len(mine)
    for more in range(1, INSERTED + 1):
        first = near.first - more - size if lead else near.last + more
        if first >= 0 and [one.word for one in every[first : first + size]] == words:
            low, high = (first + size, near.first) if lead else (near.last, first)
            return every[low].start, every[high - 1].end
    return None


def _in_order(spoken: list[Spoken]) -> list[str]:
    """Words in the order of their text."""
    return [one.word for one in sorted(spoken)]


def with_ends(article: Article, part: list[Spoken], near: Likeness, source: Article) -> Likeness:
    """The stretch of a source that is like a part of a quotation, with what stands in the place of its first and last
    words, where that is in the same sentence: as many words, or those that are the same but for how they are written.
    """
    every = wording(source)
    blocks = matching([one.word for one in part], [one.word for one in every[near.first : near.last]])
    lead, tail = blocks[0][0], len(part) - blocks[-1][0] - blocks[-1][2]
    if len(blocks) < 2:
        return near
    first, last = near.first, near.last
    for size in _sizes(lead):
        if is_same(article, part[:lead], source, every, max(0, near.first - size), near.first):
            first = max(0, near.first - size)
            break
    for size in _sizes(tail):
        if is_same(article, part[len(part) - tail :], source, every, near.last, near.last + size):
            last = min(len(every), near.last + size)
            break
    return near._replace(first=first, last=last)


def _sizes(size: int) -> tuple[int, ...]:
    return (size, size - 1, size + 1) if size > 1 else (1, 2) if size else ()


def is_cut(source: Article, before: int) -> bool:
    """Whether a source's sentence or quotation begins or ends between two words, by the number of the first."""
    every = wording(source)
    if not 0 <= before < len(every) - 1:
        return True
    return bool(_END.search(source.text, every[before].end, every[before + 1].start))
