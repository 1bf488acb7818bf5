"""Whether somebody is named beside a vague source or a hedge, who may be the one who says so."""

from __future__ import annotations

from itertools import takewhile

from newslint import Article
from newslint.facts import fact
from newslint.facts.hedges import Hedge
from newslint.facts.names import names
from newslint.facts.saying.cues import cues, lexicon
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import Source, attributions_by_sentence, sources_in
from newslint.languages import words
from newslint_rules.sourcing._words_by_sentence import words_by_sentence

_BESIDE = (-1, 0, 1)  # sentences
_ABOVE, _BELOW = -5, 3  # paragraphs from a hedge to the newsroom that reports it
_LEAD = 2  # paragraphs below the headline
_BELOW_LEAD = 6  # paragraphs behind one of those
_FAR = 12  # sentences of a paragraph and the next


def is_named_beside(article: Article, place: Hedge | Source) -> bool:
    """Whether the sentence of a place, the one before or the one behind names a source, or whose a survey is; the next
    paragraph may name who some experts are, or the newsroom that reports what is reported.

    Right too where it is in the words of somebody who stands before it: "Holm says that polls …".
    """
    at, is_source = sentence_index(article, place.start), isinstance(place, Source)
    if _first_told(article).get(at, place.start) < place.start:
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
    if _is_named_behind(article, at) if is_source else _is_reported(article, found[at].block):
        return True
    for index in (at + step for step in _BESIDE if 0 <= at + step < len(found)):
        apart = found[index].block != found[at].block
        if apart and index < at:
            continue
        if apart and _opens_with_source(article, index):
            return True
        if (is_source or not apart) and index in _named(article):
            return True
        if index != at and not apart and _has_document(article, index) and index in _with_names(article):
            return True
    return False


def _opens_with_source(article: Article, index: int) -> bool:
    """Whether a sentence, by its index, opens with a preposition and a named source: "According to the Courier, …"."""
    first = next(iter(attributions_by_sentence(article).get(index, ())), None)
    opens = first is not None and first.by_preposition and first.cue_start == sentences(article)[index].start
    return opens and index in _named(article)


def _is_named_behind(article: Article, at: int) -> bool:
    """Whether a source is named behind a sentence, by its index, in its paragraph or the next one; the first paragraphs
    tell in short what those below say.
    """
    found = sentences(article)
    near = range(at + 1, min(at + 1 + _FAR, len(found)))
    reach = _BELOW_LEAD if found[at].block <= _LEAD else 1
    behind = takewhile(lambda index: found[index].block <= found[at].block + reach, near)
    return any(index in _named(article) for index in behind)


def _is_reported(article: Article, block: int) -> bool:
    """Whether a newsroom is named in a paragraph or one near it; anywhere below the first ones, which tell in short."""
    reported = _with_newsrooms(article)
    return any(_ABOVE <= at - block <= _BELOW or (block <= _LEAD and at > block) for at in reported)


@fact
def _with_newsrooms(article: Article) -> frozenset[int]:
    """The paragraphs in which a newsroom is named, and something is said: "Times Square" says nothing."""
    newsrooms, found = words(article.language, "newsrooms"), sentences(article)
    said = {sentence_index(article, cue.start) for cue in cues(article) if cue.kind != "hedge"}
    called = (name for name in names(article) if not newsrooms.isdisjoint(name.words))
    places = {sentence_index(article, mention.start) for name in called for mention in name.mentions}
    return frozenset(found[index].block for index in places & said)


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
