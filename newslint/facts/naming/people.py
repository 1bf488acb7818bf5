"""The people of an article by their surnames: under which given names and titles each surname stands."""

from __future__ import annotations

from collections import Counter

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.names import names
from newslint.facts.pieces import heads_organisation, lists

_LONGEST = 30  # characters before a name, in which its title stands
_FIRST = frozenset("Prime Vice Attorney Solicitor Chief Deputy First Foreign Lieutenant Lt".split())
_MOST = 4  # words of a person's name


class Bearing(NamedTuple):
    """A mention of a surname, from the given name where there is one: that given name or "", and the title or ""."""

    start: int
    end: int
    given: str
    title: str


@fact
def bearings(article: Article) -> dict[str, tuple[Bearing, ...]]:
    """Each surname that stands with two given names and more, with its mentions in order; no names of bodies."""
    found: dict[str, list[Bearing]] = {}
    titles = lists(article.language).titles
    several = [name for name in names(article) if len(name.words) > 1]
    borne = Counter(name.words[-1] for name in several)
    for name in several:
        if borne[name.words[-1]] < 2 or not 1 < len(name.words) <= _MOST or not name.words[-1][1:].islower():
            continue
        if heads_organisation(name.words[-1], article.language) or " of " in name.text:
            continue
        surname = name.words[-1]
        for start, end in name.mentions:
            written = article.text[start:end]
            if written.endswith(surname):
                given = written.split()[0] if " " in written else ""
                found.setdefault(surname, []).append(Bearing(start, end, given, _title(article.text, start, titles)))
    return {surname: tuple(sorted(mentions)) for surname, mentions in found.items() if len(mentions) > 1}


def _title(text: str, start: int, titles: frozenset[str]) -> str:
    """The title before a name, of one word or two ("Prime Minister", "Sen"), without its point."""
    if text[start - 1 : start] != " ":
        return ""
    *_, first, last = ["", "", *text[max(0, start - _LONGEST) : start - 1].split(" ")]
    first, last = first.rstrip("."), last.rstrip(".")
    if last not in titles:
        return ""
    return f"{first} {last}" if first in titles or first in _FIRST else last
