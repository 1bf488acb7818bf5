"""Who says so: the source behind each figure and each quotation of an article."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact
from newslint.facts.attributions import Attribution, attributions
from newslint.facts.quotations import Quotation, quotation_at, quotations
from newslint.facts.sentences import sentence_index
from newslint.facts.source_names import SourceKind, named_sources

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
    return None


def _covering(article: Article, start: int, end: int) -> Attribution | None:
    """The attribution that covers a place of its own sentence: the last one before it, else the first one after it,
    else the one in whose source phrase it stands ("46% of voters say").
    """
    found = inside = None
    for attribution in _by_sentence(article).get(sentence_index(article, start), ()):
        if attribution.start <= start < attribution.end:
            inside = inside or attribution
        elif any(low <= start and end <= high + 1 for low, high in attribution.spans):
            if attribution.cue_start > start and found is not None:
                break
            found = attribution
    return found or inside


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
