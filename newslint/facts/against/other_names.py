"""Other usual names and spellings of one thing: "ISIS" and "Daesh", "Irish" for "Ireland", "Hussein" and "Hossein".

Which are usual is data: `name_spellings.txt` for all languages, `other_names.txt` for one. Beyond the list two
spellings of an Arabic or Persian name are told by its letters, where the rest of the name shows that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.core.around import leading
from newslint.core.article import Article
from newslint.facts.against.alignment import Pair
from newslint.facts.against.judging import Place, first_within
from newslint.facts.against.name_words import Word
from newslint.facts.against.spellings import has_own_letters
from newslint.facts.against.tokens import by_fold, by_sound, fold, sounds, tokens
from newslint.facts.naming.letters import agreement
from newslint.languages import ALL, entries

_ORIGINS = frozenset(("arabic", "persian"))
_LIMIT = 2.1  # what two spellings may differ by
_PARTICLE = re.compile(r"\b(?:al|el|as|ash|ad|an|ar|at|az|abu|abou|bin|ibn|umm|abd)[- ]\Z", re.IGNORECASE)

_I_BESIDE = re.compile(r"(?<=[^\W\d_aeiouy])[iy](?=[aeou])|(?<=[aeou])[iy](?![aeiouy])")

_Group = tuple[str, ...]


@cache
def _groups(language: str) -> dict[str, tuple[_Group, ...]]:
    """What things are called, by each folded word of one of their names."""
    found: dict[str, list[_Group]] = {}
    for line in (*entries(ALL, "name_spellings"), *entries(language, "other_names")):
        group = tuple(name.replace("_", " ") for name in line.lstrip("~").split())
        for word in {fold(word) for name in group for word in name.split()}:
            found.setdefault(word, []).append(group)
    return {word: tuple(groups) for word, groups in found.items()}


@cache
def _listed() -> frozenset[str]:
    """The folded Arabic and Persian names."""
    lines = (line for line in entries(ALL, "name_spellings") if line[0] != "~")
    return frozenset(fold(name) for line in lines for name in line.split())


def other_name(article: Article, word: Word, pair: Pair) -> Place | None:
    """Where a source of the same language has another usual name or spelling of what a word of a name stands for."""
    groups = _groups(article.primary_language).get(word.folded, ()) if pair.same_language else ()
    here = [(group, name) for group in groups for name in group if _stands_around(article.text, word, name)]
    places = {place for group, name in here for other in group if other != name for place in _places(other, pair)}
    found = sorted(places)
    return first_within(found, pair.window(pair.at(word.start), 1)) or (found[0] if found else None)


def called_otherwise(folded: frozenset[str], language: str) -> frozenset[str]:
    """The folded words of the other usual names, in one language, of what some words name ("Welsh" for "Wales")."""
    groups = {group for word in folded for group in _groups(language).get(word, ())}
    alike = (group for group in groups if any(folded.issuperset(map(fold, name.split())) for name in group))
    return frozenset(fold(word) for group in alike for name in group for word in name.split())


def _stands_around(text: str, word: Word, name: str) -> bool:
    """Whether a word of a text is this name, or one of its words."""
    if " " not in name:
        return fold(name) == word.folded
    at = text.find(name, max(0, word.start - len(name)), word.end + len(name))
    return 0 <= at <= word.start and word.end <= at + len(name)


def _places(name: str, pair: Pair) -> Iterator[Place]:
    """Where a source has a name; one in capitals only as such ("IS")."""
    text, every = pair.source.text, tokens(pair.source)
    head = re.split(r"[^\w’']", name)[0]
    for index in by_fold(pair.source).get(fold(head), ()):
        start, end = every[index].start, every[index].end
        if head == name and not name.isupper():
            if every[index].capital:
                yield start, end
        elif text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalpha():
            yield start, start + len(name)


def respelled(article: Article, word: Word, pair: Pair) -> Place | None:
    """Where a source has a word of an Arabic or Persian name in other letters for the same sounds, or of one that
    another alphabet writes with a letter for "ia" or "ei" ("Nebenzia", "Nebenzya").
    """
    if has_own_letters(pair.source):
        return None
    if pair.same_language:
        every, found = tokens(pair.source), by_fold(pair.source)
        there = (every[index] for other in _with_other_i(word.folded) for index in found.get(other, ()))
        if token := next((token for token in there if token.capital), None):
            return token.start, token.end
    if not _is_arabic(article.text, word):
        return None
    every = tokens(pair.source)
    indices = {i for sound in sounds(word.folded) for i in by_sound(pair.source).get(sound, ())}
    for token in (every[index] for index in sorted(indices)):
        agreed = agreement(word.folded, token.folded, _LIMIT)
        if agreed and agreed.steps and agreed.origin in _ORIGINS:
            return token.start, token.end
    return None


def _with_other_i(folded: str) -> Iterator[str]:
    """A word with each "y" beside a vowel as an "i", and the other way round."""
    for match in _I_BESIDE.finditer(folded):
        yield folded[: match.start()] + ("i" if match[0] == "y" else "y") + folded[match.end() :]


def _is_arabic(text: str, word: Word) -> bool:
    others = {fold(part) for name in word.name.words for part in name.split("-")}
    return leading(_PARTICLE, text, word.start) is not None or not _listed().isdisjoint(others)
