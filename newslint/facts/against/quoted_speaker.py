"""Whether a source gives the words of a quotation to somebody else."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts.against.alignment import CLOSE, Pair
from newslint.facts.against.held import Held
from newslint.facts.against.judging import placed
from newslint.facts.against.name_words import are_of_one
from newslint.facts.against.tokens import fold
from newslint.facts.against.wording import words_in
from newslint.facts.quotations import Quotation
from newslint.facts.sources import Source
from newslint.facts.speakers import speakers
from newslint.languages import by_kind
from newslint.languages.kinds import COUNTING

_LEAST = 6  # words of which the speaker is compared
_BESIDE = 40  # characters behind a name in which the one who speaks may stand
_WORD = re.compile(r"[^\W\d_]{3,}")
MARKS = frozenset("\"“”‘'«„")


def of_another(article: Article, quotation: Quotation, own: Held, marked: Quotation, pair: Pair) -> Held:
    """Whether the source gives the words to somebody else, where its sentence is nearly the same."""
    words = words_in(pair.source, own.source_start, own.source_end)
    if len(words) < _LEAST or pair.at(quotation.start).share < CLOSE or not pair.is_made_from:
        return own
    if marked.inner_start < own.source_start and pair.source.text[own.source_start - 1] in MARKS:
        return own  # quoted within what somebody says
    mine, theirs = speakers(article).get(quotation.start), speakers(pair.source).get(marked.start)
    if mine is None or theirs is None:
        return own
    ours, others = _named(article, mine), _named(pair.source, theirs)
    if not ours or not others or any(a[:4] == b[:4] for a in ours for b in others):
        return own
    phrases = _words_of(article, mine), _words_of(pair.source, theirs)
    if not (phrases[0].isdisjoint(others) and phrases[1].isdisjoint(ours)):
        return own  # "the Nordbank", "Nordbank spokesman Peter Holm"
    if _is_beside(article, mine, others) or _is_beside(pair.source, theirs, ours):
        return own
    if any(are_of_one(text, ours, others) for text in (article, pair.source)):
        return own
    place = (theirs.start, theirs.end)
    return placed(own._replace(start=mine.start, end=mine.end, status="differs", how="speaker"), place)


def _is_beside(article: Article, speaker: Source, others: frozenset[str]) -> bool:
    """Whether right behind a name stands whoever it belongs to: "Lund's spokesman", "Nordbank founder Ida Falk"."""
    behind = article.text[speaker.end : speaker.end + _BESIDE]
    return behind.lstrip().startswith(("'s", "’s")) or not others.isdisjoint(map(fold, _WORD.findall(behind)))


def _words_of(article: Article, speaker: Source) -> set[str]:
    return set(map(fold, _WORD.findall(article.text, speaker.start, speaker.end)))


def _named(article: Article, speaker: Source) -> frozenset[str]:
    """The folded words of a speaker's name where the person is named on the spot, not by a pronoun or an office."""
    phrase = re.findall(r"[^\W\d_]+", article.text[speaker.start : speaker.end])
    listed = [fold(word) for word in _WORD.findall(speaker.name)]
    known = set(listed)
    if len(known) < len(listed):
        return frozenset()  # a link has run into it
    articles = by_kind(article.primary_language, "counting", COUNTING)["articles"]
    if speaker.kind != "named" or speaker.carried or any(w.lower() in articles for w in phrase):
        return frozenset()
    here = {fold(word) for word in phrase if word[0].isupper() and len(word) > 2 and not word.isupper()}
    return frozenset(known) if here & known else frozenset()
