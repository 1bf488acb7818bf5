"""How far two times of day are apart: "9 a.m. to noon", "7 to 9 p.m."."""

from __future__ import annotations

import re

_DAY, _HALF = 24 * 60, 12 * 60  # minutes


def minutes_between(ends: re.Match[str]) -> list[int]:
    """The minutes that may lie between two times, each in four groups: hour, minutes, half of the day, "noon".

    Two where only one half of the day is told: "from 9 to 5 p.m." may begin in the morning; none where no time is told.
    """
    first, last = ends.groups()[:4], ends.groups()[4:8]
    if not (last[2] or last[3] or first[2] or first[3]):
        return []
    return sorted({(b - a) % _DAY for a in _minutes(*first) for b in _minutes(*last) if a != b})


def _minutes(hour: str | None, minutes: str | None, half: str | None, name: str | None) -> list[int]:
    """The minutes of the day that a time may be."""
    if name:
        return [_HALF if name == "noon" else 0]
    if hour is None or not 1 <= int(hour) <= 12 or int(minutes or 0) > 59:
        return []
    plain = int(hour) % 12 * 60 + int(minutes or 0)
    return [plain + (_HALF if half == "p" else 0)] if half else [plain, plain + _HALF]
