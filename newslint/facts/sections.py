"""The sections of an article: what stands between its headings. A heading that comes again ("Also read") is none."""

from __future__ import annotations

from collections import Counter

from newslint.core.article import BODY, Article, Block
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.readability import body_sentences
from newslint.facts.sentences import Sentence


class Section(NamedTuple):
    """The blocks of body text under a heading, and their sentences; `heading` is None before the first heading."""

    heading: Block | None
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]


@fact
def sections(article: Article) -> tuple[Section, ...]:
    """All sections that have body text, in the order of the text."""
    lines = Counter(article.text[b.start : b.end] for b in article.blocks if b.kind == "heading")
    parts: list[tuple[Block | None, list[Block], list[Sentence]]] = [(None, [], [])]
    by_block: list[list[Sentence]] = []
    for block in article.blocks:
        if block.kind == "heading" and lines[article.text[block.start : block.end]] == 1:
            parts.append((block, [], []))
        elif block.kind in BODY:
            parts[-1][1].append(block)
        by_block.append(parts[-1][2])
    for sentence in body_sentences(article):
        by_block[sentence.block].append(sentence)
    return tuple(Section(head, tuple(blocks), tuple(inside)) for head, blocks, inside in parts if blocks)
