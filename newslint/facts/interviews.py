"""Interviews: paragraphs that begin with who speaks, "Q: …", "Q. …", "KIM: …"; what stands in them is spoken."""

from __future__ import annotations

import re
from collections import Counter

from newslint.core.article import Article
from newslint.facts import fact

_LABEL = re.compile(r"([QA]\b(?=\. )|[^\W\d_a-z][^\W\d_]*\.?(?:[ -][^\W\d_a-z][\w’'-]*\.?){0,3}(?=\s?:\s))")
_LONGEST = 60  # characters in which a label ends
_MOST = 5  # paragraphs of one answer


@fact
def _spoken(article: Article) -> frozenset[int]:
    """The numbers of the blocks in which somebody speaks: those with a label, and those between two of them."""
    text = article.text
    labels: dict[int, str] = {}
    for number, block in enumerate(article.blocks):
        if label := _LABEL.match(text, block.start, min(block.end, block.start + _LONGEST)):
            labels[number] = label[1]
    said = Counter(labels.values())
    letters = sum(len(label) == 1 for label in said) > 1
    if not letters and (len(said) < 2 or len(labels) < 3 or max(said.values()) < 2):
        return frozenset()
    numbers = [n for n, label in labels.items() if said[label] > 1 or (letters and len(label) == 1)]
    found = {*labels}
    for first, last in zip(numbers, numbers[1:], strict=False):
        if last - first <= _MOST:
            found.update(range(first, last))
    return frozenset(found)


def is_in_interview(article: Article, offset: int) -> bool:
    """Whether the character at an offset of the text stands in a paragraph of an interview."""
    found = _spoken(article)
    return bool(found) and article.block_index(offset) in found
