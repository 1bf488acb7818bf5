"""The city of an event above the text where the lead has another: "Blast in Madrid" over "in Barcelona"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentences
from newslint.facts.words import word_count
from newslint.languages import any_of, entries, words
from newslint_rules.headline._otherwise import blocks_beside, told_otherwise

_SHORT = 50  # words; below that a text is a flash
_LEAD = 2  # sentences
_STEM = 4  # letters of a word that headline and lead share
_AT = r"(?:[Ii]n|[Nn]ear|[Oo]utside|[Hh]its?|[Rr]ocks?|[Bb]atters?|[Ff]loods)"
_ELSEWHERE = re.compile(r"\b(?:capital|Capital|and in|from (?=[A-Z])|as well as|between|both)\b")
_WORD = re.compile(r"[^\W\d_]{4,}")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What finds a city where something is above the text, and in it, and any city."""
    cities = any_of(entries("en", "large_cities"))
    found = (rf"\b{at} ({cities})(?![\w’'-]| [A-Z])" for at in (_AT, "(?:in|near|outside|of)"))
    return (*map(re.compile, found), re.compile(rf"\b(?:{cities})\b"))


def misplaced(article: Article) -> Iterator[Finding]:
    """At most one city above the text of which this knows nothing, and whose lead has one other."""
    text = article.text
    for block in blocks_beside(article):
        for match in _patterns()[0].finditer(text, block.start, block.end) if block.kind != "caption" else ():
            if other := _other(article, match, block.end):
                yield told_otherwise(article, block, match.span(1), other)
                return


def _other(article: Article, match: re.Match[str], end: int) -> tuple[int, int] | None:
    """The one city in which the lead has what it tells with words of the headline."""
    text, city = article.text, match.group(1)
    body = next((b.start for b in article.blocks if b.start >= end and b.kind == "paragraph"), None)
    if body is None or word_count(article) < _SHORT or city in text[body:] or quotation_at(article, *match.span(1)):
        return None
    lead = [s for s in sentences(article) if s.start >= body][:_LEAD]
    if not lead:
        return None
    _, found, every = _patterns()
    told = text[lead[0].start : lead[-1].end]
    places = [*found.finditer(text, lead[0].start, lead[-1].end)]
    if len({m.group() for m in every.finditer(told)}) != 1 or not places or _ELSEWHERE.search(told):
        return None
    above = _stems(text[article.blocks[0].start : body])
    if not above & _stems(told) or quotation_at(article, *places[0].span(1)):
        return None
    return places[0].span(1)


def _stems(text: str) -> set[str]:
    function = words("en", "function_words")
    return {w[:_STEM].lower() for w in _WORD.findall(text) if w.lower() not in function}
