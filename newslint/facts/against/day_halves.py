"""Hours of the other half of the day: "7:42 p.m." for "7:42 a.m."."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts.against.alignment import Pair
from newslint.facts.against.amounts import Amount
from newslint.facts.against.judging import Place, within

_HALF = re.compile(r"(?::\d\d)? ?([ap])\.? ?m\b\.?", re.IGNORECASE)  # 7:42 a.m.


def half_behind(text: str, end: int) -> tuple[str, int]:
    """Which half of the day stands behind an hour that ends at `end`, and where that ends; "" where none does."""
    half = _HALF.match(text, end)
    return (half[1].lower(), half.end()) if half else ("", end)


def in_the_other_half(
    article: Article, amount: Amount, pair: Pair, places: list[Place], exact: list[Place]
) -> Place | None:  # fmt: skip
    """The hour of a source's sentence that is of the other half of the day, where none there is of the same."""
    own, _ = half_behind(article.text, amount.number_end)
    english = article.primary_language == pair.source.primary_language == "en"
    if not own or not english or article.text[max(0, amount.number_start - 1)] == ":":
        return None
    here = [place for place in places if within(place[0], exact)]
    minutes = _minutes(article.text, amount.number_end)
    text = pair.source.text
    halves = [(half_behind(text, end), start) for start, end in here if minutes == _minutes(text, end)]
    told = [((start, end), half) for (half, end), start in halves if half]
    return told[0][0] if told and all(half != own for _, half in told) else None


def _minutes(text: str, end: int) -> str:
    """The minutes behind an hour that ends at `end`; "" where there are none."""
    return text[end + 1 : end + 3] if text.startswith(":", end) else ""
