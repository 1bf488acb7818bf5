"""Hours of opening and the like that end before they begin: "from 9 p.m. to 5 p.m."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.signs import Signs
from newslint.facts.signs_together import seen

_TIME = r"(\d\d?)(?::(\d\d))? ?([ap])(?:\.m\.|m\b)"
_RANGE = re.compile(
    rf"(?:[Ff]rom|[Bb]etween|are|is|runs|[Oo]pen) {_TIME} (?:to|and|until|through) {_TIME}"
    r"(?! (?:the )?(?:next|following)\b)"
)
_LONGEST = 17 * 60  # minutes; what lasts longer has its halves of the day mixed up
_DAY = 24 * 60
_SIGNS = Signs("m. to ", "m. and ", "m. until ", "m. through ", "am to ", "pm to ", "pm and ", "pm until ")


def reversed_hours(article: Article) -> Iterator[tuple[int, int]]:
    """Where hours end before they begin, or last the night through but an hour."""
    if seen(article, _SIGNS):
        for match in _RANGE.finditer(article.text):
            length = (_minutes(match, 4) - _minutes(match, 1)) % _DAY
            if length > _LONGEST:
                yield match.start(1), match.end()


def _minutes(match: re.Match[str], first: int) -> int:
    hour, minutes, half = match[first], match[first + 1], match[first + 2]
    return (int(hour) % 12 + (12 if half == "p" else 0)) * 60 + int(minutes or 0)
