"""Posts of a network in an article: spelling, marks and figures are its writer's."""

from __future__ import annotations

import re

from newslint.core.article import Article, Block
from newslint.facts import fact

_POST = re.compile(r"\(@\w+\)|https?://t\.co|pic\.twitter|^@\w+: ", re.MULTILINE)


@fact
def posts(article: Article) -> frozenset[Block]:
    """The blocks that are posts of a network."""
    text = article.text
    named = "@" in text and ("(@" in text or "\n@" in text or text[0] == "@")
    if not named and not ("/" in text and "//t.co" in text) and "pic." not in text:
        return frozenset()
    return frozenset(block for block in article.blocks if _POST.search(text, block.start, block.end))


def is_posted(article: Article, offset: int) -> bool:
    """Whether the character at an offset of the text stands in a post."""
    found = posts(article)
    return bool(found) and article.block_at(offset) in found
