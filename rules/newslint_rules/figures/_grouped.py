"""The numbers of an article whose thousands are grouped, and by which sign."""

from __future__ import annotations

from collections import Counter

from newslint import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import Figure, figures
from newslint.facts.numerals import grouping, separators

_PEOPLE = frozenset("people troops soldiers refugees civilians residents workers men women children voters".split())
_SCORED = frozenset("points times metres meters seconds".split())

_DIVIDED = frozenset({"es"})  # where no country is named: Spain groups with a point, Mexico with a comma


class Grouped(NamedTuple):
    """A number whose thousands are grouped by `sign`; `digits` is the number without it."""

    start: int
    end: int
    sign: str
    digits: str
    figure: Figure


def grouped_numbers(article: Article) -> list[Grouped]:
    """All such numbers in order, without those that may be decimals."""
    text, found = article.text, []
    for figure in figures(article):
        start, end = figure.number_start, figure.number_end
        if end - start > 4 and figure.high is None and (sign := grouping(text[start:end])):
            sign = "\u00a0" if sign.isspace() else "’" if sign == "'" else sign
            found.append(Grouped(start, end, sign, "".join(filter(str.isdigit, text[start:end])), figure))
    decimal = separators(article.language).decimal
    otherwise = {g.digits for g in found if g.sign != decimal}
    return [g for g in found if g.sign != decimal or _cannot_be_decimal(text, g, otherwise)]


def _cannot_be_decimal(text: str, grouped: Grouped, otherwise: set[str]) -> bool:
    """Whether a number with a decimal sign is none; `otherwise` are the digits of those grouped in another way."""
    written = text[grouped.start : grouped.end]
    if written.count(grouped.sign) > 1 or ("," in written and "." in written):
        return True
    figure = grouped.figure
    if figure.kind not in ("count", "money") or figure.scale > 1:
        return False
    plain = figure.value == float(grouped.digits) or figure.end == figure.number_end
    is_whole = grouped.digits.endswith("000") or grouped.digits in otherwise or figure.of in _PEOPLE
    return plain and (is_whole or (grouped.digits.endswith("00") and _counts_things(grouped)))


def _counts_things(grouped: Grouped) -> bool:
    """Whether a number that ends in 00 counts what is whole, or is a sum too large to be told to a tenth of a cent."""
    figure = grouped.figure
    if figure.kind == "money":
        return len(grouped.digits) > 4
    return figure.of not in _SCORED and figure.of[:1].islower() and figure.of.endswith("s")


def regrouped(written: str, wanted: str) -> str:
    """A number with its thousands grouped by another sign; its decimal sign gives way where it is the same."""
    whole, decimal, places = written, "", ""
    last = max(written.rfind("."), written.rfind(","))
    if last >= 0 and written[last] != grouping(written):
        whole, decimal, places = written[:last], written[last], written[last + 1 :]
    if decimal == wanted:
        decimal = "," if wanted == "." else "."
    return "".join(c if c.isdigit() else wanted for c in whole) + decimal + places


def own_sign(article: Article, certain: list[Grouped]) -> str:
    """The sign that belongs here: that of the language if it occurs, else the commonest."""
    own = separators(article.language).group
    own = "\u00a0" if own == "space" else own
    signs = Counter(g.sign for g in certain)
    commonest = max(signs, key=lambda sign: (signs[sign], sign == own), default=own)
    return own if own in signs and article.language not in _DIVIDED else commonest
