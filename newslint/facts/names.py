"""The names of people, places and organisations in an article, with every place they are mentioned.

What is a name is decided in `newslint.facts.capitals`; here the runs that name one thing are put together: a surname
alone with the full name before it, a plural with its singular. German gives every noun a capital: there only runs of
two words and more are names, and their last words alone.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newslint.article import Article
from newslint.facts import fact
from newslint.facts.capitals import Run, runs

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


_INITIAL = re.compile(r"^(?:[A-Z]\.)+$")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
ORGANISATION = frozenset(
    "University Institute Ministry Department Party Group Inc Corp Company Bank Post Times Journal Agency Association "
    "Committee Council Court Church College School Foundation Center Centre Club Union Army Force Forces Corps Press "
    "News Service Office Bureau Commission Congress Parliament Senate House Federation League Society Network".split()
)
_LOCATIVE = re.compile(r"\W(?:in|at|near|from|to|outside|around|across|towards?|into|of) $")


class _Whole(NamedTuple):
    """A name in the making."""

    text: str
    words: tuple[str, ...]
    places: list[tuple[int, int]]
    titled: bool


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without initials and "Jr."."""
    if len(words) == 1:
        return words
    return tuple(w for w in words if w not in _SUFFIXES and not _INITIAL.match(w)) or words


@fact
def names(article: Article) -> tuple[Name, ...]:
    """All names in the order of their first mention."""
    found = runs(article)
    wholes: dict[tuple[str, str], _Whole] = {}
    by_last: dict[str, list[_Whole]] = {}
    by_first: dict[str, list[_Whole]] = {}
    for text, run in sorted(found.items(), key=lambda item: -len(item[1].words)):
        words = _plain(run.words)
        if len(words) == 1 or not run.certain:
            continue
        places = [(s, s + len(text)) for s in run.starts]
        key = words[0], words[-1]
        same = wholes.get(key) or next((w for w in by_last.get(key[1], ()) if w.words[-len(words) :] == words), None)
        if same is not None:
            same.places.extend(places)
            continue
        whole = wholes[key] = _Whole(text, words, places, run.titled)
        by_last.setdefault(words[-1], []).append(whole)
        by_first.setdefault(words[0], []).append(whole)
    singles: dict[str, _Whole] = {}
    german = article.language.startswith("de")
    for text, run in found.items():
        words = _plain(run.words)
        if len(words) > 1 or not run.certain:
            continue
        _add_single(text, run, words[0], (by_last, by_first, singles), german)
    every = [*wholes.values(), *singles.values()]
    return tuple(sorted((_name(w, article.text) for w in every), key=lambda n: n.mentions[0].start))


_Index = dict[str, list[_Whole]]


def _add_single(text: str, run: Run, word: str, known: tuple[_Index, _Index, dict[str, _Whole]], german: bool) -> None:
    """Give a word alone to the name it is the last (or only here the first) word of; else it is a name itself."""
    by_last, by_first, singles = known
    places = [(s, s + len(text)) for s in run.starts]
    owners = by_last.get(word) or (by_last.get(word[:-1]) if word.endswith("s") else None)
    if not owners and len(by_first.get(word, ())) == 1 and by_first[word][0].titled:
        owners = by_first[word]
    if owners:
        for place in places:
            max(owners, key=lambda o: _last_before(o, place[0])).places.append(place)
    elif not german:
        whole = singles.setdefault(word, _Whole(text, (word,), [], run.titled))
        whole.places.extend(places)


def _last_before(whole: _Whole, offset: int) -> int:
    return max((start for start, _ in whole.places if start < offset), default=-1)


def _name(whole: _Whole, text: str) -> Name:
    places = sorted(set(whole.places))
    return Name(whole.text, tuple(Mention(*p) for p in places), whole.words, _kind(whole, places, text))


def _kind(whole: _Whole, places: list[tuple[int, int]], text: str) -> NameKind:
    if whole.titled:
        return "person"
    if whole.words[-1] in ORGANISATION or " of " in whole.text or (whole.text.isupper() and len(whole.text) < 7):
        return "organisation"
    if len(whole.words) == 1 and any(_LOCATIVE.search(text, max(0, s - 10), s) for s, _ in places):
        return "place"
    if 2 <= len(whole.words) <= 3 and len(places) > 1:
        return "person"
    return "unknown"
