"""Vale's regular expressions, compiled once; what they find is bounded in time."""

from __future__ import annotations

import re as _re
from collections.abc import Iterator
from functools import lru_cache
from time import process_time
from typing import Any

from newslint.core.errors import NewslintError
from newslint.engines.vale.translated import translated

SHORT = 20_000  # characters that any quick pattern reads in a moment
TIME_LIMIT = 0.5  # seconds for one pattern over one text; a pattern that needs more backtracks without end
PACE = 250_000  # characters for which a long text gives another second

_ATOMS = _re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", _re.DOTALL)
_LISTED = _re.compile(r"\(\?:\[\^(.)\]\+\1\)(?:[*+]|\{\d*,\})")  # "(?:[^,]+,)+" can match in one way alone
_ENDLESS = _re.compile(r"[*+]|\{\d*,\}")
_OTHERWISE = ("\\p", "\\P", "[:", "[[", "--", "&&", "||", "~~", "\\1", "\\2", "(?P=")  # what `re` reads differently


class BadPattern(NewslintError):
    """A pattern that is no regular expression; the message names it."""


class PatternTooSlow(NewslintError):
    """A pattern that backtracks without end on a text; the message names it."""


class Pattern:
    """A compiled pattern; what it finds is bounded in time.

    `re` is several times as fast as `regex`, but has no time limit: it reads short texts, by patterns that cannot
    backtrack for long.
    """

    _text = ""  # that was searched last, and the seconds that it has taken so far
    _spent = 0.0

    def __init__(self, source: str) -> None:
        import regex

        self.source = source
        try:
            self._quick = _quick(translated(source))
            self._patient: Any = None if self._quick else regex.compile(translated(source), regex.V0)
        except RecursionError:
            raise BadPattern(f'"{shortened(source)}" is no regular expression: it is nested too deeply') from None
        except (regex.error, ValueError) as error:
            raise BadPattern(f'"{shortened(source)}" is no regular expression: {error}') from None

    def _slowly(self) -> Any:
        """The pattern for the package `regex`."""
        if self._patient is None:
            import regex

            self._patient = regex.compile(translated(self.source), regex.V0)
        return self._patient

    def finditer(self, text: str) -> Iterator[Any]:
        """All matches, one after the other."""
        if self._quick is not None and len(text) <= SHORT:
            yield from self._quick.finditer(text)
            return
        try:
            yield from self._slowly().finditer(text, timeout=_limit(text))
        except TimeoutError:
            raise self._too_slow() from None

    def findall(self, text: str) -> list[str]:
        """All that is matched, one after the other."""
        return [match.group() for match in self.finditer(text)]

    def search(self, text: str, start: int = 0) -> Any:
        """The first match from `start` on, or None."""
        if self._quick is not None and len(text) <= SHORT:
            return self._quick.search(text, start)
        return self._patiently("search", text, start)

    def match(self, text: str, start: int) -> Any:
        """The match that begins at `start`, or None."""
        if self._quick is not None and len(text) <= SHORT:
            return self._quick.match(text, start)
        return self._patiently("match", text, start)

    def _patiently(self, way: str, text: str, start: int) -> Any:
        if text is not self._text:
            self._text, self._spent = text, 0.0
        left, began = max(0.001, _limit(text) - self._spent), process_time()
        try:
            return getattr(self._slowly(), way)(text, start, timeout=left)
        except TimeoutError:
            raise self._too_slow() from None
        finally:
            self._spent += process_time() - began

    def sub(self, replacement: str, text: str) -> str:
        """The text with each match replaced; `$1` is the first group."""
        return "".join(part for part, _ in self.replaced(replacement, text))

    def replaced(self, replacement: str, text: str) -> Iterator[tuple[str, int]]:
        """The pieces of the text after replacement, each with where it stands in `text` (-1 for words put in)."""
        at = 0
        for match in self.finditer(text):
            yield text[at : match.start()], at
            for piece in _re.split(r"(\$\d+|\$\{\d+\})", replacement):
                if piece.startswith("$") and len(piece) > 1:
                    group = int(piece.strip("${}"))
                    if group < len(match.regs) and match.start(group) >= 0:
                        yield match.group(group), match.start(group)
                elif piece:
                    yield piece, -1
            at = match.end()
        yield text[at:], at

    def _too_slow(self) -> PatternTooSlow:
        return PatternTooSlow(f'the pattern "{shortened(self.source)}" backtracks without end and was stopped')


def _limit(text: str) -> float:
    return TIME_LIMIT + len(text) / PACE


def _quick(words: str) -> _re.Pattern[str] | None:
    """A translated pattern for `re`; None where it might backtrack for long, or `re` would read it differently."""
    bare = _ATOMS.sub("x", _LISTED.sub("x+", words))
    endless = len(_ENDLESS.findall(bare)) > 2 or _re.search(r"\)(?:[*+]|\{\d*,\})", bare)
    if endless or any(o in words for o in _OTHERWISE):
        return None
    try:
        return _re.compile(words)
    except (_re.error, OverflowError, RecursionError):
        return None


@lru_cache(maxsize=4096)
def compiled(source: str) -> Pattern:
    """The pattern, compiled once; raises `BadPattern`."""
    return Pattern(source)


def shortened(source: str) -> str:
    """A pattern for a message."""
    return source if len(source) <= 60 else source[:57] + "…"
