"""Numbers whose digits are grouped like no number, whichever mark the language puts between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding
from newslint.core.around import leading
from newslint.core.message import marked, say
from newslint.facts.numerals import separators

_GROUPS = re.compile(
    r"(?<![\w.,/:+–§-])[1-9][0-9]{0,6}(?:([.,])[0-9]{1,7})(?:\1[0-9]{1,7}){0,4}(?![\w/:@–-]|[.,][0-9])"
)
_LABEL = re.compile(r"(?:[§#]|[^\W\d_]\.|\b[A-ZÀ-ÞА-Я]{2,}|\(\+?\d{2,5}\)) ?\Z")  # "Tel.", "Art.", "USB", "(0031)"
_LAST_YEARS = ("17", "18", "19", "20")

_WRONG = marked('"{number}" is grouped like no number; digits go in threes.')


def misgrouped(article: Article) -> Iterator[Finding]:
    """A finding for each number with a group that is neither thousands nor decimals."""
    mark = separators(article.language).group
    for match in _GROUPS.finditer(article.text):
        groups = match.group().split(match.group(1))
        if not _is_grouped_wrongly(groups, match.group(1) == mark or mark == "space"):
            continue
        if not leading(_LABEL, article.text, match.start()):
            yield Finding(*match.span(), say(_WRONG, number=match.group()))


def _is_grouped_wrongly(groups: list[str], is_thousands: bool) -> bool:
    """Whether groups of digits are neither a grouped number nor a date, an address, a version or a decimal."""
    first, *rest = groups
    if all(len(group) == 3 for group in rest) and (len(first) < 4 or not is_thousands or rest != ["000"]):
        return False
    if len(rest) == 1:  # mostly a decimal: wrong only with the noughts of thousands
        return is_thousands and rest[0].endswith("000") and len(rest[0]) in (3, 4) and not _is_year(rest[0])
    if _is_date(groups) or (len(groups) == 4 and all(int(group) < 256 for group in groups)):
        return False
    return any(len(group) in (3, 4) for group in rest) and min(map(len, rest)) > 1  # as in "Chrome 49.0.2623"


def _is_date(groups: list[str]) -> bool:
    day, *_, last = groups
    return len(groups) == 3 and (_is_year(day) or (len(day) < 3 and len(groups[1]) < 3 and len(last) in (2, 4)))


def _is_year(group: str) -> bool:
    return len(group) == 4 and group.startswith(_LAST_YEARS)
