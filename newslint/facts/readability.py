"""Readability: textstat's formulas over newslint's own sentences and words.

English is measured by the grade of Kincaid, languages for which textstat has Flesch's constants by reading ease, Polish
by Gunning's fog, and the rest, Danish, Norwegian, Swedish and Ukrainian among them, by LIX: textstat would use the
English constants there without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.core.article import BODY, Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact, formulas
from newslint.facts.sentences import Sentence, sentences
from newslint.facts.words import MANY_SYLLABLES, Extent, body_extent

_WORD = re.compile(r"\w")


class Measure(NamedTuple):
    """How a language is measured: the score's name in textstat, and whether more of it is harder to read."""

    score: str
    more_is_harder: bool


def measure_of(language: str) -> Measure:
    """The score that a language is measured by."""
    if language == "en":
        return Measure("flesch_kincaid_grade", True)
    if language in formulas.FLESCH:
        return Measure("flesch_reading_ease", False)
    return Measure("gunning_fog" if language in MANY_SYLLABLES else "lix", True)


def grade_of(extent: Extent, sentence_count: int, language: str) -> float:
    """The score that a language is measured by, of so much text in so many sentences."""
    return _score(measure_of(language).score, sentence_count, extent, language)


def _score(name: str, sentence_count: int, extent: Extent, language: str) -> float:
    if name == "flesch_reading_ease":
        return formulas.flesch_reading_ease(language, sentence_count, extent.words, extent.weight)
    if name == "automated_readability_index":
        pieces, characters = extent.pieces, extent.characters
        return formulas.automated_readability_index(sentence_count, extent.words, characters, pieces)
    if name == "rix":
        return formulas.rix(sentence_count, extent.weight)
    formula = {
        "flesch_kincaid_grade": formulas.flesch_kincaid_grade, "gunning_fog": formulas.gunning_fog, "lix": formulas.lix,
    }[name]  # fmt: skip
    return formula(sentence_count, extent.words, extent.weight)


@fact
def body_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body that have a word in them."""
    text, body = article.text, [block.kind in BODY for block in article.blocks]
    return tuple(s for s in sentences(article) if body[s.block] and (text[s.start].isalnum() or _has_word(text, s)))


def _has_word(text: str, sentence: Sentence) -> bool:
    return _WORD.search(text, sentence.start, sentence.end) is not None


@fact
def scores(article: Article) -> dict[str, float]:
    """The scores of all body text by their names in textstat: for English three, else one or two that fit."""
    language = article.primary_language
    measure = measure_of(language).score
    names: Iterable[str] = (measure,)
    if language == "en":
        names = ("flesch_reading_ease", "flesch_kincaid_grade", "automated_readability_index")
    elif measure == "lix":
        names = ("lix", "rix")
    count, extent = len(body_sentences(article)), body_extent(article)
    return {name: round(_score(name, count, extent, language), 2) for name in names}
