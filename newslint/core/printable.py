"""What is shown to a person, or to a runner that reads what is printed: text that does nothing but stand there.

Names of files, words of drafts and messages of plug-ins may hold codes that a terminal obeys (ESC, BEL, the eight-bit
ones), marks that turn the order of letters round, and the commands of runners: `::stop-commands::` at the beginning of
a line and `##[command]` at GitHub, `##vso[…]` at Azure, `##teamcity[…]`. Everything printed passes here. A sign is
shown as one that stands for it, so that columns stay.
"""

from __future__ import annotations

import re
from typing import Any

_SIGNS: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_SIGNS |= dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
_SIGNS |= {0x2028: "\u2424", 0x2029: "\u2424"}  # a line and a paragraph end, which some take for new lines
_IN_LINES = {code: sign for code, sign in _SIGNS.items() if code not in (0x09, 0x0A)}
_COMMAND = re.compile(r"^(\s*+):(?=:)|#(?=#\w*\[)", re.MULTILINE)
_IN_JSON = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]|#(?=#\w*\[)")
_APART = "\u200b"  # between two signs, which are no command then
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_COLOURS = re.compile(r"(\x1b\[(?:\d{1,2}(?:;\d{1,2})?)?m)")


def signs_of(text: str) -> str:
    """A piece of a line, sign for sign."""
    return text if text.isprintable() else text.translate(_SIGNS)


def line_of(text: str) -> str:
    """A text that stays on its line."""
    return _harmless(signs_of(text))


def text_of(text: str, coloured: bool = False) -> str:
    """A text of several lines; where it is `coloured`, the codes of colours stay, and no others."""
    if not coloured:
        return _harmless(_in_lines(text))
    pieces = _COLOURS.split(text)
    return _harmless("".join(p if i % 2 else _in_lines(p) for i, p in enumerate(pieces)))


def _in_lines(text: str) -> str:
    return text if text.removesuffix("\n").isprintable() else text.translate(_IN_LINES)


def json_of(text: str) -> str:
    """A JSON document, which says the same: what would be obeyed stands in it as an escape."""
    return _IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def cell_of(value: Any) -> Any:
    """A value for a spreadsheet: a text that one would take for a formula begins with an apostrophe, as OWASP asks."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULAS) else value


def _harmless(text: str) -> str:
    if "::" not in text and "##" not in text:  # as nearly always
        return text
    return _COMMAND.sub(lambda found: f"{found.group()}{_APART}", text)
