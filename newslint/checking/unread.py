"""What could not be read or checked in a run, once each: of one file no more than a person would look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newslint.core.record import ErrorRecord

MOST = 1_000  # errors of a file that are kept: a packed file of some kilobytes may have millions of bad lines


class Unread:
    """The errors of a run, in order."""

    def __init__(self, errors: Iterable[ErrorRecord] = ()) -> None:
        self._kept: dict[ErrorRecord, None] = {}
        self._count: Counter[str] = Counter()
        self.add(errors)

    def add(self, errors: Iterable[ErrorRecord]) -> None:
        """Keep errors, or count them where their file has many."""
        for error in errors:
            if error in self._kept:
                continue
            self._count[error.path] += 1
            if not error.path or self._count[error.path] <= MOST:
                self._kept[error] = None

    def all(self) -> list[ErrorRecord]:
        """What was kept, and of which files there are more."""
        more = [(path, count - MOST) for path, count in self._count.items() if path and count > MOST]
        return [*self._kept, *(ErrorRecord(path, f"and {count:,} more that are not told") for path, count in more)]
