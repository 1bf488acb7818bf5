"""How far a run has come, on one line of the terminal where it takes longer than a second.

Articles, articles a second, and the time left by the bytes that have been read.
"""

from __future__ import annotations

import sys
import time

WAIT, EVERY = 1.0, 0.2  # seconds


class Progress:
    """Counts on standard error, where that is a terminal; `done` takes the line away again."""

    def __init__(self, size: int) -> None:
        self._size = max(1, size)
        self._articles = 0
        self._before = 0  # bytes of the files that are done
        self._began = time.monotonic()
        self._next = self._began + WAIT if sys.stderr.isatty() else float("inf")
        self._wrote = False

    def add(self, articles: int, read: int) -> None:
        """Some more articles are done, and so many bytes have been read, of all or since the last file ended."""
        self._articles += articles
        now, read = time.monotonic(), self._before + read
        if now >= self._next and read < self._size:
            self._next = now + EVERY
            self._wrote = True
            sys.stderr.write(f"\r\033[K{line(self._articles, read / self._size, now - self._began)}")
            sys.stderr.flush()

    def end(self, size: int) -> None:
        """A file of so many bytes is done."""
        self._before += size

    def done(self) -> None:
        """The run is over."""
        if self._wrote:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()


def line(articles: int, share: float, seconds: float) -> str:
    """The line of a moment: what is done, at which rate, and how long the rest will take at that."""
    left = seconds / share - seconds if share > 0 else 0
    minutes, rest = divmod(round(left), 60)
    time_left = f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min {rest} s"
    return f"{share:4.0%}  {articles:,} articles, {articles / max(seconds, 0.001):,.0f} a second, {time_left} left"
