"""What grows with the square is seen as such, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from growth import grows_evenly

SQUARE = re.compile("a*b")


def test_what_is_searched_from_each_place_to_the_end_grows_with_the_square() -> None:
    """A work that remembers what it did of a size would be quick from then on, so that none is asked for again."""
    asked: list[int] = []

    def prepared(size: int) -> Callable[[], object]:
        asked.append(size)
        return partial(SQUARE.search, "a" * size)

    with pytest.raises(AssertionError, match=r"8 times as much takes \d\d+ times as long"):
        grows_evenly(prepared, 500)
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("work", [sorted, sum, list])
def test_what_is_sorted_or_read_once_does_not(work: Callable[[list[int]], object]) -> None:
    grows_evenly(lambda size: partial(work, [n * 7919 % size for n in range(size)]), 20_000)


def test_no_test_holds_a_time_of_the_processor_to_a_number_of_seconds() -> None:
    """What takes two seconds here takes twenty on a busy machine."""
    clocks = re.compile(r"\b(?:process_time|perf_counter|getrusage)\b")
    here = Path(__file__).parent
    timed = {p.name for p in here.rglob("*.py") if clocks.search(p.read_text(encoding="utf-8"))}
    assert timed == {"growth.py", Path(__file__).name}
