"""What the other side of `newslint mcp` asks amiss: it is answered with an error of JSON-RPC.

The protocol's library drops what is no message of the protocol, and whoever asked waits for ever.
"""

from __future__ import annotations

import json
from types import TracebackType
from typing import Any, Self

import anyio
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp_types.jsonrpc import INVALID_PARAMS, INVALID_REQUEST, PARSE_ERROR, ErrorData, JSONRPCError
from pydantic import ValidationError


class Answering:
    """A stream of messages, of which those that cannot be read are answered and not passed on."""

    def __init__(self, said: Any, answers: Any) -> None:
        self._said = said
        self._answers = answers

    @property
    def last_context(self) -> Any:
        """The context of the message that was received last."""
        return self._said.last_context

    async def receive(self) -> SessionMessage | Exception:
        """The next message; raises `anyio.EndOfStream`."""
        while isinstance(message := await self._said.receive(), ValidationError):
            error = error_of(message)
            if error is not None:
                await self._answers.send(SessionMessage(error))
        passed: SessionMessage | Exception = message
        return passed

    async def aclose(self) -> None:
        """Receive no more."""
        await self._said.aclose()

    def __aiter__(self) -> Self:
        """All messages that can be read."""
        return self

    async def __anext__(self) -> SessionMessage | Exception:
        """The next one."""
        try:
            return await self.receive()
        except anyio.EndOfStream:
            raise StopAsyncIteration from None

    async def __aenter__(self) -> Self:
        """Begin to receive."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        """Receive no more."""
        await self.aclose()


async def run(server: Any) -> None:
    """Serve over standard input and output until the other side ends."""
    async with stdio_server() as (said, answers):
        await server.run(Answering(said, answers), answers, server.create_initialization_options())


def error_of(found: ValidationError) -> JSONRPCError | None:
    """What is answered to a line that is no message; None for a notification, which is never answered."""
    asked: Any = None
    rows = found.errors(include_url=False, include_context=False)
    if rows[0]["type"] == "json_invalid":
        try:  # half a character is JSON to some
            asked = json.loads(rows[0]["input"])
        except (ValueError, RecursionError):
            return _error(None, PARSE_ERROR, "This is not JSON.") if rows[0]["input"].strip() else None
        code, message = PARSE_ERROR, "This is not valid Unicode."
    else:
        asked = next((row["input"] for row in rows if row["type"] == "missing"), None)
        code, message = INVALID_REQUEST, "This is no request of JSON-RPC 2.0."
    if not isinstance(asked, dict):
        return _error(None, code, message)
    if "id" not in asked and "method" in asked:
        return None
    if code == INVALID_REQUEST and not isinstance(asked.get("params", {}), dict):
        code, message = INVALID_PARAMS, "The params must be an object."
    return _error(asked.get("id"), code, message)


def _error(name: Any, code: int, message: str) -> JSONRPCError:
    """An error under the name of the question, where it has one as the protocol wants."""
    name = name if isinstance(name, str | int) and not isinstance(name, bool) else None
    if isinstance(name, str):
        name = name.encode(errors="replace").decode()
    return JSONRPCError(jsonrpc="2.0", id=name, error=ErrorData(code=code, message=message))
