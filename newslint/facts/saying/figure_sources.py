"""Who stands behind a figure: the source that covers its place, or that an earlier sentence leaves behind."""

from __future__ import annotations

from bisect import bisect_left

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.figures import figures
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.cue_readings import Attribution
from newslint.facts.saying.cues import cues, lexicon
from newslint.facts.sentences import sentence_at, sentence_index
from newslint.facts.sources import Source, attributions_by_sentence, source_made
from newslint.facts.speakers import speakers

_SURVEY_REACH = 2  # blocks
_LONG = 40  # characters; a longer quotation is somebody's, not a phrase in quotation marks


def source_of(article: Article, start: int, end: int) -> Source | None:
    """Who stands behind `text[start:end]`, or None where nobody does."""
    quotation = quotation_at(article, start, end)
    if quotation is not None and quotation.inner_start <= start and end <= quotation.inner_end:
        speaker = speakers(article).get(quotation.start)
        if speaker is not None:
            return speaker
    covering = _covering(article, start, end)
    if covering is not None:
        return source_made(article, covering)
    if quotation is not None and quotation.inner_start <= start and quotation.end - quotation.start > _LONG:
        return Source(quotation.start, quotation.end, "", "quotation")
    return carried_to(article, start) or _linked(article, start)


def _linked(article: Article, offset: int) -> Source | None:
    """The first link out of the sentence at `offset`: what its page says is not known here, but a reader can look."""
    if not article.links:
        return None
    sentence = sentence_at(article, offset)
    for link in article.links:
        if sentence.start <= link.start < sentence.end and link.target.startswith(("http://", "https://")):
            return Source(link.start, link.end, link.target, "link")
    return None


def carried_to(article: Article, offset: int) -> Source | None:
    """The source that an earlier sentence leaves behind for the sentence at `offset`: a survey until its numbers end,
    another document to the end of its paragraph.
    """
    sentence, block = sentence_index(article, offset), article.block_index(offset)
    listed = _list_before(article, block)
    if listed is not None:
        return source_made(article, listed, carried=True)
    before = bisect_left(_documents(article), sentence, key=lambda d: d.sentence) - 1
    if before < 0:
        return None
    document = _documents(article)[before]
    if not document.survey:
        return source_made(article, document.attribution, carried=True) if document.block == block else None
    if block - _survey_block(article, offset) > _SURVEY_REACH or not _is_a_share(article, offset):
        return None
    source = source_made(article, document.attribution, carried=True)
    return source if document.block == block or source.kind != "vague" else None


def _survey_block(article: Article, offset: int) -> int:
    """The block that last speaks of a survey before `offset`; -10 where none does."""
    mentions = _survey_mentions(article)
    before = bisect_left(mentions, offset)
    return article.block_index(mentions[before - 1]) if before else -10


@fact
def _survey_mentions(article: Article) -> list[int]:
    return [c.start for c in cues(article) if c.kind == "survey"]


def _is_a_share(article: Article, offset: int) -> bool:
    """Whether the figure at `offset` is of the kind that surveys give."""
    found = figures(article)
    index = bisect_left(found, offset, key=lambda f: f.start)
    return index < len(found) and found[index].kind in ("percent", "points", "ratio", "fraction")


def _list_before(article: Article, block: int) -> Attribution | None:
    """The attribution at whose colon the list begins that a block belongs to ("He promised that:")."""
    before = block - 1
    while before >= 0 and article.blocks[before].kind == "list item":
        before -= 1
    if before < 0 or not article.text.endswith(":", article.blocks[before].start, article.blocks[before].end):
        return None
    present = attributions_by_sentence(article).get(sentence_index(article, article.blocks[before].end - 1))
    return present[-1] if present else None


class _Document(NamedTuple):
    sentence: int
    block: int
    attribution: Attribution
    survey: bool


@fact
def _documents(article: Article) -> list[_Document]:
    words, found = lexicon(article.language), []
    for sentence, present in attributions_by_sentence(article).items():
        attribution = present[-1]
        phrase = article.text[attribution.start : attribution.end].lower().split()
        if words is not None and any(w.strip(",") in words.documents for w in phrase):
            survey = any(w.strip(",") in words.surveys for w in phrase)
            found.append(_Document(sentence, article.block_index(attribution.cue_start), attribution, survey))
    return found


def _covering(article: Article, start: int, end: int) -> Attribution | None:
    """The attribution that covers a place of its own sentence: the last one before it, else the first one after it,
    else the one in whose source phrase it stands ("46% of voters say").
    """
    found = inside = None
    for attribution in attributions_by_sentence(article).get(sentence_index(article, start), ()):
        if attribution.start <= start < attribution.end:
            inside = inside or attribution
        elif any(low <= start and end <= high + 1 for low, high in attribution.spans):
            if attribution.by_preposition:
                return attribution
            if found is not None and (attribution.cue_start > start or not _is_beside(article, found, attribution)):
                break
            found = attribution
    return found or inside


def _is_beside(article: Article, first: Attribution, second: Attribution) -> bool:
    """Whether the second attribution stands beside the first ("A said 50, while B said 60"), not inside it."""
    between = article.text[first.cue_end : second.start]
    return second.start < first.cue_end or "," in between or ";" in between
