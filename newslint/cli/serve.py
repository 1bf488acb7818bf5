"""`newslint serve`: a page to check drafts on, newslint's API, and LanguageTool's; on this machine alone by default."""

from __future__ import annotations

import argparse
import contextlib
import os
import secrets
import socket
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from newslint.checking.desks import Desks
from newslint.cli.output import put, refused, tell
from newslint.cli.reading import add_config, add_language, add_messages, asked_of
from newslint.core.errors import NewslintError
from newslint.core.extras import needs
from newslint.house.config import Asked

if TYPE_CHECKING:
    from newslint.serve.guard import Doorkeeper

PORT = 8765
PORTS = range(65536)
TOKEN = "NEWSLINT_TOKEN"  # of the environment


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add, number = parser.add_argument, "NUMBER"
    add("--open", action="store_true", help="open the page in the browser")
    add("--port", type=int, default=PORT, metavar=number, help=f"the port, {PORT} without it; 0 for any that is free")
    add("--host", default="127.0.0.1", metavar="ADDRESS", help="where to listen; elsewhere a token is asked for")
    add("--token", metavar="TOKEN", help=f"what a request must bring; the environment's {TOKEN} shows it to fewer eyes")
    add("--name", action="append", default=[], metavar="NAME", help="another name of this server, as desk.example")
    add("--allow-origin", action="append", default=[], metavar="ORIGIN", help="a site or add-on that may ask too")
    add("--processes", type=int, default=_cores(), metavar=number, help="how many check; without it one for each core")
    add("--at-once", type=int, default=64, metavar=number, help="how many drafts may wait; more are answered with 503")
    add("--seconds", type=float, default=20, metavar=number, help="how long a draft may take to come and be checked")
    add("--max-size", type=int, default=5_000_000, metavar="BYTES", help="the largest draft; a larger one gets 413")
    add_language(parser, "the language of the drafts, whatever they say")
    add_messages(parser, "the browser's, which is that of the page too")
    add_config(parser)


def run(parsed: argparse.Namespace) -> int:
    """Serve until interrupted; gives 2 where that cannot be."""
    try:
        from newslint.serve.server import Settings, listening, serve
    except ImportError as error:
        return refused(needs("newslint serve", "serve", error.name))
    if min(parsed.processes, parsed.at_once, parsed.seconds, parsed.max_size) <= 0:
        return refused("--processes, --at-once, --seconds and --max-size must be above 0")
    if parsed.port not in PORTS:
        return refused(f"--port must be from 0 to {PORTS[-1]}")
    asked = asked_of(parsed)
    bound = listening(parsed.host, parsed.port)
    messages = _look_at_configuration(asked, bound)
    doorkeeper = _doorkeeper(parsed, bound)
    host = f"[{parsed.host}]" if ":" in parsed.host else parsed.host
    page = f"http://{host}:{bound.getsockname()[1]}/" + (f"#{quote(doorkeeper.token)}" if doorkeeper.token else "")
    put(f"newslint is at {page} (Ctrl+C stops it)\n", None, machine=False)
    if parsed.open:
        import webbrowser

        webbrowser.open(page)
    settings = Settings(parsed.processes, parsed.at_once, parsed.seconds, parsed.max_size, messages)
    with contextlib.suppress(KeyboardInterrupt):
        serve(bound, asked, settings, doorkeeper)
    return 0


def _cores() -> int:
    return min(os.cpu_count() or 1, 8)


def _doorkeeper(parsed: argparse.Namespace, bound: socket.socket) -> Doorkeeper:
    """Who is let in: on this machine's own address its usual names, elsewhere any address, and whoever has a token."""
    from newslint.serve.guard import LOOPBACK, Doorkeeper, is_loopback

    names = LOOPBACK | {name.lower() for name in parsed.name}
    token = parsed.token or os.environ.get(TOKEN) or None
    if is_loopback(bound.getsockname()[0]):
        return Doorkeeper(names, False, frozenset(parsed.allow_origin), token)
    names |= {parsed.host.lower(), socket.gethostname().lower()}
    return Doorkeeper(names, True, frozenset(parsed.allow_origin), token or secrets.token_urlsafe(18))


def _look_at_configuration(asked: Asked, bound: socket.socket) -> str:
    """Say what is wrong in the configuration; gives the language of its messages, if it has one.

    Raises `NewslintError` where it would have the server ask itself.
    """
    desks = Desks(asked)
    desk = desks.of("draft.txt")
    notices = desk.engines.notices()
    tell([*desks.errors(), *desk.plug_ins.errors, *notices] if desk.rules else notices)
    if desk.config.engine.get("grammar", {}).get("server") == "local":
        raise NewslintError('[engine.grammar] needs the address of a server: with "local" each process would start one')
    server = urlsplit(str(desk.config.engine.get("grammar", {}).get("server", "")))
    with contextlib.suppress(OSError, ValueError):
        if server.hostname and (socket.gethostbyname(server.hostname), server.port) == bound.getsockname()[:2]:
            raise NewslintError("[engine.grammar] names this very server, which would ask itself without end")
    return desk.config.messages or ""
