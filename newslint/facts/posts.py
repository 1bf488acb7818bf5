"""Posts of a network in an article, and comments of readers: spelling, marks and figures are their writers'."""

from __future__ import annotations

import re

from newslint.core.article import Article, Block
from newslint.facts import fact
from newslint.facts.comments import comments
from newslint.facts.quotations import quotation_at

_POST = re.compile(r"\(@\w+\)|https?://t\.co|pic\.twitter|^@\w+: ", re.MULTILINE)
_HEAD = re.compile(r"[^\n]{0,60}\(?@\w{1,20}\)?(?: ?·[^\n]{0,30})?")  # whose post stands below: "Ann Lee (@lee)"
_BY = re.compile(r"(?:By|Von|Par|Por|Av|Af|Door|Di|De) ")  # a byline, with its writer's handle
# When it was written: "2:03 PM · May 2, 2020".
_STAMP = re.compile(
    r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)? ?· "
    r"(?:(?:[^\W\d_]+\.? \d{1,2}|\d{1,2}\.? (?:de )?[^\W\d_]+\.?)(?=,? (?:de )?(?:19|20)\d\d\b|\s*(?:·|\n|\Z))"
    r"|(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d\d)"
)
_MOST = 12  # blocks of a post


@fact
def posts(article: Article) -> frozenset[Block]:
    """The blocks that are posts of a network, or comments of readers."""
    text = article.text
    below = article.blocks[comments(article) :]
    named = "@" in text and ("(@" in text or "\n@" in text or text[0] == "@")
    if not named and "//t.co" not in text and "pic." not in text:
        return frozenset(below)
    found = {block for block in article.blocks if _POST.search(text, block.start, block.end)}.union(below)
    for index, block in enumerate(article.blocks):
        named = block in found and not _BY.match(text, block.start) and block.kind != "byline"
        if named and _HEAD.fullmatch(text, block.start, block.end):
            behind = article.blocks[index + 1 : index + 1 + _MOST]
            stamp = next((i for i, other in enumerate(behind) if _STAMP.match(text, other.start)), 0)
            found.update(behind[:stamp])
    return frozenset(found)


def is_posted(article: Article, offset: int) -> bool:
    """Whether the character at an offset of the text stands in a post or a comment."""
    found = posts(article)
    return bool(found) and article.block_at(offset) in found


def is_of_others(article: Article, start: int, end: int) -> bool:
    """Whether `text[start:end]` is in a quotation, a post or a comment, which are not the desk's to word or spell."""
    return is_posted(article, start) or quotation_at(article, start, end) is not None
