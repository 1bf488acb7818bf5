"""Whether others stand for a source without a name: who passes its words on, or gives its name in what follows."""

from __future__ import annotations

import re

from newslint import Article
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.cues import lexicon
from newslint.facts.saying.mentions import first_person
from newslint.facts.sentences import sentence_at, sentence_index, sentences
from newslint.facts.sources import Source, sources_in
from newslint.facts.speakers import speakers
from newslint.languages import any_of, entries

_WORD = re.compile(r"[^\W\d_]{4,}")
_SAME = 4  # words of a quotation that stand in another, whose speaker is named
_ALIKE = 2  # words of a description that another shares
_CITING = ("citing", "quoting")
_TOLD = re.compile(
    r"\b(?:told|telling|tells|spoke to|speaking to|as saying|quoted by) "
    r"(?P<article>the |our |me\b|us\b|my |this )?(?P<name>(?:[A-Z][\w.&’'-]*[ ]?)*)"
)


def is_passed_on(article: Article, source: Source) -> bool:
    """Whether another newsroom, or somebody else in the sentence, gives the words of a source."""
    sentence, index = sentence_at(article, source.start), sentence_index(article, source.start)
    if article.primary_language == "en":
        cited = article.text[sentence.start : source.start].rstrip().endswith(_CITING)
        told = _TOLD.search(article.text, source.end, sentence.end)
        if cited or (told is not None and _is_newsroom(article, told)):
            return True
    elif _tells_a_newsroom(article, source.start, sentence.end):
        return True
    beside = [s for i in (index - 1, index) for s in (sources_in(article, i) if i >= 0 else ())]
    return any(
        s.kind in ("named", "described") and s.start != source.start
        and (s.start >= sentence.start or not first_person(article, s.start, s.end))
        for s in beside
    )  # fmt: skip


def _tells_a_newsroom(article: Article, start: int, end: int) -> bool:
    """Whether a source in another language than English told somebody something: "sagte der dpa", "a dit à l'AFP"."""
    words = lexicon(article.language)
    joined = any_of(words.small["addressing"] if words else ())
    return re.search(rf"(?<!\w)(?:{joined})[ ’']?[A-ZÀ-Þ]", article.text[start:end]) is not None


def _is_newsroom(article: Article, told: re.Match[str]) -> bool:
    """Whether whom a source told is a newsroom: "me", "the Lydmere Courier", "Reuters", and nobody of another name."""
    words = told["name"].split()
    known = entries(article.language, "newsrooms")
    return bool(told["article"]) or not words or any(word.strip(".,’'") in known for word in words)


def is_named_next(article: Article, source: Source) -> bool:
    """Whether the next sentence gives the name ("Her name is Teresa Anselm"), or the next paragraph opens with it."""
    if _opens_next(article, source) or _opens_article(article, source):
        return True
    words, index = lexicon(article.language), sentence_index(article, source.start) + 1
    found = sentences(article)
    if words is None or index >= len(found):
        return False
    following = found[index]
    first = article.text[following.start : following.end].partition(" ")[0].lower()
    takes_up = first in words.small["possessives"] | words.small["singulars"]
    return takes_up and first_person(article, following.start, following.end) is not None


def _opens_article(article: Article, source: Source) -> bool:
    """Whether the first paragraph describes somebody whom a later one names: "A senior harbour official said … senior
    harbour official Ann Holm said", or gives words that a later one has with a name.
    """
    if article.block_index(source.start) > 1:
        return False
    phrase, said = set(_WORD.findall(article.text[source.start : source.end].lower())), _said_by(article, source)
    known = set(_WORD.findall(" ".join(said)))
    for start, speaker in speakers(article).items():
        if speaker.kind != "named" or speaker.carried or speaker.start <= source.end:
            continue
        described = article.text[speaker.start : speaker.end].lower()
        if len(phrase.intersection(_WORD.findall(described))) >= _ALIKE:
            return True
        words = _words_at(article, start)
        if len(known.intersection(_WORD.findall(words))) >= _SAME or any(" " in t and t in words[1:] for t in said):
            return True
    return False


def _said_by(article: Article, source: Source) -> list[str]:
    """What a source says in quotation marks."""
    told = (start for start, speaker in speakers(article).items() if speaker.start == source.start)
    return [_words_at(article, start).strip(" ,.") for start in told]


def _words_at(article: Article, start: int) -> str:
    """The words of the quotation that begins at an offset."""
    quotation = quotation_at(article, start, start + 1)
    return article.text[quotation.inner_start : quotation.inner_end].lower() if quotation is not None else ""


def _opens_next(article: Article, source: Source) -> bool:
    """Whether the next paragraph opens with the words of somebody who is named and described in one of the same words:
    "“It is full,” said Ann Holm, an official" behind "a harbour official".
    """
    block = article.block_index(source.start) + 1
    if block >= len(article.blocks) or article.blocks[block].start not in speakers(article):
        return False
    speaker = speakers(article)[article.blocks[block].start]
    if speaker.kind != "named" or speaker.carried:
        return False
    named = sentence_at(article, speaker.start)
    beside = _WORD.findall(article.text[speaker.start : named.end].lower())
    return not set(beside).isdisjoint(_WORD.findall(article.text[source.start : source.end].lower()))
