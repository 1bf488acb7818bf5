"""The names of an article that come from Ukrainian or Russian, and the systems of romanisation that write them so.

A place is known by the gazetteer, where no place of the same name elsewhere is nearly as large; a person by a given
name that Ukrainian alone has. What is neither is not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.capitals import runs
from newslint.facts.names import Mention, Name, names
from newslint.facts.naming.nouns import has_capital_nouns
from newslint.languages import by_kind
from newslint.languages.countries import countries
from newslint.languages.gazetteer import Place, key, places
from newslint.languages.kinds import NAMING
from newslint.languages.romanisation import systems
from newslint.languages.romanisation.given import systems_of_given_name

# What a Russian name in an English text has only where a system made for another language wrote it.
_FOREIGN = re.compile("[jwq\u00c0-\u024f]|tsch|tch|ou|sz|cz", re.IGNORECASE)
LARGE = 20_000  # people; a smaller place is one only where the text shows it
_LANGUAGES = {"UA": "uk", "RU": "ru"}


class Romanised(NamedTuple):
    """A name, the language it comes from ("uk", "ru"), and the codes of the systems that give it this form.

    They are systems of both languages where a Ukrainian place has its Russian name. `place` is None for a person, of
    whom only the given name is known.
    """

    name: Name
    language: str
    systems: frozenset[str]
    place: Place | None


@fact
def romanised(article: Article) -> tuple[Romanised, ...]:
    """All such names in the order of their first mention; none where the text has nothing of either country."""
    ukrainian, russian = (stem in article.text for stem in countries(article.primary_language))
    found = _candidates(article) if ukrainian or russian else []
    if not ukrainian and not any(_FOREIGN.search(name.text) and _of_place(name) for name in found):
        return ()
    known = (_of_person(name) or _of_place(name) for name in found)
    return tuple(one for one in known if one is not None)


def _candidates(article: Article) -> list[Name]:
    """The names; those that a conjunction joins each by itself ("Jersón y Járkiv"), and in German single words too."""
    joins = by_kind(article.primary_language, "naming", NAMING)["joins"]
    apart = re.compile(f" (?:{'|'.join(sorted(joins))}) ") if joins else None
    known = names(article)
    found = []
    for name in known:
        parts = apart.split(name.text) if apart else [name.text]
        if len(parts) == 1:
            found.append(name)
            continue
        for part in parts:
            at = name.text.index(part)
            places = [Mention(m.start + at, m.start + at + len(part)) for m in name.mentions if m.end - m.start > at]
            found.append(Name(part, tuple(places), tuple(part.split())))
    if has_capital_nouns(article.primary_language):
        told = {mention.start for name in known for mention in name.mentions}
        alone = (run for run in runs(article).values() if run.certain and len(run.words) == 1)
        found += [
            Name(run.text, tuple(Mention(at, at + len(run.text)) for at in run.starts), run.words)
            for run in alone
            if told.isdisjoint(run.starts)
        ]
    return sorted(found, key=lambda name: name.mentions[0])


def _of_person(name: Name) -> Romanised | None:
    if len(name.words) != 2 or name.kind == "organisation":
        return None
    codes = systems_of_given_name(name.words[0])
    return Romanised(name, "uk", codes, None) if codes else None


def _of_place(name: Name) -> Romanised | None:
    if name.kind in ("person", "organisation") or len(name.words) > 3:
        return None
    found = places(name.text)
    if not found or found[0].country not in _LANGUAGES:
        return None
    country, people = found[0].country, found[0].population
    if people < LARGE and name.kind != "place":
        return None  # "Maidan" is a village too
    if any(p.country != country and p.population * 4 > people for p in found):
        return None  # a homonym that may as well be meant
    own = [place for place in found if place.country == country]
    codes = frozenset(code for place in own for code in _writing(place, key(name.text)))
    return Romanised(name, _LANGUAGES[country], codes, own[0]) if codes else None


def _writing(place: Place, form: str) -> Iterator[str]:
    """The systems that give a place this form."""
    for language, spellings in (("uk", place.ukrainian), ("ru", place.russian)):
        for native in spellings.split("/") if spellings else ():
            yield from (s.code for s in systems(language) if key(s.romanised(native)) == form)
