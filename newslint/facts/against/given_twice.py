"""Figures that an article gives a second time for its readers: in other units, or in another currency."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import Pair
from newslint.facts.against.amounts import Amount, amounts, amounts_in, key
from newslint.facts.against.conversions import is_converted_here
from newslint.facts.against.judging import Place


def is_given_twice(article: Article, amount: Amount, pair: Pair, exact: list[Place]) -> bool:
    """Whether a figure converts the one before it for the reader, which the source does not do."""
    before = next((a for a in reversed(amounts_in(article, max(0, amount.start - 60), amount.start))), None)
    units = {a.unit for low, high in exact for a in amounts_in(pair.source, low, high)}
    if amount.unit in units:
        return False
    if before is not None and is_converted_here(article, before, amount):
        return True
    return amount.kind == "money" and (amount.unit, key(amount.value)) in _converted(article)


@fact
def _converted(article: Article) -> frozenset[tuple[str, float]]:
    """The sums of money that an article gives beside others, in another currency."""
    every = amounts(article)
    both = (two for two in zip(every, every[1:], strict=False) if two[0].kind == two[1].kind == "money")
    return frozenset((b.unit, key(b.value)) for a, b in both if is_converted_here(article, a, b))
