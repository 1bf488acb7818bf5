"""Whether a text has a number in words, in the languages whose figures are read from digits alone."""

from __future__ import annotations

from functools import cache

from newslint.facts.against.spelled import spelled
from newslint.facts.bodies import Body
from newslint.facts.figures import Figure
from newslint.languages import pairs

_SCALES = (1, 1_000, 1_000_000)  # a word before its scale, which the figure above has worked in


def is_spelled(body: Body, figure: Figure) -> bool:
    """Whether a figure stands below in words ("Achtzehn Staaten"), or as what stands for a number ("ein Dutzend")."""
    language = body.article.primary_language
    if figure.value != int(figure.value):
        return False
    if any(numeral.value * scale == figure.value for numeral in spelled(body.lowered, language) for scale in _SCALES):
        return True
    heads = tuple(head for head, value in _heads(language) if value == figure.value)
    return bool(heads) and (
        any(word.startswith(heads) for word in body.lowered.split())
        or any(" " in head and head in body.lowered for head in heads)
    )


@cache
def _heads(language: str) -> tuple[tuple[str, float], ...]:
    """How words begin that stand for a number, and the number."""
    rows = pairs(language, "number_hints").items()
    return tuple((word.rstrip("-"), float(value)) for word, value in rows)
