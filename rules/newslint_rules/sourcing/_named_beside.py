"""Whether somebody is named beside a vague source or a hedge, who may be the one who says so."""

from __future__ import annotations

from newslint import Article
from newslint.facts import fact
from newslint.facts.hedges import Hedge
from newslint.facts.names import names
from newslint.facts.saying.cues import lexicon
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import Source, sources_in
from newslint.facts.speakers import speakers
from newslint.languages import words
from newslint_rules.sourcing._words_by_sentence import words_by_sentence

_BESIDE = (-1, 0, 1)  # sentences


def is_named_beside(article: Article, place: Hedge | Source) -> bool:
    """Whether the sentence of a place, the one before or the one behind names a source, or whose a survey is; what
    begins the next paragraph may name who some experts are, and a newsroom that reports what is reported.
    """
    at, is_source = sentence_index(article, place.start), isinstance(place, Source)
    if is_source and _first_told(article).get(at, place.start) < place.start:  # "Holm says that polls …"
        return True
    known = _known(article)
    if (at, is_source) not in known:
        known[at, is_source] = _has_beside(article, at, is_source)
    return known[at, is_source]


@fact
def _known(article: Article) -> dict[tuple[int, bool], bool]:
    """What was found of each sentence that was asked for, for a source or a hedge in it."""
    return {}


def _has_beside(article: Article, at: int, is_source: bool) -> bool:
    """Whether somebody is named in a sentence, by its index, or beside it."""
    found = sentences(article)
    if is_source and _opens_with_words(article, found[at].block + 1):
        return True
    for index in (at + step for step in _BESIDE if 0 <= at + step < len(found)):
        apart = found[index].block != found[at].block
        if apart and index < at:
            continue
        named = _named(article).get(index, ())
        if any(is_source or not apart or _is_newsroom(article, s) for s in named):
            return True
        if index != at and not apart and _has_document(article, index) and index in _with_names(article):
            return True
    return False


def _is_newsroom(article: Article, source: Source) -> bool:
    return not words(article.language, "newsrooms").isdisjoint(source.name.split())


def _opens_with_words(article: Article, block: int) -> bool:
    """Whether a paragraph begins with the words of somebody who is named: "“It is full,” said Ann Holm"."""
    if block >= len(article.blocks):
        return False
    speaker = speakers(article).get(article.blocks[block].start)
    return speaker is not None and speaker.kind == "named" and not speaker.carried


@fact
def _named(article: Article) -> dict[int, list[Source]]:
    """The sources with a name, by the index of their sentence."""
    indices = range(len(sentences(article)))
    by_sentence = ((i, [s for s in sources_in(article, i) if s.kind == "named"]) for i in indices)
    return {index: named for index, named in by_sentence if named}


@fact
def _first_told(article: Article) -> dict[int, int]:
    """Where the first source ends that is not vague, by the index of its sentence."""
    indices = range(len(sentences(article)))
    by_sentence = ((i, [s.end for s in sources_in(article, i) if s.kind != "vague"]) for i in indices)
    return {index: min(ends) for index, ends in by_sentence if ends}


@fact
def _with_names(article: Article) -> frozenset[int]:
    """The indices of the sentences in which a name stands."""
    return frozenset(sentence_index(article, m.start) for name in names(article) for m in name.mentions)


def _has_document(article: Article, index: int) -> bool:
    words = lexicon(article.language)
    return words is not None and not words.documents.isdisjoint(words_by_sentence(article)[index])
