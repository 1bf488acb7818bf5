"""Who stands behind a figure: the source that covers its place, or that an earlier sentence leaves behind."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.attributing import Attribution
from newslint.facts.saying.carrying import carried_to, leading_survey
from newslint.facts.saying.cues import lexicon
from newslint.facts.saying.headlines import labelled_in_headline
from newslint.facts.saying.mentions import mentions_of
from newslint.facts.saying.source_phrases import is_ratio
from newslint.facts.saying.stipulations import stipulated
from newslint.facts.sentences import sentence_at, sentence_index
from newslint.facts.sources import Source, attributions_by_sentence, source_made
from newslint.facts.speakers import speakers

_MOST = 20  # attributions of a sentence that are looked at; a list of more is no sentence
_LONG = 40  # characters; a longer quotation is somebody's, not a phrase in quotation marks


def source_of(article: Article, start: int, end: int) -> Source | None:
    """Who stands behind `text[start:end]`, or None where nobody does."""
    quotation = quotation_at(article, start, end)
    if quotation is not None and quotation.inner_start <= start and end <= quotation.inner_end:
        speaker = speakers(article).get(quotation.start)
        if speaker is not None:
            return speaker
    covering = _covering(article, start, end)
    if covering is not None and counts_speakers(article, covering, start):
        return None
    if covering is not None and not _is_of_a_part(article, covering, start):
        return source_made(article, covering)
    if covering is not None:
        share = covering.start <= start < covering.end  # "46% of islanders say": whoever asked them says so
        asking, words = (
            labelled_in_headline(article, start) or carried_to(article, start, share),
            lexicon(article.language),
        )
        if asking is None and share and words is not None:
            return leading_survey(article, words)
        return asking or source_made(article, covering)
    if quotation is not None and quotation.inner_start <= start and quotation.end - quotation.start > _LONG:
        return Source(quotation.start, quotation.end, "", "quotation")
    above, words = labelled_in_headline(article, start) or carried_to(article, start), lexicon(article.language)
    return above or (stipulated(article, start, words) if words else None) or _linked(article, start)


def counts_speakers(article: Article, attribution: Attribution, start: int) -> bool:
    """Whether a figure only tells how many speak: "50 judges said", "a three-judge panel said"."""
    words = lexicon(article.language)
    phrase = article.text[attribution.start : attribution.end].partition(",")[0].lower()
    if words is None or not attribution.start <= start < attribution.start + len(phrase):
        return False
    return not is_ratio(phrase, words) and words.documents.isdisjoint(phrase.split())


def _is_of_a_part(article: Article, covering: Attribution, start: int) -> bool:
    """Whether those who speak are a part of some whom somebody asked ("61% of them say"), or "they" in such a place."""
    words = lexicon(article.language)
    phrase = article.text[covering.start : covering.end].lower()
    small = words.small if words is not None else {}
    pronoun = phrase in small.get("pronouns", ()) and phrase not in small["singulars"]
    return pronoun or (covering.start <= start < covering.end and not covering.spans)


def _linked(article: Article, offset: int) -> Source | None:
    """The first link out of the sentence at `offset`: what its page says is not known here, but a reader can look."""
    if not article.links:
        return None
    sentence = sentence_at(article, offset)
    for link in article.links:
        if sentence.start <= link.start < sentence.end and link.target.startswith(("http://", "https://")):
            return Source(link.start, link.end, link.target, "link")
    return None


def _covering(article: Article, start: int, end: int) -> Attribution | None:
    """The attribution that covers a place of its own sentence: the last one before it, else the first one after it,
    else the one in whose source phrase it stands ("46% of voters say").
    """
    found, inside, nested = None, None, False
    for attribution in attributions_by_sentence(article).get(sentence_index(article, start), [])[:_MOST]:
        if attribution.start <= start < attribution.end:
            inside = inside or attribution
        elif any(low <= start and end <= high + 1 for low, high in attribution.spans):
            if _is_relative(article, attribution):
                continue
            if attribution.by_preposition and not nested:
                return attribution
            if found is not None and _is_of_asked(article, found, attribution):
                continue
            if found is not None and attribution.cue_start > start:
                break
            if found is not None and not _is_beside(article, found, attribution, nested):
                nested = True
                continue
            found = attribution
    return found or inside


def _is_beside(article: Article, first: Attribution, second: Attribution, nested: bool) -> bool:
    """Whether the second attribution stands beside the first ("A said 50, while B said 60"), not inside it, nor inside
    what is `nested` in that.
    """
    between, words = article.text[first.cue_end : second.start].rstrip(), lexicon(article.language)
    contrasting = words.small["contrasting"] if words is not None else frozenset[str]()
    if between.rpartition(" ")[2] in contrasting:
        return True
    return not nested and (second.start < first.cue_end or "," in between or ";" in between)


def _is_relative(article: Article, attribution: Attribution) -> bool:
    """Whether a relative that stands for nobody in particular speaks: "people who want to work"."""
    words = lexicon(article.language)
    phrase = article.text[attribution.start : attribution.end].lower()
    small = words.small if words is not None else {}
    relative = phrase in small.get("relatives", ()) and phrase not in small["determiners"]
    restricts = article.text[attribution.start - 2 : attribution.start - 1] != ","
    return relative and restricts and source_made(article, attribution).kind != "named"


def _is_of_asked(article: Article, survey: Attribution, said: Attribution) -> bool:
    """Whether those who say something are those whom the survey before them asked: "In a poll, islanders said"."""
    words = lexicon(article.language)
    phrase = article.text[survey.start : survey.end].lower().split()
    asks = words is not None and not words.surveys.isdisjoint(phrase)
    told = article.text[said.start : said.end].lower().split()
    other = words is not None and not words.documents.isdisjoint(told)
    return asks and not other and not mentions_of(article, source_made(article, said).name)
