"""What the style sheets in a page hide: rules of a class or an id alone, such as `.note { display: none }`.

A class that any rule shows, for a screen of some width or once a script has set another class, is not hidden.
"""

from __future__ import annotations

import re

from newslint.readers.html_elements import Element

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BORDER = re.compile(r"([{}])")
_NAMED = re.compile(r"[.#](?:[\w-]|\\.)+")
_DECLARED = re.compile(r"(?<![\w-])(display|visibility)\s*+:\s*+([\w-]+)", re.IGNORECASE)
_HERE = ("", "all", "screen")  # of the media that a sheet may be for
_NO_SCRIPT = re.compile(r"no-?js|no-?script", re.IGNORECASE)  # what asks readers to turn scripts on
_HIDING = {"display": "none", "visibility": "hidden"}


class Sheets:
    """The style sheets of a page, as far as they hide what stands in it."""

    def __init__(self) -> None:
        self._hidden: set[str] = set()
        self._shown: set[str] = set()

    def add(self, style: Element, sheet: str, may_hide: bool = True) -> None:
        """Read a sheet and its element; rules within others (`@media`) only show."""
        here = may_hide and style.attributes.get("media", "").strip().lower() in _HERE
        depth, selectors = 0, ""
        *parts, _ = _BORDER.split(_COMMENT.sub(" ", sheet))
        for text, border in zip(parts[::2], parts[1::2], strict=True):
            if border == "{":
                depth, selectors = depth + 1, text.rpartition(";")[2]
                continue
            said = {name.lower(): value.lower() for name, value in _DECLARED.findall(text)}
            if any(value != _HIDING[name] for name, value in said.items()):
                named = (name.replace("\\", "") for name in _NAMED.findall(selectors))
                self._shown.update(name for name in named if may_hide or not _NO_SCRIPT.search(name))
            elif said and here and depth == 1:
                self._hidden.update(s for s in map(str.strip, selectors.split(",")) if _NAMED.fullmatch(s))
            depth, selectors = max(0, depth - 1), ""

    def hide(self, element: Element) -> bool:
        """Whether an element is not shown, by its class or id."""
        if not self._hidden or not element.attributes:
            return False
        names = {f".{name}" for name in element.attributes.get("class", "").split()}
        names.add(f"#{element.attributes.get('id', '')}")
        style = element.attributes.get("style", "").lower()
        return not names.isdisjoint(self._hidden) and names.isdisjoint(self._shown) and not _DECLARED.search(style)
