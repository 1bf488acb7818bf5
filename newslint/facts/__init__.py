"""What rules look at: found once per article, and only when a rule asks.

Each module holds one fact: a function over an article (`sentences(article)`), marked with `fact`, and the types of
what it gives. A fact may build on other facts, never on a rule.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from newslint.core.article import Article

T = TypeVar("T")


def fact(find: Callable[[Article], T]) -> Callable[[Article], T]:
    """Make a fact of a function over an article: found at the first question, then remembered with the article."""

    def known(article: Article) -> T:
        try:
            found: T = article.facts[find]
        except KeyError:
            pass
        else:
            return found
        found = article.facts[find] = find(article)
        return found

    known.__doc__ = find.__doc__
    known.__name__ = find.__name__
    return known
