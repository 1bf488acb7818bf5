"""Whether a word of a name that a source lacks is one that it should have, in a summary of a few sentences."""

from __future__ import annotations

import re

from newslint.core.around import word_behind, word_in_front
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.abroad import is_word
from newslint.facts.against.alignment import CLOSE, Pair
from newslint.facts.against.apart import is_country_around, is_own_account
from newslint.facts.against.given_names import given_names_of
from newslint.facts.against.name_words import SHORTEST, Word
from newslint.facts.against.places import is_place, is_territory
from newslint.facts.against.spellings import counterpart
from newslint.facts.against.tokens import fold, tokens, tokens_in
from newslint.facts.names import names
from newslint.facts.pieces import is_common
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind, words
from newslint.languages.kinds import QUOTED

_BEFORE = 30  # characters in which the word before "&" stands
_LABEL = 100  # characters in which the names before a colon are over
_JOINT = 3  # letters of a word between two names
_TWO = 7  # letters of a word that are two in another text
_FULL = 7  # and of one that is cut to four
_WORD = re.compile(r"[^\W\d_]+")


def is_place_or_person(article: Article, word: Word, pair: Pair) -> bool:
    """Whether a word is of a person, or of what is known as a place: a club, a court and a race are neither."""
    name, language = word.name, article.primary_language
    given = fold(name.words[0]) in given_names_of(language) and not is_common(name.words[0], language)
    if name.kind == "person" or given:
        return len(name.words) > 1
    others = [fold(one) for one in name.words if len(one) >= SHORTEST and fold(one) != word.folded]
    if any(counterpart(one, pair) for one in others):
        return False  # "County" of "County Antrim"
    known = (is_place(one, language) or is_territory(one, language) for one in (name.text, name.words[-1]))
    return name.kind == "place" or (name.kind == "unknown" and any(known))


def may_be_left_unsaid(article: Article, word: Word, pair: Pair) -> bool:
    """Whether a source may not say what everybody knows: in which country or state all this is, and who writes, where
    it is somebody who speaks of themselves.
    """
    name = word.name
    if _is_only_region(article, word, pair):
        return True
    if is_country_around(article, word):
        return pair.at(word.start).share < CLOSE
    return name.kind != "place" and is_own_account(pair.source)


def _is_only_region(article: Article, word: Word, pair: Pair) -> bool:
    """Whether a name is that of a state or province, and the source names none: it lies around a place that it has."""
    regions = words(article.primary_language, "regions")
    return word.name.text in regions and regions.isdisjoint(name.text for name in names(pair.source))


def may_be_no_name(article: Article, word: Word, pair: Pair) -> bool:
    """Whether a word that a source lacks is one before a colon, one of the language, or one more in a long name."""
    return is_author(article, word, pair) or _is_plain(article, word) or _has_all_others(article, word, pair)


def is_in_other_words(article: Article, word: Word, pair: Pair) -> bool:
    """Whether the source has a name in two words, as one with the next, or in full: "Muzaffar Nagar", "Cong" for
    "Congress".
    """
    language = article.primary_language
    if not pair.same_language:
        return False
    if len(word.folded) >= _TWO and word.folded in _joined(pair.source):
        return True
    short = len(word.folded) == SHORTEST and word.folded not in given_names_of(language)
    written = article.text[word.start : word.end]
    if not short or is_word(written, language) or is_place(written, language):
        return False
    return any(one.startswith(word.folded) and len(one) >= _FULL for one in _capitals(pair.source))


@fact
def _joined(article: Article) -> frozenset[str]:
    """Each two words with a capital that stand beside each other, as one, folded."""
    every = tokens(article)
    both = (two for two in zip(every, every[1:], strict=False) if two[0].capital and two[0].end + 1 == two[1].start)
    return frozenset(one.folded + other.folded for one, other in both)


@fact
def _capitals(article: Article) -> frozenset[str]:
    """The folded words with a capital."""
    return frozenset(token.folded for token in tokens(article) if token.capital)


def is_author(article: Article, word: Word, pair: Pair) -> bool:
    """Whether a name is that of whoever wrote the source, which may not say so: before a colon, or who "writes"."""
    if _labels(article, word.start, word.end):
        return True
    if word.name.kind in ("place", "organisation") or any(counterpart(fold(one), pair) for one in word.name.words):
        return False
    mentions = word.name.mentions
    if any(article.text.startswith(":", one.end) or _labels(article, one.start, one.end) for one in mentions):
        return True
    writing = by_kind(article.primary_language, "quoted", QUOTED)["writing"]
    mention = next((one for one in mentions if one.start <= word.start < one.end), None)
    if mention is None:
        return False
    beside = word_in_front(article.text, mention.start), word_behind(article.text, mention.end)
    return not writing.isdisjoint(one.lower().strip(",.:;") for one in beside)


def _has_all_others(article: Article, word: Word, pair: Pair) -> bool:
    """Whether the source has all other words of a long name ("Hove" of "Brighton & Hove Albion")."""
    others = [fold(one) for one in word.name.words if fold(one) != word.folded]
    if article.text.startswith("& ", word.start - 2):  # of which only the end is taken for the name
        others += [token.folded for token in tokens_in(article, word.start - _BEFORE, word.start - 2)[-1:]]
    return len(others) > 1 and all(counterpart(one, pair) for one in others)


def _is_plain(article: Article, word: Word) -> bool:
    """Whether a word that begins a sentence is one of the language ("Hopes Mexican president will help")."""
    begins = sentence_at(article, word.start).start == word.start and word.name.kind == "unknown"
    return begins and is_word(article.text[word.start : word.end], article.primary_language)


def _labels(article: Article, start: int, end: int) -> bool:
    """Whether a name, alone or with others, and a colon begin a sentence: whoever wrote the source, which may not name
    them.
    """
    sentence = sentence_at(article, start)
    head, colon, _ = article.text[sentence.start : min(sentence.end, sentence.start + _LABEL)].partition(":")
    named = all(one[0].isupper() or len(one) <= _JOINT for one in _WORD.findall(head))
    return bool(colon) and named and end <= sentence.start + len(head)
