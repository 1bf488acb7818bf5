"""Finds articles of one batch that open with the same words, which is what an engine is for: it sees them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newslint import Article, Finding


def check(articles: Sequence[Article], options: dict[str, Any]) -> Iterator[tuple[Article, str, Finding]]:
    """Report each article that opens as one before it does; `words` is how many words must be the same."""
    seen: dict[tuple[str, ...], str] = {}
    for article in articles:
        opening = tuple(article.text.split()[: options.get("words", 3)])
        if opening in seen:
            end = len(opening[0])
            yield article, "twins/opening", Finding(0, end, f"{seen[opening]} opens with the same words.")
        seen[opening] = article.path
