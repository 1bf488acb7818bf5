"""How hard an article and its sections are to read in the writer's own words, by the measure of its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.quotations import Quotation
from newslint.facts.quotations import quotations as all_quotations
from newslint.facts.readability import body_sentences, grade_of, measure_of
from newslint.facts.sections import sections
from newslint.facts.sentences import Sentence
from newslint.facts.words import body_extent, extent_of

SHORT = 10  # words
_SPEAKER = re.compile(r"\n\n(?:[QA]|[A-Z]{2}[A-Z.’' -]*|[A-Z]\w+(?: [A-Z][\w.’'-]+){1,3})(?: ?\([^)]{1,40}\))?: ")


class Graded(NamedTuple):
    """A text with its grade. It is called by `article.text[start:end]`, its headline or heading."""

    grade: float
    words: int
    start: int
    end: int
    sentences: tuple[Sentence, ...]


def prose(article: Article, quotations: bool, lists: bool) -> tuple[Sentence, ...]:
    """The sentences of the body that are the writer's.

    List items are left out, and what others say, unless these are asked for: sentences that are quotation for the
    greater part, and paragraphs of a transcript, which begin with the speaker's name, or Q and A, and a
    colon.
    """
    return _prose(article, quotations, lists) if quotations or lists else _own_prose(article)


@fact
def _own_prose(article: Article) -> tuple[Sentence, ...]:
    return _prose(article, False, False)


def _prose(article: Article, quotations: bool, lists: bool) -> tuple[Sentence, ...]:
    quoted = set() if quotations else _quoted(article)
    kinds = [block.kind for block in article.blocks]
    found = (s for s in body_sentences(article) if lists or kinds[s.block] != "list item")
    return tuple(s for s in found if s not in quoted)


@fact
def _quoted(article: Article) -> set[Sentence]:
    found = set()
    spans = iter([*all_quotations(article), Quotation(len(article.text) + 1, len(article.text) + 1, 0, 0)])
    quotation = next(spans)
    spoken = {article.block_index(m.end()) for m in _SPEAKER.finditer(article.text)}
    for s in body_sentences(article):
        inside = 0
        while quotation.start < s.end:
            inside += max(0, min(s.end, quotation.end) - max(s.start, quotation.start))
            if quotation.end > s.end:
                break
            quotation = next(spans)
        if 2 * inside >= s.end - s.start or s.block in spoken:
            found.add(s)
    return found


def graded_article(article: Article, kept: Sequence[Sentence]) -> Graded:
    """The grade of an article by those of its sentences that are kept."""
    language, extent = article.primary_language, body_extent(article)
    if left_out := set(body_sentences(article)).difference(kept):
        extent = extent.without(extent_of(_joined(article, left_out), language))
    start, end = article.blocks[0][1:3] if article.blocks else (0, 0)
    return Graded(grade_of(extent, len(kept), language), extent.words, start, end, tuple(kept))


def graded_sections(article: Article, kept: Sequence[Sentence]) -> list[Graded]:
    """The grades of the sections that stand under a heading, by those of their sentences that are kept."""
    language, chosen = article.primary_language, set(kept)
    found = []
    for section in sections(article):
        inside = tuple(s for s in section.sentences if s in chosen)
        if section.heading and inside:
            extent = extent_of(_joined(article, inside), language)
            grade = grade_of(extent, len(inside), language)
            found.append(Graded(grade, extent.words, section.heading.start, section.heading.end, inside))
    return found


def _joined(article: Article, some: Iterable[Sentence]) -> str:
    return " ".join(article.text[s.start : s.end] for s in some)


def hardest_sentences(article: Article, most: int, among: Sequence[Sentence]) -> list[tuple[float, Sentence]]:
    """The hardest of some sentences, hardest first, each with its score by the measure of the language.

    Sentences of less than ten words are passed over: one long word makes them hard on paper.
    """
    language = article.primary_language
    sign = -1 if measure_of(language).more_is_harder else 1
    scored = []
    for s in among:
        extent = extent_of(article.text[s.start : s.end], language)
        if extent.words >= SHORT:
            scored.append((grade_of(extent, 1, language), s))
    return sorted(scored, key=lambda pair: (sign * pair[0], pair[1].start))[:most]
