"""Whether a word of a name that a source lacks is one that it should have, in a summary of a few sentences."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts.against.abroad import is_word
from newslint.facts.against.alignment import CLOSE, Pair
from newslint.facts.against.apart import is_country_around, is_own_account
from newslint.facts.against.given_names import given_names_of
from newslint.facts.against.name_words import SHORTEST, Word
from newslint.facts.against.places import is_place, is_territory
from newslint.facts.against.spellings import counterpart
from newslint.facts.against.tokens import fold, tokens_in
from newslint.facts.pieces import is_common
from newslint.facts.sentences import sentence_at

_BEFORE = 30  # characters in which the word before "&" stands
_LABEL = 100  # characters in which the names before a colon are over
_JOINT = 3  # letters of a word between two names
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
    """Whether a source may not say what everybody knows: in which country all this is, and who writes, where it is
    somebody who speaks of themselves.
    """
    name = word.name
    if is_country_around(article, word):
        return pair.at(word.start).share < CLOSE
    return name.kind != "place" and is_own_account(pair.source)


def may_be_no_name(article: Article, word: Word, pair: Pair) -> bool:
    """Whether a word that a source lacks is one before a colon, one of the language, or one more in a long name."""
    return _labels(article, word) or _is_plain(article, word) or _has_all_others(article, word, pair)


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


def _labels(article: Article, word: Word) -> bool:
    """Whether a name, alone or with others, and a colon begin a sentence: whoever wrote the source, which may not name
    them.
    """
    sentence = sentence_at(article, word.start)
    head, colon, _ = article.text[sentence.start : min(sentence.end, sentence.start + _LABEL)].partition(":")
    named = all(one[0].isupper() or len(one) <= _JOINT for one in _WORD.findall(head))
    return bool(colon) and named and word.end <= sentence.start + len(head)
