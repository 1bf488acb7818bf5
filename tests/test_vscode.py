"""The extension for VS Code: activated in Node, it starts the real server, which is asked what VS Code asks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.version import __version__

FOLDER = Path(__file__).parent.parent / "editors" / "vscode"


def test_it_has_newslints_version_and_what_is_locked() -> None:
    told = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"][""]
    assert told["version"] == locked["version"] == __version__
    assert told["devDependencies"] == locked["devDependencies"]


@pytest.mark.skipif(not shutil.which("node"), reason="Node.js is not installed")
@pytest.mark.skipif(not (FOLDER / "dist" / "start.js").exists(), reason="editors/vscode/build.sh has not been run")
@pytest.mark.parametrize("script", ["drive.mjs", "activate.cjs"])
def test_the_server_answers_as_vs_code_asks(tmp_path: Path, script: str) -> None:
    command = ["node", f"test/{script}", sys.executable, "-m", "newslint.cli", "lsp"]
    settings = {**os.environ, "NEWSLINT_TEST_FOLDER": str(tmp_path)}
    ran = subprocess.run(command, cwd=FOLDER, env=settings, capture_output=True, text=True, timeout=120)
    assert (ran.returncode, ran.stderr) == (0, "")
