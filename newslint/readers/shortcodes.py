"""Shortcodes of Hugo, `{{< figure >}}` and `{{% note %}}`, and tags of Liquid and Jinja, `{{ page }}` and `{% if %}`.

What stands between a shortcode and its end is read, unless it is code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.readers.masks import Kind, Mask

LONG = 2000  # characters; what is longer is no shortcode, but a bracket that was left open
LONGEST_TAG = 20_000  # of a tag in which no other begins: an include may have many lines of values
_OPEN = re.compile(r"\{\{[<%]?|\{%")
_CLOSE = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}
_KINDS: dict[str, Kind] = {"{%": "gone"}
_NAME = re.compile(r"\A[-\s]*(/?)\s*(end|)([\w./-]*)")
# What stands between these and their ends is no text.
_CODE = frozenset("highlight comment code mermaid math katex chart style script css".split())


def masks(source: str, start: int) -> list[Mask]:
    """The masks of all shortcodes in a source, from `start` on."""
    found = list(_found(source, start))
    ended = {mask.name for mask, is_end in found if is_end}
    masks: list[Mask] = []
    code: Mask | None = None  # that is open
    for mask, is_end in found:
        if code is not None:
            if is_end and mask.name == code.name:
                masks.append(code._replace(end=mask.end))
                code = None
        elif not is_end and mask.name in _CODE and mask.name in ended:
            code = mask
        else:
            masks.append(mask._replace(kind="gone") if is_end or mask.name in ended else mask)
    return masks if code is None else [*masks, code]


def _found(source: str, start: int) -> Iterator[tuple[Mask, bool]]:
    """Each shortcode, and whether it is the end of another."""
    closes = dict.fromkeys(_CLOSE, 0)  # where the next one of each kind stands
    while opened := _OPEN.search(source, start):
        kind, start = opened.group(), opened.end()
        if closes[kind] < start:
            close = source.find(_CLOSE[kind], start)
            closes[kind] = close if close >= 0 else len(source) + LONG  # too far from anywhere
        end = closes[kind] + len(_CLOSE[kind])
        longest = LONGEST_TAG if kind == "{%" and source.find("{%", start, end) < 0 else LONG
        if end - start <= longest:
            slash, ending, name = _NAME.findall(source[start : closes[kind]])[0]
            is_end = bool(slash or (ending and kind == "{%"))
            yield Mask(opened.start(), end, name if is_end else ending + name, _KINDS.get(kind, "object")), is_end
            start = end
