"""Work for processes: each piece goes to one of them, and what comes of the pieces comes in their order.

No more pieces are taken than the processes have use for, so that what gives them may be a stream.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

_AHEAD = 2  # pieces a process, that are taken before their turn comes
Piece = TypeVar("Piece")
Made = TypeVar("Made")


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_processes(
    work: Callable[[Piece], Made], pieces: Iterable[Piece], begin: Callable[..., None], given: tuple[Any, ...],
    processes: int,
) -> Iterator[tuple[Piece, Made | None]]:  # fmt: skip
    """Each piece with what `work` makes of it; None for all that are left once a process has died.

    `begin` is called with `given` in each process before its first piece.
    """
    import gc
    import multiprocessing
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    os.environ.setdefault("PYTHONSAFEPATH", "1")  # a worker imports nothing from the working folder
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    waiting: deque[tuple[Piece, Future[Made] | None]] = deque()

    def first() -> tuple[Piece, Made | None]:
        piece, made = waiting.popleft()
        try:
            return piece, None if made is None else made.result()
        except BrokenProcessPool:
            return piece, None

    gc.freeze()  # what there is by now stays; a fork need not go through it to find what has become free
    try:
        with ProcessPoolExecutor(processes, context, _begun, (begin, given)) as pool:
            for piece in pieces:
                try:
                    waiting.append((piece, pool.submit(work, piece)))
                except BrokenProcessPool:
                    waiting.append((piece, None))
                if len(waiting) > _AHEAD * processes:
                    yield first()
            while waiting:
                yield first()
    finally:
        gc.unfreeze()


def _begun(begin: Callable[..., None], given: tuple[Any, ...]) -> None:
    from signal import SIG_IGN, SIGINT, signal

    signal(SIGINT, SIG_IGN)  # who interrupts the command means the process that waits
    begin(*given)
