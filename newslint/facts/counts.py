"""What the formulas of readability count, over some blocks of an article and their sentences: for the whole table of
scores, where `newslint.facts.words` counts only what is asked at every check.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cache

from newslint.core.article import Article, Block
from newslint.facts.score_table import Counts
from newslint.facts.sentences import Sentence
from newslint.facts.syllables import syllables_of
from newslint.facts.words import MANY_SYLLABLES, is_long, words_in

OPENING = 100  # words that Linsear Write reads
MANY = 3  # syllables
_COMPLEX = {**MANY_SYLLABLES, "hu": 5}  # syllables of a complex word in Gunning's fog, by textstat; 3 in English


def counts_of(article: Article, blocks: Iterable[Block], sentences: Sequence[Sentence], language: str) -> Counts:
    """The counts of some blocks, whose sentences are given."""
    pieces = [piece for block in blocks for piece in article.text[block.start : block.end].split()]
    split = [words_in(piece) for piece in pieces]
    words = [word for part in split for word in part]
    syllable_count = syllables_of(language)
    syllables = [syllable_count(word) for word in words] if syllable_count else [0] * len(words)
    difficult = [n for word, n in zip(words, syllables, strict=True) if word not in easy_words()]
    complex_from = _COMPLEX.get(language, MANY)
    weight, opened = _opening(article.text, sentences, syllables)
    return Counts(
        sentences=len(sentences),
        words=len(words),
        syllables=sum(syllables),
        characters=sum(map(len, pieces)),
        pieces=sum(max(1, len(part)) for part in split),
        letters=sum(len(word.replace("'", "")) for word in words),
        long_words=sum(map(is_long, words)),
        mini_words=sum(len(word.replace("'", "")) <= MANY for word in words),
        one_syllable=syllables.count(1),
        three_syllables=sum(n >= MANY for n in syllables),
        difficult=len(difficult),
        difficult_2=sum(n >= 2 for n in difficult),
        complex=sum(n >= complex_from for n in difficult),
        opening_weight=weight,
        opening_sentences=opened,
    )


def _opening(text: str, sentences: Sequence[Sentence], syllables: Sequence[int]) -> tuple[int, int]:
    """The weight of the first hundred words, and how many sentences they are, one that is cut to two words left out."""
    first = syllables[:OPENING]
    weight = sum(MANY if n >= MANY else 1 for n in first if n)
    count, before = 0, 0
    for s in sentences:
        words = sum(len(words_in(piece)) for piece in text[s.start : s.end].split())
        inside = min(words, len(first) - before)
        if inside <= 0:
            break
        count += inside == words or inside > 2
        before += words
    return weight, count


@cache
def easy_words() -> frozenset[str]:
    """The easy words of English (Dale and Chall), from textstat's own file; textstat has them for all languages."""
    from importlib.util import find_spec

    spec = find_spec("textstat")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        with open(os.path.join(folder, "resources", "en", "easy_words.txt"), encoding="utf-8") as file:
            return frozenset(line.strip() for line in file)
    return frozenset()
