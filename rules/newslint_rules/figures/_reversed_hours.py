"""Hours of opening and the like that end before they begin: "from 9 p.m. to 5 p.m."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.signs import Signs
from newslint.facts.signs_together import seen

_TIME = r"(\d\d?)(?::(\d\d))? ?p(?:\.m\.|m\b)"
_RANGE = re.compile(
    rf"(?:[Ff]rom|[Bb]etween|are|is|runs|[Oo]pen) {_TIME} (?:to|and|until|through) {_TIME}"
    r"(?! (?:the )?(?:next|following)\b)"
)
_NOON = 12  # o'clock, with which an afternoon begins
_SIGNS = Signs("m. to ", "m. and ", "m. until ", "m. through ", "am to ", "pm to ", "pm and ", "pm until ")


def reversed_hours(article: Article) -> Iterator[tuple[int, int]]:
    """Where an afternoon ends before it begins; a place may be open from 5 a.m. to 1 a.m."""
    if seen(article, _SIGNS):
        for match in _RANGE.finditer(article.text):
            if _time(match, 3) < _time(match, 1):
                yield match.start(1), match.end()


def _time(match: re.Match[str], first: int) -> tuple[int, int]:
    return int(match[first]) % _NOON, int(match[first + 1] or 0)
