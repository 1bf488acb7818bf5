"""The parts of dates that an article names, by what each stands for and by sentence."""

from __future__ import annotations

from bisect import bisect_left

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.amounts import amounts
from newslint.facts.against.calendar import calendar
from newslint.facts.against.judging import Place
from newslint.facts.sentences import sentence_index, sentences

_BESIDE = 4  # characters between the parts of one date
_NEAR = 14  # characters between a part of a date and its day


class When(NamedTuple):
    """A part of a date at `text[start:end]`: its kind ("weekday", "month", "day", "year") and its number."""

    start: int
    end: int
    kind: str
    value: int

    @property
    def key(self) -> tuple[str, int]:
        """By what two texts are compared."""
        return self.kind, self.value


@fact
def whens(article: Article) -> tuple[When, ...]:
    """Everything that may be a part of a date, in the order of the text."""
    found = [When(*part) for part in calendar(article)]
    found += [When(a.number_start, a.number_end, "year", int(a.value)) for a in amounts(article) if a.is_year]
    return tuple(sorted(found))


@fact
def by_key(article: Article) -> dict[tuple[str, int], list[Place]]:
    """Where each part of a date stands."""
    found: dict[tuple[str, int], list[Place]] = {}
    for when in whens(article):
        found.setdefault(when.key, []).append((when.start, when.end))
    return found


@fact
def by_sentence(article: Article) -> list[set[tuple[str, int]]]:
    """The parts of dates in each sentence."""
    found: list[set[tuple[str, int]]] = [set() for _ in sentences(article)]
    for when in whens(article):
        found[sentence_index(article, when.start)].add(when.key)
    return found


def is_dated(article: Article, year: When) -> bool:
    """Whether a year stands right behind a month or a day."""
    every = whens(article)
    at = bisect_left(every, (year.start,))
    return any(w.kind in ("month", "day") and year.start - w.end < _BESIDE for w in every[max(0, at - 2) : at])


def day_at(article: Article, when: When) -> int | None:
    """The day, with its month as in `Part`, that a part of a date belongs to."""
    return next((w.value for w in whens(article) if w.kind == "day" and abs(w.start - when.start) < _NEAR), None)
