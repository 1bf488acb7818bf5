"""The table of readability of an article: its scores, those of each section, and the sentences that are hardest."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.core.article import BODY, Article, Block, Place
from newslint.core.tuples import NamedTuple
from newslint.facts.counts import counts_of
from newslint.facts.grades import hardest_sentences
from newslint.facts.readability import body_sentences, measure_of
from newslint.facts.score_table import Counts, scores_of
from newslint.facts.sections import sections
from newslint.facts.sentences import Sentence
from newslint.facts.words import extent_of

HARDEST = 5  # sentences shown
SECTION_WORDS = 50  # a shorter section has no score worth its name


class Scored(NamedTuple):
    """How much text there is, and its scores."""

    sentences: int
    words: int
    syllables: int
    scores: dict[str, float]


class SectionRow(NamedTuple):
    """A section with its heading's place; None for what stands before the first heading."""

    heading: Place | None
    scored: Scored


class HardSentence(NamedTuple):
    """A sentence with its own score by the measure of its language."""

    place: Place
    words: int
    score: float


class ReadabilityTable(NamedTuple):
    """All rows of one article. `measure` is the score by which sentences are compared."""

    path: str
    language: str
    engine: str
    measure: str
    whole: Scored
    sections: tuple[SectionRow, ...]
    hardest: tuple[HardSentence, ...]


def table_of(article: Article, engine: str) -> ReadabilityTable:
    """The table of one article; `engine` is "newslint" or "textstat"."""
    language = article.primary_language
    body = [block for block in article.blocks if block.kind in BODY]
    whole = _scored(article, body, body_sentences(article), language, engine)
    rows = [
        SectionRow(
            article.place(s.heading.start, s.heading.end) if s.heading else None,
            _scored(article, s.blocks, s.sentences, language, engine),
        )
        for s in sections(article)
    ]
    asked = hardest_sentences(article, HARDEST, body_sentences(article))
    hardest = tuple(_hard(article, s, score, language) for score, s in asked)
    parts = tuple(row for row in rows if row.scored.words >= SECTION_WORDS) if len(rows) > 1 else ()
    if len(parts) == 1 and parts[0].heading is None:
        parts = ()
    return ReadabilityTable(article.label, language, engine, measure_of(language).score, whole, parts, hardest)


def _scored(
    article: Article, blocks: Sequence[Block], sentences: Sequence[Sentence], language: str, engine: str
) -> Scored:
    counts = counts_of(article, blocks, sentences, language)
    scores = scores_of(language, counts)
    if engine == "textstat" and scores:
        return _raw("\n\n".join(article.text[b.start : b.end] for b in blocks), language, counts, list(scores))
    return Scored(counts.sentences, counts.words, counts.syllables, {n: round(v, 2) for n, v in scores.items()})


def _raw(text: str, language: str, counts: Counts, names: list[str]) -> Scored:
    from newslint.facts.textstat_engine import raw_scores, textstat

    scores = raw_scores(text, language, names)
    module = textstat()
    syllables = module.syllable_count(text) if counts.syllables else 0
    return Scored(module.sentence_count(text), module.lexicon_count(text), syllables, scores)


def _hard(article: Article, sentence: Sentence, score: float, language: str) -> HardSentence:
    text = article.text[sentence.start : sentence.end]
    place = article.place(sentence.start, sentence.end)
    return HardSentence(place, extent_of(text, language).words, round(score, 2))
