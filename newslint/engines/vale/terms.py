"""Accepted terms: as patterns, as exceptions of rules, and in the case in which a house writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from newslint.engines.vale.patterns import compiled

_SPECIAL = re.compile(r"[\\^$|?*+()\[\]{}]")
_EXPRESSION = re.compile(r"[()\[\]{}*+^$|]")


def is_literal(term: str) -> bool:
    """Whether a term is plain text; a full stop in it is one."""
    return not _SPECIAL.search(term)


def term_pattern(term: str) -> str:
    """A term as a pattern: its full stops are full stops, and its spaces any white space."""
    if is_literal(term):
        term = term.replace(".", r"\.")
    return re.sub(r"[ \t]+", r"\\s+", term)


class Exceptions:
    """The exceptions of a rule: words, and phrases within which nothing counts."""

    def __init__(self, words: Iterable[str]) -> None:
        terms = sorted(words, key=len, reverse=True)
        flagged = [p if p.startswith("(?i)") else f"(?-i){p}" for p in map(term_pattern, terms)]
        phrases = [term_pattern(t) for t in terms if re.search(r"[ \t]|\\s", t)]
        self.source = rf"(?m)\b(?:{'|'.join(f'(?:{p})' for p in flagged)})\b" if terms else ""
        self.words: Any = compiled(self.source) if terms else None
        self._phrases: Any = compiled(rf"(?i)\b(?:{'|'.join(phrases)})\b") if phrases else None

    def hold(self, text: str, start: int, end: int) -> bool:
        """Whether what stands at `text[start:end]` is an exception, or lies within one."""
        return self.has(text[start:end].strip()) or self.within(text, start, end)

    def has(self, word: str) -> bool:
        """Whether a word is, or holds, an exception."""
        return self.words is not None and self.words.search(word) is not None

    def within(self, text: str, start: int, end: int) -> bool:
        """Whether a span lies within an exception of several words."""
        if self._phrases is None:
            return False
        return any(m.start() <= start and end <= m.end() for m in self._phrases.finditer(text))


def in_its_case(term: str, observed: str) -> str:
    """A term as it must be written where it was found in another case; the term itself where it is a pattern."""
    bare = " ".join(observed.split())
    for spelling in spellings(term):
        if spelling.lower() == bare.lower():
            return spelling
    return term


def spellings(term: str) -> list[str]:
    """What a term with optional letters (`OAuth2?`) may be; nothing where it is more of a pattern."""
    if _EXPRESSION.search(term.replace("\\", "")):
        return []
    found = [""]
    for letter, optional in re.findall(r"(\\?.)(\??)", term):
        letter = letter[-1]
        found = [f + letter for f in found] + (found if optional else [])
        if len(found) > 64:
            return []
    return found
