"""Two forms of one word in one article: where each stands, and what is said of them."""

from __future__ import annotations

from newslint import Article, Finding, Related
from newslint.core.finding import Severity
from newslint.core.message import marked, say, times
from newslint.facts import fact
from newslint.facts.naming.surroundings import is_copied
from newslint.facts.odd_words import other_words, plain_words
from newslint.facts.quotations import quotation_at

TWO_WAYS = marked("“{here}” here, “{there}” {times} elsewhere. Write the word in one way.")
_PART = frozenset("-‑_@#/.&’'")
_MARKS = ',.;:!?"()“”‘’—–…[]/'


@fact
def words_of(article: Article) -> frozenset[str]:
    """The words of an article as they stand, with their hyphens."""
    return plain_words(article).union(marked_words(article))


@fact
def marked_words(article: Article) -> frozenset[str]:
    """Those of them that stand beside marks, or have some; cut, for a pattern takes five times as long."""
    others = other_words(article)
    for mark in _MARKS:
        others = others.replace(mark, " ")
    return frozenset(others.split())


def places_of(article: Article, form: str, endings: tuple[str, ...] = ("",)) -> list[tuple[int, int]]:
    """Where a form stands as words of its own, with one of some endings, in the words of the article itself."""
    text, found = article.text, []
    at = text.find(form)
    while at >= 0:
        for ending in endings:
            end = at + len(form) + len(ending)
            if text.startswith(ending, at + len(form)) and _is_word(text, at, end):
                if not (quotation_at(article, at, end) or is_copied(article, at)):
                    found.append((at, end))
                break
        at = text.find(form, at + 1)
    return found


def _is_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 2]
    if before.isalnum() or before in _PART or after[:1].isalnum() or after[:1] in ("-", "_", "@", "/"):
        return not (before or after)
    return not (after[:1] == "." and after[1:].isalnum())


def disagreement(
    article: Article, one: list[tuple[int, int]], other: list[tuple[int, int]], severity: Severity | None = None
) -> Finding | None:
    """The finding at the rarer of two forms, or the later where both are as frequent; None where one is missing."""
    if not (one and other):
        return None
    rare, often = (one, other) if (len(one), -one[0][0]) < (len(other), -other[0][0]) else (other, one)
    here, there = article.text[slice(*rare[0])], article.text[slice(*often[0])]
    message = say(TWO_WAYS, here=here, there=there, times=times(len(often)))
    related = (Related("against", *often[0]), *(Related("same", *span) for span in rare[1:]))
    return Finding(*rare[0], message, related, severity=severity)
