"""Labels of Markdown's links: "[the bridge]" leads to "[the bridge]: https://…" below, and nowhere with other words."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts import fact

_DEFINED = re.compile(r"^[ \t>]{0,12}\[([^\[\]\n]{1,300})\]:", re.MULTILINE)
_LONGEST = 300  # characters of a label


@fact
def _labels(article: Article) -> frozenset[str]:
    source = article.source or ""
    return frozenset(_name(match[1]) for match in _DEFINED.finditer(source)) if "]:" in source else frozenset()


def _name(label: str) -> str:
    """A label as it is compared: capitals and spaces are alike."""
    return " ".join(label.split()).casefold()


def breaks_a_link(article: Article, start: int, end: int, text: str) -> bool:
    """Whether a link would lose its target where `source[start:end]` were another text."""
    labels = _labels(article)
    if not labels or article.source is None:
        return False
    source = article.source
    first = source.rfind("[", max(0, start - _LONGEST), start) + 1
    last = source.find("]", end, end + _LONGEST)
    if not first or last < 0:
        return False
    label, changed = source[first:last], f"{source[first:start]}{text}{source[end:last]}"
    behind = source[last + 1 : last + 3]
    is_label = behind[:1] != "(" and (behind[:1] != "[" or behind == "[]")
    return is_label and _name(label) in labels and _name(changed) != _name(label)
