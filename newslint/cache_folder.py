"""The folder where newslint remembers what is costly to find again; losing it harms nothing."""

from __future__ import annotations

import json
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


def read_json(path: str) -> Any:
    """What a cache file holds; None where it is missing or broken."""
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        return None


def write_json(path: str, value: Any) -> None:
    """Write a cache file as JSON, see `write_bytes`."""
    write_bytes(path, json.dumps(value).encode())


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
