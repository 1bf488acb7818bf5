"""What is a note to the desk: words in brackets or between marks, and lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article
from newslint.languages import everywhere
from newslint_rules.copy._listed_lines import is_listed

_WORD = re.compile(r"[\w'/&@.-]*[\w']:?|\?")
_LABELS = frozenset({"note:", "nb:", "n.b.:", "ps:", "re:", "comment:", "memo:", "me:", "you:"})
_YOU = frozenset({"you", "your"})
_MOST = 5  # words that an entry has
_JOKE = 3  # words of "insert quote here"; with more it is one on the reader

_END = re.compile(r"[\]}*<>^#=@%~|/]|[.;:,](?= )|[?!]+|\n")
_CLOSING = re.compile(r"[\]}*<>^#=@%~|/?!]*")
_WORDS = 4  # of a note between marks
_AROUND = "*<>[]{}()=+~#/-–— "  # what may stand around a line
_LONGEST = 160  # characters of a line
_BOX = 3  # lines that a page may have below the story
_END_MARKS = ("###", "# # #")  # of a release, where no paragraph follows; elsewhere they part two sections
_HOLE = re.compile(r"[#_]{1,6}|\?{2,}|X{2,}|0{2,3}(?:,000)*")  # in brackets, square ones where it is short
_SURE = re.compile(r"\?{2,}|_{2,}")
_INITIALS = re.compile(r"(?:[A-Z]{2,3}|[A-Z][a-z]{1,11}): ?(?=\S)")  # "[JS: sourcing?]", of one colleague to another
_ASKED = 8  # words of a question to a colleague
_REACH = 60  # characters of a note between marks
_BEGINS = re.compile(r"[\"“‘'(]?[A-ZÀ-Þ](?:[^\WA-Z]|$|[’'])")  # a sentence


@cache
def _entries() -> tuple[frozenset[str], frozenset[str]]:
    """The notes in any brackets, and those in square ones alone."""
    any_brackets: set[str] = set()
    square: set[str] = set()
    for entry in everywhere("desk_notes"):
        inner = entry[1:-1] if entry[0] == "[" else entry
        key = " ".join(_words(inner)) + (" …" if inner.endswith("…") else "")
        key = key.capitalize() if inner[0].isupper() else key
        (square if entry[0] == "[" else any_brackets).add(key)
    return frozenset(any_brackets), frozenset(square | any_brackets)


def _words(text: str) -> list[str]:
    words = _WORD.findall(text.lower().replace("’", "'"))
    return [w for i, w in enumerate(words) if w != "?" or i == len(words) - 1]


def _capital(words: list[str], count: int) -> str:
    """The entry of notes that begin with these words, and with a capital."""
    return " ".join(words[:count]).capitalize() + " …"


def is_note(content: str, square: bool) -> bool:
    """Whether what stands in brackets, or between marks, is a note to the desk."""
    words, known = _words(content), _entries()[square]
    if not square and not _YOU.isdisjoint(words):  # "(check with your bank)" is said to the reader
        return False
    if words and words[0] in _YOU and any(word.isdigit() for word in words):  # "[Your 2008 book]", an editor's
        return False
    if len(words) > 1 and words[0] in _LABELS:  # "[NOTE: check this]"
        return is_note(content.partition(":")[2], square)
    if (_HOLE if square else _SURE).fullmatch(content):
        return True
    if not words:
        return square and "?" in content
    if square and content[0].isupper() and any(_capital(words, n) in known for n in range(1, min(_MOST, len(words)))):
        return True
    whole = " ".join(words)
    if words[0] == "insert" and words[-1] == "here" and len(words) > _JOKE:  # "[insert your favourite villain here]"
        return " ".join(words[:2]) + " …" in known
    if square and (initials := _INITIALS.match(content)):
        rest = content[initials.end() :]
        return is_note(rest, True) or (initials[0].isupper() and rest[-1] == "?" and len(words) <= _ASKED)
    if whole in known or whole.removesuffix(" ?") in known:
        return True
    if len(words) > 1 and f"{whole} …" in _entries()[False]:  # "(check date)"; "[to confirm]" may be the text's
        return True
    return any(" ".join(words[:n]) + " …" in known for n in range(1, min(_MOST, len(words) - 1) + 1))


def note_between_marks(text: str, start: int) -> int:
    """Where a note ends that begins behind marks; 0 where there is none."""
    line = text.find("\n", start)
    reach = min(start + _REACH, line if line > 0 else len(text))
    words = text[start:reach].split(" ")
    for n in range(1, min(_WORDS, len(words))):  # "??? check The bridge …"
        if _BEGINS.match(words[n]) and is_note(" ".join(words[:n]), True):
            return start + len(" ".join(words[:n]))
    stop = _END.search(text, start, reach + 1)
    if stop is None or not is_note(text[start : stop.start()], True):
        return 0
    closing = _CLOSING.match(text, stop.start(), reach)
    return closing.end() if closing else stop.start()


def lines(article: Article) -> Iterator[tuple[int, int]]:
    """The blocks that are for the desk as a whole."""
    text = article.text
    for index, block in enumerate(article.blocks):
        begin, end = block.start, block.end
        if end - begin > _LONGEST or block.kind == "headline":
            continue
        ends = text[begin:end] in _END_MARKS and _is_last(article, index)
        found = ends or is_listed("desk_lines", text, begin, end)
        if not found and text[begin] in _AROUND:  # "*** NOT FOR RELEASE ***"
            begin += len(text[begin:end]) - len(text[begin:end].lstrip(_AROUND))
            end -= len(text[begin:end]) - len(text[begin:end].rstrip(_AROUND))
            found = is_listed("desk_lines", text, begin, end)
        if found:
            yield block.start, block.end


def _is_last(article: Article, index: int) -> bool:
    """Whether nothing stands behind a block but what a page has below a story: a few short lines."""
    blocks, source = article.blocks, article.source
    if source is None or source[article.source_range(blocks[-1].end - 1, blocks[-1].end)[1] :].strip():
        return False
    behind = blocks[index + 1 :]
    short = len(behind) <= _BOX and all(block.end - block.start <= _LONGEST for block in behind)
    return not behind or (short and any(block.end - block.start > _LONGEST for block in blocks[:index]))
