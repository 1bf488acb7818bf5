"""The bodies that are coming: each of bounded size and in bounded time, all of them of bounded size together.

A draft takes a place inside when it is here, so that those who send slowly keep nobody out.
"""

from __future__ import annotations

import asyncio

from starlette.requests import ClientDisconnect, Request

from newslint.core.tuples import NamedTuple
from newslint.serve.draft import Refused


class Limits(NamedTuple):
    """How large a body may be, in bytes, how many seconds it may take to come, and how large those may be together."""

    size: int
    seconds: float
    together: int


class Bodies:
    """Reads bodies; where those that are coming are too large together, the ones that began first are given up."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._coming: dict[asyncio.Timeout, int] = {}  # bytes that are here, by the clock of each, oldest first
        self._given_up: set[asyncio.Timeout] = set()  # until those who read them hear of it

    async def read(self, request: Request) -> bytes:
        """The body of a request; refuses one that is too large (413), too slow (408) or given up (503).

        What is too large is read to its end all the same, and dropped: most clients listen only when they have said
        all.
        """
        size, seconds, _ = self._limits
        too_large = Refused(413, f"The draft is larger than {size:,} bytes.")
        if int(request.headers.get("content-length", 0)) > size and "expect" in request.headers:
            raise too_large
        pieces, here = [], 0
        clock = asyncio.timeout(seconds)
        try:
            async with clock:
                async for piece in request.stream():
                    if clock in self._given_up:
                        raise TimeoutError
                    here += len(piece)
                    if here <= size:
                        pieces.append(piece)
                        self._coming[clock] = here
                        self._make_room()
                    else:
                        pieces.clear()
                        self._coming.pop(clock, None)
        except TimeoutError:
            if clock in self._given_up:
                raise Refused(503, "Too many drafts are coming; try again in a moment.") from None
            raise Refused(408, f"The draft did not come within {seconds:g} seconds.") from None
        except ClientDisconnect:
            raise Refused(400, "The draft broke off.") from None
        finally:
            self._coming.pop(clock, None)
            self._given_up.discard(clock)
        if here > size:
            raise too_large
        return b"".join(pieces)

    def _make_room(self) -> None:
        """Give up the bodies that began first, until the others may go on."""
        while sum(self._coming.values()) > self._limits.together and len(self._coming) > 1:
            oldest = next(iter(self._coming))
            del self._coming[oldest]
            if not oldest.expired():  # its own time is over otherwise
                self._given_up.add(oldest)
                oldest.reschedule(0)
