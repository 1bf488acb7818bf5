"""What the rules about names share: newslint's own decisions, and forms that the copy itself explains."""

from __future__ import annotations

import re
from functools import cache

from newslint import Article
from newslint.core.around import in_front
from newslint.facts.dates import dates, published
from newslint.house.names import Decision, HouseFile, house_names, read_files
from newslint.languages import any_of, by_kind, has, path_of
from newslint.languages.kinds import NAMING

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SIGNED, _SIGNATURE = re.compile(r"\([A-ZÀ-ÖØ-Þ][^()\d]*, \Z"), 60  # characters
DECIDED = path_of("en", "decided")


@cache
def decided_in(language: str) -> tuple[HouseFile, ...]:
    """What newslint itself decides in a language; nothing where it has no list of it."""
    return read_files((path_of(language, "decided"),)) if has(language, ("decided",)) else ()


@cache
def _explained_before(language: str) -> re.Pattern[str]:
    known = by_kind(language, "naming", NAMING)
    renamed, renamed_as = any_of(known["renamed"]), any_of(known["renamed_as"])
    return re.compile(rf"(?:\b(?:{renamed})[\s,:]*(?:(?:{renamed_as}) )?[“\"‘'(]?|\w \()$")


def is_explained(before: str, language: str) -> bool:
    """Whether the text before a form introduces it as another spelling ("Kyiv, formerly Kiev"; "Kyiv (Kiev)")."""
    return _explained_before(language).search(before) is not None


def was_decided_later(article: Article, decision: Decision) -> bool:
    """Whether the first year that an entry names as its source is after the date of the article."""
    years = _YEAR.findall(decision.reason)
    if not years:
        return False
    date = published(article)
    year = date[0] if date is not None else _year_of_signature(article)
    return year is not None and year < min(map(int, years))


def _year_of_signature(article: Article) -> int | None:
    """The last year in brackets behind an agency or an author: "(Agency, 14 May 2016)"."""
    signed = [
        date.year
        for date in dates(article)
        if date.year is not None
        and article.text.startswith(")", date.end)
        and _SIGNED.search(in_front(article.text, date.start, _SIGNATURE))
    ]
    return max(signed, default=None)


def is_decided(article: Article, form: str) -> bool:
    """Whether newslint's own list corrects a form in an article, which `names/decided` tells."""
    language = article.primary_language
    decision = house_names(decided_in(language), language).decided.get(form)
    return decision is not None and not was_decided_later(article, decision)


@cache
def decided_forms(language: str) -> frozenset[str]:
    """The forms that newslint's own list corrects in a language."""
    return frozenset(house_names(decided_in(language), language).decided)
