"""Who speaks the quotations of an article."""

from __future__ import annotations

import re
from bisect import bisect_left

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.quotations import Quotation, quotations
from newslint.facts.saying.attributing import Attribution
from newslint.facts.saying.beside_quotations import acted_before, credited, followed, introduced, opened, told
from newslint.facts.saying.cues import lexicon
from newslint.facts.saying.headlines import labelled_in_headline
from newslint.facts.saying.source_phrases import is_share
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import Source, attributions_by_sentence, source_made

_MOST = 20  # attributions either side of a quotation that are looked at; sentences with more are none
_BEFORE_SPEECH = ("", ",", ":", ".", "!", "?", "\n", "”", '"')  # what stands before a quotation of whole sentences
_TITLE = 8  # words of a title
_SMALL = 3  # letters; shorter words of a title have small ones
_LETTERS = re.compile(r"[^\W\d_]+")
_TAIL = 80  # characters; a longer sentence after a quotation says something of its own
_PLACED = 120  # and one that tells where or when it was said


@fact
def speakers(article: Article) -> dict[int, Source]:
    """The speaker of each quotation whose speaker can be found, by the start of the quotation."""
    found: dict[int, Source] = {}
    all_quotations = quotations(article)
    for quotation in all_quotations:
        attribution = _beside(article, quotation)
        source = source_made(article, attribution) if attribution else told(article, quotation)
        source = source or labelled_in_headline(article, quotation.start)
        source = source or credited(article, quotation) or introduced(article, quotation)
        if source is None and not _is_title(article, quotation):
            source = followed(article, quotation) or opened(article, quotation)
        if source is not None:
            found[quotation.start] = source
    for index in range(len(all_quotations) - 2, -1, -1):  # a chain of paragraphs is spoken by whoever ends it
        this, following = all_quotations[index], all_quotations[index + 1]
        if this.open_ended and this.start not in found and following.start in found:
            found[this.start] = found[following.start]
    for index, this in enumerate(all_quotations):
        if this.start not in found and not _is_title(article, this):
            before = all_quotations[index - 1] if index else None
            source = _carried(article, before, this, found)
            if source is not None:
                found[this.start] = source._replace(carried=True)
    return found


def _beside(article: Article, quotation: Quotation) -> Attribution | None:
    """The attribution nearest to a quotation in the sentences that it begins and ends in."""
    words = lexicon(article.language)
    last = max(quotation.start, quotation.end - 1)
    indices = {sentence_index(article, quotation.start), sentence_index(article, last)}
    present = [a for index in sorted(indices) for a in attributions_by_sentence(article).get(index, ())]
    if len(present) > 2 * _MOST:
        at = bisect_left(present, quotation.start, key=lambda a: a.cue_start)
        present = present[max(0, at - _MOST) : at + _MOST]
    for found in sorted(present, key=lambda a: max(quotation.start - a.cue_end, a.cue_start - quotation.end)):
        covers = any(low < quotation.end and quotation.start < high + 2 for low, high in found.spans)
        if covers and not (words is not None and is_share(article.text[found.start : found.end], words)):
            return _teller(article, found, quotation.start)
    return _behind(article, last)


def _teller(article: Article, attribution: Attribution, start: int) -> Attribution:
    """Whoever tells what an attribution to a pronoun says ("Holm told them that she believes “…”"), or what a newsroom
    passes on ("Holm said it was “…,” the Courier reported"), or what a document says ("Holm said the files show “…”").
    """
    words = lexicon(article.language)
    phrase = article.text[attribution.start : attribution.end].lower()
    earlier = attributions_by_sentence(article).get(attribution.sentence, ())
    if words is None:
        return attribution
    apart = article.text[attribution.start - 2 : attribution.start - 1] == ","
    if apart and phrase in words.small["relatives"] & words.small["persons"]:  # "Lund replied to Holm, who asked “…”"
        return attribution
    if phrase not in words.small["pronouns"]:
        passes_on = article.text[attribution.cue_start : attribution.cue_end] in words.small["passing"]
        papers = article.text[attribution.start : attribution.end].split()  # a memo, and not the Post
        told = attribution.cue_end <= start and not words.documents.isdisjoint(papers)
        first = min(start, attribution.start)
        covering = (a for a in earlier if any(low <= first < high for low, high in a.spans) and a.cue_end <= first)
        told = told or article.text[attribution.cue_start : attribution.cue_end] in words.small["minds"]
        return next(covering, attribution) if told or (passes_on and start < attribution.start) else attribution
    tellers = (a for a in reversed(earlier) if a.cue_end <= attribution.start)
    return next((a for a in tellers if not is_share(article.text[a.start : a.end], words)), attribution)


def _behind(article: Article, last: int) -> Attribution | None:
    """The attribution that follows a quotation as a sentence of its own: "“Is it open?” Holm asked again."."""
    index = sentence_index(article, last) + 1
    found = sentences(article)
    if index >= len(found) or found[index].block != article.block_index(last):
        return None
    sentence, present = found[index], attributions_by_sentence(article).get(index)
    if present is None or present[0].start != sentence.start or sentence.end - sentence.start >= _PLACED:
        return None
    behind, words = article.text[present[0].cue_end : sentence.end].partition(" ")[2], lexicon(article.language)
    placed = words is not None and behind.partition(" ")[0] in words.small["prepositions"]  # "said in a tweet he later"
    return present[0] if sentence.end - sentence.start < (_PLACED if placed else _TAIL) else None


def _carried(article: Article, before: Quotation | None, this: Quotation, found: dict[int, Source]) -> Source | None:
    """The speaker that a quotation takes over: from the one before it in its paragraph, or from the sentence before."""
    block = article.block_index(this.start)
    if before is not None and before.start in found:
        if before.open_ended or article.block_index(before.start) == block:
            return found[before.start]
        if _is_whole(article, this) and block - article.block_index(before.start) == 1:
            return None if _is_answer(article, before) else found[before.start]
    index = sentence_index(article, this.start) - 1
    if index < 0 or not (sentences(article)[index].block == block or _is_whole(article, this)):
        return None
    if block - sentences(article)[index].block > 1:
        return None
    if _is_before_name(article, this):
        return None
    present = attributions_by_sentence(article).get(index)
    return source_made(article, present[-1]) if present else acted_before(article, this)


def _is_answer(article: Article, before: Quotation) -> bool:
    """Whether a quotation that is a paragraph answers the one before it: "Holm asked: “Who?”", "“The port.”"."""
    return article.text[before.inner_end - 1] == "?" and not before.open_ended


def _is_before_name(article: Article, quotation: Quotation) -> bool:
    """Whether a name ends the paragraph behind a quotation and its comma, where its verb was lost: “…,” Ann Holm."""
    tail = article.text[quotation.end : article.block_at(quotation.start).end]
    return article.text[quotation.inner_end - 1] == "," and tail.istitle() and len(tail) < _TAIL


def _is_title(article: Article, quotation: Quotation) -> bool:
    """Whether a quotation is the title of something, which nobody speaks: “Catch the Ship,” a song by Ann Holm."""
    told = article.text[quotation.inner_start : quotation.inner_end].rstrip(" ,")
    if article.text[max(0, quotation.start - 2) : quotation.start - 1] not in _BEFORE_SPEECH:
        told = told.rstrip(".")
    long = [word for word in _LETTERS.findall(told) if len(word) > _SMALL]
    return told[-1:].isalnum() and 0 < len(long) <= _TITLE and all(word[0].isupper() for word in long)


def _is_whole(article: Article, quotation: Quotation) -> bool:
    """Whether a quotation is its paragraph."""
    block = article.block_at(quotation.start)
    return quotation.end - quotation.start >= 0.8 * (block.end - block.start)
