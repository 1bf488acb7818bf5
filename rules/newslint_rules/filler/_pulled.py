"""Which of two spans that say the same was drawn from the text on purpose, and which was pasted again."""

from __future__ import annotations

from newslint import Article, Block
from newslint.facts.sentences import Sentence
from newslint.facts.words import WORD
from newslint_rules.filler._alike import Span
from newslint_rules.filler._echoes import LINKED

_REFRAIN = 3  # times
_LONGEST = 400  # characters of a pull quote
_SIGNED = 100  # characters beside a pull quote in its paragraph: who says it, a label
_DASHES = "-–—"  # before who said what stands above
_PASTED = 12  # words of a paragraph that nobody says twice on purpose


def is_pasted(article: Article, one: Span, other: Span) -> bool:
    """Whether two spans of the same words are of two paragraphs that are the same, or of one paragraph."""
    blocks = [article.blocks[article.block_index(start)] for start, _ in (one, other)]
    if blocks[0] == blocks[1]:
        return True
    said, again = (article.text[block.start : block.end] for block in blocks)
    if said != again or blocks[0].kind == "list item" or said[0] in _DASHES:
        return False
    return len(WORD.findall(said)) >= _PASTED


def is_pull_quote(article: Article, one: Sentence, other: Sentence) -> bool:
    """Whether one of two sentences is a paragraph by itself, as a line drawn from the other's is."""
    alone = [article.blocks[s.block][1:3] == (s.start, s.end) for s in (one, other)]
    return alone[0] != alone[1] or LINKED.search(article.text, one.start, one.end) is not None


def is_pulled(article: Article, one: Span, other: Span) -> bool:
    """Whether one of two spans is nearly all of a short paragraph and the other a part of another paragraph, or both
    are of one that comes again and again.
    """
    spans = {article.block_index(start): (start, end) for start, end in (one, other)}
    if len(spans) == 1:
        return False
    (at, short), (at_long, long) = sorted(((i, article.blocks[i]) for i in spans), key=lambda pair: _size(pair[1]))
    said, beside = (article.text[block.start : block.end] for block in (short, long))
    if len(said) >= _LONGEST:
        return False
    if article.text.count(f"\n{said}\n") >= _REFRAIN or (said != beside and said in beside):
        return True
    (start, end), whole = spans[at], spans[at_long] == (long.start, long.end)
    is_sentence = end <= short.end and not article.text[end - 1].isalnum()
    return is_sentence and not whole and said != beside and len(said) - (end - start) <= _SIGNED


def _size(block: Block) -> int:
    return block.end - block.start
