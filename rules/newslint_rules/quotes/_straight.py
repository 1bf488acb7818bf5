"""The straight quotation mark without a counterpart, of an article that has one such and no marks of another kind.

Which side a mark is of shows in what stands beside it. A paragraph that ends in an open speech is let pass where the
next begins with a mark.
"""

from __future__ import annotations

import re

from newslint import Article, Block
from newslint.core.tuples import NamedTuple
from newslint.facts.posts import is_posted
from newslint.facts.quotations import inches

_SPOKEN = frozenset({"headline", "standfirst", "paragraph", "list item"})
_CURLY = "“”„«»"
_SENTENCE_END = re.compile(r"[.!?…]\s")
# Where marks of one shape would meet, these languages set them once: "the paper "Day" (Розенталь, § 131).
_SHARED = frozenset({"ru", "uk"})
# A mark that shows no side: with blanks about it, or letters. Where there are several, a machine set the spaces.
_SIDELESS = re.compile(r'(?<!\S)"(?=[\s,.;:!?]|\Z)|(?<=\w)"(?=\w)')
_MACHINE = 2
_LONGEST = 1500  # characters of a paragraph
_BEFORE = "([{—–-/'’"
_BEHIND = ".,;:!?)…"  # nothing begins with these


class Straight(NamedTuple):
    """A straight mark that stands alone, and whether it opens."""

    at: int
    opens: bool


def lone_straight(article: Article) -> Straight | None:
    """The one straight mark of an article without a counterpart; None where there are several, or other marks.

    None, too, where it stands in a paragraph that is several joined: a speech has a mark at the start of each.
    """
    text = article.text
    if text.count('"') % 2 == 0 or any(mark in text for mark in _CURLY):
        return None
    if len(_SIDELESS.findall(text)) >= _MACHINE:
        return None
    blocks = [block for block in article.blocks if block.kind in _SPOKEN and not is_posted(article, block.start)]
    found, whole = [], 0
    for index, block in enumerate(blocks):
        lone, pairs = _in_block(text, block, article.primary_language in _SHARED)
        whole += pairs
        goes_on = block.kind != "headline" and any(text.startswith('"', b.start) for b in blocks[index + 1 : index + 2])
        found += [mark for mark in lone if not (goes_on and mark is lone[-1] and mark.opens)]
    if len(found) != 1 or not whole:
        return None
    odd = sum(text.count('"', block.start, block.end) % 2 for block in blocks)
    block = article.block_at(found[0].at)
    return found[0] if odd == 1 and block.end - block.start <= _LONGEST else None


def _in_block(text: str, block: Block, shared: bool) -> tuple[list[Straight], int]:
    """The marks of a block without a counterpart, and how many pairs it has; one may be `shared` by two quotations."""
    lone, pairs, opened, inside = list[Straight](), 0, -1, False
    measures = inches(text, block.start, block.end)
    at = text.find('"', block.start, block.end)
    while at >= 0:
        before = text[at - 1] if at > block.start else " "
        after = text[at + 1] if at + 1 < block.end else " "
        opens = (before.isspace() or before in _BEFORE) and not (after.isspace() or after in _BEHIND)
        if at in measures or (before.isdigit() and opened < 0):
            pass
        elif opens and opened >= 0 and shared and not _SENTENCE_END.search(text, opened, at):
            inside = True
        elif opens:
            lone += [Straight(opened, True)] if opened >= 0 else []
            opened, inside = at, False
        elif opened >= 0:
            pairs, opened = pairs + 1, -1
        elif inside:
            inside = False
        else:
            lone.append(Straight(at, False))
        at = text.find('"', at + 1, block.end)
    return ([*lone, Straight(opened, True)] if opened >= 0 else lone), pairs
