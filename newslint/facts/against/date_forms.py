"""The words for months and weekdays in a language: with their endings, in compounds and as adjectives.

Which forms there are is data (`months.txt`, `weekdays.txt`, `date_adjectives.txt`). Any other ending is that of another
word: "четвертый" is the fourth and no Thursday.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.languages import by_kind, names, pairs
from newslint.languages.kinds import DATE_WORDS

_ADDING = frozenset({"fi", "tr", "hu"})  # languages that put one ending behind another
_COMPOUNDING = frozenset({"de", "nl", "da", "sv", "no"})
_WHOLE = 5  # letters of a day or a month that a compound may begin with
_REST = ("s",)  # what may stand behind it alone; other single letters are of other words ("Mandagi", a man)
_LONG = 6  # letters of the name of a month that may have any endings
_KINDS = ("months", "weekdays")
_RUN = 3  # letters before or behind it that are another word, and no ending
_ENDING = 3  # letters of an ending of an adjective, at most


@cache
def forms_of(language: str, name: str) -> tuple[dict[str, int], frozenset[str]]:
    """Forms of months or weekdays with their number, and the short forms."""
    forms: dict[str, int] = {}
    short = set()
    for number, (full, brief) in enumerate(names(language, name), 1):
        forms.update(dict.fromkeys((form.lower() for form in full), number))
        for form in brief:
            forms.setdefault(form.rstrip(".").lower(), number)
            short.add(form.rstrip(".").lower())
    return forms, frozenset(short)


@cache
def _adjectives(language: str, name: str) -> dict[str, int]:
    """The adjectives of months or weekdays ("лютневий"), without their endings, with their number."""
    listed = pairs(language, "date_adjectives")
    days = {stem: int(meant[1:]) for stem, meant in listed.items() if meant[0] == "d"}
    return days if name == "weekdays" else {stem: int(meant) for stem, meant in listed.items() if stem not in days}


@lru_cache(8192)
def named(word: str, language: str, name: str) -> int | None:
    """The number of the month or the weekday that a word, in small letters, stands for."""
    forms, _ = forms_of(language, name)
    if word in forms:
        return forms[word]
    if word[:1] in by_kind(language, "date_words", DATE_WORDS)["joined"]:
        return forms.get(word[1:])
    if language in _ADDING:
        return _begun(word, forms, _LONG, len(word))
    if language in _COMPOUNDING:  # "Freitagabend", "novembervalget"
        return _begun(word, forms, _WHOLE, len(word) - (1 if word.endswith(_REST) else 2))
    adjectives = _adjectives(language, name)
    return _begun(word, adjectives, len(word) - _ENDING, len(word)) if adjectives else None


def is_adjective(word: str, language: str) -> bool:
    """Whether a word, in small letters, is an adjective of a month or a weekday, which may mean other things too."""
    listed = any(_begun(word, _adjectives(language, name), len(word) - _ENDING, len(word)) for name in _KINDS)
    return listed and not any(word in forms_of(language, name)[0] for name in _KINDS)


def _begun(word: str, known: dict[str, int], least: int, most: int) -> int | None:
    """The number of the longest of some words, of so many letters, that a word begins with."""
    return next((known[word[:n]] for n in range(most, least - 1, -1) if word[:n] in known), None)


def is_within(text: str, language: str, name: str, number: int) -> bool:
    """Whether a text has a month or a weekday within a longer word, as where the blanks are missing."""
    forms, short = forms_of(language, name)
    own = (form for form, its in forms.items() if its == number and form not in short and len(form) >= _WHOLE)
    return any(re.search(rf"\w{{{_RUN}}}{form}|{form}\w{{{_RUN}}}", text) for form in own if form in text)
