"""The words of an article as they stand between white space, and those that look odd: one pass for many rules.

Mechanical faults are rare, and each is quickly looked for: a rule asks here whether one can be in the text at all,
before it searches the text.
"""

from __future__ import annotations

import re

from newslint.core.article import Article, Block
from newslint.facts import fact

_POST = re.compile(r"\(@\w+\)|https?://t\.co|pic\.twitter")


@fact
def spaced_words(article: Article) -> list[str]:
    """What stands between white space, punctuation included, in the order of the text."""
    return article.text.split()


@fact
def distinct_words(article: Article) -> frozenset[str]:
    """The words between white space, each once."""
    return frozenset(spaced_words(article))


@fact
def odd_words(article: Article) -> str:
    """The distinct words that are more than ASCII letters with a comma or a point behind them, one a line."""
    words = [w for w in distinct_words(article) if not (w.isalpha() and w.isascii())]
    return "\n".join([w for w in words if not (w[-1] in ".,”" and w[:-1].isalpha() and w[:-1].isascii())])


@fact
def posts(article: Article) -> frozenset[Block]:
    """The blocks that are posts of a network, whose writers' spelling is theirs."""
    text = article.text
    if "(@" not in text and "//t.co" not in text and "pic." not in text:
        return frozenset()
    return frozenset(block for block in article.blocks if _POST.search(text, block.start, block.end))


def is_posted(article: Article, offset: int) -> bool:
    """Whether the character at an offset of the text stands in a post."""
    found = posts(article)
    return bool(found) and article.block_at(offset) in found
