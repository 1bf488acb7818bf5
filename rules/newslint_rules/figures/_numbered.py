"""Whether a number in a row of digits counts something, or may be a name: the 5340 bus, 1340 MHz, at 1300 hours."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from newslint import Article
from newslint.facts.figures import Figure
from newslint.languages import by_kind
from newslint.languages.kinds import COUNTING

_TIME = re.compile(r"(?:1[0-9]|2[0-4])[0-5][0-9]")
_FREQUENCIES = frozenset({"Hz", "MHz", "GHz"})


def is_name(article: Article, figure: Figure) -> bool:
    """Whether a number is that of a thing, of a station or of an hour, as far as what stands behind it tells."""
    if figure.hedge:
        return False
    if figure.kind == "measure":
        is_time = _TIME.fullmatch(article.text, figure.number_start, figure.number_end) is not None
        return figure.unit in _FREQUENCIES or (is_time and figure.unit == "hour")
    known, of = _counting(article), figure.of
    return figure.kind == "count" and (of in known["bear_numbers"] or of.endswith(tuple(known["no_plural_endings"])))


def counts(article: Article, figure: Figure, counted: Container[str]) -> bool:
    """Whether what stands behind a number shows that it counts, where the words before it tell nothing.

    "Le vol 5340 est parti" and "composez le 3939 pour…" count nothing. `counted` is what other numbers count.
    """
    if is_sure(article, figure, counted):
        return True
    known, of = _counting(article), figure.of
    if not of or not article.text.startswith(of, figure.end + 1):
        return False
    if known["nouns_have_capitals"]:
        return of[0].isupper()
    return of.islower() and of.endswith(tuple(known["plural_endings"]))


def is_sure(article: Article, figure: Figure, counted: Container[str]) -> bool:
    """Whether nobody takes a number for a name: a sum, a measure, hedged, or of what is counted one by one."""
    known = _counting(article)
    if figure.kind != "count" or figure.hedge != "":
        return True
    return figure.of in known["counted"] | known["plurals"] or (figure.of != "" and figure.of in counted)


def _counting(article: Article) -> Mapping[str, frozenset[str]]:
    return by_kind(article.primary_language, "counting", COUNTING)
