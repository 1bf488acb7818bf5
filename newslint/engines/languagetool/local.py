"""A LanguageTool server of this process alone: started from what language-tool-python has installed, ended with it.

language-tool-python would fetch what is not installed, and leave its server running where a process is killed; so it
is asked for the command alone.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request

from newslint.engines.languagetool.answers import NoAnswer

QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # the first answer comes in half the time
PATIENCE = 60  # seconds for a start
_lock = threading.Lock()
_server: LocalServer | None = None
_FETCH = "from language_tool_python.download_lt import LocalLanguageTool as L; L.from_version_name().download()"


def address() -> str:
    """Where the local server answers; it is started where it does not run. Raises `NoAnswer` where that cannot be."""
    global _server
    with _lock:
        if _server is None or not _server.runs:
            _server = LocalServer()
        return _server.address


class LocalServer:
    """A server that has been started and answers at `address`; raises `NoAnswer` where that cannot be."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        keeper = os.path.join(os.path.dirname(__file__), "keeper.py")
        command = [sys.executable, "-I", keeper, *_command(port)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        self._wait()

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.runs:
            try:
                urllib.request.urlopen(f"{self.address}/v2/healthcheck", timeout=5).close()
                return
            except OSError:
                time.sleep(0.1)
        self.close()
        raise NoAnswer(f"the local LanguageTool did not start within {PATIENCE} seconds")

    def close(self) -> None:
        """End the server."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def _command(port: int) -> list[str]:
    """The command that starts the newest server that is installed."""
    from language_tool_python.download_lt import LocalLanguageTool, confirm_java_compatibility

    installed = LocalLanguageTool.get_latest_installed_version()
    if installed is None:
        raise NoAnswer(f'no LanguageTool is installed here; to fetch it (250 MB): {sys.executable} -c "{_FETCH}"')
    try:
        confirm_java_compatibility(installed.version_name)
        java, *rest = installed.get_server_cmd(port)
        return [java, *QUICK, *rest]
    except ImportError:
        raise NoAnswer('server = "local" needs Java 17 or newer, and there is no java here') from None
    except (SystemError, SystemExit, OSError, subprocess.SubprocessError) as error:
        raise NoAnswer(f'server = "local" cannot be started: {error}') from None
