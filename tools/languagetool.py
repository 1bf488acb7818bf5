"""A LanguageTool server for English from Maven Central, for the tests and for trying `[engine.grammar]` out.

    python tools/languagetool.py            fetches it where that was not done, starts it, and says where it is
    python tools/languagetool.py --fetch    only fetches it: 130 jars, 101 MB, into `.languagetool`

It needs Java 17 and Maven. LanguageTool is licensed under the LGPL 2.1 and is no part of newslint.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

VERSION = "6.8"
LANGUAGES = ("en", "es", "ca", "pt")  # English alone does not start
FOLDER = Path(__file__).resolve().parent.parent / ".languagetool"
JARS = FOLDER / VERSION
PATIENCE = 60  # seconds for a start

_DEPENDENCY = (
    "<dependency><groupId>org.languagetool</groupId><artifactId>{}</artifactId><version>{}</version>{}</dependency>"
)
_WITHOUT_ALL = (
    "<exclusions><exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId>"
    "</exclusion></exclusions>"
)
_PROJECT = (
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>newslint</groupId>'
    "<artifactId>languagetool</artifactId><version>1</version><packaging>pom</packaging>"
    "<dependencies>{}</dependencies></project>"
)


def missing() -> str | None:
    """What is not there that a start needs, or None."""
    if shutil.which("java") is None:
        return "there is no java"
    return None if JARS.is_dir() else "LanguageTool is not fetched: python tools/languagetool.py --fetch"


def fetch() -> None:
    """Fetch the jars; raises `CalledProcessError` where Maven does not get them."""
    partial = FOLDER / "partial"
    partial.mkdir(parents=True, exist_ok=True)
    wanted = [_DEPENDENCY.format("languagetool-server", VERSION, _WITHOUT_ALL)]
    wanted += [_DEPENDENCY.format(f"language-{language}", VERSION, "") for language in LANGUAGES]
    (FOLDER / "pom.xml").write_text(_PROJECT.format("".join(wanted)))
    copy = ["mvn", "-q", "-B", "-f", str(FOLDER / "pom.xml"), "dependency:copy-dependencies"]
    subprocess.run([*copy, f"-DoutputDirectory={partial}"], check=True)
    partial.rename(JARS)


def start() -> tuple[subprocess.Popen[bytes], str]:
    """Start a server; gives its process and its address. Raises `TimeoutError` where it does not come up."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["java", "-Xmx1g", "-cp", f"{JARS}/*", "org.languagetool.server.HTTPServer", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address, until = f"http://127.0.0.1:{port}", time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/v2/languages", timeout=5).close()
            return process, address
        except OSError:
            time.sleep(0.2)
    process.kill()
    process.wait()
    raise TimeoutError(f"LanguageTool did not start within {PATIENCE} seconds")


def main() -> None:
    """Fetch, start, and wait until it is stopped."""
    if not JARS.is_dir():
        fetch()
    if "--fetch" not in sys.argv:
        process, address = start()
        print(f'[engine.grammar]\nserver = "{address}"')
        process.wait()


if __name__ == "__main__":
    main()
