"""The Gregorian calendar: days by number, their weekdays, and the lengths of months."""

from __future__ import annotations


def ordinal(year: int, month: int, day: int) -> int:
    """The number of a day in the Gregorian calendar, 1 January of the year 1 being 1, a Monday."""
    if month < 3:
        year, month = year - 1, month + 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 306


def weekday_of(year: int, month: int, day: int) -> int:
    """The weekday of a day of the Gregorian calendar, from Monday, 0."""
    return (ordinal(year, month, day) - 1) % 7


def days_in(month: int, year: int | None) -> int:
    """How many days a month has; 29 for February where the year is not known."""
    if month != 2:
        return 30 if month in (4, 6, 9, 11) else 31
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 29 if leap else 28
