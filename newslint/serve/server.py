"""The server: listens until it is stopped, with its workers beside it."""

from __future__ import annotations

import asyncio
import socket
import sys

import uvicorn

from newslint.core.errors import NewslintError
from newslint.core.tuples import NamedTuple
from newslint.house.config import Asked
from newslint.serve.app import application
from newslint.serve.bodies import Bodies, Limits
from newslint.serve.connection import Connection
from newslint.serve.guard import Doorkeeper
from newslint.serve.workers import Workers


class Settings(NamedTuple):
    """What the command line says of the server itself, and the language that newslint speaks, if that is decided."""

    processes: int
    at_once: int
    seconds: float
    size: int
    messages: str = ""


def listening(host: str, port: int) -> socket.socket:
    """A socket that is bound; raises `NewslintError` where it cannot be. Port 0 is any that is free."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind, protocol)
        if sys.platform != "win32":  # there it would let two servers have one port
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen()  # who asks before the workers are up waits
    except OSError as error:
        raise NewslintError(f"{host}, port {port}, cannot be listened on: {error.strerror or error}") from None
    return bound


def serve(bound: socket.socket, asked: Asked, settings: Settings, doorkeeper: Doorkeeper) -> None:
    """Serve until the process is told to stop."""
    asyncio.run(_serve(bound, asked, settings, doorkeeper))


async def _serve(bound: socket.socket, asked: Asked, settings: Settings, doorkeeper: Doorkeeper) -> None:
    workers = Workers(asked, settings.processes, settings.at_once, settings.seconds)
    bodies = Bodies(Limits(settings.size, settings.seconds, settings.size * settings.at_once))
    app = application(workers, bodies, doorkeeper, settings.messages)
    connection = type("Connection", (Connection,), {"seconds": settings.seconds})
    config = uvicorn.Config(
        app, http=connection, ws="none", lifespan="on", log_config=None, log_level="critical", access_log=False,
        server_header=False, proxy_headers=False, timeout_graceful_shutdown=2,
    )  # fmt: skip
    await uvicorn.Server(config).serve(sockets=[bound])
