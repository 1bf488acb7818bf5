"""Quotations in shortcodes (`{% blockquote %}`, `{{< quote >}}`) and in fenced divs (`::: quote`) of Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

_QUOTE = re.compile(
    r"\{(?:\{[<%]|%)-?\s*(?P<end>/|end|)\w*quote\b|"
    r"^(?P<fence>:{3,})[ \t]*(?:\{[^{}\n]{0,200}\.)?(?:[\w-]{0,40}quote|epigraph|verse)\b|^(?P<close>:{3,})[ \t]*$",
    re.MULTILINE,
)
_SIGNS = ("quote", "epigraph", "verse")


def quoted_spans(source: str, start: int) -> list[tuple[int, int]]:
    """Where the text of quotations stands that are written as shortcodes or as fenced divs, from `start` on."""
    if not any(sign in source for sign in _SIGNS):
        return []
    spans: list[tuple[int, int]] = []
    open_at, fence = -1, ""
    for mark in _QUOTE.finditer(source, start):
        ends = bool(mark["end"]) or (mark["close"] is not None and mark["close"] == fence)
        if ends and open_at >= 0:
            spans.append((open_at, mark.start()))
            open_at, fence = -1, ""
        elif not ends and open_at < 0 and mark["close"] is None:
            open_at, fence = mark.end(), mark["fence"] or ""
    return spans


def is_inside(spans: list[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of some spans, which stand in order."""
    index = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return index >= 0 and offset < spans[index][1]
