"""Changes told in three figures, read by the small words before each: "stieg um 8 Prozent von 50 auf 54 Millionen".

For languages that have a list of those words (`change_words.txt`) and none of verbs with their directions: which way
it went is not said (`direction` is 0). The two levels stand side by side, and the change before or behind them in the
same clause, right behind a word such as "by" with a verb or noun of change near. Yearly and average rates are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import Figure, figures
from newslint.facts.levels import MOST, NO_LEVEL, of_one_unit
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind
from newslint.languages.kinds import CHANGE_WORDS

_WORD = re.compile(r"[ \u00a0](\w+)")
_CLAUSE = re.compile(r"[.;:!?] ")
_NEAR = 60  # characters between a change and its levels, and to its verb
_LEVEL_WORDS = 4  # between two levels ("von 50 Schiffen im Mai auf 54")
_SHARES = ("percent", "points")


class Told(NamedTuple):
    """A change by `by` from the level `before` to the level `after`."""

    by: Figure
    before: Figure
    after: Figure


class _Words(NamedTuple):
    before: frozenset[str]
    after: frozenset[str]
    against: frozenset[str]
    by: frozenset[str]
    stems: tuple[str, ...]
    rates: frozenset[str]
    apart: frozenset[str]
    times: frozenset[str]


@cache
def _words(language: str) -> _Words:
    known = by_kind(language, "change_words", CHANGE_WORDS)
    levels = known["from"], known["to"], known["against"]
    return _Words(*levels, known["by"], tuple(known["stems"]), known["rates"], known["apart"], known["times"])


def is_of_a_change(text: str, start: int, language: str) -> bool:
    """Whether a verb or noun of change stands near before an offset, in its clause: "une hausse de", "verlor"."""
    clause = _CLAUSE.split(in_front(text, start, _NEAR).lower())[-1]
    return any(word.startswith(_words(language).stems) for word in clause.split())


def told(article: Article) -> Iterator[Told]:
    """All of them in the order of the text; none in a language without such a list."""
    words, text = _words(article.language), article.text
    if not words.stems:
        return
    for sentence, group in groupby(figures(article), lambda f: sentence_at(article, f.start)):
        found = list(group)[:MOST]
        if len(found) < 3 or not any(f.kind in _SHARES for f in found):
            continue
        for index in range(len(found) - 1):
            levels = _levels(text, sentence.start, found[index], found[index + 1], words)
            beside = [*found[max(0, index - 1) : index], *found[index + 2 : index + 3]]
            changes = [f for f in beside if levels and _is_change(text, f, levels, sentence.start, sentence.end, words)]
            if levels and len(changes) == 1:
                yield Told(changes[0], *levels)


def _levels(text: str, start: int, one: Figure, other: Figure, words: _Words) -> tuple[Figure, Figure] | None:
    """The level that was and the level that is, of two figures side by side; None where they are no such pair."""
    if one.kind in NO_LEVEL or other.kind in NO_LEVEL or one.value <= 0 or other.value <= 0:
        return None
    if (behind := _WORD.match(text, other.end)) and behind[1].lower() in words.times:
        return None
    joint = text[one.end : other.start].removesuffix(f"{other.hedge} ").lower()
    between = joint.split()
    lead = _lead(text, start, one, words)
    if not one.unit and other.unit == "%" and lead[-1:] and lead[-1] in words.before and joint.strip() in words.after:
        one = one._replace(unit=other.unit, kind=other.kind)  # "von 12 auf 15 Prozent"
    same = of_one_unit(one, other)
    if same and lead and lead[-1] in words.after and joint.strip(" ,") in words.against:
        return other, one
    if not (same and between and lead) or len(between) > _LEVEL_WORDS or any(w[-1] in ",;:(" for w in between):
        return None
    if lead[-1] in words.before and between[-1] in words.after:
        return one, other
    return (other, one) if lead[-1] in words.after and between[-1] in words.before else None


def _lead(text: str, start: int, figure: Figure, words: _Words) -> list[str]:
    """The words before a level, without its hedge; "hasta 400" is both "up to" and "to"."""
    lead = text[max(start, figure.start - _NEAR) : figure.start].lower()
    hedge = figure.hedge.lower()
    return lead.split() if hedge in words.after else lead.removesuffix(f"{hedge} ").split()


def _is_change(
    text: str, figure: Figure, levels: tuple[Figure, Figure], start: int, end: int, words: _Words
) -> bool:  # fmt: skip
    """Whether a figure in per cent or points beside two levels is what lies between them."""
    first, last = min(f.start for f in levels), max(f.end for f in levels)
    gap = text[figure.end : first] if figure.start < first else text[last : figure.start]
    near = gap.lower().replace(",", " ").split()
    if figure.kind not in _SHARES or len(gap) > _NEAR or ";" in gap or not words.apart.isdisjoint(near):
        return False
    lead = text[max(start, figure.start - _NEAR) : figure.start].removesuffix(f"{figure.hedge} ").lower().split()
    around = [*lead, *text[figure.end : min(end, max(last, figure.end) + _NEAR)].lower().split()]
    around = [word.strip('.,;:()«»„“”"') for word in around]
    if not lead or (lead[-1] not in words.by and not lead[-1].startswith(words.stems)):
        return False
    several = (" ".join(pair) for pair in zip(around, around[1:], strict=False))
    return words.rates.isdisjoint((*around, *several)) and any(word.startswith(words.stems) for word in around)
