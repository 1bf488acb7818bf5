"""Who may ask: the checks that every request passes before anything else looks at it, and the headers of every answer.

* Host: a page of another site can have its own name point to this machine (DNS rebinding); its name is refused.
* Origin: a page of another site may send what it likes, but the browser says where it comes from (CSRF).
* Token: who listens on more than this machine asks for one, in `Authorization` (Bearer, or the password of Basic) or,
  where LanguageTool's clients send it, as `apiKey`.
* Content-Security-Policy: the page takes scripts, styles and answers from here alone, and sends nothing elsewhere.
"""

from __future__ import annotations

import base64
import hmac
import ipaddress
import re
import sys
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from newslint.core.tuples import NamedTuple

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
OPEN = ("/v1/", "/v2/")  # what a token is asked for; the page itself, and whether the server is up, are no secret
_HOST = re.compile(r"(?:\[(?P<address>[^\]]+)\]|(?P<name>[^\[\]:@/\s]+))(?::\d*)?")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Doorkeeper(NamedTuple):
    """What is let in: the names of this server, the origins of others that may ask, and the token if there is one.

    `addresses` says that any IP address will do for a name, which no rebinding can forge.
    """

    names: frozenset[str] = LOOPBACK
    addresses: bool = False
    origins: frozenset[str] = frozenset()
    token: str | None = None

    def refusal(self, path: str, headers: Headers) -> Response | None:
        """Why a request is not let in, or None."""
        if "content-length" in headers and "transfer-encoding" in headers:  # where two could read two requests
            return _refused(400, "A body has one length.", {"Connection": "close"})
        host = headers.get("host", "")
        if not self._is_ours(host):
            return _refused(403, f'This server is not called "{host[:80]}"; newslint serve --name makes it so.')
        if len(headers.getlist("origin")) > 1:
            return _refused(400, "A request comes from one origin.")
        origin = headers.get("origin")
        if origin is not None and origin not in self.origins | {f"http://{host}", f"https://{host}"}:
            return _refused(403, f'"{origin[:80]}" may not ask this server; newslint serve --allow-origin lets it.')
        if origin is None and path.startswith(OPEN) and headers.get("sec-fetch-site") in ("cross-site", "same-site"):
            return _refused(403, "Another site may not ask this server.")
        if path.startswith(OPEN) and path != "/v2/check" and not self.knows(headers):
            return no_token()
        return None

    def knows(self, headers: Mapping[str, str], key: str | None = None) -> bool:
        """Whether a request has the token, or none is asked for; `key` is what its form says."""
        if self.token is None:
            return True
        scheme, _, said = headers.get("authorization", "").partition(" ")
        said = {"bearer": said, "basic": _password(said)}.get(scheme.lower(), "")
        return any(hmac.compare_digest(one.encode(), self.token.encode()) for one in (said, key or ""))

    def _is_ours(self, host: str) -> bool:
        name = _hostname(host)
        return name in self.names or (self.addresses and _is_address(name))


class Guard:
    """Asks the doorkeeper before an application, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, doorkeeper: Doorkeeper) -> None:
        self.app = app
        self.doorkeeper = doorkeeper

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, as ASGI has it."""
        if scope["type"] != "http":  # the server's own start and end; there are no web sockets
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        allowed = origin if origin in self.doorkeeper.origins else None

        started = False

        async def with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                ours = MutableHeaders(scope=message)
                ours.update(HEADERS)
                if allowed:
                    ours.update(_cross_origin(allowed))
            await send(message)

        try:
            app: ASGIApp = self.doorkeeper.refusal(scope["path"], headers) or self.app
            if allowed and scope["method"] == "OPTIONS":
                app = Response(status_code=204)
            await app(scope, receive, with_headers)
        except Exception as error:  # its message may speak of the draft, and whoever serves would log it
            sys.stderr.write(f"newslint: the server failed: {_where(error)}\n")
            if not started:
                await _refused(500, "The server failed.")(scope, receive, with_headers)


def _where(error: Exception) -> str:
    """The type of an error and the line that raised it."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" in {at.tb_frame.f_code.co_filename}:{at.tb_lineno}" if at is not None else ""
    return f"{type(error).__name__}{place}"


def no_token() -> Response:
    """The answer to a request without the token."""
    return JSONResponse(
        {"error": "This server asks for a token."}, 401, {"WWW-Authenticate": 'Bearer realm="newslint"'}
    )


def _refused(status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse({"error": message}, status, headers)


def _cross_origin(origin: str) -> dict[str, str]:
    return {
        "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Methods": "GET, POST", "Vary": "Origin",
        "Access-Control-Allow-Headers": "authorization, content-type", "Cross-Origin-Resource-Policy": "cross-origin",
    }  # fmt: skip


def _hostname(host: str) -> str:
    """The name in a Host header, without its port; "" where it is no such header."""
    found = _HOST.fullmatch(host.lower())
    return (found["address"] or found["name"]).rstrip(".") if found else ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(address: str) -> bool:
    """Whether an IP address is this machine's own, which nobody else can reach."""
    return ipaddress.ip_address(address).is_loopback


def _password(basic: str) -> str:
    try:
        return base64.b64decode(basic, validate=True).decode().partition(":")[2]
    except ValueError:
        return ""
