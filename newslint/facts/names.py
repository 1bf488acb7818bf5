"""The names of people, places and organisations in an article, with every place they are mentioned.

What is a name is decided in `newslint.facts.capitals`; here the runs that name one thing are put together: a surname
alone with the full name before it, a plural with its singular. German gives every noun a capital: there only runs of
two words and more are names, and their last words alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.capitals import Run, runs
from newslint.facts.pieces import heads_organisation
from newslint.languages import by_kind
from newslint.languages.kinds import NAMING

NameKind = Literal["person", "place", "organisation", "unknown"]


class Mention(NamedTuple):
    """One mention of a name: `article.text[start:end]`, without a title or a possessive ending."""

    start: int
    end: int


class Name(NamedTuple):
    """A name in the fullest form that the article gives it ("Mykola Malomuj"), and its mentions in order.

    `words` are the words of that form, without initials and particles ("de", "al-"). `kind` is a guess from titles
    and neighbours, "unknown" where nothing shows it.
    """

    text: str
    mentions: tuple[Mention, ...]
    words: tuple[str, ...] = ()
    kind: NameKind = "unknown"


_TAIL = 8  # words at the end of a name by which a shorter one is found
_INITIAL = re.compile(r"^(?:[A-Z]\.)+$")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))


class _Whole(NamedTuple):
    """A name in the making: its fullest form, the words of it that count, and the spans of its mentions."""

    text: str
    words: tuple[str, ...]
    places: list[tuple[int, int]]
    titled: bool


class _Known(NamedTuple):
    """The names of several words by their last and by their first word, and those of one word.

    `by_ends` has the place of the first name with some first and last word among those of its last word, `by_tail` that
    of the first that ends with some words.
    """

    by_last: dict[str, list[_Whole]]
    by_first: dict[str, list[_Whole]]
    singles: dict[str, _Whole]
    by_ends: dict[tuple[str, str], int]
    by_tail: dict[tuple[str, ...], int]


def _places(run: Run) -> list[tuple[int, int]]:
    length = len(run.text)
    return [(start, start + length) for start in run.starts]


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without initials and "Jr."."""
    return tuple([w for w in words if w not in _SUFFIXES and not ("." in w and _INITIAL.match(w))]) or words


@fact
def names(article: Article) -> tuple[Name, ...]:
    """All names in the order of their first mention."""
    found = [run for run in runs(article).values() if run.certain]
    known = _Known({}, {}, {}, {}, {})
    several = [(len(run.words), run, _plain(run.words)) for run in found if len(run.words) > 1]
    for _, run, words in sorted(several, key=lambda item: -item[0]):
        _add_several(run, words, known)
    german = article.language.startswith("de")
    for run in found:
        if len(run.words) == 1:
            _add_single(run, run.words[0], known, german)
    wholes = [whole for named in known.by_last.values() for whole in named]
    every = [_name(whole, article) for whole in [*wholes, *known.singles.values()]]
    every.sort(key=lambda name: name.mentions[0])
    return tuple(every)


def _add_several(run: Run, words: tuple[str, ...], known: _Known) -> None:
    """Add a name of several words, or its mentions to a fuller name with the same first and last, or last, words."""
    named = known.by_last.setdefault(words[-1], [])
    ends, last = (words[0], words[-1]), len(named)
    at = min(known.by_ends.get(ends, last), known.by_tail.get(words, last))
    if at < last:
        named[at].places.extend(_places(run))
        return
    known.by_ends[ends] = last
    for count in range(1, min(len(words), _TAIL) + 1):
        known.by_tail.setdefault(words[-count:], last)
    whole = _Whole(run.text, words, _places(run), run.titled)
    named.append(whole)
    known.by_first.setdefault(words[0], []).append(whole)


def _add_single(run: Run, word: str, known: _Known, german: bool) -> None:
    """Give a word alone to the name it is the last (or only here the first) word of; else it is a name itself."""
    owners = known.by_last.get(word)
    if not owners and word.endswith("s"):
        owners = known.by_last.get(word[:-1])
    if not owners and word in known.by_first:
        owners = [whole for whole in known.by_first[word] if whole.titled]
        owners = owners if len(known.by_first[word]) == 1 else None
    if owners and len(owners) == 1:
        owners[0].places.extend(_places(run))
    elif owners:
        for place in _places(run):
            max(owners, key=lambda owner: _last_before(owner, place[0])).places.append(place)
    elif not german:
        known.singles[word] = _Whole(run.text, (word,), _places(run), run.titled)


def _last_before(whole: _Whole, offset: int) -> int:
    return max((start for start, _ in whole.places if start < offset), default=-1)


def _name(whole: _Whole, article: Article) -> Name:
    places = sorted(whole.places)
    mentions = tuple([Mention(start, end) for start, end in places])
    return Name(whole.text, mentions, whole.words, _kind(whole, places, article))


def _kind(whole: _Whole, places: list[tuple[int, int]], article: Article) -> NameKind:
    if whole.titled:
        return "person"
    count = len(whole.words)
    acronym = len(whole.text) < 7 and whole.text.isupper()
    if acronym or " of " in whole.text or heads_organisation(whole.words[-1], article.language):
        return "organisation"
    if count > 1:
        return "person" if count < 4 and len(places) > 1 else "unknown"
    start = places[0][0]
    before = in_front(article.text, start).split(" ")
    return "place" if len(before) > 1 and before[-2] in _before_places(article.language) else "unknown"


@cache
def _before_places(language: str) -> frozenset[str]:
    """The prepositions that stand before names of places."""
    known = by_kind(language, "naming", NAMING)
    return known["in"] | known["placed"]
