"""A server in a test: `newslint serve` in a process of its own, asked by plain HTTP."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

EXAMPLE = Path(__file__).parent.parent / "examples" / "bridge.txt"
# The first one draws no windows, and takes half the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)


class Reply(NamedTuple):
    """What came back: the status, the headers in small letters, and the body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def document(self) -> Any:
        return json.loads(self.body)


class Served(NamedTuple):
    """A server that is up, and where what it says on its standard error goes."""

    address: str
    port: int
    process: subprocess.Popen[bytes]
    said: Path

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Reply:
        """Ask as any client would; a dict is sent as JSON. A header is named with underscores for hyphens."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if isinstance(body, dict):
            body = json.dumps(body)
            named.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body.encode() if isinstance(body, str) else body, named)
            response = connection.getresponse()
            return Reply(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()


@contextlib.contextmanager
def serving(folder: Path, *arguments: str, **environment: str) -> Iterator[Served]:
    """A server with some arguments, in a folder, where the files `standard-output` and `standard-error` are its own.

    One process checks, where they ask for no more.
    """
    command = [sys.executable, "-P", "-m", "newslint.cli", "serve", "--port", "0", "--processes", "1", *arguments]
    output, said = folder / "standard-output", folder / "standard-error"
    with open(output, "wb") as words, open(said, "wb") as errors:
        process = subprocess.Popen(command, cwd=folder, env={**os.environ, **environment}, stdout=words, stderr=errors)
    try:
        while not (line := output.read_text()).endswith("\n"):
            assert process.poll() is None, said.read_text()
            time.sleep(0.02)
        address = line.split()[3]
        yield Served(address, int(address.split("/")[2].rpartition(":")[2]), process, said)
    finally:
        process.terminate()
        process.wait(10)
