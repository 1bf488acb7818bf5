"""Questions asked of a server a few at a time, each with a limit that holds whatever the server does."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from typing import Any

from newslint.core.errors import NewslintError

AT_ONCE = 4  # requests; a server of two cores is busy with two


class NoAnswer(NewslintError):
    """A server that gives no answer, or none of use."""


def in_order(jobs: Sequence[Callable[[], Any]], seconds: float, server: str) -> Iterator[Any]:
    """The answers to `jobs`, in their order; raises `NoAnswer` at the first that fails or takes too long.

    The threads are daemons: one that hangs on a dead connection keeps nobody waiting.
    """
    waiting = deque(enumerate(jobs))
    answers: list[SimpleQueue[tuple[Any, Exception | None]]] = [SimpleQueue() for _ in jobs]

    def work() -> None:
        while True:
            try:
                number, job = waiting.popleft()
            except IndexError:
                return
            try:
                answers[number].put((job(), None))
            except Exception as error:
                waiting.clear()
                answers[number].put((None, error))

    for _ in range(min(AT_ONCE, len(jobs))):
        threading.Thread(target=work, daemon=True).start()
    for answer in answers:
        try:
            given, error = answer.get(timeout=seconds)
        except Empty:
            waiting.clear()
            raise NoAnswer(f"{server} did not answer within {seconds:g} seconds") from None
        if isinstance(error, NoAnswer):
            raise error
        if error is not None:
            raise NoAnswer(f"{server} gave an answer that is none of LanguageTool's") from error
        yield given
