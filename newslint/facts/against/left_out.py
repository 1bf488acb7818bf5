"""What a source has and a rewrite must not lose: a correction, an embargo, the denial that goes with an accusation."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.alignment import SURE, Pair, pairs
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import entries

_NEAR = 3  # sentences between an accusation and its denial
_TOP = 3  # blocks of a source that are for whoever takes it over
_HEAD = 60  # characters of a block in which a correction calls itself one


class Lost(NamedTuple):
    """A place of the article, `text[start:end]`, where something of a source is missing, and its place there."""

    start: int
    end: int
    kind: Literal["notice", "denial"]
    source: int
    source_start: int
    source_end: int


@cache
def _phrases(language: str, mark: str) -> tuple[str, ...]:
    return tuple(phrase[1:] for phrase in entries(language, "left_out") if phrase[0] == mark)


@fact
def left_out(article: Article) -> tuple[Lost, ...]:
    """All that the sources have and the article has not, in the order of the text."""
    found: list[Lost] = []
    for pair in pairs(article):
        found += _notices(article, pair)
        found += _denials(article, pair)
    return tuple(sorted(found))


def _notices(article: Article, pair: Pair) -> list[Lost]:
    """Corrections, embargoes and updates above the text of the source: below it, they tell what is put right in it."""
    language, found = pair.source.primary_language, []
    for block in pair.source.blocks[:_TOP]:
        head = pair.source.text[block.start : block.start + _HEAD].lower().lstrip("*([ ")
        phrase = next((p for p in _phrases(language, "^") if _begins(head, p)), None)
        if phrase and article.blocks and not _has(article, 0, len(article.text), "^"):
            first = article.blocks[0]
            found.append(Lost(first.start, first.end, "notice", pair.index, block.start, block.start + len(phrase)))
    return found[:1]


def _begins(head: str, phrase: str) -> bool:
    """Whether a block begins with a phrase, and not with a longer word ("Killers")."""
    return head.startswith(phrase) and not head[len(phrase) : len(phrase) + 1].isalpha()


def _denials(article: Article, pair: Pair) -> list[Lost]:
    """Denials beside an accusation that the article took over, where it has no denial at all."""
    if any(_has(article, 0, len(article.text), mark) for mark in "~+"):
        return []
    there = sentences(pair.source)
    for index, sentence in enumerate(sentences(article)):
        match = pair.matches[index]
        if match.sure < SURE or not _has(article, sentence.start, sentence.end, ">"):
            continue
        for at in range(match.sentences[0], min(len(there), match.sentences[0] + _NEAR + 1)):
            place = _place(pair.source, there[at].start, there[at].end, "~")
            if place and sentence_index(pair.source, place[0]) == at:
                return [Lost(sentence.start, sentence.end, "denial", pair.index, *place)]
    return []


def _has(article: Article, start: int, end: int, mark: str) -> bool:
    return _place(article, start, end, mark) is not None


def _place(article: Article, start: int, end: int, mark: str) -> tuple[int, int] | None:
    """Where the first phrase of a kind stands in a stretch of a text."""
    low = article.text[start:end].lower()
    for phrase in _phrases(article.primary_language, mark):
        at = low.find(phrase)
        while at >= 0:
            after = at + len(phrase)
            if not (at and low[at - 1].isalnum()) and not low[after : after + 1].isalnum():
                return start + at, start + after
            at = low.find(phrase, after)
    return None
