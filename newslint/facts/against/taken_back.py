"""What an article takes back in a correction of its own: "An earlier version said 17 were killed; it is 12."

What was wrong there is not what the article says: it is left out where its facts are compared with those of another.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.facts import fact
from newslint.languages import any_of, entries

_LONGEST = 160  # characters of a clause
_END = r"[;()\[\]\n]|\s[–—-]\s|[.!?](?:\s|\Z)|\Z"  # of a clause
_PLAIN = rf"(?:(?!{_END})\D){{0,{_LONGEST}}}"  # words of a clause, without a number
_NUMBER = r"(?:\s+[^\s\d]+){0,2}\s+[^\s\d]?\d[\d.,]*|\s+\S+"
_BEFORE = re.compile(rf"(?:\A|[\n,]|[.;:!?]\s)({_PLAIN}\d[\d.,]*{_PLAIN})\s\Z")
_PLAINLY = re.compile(rf"{_PLAIN}(?:{_END})")

Place = tuple[int, int]


@cache
def _patterns(language: str) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """What speaks of an article as it was, with what was wrong behind it; what corrects, with that; what stands behind
    a number that was wrong: each with the phrases of which it must have one.
    """
    listed: dict[str, list[str]] = {mark: [] for mark in "^*>~+?"}
    for entry in entries(language, "taken_back"):
        listed[entry[0]].append(entry[1:].lower())
    if not listed["^"]:
        return ()
    was, there, corrects, wrong, right = (rf"\b(?:{any_of(listed[mark])})\b" for mark in "^*>~+")
    patterns = {
        "^": rf"{was}(.*?)(?={right}|{_END})",
        ">": rf"(?:^|\()\W{{0,3}}(?:[^\W\d]+\s){{0,4}}?{corrects}(?:(?!{_END}).){{0,{_LONGEST}}}?{wrong}({_NUMBER})",
        "*": there,
    }
    flags = re.IGNORECASE | re.MULTILINE
    return tuple((tuple(listed[mark]), re.compile(pattern, flags)) for mark, pattern in patterns.items())


@cache
def _calling(language: str) -> re.Pattern[str]:
    """What stands before a name that was wrong ("gave her name as")."""
    words = any_of(entry[1:] for entry in entries(language, "taken_back") if entry[0] == "?")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@fact
def taken_back(article: Article) -> tuple[Place, ...]:
    """The stretches that say what was wrong."""
    text, low, found = article.text, article.text.lower(), []
    for phrases, pattern in _patterns(article.primary_language):
        for match in pattern.finditer(text) if any(phrase in low for phrase in phrases) else ():
            if pattern.groups:
                found.append(match.span(1))
                continue
            before = _BEFORE.search(in_front(text, match.start(), _LONGEST))
            if before and _PLAINLY.match(text, match.end()):
                found.append((match.start() - len(before[1]) - 1, match.start()))
    return tuple(sorted(found))


@fact
def names_taken_back(article: Article) -> tuple[Place, ...]:
    """The stretches in which a name stands that was wrong."""
    calling = _calling(article.primary_language)
    found = ((calling.search(article.text, low, high), high) for low, high in taken_back(article))
    return tuple((match.end(), high) for match, high in found if match)


@fact
def standing_text(article: Article) -> str:
    """The text with blanks in the place of what it takes back."""
    text, parts, at = article.text, [], 0
    for start, end in taken_back(article):
        parts += [text[at : max(at, start)], " " * (end - max(at, start))]
        at = max(at, end)
    return "".join((*parts, text[at:]))
