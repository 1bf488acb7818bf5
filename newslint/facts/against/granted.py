"""Hedges and denials of a source that say nothing of what the article states: bounds, concessions, what is denied."""

from __future__ import annotations

from newslint.core.around import NEAR, word_in_front
from newslint.core.article import Article
from newslint.facts.against.alignment import Pair
from newslint.facts.against.amounts import amounts_in
from newslint.facts.against.beside import Gap
from newslint.facts.against.wording import Spoken, words_in
from newslint.facts.sentences import sentence_at
from newslint.languages import entries


def says_nothing(source: Article, word: Spoken) -> bool:
    """Whether a word that denies only adds with those behind it ("not only", "not without"), or grants something ("may
    have been late, but").
    """
    behind = source.text[word.start : sentence_at(source, word.start).end].lower()
    phrases = (line[1:].partition(" … ") for line in entries(source.primary_language, "certainty") if line[0] == "=")
    return any(behind.startswith(first) and f" {last}" in behind for first, _, last in phrases)


def is_flat_elsewhere(gap: Gap, pair: Pair) -> bool:
    """Whether another sentence of the source that is like this one has the very words of the article."""
    first, last = gap.mine_before, gap.mine_after
    if first is None or last is None:
        return False
    told = [one.word for one in (first, *gap.mine, last)]
    for low, high in pair.window(pair.at(first.start))[1:]:
        there = [one.word for one in words_in(pair.source, low, high)]
        if any(there[at : at + len(told)] == told for at in range(len(there) - len(told) + 1)):
            return True
    return False


def is_denied_itself(source: Article, word: Spoken) -> bool:
    """Whether somebody denies before it what a denial says."""
    listed = {line[1:] for line in entries(source.primary_language, "certainty") if line[0] == "?"}
    before = words_in(source, sentence_at(source, word.start).start, word.start)
    return any(one.word in listed for one in before)


def is_of_a_bound(source: Article, word: Spoken) -> bool:
    """Whether a word that denies belongs to what stands before a figure ("no fewer than")."""
    hedges = (line.rpartition(" ")[0] for line in entries(source.primary_language, "approximations"))
    behind = source.text[word.start : word.start + NEAR].lower()
    return any(hedge.startswith(f"{word.word} ") and behind.startswith(hedge) for hedge in hedges)


def is_an_alternative(source: Article, word: Spoken) -> bool:
    """Whether a word that denies only names the other of two cases ("or not")."""
    return f">{word_in_front(source.text, word.start).lower()}" in entries(source.primary_language, "certainty")


def is_of_the_rest(gap: Gap, pair: Pair) -> bool:
    """Whether a sentence tells of the share that another is told of which the same is denied: 45% who were told, where
    55% never were.
    """
    at = (gap.mine_before or gap.mine[0]).start
    here, (first, *_) = sentence_at(pair.draft, at), pair.window(pair.at(at))
    mine, theirs = (
        {a.value for a in amounts_in(article, low, high) if a.unit == "%"}
        for article, low, high in ((pair.draft, here.start, here.end), (pair.source, *first))
    )
    return any(100 - value in theirs for value in mine - theirs)
