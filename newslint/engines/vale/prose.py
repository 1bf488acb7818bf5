"""Prose: the sentences of a block, and what measures count in it."""

from __future__ import annotations

import re

from newslint.core.article import Article, Block, Segment
from newslint.core.tuples import NamedTuple
from newslint.facts.sentences import sentences
from newslint.facts.syllables import syllables_of

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_](?:[^\W_]|')*|'(?:[^\W_]|')*")


def sentence_spans(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Where each sentence of a text begins and ends."""
    if not text:
        return []
    blocks = (Block("paragraph", 0, len(text), 1),)
    article = Article(text, blocks, source=None, segments=[Segment(0, 0, 0, True)], language=language)
    spans = []
    for start, end, _ in sentences(article):
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            spans.append((start + lead, start + len(piece.rstrip())))
    return spans


class Prose(NamedTuple):
    """The counts of a text that the formulas of Vale's measures name."""

    words: int
    sentences: int
    characters: int
    syllables: int
    polysyllabic_words: int
    complex_words: int
    long_words: int
    lengths: tuple[int, ...]


def prose_of(text: str) -> Prose:
    """Count a text; words of three syllables are polysyllabic, and complex without the endings -es, -ed, -ing."""
    count = syllables_of("en") or (lambda word: 1)
    characters = syllables = polysyllabic = complex_words = long_words = 0
    lengths = []
    for paragraph in text.split("\n\n"):
        for start, end in sentence_spans(paragraph):
            words = _WORD.findall(paragraph[start:end])
            lengths.append(len(words))
            for word in words:
                size = count(word.lower()) or 1
                characters += sum(c.isalnum() for c in word)
                syllables += size
                polysyllabic += size > 2
                complex_words += size - word.endswith(("es", "ed", "ing")) > 2
                long_words += len(word) > 6
    return Prose(
        sum(lengths), len(lengths), characters, syllables, polysyllabic, complex_words, long_words, tuple(lengths)
    )
