"""Numbers that stand for thousands since another beside them, of the same kind, is grouped by another sign."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.facts.figures import Figure
from newslint.facts.numerals import grouping

_ROUND = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:[.,][0-9]{3})*[.,][0-9]00(?![0-9]|[.,][0-9])")


def ends_of(text: str, figure: Figure) -> list[tuple[int, int, str, str]]:
    """The two ends of a range that are grouped each by another sign, "3,000 to 5.000": start, end, sign and digits."""
    ends = [(m, grouping(m[0])) for m in _ROUND.finditer(text, figure.number_start, figure.number_end)]
    if len(ends) != 2 or ends[0][1] == ends[1][1]:
        return []
    return [(*m.span(), sign, "".join(filter(str.isdigit, m[0]))) for m, sign in ends]


def has_a_like(figure: Figure, digits: str, others: Iterable[tuple[Figure, str]]) -> bool:
    """Whether a number ends in noughts, and another with the same scale or unit is grouped by another sign: "1,500
    millones" beside "2.600 millones", "500,000 toneladas" beside "1.750.000 toneladas".
    """
    if not digits.endswith("00" if figure.scale > 1 else "000") or (figure.scale == 1 and figure.kind != "measure"):
        return False
    kind = figure.kind, figure.unit, figure.scale
    return any((o.kind, o.unit, o.scale) == kind and said.endswith("00") for o, said in others)
