"""Parts that do not come to their whole: "seven men and five women" of eleven."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Related
from newslint.core.around import in_front
from newslint.core.lists import beside
from newslint.core.message import say
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import Figure, figures
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at

# Between a whole and its parts: a mark, and perhaps "including".
_LEAD = re.compile(r"[^.;:!?()\n]*?(?P<mark>, including|[—–:(]|--| - |,)(?: ?including| all)?\s?(?:about |some )?$")
_NEXT = re.compile(r"(?P<noun> [^.;:!?()\d,]{0,45}?)(?:,| and|, and) $")
_PLACED = re.compile(r" (?:(?:[a-z]+) ){0,2}?(from|in|at|on|for|against|to|who|by)\b")
_ONE = re.compile(r"one ([A-Za-z]+)\b")
_LED = re.compile(r"(?:\band|including|[—–:(,]|--| -) ?$")
_LEADING = 12  # characters
_AFTER = re.compile(r"(?: [^.,;:!?()—–\d\n]{2,40})?(?:[.,;:)—–\n]| --| - |$)")
_PLACES = frozenset(("in", "at", "on"))
_FEW = 20
_AT_MOST = frozenset({"as many as", "up to", "at most", "a maximum of"})
_MOST, _FAR = 4, 90  # parts, and characters between a whole and the first of them
_OF = re.compile(r"(?:\bOf|^Of|; of|, of) (?:the |its |all |these |those |their |his |her |[^.,;\d]{0,40}[’']s? )*$")


class _Bounds(NamedTuple):
    """The least and the most that parts make of their whole where it is theirs and a number is wrong."""

    least: float
    most: float


_ANY = _Bounds(0, 99)
_NEAR = _Bounds(0.5, 1.5)
_OPEN = _Bounds(0.9, 99)  # some may be left out: a sum just below the whole is a slip all the same
_OVER = _Bounds(1, 1.1)  # parts may overlap: a sum just above the whole is none
_WORDS = 6
_OTHER = re.compile(r"\b(?:other|remaining) (\w+)")
_SMALL = {word: value for value, word in enumerate("one two three four five six seven eight nine".split(), 1)}
_STANCE = re.compile(
    r" (?:(?P<against>oppos\w+|against|disapprov\w+|reject\w+|no)"
    r"|(?P<in_favour>support\w*|for|approv\w+|back\w*|yes|favou?r\w*))\b"
)
_SAID = 40  # characters behind a part in which its stance stands
_DASHES = frozenset(("—", "–", "--", "-"))


@cache
def _apart() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in beside(__file__, "apart.txt"))


def parts(article: Article) -> Iterator[Finding]:
    """Wholes and parts that stand in one sentence."""
    text, found = article.text, figures(article)
    counted = [f for f in found if f.kind == "count" and f.high is None and f.scale == 1 and f.value == int(f.value)]
    if counted and "one" in written_words(article):
        counted = sorted([*counted, *_ones(text)])
    index = 0
    while index + 2 < len(counted):
        whole, listed = counted[index], _listed(article, counted[index], counted[index + 1 : index + 1 + _MOST])
        index += len(listed) or 1  # a part is no whole of the parts behind it
        most = whole.hedge in _AT_MOST and sum(f.value for f in listed) > whole.value
        if listed and (most or not whole.hedge) and not any(f.hedge for f in listed):
            yield from _off(article, whole, listed)


def _ones(text: str) -> Iterator[Figure]:
    """ "One" where it is the last part, or the first: elsewhere it is mostly a pronoun, and no figure."""
    last = 0
    for match in _ONE.finditer(text):
        start, end = match.start(), match.start() + len("one")
        if _LED.search(text, max(last, start - _LEADING), start):
            last = match.end()
            yield Figure(start, end, start, end, "count", 1.0, None, "", "", match.group(1), True)


def _listed(article: Article, whole: Figure, near: list[Figure]) -> list[Figure]:
    """The two to four figures behind another that may be its parts; empty where they are none."""
    text = article.text
    if whole.value < 2 or near[0].start - whole.end > _FAR or text.startswith(("-", " of "), whole.end):
        return []
    end = sentence_at(article, whole.start).end
    listed = [f for f in near if f.end <= end]
    for index in range(1, len(listed)):
        if not _NEXT.match(text[listed[index - 1].end : listed[index].start]):
            listed = listed[:index]
            break
    most = max((f.value for f in listed), default=0)
    return listed if len(listed) > 1 and 1 < most < max(2 * whole.value, 5) else []


def _off(article: Article, whole: Figure, listed: list[Figure]) -> Iterator[Finding]:
    """A finding where parts do not come to their whole."""
    text, total = article.text, sum(f.value for f in listed)
    if total == whole.value or _is_told(article, whole, total) or quotation_at(article, whole.start, whole.end):
        return
    most = _most(text, whole, listed)
    if most is None or not most.least <= total / whole.value <= most.most:
        return
    *first, last = (text[f.start : f.end] for f in listed)
    parts = {"some": ", ".join(first), "last": last, "total": round(total), "whole": round(whole.value)}
    message = say("{some} and {last} make {total}, not {whole}.", **parts)
    others = [Related("same", f.start, f.end) for f in listed[1:]]
    yield Finding(listed[0].start, listed[0].end, message, (*others, Related("against", whole.start, whole.end)))


_SOME_OF = re.compile(r"(?<! all)(?<! each)[\w-]+ of the $")


def _is_told(article: Article, whole: Figure, total: float) -> bool:
    """Whether the sum of the parts stands before them: "28 cases in 14 counties — 25 here and three there"."""
    start = sentence_at(article, whole.start).start
    if article.primary_language == "en" and _SOME_OF.search(in_front(article.text, whole.start)):
        return True  # "33 of the 100 seats are contested: 10 here and 23 there"
    return any(start <= f.start < whole.start and f.value == total for f in figures(article))


def _most(text: str, whole: Figure, listed: list[Figure]) -> _Bounds | None:
    """What share of a whole its parts make where they are its parts and off; None where they are no parts of it."""
    lead = text[whole.end : listed[0].start]
    if " and" not in text[listed[-2].end : listed[-1].start]:
        return None
    rest = whole.value - sum(f.value for f in listed)
    some = text.startswith((" of them", " of whom"), listed[0].end)
    if rest > 0 and (some or _is_told_behind(text, listed[-1], rest)):
        return None
    if _OF.search(in_front(text, whole.start)):
        if "," not in lead:
            return None
        if max(f.value for f in listed) > whole.value:
            return _ANY
        divided = _alike(text, listed) or _are_opposed(text, listed)
        return _OPEN if divided else _OVER if len(listed) > 2 else None
    match = _LEAD.match(lead)
    if match is None or not _AFTER.match(text, listed[-1].end) or _excluding([whole, *listed]):
        return None
    mark, is_some = match.group("mark"), "including" in lead
    if mark.strip() in _DASHES and text.find(mark, listed[0].end, listed[-1].start) >= 0:
        return None  # the dash closes an insertion, and what follows is no part
    divided = _excluding(listed) or (_alike(text, listed) and not _alike(text, [whole, *listed]))
    if not divided:
        is_list = mark not in (",", ", including") and not is_some and lead.count(" ") <= _WORDS
        return _NEAR if is_list else None
    if not whole.of and (match.start("mark") > 1 or mark == ","):
        return None
    if mark == "," and whole.value > _FEW and max(f.value for f in listed) > whole.value:
        return None  # three of a row, not a whole and its parts
    return _OPEN if is_some or mark == "," else _ANY


def _are_opposed(text: str, listed: list[Figure]) -> bool:
    """Whether some are for it and the others against: "14 were opposed and eight supported it"."""
    said = [_STANCE.search(text, f.end, f.end + _SAID) for f in listed]
    return len({m.lastgroup for m in said if m}) == len(listed)


def _is_told_behind(text: str, last: Figure, rest: float) -> bool:
    """Whether what is left over is told in the next words: "The other three races"."""
    other = _OTHER.search(text, last.end, last.end + _FAR)
    return other is not None and (_SMALL.get(other.group(1).lower()) == rest or other.group(1) == f"{rest:.0f}")


def _excluding(listed: list[Figure]) -> bool:
    """Whether the parts are of kinds that exclude each other."""
    nouns = [f.of.lower() for f in listed]
    return len(set(nouns)) == len(nouns) and any(set(nouns) <= kinds for kinds in _apart())


def _alike(text: str, listed: list[Figure]) -> bool:
    """Whether each part goes on with the same preposition ("nine from the coast and six from the hills")."""
    ends = [*(f.start for f in listed[1:]), listed[-1].end + 50]
    found = [_PLACED.match(text[f.end : end]) for f, end in zip(listed, ends, strict=True)]
    later = {"in" if m.group(1) in _PLACES else m.group(1) for m in found[1:] if m}
    first = {"in" if word in _PLACES else word for word in text[listed[0].end : ends[0]].split()}
    return len(later) == 1 and all(found[1:]) and later <= first
