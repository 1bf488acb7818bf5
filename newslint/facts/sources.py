"""Who says so: the source behind each figure and each quotation of an article."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact
from newslint.facts.attributions import Attribution, attributions
from newslint.facts.cues import cues, lexicon
from newslint.facts.figures import figures
from newslint.facts.quotations import Quotation, quotation_at, quotations
from newslint.facts.sentences import sentence_index
from newslint.facts.source_names import SourceKind, named_sources

_SURVEY_REACH = 2  # blocks
_LONG = 40  # characters; a longer quotation is somebody's, not a phrase in quotation marks


class Source(NamedTuple):
    """A source as it stands: `article.text[start:end]` is the whole phrase, `name` what it resolves to.

    `carried` says that the phrase stands in an earlier sentence. A source of the kind `quotation` is a quotation
    whose speaker is not to be found, one of the kind `link` a link.
    """

    start: int
    end: int
    name: str
    kind: SourceKind
    role: str = ""
    carried: bool = False


@fact
def _by_sentence(article: Article) -> dict[int, list[Attribution]]:
    by_sentence: dict[int, list[Attribution]] = {}
    for attribution in attributions(article):
        if not attribution.passive:
            by_sentence.setdefault(attribution.sentence, []).append(attribution)
    return by_sentence


def source_made(article: Article, attribution: Attribution, carried: bool = False) -> Source:
    """The source of an attribution."""
    named = named_sources(article)[attribution.start]
    return Source(attribution.start, attribution.end, named.name, named.kind, named.role, carried)


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
    return carried_to(article, start)


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
    present = _by_sentence(article).get(sentence_index(article, article.blocks[before].end - 1))
    return present[-1] if present else None


class _Document(NamedTuple):
    sentence: int
    block: int
    attribution: Attribution
    survey: bool


@fact
def _documents(article: Article) -> list[_Document]:
    words, found = lexicon(article.language), []
    for sentence, present in _by_sentence(article).items():
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
    for attribution in _by_sentence(article).get(sentence_index(article, start), ()):
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


def sources_in(article: Article, sentence: int) -> list[Source]:
    """The sources that stand in a sentence, by its index."""
    return [source_made(article, a) for a in _by_sentence(article).get(sentence, ())]


@fact
def speakers(article: Article) -> dict[int, Source]:
    """The speaker of each quotation whose speaker can be found, by the start of the quotation."""
    found: dict[int, Source] = {}
    all_quotations = quotations(article)
    for quotation in all_quotations:
        attribution = _beside(article, quotation)
        if attribution is not None:
            found[quotation.start] = source_made(article, attribution)
    for index in range(len(all_quotations) - 2, -1, -1):  # a chain of paragraphs is spoken by whoever ends it
        this, following = all_quotations[index], all_quotations[index + 1]
        if this.open_ended and this.start not in found and following.start in found:
            found[this.start] = found[following.start]
    for index, this in enumerate(all_quotations):
        if this.start not in found and index:
            source = _carried(article, all_quotations[index - 1], this, found)
            if source is not None:
                found[this.start] = source._replace(carried=True)
    return found


def _beside(article: Article, quotation: Quotation) -> Attribution | None:
    """The attribution nearest to a quotation in the sentences that it begins and ends in."""
    best, distance = None, 10_000
    last = max(quotation.start, quotation.end - 1)
    indices = {sentence_index(article, quotation.start), sentence_index(article, last)}
    for index in sorted(indices):
        for attribution in _by_sentence(article).get(index, ()):
            if not any(low < quotation.end and quotation.start < high + 2 for low, high in attribution.spans):
                continue
            gap = max(quotation.start - attribution.cue_end, attribution.cue_start - quotation.end)
            if gap < distance:
                best, distance = attribution, gap
    return best


def _carried(article: Article, before: Quotation, this: Quotation, found: dict[int, Source]) -> Source | None:
    """The speaker that a quotation takes over from the one before it: in its paragraph, or where it is a whole one."""
    if before.start not in found:
        return None
    same = article.block_index(before.start) == article.block_index(this.start)
    block = article.block_at(this.start)
    whole = this.end - this.start >= 0.8 * (block.end - block.start)
    next_block = article.block_index(this.start) - article.block_index(before.start) == 1
    if same or before.open_ended or (whole and next_block):
        return found[before.start]
    return None
