"""Readability: textstat's formulas over newslint's own sentences and words.

English is measured by the grade of Kincaid, languages for which textstat has Flesch's constants by reading ease, Polish
by Gunning's fog, and the rest, Danish, Norwegian, Swedish and Ukrainian among them, by LIX: textstat would use the
English constants there without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newslint.article import BODY, Article
from newslint.facts import fact, formulas
from newslint.facts.quotations import Quotation
from newslint.facts.quotations import quotations as all_quotations
from newslint.facts.sentences import Sentence, sentences
from newslint.facts.words import MANY_SYLLABLES, Extent, body_extent, extent_of

SHORT = 10  # words
_WORD = re.compile(r"\w")


class Measure(NamedTuple):
    """How a language is measured: the score's name in textstat, and whether more of it is harder to read."""

    score: str
    more_is_harder: bool


def language_of(article: Article) -> str:
    """The article's language without its country."""
    return article.language.partition("-")[0]


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


def prose(article: Article, quotations: bool, lists: bool) -> tuple[Sentence, ...]:
    """The sentences of the body that are the writer's: without list items, and without those that are quotation for
    the greater part, unless these are asked for.
    """
    quoted = set() if quotations else _quoted(article)
    kinds = [block.kind for block in article.blocks]
    found = (s for s in body_sentences(article) if lists or kinds[s.block] != "list item")
    return tuple(s for s in found if s not in quoted)


@fact
def _quoted(article: Article) -> set[Sentence]:
    found = set()
    spans = iter([*all_quotations(article), Quotation(len(article.text) + 1, len(article.text) + 1, 0, 0)])
    quotation = next(spans)
    for s in body_sentences(article):
        inside = 0
        while quotation.start < s.end:
            inside += max(0, min(s.end, quotation.end) - max(s.start, quotation.start))
            if quotation.end > s.end:
                break
            quotation = next(spans)
        if 2 * inside >= s.end - s.start:
            found.add(s)
    return found


def prose_extent(article: Article, kept: Sequence[Sentence]) -> Extent:
    """The extent of the sentences that are kept of the body."""
    left = set(body_sentences(article)).difference(kept)
    text = " ".join(article.text[s.start : s.end] for s in left)
    return body_extent(article).without(extent_of(text, language_of(article)))


def hardest_sentences(article: Article, most: int, among: Sequence[Sentence]) -> list[tuple[float, Sentence]]:
    """The hardest of some sentences, hardest first, each with its score by the measure of the language.

    Sentences of less than ten words are passed over: one long word makes them hard on paper.
    """
    language = language_of(article)
    sign = -1 if measure_of(language).more_is_harder else 1
    scored = []
    for s in among:
        extent = extent_of(article.text[s.start : s.end], language)
        if extent.words >= SHORT:
            scored.append((grade_of(extent, 1, language), s))
    return sorted(scored, key=lambda pair: (sign * pair[0], pair[1].start))[:most]


@fact
def scores(article: Article) -> dict[str, float]:
    """The scores of all body text by their names in textstat: for English three, else one or two that fit."""
    language = language_of(article)
    measure = measure_of(language).score
    names: Iterable[str] = (measure,)
    if language == "en":
        names = ("flesch_reading_ease", "flesch_kincaid_grade", "automated_readability_index")
    elif measure == "lix":
        names = ("lix", "rix")
    count, extent = len(body_sentences(article)), body_extent(article)
    return {name: round(_score(name, count, extent, language), 2) for name in names}
