"""How the time that something takes grows with what there is of it: a ratio within one run, and never seconds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TIMES = 8
MOST = 4 * TIMES  # what grows with the square takes 64 times as long, what is sorted some nine times
LEAST = 0.003  # seconds; of a shorter work most is what the machine does beside it, so there is more of it
DOUBLED = 4  # times at most
TRIES = 6  # a machine that is busy with other things for a moment makes anything slow once


def grows_evenly(prepared: Callable[[int], Callable[[], object]], few: int) -> None:
    """That the work over eight times as much takes some eight times as long.

    `prepared` makes ready what is not measured, of a size, and gives the work itself. No size comes twice, so that
    nothing is there already when it is measured again. What is compared is measured side by side, the little before
    and behind the much, so that a machine which is busy meanwhile is so for both.
    """
    few = _enough(prepared, few)
    ratios = []
    for number in range(1, TRIES + 1):
        little = [few + number + TRIES * each for each in range(4)]
        seconds = [_seconds(prepared(size)) for size in (*little[:2], (few + number) * TIMES, *little[2:])]
        much = seconds.pop(2)
        ratios.append(len(little) * much / sum(seconds))
        if ratios[-1] <= MOST:
            return
    raise AssertionError(f"{TIMES} times as much takes {min(ratios):.0f} times as long")


def _enough(prepared: Callable[[int], Callable[[], object]], few: int) -> int:
    """A size of which the work can be measured."""
    prepared(few - 1)()  # lists and patterns are loaded once
    for _ in range(DOUBLED):
        if _seconds(prepared(few)) > LEAST:
            break
        few *= 2
    return few


def _seconds(work: Callable[[], object]) -> float:
    """The processor time of a work; the rubbish of other tests is not collected in it, nor before: that takes long."""
    gc.disable()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        gc.enable()
