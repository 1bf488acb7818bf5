"""How much a document of YAML is where each alias in it is written out: a few lines can stand for more than there is
memory for.
"""

from __future__ import annotations

import math
from typing import Any

MOST = 1_000_000  # characters and values more than a document has itself


def is_bomb(node: Any, text: str) -> bool:
    """Whether the top node of a text is far more than it, or holds itself."""
    return "&" in text and node is not None and _size(node, {}) > MOST + len(text)


def _size(node: Any, known: dict[int, float]) -> float:
    if id(node) not in known:
        known[id(node)] = math.inf  # for a node in itself
        if isinstance(node.value, str):
            known[id(node)] = 1 + len(node.value)
        else:
            inner = (part for one in node.value for part in (one if isinstance(one, tuple) else (one,)))
            known[id(node)] = 1 + sum(_size(part, known) for part in inner)
    return known[id(node)]
