"""Parts behind a colon or in brackets that do not come to their whole: "5 morts : 2 hommes et 2 femmes".

For languages that list the small words of such a sentence (`parts.txt`). Whole and parts are counts, in digits or in
words, the whole of people and the parts of kinds of people of which nobody is two: a player's "20 Spiele (12 Tore und
5 Vorlagen)" are no parts. Whoever says that some are among the whole ("dont") lists none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Related
from newslint.core.message import marked, say
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import hedge_before
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, by_kind, pairs
from newslint.languages.kinds import PARTS

_MAKE = marked("{parts} make {total}, not {whole}.")
_LEAST, _MOST = 0.5, 1.5  # of a whole: what its parts make where one of the numbers is a slip
_WORD = re.compile(r"[^\W\d_]+")


class _Grammar(NamedTuple):
    """What finds a whole with its parts, and the words behind a part that show it to be none."""

    pattern: re.Pattern[str]
    part: re.Pattern[str]
    joint: re.Pattern[str]
    numbers: dict[str, int]
    others: frozenset[str]
    people: frozenset[str]
    divided: frozenset[str]


@cache
def _grammar(language: str) -> _Grammar | None:
    kinds = by_kind(language, "parts", PARTS)
    if not kinds["joins"]:
        return None
    written = pairs(language, "number_words").items()
    numbers = {word: int(value) for word, value in written if value.isdecimal() and value != "0"}
    number = rf"(?:\d{{1,3}}|{any_of(numbers)})(?![\w.,:/%–-])"
    part = rf"{number}(?: [^\W\d_][\w’'-]*){{1,4}}?"
    joint = any_of(kinds["joins"])
    pattern = re.compile(
        rf"(?<![\w.,:/–-])(?P<whole>{number})(?P<what>(?: [^\W\d_][\w’'-]*){{1,4}})(?: ?: | \(| [–—] |, )"
        rf"(?P<parts>{part}(?:, {part}){{0,2}},? (?:{joint}) {part})(?=[.;)]|,(?! (?:{joint}) )|$)",
        re.IGNORECASE | re.MULTILINE,
    )
    single = re.compile(rf"(?<!\w){number}", re.IGNORECASE)
    others = kinds["some"] | numbers.keys()
    between = re.compile(rf",? (?:{joint}) |, ", re.IGNORECASE)
    return _Grammar(pattern, single, between, numbers, others, kinds["people"], kinds["divided"])


def parts_by_words(article: Article) -> Iterator[Finding]:
    """Each whole whose parts make more or less."""
    grammar, text = _grammar(article.primary_language), article.text
    if grammar is None:
        return
    for match in grammar.pattern.finditer(text):
        counted = list(grammar.part.finditer(text, *match.span("parts")))
        if len(counted) != len(grammar.joint.split(match["parts"])):
            continue  # one has a number of its own: "2 in two towns"
        named = [set(_WORD.findall(after.lower())) for after in _after(text, match, counted)]
        rest = " ".join([match["what"], *(word for words in named for word in words)])
        if not _divide_people(match, named, grammar):
            continue
        if not grammar.others.isdisjoint(word.lower() for word in _WORD.findall(rest)):
            continue
        whole, total = _value(match["whole"], grammar), sum(_value(part.group(), grammar) for part in counted)
        if whole == total or not _LEAST * whole <= total <= _MOST * whole or whole < len(counted):
            continue
        if hedge_before(text, match.start("whole"), article.language) or quotation_at(article, *match.span()):
            continue
        told = " + ".join(part.group() for part in counted)
        related = [Related("same", *part.span()) for part in counted[1:]]
        yield Finding(
            *counted[0].span(), say(_MAKE, parts=told, total=total, whole=match["whole"]),
            (*related, Related("against", *match.span("whole"))),
        )  # fmt: skip


def _divide_people(match: re.Match[str], named: list[set[str]], grammar: _Grammar) -> bool:
    """Whether a whole are people, and the parts kinds of people of which nobody is two."""
    kinds = [words & grammar.divided for words in named]
    different = len(kinds) == len({kind for words in kinds for kind in words})
    return different and all(kinds) and not grammar.people.isdisjoint(_WORD.findall(match["what"].lower()))


def _after(text: str, match: re.Match[str], counted: list[re.Match[str]]) -> Iterator[str]:
    """What stands behind each part."""
    ends = [*(part.start() for part in counted[1:]), match.end("parts")]
    return (text[part.end() : end] for part, end in zip(counted, ends, strict=True))


def _value(number: str, grammar: _Grammar) -> int:
    return int(number) if number.isdecimal() else grammar.numbers[number.lower()]
