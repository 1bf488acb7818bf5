"""A worker: a process that answers one question after the other, and keeps nothing of a draft.

A question and an answer are frames: four bytes of length, then a pickle; the other side is always newslint itself, at
the two ends of a pipe of its own. Whatever else writes to standard output or standard error in here (a plug-in, a
crash) goes nowhere, for it may speak of the draft. Patterns are not remembered on disk as other commands do it: some
are made of the draft's own words.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import sys
from typing import BinaryIO

from newslint.core.errors import reason
from newslint.house.config import Asked
from newslint.serve.answers import Answers
from newslint.serve.draft import Answer, Draft, written

LIFE = 5_000  # questions; then a fresh process takes over, so that nothing that grows slowly grows for ever
LENGTH = 4  # bytes


def frame(message: object) -> bytes:
    """A message as it goes through the pipe."""
    content = pickle.dumps(message)
    return len(content).to_bytes(LENGTH, "big") + content


def main() -> None:
    """Answer until there are no more questions.

    The first frame that comes says what the command line of the server asked for; the first that goes, that this
    process has all it needs.
    """
    questions, answers = _pipes()
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what the system writes to disk when a process dies
    gc.set_threshold(50_000, 20, 20)
    asked = _next(questions)
    assert isinstance(asked, Asked)
    answering = Answers(asked)
    answers.write(frame(answering.answer("check", Draft(b"Harbour\n\nNobody waits for the first answer."))))
    answers.flush()
    for _ in range(LIFE):
        asking = _next(questions)
        if not isinstance(asking, tuple):
            return
        try:
            answer = answering.answer(*asking)
        except Exception as error:
            answer = Answer(500, written({"error": f"The check failed: {reason(error)}"}))
        answers.write(frame(answer))
        answers.flush()


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    return sys.stdin.buffer, answers


def _next(questions: BinaryIO) -> object:
    head = questions.read(LENGTH)
    if len(head) < LENGTH:
        return None
    return pickle.loads(questions.read(int.from_bytes(head, "big")))


if __name__ == "__main__":
    main()
