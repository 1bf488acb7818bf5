"""Some blocks of an article as an article of their own, whose places are those of the whole.

Rules that look at one block at a time (`rules_of_one_block.txt`; a test holds each to it) find in a block by itself
what they find there in the whole: so what is typed can be checked at once, and all of it when there is time.
"""

from __future__ import annotations

from newslint.checking.check import check_article
from newslint.checking.desk import Desk
from newslint.core.article import Article
from newslint.core.lists import beside
from newslint.core.record import FindingRecord
from newslint.facts.comments import comments

MOST = 3  # blocks that are worth checking by themselves


def rules() -> frozenset[str]:
    """The rules that look at one block at a time."""
    return frozenset(beside(__file__, "rules_of_one_block.txt"))


def touched(article: Article, start: int, end: int) -> range:
    """The numbers of the blocks that `source[start:end]` touches; none where they are many, or it is not known.

    What an article says of its rules in comments or of itself may hold for any block.
    """
    if not article.blocks or article.comments or {"newslint", "newslint-ignore"} & article.metadata.keys():
        return range(0)
    found = range(article.block_in_source(start), article.block_in_source(end) + 1)
    return found if 0 < len(found) <= MOST else range(0)


def findings_in(article: Article, blocks: range, desk: Desk) -> tuple[FindingRecord, ...]:
    """What the rules that look at one block at a time find in some blocks of an article."""
    here = rules()
    found: list[FindingRecord] = []
    for number in blocks:
        alone = passage(article, number, number + 1)
        record, _ = check_article(alone, [rule for rule in desk.rules if rule.name in here], (), desk.known)
        found += (in_whole(finding, article, number) for finding in desk.translated(record).findings)
    return tuple(found)


def passage(article: Article, first: int, last: int) -> Article:
    """The blocks from one to another, `article.blocks[first:last]`, alone."""
    start, end = article.blocks[first].start, article.blocks[last - 1].end
    blocks = tuple(b._replace(start=b.start - start, end=b.end - start) for b in article.blocks[first:last])
    links = tuple(
        link._replace(start=link.start - start, end=link.end - start)
        for link in article.links
        if start <= link.start and link.end <= end
    )
    images = tuple(i._replace(block=i.block - first) for i in article.images if first <= i.block < last)
    alone = Article(
        article.text[start:end], blocks, source=article.source, segments=article.segments_of(start, end), links=links,
        images=images, metadata=article.metadata, language=article.language, path=article.path,
    )  # fmt: skip
    alone.language_is_known, alone.reserved, alone.fixable = True, article.reserved, article.fixable
    alone.head, alone.is_comment = article.head, comments(article) <= first
    return alone


def in_whole(finding: FindingRecord, article: Article, first: int) -> FindingRecord:
    """A finding of a passage that begins with `article.blocks[first]`, as one of the article."""
    by = article.blocks[first].start
    return finding._replace(spans=tuple((start + by, end + by) for start, end in finding.spans))
