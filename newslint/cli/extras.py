"""What to say where a command needs what newslint alone does not bring."""

from __future__ import annotations

import sys


def needs(command: str, extra: str, missing: str | None) -> str:
    """A line that says what is missing, and how it comes to this very installation."""
    what = f"'newslint[{extra}]'"
    where = sys.prefix.replace("\\", "/")
    if "/pipx/" in where:
        way = f"pipx install --force {what}"
    elif "/uv/tools/" in where:
        way = f"uv tool install {what}"
    else:
        way = f"pip install {what}"
    return f"newslint {command} needs {missing or 'more'}: {way}"
