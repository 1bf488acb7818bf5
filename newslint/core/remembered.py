"""The folder where newslint remembers what is costly to find again; losing it harms nothing."""

from __future__ import annotations

import marshal
import os
import sys
from typing import Any


def cache_folder() -> str:
    """The path of newslint's cache folder: `NEWSLINT_CACHE`, or the platform's usual place for caches."""
    if chosen := os.environ.get("NEWSLINT_CACHE"):
        return chosen
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "newslint")


def read_remembered(path: str) -> Any:
    """The plain value that a cache file holds, for this version of Python; None where it is missing or broken.

    It is marshalled, since `json` takes longer to import than to answer.
    """
    try:
        with open(path, "rb") as file:
            return marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write_remembered(path: str, value: Any) -> None:
    """Write a plain value (numbers, strings, lists, dictionaries …) to a cache file, see `write_bytes`."""
    write_bytes(path, marshal.dumps(value))


def write_bytes(path: str, content: bytes) -> None:
    """Write a cache file in one step; where that is not possible it is simply not remembered."""
    partial = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(partial, "wb") as file:
            file.write(content)
        os.replace(partial, path)
    except OSError:
        return
