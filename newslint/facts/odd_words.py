"""The words of an article as they stand between white space, and those that look odd: one pass for many rules.

Mechanical faults are rare, and each is quickly looked for: a rule asks here whether one can be in the text at all,
before it searches the text.
"""

from __future__ import annotations

import re
from itertools import filterfalse

from newslint.core.article import Article
from newslint.facts import fact

_WORD = re.compile(r"\w+")
_SPACED = re.compile(r"\S+")


@fact
def spaced_words(article: Article) -> list[str]:
    """What stands between white space, punctuation included, in the order of the text."""
    return article.text.split()


@fact
def word_starts(article: Article) -> list[int]:
    """The offset at which each of the spaced words begins."""
    return [match.start() for match in _SPACED.finditer(article.text)]


@fact
def distinct_words(article: Article) -> frozenset[str]:
    """The words between white space, each once."""
    return frozenset(spaced_words(article))


@fact
def plain_words(article: Article) -> frozenset[str]:
    """The distinct words that are letters alone, as two in three are."""
    return frozenset(filter(str.isalpha, distinct_words(article)))


@fact
def other_words(article: Article) -> str:
    """The distinct words that are more than letters, one a line."""
    return "\n".join(distinct_words(article) - plain_words(article))


@fact
def written_words(article: Article) -> frozenset[str]:
    """What a pattern takes for a word (`\\w+`), each once: without one of its words, a pattern has nothing to find."""
    return plain_words(article).union(_WORD.findall(other_words(article)))


@fact
def odd_words(article: Article) -> str:
    """The distinct words that are more than ASCII letters with a comma or a point behind them, one a line."""
    others = other_words(article).split("\n")
    odd = [w for w in others if not (w[-1:] in ".,”" and w[:-1].isalpha() and w[:-1].isascii())]
    return "\n".join([*odd, *filterfalse(str.isascii, plain_words(article))])
