"""Vague sources: which of them stand alone, and which figures rest on one."""

from __future__ import annotations

import re

from newslint import Article
from newslint.facts import fact
from newslint.facts.figures import Figure
from newslint.facts.hedges import Hedge
from newslint.facts.names import names
from newslint.facts.saying.beside_quotations import acting
from newslint.facts.saying.cues import lexicon
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import Source, sources_in
from newslint.facts.speakers import speakers
from newslint.languages import words

_WORD = re.compile(r"[^\W\d_]+")
_BE = 8  # characters that hold a form of "to be"
_BEFORE = 24  # characters that hold the word before a figure
_VERB = 4  # words of a verb of saying with its day
_OWNERS = ("’s", "'s")
_THEIRS = ("’ ", "' ")
_BESIDE = (-1, 0, 1)  # sentences


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


def _said_of(article: Article, source: Source) -> list[str]:
    """The words right behind a source: "residents sued the port"."""
    return _WORD.findall(article.text[source.end : source.end + _BEFORE].lower())[:1]


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
    before = article.text[max(0, figure.start - _BEFORE) : figure.start].split()[-1:]
    owned = words is not None and any(w.lower() in words.small["determiners"] or w.endswith(_OWNERS) for w in before)
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


def is_named_beside(article: Article, place: Hedge | Source) -> bool:
    """Whether the sentence of a place, the one before or the one behind names a source, or whose a survey is; what
    begins the next paragraph may name who some experts are, and a newsroom that reports what is reported.
    """
    at, found = sentence_index(article, place.start), sentences(article)
    following = found[at].block + 1
    if isinstance(place, Source) and (_opens_with_words(article, following) or _is_told(article, place.start)):
        return True
    for index in (at + step for step in _BESIDE if 0 <= at + step < len(found)):
        apart = found[index].block != found[at].block
        if apart and index < at:
            continue
        named = _named(article).get(index, ())
        if any(isinstance(place, Source) or not apart or _is_newsroom(article, s) for s in named):
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


def _is_told(article: Article, offset: int) -> bool:
    """Whether somebody else says before `offset` in its sentence what a vague source does: "Holm says that polls …"."""
    return _first_told(article).get(sentence_index(article, offset), offset) < offset


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
def _words_by_sentence(article: Article) -> list[frozenset[str]]:
    """The words of each sentence, in lower case; many cues of one sentence ask for them."""
    return [frozenset(_WORD.findall(article.text[s.start : s.end].lower())) for s in sentences(article)]


@fact
def _with_names(article: Article) -> frozenset[int]:
    """The indices of the sentences in which a name stands."""
    return frozenset(sentence_index(article, m.start) for name in names(article) for m in name.mentions)


def _has_document(article: Article, index: int) -> bool:
    words = lexicon(article.language)
    return words is not None and not words.documents.isdisjoint(_words_by_sentence(article)[index])


def is_of_a_deed(article: Article, hedge: Hedge) -> bool:
    """Whether a weak hedge stands before something done: "allegedly rammed the pier"."""
    words = lexicon(article.language)
    following = _WORD.match(article.text, hedge.end + 1)
    if words is None or following is None or following.group().endswith(tuple(words.small["gerunds"])):
        return False  # "a video purportedly showing a ship"
    before = article.text[: hedge.start].rstrip()[-_BE:].rpartition(" ")[2].lower()
    apart = article.text[: hedge.start].rstrip()[-1:] == ","  # ", attributed to an operation"
    if not words.small["gerunds"] or before in words.small["be"] or apart or following.group() in words.words:
        return True
    return following.group().endswith(tuple(words.small["participles"]))


def is_accused_of(article: Article, hedge: Hedge) -> bool:
    """Whether whoever alleges stands beside a weak hedge: one who accuses, or one who acts before its clause."""
    words = lexicon(article.language)
    if words is None:
        return False
    index = sentence_index(article, hedge.start)
    found, said = sentences(article), _words_by_sentence(article)
    first = index - 1 if index and found[index - 1].block == found[index].block else index
    if not words.small["accusing"].isdisjoint(word for near in said[first : index + 2] for word in near):
        return True
    person = acting(article, found[index].start)
    between = article.text[person.end : hedge.start].lower().split() if person is not None else []
    return not words.openers.isdisjoint(between)
