"""README shows what newslint says today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_readme_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("readme", ROOT / "tools" / "readme.py")
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    text = tool.README.read_text(encoding="utf-8")
    assert "<!-- example -->" in text and "<!-- rules -->" in text
    assert tool.filled(text) == text, "run `python tools/readme.py`"
