"""Numbers that stand for thousands since another beside them, of the same kind, is grouped by another sign."""

from __future__ import annotations

import re

from newslint import Article
from newslint.facts.figures import Figure
from newslint.facts.numerals import grouping
from newslint_rules.figures._thousandths import may_be_decimal

LONG = frozenset({"year", "mi", "km", "acre", "ha", "hour", "day"})  # hardly told to three decimals that are noughts
_ROUND = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:[.,][0-9]{3})*[.,][0-9]00(?![0-9]|[.,][0-9])")


def ends_of(text: str, figure: Figure) -> list[tuple[int, int, str, str]]:
    """The two ends of a range that are grouped each by another sign, "3,000 to 5.000": start, end, sign and digits."""
    ends = [(m, grouping(m[0])) for m in _ROUND.finditer(text, figure.number_start, figure.number_end)]
    if len(ends) != 2 or ends[0][1] == ends[1][1]:
        return []
    return [(*m.span(), sign, "".join(filter(str.isdigit, m[0]))) for m, sign in ends]


def has_a_like(article: Article, figure: Figure, digits: str, others: list[tuple[Figure, str]]) -> bool:
    """Whether a number ends in noughts, and another with the same scale or unit is grouped by another sign: "1,500
    millones" beside "2.600 millones", "500,000 toneladas" beside "1.750.000 toneladas".

    Beside any other it is enough that no decimal is told so: "15,000 millones", "1,700 kilómetros".
    """
    if not digits.endswith("00") or not others:
        return False
    alone = digits.endswith("000") if figure.scale > 1 else figure.kind == "measure" and figure.unit in LONG
    if alone:
        return True
    kind = figure.kind, figure.unit, figure.scale
    alike = any((o.kind, o.unit, o.scale) == kind and said.endswith("00") for o, said in others)
    sum_or_measure = digits.endswith("000") if figure.kind == "measure" else figure.kind == "money"
    return alike and (figure.scale > 1 or sum_or_measure) and not may_be_decimal(article, figure)
