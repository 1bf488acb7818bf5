"""The places that an article names, and what each is called in other languages.

Countries, continents and cities are data (`newslint/languages/<xx>/territories.txt`, `cities.txt`, `place_names.txt`),
from Unicode CLDR.
"""

from __future__ import annotations

from functools import cache

from newslint.facts.against.tokens import fold
from newslint.languages import entries, pairs

_DEMONYM = 4  # letters that make the people of a country out of its name
_SEATS = {"150": "BE", "EU": "BE"}  # the country in which a union or the continent has its seat


@cache
def _territories(language: str) -> dict[str, frozenset[str]]:
    """The codes of countries by each folded word of their names that is long enough to stand for them."""
    found: dict[str, set[str]] = {}
    for name, code in pairs(language, "territories").items():
        for word in _words(name):
            found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


@cache
def _names(language: str) -> dict[str, list[str]]:
    """What a language calls the country of each code."""
    found: dict[str, list[str]] = {}
    for name, code in pairs(language, "territories").items():
        found.setdefault(code, []).append(name)
    return found


def _words(name: str) -> list[str]:
    parts = name.replace("-", " ").replace("(", " ").replace(")", " ").split()
    if len(parts) == 1:
        return [fold(name)]
    return [fold(part) for part in parts if len(part) > 2 and (len(part) > 3 or part.isupper())]


@cache
def _cities(language: str) -> dict[str, tuple[str, ...]]:
    """What a language calls a city, folded, by what English calls it."""
    found: dict[str, list[str]] = {}
    for line in entries(language, "cities"):
        here, _, there = line.partition(" = ")
        found.setdefault(fold(here.replace(" ", "")), []).append(there)
    return {name: tuple(word for there in others for word in _words(there)) for name, others in found.items()}


@cache
def _english(language: str) -> dict[str, tuple[str, ...]]:
    """What English calls a city, folded, by what a language calls it."""
    found: dict[str, list[str]] = {}
    for line in entries(language, "cities"):
        here, _, there = line.partition(" = ")
        found.setdefault(fold(there.replace(" ", "")), []).append(here)
    return {name: tuple(word for there in others for word in _words(there)) for name, others in found.items()}


@cache
def _known(language: str) -> frozenset[str]:
    """The folded names of countries, of a single word, and of cities, as a language calls them."""
    names = (name for listed in _names(language).values() for name in listed)
    countries = {fold(name) for name in names if " " not in name and "-" not in name}
    if language == "en":
        return frozenset(countries | {fold(line.replace(" ", "")) for line in entries("en", "place_names")})
    return frozenset(countries | _english(language).keys())


def is_of_country(folded: str, language: str) -> bool:
    """Whether a word stands in the name of a country."""
    return folded in _territories(language)


def is_territory(name: str, language: str) -> bool:
    """Whether a name, of one word or several, is that of a country or a part of the world."""
    return name in pairs(language, "territories")


def has_places(language: str) -> bool:
    """Whether it is known what a language calls the countries."""
    return bool(_names(language))


def is_place(name: str, language: str) -> bool:
    """Whether a name is that of a country or a city."""
    return fold(name.replace(" ", "").replace("-", "")) in _known(language)


@cache
def _capitals(language: str) -> dict[str, str]:
    return {fold(name): code for name, code in pairs(language, "capitals").items()}


def countries_of(folded: str, language: str) -> frozenset[str]:
    """The countries that a word stands for: by its name, as its capital, or as what is of it ("Chinese")."""
    codes = set(_territories(language).get(folded, ()))
    if folded in _capitals(language):
        codes.add(_capitals(language)[folded])
    for n in range(4, len(folded)) if not codes else ():
        codes.update(_territories(language).get(folded[:n], ()) if len(folded) - n <= _DEMONYM else ())
        codes.update(_territories(language).get(folded[:n] + "a", ()) if len(folded) - n <= _DEMONYM else ())
    return frozenset(codes)


def are_of_one_country(one: str, other: str, language: str) -> bool:
    """Whether two words stand for one country or union, one as its capital ("Beijing", "China", "Chinese")."""
    if one not in _capitals(language) and other not in _capitals(language):
        return False
    here, there = countries_of(one, language), countries_of(other, language)
    seats = {_SEATS.get(code, code) for code in here}
    return not here.isdisjoint(there) or not seats.isdisjoint(_SEATS.get(code, code) for code in there)


def words_of_country(folded: str, language: str, other: str) -> frozenset[str]:
    """What another language says for the countries that a word stands for: the words of their names, and initials."""
    called = {name for code in countries_of(folded, language) for name in _names(other).get(code, ())}
    initials = {fold("".join(part[0] for part in name.replace("-", " ").split())) for name in called}
    return frozenset({word for name in called for word in _words(name)} | initials)


def names_elsewhere(name: str, language: str, other: str) -> frozenset[str]:
    """The folded words by which another language may call a place of this name; none where it is not known."""
    folded = fold(name.replace(" ", "").replace("-", ""))
    words: set[str] = set()
    for part in _words(name):
        for code in _territories(language).get(part, ()):
            words.update(word for called in _names(other).get(code, ()) for word in _words(called))
    if language == "en":
        words.update(_cities(other).get(folded, ()))
    elif other == "en":
        words.update(_english(language).get(folded, ()))
    else:
        for english in _english(language).get(folded, ()):
            words.update((english, *_cities(other).get(english, ())))
    return frozenset(words)
