"""The examples of a rule, which are its tests and its documentation at once.

« and » stand around exactly what must be reported (the first place of a finding); a text without them must give
no finding. An example is read as plain text: a short first block is the headline where other blocks follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.core.tuples import NamedTuple


class Example(NamedTuple):
    """A text with marks, the text after all safe fixes (None: nothing is said of fixes), and how it is checked.

    `against` is the text that it was made from, where it is held against one.
    """

    text: str
    fix: str | None
    language: str
    suffix: str
    options: Mapping[str, Any]
    against: str = ""

    def plain(self) -> str:
        """The text without its marks."""
        return self.text.replace("«", "").replace("»", "")

    def spans(self) -> list[tuple[int, int]]:
        """The marked spans, as offsets into the plain text."""
        spans, at, opened = [], 0, 0
        for char in self.text:
            if char == "«":
                opened = at
            elif char == "»":
                spans.append((opened, at))
            else:
                at += 1
        return spans


def good(text: str, *, language: str = "en", suffix: str = ".txt", against: str = "", **options: Any) -> Example:
    """A text in which the rule, with these options, must find nothing."""
    return Example(text, None, language, suffix, options, against)


def bad(
    text: str, *, fix: str | None = None, language: str = "en", suffix: str = ".txt", against: str = "", **options: Any
) -> Example:
    """A text in which the rule must report just the marked places; `fix` is the text once its safe fixes are made."""
    return Example(text, fix, language, suffix, options, against)
