"""Lists of names behind their count, in English: "three winners: Ann Lee, Bo Holm and Ida Ek"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.around import in_front
from newslint.core.signs import Signs, matches_at
from newslint.facts.number_words import number_of
from newslint.languages import pairs
from newslint_rules.figures._counted_forms import Told

_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}"
_LIST = re.compile(rf"(?: are|:| namely) ({_NAME}(?:, {_NAME}){{0,12}},? and {_NAME})(?=[.;]|\n)")
_COUNT = re.compile(
    r"(?<![\w-])((?i:two|three|four|five|six|seven|eight|nine|ten)) "
    r"(?:[a-z]+ )?(?:[a-z]+s|people|men|women|children),?$"
)
_OF_MORE = re.compile(r"\b(?:of|among|other|others|only|includ\w+|after|one|first|last)\b[^.;:]*$", re.IGNORECASE)
_ADDED = re.compile(r", (?:Jr|Sr|II|III|PhD|Ph|MD|M|[A-Z]{2})\b\.?")  # to a name, with a comma before it
_TIMES = re.compile(r"\b(?:seconds|minutes|hours|days|weeks|months|years|games|rounds),?$")
_SPLIT = re.compile(r",? and |, ")
_SIGNS = Signs(" are ", ": ", " namely ")


def lists_and_counts(article: Article) -> Iterator[Told]:
    """Each count of names that a list of them rules out."""
    text = article.text
    for match in matches_at(_LIST, text, _SIGNS.starts(text)):
        before = in_front(text, match.start())
        count = _COUNT.search(before)
        if count is None or _OF_MORE.search(before, 0, count.start()) or _TIMES.search(before):
            continue
        names = _SPLIT.split(match[1])
        if len(names) == number_of(count[1].lower(), "en") or _ADDED.search(match[1]):
            continue
        if pairs("en", "territories").keys().isdisjoint(names):
            start = match.start() - len(before) + count.start(1)
            yield start, start + len(count[1]), match.span(1), match[1]
