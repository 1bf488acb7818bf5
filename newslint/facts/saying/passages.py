"""A passage of a text, one sentence as a rule, and the parts that semicolons and dashes divide it into."""

from __future__ import annotations

import re

_NEAR = 80  # characters that hold the last words before a place
_FIGURE = re.compile(r"—\s*(?:[a-z]+ ){0,2}[$€£]?\d")  # "at its lowest — 35 percent"
_NEXT = re.compile(r"\s*(\S*)")

Spans = tuple[tuple[int, int], ...]


class Passage:
    """The passage `text[low:high]`; all offsets are into the text."""

    def __init__(self, text: str, low: int = 0, high: int = 0) -> None:
        self.text = text
        self.low = low
        self.high = high

    def content(self, start: int) -> Spans:
        """What follows a verb: to the semicolon, a dash with neither another nor a figure behind it, or the end."""
        high = self.part_end(start)
        dash = self.text.find("—", start, high)
        aside = self.text.find("—", dash + 1, high) >= 0
        return ((start, high if dash < 0 or aside or _FIGURE.match(self.text, dash, high) else dash),)

    def rest(self, end: int) -> Spans:
        """What follows a source phrase in the middle of a sentence, after its comma."""
        return ((end, self.part_end(end)),) if self.text[end : end + 1] in (",", "”") else ()

    def rest_quoted(self, end: int) -> Spans:
        """What follows a source phrase inside a sentence, where that is a quotation: "But, said Holm, “…”"."""
        opens = self.text[end + 1 : end + 3].strip() in ("“", '"', "«", "„")
        return ((end, self.part_end(end)),) if opens and self.text[end : end + 1] in (",", ":") else ()

    def lead(self, at: int) -> str:
        """The last words before `at`, without the white space behind them."""
        return self.text[max(self.low, at - _NEAR) : at].rstrip()

    def part_start(self, at: int) -> int:
        """Where the part of the sentence begins that `at` is in, after a semicolon."""
        return max(self.text.rfind(";", self.low, at) + 1, self.low)

    def part_end(self, at: int) -> int:
        """Where the part of the sentence ends that `at` is in, before a semicolon."""
        found = self.text.find(";", at, self.high)
        return found if found >= 0 else self.high

    def word_after(self, at: int) -> tuple[str, int]:
        """The word after `at`, "" at the end of the sentence, and where it ends."""
        match = _NEXT.match(self.text, at, self.high)
        return (match.group(1).rstrip(",.;:"), match.end()) if match is not None else ("", at)

    def in_its_parenthesis(self, spans: Spans, at: int) -> Spans:
        """The parts of some spans in the parenthesis in which `at` stands behind other words: "(a flaw, Holm said)"."""
        opened = self.text.rfind("(", self.low, at)
        closed = self.text.find(")", opened, self.high) if opened >= 0 else -1
        if closed < at or not self.text[opened + 1 : at].strip(" ,"):
            return spans
        return tuple((max(low, opened + 1), min(high, closed)) for low, high in spans)
