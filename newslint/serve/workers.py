"""The workers: processes that check drafts, few at a time, each with a limit of time that holds whatever a check does.

One that takes too long, or dies, is replaced by a fresh one; its question is answered all the same, with 503 or 500.
"""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import sys

from newslint.config import Asked
from newslint.serve.answers import written
from newslint.serve.draft import Answer, Draft, Form
from newslint.serve.worker import LENGTH, LIFE, frame

START = 30  # seconds that a fresh process may take over its first answer, besides the limit
AGAIN = 1  # seconds after which it is worth asking again


class Workers:
    """A pool of processes. `at_once` is how many questions may be in it, waiting or being answered, at one time."""

    def __init__(self, asked: Asked, processes: int, at_once: int, seconds: float) -> None:
        self._asked = asked
        self._seconds = seconds
        self._at_once = at_once
        self._inside = 0
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

    async def answer(self, question: str, asked: Draft | Form) -> Answer:
        """The answer to a question; 503 at once where too many are waiting, and where it takes too long."""
        if self._inside >= self._at_once:
            return _busy(f"{self._at_once} drafts are waiting already; try again in a moment.")
        self._inside += 1
        try:
            worker = await self._idle.get()
            try:
                return await worker.answer(question, asked, self._seconds)
            finally:
                self._idle.put_nowait(worker)
        finally:
            self._inside -= 1


class _Worker:
    """One process, started when it is needed."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._process: asyncio.subprocess.Process | None = None
        self._answered = 0

    async def start(self) -> None:
        pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        command = (sys.executable, "-m", "newslint.serve.worker")
        self._process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=nowhere)
        self._answered = 0
        assert self._process.stdin is not None
        self._process.stdin.write(frame(self._asked))

    async def answer(self, question: str, asked: Draft | Form, seconds: float) -> Answer:
        if self._process is None:
            await self.start()
        try:
            async with asyncio.timeout(seconds if self._answered else seconds + START):
                answer = await self._asked_for(question, asked)
        except TimeoutError:
            await self.stop()
            return _busy(f"The check took longer than {seconds:g} seconds and was stopped.")
        except (OSError, EOFError):
            await self.stop()
            return Answer(500, written({"error": "The check failed: its process died."}))
        except BaseException:  # who asked is gone: the answer must not go to the next
            await self.stop()
            raise
        self._answered += 1
        if self._answered == LIFE:
            await self.stop()
        return answer

    async def _asked_for(self, question: str, asked: Draft | Form) -> Answer:
        assert self._process is not None and self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(frame((question, asked)))
        await self._process.stdin.drain()
        head = await self._process.stdout.readexactly(LENGTH)
        content = await self._process.stdout.readexactly(int.from_bytes(head, "big"))
        answer = pickle.loads(content)
        assert isinstance(answer, Answer)
        return answer

    async def stop(self) -> None:
        if self._process is None:
            return
        process, self._process = self._process, None
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _busy(message: str) -> Answer:
    return Answer(503, written({"error": message}))
