"""Whether two figures may tell of the same: in one unit, in one that has the same sign, or in none."""

from __future__ import annotations

import re
from functools import cache

from newslint.core.article import Article
from newslint.facts.figures import Figure
from newslint.facts.measures import kind_of, per_unit
from newslint.languages import ALL, any_of, by_kind, entries, pairs
from newslint.languages.kinds import COUNTING

_POINTS = frozenset({"points", "basis-points"})
_NEAR = 0.15  # tons, tonnes and the like are called by each other's names
_SHARE = 24  # characters from "40" to "300" in "40 of their 300"


def may_be_same(article: Article, figure: Figure, other: Figure) -> bool:
    """Whether what two figures tell may be the same as far as unit and noun go, whatever their values."""
    if "age" in (figure.kind, other.kind) and figure.kind != other.kind:
        return figure.unit == "year" or other.unit == "year" or not (figure.of or other.of)
    if figure.unit == other.unit:
        return True
    if not figure.unit or not other.unit:
        bare, measured = (other, figure) if figure.unit else (figure, other)
        return bare.kind not in ("count", "fraction") or _may_bear(article, bare, measured)
    if any({figure.unit, other.unit} <= shared for shared in _shared()):
        return True
    if figure.kind == other.kind == "money":
        return False
    if "%" in (figure.unit, other.unit):
        return not _POINTS.isdisjoint((figure.unit, other.unit))
    if kind := kind_of(figure.unit):
        return other.unit not in kind or abs(1 - (per_unit(figure.unit, other.unit) or 0)) < _NEAR
    return True


@cache
def _shared() -> tuple[frozenset[str], ...]:
    """Currencies, with a weight, that are written alike."""
    return tuple(frozenset(line.split()) for line in entries(ALL, "shared_currencies"))


def _may_bear(article: Article, bare: Figure, measured: Figure) -> bool:
    """Whether a number without a unit may be meant in one: it counts nothing else."""
    noun = bare.of.lower()
    if measured.unit == "%" and _of(article.language).match(article.text, bare.end, bare.end + _SHARE):
        return False  # "40 of its 300 men" is no 40%
    if not noun or bare.of != noun:
        return True
    language = article.primary_language
    return noun in pairs(language, "units") or noun in pairs(language, "currencies")


@cache
def _of(language: str) -> re.Pattern[str]:
    """What follows a number of so many, but of a hundred: "40 of its 300 men"."""
    return re.compile(rf" (?:{any_of(by_kind(language, 'counting', COUNTING)['of'])}) (?!100\b)[0-9]")
