"""What is counted above a text: whether the text counts the same otherwise, and whether it counts at all."""

from __future__ import annotations

import re

from newslint import Article, Block, Related
from newslint.facts.bodies import Body
from newslint.facts.figures import Figure
from newslint.facts.sentences import sentence_at, sentence_index
from newslint.languages import by_kind
from newslint.languages.kinds import HEADLINE_NUMBERS
from newslint_rules.headline._hedges import stems

COUNTABLE = 12  # so many a text may name one by one without counting them
_LEAD, _SHARED = 3, 2  # sentences below a headline, and words that one shares with it besides what is counted
_WORD = re.compile(r"\w+")
_NEAR = 12  # characters


def counted_otherwise(
    article: Article, figure: Figure, block: Block, body: Body
) -> tuple[Related, str] | None:
    """Where the lead tells of the same and counts it otherwise, by a number as small, and nothing is so many."""
    if block.kind != "headline" or figure.kind != "count" or not 1 < figure.value <= COUNTABLE or not figure.of:
        return None
    same = [f for f in body.figures if f.kind == "count" and f.of.lower() == figure.of.lower()]
    if not same or any(figure.value in (f.value, f.high) for f in body.figures):
        return None
    first = same[0]
    if sentence_index(article, first.start) - sentence_index(article, block.end) > _LEAD:
        return None
    if not tell_of_one(article, block, first) or first.value > COUNTABLE or _counts_others(article, first):
        return None
    return Related("against", first.start, first.end), article.text[first.start : first.end]


def tell_of_one(article: Article, block: Block, other: Figure, few: bool = False) -> bool:
    """Whether the sentence of a figure has three words of the headline, or, if `few` do, two that are half of them."""
    text, sentence = article.text, sentence_at(article, other.start)
    above = stems(text[block.start : block.end])
    shared = len(above & stems(text[sentence.start : sentence.end]))
    return shared > _SHARED or (few and shared == _SHARED and shared * 2 >= len(above))


def counts_above(article: Article, figure: Figure, block: Block, body: Body) -> bool:
    """Whether the lead has a figure of the kind, and as small: the text counts."""
    first = sentence_index(article, block.end)
    if figure.kind == "age" or not (figure.of or figure.unit) or figure.value > COUNTABLE:
        return True  # an age, or what nobody counts one by one
    lead = (f for f in body.figures if sentence_index(article, f.start) - first <= 2 * _LEAD)
    return any((f.kind, f.unit) == (figure.kind, figure.unit) and f.value <= 2 * COUNTABLE for f in lead)


def _counts_others(article: Article, figure: Figure) -> bool:
    """Whether a figure counts others, or more of them."""
    others = by_kind(article.primary_language, "headline_numbers", HEADLINE_NUMBERS)["others"]
    around = article.text[max(0, figure.start - _NEAR) : figure.end + _NEAR]
    return not others.isdisjoint(_WORD.findall(around))
