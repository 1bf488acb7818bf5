"""The names of an article or an archive: how often each is mentioned, in how many articles, and in which spellings.

Spellings are of one name where an article shows it (`newslint.facts.naming`), or where, between articles, every word
of two full names agrees by the same letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.names import Name, names
from newslint.facts.naming.alphabets import plain
from newslint.facts.naming.bearers import letters_agree
from newslint.facts.naming.look_alikes import alike, looks_whole
from newslint.facts.naming.slips import is_slip
from newslint.facts.naming.spellings import respelled

_SHARE = 0.3  # of the letters, the most that all differences between two full names may cost
# Initials and numbers tell people and wars apart, and their presence is no spelling; capitals alone show nothing.
_NOT_COMPARED = re.compile(r"\.|\d|\b(?:Jr|Sr|[IVX]+)$|^[^a-z]+$")


class Spelling(NamedTuple):
    """A spelling of a name: how often it is mentioned, in how many articles, and where first (path, line, column)."""

    text: str
    mentions: int
    articles: int
    path: str
    line: int
    column: int


class Listed(NamedTuple):
    """A name: its kind ("person", "place" …) and its spellings, the commonest first."""

    kind: str
    spellings: tuple[Spelling, ...]

    @property
    def mentions(self) -> int:
        """How often the name is mentioned in all its spellings."""
        return sum(spelling.mentions for spelling in self.spellings)


class NameList:
    """A list in the making: `add` each article, then ask for the `names`."""

    def __init__(self) -> None:
        self.articles = 0
        self._spellings: dict[str, Spelling] = {}
        self._kinds: dict[str, Counter[str]] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._pairs: set[tuple[str, str]] = set()

    def add(self, article: Article) -> None:
        """Count the names of an article."""
        self.articles += 1
        found = names(article)
        for name in found:
            text = _even(name.text)
            known = self._spellings.get(text)
            if known is None:
                place = article.place(*name.mentions[0])
                known = Spelling(text, 0, 0, article.path, place.line, place.column)
                self._words[text] = name.words
            mentions, articles = known.mentions + len(name.mentions), known.articles + 1
            self._spellings[text] = known._replace(mentions=mentions, articles=articles)
            self._kinds.setdefault(text, Counter())[name.kind] += 1
        self._pairs.update(_pairs_within(article, found))

    def names(self) -> list[Listed]:
        """All names, the most mentioned first."""
        first = {text: text for text in self._spellings}

        def head(text: str) -> str:
            while first[text] != text:
                text = first[text]
            return text

        for one, other in sorted(self._pairs | set(self._pairs_between())):
            first[head(other)] = head(one)
        together: dict[str, list[str]] = {}
        for text in self._spellings:
            together.setdefault(head(text), []).append(text)
        listed = [self._listed(texts) for texts in together.values()]
        return sorted(listed, key=lambda one: (-one.mentions, one.spellings[0].text))

    def _listed(self, texts: list[str]) -> Listed:
        kinds = sum((self._kinds[text] for text in texts), Counter[str]())
        del kinds["unknown"]
        spellings = sorted((self._spellings[t] for t in texts), key=lambda s: (-s.mentions, s.text))
        return Listed(max(kinds, key=lambda kind: kinds[kind], default="unknown"), tuple(spellings))

    def _pairs_between(self) -> Iterator[tuple[str, str]]:
        """Spellings of one full name in different articles."""
        compared = (t for t, words in self._words.items() if len(words) > 1 and not _NOT_COMPARED.search(t))
        for one, other in alike({text: looks_whole(text) for text in compared}):
            agree = letters_agree("".join(self._words[one]), "".join(self._words[other]), _SHARE) is not None
            if agree and _is_one(self._words[one], self._words[other]):
                yield one, other


def _pairs_within(article: Article, found: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    """Spellings of one name in one article, as the names that bear them."""
    for name in respelled(article):
        spans = [(min(starts), min(starts) + len(text)) for text, starts in name.places.items()]
        bearers = [_bearer(found, *span) for span in spans]
        bearing = [b for b in bearers if b is not None and not _NOT_COMPARED.search(b.text)]
        for one in bearing[1:]:
            if one.text != bearing[0].text and _is_one(bearing[0].words, one.words, slips=True):
                yield _even(bearing[0].text), _even(one.text)


def _is_one(words: tuple[str, ...], others: tuple[str, ...], slips: bool = False) -> bool:
    """Whether all words of two names agree by their letters; one of them may be a slip of the pen."""
    if len(words) != len(others) or words[-1].startswith(others[-1]) != others[-1].startswith(words[-1]):
        return False
    apart = [pair for pair in zip(words, others, strict=True) if letters_agree(*pair) is None]
    return not apart or (slips and len(apart) == 1 and is_slip(plain(apart[0][0]), plain(apart[0][1])))


def _even(text: str) -> str:
    """A name with one kind of apostrophe and space."""
    return text.replace("'", "’").replace("\xa0", " ")


def _bearer(found: Iterable[Name], start: int, end: int) -> Name | None:
    """The name that is mentioned at a place."""
    at = (name for name in found if any(m.start <= start and end <= m.end for m in name.mentions))
    return next(at, None)
