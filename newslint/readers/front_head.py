"""Heads of Markdown without fences: lines as in a letter's head, and title blocks of Pandoc ("% Title").

Lines that are indented go on with the value above. An empty line ends a head, and in Pandoc's the text does too.
Sources: MultiMarkdown's user guide and Pelican's documentation (metadata); the extension pandoc_title_block in Pandoc's
manual.
"""

from __future__ import annotations

import re

Places = dict[str, tuple[str, int, int]]  # of each key its text, and where that stands

_CONTINUED = r"\S.*\n(?:[ \t]+\S.*\n)*"
_END = r"[ \t\r]*\n"
_LINES = re.compile(
    rf"(?:title|headline):[ \t]+{_CONTINUED}(?:[a-z][\w -]{{0,30}}:.*\n(?:[ \t]+\S.*\n)*)*(?={_END})", re.IGNORECASE
)
_LINE = re.compile(rf"^([a-z][\w -]{{0,30}}):[ \t]*((?:{_CONTINUED})?)", re.IGNORECASE | re.MULTILINE)
_TITLE = re.compile(
    rf"%[ \t]+({_CONTINUED})(?:%[ \t]*({_CONTINUED}|\r?\n)(?:%[ \t]*(.*\n))?)?(?={_END}|(?P<text>#|[^\W\d_]))"
)
_MARKS = ('"', "'")
_BLANK_LINE = re.compile(_END)


def head_of(source: str) -> tuple[dict[str, str], Places, int]:
    """What a head says, the places of it, and where it ends; at 0 where there is none."""
    found = _of_lines(source) or _of_pandoc(source)
    if not found:
        return {}, {}, 0
    values: dict[str, str] = {}
    places: Places = {}
    for key, start, end in found:
        value = source[start:end].rstrip()
        end = start + len(value)
        if value[:1] in _MARKS and value[-1] == value[0] and value.count(value[0]) == 2 and source[0] != "%":
            start, end, value = start + 1, end - 1, value[1:-1]
        if value := " ".join(value.split()):
            values.setdefault(key, value)
            places.setdefault(key.lower(), (value, start, end))
    last = max(end for *_, end in found)
    blank = _BLANK_LINE.match(source, last)
    return values, places, blank.end() if blank else last


def _of_lines(source: str) -> list[tuple[str, int, int]]:
    lines = _LINES.match(source)
    return [(m[1].strip(), *m.span(2)) for m in _LINE.finditer(source, 0, lines.end())] if lines else []


def _of_pandoc(source: str) -> list[tuple[str, int, int]]:
    block = _TITLE.match(source)
    if block is None or (block["text"] and not _is_title(block[1], block["text"])):
        return []
    return [(key, *block.span(n)) for n, key in enumerate(("title", "author", "date"), 1) if block[n] is not None]


def _is_title(line: str, text: str) -> bool:
    """Whether a line is a title though text follows at once: "% Bridge shut" above "It was", not "% of it"."""
    title = line.strip()
    return title[0].isupper() and not title.endswith((".", ",", ";", ":")) and (text == "#" or text.isupper())
