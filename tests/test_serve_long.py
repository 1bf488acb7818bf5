"""A short sample of the long runs against `newslint serve`; the whole of them is in `bench/long`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from serving import EXAMPLE

LONG = EXAMPLE.parent.parent / "bench" / "long"


def test_questions_of_all_kinds() -> None:
    ran = subprocess.run([sys.executable, LONG / "serve_fuzz.py", "1"], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout


def test_many_clients_at_once(tmp_path: Path) -> None:
    command = [sys.executable, LONG / "serve_load.py", EXAMPLE, "--clients", "12", "--seconds", "1"]
    ran = subprocess.run(command, capture_output=True, text=True)
    statuses = dict(re.findall(r"'(\w+)': (\d+)", ran.stdout))
    assert int(statuses.pop("200", 0)) > 10 and set(statuses) <= {"503"}, ran.stdout + ran.stderr
