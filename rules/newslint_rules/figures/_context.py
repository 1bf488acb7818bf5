"""What the words of a sentence say of its figures: forecast, counted at another time, put right, or a limit."""

from __future__ import annotations

import re
from functools import cache

from newslint import Article
from newslint.facts.figures import Figure
from newslint.facts.sentences import sentence_at
from newslint.languages import any_of, by_kind
from newslint.languages.kinds import FIGURE_CONTEXT

_BEFORE, _BEHIND = 60, 30  # characters
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d|,\d)")


def is_expected(language: str, sentence: str) -> bool:
    """Whether a sentence tells of a forecast, or of another time."""
    return _beginning(language, "expected").search(sentence) is not None


def is_of_sample(language: str, sentence: str) -> bool:
    """Whether a sentence tells whom a poll or a study asked, or how far it may err: the next has its own."""
    return _beginning(language, "errors").search(sentence) is not None


def is_of_several(language: str, sentence: str) -> bool:
    """Whether a sentence tells of one of several studies, of which each has its own figures."""
    return _beginning(language, "several").search(sentence) is not None


def is_of_then(article: Article, figure: Figure) -> bool:
    """Whether the words around a figure tell of another time."""
    around = article.text[max(0, figure.start - _BEFORE) : figure.end + _BEHIND]
    return _beginning(article.language, "then").search(around) is not None


def is_of_another_year(article: Article, figure: Figure, other: Figure) -> bool:
    """Whether the sentence of a figure names a year that the one of another does not."""
    said = [sentence_at(article, f.start) for f in (figure, other)]
    own = article.text[figure.number_start : figure.number_end]
    years = [set(_YEAR.findall(article.text, sentence.start, sentence.end)) - {own} for sentence in said]
    return not years[0] <= years[1]


def is_corrected(language: str, sentence: str) -> bool:
    """Whether a sentence puts a figure right, or says which one it is not."""
    return (
        _beginning(language, "corrected").search(sentence) is not None or _denied(language).search(sentence) is not None
    )


def are_compared(language: str, before: str) -> bool:
    """Whether the words before "between" say that two things are set against each other ("the difference between")."""
    return _beginning(language, "compared").search(re.split(r"[.;]", before)[-1]) is not None


def is_limit(article: Article, figure: Figure) -> bool:
    """Whether a figure is a limit ("or more"), and no sum."""
    return article.text.startswith(_limits(article.language), figure.end)


@cache
def _beginning(language: str, kind: str) -> re.Pattern[str]:
    """Words that begin with one of the stems of a kind."""
    stems = by_kind(language, "figure_context", FIGURE_CONTEXT)[kind]
    return re.compile(rf"\b(?:{any_of(stems)})", re.IGNORECASE)


@cache
def _denied(language: str) -> re.Pattern[str]:
    words = by_kind(language, "figure_context", FIGURE_CONTEXT)["denied"]
    return re.compile(rf"\b(?:{any_of(words)}) [$€£]?\d")


@cache
def _limits(language: str) -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in by_kind(language, "figure_context", FIGURE_CONTEXT)["limits"])
