"""What of an article is in the words of somebody else, so that no fix may change it: quotations, however they are told.

Marks, block quotations, what a source says by its markup, speech behind a dash, interviews, what has "[sic]" behind it,
and what is to stay as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from newslint.core.around import in_front
from newslint.core.article import Article, Block
from newslint.facts import fact
from newslint.facts.interviews import is_in_interview
from newslint.facts.kept_words import is_kept
from newslint.facts.quotations import quotation_starts, quotations
from newslint.readers.quoted_markup import quoted_in_markup

_SPEECH = ("—", "–", "―")  # what somebody says stands behind one of these in many languages, up to no mark of its end
_ANSWERED = ("> ", ">> ")
_SIC = re.compile(r"[\w’'-]*\W{0,3}[\[(]sic\b")  # what is meant to stand as it does
_NEAR = 40  # characters
_ENDS = (".", "!", "?", "…")


def _is_speech(article: Article, block: Block) -> bool:
    """Whether a paragraph, or an item that may be one, begins with a dash, which in English is no mark of speech.

    A hyphen is one before a whole sentence: an item of a list that is one stays as it is too.
    """
    if article.primary_language == "en":
        return False
    if article.text.startswith(_SPEECH, block.start):
        return True
    words = article.text[block.start : block.end]
    is_sentence = words.lstrip("-¿¡ ")[:1].isupper() and words.endswith(_ENDS)
    if words.startswith("- ") or block.kind != "list item" or article.source is None:
        return words.startswith("- ") and is_sentence
    at = article.source_range(block.start, block.end)[0]
    mark = in_front(article.source, at).rstrip()
    return mark.endswith(_SPEECH) or (mark.endswith("-") and is_sentence)


@fact
def _in_markup(article: Article) -> list[tuple[int, int]]:
    return quoted_in_markup(article.source or "", article.code)


def _is_quoted_in_markup(article: Article, start: int, end: int) -> bool:
    """Whether the source says by its markup that `text[start:end]` is somebody else's."""
    found = _in_markup(article)
    if not found:
        return False
    first, last = article.source_range(start, end)
    index = bisect_right(found, max(first, last - 1), key=itemgetter(0)) - 1
    return index >= 0 and found[index][1] > first


def is_meant(article: Article, end: int) -> bool:
    """Whether "[sic]" or "(sic)" stands behind what ends at `end`: it is as somebody else wrote it."""
    return _SIC.match(article.text, end, end + _NEAR) is not None


def touches_quoted_words(article: Article, start: int, end: int) -> bool:
    """Whether `text[start:end]` has a part of what stands between the marks of a quotation, or is a place in it.

    A paragraph that begins with a dash counts whole, because nothing says where the speech in it ends, and so does
    one that begins with the mark of a mail that is answered ("> We are open").
    """
    if is_kept(article, start, end) or _is_quoted_in_markup(article, start, end) or is_in_interview(article, start):
        return True
    if is_meant(article, end):
        return True
    block = article.block_at(start) if article.blocks else None
    answered = block is not None and article.text.startswith(_ANSWERED, block.start)
    if block and (block.kind == "quotation" or answered or (start > block.start and _is_speech(article, block))):
        return True
    found = quotations(article)
    index = bisect_right(quotation_starts(article), max(start, end - 1)) - 1
    while index >= 0 and found[index].end > start:
        first, last = found[index].inner_start, found[index].inner_end
        if (first < end and start < last) or start == end == first or (start == end == last < found[index].end):
            return True
        index -= 1
    return False
