"""What stands above the text or beside a picture and otherwise in the text: where, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Block, Finding, Related
from newslint.core.message import marked, say

_HEADLINE = marked('The headline has "{name}", the text "{other}".')
_OTHERS = {
    "standfirst": marked('The standfirst has "{shown}", the text "{other}".'),
    "caption": marked('The caption has "{shown}", the text "{other}".'),
}


def blocks_beside(article: Article) -> Iterator[Block]:
    """The article's own headline, its standfirsts and its captions."""
    return (b for b in article.blocks if b is article.headline or b.kind in _OTHERS)


def told_otherwise(article: Article, block: Block, here: tuple[int, int], there: tuple[int, int]) -> Finding:
    """That a block has one thing, and the text another."""
    shown, other = (article.text[slice(*span)] for span in (here, there))
    if block.kind == "headline":
        message = say(_HEADLINE, name=shown, other=other)
    else:
        message = say(_OTHERS[block.kind], shown=shown, other=other)
    return Finding(*here, message, (Related("against", *there),))
