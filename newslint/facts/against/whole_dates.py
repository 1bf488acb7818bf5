"""A date of which several parts are wrong, told as one: "Friday, May 9, 2017"."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts.against.held import Held

_JOINT = re.compile(r"[\s,.]{1,3}(?:\d\d?,?\s)?")  # what stands between two parts of a date; a day may
_MISSED = ("missing", "unsure")


def told_once(article: Article, found: list[Held]) -> tuple[Held, ...]:
    """The parts of dates, in the order of the text; those that no source has together where they are of one date, and
    not at all behind one that a source has otherwise.

    A year is unsure beside a day or a month that the source has: it may mean the year without telling it.
    """
    kept: list[Held] = []
    for held in found:
        before = kept[-1] if kept else None
        if before is None or held.status not in _MISSED or not _JOINT.fullmatch(article.text, before.end, held.start):
            kept.append(held)
        elif before.status == "differs":
            continue
        elif before.status in _MISSED and before.source_start < 0 and held.source_start < 0:
            kept[-1] = before._replace(end=held.end)
        elif _is_year(article, held):
            kept.append(held._replace(status="unsure") if before.status in ("same", "follows") else held)
        else:
            kept.append(held._replace(start=before.start) if _is_month(article, before, held) else held)
    return tuple(kept)


def _is_year(article: Article, held: Held) -> bool:
    return held.end - held.start == 4 and article.text[held.start : held.end].isdigit()


def _is_month(article: Article, before: Held, held: Held) -> bool:
    """Whether a day stands right behind the month that it belongs to."""
    day, month = article.text[held.start : held.end], article.text[before.start : before.end]
    return day.isdigit() and month.isalpha() and before.end + 3 > held.start
