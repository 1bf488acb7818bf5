"""Whether the sources of an article have anything of it, or somebody named the wrong file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import SURE, Pair, pairs
from newslint.facts.against.dates import held_dates
from newslint.facts.against.figures import held_figures
from newslint.facts.against.held import Held
from newslint.facts.against.names import held_names
from newslint.languages import has, languages

FEW = 5  # different words, or facts in a translation: of fewer nothing can be said
LONG = 4  # sentences by which one can go
MATCHED = 0.1  # of so many sentences, the part that is surely one of the source: two texts of one event share more
WORDS = 0.3  # of the words of such a text, the part that its source has
WORDS_OF_FEW = 0.2  # and of those of a shorter one
FACTS = 0.4  # of the names, figures and days of a translation
TOLD = 3  # names and figures by which an article is made from a table, or from notes with few of its words
TOLD_OF_ALL = 0.6  # and the part of all of its own that they are
_COMPARED = ("number_words", "months")  # lists of the languages whose facts are compared with those of others


@fact
def has_nothing(article: Article) -> bool:
    """Whether no source has anything of the article, as far as that can be told."""
    return bool(article.sources) and all(_has_nothing(article, pair) for pair in pairs(article))


def _has_nothing(article: Article, pair: Pair) -> bool:
    shared, count = pair.vocabulary
    here, there = article.primary_language, pair.source.primary_language
    if count < FEW or here not in languages():  # of others it is not known that they part their words
        return False
    if pair.same_language:
        return _has_few_words(pair) and not _has_its_facts(article)
    if not (has(here, _COMPARED) and has(there, _COMPARED)):
        return False
    facts = _found(article, held_figures, held_dates, held_names)
    return len(facts) >= FEW and shared < WORDS_OF_FEW and sum(facts) < FACTS * len(facts)


def _has_few_words(pair: Pair) -> bool:
    """Whether a source in the same language has few of the words of an article, and none of its sentences."""
    shared, _ = pair.vocabulary
    if len(pair.matches) < LONG:
        return shared < WORDS_OF_FEW
    surely = sum(match.sure >= SURE for match in pair.matches)
    return shared < WORDS and surely < MATCHED * len(pair.matches)


def _has_its_facts(article: Article) -> bool:
    """Whether most names and figures of an article are in a source, whatever words stand around them."""
    facts = _found(article, held_figures, held_names)
    return sum(facts) >= max(TOLD, TOLD_OF_ALL * len(facts))


def _found(article: Article, *finds: Callable[[Article], Iterable[Held]]) -> list[bool]:
    """Of each fact whether a source has it."""
    return [held.status in ("same", "follows") for find in finds for held in find(article)]
