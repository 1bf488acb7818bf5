"""An age of some year beside the year of birth, in English: "born in 1960, he led it in 1990 at the age of 47"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related
from newslint.core.message import marked, say
from newslint.core.signs import Signs, matches_at
from newslint.facts.number_words import number_of
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen

_YEAR = r"(?:18|19|20)\d\d)(?![\w-]|[.,]\d)"
_BORN_IN, _THEN = f"(?P<born>{_YEAR}", f"(?P<year>{_YEAR}"
_DATE = r"(?:in |on |)(?:[A-Z][a-z]+\.? (?:\d{1,2},? )?|\d{1,2} [A-Z][a-z]+ )?"
# Nobody else, and no other year, between a birth and an age.
_NOBODY = (
    r"(?:(?!\b(?:met|married|hired|who|whose|father|mother|parents|son|daughter|wife|husband|brother|sister)\b)"
    r"[^.;\d]){0,90}?"
)
_AGE = r"(?P<age>\d{1,2}|[a-z]+(?:-[a-z]+)?)"
_AT = (
    rf"(?:,? (?:at the age of|at age|aged|age|at)|,? when (?:he|she|they) (?:was|were|had turned)(?: just| only)?"
    rf"|,? when (?:just|only)|,? at just) {_AGE}"
)
_END = r"(?=[.,;)]| (?:and|years old|to|after|in|he|she)\b)(?! (?:per|p\.m|a\.m))"
_FORWARD = re.compile(
    rf"[Bb]orn {_DATE}{_BORN_IN}{_NOBODY}\b(?:in|from|since|on) (?:[A-Z][a-z]+\.? )?{_THEN}{_AT}{_END}"
)
_BACKWARD = re.compile(
    rf"(?:was|were) (?:just |only )?{_AGE} (?:years old )?when (?:he|she|they) [a-z]+ed [^.;\d]{{0,40}}?in {_THEN}"
    rf"(?:;|,| and) (?:he|she|they) (?:was|were) born {_DATE}{_BORN_IN}"
)
_BIRTHS = Signs("Born in ", "born in ", "Born on ", "born on ", "born 1", "Born 1")
_YOUNGEST = 5  # years: "at one" and "at two" are rather a time of day or a place
_ANOTHER = re.compile(r"\b(?:couple|marri\w+ (?:Ann|him|her)|twins|[A-Z][\w’-]+ [A-Z][\w’-]+,? (?:who|died|was))\b")
OF_BIRTH = marked("Somebody born in {born} was {young} or {old} in {year}, not {age}.")


def ages_at_events(article: Article) -> Iterator[Finding]:
    """Each age that the years of its birth and of its event rule out."""
    text = article.text
    if not seen(article, _BIRTHS):
        return
    for match in matches_at(_FORWARD, text, _BIRTHS.starts(text)):
        if not _ANOTHER.search(match[0]):
            yield from _off(article, match)
    if " born " in text and " when " in text:
        for match in _BACKWARD.finditer(text):
            yield from _off(article, match)


def _off(article: Article, told: re.Match[str]) -> Iterator[Finding]:
    born, year, age = int(told["born"]), int(told["year"]), round(number_of(told["age"], "en"))
    if age < _YOUNGEST or year <= born or year - born - 1 <= age <= year - born or is_of_others(article, *told.span()):
        return
    message = say(OF_BIRTH, born=born, year=year, young=year - born - 1, old=year - born, age=age)
    yield Finding(*told.span("age"), message, tuple(Related("against", *told.span(part)) for part in ("born", "year")))
