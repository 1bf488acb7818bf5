"""The sentences of an article: where each begins and ends. A block is never joined with the next.

A sentence ends at `.`, `!`, `?` or `…` with any closing marks, before white space and something that can begin a
sentence; not after an abbreviation ("Nov. 2", "Gen. Lee"), an initial ("J. Smith", "U.S. forces") or in an ellipsis.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact
from newslint.languages import entries

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[^\s])")
_LAST_WORD = re.compile(r"[^\s(\[“‘\"'—–]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_OPENERS = "\"'“‘«„(["
# Words that begin a sentence so often after "U.S." or "Inc." that the point before them ends one.
_STARTERS = frozenset(
    "A An The This That These Those He She It They We I You His Her Its Their Our My But And In On At For From With By "
    "As If When While After Before Since However Meanwhile Some Many Most Several Officials There Here What Who Why "
    "How No Not Now Then Under Despite Although Though Because".split()
)


class Sentence(NamedTuple):
    """A sentence, `article.text[start:end]`, of the block with the index `block`."""

    start: int
    end: int
    block: int


@cache
def _abbreviations(language: str) -> tuple[frozenset[str], frozenset[str]]:
    listed = entries(language, "abbreviations")
    never = frozenset(a for a in listed if not a.endswith("!"))
    return never, frozenset(a[:-1] for a in listed if a.endswith("!"))


def _ends(text: str, start: int, match: re.Match[str], language: str) -> bool:
    following = text[match.end() :].lstrip(_OPENERS)[:1] if text[match.end()] in _OPENERS else text[match.end()]
    if following.islower():
        return False
    marks = match.group()
    if not marks.startswith(".") or marks.startswith("..") or text[match.start() - 1].isdigit():
        return True
    found = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = found.group() if found else ""
    never, sometimes = _abbreviations(language)
    if word in never and not marks.rstrip().endswith(("”", '"', "’")):
        return False
    if word in sometimes or _INITIALS.match(word):
        next_word = re.match(r"\W*(\w+)", text[match.end() : match.end() + 40])
        starts = next_word is not None and next_word.group(1) in _STARTERS
        return starts and (len(word) > 1 or word == "I")
    return True


@fact
def sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences in the order of the text; a heading or caption is one, or as many as it has."""
    found, text, language = [], article.text, article.language
    for index, block in enumerate(article.blocks):
        start = block.start
        for match in _END.finditer(text, block.start, block.end):
            if match.end() < block.end and _ends(text, start, match, language):
                found.append(Sentence(start, start + len(text[start : match.end()].rstrip()), index))
                start = match.end()
        found.append(Sentence(start, block.end, index))
    return tuple(found)
