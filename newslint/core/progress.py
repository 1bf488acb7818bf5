"""How far a run has come, on one line of the terminal: only where it takes longer than a second."""

from __future__ import annotations

import sys
import time

WAIT, EVERY = 1.0, 0.1  # seconds


class Progress:
    """Counts articles on standard error, where that is a terminal; `done` takes the line away again."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._count = 0
        self._next = time.monotonic() + WAIT if sys.stderr.isatty() else float("inf")
        self._wrote = False

    def add(self, count: int) -> None:
        """Some more articles are checked."""
        self._count += count
        now = time.monotonic()
        if now >= self._next:
            self._next = now + EVERY
            self._wrote = True
            sys.stderr.write(f"\r{self._count:,} of {self._total:,} articles")
            sys.stderr.flush()

    def done(self) -> None:
        """The run is over."""
        if self._wrote:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
