"""The page on security names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_test_that_is_named_is_there() -> None:
    rows = re.findall(r"^\| (.+?) \| (`tests/.+) \|$", (ROOT / "docs" / "security.md").read_text("utf-8"), re.MULTILINE)
    assert len(rows) > 15
    for _, named in rows:
        file = ""
        for path, test in re.findall(r"`(tests/\w+\.py)?(?:::(\w+))?`", named):
            file = (ROOT / (path or file)).relative_to(ROOT).as_posix()
            source = (ROOT / file).read_text(encoding="utf-8")
            assert not test or f"def {test}(" in source, f"{file}::{test}"
