"""A source after replacements, with the way back to where each character stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from newslint.engines.vale.patterns import Pattern


class Edited:
    """A text made of pieces of a source, and of words put in."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._begins = [0]
        self._origins = [0]  # where the piece stands in the source; -1 for words put in

    def replace(self, pattern: Pattern, replacement: str) -> None:
        """Replace every match; `$1` in the replacement is the first group of the pattern, in its place."""
        pieces = list(pattern.replaced(replacement, self.text))
        if len(pieces) > 1:
            self._compose(pieces)

    def _compose(self, pieces: Iterable[tuple[str, int]]) -> None:
        begins: list[int] = []
        origins: list[int] = []
        length, texts = 0, []
        for text, at in pieces:
            for start, origin in self._parts(at, at + len(text)) if at >= 0 else [(0, -1)]:
                begins.append(length + start)
                origins.append(origin)
            texts.append(text)
            length += len(text)
        self.text, self._begins, self._origins = "".join(texts), begins, origins

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """What `text[start:end]` is made of: offsets in it, and where each piece stands in the source."""
        index = max(0, bisect_right(self._begins, start) - 1)
        parts: list[tuple[int, int]] = []
        while index < len(self._begins) and (self._begins[index] < end or not parts):
            begin, origin = self._begins[index], self._origins[index]
            within = max(begin, start)
            parts.append((within - start, origin + within - begin if origin >= 0 else -1))
            index += 1
        return parts

    def starts(self, start: int, end: int) -> list[int]:
        """Where each character of `text[start:end]` stands in the source, -1 for those put in."""
        parts = self._parts(start, end)
        if len(parts) == 1 and parts[0][1] >= 0:
            return list(range(parts[0][1], parts[0][1] + end - start))
        starts: list[int] = []
        for (begin, origin), following in zip(parts, [*(p[0] for p in parts[1:]), end - start], strict=True):
            size = following - begin
            starts += range(origin, origin + size) if origin >= 0 else [-1] * size
        return starts

    def place(self, offset: int) -> int:
        """Where a character stands in the source, or the last one before it that does."""
        index = max(0, bisect_right(self._begins, offset) - 1)
        if self._origins[index] >= 0:
            return self._origins[index] + offset - self._begins[index]
        return next((o for o in reversed(self._origins[:index]) if o >= 0), 0)
