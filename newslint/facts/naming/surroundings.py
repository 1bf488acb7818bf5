"""What the text around two words says of them: a place, a list of two, two spellings that it speaks of itself."""

from __future__ import annotations

import re
from bisect import bisect

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.naming.look_alikes import Word

_ACKNOWLEDGED = re.compile(
    r"\b(?:mis)?spel(?:led|lings?|t)\b(?! out)|misstate|correct(?:ed|ion)|transliterat|known as|romani[sz]|"
    r"[(\[]sic[)\]]",
    re.IGNORECASE,
)
_LOWER = re.compile(r"(?<!\w)[^\W\d_A-Z]\w+")
IN = re.compile(r"\b(?:in|at|near) $")
PLACED = re.compile(r"\b(?:in|at|near|to|from|of|into|outside|around) $")
_KIN = re.compile(
    r"\b(?:brother|sister|cousin|nephew|niece|uncle|aunt|father|mother|son|daughter|wife|husband|twin|namesake|"
    r"grandson|granddaughter|grandfather|grandmother|widow|stepson|stepfather|relative|another|other),? (?:[A-Z]\S+ )?$"
)
_OF = re.compile(r",? (?:of|from) ([A-Z]\w+)")
_LISTED = re.compile(r"(?:['’]s)?(?:, | and | or | & |, and |, or | \()(?:[A-Z]\S*(?<![.,;]) ){0,2}")


@fact
def common_words(article: Article) -> frozenset[str]:
    """The words that the article has in lower case."""
    return frozenset(_LOWER.findall(article.text))


def stands_behind(pattern: re.Pattern[str], word: Word, text: str) -> bool:
    """Whether a preposition of a pattern stands before a word somewhere."""
    return any(pattern.search(text, max(0, start - 9), start) for start in word.places)


def are_told_apart(one: Word, other: Word, article: Article) -> bool:
    """Whether the text itself says that there are two bearers, or two spellings of one name."""
    text = article.text
    if _are_listed(one, other, text) or _is_acknowledged(one, other, text):
        return True
    return _is_kin(one, text) or _is_kin(other, text) or _are_of_two_places(one, other, text)


def _is_kin(word: Word, text: str) -> bool:
    """Whether a relation of somebody's stands before a word somewhere ("his cousin Ole Larson")."""
    return any(_KIN.search(text, max(0, start - 40), start) for start in word.places)


def _are_of_two_places(one: Word, other: Word, text: str) -> bool:
    """Whether each of two words is followed by another place ("Mr Larsen of Tarn", "Mr Larson of Yarrow")."""
    mine, theirs = (
        {m[1] for start in word.places if (m := _OF.match(text, start + len(word.text)))} for word in (one, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_listed(one: Word, other: Word, text: str) -> bool:
    """Whether the two stand in one list or pair ("Larsen and Larson")."""
    rare, frequent = sorted((one, other), key=lambda word: len(word.places))
    places = sorted(frequent.places)
    for start in rare.places:
        index = bisect(places, start)
        for against in places[max(0, index - 1) : index + 1]:
            first, second = sorted(((start, rare.text), (against, frequent.text)))
            end = first[0] + len(first[1])
            if second[0] - end < 30 and _LISTED.fullmatch(text, end, second[0]):
                return True
    return False


def _is_acknowledged(one: Word, other: Word, text: str) -> bool:
    """Whether the text itself says that there are two spellings."""
    return any(_ACKNOWLEDGED.search(text, max(0, p - 120), p + 80) for p in (*one.places[:3], *other.places[:3]))
