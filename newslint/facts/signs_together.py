"""The signs of all rules, looked for in an article together: one search in place of one a rule.

A search for many signs takes longer for what it has to fetch from memory than for its steps, and hardly any sign is
ever there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.core.article import Article
from newslint.core.signs import Signs
from newslint.facts import fact

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class _Together:
    """All signs that articles were asked about, and what looks for them at once; it is made anew when some are new.

    `newslint mcp` asks in several threads: what is searched for and what searches are set at once, and read so.
    """

    def __init__(self) -> None:
        self.asked: set[Signs] = set()
        self._made: tuple[frozenset[Signs], AhoCorasick | None] = (frozenset(), None)

    def seen_in(self, text: str) -> tuple[frozenset[Signs], frozenset[str]]:
        """What was looked for, and which signs of it are in a text."""
        searched, search = self._made
        if len(searched) < len(self.asked):
            searched, search = self._made = _made(frozenset(self.asked))
        if search is None:
            return searched, frozenset()
        return searched, frozenset(search.find_matches_as_strings(text, overlapping=True))


def _made(asked: frozenset[Signs]) -> tuple[frozenset[Signs], AhoCorasick]:
    from ahocorasick_rs import AhoCorasick, Implementation

    every = frozenset().union(*[signs.every for signs in asked])
    return asked, AhoCorasick(every, implementation=Implementation.ContiguousNFA)  # the smallest in memory


_together = _Together()


@fact
def _seen(article: Article) -> tuple[frozenset[Signs], frozenset[str]]:
    """What was looked for together, and which signs of it are in an article."""
    return _together.seen_in(article.text)


def seen(article: Article, signs: Signs) -> frozenset[str]:
    """Which of some signs are in an article; the first article that is asked about them looks for them alone."""
    searched, found = _seen(article)
    if signs in searched:
        return found & signs.every
    _together.asked.add(signs)
    text = article.text
    return frozenset([sign for sign in signs.signs if sign in text]) if signs.are_in(text) else frozenset()
