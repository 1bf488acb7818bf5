"""Sources of whole sentences: named behind them ("Das berichtete die BBC"), or spoken on in a mood of its own."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts.saying.attributing import Attribution
from newslint.facts.saying.cues import Lexicon
from newslint.facts.sentences import sentences
from newslint.facts.sources import Source, attributions_by_sentence, source_made

_BEHIND = 3  # sentences that one which points back may speak of
_BEFORE = 4  # sentences over which reported speech goes on
_WORD = re.compile(r"[^\W\d_]+")


def pointed_back_to(article: Article, here: int, words: Lexicon) -> Source | None:
    """Who is named by the next sentence that says nothing else: "12 Prozent fehlen. Das sagte Anna Holm."."""
    if not words.small["pointing"]:
        return None
    found = sentences(article)
    for index in range(here + 1, min(here + _BEHIND + 1, len(found))):
        if found[index].block - found[here].block > 1:
            break
        present = attributions_by_sentence(article).get(index)
        if present:
            points_back = _points_back(article, present[0], words)
            return source_made(article, present[0], carried=True) if points_back else None
    return None


def _points_back(article: Article, attribution: Attribution, words: Lexicon) -> bool:
    start = sentences(article)[attribution.sentence].start
    return article.text[start : attribution.cue_start].strip().lower() in words.small["pointing"]


def of_reported_speech(article: Article, here: int, words: Lexicon) -> Source | None:
    """Who speaks on in sentences with the mood of reported speech: "…, sagte Holm. Es fehlten 40, auch sei …"."""
    if not words.small["reported"]:
        return None
    found = sentences(article)
    for index in range(here, max(-1, here - _BEFORE - 1), -1):
        if found[index].block != found[here].block:
            break
        present = attributions_by_sentence(article).get(index)
        if present and index < here:
            return source_made(article, present[-1], carried=True)
        told = _WORD.findall(article.text[found[index].start : found[index].end].lower())
        if words.small["reported"].isdisjoint(told):
            break
    return None
