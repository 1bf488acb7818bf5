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
from newslint.reports.readability_verdict import article_level, bounds_of, sentence_level

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
    level: str = ""


class ReadabilityTable(NamedTuple):
    """All rows of one article. `measure` is the score by which sentences are compared.

    `target` is the house's own, `verdict` what the article's score means in a word ("" where it has none), and `hard`
    the sentences at which a reader has to stop, in the order of the text.
    """

    path: str
    language: str
    engine: str
    measure: str
    whole: Scored
    sections: tuple[SectionRow, ...]
    hardest: tuple[HardSentence, ...]
    target: float | None
    verdict: str
    hard: tuple[HardSentence, ...]


def table_of(article: Article, engine: str, target: float | None = None) -> ReadabilityTable:
    """The table of one article; `engine` is "newslint" or "textstat", `target` how hard the house lets it be."""
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
    measure, more_is_harder = measure_of(language)
    bounds = bounds_of(measure, target)
    hardest: list[HardSentence] = []
    hard: list[HardSentence] = []
    for score, sentence in hardest_sentences(article, len(body_sentences(article)), body_sentences(article)):
        level = sentence_level(score, bounds, more_is_harder)
        if level or len(hardest) < HARDEST:
            row = _hard(article, sentence, score, language, level)
            hardest += [row] * (len(hardest) < HARDEST)
            hard += [row] * bool(level)
    hard.sort(key=lambda row: (row.place.line, row.place.column))
    parts = tuple(row for row in rows if row.scored.words >= SECTION_WORDS) if len(rows) > 1 else ()
    if len(parts) == 1 and parts[0].heading is None:
        parts = ()
    level = article_level(whole.scores[measure], bounds, more_is_harder) if measure in whole.scores else ""
    return ReadabilityTable(
        article.label, language, engine, measure, whole, parts, tuple(hardest), target, level, tuple(hard)
    )  # fmt: skip


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


def _hard(article: Article, sentence: Sentence, score: float, language: str, level: str) -> HardSentence:
    text = article.text[sentence.start : sentence.end]
    place = article.place(sentence.start, sentence.end)
    return HardSentence(place, extent_of(text, language).words, round(score, 2), level)
