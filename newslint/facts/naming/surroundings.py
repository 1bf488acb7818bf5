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
_LISTED = re.compile(r"(?:['’]s)?(?:, | and | or | & |, and |, or | \()(?:[A-Z]\S*(?<![.,;]) ){0,2}")


@fact
def common_words(article: Article) -> frozenset[str]:
    """The words that the article has in lower case."""
    return frozenset(_LOWER.findall(article.text))


def stands_behind(pattern: re.Pattern[str], word: Word, text: str) -> bool:
    """Whether a preposition of a pattern stands before a word somewhere."""
    return any(pattern.search(text, max(0, start - 9), start) for start in word.places)


def are_listed(one: Word, other: Word, text: str) -> bool:
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


def is_acknowledged(one: Word, other: Word, text: str) -> bool:
    """Whether the text itself says that there are two spellings."""
    return any(_ACKNOWLEDGED.search(text, max(0, p - 120), p + 80) for p in (*one.places[:3], *other.places[:3]))
