"""How many articles are checked at once: what rules need is fetched once for all of them, and their facts find room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

from newslint.core.article import Article
from newslint.core.record import ErrorRecord

MOST, LONGEST = 16, 200_000  # articles, and characters of theirs
Draft = Article | ErrorRecord
Beside = TypeVar("Beside")


def taken_at_once(drafts: Iterator[tuple[Draft, Beside]]) -> Iterator[tuple[Draft, Beside]]:
    """The next drafts that are checked at once, each with what comes with it; the others are left to be taken."""
    length = 0
    for draft, beside in islice(drafts, MOST):
        yield draft, beside
        length += len(draft.text) if isinstance(draft, Article) else 0
        if length > LONGEST:
            return
