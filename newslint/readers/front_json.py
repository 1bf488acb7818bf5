"""Front matter in JSON, as Hugo has it: an object at the very top of a file, and nothing behind it on its last line.

Source: gohugo.io/content-management/front-matter.
"""

from __future__ import annotations

import json
import re
from typing import Any

BEGINS = re.compile(r'\{\s*"(?:[^"\\\n]|\\.){1,100}"\s*:')
_LAST_LINE = re.compile(r"^\}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_REST_OF_LINE = re.compile(r"[ \t]*(?:\r?\n|\Z)")
_SPACE = re.compile(r"[ \t\r\n]*")
_DEEPEST = 50  # lists and objects in each other
_HALF = re.compile("[\ud800-\udfff]")  # of a pair of surrogates, which no text has
_DECODER = json.JSONDecoder()

Places = dict[str, tuple[str, int, int]]  # of each key its text, and where that stands


def said(source: str) -> tuple[dict[str, Any], Places, int, str]:
    """What the front matter says, the texts of it with their places, where it ends, and what is wrong with it.

    It ends at 0 where it is none.
    """
    try:
        values, places, end = _object(source)
    except (ValueError, RecursionError) as error:
        last = _LAST_LINE.search(source)
        what = "it is nested too deeply, or a number has no end"
        if isinstance(error, json.JSONDecodeError):
            what = f"line {error.lineno}, column {error.colno}: {error.msg}"
        return {}, {}, last.end() if last else 0, f"front matter, {what}; mend the JSON"
    rest = _REST_OF_LINE.match(source, end)
    return (values, places, rest.end(), "") if rest else ({}, {}, 0, "")


def _object(source: str) -> tuple[dict[str, Any], Places, int]:
    """The object that a source begins with, and where it ends."""
    values: dict[str, Any] = {}
    places: Places = {}
    at, sign = 0, "{"
    while sign != "}":
        key, at = _DECODER.raw_decode(source, _after(source, at, sign))
        if not isinstance(key, str):
            raise json.JSONDecodeError("Expecting a key", source, at)
        start = _after(source, at, ":")
        value, at = _DECODER.raw_decode(source, start)
        if "\\u" in source[start:at]:
            value = _whole(value)
        key = _whole(key)
        values[key] = value
        places.pop(key.lower(), None)
        if isinstance(value, str):
            places[key.lower()] = (value, start + 1, at - 1)
        at = _SPACE.match(source, at).end()  # type: ignore[union-attr]
        sign = "}" if source.startswith("}", at) else ","
    return values, places, at + 1


def _whole(value: Any, depth: int = _DEEPEST) -> Any:
    """A value with U+FFFD in place of each half of a pair, but in what is too deep for any reader."""
    if not depth:
        return value
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_whole(key): _whole(one, depth - 1) for key, one in value.items()}
    return [_whole(one, depth - 1) for one in value] if isinstance(value, list) else value


def _after(source: str, at: int, sign: str) -> int:
    """The place behind a sign and the spaces around it."""
    at = _SPACE.match(source, at).end()  # type: ignore[union-attr]
    if source[at : at + 1] != sign:
        raise json.JSONDecodeError(f"Expecting {sign}", source, at)
    return _SPACE.match(source, at + 1).end()  # type: ignore[union-attr]
