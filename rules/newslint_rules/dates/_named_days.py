"""Days that have become names, whatever the year and however the rest of an article writes its dates."""

from __future__ import annotations

from newslint.facts.dates import Date

_NAMED = frozenset({(9, 11), (1, 6), (7, 4), (10, 7)})  # the attacks, the Capitol, Independence Day, the Hamas attack


def is_name(date: Date) -> bool:
    """Whether a date without a year may be the name of an event."""
    return date.year is None and (date.month, date.day) in _NAMED
