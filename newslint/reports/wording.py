"""Small wordings that several reports and commands share."""

from __future__ import annotations

from newslint.core.article import Place
from newslint.core.message import Message, marked, say
from newslint.core.record import FindingRecord


def plural(number: int, word: str) -> str:
    """A number and a word, "1 article" or "2 articles"."""
    return f"{number:,} {word}{'s' * (number != 1)}"


def shortened(text: str, most: int) -> str:
    """A text on one line, cut to at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def unit(place: Place) -> str:
    """What the line of a place counts: a paragraph, where the format has no lines."""
    return marked("line") if place.start is not None else marked("paragraph")


def counted_place(place: Place) -> Message:
    """A place by its line, or its paragraph, "line 4"."""
    if place.start is not None:
        return say("line {line}", line=place.line)
    return say("paragraph {line}", line=place.line)


def where(place: Place) -> str:
    """A place in words, "paragraph 4, column 17"."""
    return f"{unit(place)} {place.line}, column {place.column}"


def short_where(place: Place) -> str:
    """A place in a table, "4:17", or "¶ 4:17" where the format has no lines."""
    return f"{'' if place.start is not None else '¶ '}{place.line}:{place.column}"


def placed(finding: FindingRecord) -> str:
    """A finding's message, after its place where that has no line to be shown at."""
    if finding.place.start is not None:
        return finding.message
    there = where(finding.place)
    return f"{there[0].upper()}{there[1:]}: {finding.message}"


def as_sentence(message: str) -> str:
    """A message of a run with a capital and a full stop; the name of a file that it begins with stays as it is."""
    first = message.split(" ", 1)[0]
    return f"{first[:1].upper() if first.isalpha() else first[:1]}{message[1:]}."
