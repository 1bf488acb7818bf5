"""TOML of somebody else's, read in memory that grows with what is written."""

from __future__ import annotations

import re
from typing import Any

MOST = 100  # parts of one key, with dots between
# From where a chain begins on, and no further than it must be read: so that time grows with the text alone.
_LONG_KEY = re.compile(
    r"(?<![\w.\"'-])(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
    rf"(?:[ \t]*+\.[ \t]*+(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')){{{MOST}}}"
)


def loads(text: str) -> dict[str, Any]:
    """The values of a text; raises `ValueError` where it is none, `RecursionError` where it is nested too deeply.

    For a key of many parts the library keeps the beginning of it for each part, as long as the key: 20,000 take 1.6 GB.
    """
    import tomllib

    if text.count(".") > MOST and (key := _LONG_KEY.search(text)):
        line = text.count("\n", 0, key.start()) + 1
        raise ValueError(f"A key has more than {MOST} parts (at line {line}, column 1)")
    return tomllib.loads(text)
