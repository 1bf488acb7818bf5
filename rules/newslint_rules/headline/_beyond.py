"""Figures of a headline that its text need not have: lists, what everybody knows, and what only a calendar tells."""

from __future__ import annotations

import re
from functools import cache

from newslint import Article
from newslint.core.around import in_front
from newslint.core.tuples import NamedTuple
from newslint.facts.derivation import around
from newslint.facts.figures import Figure, figures
from newslint.facts.furniture_shape import is_count_of_page
from newslint.languages import any_of, by_kind, words
from newslint.languages.kinds import DATE_WORDS

_REACH = 14  # characters either side of a number, with the share that it is part of
_VERSION = re.compile(r"[2-9]\.0(?![\d%])")
_DAY_BY_LETTER = re.compile(r"-[A-ZÀ-Þ](?![\w-])")
_COUNTED_DOWN = re.compile(r" (?:before|into|to go)\b", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D")
_GROUPED = re.compile(r"\d[^\w\s]?\d{3}\b")


class _Patterns(NamedTuple):
    """What follows a number that a list picks, a share, what follows a time that the calendar tells, and a decade."""

    pick: re.Pattern[str]
    share: re.Pattern[str]
    since: re.Pattern[str]
    decade: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    kinds = around(language).kinds
    picks, ratio, since = ("|".join(sorted(kinds[k], reverse=True)) or "(?!)" for k in ("picks", "ratio", "since"))
    return _Patterns(
        re.compile(rf"(?: [\w’'-]+){{1,4}} (?:{picks})\b", re.IGNORECASE),
        re.compile(rf"\b(\d{{1,3}}) (?:{ratio}) (\d{{1,3}})\b"),
        re.compile(rf" (?:{since})\b", re.IGNORECASE),
        re.compile(rf"['’]?(?:{any_of(by_kind(language, 'date_words', DATE_WORDS)['decades'])})"),
    )


def is_beyond(article: Article, figure: Figure) -> bool:
    """Whether only a calendar could tell ("5 years after the spill", "Dec’24"), or it is an idiom ("24-hour")."""
    if figure.value == 0:  # "zero in on", "Harbour 1, Town 0"
        return True
    if figure.kind == "count" and _VERSION.match(article.text, figure.number_start):  # "Harbour 2.0"
        return True
    if _DAY_BY_LETTER.match(article.text, figure.end):  # "21-D", the 21st of December
        return True
    if figure.value in range(10, 100, 10) and _patterns(article.language).decade.match(article.text, figure.number_end):
        return True
    if is_count_of_page(article, figure.start, article.block_at(figure.start).end):  # "Bridge is shut 439 Shares"
        return True
    before = in_front(article.text, figure.start)
    idioms = around(article.language).kinds["apart"]  # "does a 180"
    if before[-1:] in ("'", "’") or " ".join(f"{before}{figure.value:g}".split(" ")[-2:]) in idioms:
        return True
    if figure.unit in ("day", "week", "month"):
        return _COUNTED_DOWN.match(article.text, figure.end) is not None or before.lower().endswith("first ")
    if figure.unit in ("year", "decade"):
        return _patterns(article.language).since.match(article.text, figure.end) is not None
    return figure.unit == "hour" and figure.value == 24


def is_list(article: Article, figure: Figure) -> bool:
    """Whether a figure counts what the article lists ("10 things to do") or what everybody knows ("all 50 states")."""
    text = article.text
    if figure.kind != "count":
        return False
    opens = text[article.block_at(figure.start).start : figure.start].rstrip(" '‘“\"").lower()
    counted = {figure.of.lower(), *text[figure.end : figure.end + 30].lower().split()[:3]}
    listed = words(article.language, "headline_listed")
    kinds = around(article.language).kinds
    if not counted.isdisjoint(listed) or f"{figure.value:g} {figure.of.lower()}" in kinds["known"]:
        return True
    if sum(block.kind == "list item" for block in article.blocks) == figure.value:
        return True
    plus = text.startswith(("-plus", "-Plus", "+"), figure.end)
    if not opens and (plus or _patterns(article.language).pick.match(text, figure.end)):
        return True
    return opens.endswith(tuple(kinds["tops"])) or (figure.value == 101 and opens[-1:].isalpha())


def is_told_share(article: Article, figure: Figure) -> bool:
    """Whether a figure is half of "4 of 5", which the text has as a ratio ("four out of five")."""
    share = _patterns(article.language).share.search(
        article.text, figure.start - _REACH, figure.end + _REACH
    )
    if share is None or not share.start() <= figure.start < share.end() or not int(share[2]):
        return False
    written = {f.value for f in figures(article) if f.start > share.end()}
    if {float(share[1]), float(share[2])} <= written:  # "top 10 … nine of them"
        return True
    value = int(share[1]) / int(share[2])
    below = [f for f in figures(article) if f.start > figure.end]
    if any(f.unit == "%" and abs(f.value / 100 - value) < f.step / 100 for f in below):  # "four of five": 80%
        return True
    return any(f.kind == "ratio" and abs(f.value - value) < f.step for f in below)


def is_rest(article: Article, figure: Figure) -> bool:
    """Whether a percentage is what one of the text leaves of 100 ("37% are sure": 63 are not)."""
    told = (f.value for f in figures(article) if f.unit == "%" and f.start > figure.end)
    return figure.unit == "%" and any(abs(100 - figure.value - value) < figure.step / 2 for value in told)


def is_regrouped(article: Article, figure: Figure) -> bool:
    """Whether the text has the same digits with another mark between them, which is `figures/separators`' to report."""
    above = article.text[figure.number_start : figure.number_end]
    digits = _NO_DIGIT.sub("", above)
    below = (article.text[f.number_start : f.number_end] for f in figures(article) if f.start > figure.start)
    same = (b for b in below if b != above and _NO_DIGIT.sub("", b) == digits)
    return digits != "" and any(_GROUPED.search(f"{above} {b}") for b in same)
