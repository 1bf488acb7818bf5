"""Weak hedges ("allegedly"): what was done by them, and who alleges it."""

from __future__ import annotations

import re

from newslint import Article
from newslint.core.around import word_in_front
from newslint.facts.hedges import Hedge
from newslint.facts.saying.beside_quotations import acting
from newslint.facts.saying.cues import either, lexicon
from newslint.facts.sentences import sentence_index, sentences
from newslint_rules.sourcing._words_by_sentence import words_by_sentence

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 2  # sentences


def is_of_a_deed(article: Article, hedge: Hedge) -> bool:
    """Whether a weak hedge stands before something done: "allegedly rammed the pier"."""
    words = lexicon(article.language)
    following = _WORD.match(article.text, hedge.end + 1)
    if words is None or following is None or following.group().endswith(tuple(words.small["gerunds"])):
        return False  # "a video purportedly showing a ship"
    before = word_in_front(article.text, hedge.start).lower()
    led = word_in_front(article.text, hedge.start - len(before) - 1).lower()
    if before in words.small["be"] and led in words.small["modals"] | words.small["infinitive"]:
        return False  # "the loss may be attributed to the storm"
    aside = either(words.small["prepositions"], words.small["determiners"])
    apart = before.endswith(",") and following.group() in aside
    if not words.small["gerunds"] or before in words.small["be"] or apart or following.group() in words.words:
        return True
    return following.group().endswith(tuple(words.small["participles"]))


def is_told_to_somebody(article: Article, hedge: Hedge) -> bool:
    """Whether a hedge tells what happened, or what was thought once, and is none: "police came after it was reported
    that a pier burnt", "what had previously been thought to be a pier".
    """
    words = lexicon(article.language)
    if words is None:
        return False
    told = article.text[hedge.start : hedge.end].lower().split()
    before = word_in_front(article.text, hedge.start).lower()
    return before in words.small["temporal"] or not words.small["formerly"].isdisjoint(told)


def is_accused_of(article: Article, hedge: Hedge) -> bool:
    """Whether whoever alleges stands beside a weak hedge: one who accuses, or one who acts before its clause."""
    words = lexicon(article.language)
    if words is None:
        return False
    index = sentence_index(article, hedge.start)
    found, said = sentences(article), words_by_sentence(article)
    near = said[max(0, index - _NEAR) : index + _NEAR + 1]
    if any(not words.small["accusing"].isdisjoint(sentence) for sentence in near):
        return True
    person = acting(article, found[index].start)
    between = article.text[person.end : hedge.start].lower().split() if person is not None else []
    return not words.openers.isdisjoint(between)
