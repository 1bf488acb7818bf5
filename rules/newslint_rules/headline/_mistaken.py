"""Numbers of a headline whose digits the text has for something else, and the same otherwise."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise

from newslint import Article
from newslint.facts.bodies import Body
from newslint.facts.dates import dates
from newslint.facts.derivation import follows
from newslint.facts.figures import Figure
from newslint.facts.likeness import may_be_same
from newslint.facts.sentences import sentence_index
from newslint.facts.spans import Places
from newslint.languages import any_of, by_kind, pairs
from newslint.languages.kinds import HEADLINE_NUMBERS

_PAIRS = frozenset({"score", "range"})
_LEAD = 3  # sentences
_BESIDE = 60  # characters between the numbers of a part and of its whole
_WORD = re.compile(r"[^\W\d_]+")


def mistaken(article: Article, figure: Figure, body: Body, sums: str) -> Figure | None:
    """What a text has where its headline has a number whose digits tell of something else below.

    The same digits in another scale, unit or currency; else another number of what the headline counts. None where
    anything in the text gives the number as it is meant.
    """
    if figure.kind in _PAIRS and figure.high is not None:
        return _other_score(article, figure, body)
    if figure.in_words or figure.high is not None or figure.kind in ("ratio", "fraction", "age"):
        return None
    others = [f for f in body.figures if _is_other(article, figure, f)]
    known = {f[:2] for f in others}
    days = ((day.start, day.end) for day in dates(article)) if figure.of else ()
    written, elsewhere = digits_of(article, figure), Places(known.union(days))
    if not any(at in elsewhere for at in body.where(written)) or _is_told(article, figure, body):
        return None
    if follows(body, figure, sums=sums, others=elsewhere):
        return None
    for other in others:
        if other.kind == figure.kind and figure.unit and other.unit and digits_of(article, other) == written:
            return other
    rivals = (f for f in body.figures if (f.kind, f.unit) == (figure.kind, figure.unit) and f[:2] not in known)
    alike = [f for f in rivals if f.unit or f.of.lower() == figure.of.lower() != ""]
    return next((f for f in alike if is_plain(article, figure, f, body)), next(iter(alike), None))


def is_plain(article: Article, figure: Figure, other: Figure, body: Body) -> bool:
    """Whether what a text has otherwise is plain: a score, digits that are the same or a slip, or in its lead."""
    if figure.kind in _PAIRS and figure.high is not None:
        return True
    written, below = digits_of(article, figure), digits_of(article, other)
    return below == written or other.start < body.blocks[0].end or is_slip(written, below)


def is_slip(one: str, other: str) -> bool:
    """Whether two digits of a number are swapped in another, or one of two and more is another one."""
    if len(one) != len(other) or not 1 < sum(map(str.isdigit, one)) == sum(map(str.isdigit, other)):
        return False
    apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    swapped = len(apart) == 2 and apart[1] - apart[0] == 1 and one[apart[0]] == other[apart[1]]
    return len(apart) == 1 or (swapped and one[apart[1]] == other[apart[0]])


def _is_told(article: Article, figure: Figure, body: Body) -> bool:
    """Whether a text has a part and its whole that leave or make a figure, or so many days in a sentence."""
    counts = [f for f in body.figures if f.kind == "count" and f.high is None]
    for first, second in pairwise(counts):
        part, whole = sorted((first.value, second.value))
        if second.start - first.end > _BESIDE or part == whole:
            continue
        if figure.unit == "%" and abs(100 * part / whole - figure.value) <= max(0.5, figure.step / 2):
            return True
        if figure.kind == "count" and whole - part == figure.value and figure.of.lower() == second.of.lower():
            return True
    told = Counter(sentence_index(article, day.start) for day in dates(article) if day.start >= body.blocks[0].start)
    return figure.kind == "count" and figure.value in told.values()


def _other_score(article: Article, figure: Figure, body: Body) -> Figure | None:
    """The one score that the lead has, where the text has that of the headline nowhere: one of its numbers is one off.

    None where headline or lead tell of a stage of the match or of several, or the text has the score in words.
    """
    scores = [f for f in body.figures if f.kind in _PAIRS and f.high is not None and not (f.unit or f.of)]
    pair = {figure.value, figure.high}
    if figure.unit or figure.of or not scores or any({f.value, f.high} == pair for f in scores):
        return None
    first = sentence_index(article, body.blocks[0].start)
    lead = [f for f in scores if sentence_index(article, f.start) - first < _LEAD]
    if len({(f.value, f.high) for f in lead}) != 1:
        return None
    apart = sorted((abs(lead[0].value - figure.value), abs((lead[0].high or 0) - (figure.high or 0))))
    if apart != [0, 1] or _is_in_words(article, figure, body):
        return None
    stages = _stages(article.primary_language)
    ends = [article.text.find("\n", f.end) for f in (figure, lead[-1])]
    above = article.text.rfind("\n", 0, figure.start) + 1
    told = article.text[above : ends[0]], article.text[body.blocks[0].start : ends[1] if ends[1] >= 0 else None]
    return None if stages is None or any(map(stages.search, told)) else lead[0]


@cache
def _stages(language: str) -> re.Pattern[str] | None:
    """The words of a language for a stage of a match, or for several matches; None where it has no such list."""
    known = by_kind(language, "headline_numbers", HEADLINE_NUMBERS)["stages"]
    return re.compile(rf"\b(?:{any_of(known)})\b", re.IGNORECASE) if known else None


def _is_in_words(article: Article, figure: Figure, body: Body) -> bool:
    """Whether a text has both numbers of a score in words."""
    values = pairs(article.primary_language, "number_words")
    told = {values[word] for word in _WORD.findall(body.lowered) if word in values}
    return all(f"{value:g}" in told for value in (figure.value, figure.high))


def _is_other(article: Article, figure: Figure, other: Figure) -> bool:
    """Whether a figure below is no such thing, or has the digits in another scale."""
    if not may_be_same(article, figure, other):
        return True
    scaled = figure.scale != other.scale > 1 and bool(figure.unit)
    return scaled and digits_of(article, figure) == digits_of(article, other)


def digits_of(article: Article, figure: Figure) -> str:
    return article.text[figure.number_start : figure.number_end]
