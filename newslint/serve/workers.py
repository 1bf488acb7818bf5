"""The workers: processes that check drafts, few at a time, each with a limit of time that holds whatever a check does.

One that takes too long, or dies, is replaced by a fresh one; its question is refused with 503 or 500.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import sys
import time
from collections.abc import Iterator

from newslint.house.config import Asked
from newslint.serve.draft import Answer, Copy, Draft, Form, Refused, Typed, Wish
from newslint.serve.worker import LENGTH, LIFE, frame

WAIT = 0.2  # seconds; who would wait longer is told to come again
OF_ONE = 8  # questions that may wait all the same: the page asks up to six at once, some of them of a draft before
LATELY = 20  # questions, over which the usual time of one is taken
START = 30  # seconds that a fresh process may take to get ready


class Workers:
    """A pool of processes. `at_once` is how many drafts may be inside at one time, waiting or answered."""

    def __init__(self, asked: Asked, processes: int, at_once: int, seconds: float) -> None:
        self._seconds = seconds
        self._at_once = at_once
        self._inside = 0
        self._in_line = 0
        self._usual = 0.0  # seconds that a question took lately
        self._idle: asyncio.LifoQueue[_Worker] = asyncio.LifoQueue()
        self._workers = [_Worker(asked) for _ in range(processes)]

    async def start(self) -> None:
        """Start the processes."""
        for worker in self._workers:
            await worker.start()
            self._idle.put_nowait(worker)

    async def stop(self) -> None:
        """End the processes, whatever they do."""
        for worker in self._workers:
            await worker.stop()

    @contextlib.contextmanager
    def place(self) -> Iterator[None]:
        """A place inside, for one request; refuses where all are taken."""
        if self._inside >= self._at_once:
            raise Refused(503, f"{self._at_once} drafts are here already; try again in a moment.")
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1

    async def answer(self, question: str, asked: Draft | Form | Wish | Copy | Typed) -> Answer:
        """The answer to a question; refuses one that would wait too long, or takes too long."""
        processes = len(self._workers)
        if self._in_line >= max(OF_ONE, 2 * processes) and self._in_line * self._usual > WAIT * processes:
            raise Refused(503, "Too many drafts are waiting; try again in a moment.")
        self._in_line += 1
        try:
            worker = await self._idle.get()
            try:
                return await worker.answer(question, asked, self._seconds)
            finally:
                self._usual += (worker.took - self._usual) / LATELY
                self._idle.put_nowait(worker)
        finally:
            self._in_line -= 1


class _Worker:
    """One process, started when it is needed."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._process: asyncio.subprocess.Process | None = None
        self._is_ready = False
        self._answered = 0
        self.took = 0.0  # seconds of the last question, the start of the process left out

    async def start(self) -> None:
        pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        command = (sys.executable, "-P", "-m", "newslint.serve.worker")  # not what lies in the working folder
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self._process = await asyncio.create_subprocess_exec(
            *command, stdin=pipe, stdout=pipe, stderr=nowhere, env=environment
        )
        self._answered, self._is_ready = 0, False
        await self._tell(self._asked)

    async def answer(self, question: str, asked: Draft | Form | Wish | Copy | Typed, seconds: float) -> Answer:
        try:
            async with asyncio.timeout(START):
                await self._get_ready()
            began = time.monotonic()
            try:
                async with asyncio.timeout(seconds):
                    await self._tell((question, asked))
                    answer = await self._told()
            finally:
                self.took = time.monotonic() - began
        except TimeoutError:
            await self.stop()
            raise Refused(503, f"The check took longer than {seconds:g} seconds and was stopped.") from None
        except (OSError, EOFError):
            await self.stop()
            raise Refused(500, "The check failed: its process died.") from None
        except BaseException:  # the server is stopping: the answer must not go to anybody else
            await self.stop()
            raise
        self._answered += 1
        if self._answered == LIFE:
            await self.stop()
        return answer

    async def stop(self) -> None:
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()
        self._process = None

    async def _get_ready(self) -> None:
        if self._process is None:
            await self.start()
        if not self._is_ready:
            await self._told()
            self._is_ready = True

    async def _tell(self, message: object) -> None:
        assert self._process is not None and self._process.stdin is not None
        self._process.stdin.write(frame(message))
        await self._process.stdin.drain()

    async def _told(self) -> Answer:
        assert self._process is not None and self._process.stdout is not None
        head = await self._process.stdout.readexactly(LENGTH)
        answer = pickle.loads(await self._process.stdout.readexactly(int.from_bytes(head, "big")))
        assert isinstance(answer, Answer)
        return answer
