"""English ranges behind "about", or of round thousands, that go down: "only about 40 to 20 percent of the public"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.around import in_front, leading
from newslint.facts.number_starts import numbers_of
from newslint.facts.quotations import quotation_at

_RANGE = re.compile(
    r"((?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?) to [$€£]?(\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<scale> (?:m|b|tr)illion)?(?:%| percent\b| per cent\b|(?= [a-z]+\b))"
)
_HEDGED = re.compile(
    r"\b(?:about|roughly|around|approximately|an estimated|anywhere from|takes?|lasts?|costs?|earns?)"
    r"(?: the| only| just)? $"
)
_AGAINST = re.compile(r" (?:votes?|margins?|gaps?|ratios?|majority|odds|leads?|years (?:ago|later|before|earlier))\b")
_COMPARED = re.compile(
    r"\b(?:from|out\w+|vot\w+|passed|won|lost|lose|beat|led|leads?|ahead|fell|fall\w*|slid|slip\w*|sank|"
    r"slump\w*|drop\w*|cut|down|reduc\w+|phase|rat(?:io|e)|by)\b"
)
_CURRENCIES = ("$", "€", "£")
_JOINED = (".", ",", "-", "–", "/", "#")
_FAR = 90  # characters
_ROUND, _LARGE = 100, 1000
_ALL, _HOURS = 100, 12  # per cent


def hedged_ranges(article: Article) -> Iterator[tuple[int, int]]:
    """The places of such ranges, without quotations."""
    text = article.text
    for match in numbers_of(_RANGE, article):
        low, high = (float(match.group(number).replace(",", "")) for number in (1, 2))
        if not 1 < high < low or (match.group("scale") and low >= _ROUND) or _AGAINST.match(text, match.end()):
            continue
        sign = in_front(text, match.start(), 1)
        start = match.start() - (sign in _CURRENCIES)
        large = sign == " " and high >= _LARGE and low % _ROUND == high % _ROUND == 0 and "," in match.group(1)
        if low + high == _ALL or (high <= _HOURS and text.startswith((" on ", " in "), match.end())):
            continue  # shares of one thing, hours
        is_range = large or leading(_HEDGED, text, start)
        if sign in _JOINED or not is_range or _COMPARED.search(text, start - _FAR, start):
            continue
        if not quotation_at(article, *match.span()):
            yield start, match.end()
