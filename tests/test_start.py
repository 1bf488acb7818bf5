"""What the default run may import: a command that answers in a blink cannot afford more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

FORBIDDEN = {
    "nltk", "textstat", "requests", "asyncio", "importlib.metadata", "pluggy", "inspect", "dataclasses", "pathlib",
    "logging", "subprocess", "multiprocessing", "sqlite3", "tomllib", "yaml", "http", "urllib.request", "email",
    "difflib", "tempfile", "ssl", "socket", "regex", "newslint.engines.vale",
}  # fmt: skip
EXAMPLE = Path(__file__).parent.parent / "examples" / "bridge.txt"
PROGRAM = """
import sys
from newslint.cli import main
status = main(["check", sys.argv[1], "--no-config"])
sys.stderr.write("\\n".join(sys.modules))
sys.exit(status)
"""


def modules_of_a_run(cache: Path) -> set[str]:
    command = [sys.executable, "-c", PROGRAM, str(EXAMPLE)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "NEWSLINT_CACHE": str(cache)})
    assert done.returncode == 1, done.stderr
    return set(done.stderr.split("\n"))


def test_default_run_imports_nothing_heavy(tmp_path: Path) -> None:
    bare = subprocess.run([sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True)
    first = modules_of_a_run(tmp_path)
    assert "pluggy" in first, "the first run asks the plug-ins"
    second = modules_of_a_run(tmp_path) - set(bare.stdout.split())
    assert not second & FORBIDDEN
