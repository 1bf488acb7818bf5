"""Days and months "between" which nothing lies: "between November 14 and 9", "between April 2023 and March 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint import Article
from newslint.core.around import in_front, word_in_front
from newslint.facts.date_grammar import grammar_of
from newslint.facts.dates import Date, dates
from newslint.facts.number_starts import number_starts
from newslint.facts.odd_words import written_words
from newslint.facts.posts import is_of_others
from newslint.languages import any_of

_YEARLY = re.compile(r"\b(?:every|each|next|following|later|annual(?:ly)?|year(?:s|ly)?|seasons?)\b")
_NEAR = 30  # characters around a range in which it may be said to reach into the next year
_ENDS = re.compile(r"[,.;!?)»”\"]|\s*(?:\n|\Z)")
_GOES_ON = re.compile(r" (?:or|but|when|while|because|as|after|before|if|he|she|they|it|we)\b")
_LASTING = frozenset(
    "runs run ran running lasts lasted last open opens opened closed closes shut held from through until".split()
)
_TO = frozenset(("to", "through", "until", "till", "-", "–"))
_RUNS = re.compile(
    r"\b(?:runs?|ran|running|lasts?|lasted|opens?|closed|closes|shut|held|on view|on display|place|period|scheduled|"
    r"set|voting|taught|goes on|continues?|continued|available|tour\w*|visit\w*|works?|worked|served|is|are|was|were)"
    r"(?: on| for| here| there| again| daily| be| held)?,? (?P<from>from )?\Z"
)
_MOVED = re.compile(
    r"\b(?:mov|push|postpon|delay|resched|shift|chang|brought|bring|advanc|back|earlier|forward|revis|amend|correct|age)"
)
_ENDS_OR_GOES_ON = re.compile(r"[,.;:!?)]|\s*(?:\n|\Z)| (?:at|in|and|of|for|on|with|are|is|was|were)\b")
_MONTH_YEAR = r"([^\W\d_]+)\.? ((?:19|20)\d\d)"
_TO_MONTH_YEAR = re.compile(rf"(?:19|20)\d\d [^\W\d_]+ {_MONTH_YEAR}\b")


def reversed_days(article: Article, between: frozenset[str], both: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where each stands, from its first word on."""
    days, text = dates(article), article.text
    lone = (d for d in days if d.until is not None and d.until < d.day)
    found = [(d.start, d.until_end) for d in lone if _is_whole(article, d.until_end)]
    for first, last in pairwise(days):
        if text[first.end : last.start].strip() in both and _is_down(first, last):
            found.append((first.start, last.end))
    for start, end in found:
        word = word_in_front(text, start)
        if word.lower() in between and _is_one_year(article, start, end):
            yield text.rindex(word, 0, start), end
    known = grammar_of(article.primary_language)
    if not any(_TO_MONTH_YEAR.match(text, at) for at in number_starts(article)):
        return
    for match in re.finditer(rf"\b(?i:{any_of(between)}) {_MONTH_YEAR} ([^\W\d_]+) {_MONTH_YEAR}\b", text):
        early, late = (known.months.get(match[group]) if known else None for group in (1, 4))
        if not early or not late or early[0] == late[0] or match[3] not in both:
            continue  # the same month of two years is compared
        if (int(match[5]), late[0]) < (int(match[2]), early[0]):
            yield match.span()


def runs_to_earlier(article: Article) -> Iterator[tuple[int, int]]:
    """What runs "from June 18 to June 12", or is shut "June 18 through June 12"; what was moved so is none."""
    text = article.text
    if written_words(article).isdisjoint(_LASTING):
        return
    for first, last in pairwise(dates(article)):
        joint = text[first.end : last.start].strip()
        shared = last._replace(year=None) if first.year is None else last  # "from June 18 to June 12, 2011"
        if joint not in _TO or not _is_down(first, shared) or first.day == last.day:
            continue
        before, behind = in_front(text, first.start), text[last.end : last.end + _NEAR]
        opened = _RUNS.search(before)
        if opened is None or _MOVED.search(before) or not _ENDS_OR_GOES_ON.match(behind):
            continue
        if _is_one_year(article, first.start, last.end) and not is_of_others(article, first.start, last.end):
            yield (first.start - len("from ") if opened["from"] else first.start), last.end


def _is_whole(article: Article, end: int) -> bool:
    """Whether a number behind a day is no hour, count or day of another month ("and 9 a.m.", "and 9 Jan.")."""
    goes_on = article.primary_language == "en" and _GOES_ON.match(article.text, end)
    return bool(goes_on or _ENDS.match(article.text, end))


def _is_one_year(article: Article, start: int, end: int) -> bool:
    """Whether nothing says that a range reaches into another year ("and June 29 of the following year")."""
    if article.primary_language != "en":
        return _ENDS.match(article.text, end) is not None
    return not _YEARLY.search(article.text, start - _NEAR, end + _NEAR)


def _is_down(first: Date, last: Date) -> bool:
    """Whether the second of two dates is before the first; without years, only where both are of one month.

    The same month of two years is compared.
    """
    if first.year is None and last.year is None:
        return first.month == last.month and last.day < first.day
    if first.year is None or last.year is None:
        return False
    if first.month == last.month and first.year != last.year:
        return False  # a comparison
    return (last.year, last.month, last.day) < (first.year, first.month, first.day)
