"""Offices before or behind a surname, of which one stands once and excludes another that the same person has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article
from newslint.core.signs import Signs
from newslint.core.tuples import NamedTuple
from newslint.facts.names import names
from newslint.facts.naming.surroundings import tells_of_kin
from newslint.facts.posts import is_of_others
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import any_of, entries
from newslint_rules.names._title_ladders import rungs_of

_NEAR = 16  # characters before an office
_CHANGED = re.compile(  # what says that somebody had another office, or is to have one, or has two
    r"\b(?:former\w*|then|ex|late|later|acting|interim|incoming|outgoing|now|new|newly|next|previous\w*|once|earlier|"
    r"promot\w+|serv\w+|succe\w+|replac\w+|becom\w+|became|appoint\w*|named|nam(?:es|ing)|elect\w*|mov(?:ed|es|ing)|"
    r"nomin\w+|candidate|runn?(?:ing)?|ran|shadow|also|as|both|while|when|since|until|reshuffle\w*|retired?|(?:19|20)[0-9]{2})\b"
)
_JOINED = re.compile(r"(?:\band|&|[Dd]eputy|[Vv]ice|[Aa]ssistant|[Aa]ssociate|[Uu]nder|[Ss]hadow|[Jj]unior|[-/])\s?\Z")
_AND = re.compile(r" ?(?:and|&|/)\b| of (?!the )| for ")


class _Held(NamedTuple):
    """An office with its bearer at `text[start:end]`."""

    start: int
    end: int
    office: str
    rank: tuple[int, int]
    surname: str


@cache
def _ranks() -> dict[str, tuple[int, int]]:
    """The line of each office, and its place in it."""
    return rungs_of(entries("en", "offices"))


@cache
def _signs() -> Signs:
    return Signs(*_ranks())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds an office before a name, and one behind a name."""
    offices = any_of([*_ranks()])
    before = rf"(?<![\w’'-])((?i:{offices})),? ((?:[A-Z][\w’'-]+ |[A-Z]\. ?){{0,2}})([A-Z][a-z][\w’-]*)(?! [A-Z])"
    of_place = "(?:the |its |a )?(?:(?:town|city|county|state|country)[’']s )?"
    behind = rf"(?<![\w’'-])([A-Z][a-z][\w-]*), {of_place}({offices})\b"
    return re.compile(before), re.compile(behind)


def two_offices(article: Article) -> Iterator[tuple[tuple[int, int], str, tuple[int, int], str]]:
    """The last of two offices of one person where it stands once, and the first: their places, and how to show them."""
    text = article.text
    named = {_ranks()[office] for office, *_ in _signs().found(text.lower())}
    if len(named) == len({line for line, _ in named}):
        return  # no line has two
    before, behind = _patterns()
    held: dict[str, list[_Held]] = {}
    for match in before.finditer(text):
        one = _Held(*match.span(), match[1], _ranks()[match[1].lower()], match[3].removesuffix("’s").removesuffix("'s"))
        held.setdefault(one.surname, []).append(one)
    for match in behind.finditer(text):
        held.setdefault(match[1], []).append(_Held(*match.span(), match[2], _ranks()[match[2]], match[1]))
    for surname, found in held.items():
        found.sort()
        odd, ranks = found[-1], [one.rank for one in found]
        others = [one for one in found if one.rank != odd.rank]
        of_line = {rank for rank in ranks if rank[0] == odd.rank[0]}
        if len(of_line) != 2 or ranks.count(odd.rank) != 1 or others[0].rank[0] != odd.rank[0]:
            continue
        if all(_is_own(article, one) for one in found) and _has_one_bearer(article, surname):
            yield (*_shown(odd), *_shown(others[0]))


def _shown(one: _Held) -> tuple[tuple[int, int], str]:
    return (one.start, one.end), f"{one.office} {one.surname}"


def _is_own(article: Article, one: _Held) -> bool:
    """Whether an office is somebody's of today alone."""
    text = article.text
    if is_of_others(article, one.start, one.end) or quotation_at(article, one.start, one.end):
        return False
    if _JOINED.search(text, max(0, one.start - _NEAR), one.start) or _AND.match(text, one.end):
        return False
    sentence = sentence_at(article, one.start)
    said = text[sentence.start : sentence.end]
    return not (_CHANGED.search(said) or tells_of_kin(said, "en"))


def _has_one_bearer(article: Article, surname: str) -> bool:
    """Whether one person of the article bears a surname."""
    given = {name.words[0] for name in names(article) if len(name.words) > 1 and name.words[-1] == surname}
    return len(given) == 1
