"""Lists of names behind their count, in English: "three winners: Ann Lee, Bo Holm and Ida Ek"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.signs import Signs, matches_at
from newslint.facts.signs_together import seen
from newslint_rules.figures._counted_forms import Told

_NUMBERS = {word: value for value, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_NUMBER = "|".join(_NUMBERS)
_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}"
_LIST = re.compile(
    rf"(?<![\w-])((?i:{_NUMBER})) (?:[a-z]+ )?[a-z]+s(?: are|:|,? namely) "
    rf"({_NAME}(?:, {_NAME})*,? and {_NAME})(?=[.;]|\n)"
)
_SPLIT = re.compile(r",? and |, ")
_SIGNS = Signs(*(f"{word} " for word in _NUMBERS), *(f"{word.capitalize()} " for word in _NUMBERS))


def lists_and_counts(article: Article) -> Iterator[Told]:
    """Each count of names that a list of them rules out."""
    if seen(article, _SIGNS):
        for match in matches_at(_LIST, article.text, _SIGNS.starts(article.text)):
            names = _SPLIT.split(match[2])
            if len(names) != _NUMBERS[match[1].lower()]:
                yield (*match.span(1), match.span(2), match[2])
