"""Tables that hold no figures but the article: newsletters are laid out in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_elements import HtmlBlock

_CELLS = frozenset({"td", "th"})
_LINE = 60  # characters: a cell of so many is no figure by itself, but the line of a list
_TEXT = 200  # characters: a cell of so many is no figure, as in office documents


def cells_of_text(document: HtmlDocument, blocks: list[HtmlBlock]) -> Iterable[int]:
    """The elements that are cells and hold text of the article, where most of it stands in tables.

    A table with several short cells in a row and no long one is one of figures, and its cells are none of these.
    """
    sizes: Counter[int] = Counter()
    outside = 0
    for block in blocks:
        cell = _around(document, block.element, _CELLS)
        if cell < 0:
            outside += len(block.text)
        else:
            sizes[cell] += len(block.text)
    tables: defaultdict[int, list[int]] = defaultdict(list)
    for cell in sizes:
        tables[_around(document, cell, {"table"})].append(cell)
    texts = [cell for cells in tables.values() if not _has_figures(document, cells, sizes) for cell in cells]
    said = sum(sizes[cell] for cell in texts)
    return texts if said > max(outside, _TEXT) and any(sizes[cell] >= _LINE for cell in texts) else ()


def _has_figures(document: HtmlDocument, cells: list[int], sizes: Counter[int]) -> bool:
    rows = Counter(document.elements[cell].parent for cell in cells)
    return max(rows.values()) > 1 and all(sizes[cell] < _TEXT for cell in cells)


def _around(document: HtmlDocument, element: int, tags: Iterable[str]) -> int:
    """The innermost element of some tags that an element is or stands in; -1 where there is none."""
    while element >= 0 and document.elements[element].tag not in tags:
        element = document.elements[element].parent
    return element
