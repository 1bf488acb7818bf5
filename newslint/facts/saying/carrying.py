"""What an earlier sentence leaves behind: a source goes on while the sentences go on with its subject.

A survey goes on in its paragraph, and beyond it while those who were asked are spoken of; another document to the end
of its paragraph; a person only over the next sentence, where that takes up what was said ("Of those, 40 …").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.figures import figures
from newslint.facts.saying.attributing import Attribution
from newslint.facts.saying.cues import Lexicon, cues, lexicon
from newslint.facts.saying.headlines import tells_of_survey
from newslint.facts.saying.introductions import introduction
from newslint.facts.saying.mentions import mentions_of, persons_in
from newslint.facts.saying.pointing import of_reported_speech, pointed_back_to
from newslint.facts.saying.source_phrases import is_share
from newslint.facts.sentences import sentence_at, sentence_index, sentences
from newslint.facts.sources import Source, attributions_by_sentence, source_made
from newslint.languages import words as known_words

_FIRST = 4  # paragraphs, the headline with them, in which the survey stands that an article is about
_REACH = 2  # blocks behind the last mention of a survey, or the last paragraph that goes on with it
_SHARES = ("percent", "points", "ratio", "fraction")  # kinds of figures that surveys give
_WON = 120  # characters before a margin in which stands that somebody won by it
_RESUMED = 30  # characters before a figure in the second sentence that takes up what was said
_TOLD = 15  # characters of a document that is described: "an audit released in May"
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class _Document(NamedTuple):
    sentence: int
    block: int
    attribution: Attribution
    survey: bool
    vague: bool  # "other polls"


def carried_to(article: Article, offset: int, share: bool = False) -> Source | None:
    """The source that an earlier sentence leaves behind for the sentence at `offset`, or None; `share` says that what
    stands there is known to be the share of those who were asked something.
    """
    words = lexicon(article.language)
    if words is None:
        return None
    sentence, block = sentence_index(article, offset), article.block_index(offset)
    document = _last_document(article, sentence, offset)
    inside = document is not None and document.block == block  # it speaks nearer than who leads to the paragraph
    return (
        (None if inside else introduction(article, block, offset))
        or _of_document(article, offset, sentence, block, words, share)
        or _of_sentence_before(article, offset, sentence, words)
        or pointed_back_to(article, sentence, words)
        or of_reported_speech(article, sentence, words)
    )


def _of_document(article: Article, at: int, sentence: int, block: int, words: Lexicon, share: bool) -> Source | None:
    document = _last_document(article, sentence, at)
    if document is None or _is_in_brackets(article, at) != _is_in_brackets(article, document.attribution.cue_start):
        return None
    if not document.survey:
        source = source_made(article, document.attribution, carried=True)
        first = article.text[source.start : source.end].partition(" ")[0].lower()
        told = first in words.articles and document.attribution.end - document.attribution.start > _TOLD
        one = source.kind == "named" or told or first in words.small["definite"]  # not "recent research", "a filing"
        return source if document.block == block and one else None
    of_survey = tells_of_survey(article, words)
    if not (share or _is_a_share(article, at)) or not (of_survey or _reaches(article, document.block, block, words)):
        return None
    source = source_made(article, document.attribution, carried=True)
    if document.block == block:
        return source
    if _elsewhere(article, sentence, document.block, words):
        return None
    goes_on = of_survey or _speaks_of_asked(article, sentence, words)
    goes_on = goes_on or _names_again(article, sentence, document.sentence)
    return source if source.kind != "vague" and goes_on else None


def _is_in_brackets(article: Article, at: int) -> bool:
    """Whether a sentence stands in brackets, and says nothing of what stands around it: "(One poll found 40%.)"."""
    sentence = sentence_at(article, at)
    return article.text.startswith("(", sentence.start)


def leading_survey(article: Article, words: Lexicon) -> Source | None:
    """The survey that the first paragraphs name: it asked those whom the article goes on to speak of."""
    first = next((d for d in _documents(article) if d.survey), None)
    if first is None or first.block > _FIRST:
        return None
    source = source_made(article, first.attribution, carried=True)
    one = article.text[source.start : source.end].partition(" ")[0].lower() in words.articles
    return source if source.kind == "named" or one else None


def _last_document(article: Article, sentence: int, offset: int) -> _Document | None:
    """The last document that speaks before a sentence, by its index, or before a semicolon inside it."""
    found = _documents(article)
    if not found:
        return None
    part = article.text.rfind(";", sentences(article)[sentence].start, offset)
    before, block = bisect_left(_with_document(article), sentence) - 1, article.block_index(offset)
    if part >= 0:
        while before + 1 < len(found) and found[before + 1].attribution.cue_end < part:
            before += 1
    while before >= 0 and found[before].vague and found[before].block != block:
        before -= 1
    return found[before] if before >= 0 else None


def _of_sentence_before(article: Article, offset: int, index: int, words: Lexicon) -> Source | None:
    """The one source of the sentence before, in its paragraph, where the sentence takes up what was said there."""
    found, by_sentence = sentences(article), attributions_by_sentence(article)
    end, earlier, present = offset, index, list[Attribution]()
    while not present:
        if earlier < 1 or found[earlier - 1].block != found[index].block or by_sentence.get(earlier):
            return None
        before = by_sentence.get(earlier - 1, ())
        far = not before and offset - found[index].start > _RESUMED
        if far or (before and len({a.start for a in before}) != 1):
            return None
        opening = article.text[found[earlier].start : end].lower().replace(",", "")
        if not opening.startswith(_behind_blank(words.small["resuming"])):
            return None
        earlier -= 1
        end, present = found[earlier].end, list(before)
    source = source_made(article, present[-1], carried=True)
    return source if source.kind in ("named", "described") else None


@cache
def _behind_blank(phrases: frozenset[str]) -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in sorted(phrases))


def _speaks_of_asked(article: Article, index: int, words: Lexicon) -> bool:
    """Whether a sentence speaks of those whom a survey asked, or of what it asked."""
    sentence = sentences(article)[index]
    text = article.text[sentence.start : sentence.end].lower()
    return not words.small["respondents"] or not words.small["respondents"].isdisjoint(_WORD.findall(text))


def _elsewhere(article: Article, index: int, block: int, words: Lexicon) -> bool:
    """Whether a sentence begins with a place that the survey's paragraph does not name: "In California, 40% …"."""
    sentence, survey = sentences(article)[index], article.blocks[block]
    first, second, *_ = [*article.text[sentence.start : sentence.end].replace(",", " ").split()[:2], "", ""]
    place = first.lower() in words.small["within"] and second[:1].isupper()
    return place and second not in article.text[survey.start : survey.end]


def _names_again(article: Article, index: int, earlier: int) -> bool:
    """Whether a sentence names somebody whom the paragraph of an earlier one, by its index, names too."""
    sentence = sentences(article)[index]
    block = article.block_at(sentences(article)[earlier].start)
    return not persons_in(article, sentence.start, sentence.end).isdisjoint(persons_in(article, block.start, block.end))


def _reaches(article: Article, first: int, block: int, words: Lexicon) -> bool:
    """Whether a survey of the block `first` is spoken of up to a later block, without a gap of more than a few."""
    at = first
    for following in range(first + 1, block):
        if following - at > _REACH:
            return False
        if following in _survey_blocks(article) or (
            following in _share_blocks(article) and _block_speaks_of_asked(article, following, words)
        ):
            at = following
    return block - at <= _REACH


@fact
def _survey_blocks(article: Article) -> set[int]:
    return {article.block_index(c.start) for c in cues(article) if c.kind == "survey"}


@fact
def _share_blocks(article: Article) -> set[int]:
    return {article.block_index(f.start) for f in figures(article) if f.kind in _SHARES}


def _block_speaks_of_asked(article: Article, index: int, words: Lexicon) -> bool:
    block = article.blocks[index]
    return not words.small["respondents"].isdisjoint(_WORD.findall(article.text[block.start : block.end].lower()))


def _is_a_share(article: Article, offset: int) -> bool:
    """Whether the figure at `offset` is of the kind that surveys give."""
    found = figures(article)
    index = bisect_left(found, offset, key=lambda f: f.start)
    words = lexicon(article.language)
    if index == len(found) or words is None:
        return False
    if found[index].kind in _SHARES or found[index].of not in words.small["margins"]:
        return found[index].kind in _SHARES
    sentence = sentence_at(article, offset)
    told = _WORD.findall(article.text, max(sentence.start, offset - _WON), offset)
    return words.small["outcomes"].isdisjoint(told)  # not "won the state by 10 points"


@fact
def _documents(article: Article) -> list[_Document]:
    words, found, newsrooms = lexicon(article.language), list[_Document](), known_words(article.language, "newsrooms")
    if words is None:
        return []
    for sentence, present in attributions_by_sentence(article).items():
        attribution, whole = _last_of_all(article, present, words)
        if whole.lower() in words.small["pronouns"]:  # "It found": what it stands for
            whole = source_made(article, attribution).name
        told = [w for w in whole.partition(",")[0].split() if w not in newsrooms]  # a post, and not the Tarn Post
        phrase = [w.lower() for w in told]
        numbers = not words.small["counts"].isdisjoint(phrase) and not words.small["claimed"].isdisjoint(phrase)
        if any(w.strip(",") in words.documents for w in phrase) and not (numbers or is_share(whole, words)):
            if persons_in(article, attribution.start, attribution.end) and _is_person(article, attribution):
                continue  # "Ann Holm of the Tarn Report"
            survey = any(w.strip(",") in words.surveys for w in phrase)
            vague = survey and source_made(article, attribution).kind == "vague"
            found.append(_Document(sentence, article.block_index(attribution.cue_start), attribution, survey, vague))
    return found


def _is_person(article: Article, attribution: Attribution) -> bool:
    """Whether the source of an attribution is a person."""
    return bool(mentions_of(article, source_made(article, attribution).name))


@fact
def _with_document(article: Article) -> list[int]:
    """The sentences in which documents speak, by their indices."""
    return [document.sentence for document in _documents(article)]


def _last_of_all(article: Article, present: list[Attribution], words: Lexicon) -> tuple[Attribution, str]:
    """The survey of a sentence, or the last attribution to somebody else than a part of those asked or a relative; and
    its phrase.
    """
    if len(present) == 1:
        return present[0], article.text[present[0].start : present[0].end]
    phrases = [(a, article.text[a.start : a.end]) for a in present]
    speaking = [(a, p) for a, p in phrases if a.spans and p.lower() not in words.small["relatives"]] or phrases
    surveys = ((a, p) for a, p in speaking if not words.surveys.isdisjoint(p.partition(",")[0].lower().split()))
    return next(surveys, speaking[-1])
