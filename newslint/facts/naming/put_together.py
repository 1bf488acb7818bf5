"""Two words that look alike and are no two spellings of one name, to judge by how they are put together."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts.naming.bearers import letters_agree
from newslint.facts.naming.letters import WESTERN
from newslint.facts.naming.look_alikes import Word, joined
from newslint.facts.naming.slips import is_slip
from newslint.facts.pieces import lists
from newslint.languages import ALL, by_kind, pairs, words
from newslint.languages.kinds import NAMING
from newslint.languages.word_filter import words_of

_ELIDED = re.compile(r"[^\W\d_]{1,2}['’](?=[^\W\d_]{3})(?!\w*[A-ZÀ-ÖØ-Þ])")
_CLUB = re.compile(r"(?<!\w)[A-Z]{2,3} $")
_SMALL_WORD = re.compile(r" ([a-z]{3,})")


def are_two_words(article: Article, one: Word, other: Word) -> bool:
    """Whether two words are no name and its slip: a noun behind an article, two letters at once, an English name."""
    both = ((one, other), (other, one))
    if _is_elided(one, other) or _differs_twice(one, other) or any(_is_of_a_club(article, *pair) for pair in both):
        return True
    return article.primary_language != "en" and any(_is_of_a_name_in_english(article, *pair) for pair in both)


def are_formed_otherwise(article: Article, one: Word, other: Word) -> bool:
    """Whether a hyphen parts or joins one of two words because of what stands beside it."""
    if any(_is_in_compounds(article, word) for word in (one, other)):
        return True
    return any(_is_hyphenated_before_nouns(article, *pair) for pair in ((one, other), (other, one)))


def _is_elided(one: Word, other: Word) -> bool:
    """Whether one of two words is a noun behind an elided article, and no name (L’homme, Lhomme; L’aire, Loire)."""
    elided = [bool(_ELIDED.match(word.text)) for word in (one, other)]
    return any(elided) and (not all(elided) or joined(one.text) == joined(other.text))


def _is_of_a_club(article: Article, word: Word, other: Word) -> bool:
    """Whether a word list has two words, of which one alone stands behind acronyms, always (AC Milan, Milaan)."""
    known = words_of(article.primary_language)
    if known is None or word.text.lower() not in known or other.text.lower() not in known:
        return False
    behind, against = ([bool(_CLUB.search(article.text, at - 5, at)) for at in w.places] for w in (word, other))
    return all(behind) and not any(against)


def _differs_twice(one: Word, other: Word) -> bool:
    """Whether two words differ by a letter and by the marks of others (Mâcon, Macron), so that no slip parts them, nor
    another romanisation (Kardítsa, Kardhitsa).
    """
    if one.plain == other.plain or not is_slip(one.plain, other.plain) or _marked(one.text) == _marked(other.text):
        return False
    if is_slip(one.text.lower(), other.text.lower()):  # Torbjörn, Torbjrn
        return False
    agreed = letters_agree(one.plain, other.plain)
    return agreed is None or agreed.origin in ("", WESTERN)


def _marked(text: str) -> list[str]:
    """The Latin letters of a word that are not plain."""
    return [] if text.isascii() else sorted(char for char in text.lower() if "ß" <= char <= "ɏ")


def _is_in_compounds(article: Article, word: Word) -> bool:
    """Whether hyphens join a name because it is part of a longer word everywhere ("Vlaams-Belang-kamerlid",
    "non-Supreme-Court").
    """
    text, size = article.text, len(word.text)
    return "-" in word.text and all("-" in (text[at + size : at + size + 1], text[at - 1 : at]) for at in word.places)


def _is_hyphenated_before_nouns(article: Article, one: Word, other: Word) -> bool:
    """Whether a name has its hyphen before nouns alone, where English puts one ("a Mexican-American boy")."""
    if article.primary_language != "en" or one.text.replace("-", " ") != other.text or "-" not in one.text:
        return False
    if " " in one.text:
        return False  # a given name in a full one (Jean-Luc Morvant)
    return all(_is_before_a_noun(article, one, at) for at in one.places) and not any(
        _is_before_a_noun(article, other, at) for at in other.places
    )


def _is_before_a_noun(article: Article, word: Word, at: int) -> bool:
    """Whether a word of three small letters and more stands behind a name, and is no small word of grammar."""
    following = _SMALL_WORD.match(article.text, at + len(word.text))
    return following is not None and following[1] not in lists(article.language).functions


def _is_of_a_name_in_english(article: Article, word: Word, other: Word) -> bool:
    """Whether a word only ever stands in longer names that are English (Cycling Denmark in a Danish text), none of
    which is the other's too.
    """
    if word.whole or not is_called_in_english(word.text):
        return False
    people = word.text in lists("en").not_names and word.plain != other.plain  # Jordanian, Jordaniens
    if word.alone and not (people or _follows_english(article, word)):
        return False
    return _beside(word).isdisjoint(_beside(other))


def _follows_english(article: Article, word: Word) -> bool:
    """Whether an English preposition that the copy's language has not stands before a word, but for a few places
    (Pulse of Europe).
    """
    mine, english = (by_kind(language, "naming", NAMING) for language in (article.primary_language, "en"))
    before = tuple(f" {one} " for one in english["of"] - mine["joins"] - mine["of"])
    return 2 * sum(article.text.endswith(before, 0, at) for at in word.places) > len(word.places)


def _beside(word: Word) -> set[str]:
    """The other words of the longer names that a word stands in."""
    return {another for run, at in word.within for place, another in enumerate(run.words) if place != at}


def is_called_in_english(name: str) -> bool:
    """Whether it is what English calls a country or a people, or a word that names of bodies have in English."""
    bare = name.removesuffix("s")
    known = (lists("en").not_names, pairs("en", "territories"), words(ALL, "bodies_abroad"))
    return name in known[-1] or any(bare in listed for listed in known)
