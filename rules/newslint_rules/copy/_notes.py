"""What is a note to the desk: words in brackets or between marks, and lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article
from newslint.languages import everywhere

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
_END_MARKS = ("###", "# # #")  # of a release, where they come last; elsewhere they part two sections
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
        (square if entry[0] == "[" else any_brackets).add(key)
    return frozenset(any_brackets), frozenset(square | any_brackets)


def _words(text: str) -> list[str]:
    words = _WORD.findall(text.lower().replace("’", "'"))
    return [w for i, w in enumerate(words) if w != "?" or i == len(words) - 1]


def is_note(content: str, square: bool) -> bool:
    """Whether what stands in brackets, or between marks, is a note to the desk."""
    words, known = _words(content), _entries()[square]
    if not square and not _YOU.isdisjoint(words):  # "(check with your bank)" is said to the reader
        return False
    if len(words) > 1 and words[0] in _LABELS:  # "[NOTE: check this]"
        return is_note(content.partition(":")[2], square)
    if not words:
        return square and "?" in content
    whole = " ".join(words)
    if words[0] == "insert" and words[-1] == "here" and len(words) > _JOKE:  # "[insert your favourite villain here]"
        return False
    if whole in known or whole.removesuffix(" ?") in known:
        return True
    if len(words) > 1 and f"{whole} …" in _entries()[False]:  # "(check date)"; "[to confirm]" may be the text's
        return True
    return any(" ".join(words[:n]) + " …" in known for n in range(1, min(_MOST, len(words) - 1) + 1))


@cache
def _by_first() -> dict[str, list[tuple[str, str]]]:
    """Lines for the desk by their first two characters: how each begins, and the pattern of its rest."""
    known: dict[str, list[tuple[str, str]]] = {}
    for entry in everywhere("desk_lines"):
        start, _, rest = entry.partition(" | ")
        known.setdefault(start[:2], []).append((start, rest))
    return known


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
    for block in article.blocks:
        begin, end = block.start, block.end
        if end - begin > _LONGEST or block.kind == "headline":
            continue
        found = _is_line(text, begin, end) or (text[begin:end] in _END_MARKS and _is_last(article, begin, end))
        if not found and text[begin] in _AROUND:  # "*** NOT FOR RELEASE ***"
            begin += len(text[begin:end]) - len(text[begin:end].lstrip(_AROUND))
            end -= len(text[begin:end]) - len(text[begin:end].rstrip(_AROUND))
            found = _is_line(text, begin, end)
        if found:
            yield block.start, block.end


def _is_last(article: Article, start: int, end: int) -> bool:
    """Whether nothing stands behind a block in its source."""
    return article.source is not None and not article.source[article.source_range(start, end)[1] :].strip()


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether a list knows a line for the desk."""
    pairs = _by_first().get(text[start : start + 2])
    if pairs is None:
        return False
    known = (pair for pair in pairs if text.startswith(pair[0], start))
    return any(re.compile(rest).fullmatch(text, start + len(begins), end) for begins, rest in known)
