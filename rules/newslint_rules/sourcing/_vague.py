"""Vague sources: which of them stand alone, and which figures rest on one."""

from __future__ import annotations

import re

from newslint import Article
from newslint.facts.figures import Figure
from newslint.facts.hedges import Hedge
from newslint.facts.names import names
from newslint.facts.saying.beside_quotations import acting
from newslint.facts.saying.cues import lexicon
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import Source, sources_in
from newslint.languages import words

_WORD = re.compile(r"[^\W\d_]+")
_BE = 8  # characters that hold a form of "to be"
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
    return listed and not article.text.startswith(" had ", source.end)


def is_its_own(article: Article, source: Source, figure: Figure) -> bool:
    """Whether a figure is what the source says, and not part of a description: "the man who spent $15 million"."""
    words = lexicon(article.language)
    if words is None or figure.kind in ("age", "measure"):
        return False
    low, high = (source.end, figure.start) if source.end < figure.start else (figure.end, source.start)
    between = article.text[low:high].strip(", ")
    described = words.small["relatives"] | words.small["ages"]
    year = figure.kind == "count" and figure.end - figure.start == 4 and 1900 <= figure.value <= 2100
    return not year and "," not in between and described.isdisjoint(_WORD.findall(between.lower())[1:])


def is_named_beside(article: Article, offset: int) -> bool:
    """Whether the sentence at `offset`, the one before or the one behind names a source, or whose a survey is."""
    at, found = sentence_index(article, offset), sentences(article)
    near = (at + step for step in _BESIDE if 0 <= at + step < len(found))
    for index in (i for i in near if found[i].block == found[at].block):
        if any(s.kind == "named" for s in sources_in(article, index)):
            return True
        sentence = found[index]
        if index != at and _has_document(article, sentence.start, sentence.end) and _has_name(article, index):
            return True
    return False


def _has_document(article: Article, start: int, end: int) -> bool:
    words = lexicon(article.language)
    return words is not None and not words.documents.isdisjoint(_WORD.findall(article.text[start:end].lower()))


def _has_name(article: Article, index: int) -> bool:
    sentence = sentences(article)[index]
    return any(sentence.start <= m.start < sentence.end for name in names(article) for m in name.mentions)


def is_of_a_deed(article: Article, hedge: Hedge) -> bool:
    """Whether a weak hedge stands before something done: "allegedly rammed the pier"."""
    words = lexicon(article.language)
    following = _WORD.match(article.text, hedge.end + 1)
    if words is None or following is None:
        return False
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
    found = sentences(article)
    before = max(found[max(0, index - 1)].start, article.block_at(hedge.start).start)
    if not words.small["accusing"].isdisjoint(_WORD.findall(article.text[before : found[index].end].lower())):
        return True
    person = acting(article, found[index].start)
    between = article.text[person.end : hedge.start].lower().split() if person is not None else []
    return not words.openers.isdisjoint(between)
