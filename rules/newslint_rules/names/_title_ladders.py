"""The titles of one ladder that stand before one name, by the ladders of a language (`title_ladders.txt`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from newslint import Article
from newslint.core.around import leading
from newslint.core.tuples import NamedTuple
from newslint.facts.names import names
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import any_of, by_kind, entries
from newslint.languages.kinds import NAMING

NEAR = 150  # characters around a name in which a relation may stand
_WORD = re.compile(r"[\w-]+")


class Titled(NamedTuple):
    """A title with its name at `article.text[start:end]`, its ladder and its rung there."""

    start: int
    end: int
    title: str
    ladder: int
    rung: int


class Ladders(NamedTuple):
    """The ladder and the rung of each title, what finds one before a name, and what says that nothing is wrong."""

    rungs: dict[str, tuple[int, int]]
    before: re.Pattern[str]
    served: re.Pattern[str]
    kin: frozenset[str]


@cache
def ladders(language: str) -> Ladders:
    """The ladders of a language: a line each, `~` before a title of the rung of the one before it."""
    rungs = {}
    for title, rung in rungs_of(entries(language, "title_ladders")).items():
        rungs[title] = rungs[title[0].upper() + title[1:]] = rung
    known = by_kind(language, "naming", NAMING)
    served = "|".join(sorted(known["served"])) or "(?!)"
    return Ladders(
        rungs, re.compile(rf"(?<![\w’'-])({any_of(rungs)}) $"), re.compile(rf"\b(?:{served})", re.IGNORECASE),
        frozenset(word.lower() for word in known["kin"]),
    )  # fmt: skip


def rungs_of(lines: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The ladder and the rung there of each title of a list of ladders."""
    rungs = {}
    for ladder, line in enumerate(lines):
        rung = 0
        for title in line.split():
            rung += not title.startswith("~")
            rungs[title.lstrip("~").replace("_", " ")] = (ladder, rung)
    return rungs


def titled(article: Article) -> Iterator[list[Titled]]:
    """The titles of each person who is named in full, bears a surname alone and has two titles of one ladder."""
    known, text = ladders(article.language), article.text
    people = [name for name in names(article) if len(name.words) > 1]
    bearers = Counter(name.words[-1] for name in people)
    for name in people:
        if bearers[name.words[-1]] > 1:
            continue
        found = []
        for start, end in name.mentions:
            before = leading(known.before, text, start)
            if before and not quotation_at(article, start, end):
                found.append(Titled(before.start(), end, before.group(1), *known.rungs[before.group(1)]))
        if len({(one.ladder, one.rung) for one in found}) > 1 and not _is_explained(article, found):
            yield found


def _is_explained(article: Article, found: list[Titled]) -> bool:
    """Whether the text says of one of them that the office was another's or another time's."""
    text, known = article.text, ladders(article.language)
    for one in found:
        sentence = sentence_at(article, one.start)
        if known.served.search(text[sentence.start : sentence.end]):
            return True
        if tells_of_kin(text[max(0, one.start - NEAR) : one.end + NEAR], known.kin):
            return True
    return False


def tells_of_kin(text: str, kin: frozenset[str]) -> bool:
    """Whether a text has a word for somebody's family."""
    return not kin.isdisjoint(_WORD.findall(text.lower()))
