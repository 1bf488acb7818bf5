"""A connection: uvicorn's, with limits on what has not become a request yet.

uvicorn waits for ever for the head of a request, and counts no connections that are silent. Where there are too many,
the one that has been silent or slow for the longest time is closed, so that such keep nobody out.
"""

from __future__ import annotations

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST = 256  # connections
LINGER = 2  # seconds in which a client may still hear an answer that came before its question was over
_FULL = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Connection(H11Protocol):
    """One connection; it is closed where there are too many, or where the head of a request takes more `seconds` to
    come, or an answer to be taken.
    """

    seconds: float
    _waiting: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None
    _since = 0.0  # when it last began to wait for a request

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        transport.set_write_buffer_limits(0)  # so that it is told of all that is not taken, see `pause_writing`
        self._since = self.loop.time()
        if len(self.connections) > MOST and not self._take_place():
            transport.write(_FULL)
            transport.close()
        else:
            self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what came; wait on where the head of a request is not whole."""
        super().data_received(data)
        if self.conn.our_state is h11.DONE:
            return
        if self.conn.their_state is not h11.IDLE:
            self._stop_waiting()
        elif self._waiting is None:
            self._wait()

    def on_response_complete(self) -> None:
        """Listen no longer to somebody who has the answer already and goes on sending."""
        super().on_response_complete()
        self._since = self.loop.time()
        if self.conn.their_state is h11.SEND_BODY and not self.transport.is_closing():
            self._stop_waiting()
            self._waiting = self.loop.call_later(LINGER, self.transport.close)

    def pause_writing(self) -> None:
        """Begin to wait for somebody who does not take the answer."""
        super().pause_writing()
        self._unread = self.loop.call_later(self.seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on: all is taken."""
        super().resume_writing()
        self._stop_unread()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._stop_waiting()
        self._stop_unread()
        super().connection_lost(exc)

    def _take_place(self) -> bool:
        """Close the connection that has waited longest for a whole request; whether there was one."""
        others = (c for c in self.connections if isinstance(c, Connection) and c is not self and c.is_waited_for())
        slowest = min(others, key=lambda one: one._since, default=None)
        if slowest is not None:
            slowest.transport.abort()
        return slowest is not None

    def is_waited_for(self) -> bool:
        """Whether no request is whole, and none is answered."""
        return self.conn.their_state in (h11.IDLE, h11.SEND_BODY) and not self.transport.is_closing()

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(self.seconds, self._close)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _stop_unread(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def _close(self) -> Any:
        self._waiting = None
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self.transport.close()
