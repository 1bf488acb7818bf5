"""Bodies: the blocks of an article that figures elsewhere, in a headline or a standfirst, are compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property

from newslint.core.article import Article, Block
from newslint.core.blocks import ASIDE
from newslint.facts import fact
from newslint.facts.figures import figures
from newslint.facts.numerals import NUMERAL, read
from newslint.languages import pairs

_WORD = re.compile(r"[^\W\d_]+(?:-century)?")


class Body:
    """Some blocks of an article, with what counts anything in them."""

    def __init__(self, article: Article, blocks: list[Block], beside: Sequence[Block] = ()) -> None:
        self.article = article
        self.blocks = blocks
        self.beside = beside  # cells of tables, footnotes and captions, which have numbers too
        starts = {block.start for block in blocks}
        self.figures = tuple(f for f in figures(article) if article.block_at(f.start).start in starts)

    @cached_property
    def lowered(self) -> str:
        """Its words in lower case."""
        return "\n".join(self.article.text[b.start : b.end] for b in self.blocks).lower()

    @cached_property
    def places(self) -> dict[float, list[int]]:
        """Where each number that is written with digits stands, whether it counts something or not."""
        text, language = self.article.text, self.article.language
        found: dict[float, list[int]] = {}
        for match in (n for b in (*self.blocks, *self.beside) for n in NUMERAL.finditer(text, b.start, b.end)):
            if number := read(match.group(), language):
                found.setdefault(number[0], []).append(match.start())
        return found

    @cached_property
    def numbers(self) -> frozenset[float]:
        """All numbers written with digits."""
        return frozenset(self.places)

    def where(self, number: str) -> list[int]:
        """Where a number stands as it is written, with more behind a point or letters before it."""
        pattern, text = re.compile(rf"(?<![\d.,]){re.escape(number)}(?!,?\d)"), self.article.text
        return [match.start() for block in self.blocks for match in pattern.finditer(text, block.start, block.end)]

    @cached_property
    def hinted(self) -> frozenset[float]:
        """What words such as "pair", "fourth" and "century" count; one is always meant."""
        hints, text = _hints(self.article.language), self.article.text
        words = {word.lower() for b in self.blocks for word in _WORD.findall(text, b.start, b.end)}
        return frozenset(hints[word] for word in words & hints.keys()) | {1.0}


@fact
def below_headline(article: Article) -> Body:
    """All blocks but the headline and copies of it."""
    text, headline = article.text, article.headline
    title = text[headline.start : headline.end] if headline else ""
    blocks = [b for b in article.blocks if b.kind not in ("headline", *ASIDE) and text[b.start : b.end] != title]
    return Body(article, blocks, [b for b in article.blocks if b.kind in ASIDE])


@fact
def running_text(article: Article) -> Body:
    """Paragraphs, list items and block quotations."""
    return Body(article, [b for b in article.blocks if b.kind in ("paragraph", "list item", "quotation")])


@cache
def _hints(language: str) -> dict[str, float]:
    return {word: float(value) for word, value in pairs(language, "number_hints").items()}
