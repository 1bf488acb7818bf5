"""Ages in the forms that a language has for them: "Anna Holm (34)", "den 34-årige Bo Holm", "Bo Holm, 34 ans".

A name in one word is somebody where a full name ends with it; else it may be anybody ("ein 34-jähriger Mann").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.pieces import lists
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind
from newslint.languages.kinds import AGES
from newslint_rules.figures._ages_told import Age

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_FULL = re.compile(rf"{_WORD}(?: (?:(?:d[aeiu]|del|de la|der|den|la|van|von|zu) )?{_WORD}){{1,2}}")
_PARTS = {"{name}": rf"(?P<name>{_WORD}(?: (?:(?:d[aeiu]|del|de la|der|den|la|van|von|zu) )?{_WORD}){{0,2}})"}
_PARTS["{age}"] = r"(?P<age>[1-9]\d?)"
_IN_BRACKETS = re.compile(r"\(\d+\)")  # with three and more of them a sentence counts something
_LIST = 3
_NEAR = 40  # characters before an age
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d%])")


class Forms(NamedTuple):
    """How a language tells ages, what says that one is of another day, and what tells a year of birth."""

    told: tuple[re.Pattern[str], ...]
    then: re.Pattern[str]
    born: re.Pattern[str]


@cache
def forms_of(language: str) -> Forms:
    """The forms of a language."""
    known = by_kind(language, "ages", AGES)
    told = sorted(known["told"])
    for part, pattern in _PARTS.items():
        told = [form.replace(part, pattern) for form in told]
    then, born = ("|".join(sorted(known[kind])) or "(?!)" for kind in ("then", "born"))
    year = r"\b[^.;()\d]{0,30}?(?:\d{1,2}\.? \w+ (?:de )?)?((?:18|19|20)\d\d)\b"
    return Forms(
        tuple(re.compile(rf"(?<![\w-]){form}(?!\w)") for form in told),
        re.compile(rf"\b(?:{then})\b"), re.compile(rf"\b(?:{born}){year}"),
    )  # fmt: skip


def ages_by_form(article: Article) -> list[Age]:
    """The ages of people in an article, in the order of the text."""
    text, found = article.text, dict[int, Age]()
    bearers: dict[str, set[str]] = {}
    for match in _FULL.finditer(text):
        full = _bare(article, match.group())
        bearers.setdefault(full.rpartition(" ")[2], set()).add(full)
    for name, start, end in _told(article):
        names = {name} if " " in name else bearers.get(name, set())
        sentence = sentence_at(article, start)
        other = forms_of(article.language).then.search(text, max(sentence.start, start - _NEAR), start) is not None
        dated = other or _YEAR.search(text, sentence.start, sentence.end) is not None
        bearer = next(iter(names)) if len(names) == 1 else ""
        found[start] = Age(start, end, int(text[start:end]), bearer, other, dated, False)
    return [found[start] for start in sorted(found)]


def _told(article: Article) -> Iterator[tuple[str, int, int]]:
    """Each name that stands beside an age, and where that stands; none in quotations."""
    for form in forms_of(article.language).told:
        for match in form.finditer(article.text):
            name = _bare(article, match["name"])
            sentence = sentence_at(article, match.start("age"))
            is_list = len(_IN_BRACKETS.findall(article.text, sentence.start, sentence.end)) >= _LIST
            if name and not is_list and not quotation_at(article, *match.span("age")):
                yield name, *match.span("age")


def _bare(article: Article, name: str) -> str:
    """A name without titles, openers and particles, of two words at most."""
    known = lists(article.language)
    words = [w for w in name.split() if w[0].isupper() and w not in known.titles and w.lower() not in known.openers]
    return " ".join(words[-2:])
