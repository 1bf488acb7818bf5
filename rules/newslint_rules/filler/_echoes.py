"""Which blocks of an article others may echo: headlines, posts, labels, what opens a story, what is no part of it."""

from __future__ import annotations

import re

from newslint import Article, Block
from newslint.core.blocks import ASIDE
from newslint.facts.comments import comments
from newslint.facts.furniture import furniture
from newslint.facts.sentences import Sentence
from newslint.languages import words

# More than a post (`newslint.facts.posts`): a line with an address or a handle says the same wherever a page has it.
LINKED = re.compile(r"https?://|pic\.twitter|@\w|\bt\.co/")
# An entry of a timeline or of a rolling file.
_DATED = re.compile(r"\d{1,2}[:.]\d\d\b|\w+\.? \d{1,2}(?:, \d{4})?\s?[:—–]|\d{4}\s?[:—–]")
_ECHOES = frozenset({"headline", "standfirst", "byline", "date", "heading", "caption", "credit", *ASIDE})
_LABEL = 25  # words
_STOP = re.compile(r"\w[.!?][”\"»]?(?=\s|$)")
_SENTENCES = 3  # of a first paragraph that is a lead, and no standfirst
_PRINTED = re.compile(r"[^\n.!?]*\b(?:19|20)\d\d\.?\Z")  # where and when
_CREDIT = re.compile(r"\([A-ZÀ-Þ][^()/\n]+/[^()/\n]+\)\Z")  # of a picture
_PARTS, _PRINTS = 2, 100  # commas of such a line, and characters
_WRITES = re.compile(r", ([^\W\d_]+) (?=[^\W\d_])([^\n.!?]+)\.\Z")
_LINE = 300  # characters of what tells who writes


def may_echo(article: Article, index: int) -> bool:
    """Whether a block has what others may echo (an embedded post, that the text quotes), or is no part of the story."""
    block, first = article.blocks[index], opening(article)
    opens = index == first or (index == first + 1 and _is_printed_line(article, first - 1))
    if block.kind in _ECHOES or opens or index >= comments(article) or _DATED.match(article.text, block.start):
        return True
    if LINKED.search(article.text, block.start, block.end) or _is_label(article.text[block.start : block.end]):
        return True
    said = article.text[block.start : block.end].lower()
    if any(word in said for word in words(article.language, "echoing_words")):
        return True
    return any(piece.block == index for piece in furniture(article))


def is_of_a_lead(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is one of three and more of the first paragraph, which is no standfirst, that others echo."""
    block = article.blocks[sentence.block]
    stops = len(_STOP.findall(article.text, block.start, block.end))
    return sentence.block == opening(article) and stops >= _SENTENCES and not _tells_who_writes(article, block)


def opening(article: Article) -> int:
    """The index of the first paragraph, below what tells of a picture, or who wrote this, and where it was printed."""
    paragraphs = (i for i, b in enumerate(article.blocks) if b.kind == "paragraph")
    first = next(paragraphs, 0)
    return next(paragraphs, first) if _is_printed_line(article, first) or _is_credited(article, first) else first


def _is_credited(article: Article, index: int) -> bool:
    """Whether a block ends with who made a picture: "(Ann Lund/Reuters)"."""
    _, start, end, _ = article.blocks[index] if article.blocks else ("", 0, 0, 0)
    return end - start < _LINE and _CREDIT.search(article.text, max(start, end - _PRINTS), end) is not None


def _is_printed_line(article: Article, index: int) -> bool:
    """Whether a block is a line that tells where and when this was printed."""
    start, end = article.blocks[index][1:3] if 0 <= index < len(article.blocks) else (0, 0)
    parts = article.text.count(",", start, end)
    return 0 < end - start < _PRINTS and parts >= _PARTS and _PRINTED.match(article.text, start, end) is not None


def _tells_who_writes(article: Article, block: Block) -> bool:
    """Whether a paragraph ends with who writes, as a standfirst above an opinion piece does."""
    verbs = words(article.primary_language, "writing_verbs")
    places = _WRITES.finditer(article.text, max(block.start, block.end - _LINE), block.end)
    return any(place.group(1) in verbs and place.group(2)[0].isupper() for place in places)


def _is_label(said: str) -> bool:
    """Whether a block is a highlight, label or title, which has no stop."""
    return said[-1].isalnum() and said.count(" ") < _LABEL
