"""Kickers, sublines and dates that stand inside a heading with the headline, each a line of its own to readers.

    <h1><span class="kicker">Snow in May</span> Pass is shut again</h1>

They are told by their labels, or by a tag (`<small>`, `<time>`); where a heading holds nothing else, it is the heading.
"""

from __future__ import annotations

import re

from newslint.readers.html_elements import Element, HtmlBlock, label_of

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_TAGS = frozenset({"small", "time"})
_BETWEEN = re.compile(r"[\s:|/–—•·-]++")  # headline and kicker
_BETWEEN_AT_END = re.compile(r"(?<![\s:|/–—•·-])[\s:|/–—•·-]++\Z")


def is_kicker(element: Element) -> bool:
    """Whether an element inside a heading stands by itself."""
    return element.tag in _TAGS or bool(element.attributes and label_of("html_kickers.txt").search(element.labels))


def settled(blocks: list[HtmlBlock], heading: int) -> list[HtmlBlock]:
    """The blocks of a heading, one of them at least its own, without what parts them from one another."""
    own = [b for b in blocks if b.element == heading and not _BETWEEN.fullmatch(b.text)]
    if not own:
        longest = max(blocks, key=lambda b: len(b.text))
        return [b._replace(element=heading) if b is longest else b for b in blocks if b.element != heading]
    kept = []
    for at, block in enumerate(blocks):
        if block.element != heading:
            kept.append(block)
        elif block in own:
            ends = _BETWEEN_AT_END.search(block.text) if at < len(blocks) - 1 else None
            starts = _BETWEEN.match(block.text) if at else None
            kept.append(block.cut(starts.end() if starts else 0, ends.start() if ends else len(block.text)))
    return kept
