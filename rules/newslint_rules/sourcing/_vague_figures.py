"""Figures that rest on a vague source ("polls", "some estimates"): what such a source is, and what it says."""

from __future__ import annotations

import re

from newslint import Article
from newslint.core.around import NEAR, word_in_front
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.figures import Figure
from newslint.facts.saying.cues import lexicon
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import Source, sources_with_sentences
from newslint.languages import words

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 5  # paragraphs
_VERB = 4  # words of a verb of saying with its day
_OWNERS = ("’s", "'s")
_THEIRS = ("’ ", "' ")


def is_counting(article: Article, source: Source) -> bool:
    """Whether a source is "polls", "some estimates" …, and not what analysts had expected; "national polls" are known
    ones more often than not.
    """
    known = lexicon(article.language)
    if source.kind != "vague" or source.carried or known is None:
        return False
    *before, head = article.text[source.start : source.end].lower().split() or [""]
    listed = f"+{head}" in words(article.language, "vague_sources") and known.small["indefinite"].issuperset(before)
    # analysts' forecasts, and what analysts had expected: a measure, and no claim
    expected = article.text.startswith((*_THEIRS, *(f" {had} " for had in known.small["had"])), source.end)
    return listed and not expected and known.small["accusing"].isdisjoint(_said_of(article, source))


def is_known(article: Article, source: Source, sentence: int) -> bool:
    """Whether others tell which the sources, polls … are: "the harbour sources said" before "sources said", or a poll
    that is named a few paragraphs from "polls".
    """
    words, block = lexicon(article.language), article.block_index(source.start)
    if words is None:
        return False
    head = article.text[source.start : source.end].lower().split()[-1]
    told = _told_which(article)
    if told.first.get(head, sentence) < sentence:
        return True
    return head in words.surveys and any(abs(other - block) <= _NEAR for other in told.surveyed)


class _Told(NamedTuple):
    """The first sentence that tells which sources, by their last word, and the blocks that name a survey."""

    first: dict[str, int]
    surveyed: tuple[int, ...]


@fact
def _told_which(article: Article) -> _Told:
    """What an article tells of its sources and surveys."""
    words, first, surveyed = lexicon(article.language), dict[str, int](), dict[int, None]()
    for other, at in sources_with_sentences(article) if words else ():
        *before, last = article.text[other.start : other.end].lower().split() or [""]
        if words and not words.small["indefinite"].issuperset(before):
            first[last] = min(at, first.get(last, at))
        if words and other.kind == "named" and not words.surveys.isdisjoint((*before, last)):
            surveyed[article.block_index(other.start)] = None
    return _Told(first, tuple(surveyed))


def _said_of(article: Article, source: Source) -> list[str]:
    """The words right behind a source: "residents sued the port"."""
    return _WORD.findall(article.text[source.end : source.end + NEAR].lower())[:1]


def is_its_own(article: Article, source: Source, figure: Figure) -> bool:
    """Whether a figure is what the source says, and not part of a description: "the man who spent $15 million"."""
    words, text = lexicon(article.language), article.text
    if words is None or figure.kind in ("age", "measure") or _is_known(article, figure):
        return False
    if source.end < figure.start:
        between = text[source.end : figure.start].lstrip(", ")
    else:
        between = text[figure.end : source.start].rstrip(", ")
        if not _ends_its_sentence(article, source) or _is_in_apposition(article, figure):
            return False
    described = words.small["relatives"] | words.small["ages"]
    year = figure.kind == "count" and figure.end - figure.start == 4 and 1900 <= figure.value <= 2100
    told = _WORD.findall(between.lower())
    clauses = words.small["conjunctions"].intersection(told[2:])  # "show a race in a town that Holm won by 20 points"
    return not (year or clauses or "," in between) and described.isdisjoint(told[1:])


def _is_known(article: Article, figure: Figure) -> bool:
    """Whether a sum belongs to a thing that is known: "the $89 exam", "Holm's $5 million plan"."""
    words = lexicon(article.language)
    before = word_in_front(article.text, figure.start)
    owned = words is not None and (before.lower() in words.small["determiners"] or before.endswith(_OWNERS))
    return figure.kind == "money" and owned


def _ends_its_sentence(article: Article, source: Source) -> bool:
    """Whether a source stands at the end of what it says ("…, experts say"), and says nothing else behind its verb."""
    sentence = sentences(article)[sentence_index(article, source.start)]
    behind = article.text[source.end : sentence.end].partition(",")[0]
    return len(behind.split()) <= _VERB


def _is_in_apposition(article: Article, figure: Figure) -> bool:
    """Whether a figure stands in an aside that describes: "Holm, whose share is 1 percent, won"."""
    words = lexicon(article.language)
    sentence = sentences(article)[sentence_index(article, figure.start)]
    _, comma, aside = article.text[sentence.start : figure.start].rpartition(", ")
    first = aside.partition(" ")[0]
    return words is not None and bool(comma) and first in words.small["relatives"] | words.small["appositions"]
