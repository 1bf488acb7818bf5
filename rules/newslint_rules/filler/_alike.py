"""Sentences of an article that may say the same: found by long words that stand in the same order in both.

A stem is the first five letters of a word of more, in lower case. Only those that come two to four times are kept;
three of them in a row that stand in a row once more are a place to look at. The time is linear.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from newslint import Article
from newslint.core.around import in_front
from newslint.facts.odd_words import spaced_words
from newslint.facts.sentences import Sentence, sentence_at, sentences
from newslint.facts.words import WORD
from newslint.languages import pairs, words

_STEM = 5
_SMALL = chr(ord("Z") + 1)  # words with a small letter first, or one beyond ASCII, come behind it
_RARE = 4
_SENTENCE = 36  # characters; eight words have hardly fewer
_MOST = 300  # places; an article that was pasted twice has more, and has been found out by then
_CLAUSE = re.compile(r"[^,;:.!?—–()“”\"]+")

Span = tuple[int, int]


def may_be_alike(article: Article) -> Iterator[tuple[Sentence, Sentence, int, int]]:
    """Pairs of sentences, the earlier first, with the offset in each of a word that they share."""
    stems = [word[:_STEM] for word in spaced_words(article) if len(word) > _STEM and word >= _SMALL]
    again = {stem for stem, times in Counter(stems).items() if 1 < times <= _RARE}
    kept = [stem for stem in stems if stem in again]
    rows = list(zip(kept, kept[1:], kept[2:], strict=False))
    last = dict(zip(rows, range(len(rows)), strict=True))
    if len(last) == len(rows):
        return
    seen = set()
    for at, row in islice(((at, row) for at, row in enumerate(rows) if last[row] != at), _MOST):
        one, other = (_offset(article.text, row[1], kept[: i + 1].count(row[1])) for i in (at, last[row]))
        first, second = sentence_at(article, one), sentence_at(article, other)
        if first != second and (first, second) not in seen:
            seen.add((first, second))
            yield first, second, one, other


def same(article: Article) -> Iterator[tuple[Sentence, Sentence, int, int]]:
    """Pairs of sentences that are the same word for word, the earlier first, with where each begins."""
    first: dict[str, Sentence] = {}
    found = 0
    for sentence in sentences(article):
        if sentence.end - sentence.start >= _SENTENCE and found < _MOST:
            earlier = first.setdefault(article.text[sentence.start : sentence.end], sentence)
            if earlier is not sentence:
                found += 1
                yield earlier, sentence, earlier.start, sentence.start


def _offset(text: str, stem: str, times: int) -> int:
    """Where a word with a stem stands after so many others with it."""
    at = -1
    while times >= 0 and (at := text.find(stem, at + 1)) >= 0:
        if text[at + _STEM : at + _STEM + 1].strip() and not in_front(text, at, 1).strip():
            times -= 1
    return max(at, 0)


def likeness(article: Article, one: Span, other: Span) -> float:
    """How much of two spans is in both: twice the common stems by all stems of both (Dice)."""
    first, second = ({w[:_STEM].lower() for w in WORD.findall(article.text, *span)} for span in (one, other))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def differ(article: Article, one: Span, other: Span) -> bool:
    """Whether two spans differ in a number, or each has a name that the other has not, or another pronoun first."""
    (begins, *first), (starts, *second) = (WORD.findall(article.text, *span) or [""] for span in (one, other))
    here, there = ({w for w in rest if not w[0].islower()} for rest in (set(first) - {*second}, set(second) - {*first}))
    pronouns = begins != starts and {begins.lower(), starts.lower()} <= words(article.language, "pronouns")
    changed, numbers = set(first) ^ set(second), pairs(article.primary_language, "number_words")
    spelled = {numbers.get(word.lower(), "1") for word in changed} - {"1"}  # "one" counts as little as "a"
    return pronouns or bool(spelled) or any(w[0].isdigit() for w in here | there) or bool(here and there)


def clause_at(article: Article, sentence: Sentence, offset: int) -> Span:
    """The clause of a sentence that holds an offset, without the blanks around it."""
    for match in _CLAUSE.finditer(article.text, sentence.start, sentence.end):
        if match.end() > offset:
            text = match.group()
            return match.start() + len(text) - len(text.lstrip()), match.start() + len(text.rstrip())
    return sentence.start, sentence.end
