"""A LanguageTool server from Maven Central, for the tests and for trying `[engine.grammar]` out.

    python tools/languagetool.py            fetches it where that was not done, starts it, and says where it is
    python tools/languagetool.py --fetch    only fetches it: 138 jars, 130 MB, into `.languagetool`

It lies there as language-tool-python has its own, so that with `LTP_PATH` set to that folder `server = "local"` finds
it. It knows English, German, French, Spanish, Danish and Ukrainian (and Catalan and Portuguese). It needs Java 17 and
Maven. LanguageTool is licensed under the LGPL 2.1 and is no part of newslint.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path

VERSION = "6.8"
LANGUAGES = ("en", "de", "fr", "es", "da", "uk", "ca", "pt")  # without the last two no other starts
FOLDER = Path(__file__).resolve().parent.parent / ".languagetool" / "-".join(LANGUAGES)
INSTALLED = FOLDER / f"LanguageTool-{VERSION}"
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
    return None if INSTALLED.is_dir() else "LanguageTool is not fetched: python tools/languagetool.py --fetch"


def fetch() -> None:
    """Fetch the jars; raises `CalledProcessError` where Maven does not get them."""
    partial = FOLDER / "partial"
    (partial / "libs").mkdir(parents=True, exist_ok=True)
    wanted = [_DEPENDENCY.format("languagetool-server", VERSION, _WITHOUT_ALL)]
    wanted += [_DEPENDENCY.format(f"language-{language}", VERSION, "") for language in LANGUAGES]
    (FOLDER / "pom.xml").write_text(_PROJECT.format("".join(wanted)))
    copy = ["mvn", "-q", "-B", "-f", str(FOLDER / "pom.xml"), "dependency:copy-dependencies"]
    subprocess.run([*copy, f"-DoutputDirectory={partial / 'libs'}"], check=True)
    _write_jar(partial)
    partial.rename(INSTALLED)


def _write_jar(folder: Path) -> None:
    """Write the jar that language-tool-python starts: nothing but a list of the others."""
    line = "Class-Path: " + " ".join(f"libs/{jar.name}" for jar in sorted((folder / "libs").glob("*.jar")))
    lines = "\r\n ".join(line[at : at + 70] for at in range(0, len(line), 70))  # lines have 72 bytes at most
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", f"Manifest-Version: 1.0\r\n{lines}\r\n\r\n")


def start(log: Path | None = None) -> tuple[subprocess.Popen[bytes], str]:
    """Start a server, which may write a log; gives its process and its address.

    Raises `TimeoutError` where it does not come up.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    classes = f"{INSTALLED / 'libs'}/*"
    quick = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # half the time until the first answer
    command = ["java", "-Xmx1g", *quick, "-cp", classes, "org.languagetool.server.HTTPServer", "--port", str(port)]
    with open(log or os.devnull, "wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
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
    if not INSTALLED.is_dir():
        fetch()
    if "--fetch" not in sys.argv:
        process, address = start()
        print(f'[engine.grammar]\nserver = "{address}"')
        process.wait()


if __name__ == "__main__":
    main()
