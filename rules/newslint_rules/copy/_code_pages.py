"""Marks and letters whose bytes in UTF-8 were read as those of an old code page: "ΓÇÖ" was "’" once, "√©" was "é"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint_rules.copy._places import Fault

_MARKS = "“”‘’–—…•"
_LETTERS = "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßÁÀÂÄÅÆÇÉÈÊÍÎÑÓÔÖØÚÜ"
_OF_MARKS = ("mac_roman", "cp437", "cp850", "cp1251", "koi8_r")
_OF_LETTERS = ("mac_roman", "cp437", "cp850")  # in which the first byte is no letter, so that nobody writes both
_SIGNS = ("‚Ä", "ΓÇ", "ÔÇ", "вЂ", "Б─", "√", "├")  # what the first bytes are there


@cache
def _meant() -> dict[str, str]:
    """What wrong letters were, by the letters."""
    known: dict[str, str] = {}
    for written, pages in ((_MARKS, _OF_MARKS), (_LETTERS, _OF_LETTERS)):
        for page in pages:
            known |= {wrong: char for char in written if (wrong := char.encode().decode(page, "ignore"))}
    return {wrong: char for wrong, char in known.items() if wrong.startswith(_SIGNS) and len(wrong) > 1}


@cache
def _wrong() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_meant(), key=len, reverse=True))))


def from_code_pages(text: str) -> Iterator[Fault]:
    """Where such letters stand, with what they were."""
    if any(sign in text for sign in _SIGNS):
        yield from ((*match.span(), _meant()[match.group()]) for match in _wrong().finditer(text))
