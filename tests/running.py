"""Running the command in a test, as a user does: in this process, or in one of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newslint.cli import main


class Ran(NamedTuple):
    """What came of a run: its exit status, and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)

    @property
    def found(self) -> list[tuple[str, int, str]]:
        """Rule, line and text of each finding in the JSON."""
        return [(f["rule"], f["line"], f["text"]) for a in self.document["articles"] for f in a["findings"]]

    @property
    def errors(self) -> list[tuple[str, str]]:
        return [(e["path"], e["message"]) for e in self.document["errors"]]


class Command:
    """Runs newslint in this process, in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def __call__(self, *arguments: str) -> Ran:
        try:
            status = main(list(arguments))
        except SystemExit as end:  # argparse
            status = int(end.code or 0)
        return Ran(status, *self._capsys.readouterr())

    def json(self, *arguments: str) -> Ran:
        return self("check", "--format", "json", *arguments)


def here(*arguments: str, cwd: Path) -> Ran:
    """Run newslint in this process, in a folder."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(list(arguments))
    return Ran(status, *(stream.detach().getvalue().decode() for stream in (out, err)))


def in_process(
    *arguments: str, cwd: Path, stdin: bytes = b"", encoding: str = "utf-8", first: str = "", **environment: str
) -> Ran:
    """Run newslint in a process of its own; what it says is in an encoding. `first` is code that it begins with."""
    code = f"{first}\nimport sys\nfrom newslint.cli import main\nsys.exit(main(sys.argv[1:]))"
    command = [sys.executable, *(("-c", code) if first else ("-m", "newslint.cli")), *arguments]
    if "PYTHONPATH" in environment:  # what is added stands before what is there
        environment["PYTHONPATH"] += f"{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    done = subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, env={**os.environ, **environment})
    return Ran(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))
