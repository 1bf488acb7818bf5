"""Two sentences of one language laid beside each other, word for word: what stands in the place of a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from difflib import SequenceMatcher

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.against.alignment import CLOSE, Pair
from newslint.facts.against.wording import Spoken, wording
from newslint.facts.pieces import lists
from newslint.facts.sentences import sentence_index, sentences

LIKE = 0.4  # share of the words of a sentence from which it is laid beside one of the source
_LONGEST = 120  # words of a sentence
_AROUND = 6  # words beside the gap that are the same in both, where the sentences are less alike
_BESIDE = 3  # and where they are alike but for it
_NEARLY = 0.8  # share of all words beside the gap by which they are
_MARKED = 3  # characters before a word in which a mark stands
_CLOSING = re.compile(r"[\"”»“]")
_ENDING = re.compile(r"[\"”»“']")
_WIDEST = 3  # words that stand in the place of others


class Gap(NamedTuple):
    """Words of the article and those that the source has in their place; either may be none.

    `before` and `after` count the words around them that are the same in both, up to the next gap or the end.
    """

    mine: tuple[Spoken, ...]
    theirs: tuple[Spoken, ...]
    before: int
    after: int
    mine_before: Spoken | None
    mine_after: Spoken | None


def gaps_at(pair: Pair, offset: int) -> tuple[Gap, ...]:
    """Where the sentence of the article at an offset differs from the one in the source that is like it."""
    index = sentence_index(pair.draft, offset)
    known = ("gaps", pair.index, index)
    facts = pair.draft.facts
    if known not in facts:
        facts[known] = _gaps(pair, index)
    found: tuple[Gap, ...] = facts[known]
    return found


def _sentence(every: tuple[Spoken, ...], start: int, end: int) -> tuple[Spoken, ...]:
    first = bisect_left(every, (start,))
    return every[first : bisect_left(every, (end,))][:_LONGEST]


def _gaps(pair: Pair, index: int) -> tuple[Gap, ...]:
    match = pair.matches[index]
    if not pair.same_language or match.share < (LIKE if pair.is_made_from else CLOSE):
        return ()
    here, there = sentences(pair.draft)[index], sentences(pair.source)[match.sentences[0]]
    mine = _sentence(wording(pair.draft), here.start, here.end)
    theirs = _sentence(wording(pair.source), there.start, there.end)
    matcher = SequenceMatcher(None, [s.word for s in mine], [s.word for s in theirs], autojunk=False)
    codes = matcher.get_opcodes()
    found = []
    for number, (tag, a, b, c, d) in enumerate(codes):
        if tag == "equal":
            continue
        before = codes[number - 1][2] - codes[number - 1][1] if number else 0
        after = codes[number + 1][2] - codes[number + 1][1] if number + 1 < len(codes) else 0
        found.append(
            Gap(mine[a:b], theirs[c:d], before, after, mine[a - 1] if a else None, mine[b] if b < len(mine) else None)
        )
    return tuple(found)


def gap_around(pair: Pair, start: int, end: int) -> Gap | None:
    """The gap in which words of the article at `text[start:end]` stand; None where the sentences are not alike."""
    return next((g for g in gaps_at(pair, start) if any(start <= spoken.start < end for spoken in g.mine)), None)


def in_place_of(pair: Pair, start: int, end: int) -> tuple[Spoken, ...]:
    """The words that the source has in the place of the words of the article at `text[start:end]`.

    None where the sentences are not alike, or it cannot be told word for word.
    """
    gap = gap_around(pair, start, end)
    if gap is None or len(gap.mine) > min(_WIDEST, len(gap.theirs)):
        return ()
    if len(gap.mine) == len(gap.theirs):
        alike = gap.before + gap.after >= (2 if is_close_but_for(pair, gap) else _AROUND)
    else:  # the article's sentence is over where that of the source goes on
        alike = gap.mine_after is None and gap.before >= _AROUND
    places = [i for i, spoken in enumerate(gap.mine) if start <= spoken.start < end]
    return gap.theirs[places[0] : places[-1] + 1] if alike else ()


def is_close_but_for(pair: Pair, gap: Gap) -> bool:
    """Whether a sentence is told closely, as it is or but for the words of a gap, of which short sentences have few."""
    if pair.at(gap.mine[0].start).share >= CLOSE:
        return True
    return pair.is_made_from and gap.before + gap.after >= _BESIDE and _likeness_but_for(pair, gap) >= _NEARLY


def _likeness_but_for(pair: Pair, gap: Gap) -> float:
    """The share of the words of a sentence beside a gap that its source has too."""
    index = sentence_index(pair.draft, gap.mine[0].start)
    here = sentences(pair.draft)[index]
    rest = len(_sentence(wording(pair.draft), here.start, here.end)) - len(gap.mine)
    other = sum(len(one.mine) for one in gaps_at(pair, here.start)) - len(gap.mine)
    return (rest - other) / rest if rest else 0.0


def crosses_marks(pair: Pair, gap: Gap, end: int) -> bool:
    """Whether a quotation ends before the first of the words of a gap or behind the last, up to `end`, in one text
    only: who speaks and what is said next, or a name and a title (“Gift Horse”).
    """
    here, there = pair.draft.text, pair.source.text
    last = there[gap.theirs[-1].end : gap.theirs[-1].end + 1], here[end : end + 1]
    if [bool(_CLOSING.match(mark)) for mark in last] == [True, False]:
        return True
    if gap.mine_before is None:
        return False
    before = here[gap.mine_before.end : gap.mine[0].start], in_front(there, gap.theirs[0].start, _MARKED)
    return [bool(_ENDING.search(marks)) for marks in before] == [True, False]


def counts_another(pair: Pair, start: int) -> bool:
    """Whether another number and another name stand beside each other where a sentence differs, so that two things are
    counted: "345 Republicans", "389 Democrats".
    """
    gaps = gaps_at(pair, start)
    at = next((i for i, gap in enumerate(gaps) if any(one.start == start for one in gap.mine)), None)
    if at is None:
        return False
    near = [gaps[at]]
    if gaps[at].after <= _WIDEST:
        near += gaps[at + 1 : at + 2]
    if gaps[at].before <= _WIDEST and at:
        near.append(gaps[at - 1])
    names = any(
        any(pair.draft.text[one.start].isupper() for one in gap.mine)
        and any(pair.source.text[one.start].isupper() for one in gap.theirs)
        for gap in near
    )
    return names and any(_has_number(gap.mine) and _has_number(gap.theirs) for gap in near)


def tells_of_another(pair: Pair, gap: Gap) -> bool:
    """Whether beside a gap other names or numbers of a sentence have become others too: of something else."""
    draft, source = pair.draft, pair.source
    others = (one for one in gaps_at(pair, gap.mine[0].start) if one != gap)
    return any(
        (_has_name(draft, one.mine) and _has_capital(source, one.theirs))
        or (_has_capital(draft, one.mine) and _has_name(source, one.theirs))
        or (_has_number(one.mine) and _has_number(one.theirs))
        for one in others
    )


def tells_of_other_figures(pair: Pair, start: int) -> bool:
    """Whether more than one number of a sentence has become another, in an article that adds much of its own: it tells
    of another day's.
    """
    gaps = (gap for gap in gaps_at(pair, start) if _has_number(gap.mine) and _has_number(gap.theirs))
    return not pair.is_followed and sum(1 for _ in gaps) > 1


def _has_number(spoken: tuple[Spoken, ...]) -> bool:
    return any(one.word[0].isdigit() for one in spoken)


def _has_capital(article: Article, spoken: tuple[Spoken, ...]) -> bool:
    """Whether one of some words has a capital, be it the first of its sentence."""
    return any(article.text[one.start].isupper() for one in spoken)


def _has_name(article: Article, spoken: tuple[Spoken, ...]) -> bool:
    """Whether one of some words has a capital, and is neither a title nor the first of its sentence."""
    titles, every = lists(article.language).titles, sentences(article)
    capitals = (one for one in spoken if article.text[one.start].isupper())
    return any(
        article.text[one.start : one.end] not in titles
        and every[sentence_index(article, one.start)].start != one.start
        for one in capitals
    )


def is_crossed(pair: Pair, start: int, end: int) -> bool:
    """Whether words of a sentence have changed places: in one gap stand those that the source has in another."""
    gap = gap_around(pair, start, end)
    if gap is None or not gap.theirs:
        return False
    mine, theirs = [[spoken.word for spoken in side] for side in (gap.mine, gap.theirs)]
    return any(
        [s.word for s in other.mine] == theirs and [s.word for s in other.theirs] == mine
        for other in gaps_at(pair, start)
    )
