"""Which figures want a source: what somebody must have counted, and no reader can look up.

Ages, measures, scores and what anybody there could count are none; nor are votes, levels of markets, what law sets, and
the times of a live file. The words beside such figures are data (`newslint/languages/<xx>/attribution.txt`).
"""

from __future__ import annotations

import re

from newslint.core.around import in_front
from newslint.core.article import BODY, Article
from newslint.facts import fact
from newslint.facts.figures import Figure
from newslint.facts.saying.cues import Lexicon, lexicon
from newslint.facts.saying.figure_sources import counts_speakers
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import attributions_by_sentence

_COUNTED = frozenset({"count", "percent", "points", "money", "range", "ratio", "fraction"})
_FEW = 10  # whoever was there can count to ten
_NEAR = 60  # characters either side of a figure in which the word stands that says what it is
_WORD = re.compile(r"[^\W\d_][\w’'&-]*")
_CLOCK = re.compile(r"\W{0,3}\d{1,2}[.:]\d\d\b")


def is_counted(article: Article, figure: Figure) -> bool:
    """Whether a figure of the running text is one that somebody must have counted."""
    if figure.kind not in _COUNTED or (figure.kind in ("count", "range") and figure.value < _FEW):
        return False
    block = article.block_at(figure.start)
    if article.text[figure.end : figure.end + 1] in ("-", "‑") or block.kind not in BODY:
        return False
    if figure.unit == "" and _is_behind_age(article, figure):
        return False
    clock = _CLOCK.match(article.text, block.start)
    return clock is None or figure.start >= clock.end()


def _is_behind_age(article: Article, figure: Figure) -> bool:
    """Whether a figure stands behind a word for ages: "aged 60", "the age of 60"."""
    words = lexicon(article.language)
    before = in_front(article.text, figure.start).lower().split()[-2:]
    return words is not None and not words.small["ages"].isdisjoint(before)


def wants_source(article: Article, figure: Figure) -> bool:
    """Whether readers would ask who says so: a counted figure that is no public record, and does not count speakers."""
    words = lexicon(article.language)
    if not is_counted(article, figure) or (words is not None and _is_on_record(article, figure, words)):
        return False
    present = attributions_by_sentence(article).get(sentence_index(article, figure.start), ())
    return not any(counts_speakers(article, attribution, figure.start) for attribution in present)


def _is_on_record(article: Article, figure: Figure, words: Lexicon) -> bool:
    """Whether a figure stands beside a word of votes or law, or in a sentence that tells of a market."""
    text, number = article.text, sentence_index(article, figure.start)
    sentence = sentences(article)[number]
    near = text[max(sentence.start, figure.start - _NEAR) : min(sentence.end, figure.end + _NEAR)].lower()
    if not words.small["on_record"].isdisjoint(_WORD.findall(near)):
        return True
    return tells_of_market(article, number)


def tells_of_market(article: Article, number: int) -> bool:
    """Whether a sentence, by its index, tells of a market."""
    words, known = lexicon(article.language), _of_markets(article)
    if number not in known:
        sentence = sentences(article)[number]
        told = _WORD.findall(article.text[sentence.start : sentence.end].lower())
        known[number] = words is not None and sum(word in words.small["markets"] for word in told) > 1
    return known[number]


@fact
def _of_markets(article: Article) -> dict[int, bool]:
    """Whether a sentence has two words of the market, by its index, for those that were asked about."""
    return {}
