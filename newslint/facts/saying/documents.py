"""Documents that say something: the last one in a stretch of text, and the one for which a pronoun stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.facts.saying.cues import Lexicon
from newslint.facts.sentences import Sentence

_DESCRIBED = 5  # words from a determiner to its document
_BACK = 3  # sentences that open with one pronoun
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def last_document(text: str, low: int, high: int, words: Lexicon) -> tuple[int, int] | None:
    """The last document in a stretch of a text, with its determiner where one stands near: "a new study"."""
    told = list(_WORD.finditer(text, low, high))
    at = next((n for n in range(len(told) - 1, -1, -1) if told[n].group().lower() in words.documents), -1)
    if at < 0:
        return None
    before = range(at - 1, max(-1, at - 1 - _DESCRIBED), -1)
    first = next((n for n in before if told[n].group().lower() in words.articles), at)
    return told[first].start(), told[at].end()


def document_before(text: str, sentences: Sequence[Sentence], index: int, words: Lexicon) -> tuple[int, int] | None:
    """The document for which a pronoun stands that opens a sentence: of the sentence before it, or of the one before
    those that open with the same pronoun. The text is that of the article with its quotations hidden.
    """
    pronoun = _WORD.search(text, sentences[index].start, sentences[index].end)
    for at in range(index, max(0, index - _BACK), -1):
        before = sentences[at - 1]
        if sentences[at].block - before.block > 1:
            return None
        if found := last_document(text, before.start, before.end, words):
            return found
        opening = _WORD.search(text, before.start, before.end)
        if pronoun is None or opening is None or opening.group().lower() != pronoun.group().lower():
            return None
    return None
