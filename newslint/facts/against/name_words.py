"""The words of the names in an article, as they are held against its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.calendar import calendar
from newslint.facts.against.spellings import distance
from newslint.facts.against.tokens import Token, fold, tokens_in
from newslint.facts.names import Mention, Name, names
from newslint.facts.sentences import sentence_index
from newslint.languages import words

_JOINTS = frozenset("./-_?=")
_DOMAIN = re.compile(r"[\w.-]{0,40}\.(?:com|org|net|gov|co|edu|info|news|tv)\b")
_ADDRESS_LONGEST = 80  # characters of an address before a word in it
_LONGEST = 40  # words of a name; what has more is a list in capitals that nothing parts
SHORTEST = 4  # letters of a word of a name that is compared


class Word(NamedTuple):
    """A word of a mention of a name, `text[start:end]`, folded."""

    start: int
    end: int
    folded: str
    name: Name


@fact
def folded_names(article: Article) -> tuple[frozenset[str], ...]:
    """The words of each name of an article, folded."""
    return tuple(frozenset(map(fold, name.words)) for name in names(article))


def are_of_one(article: Article, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether an article has a name with a word of either ("Ann", "Lund")."""
    return any(not (name.isdisjoint(one) or name.isdisjoint(other)) for name in folded_names(article))


@fact
def name_words(article: Article) -> tuple[Word, ...]:
    """All words of names with a capital, in the order of the text."""
    common = words(article.primary_language, "function_words")
    days = {part.start for part in calendar(article)}
    found = []
    for name in (name for name in names(article) if len(name.words) <= _LONGEST):
        for mention in name.mentions:
            for token in tokens_in(article, mention.start, mention.end):
                if not token.capital or token.start in days or token.folded in common:
                    continue
                if is_in_address(article.text, token):
                    continue
                if len(token.folded) >= SHORTEST or _is_short_given(article, token, mention):
                    found.append(Word(token.start, token.end, token.folded, name))
    return tuple(sorted(found, key=lambda w: w.start))


def is_in_address(text: str, token: Token) -> bool:
    """Whether a word is part of a handle or a label, or of the address of a page or a mailbox ("FoxNews.com")."""
    before, after = in_front(text, token.start, 1), text[token.end : token.end + 1]
    if before in ("@", "#") or after == "@":
        return True
    if before not in _JOINTS and after not in _JOINTS:
        return False
    parts = in_front(text, token.start, _ADDRESS_LONGEST).rsplit(None, 1)
    head = parts[-1] if parts and not before.isspace() else ""
    return bool("://" in head or _DOMAIN.match(text, token.end))


def _is_short_given(article: Article, token: Token, mention: Mention) -> bool:
    """Whether a word is too short to be compared alone, and begins the name of a person ("Joe Lund")."""
    begins = token.start == mention.start and token.end < mention.end
    return begins and len(token.folded) == SHORTEST - 1 and article.text[token.start + 1 : token.end].islower()


@fact
def names_by_sentence(article: Article) -> dict[int, set[str]]:
    """The folded words of names in each sentence that has any."""
    found: dict[int, set[str]] = {}
    for word in name_words(article):
        found.setdefault(sentence_index(article, word.start), set()).add(word.folded)
    return found


@fact
def persons(article: Article) -> frozenset[str]:
    """The folded surnames of the people in an article."""
    people = (name for name in names(article) if name.kind == "person")
    return frozenset(fold(name.words[-1]) for name in people if len(name.words[-1]) >= SHORTEST)


def _without_one(folded: str) -> Iterator[str]:
    """A word, and what is left of it without each of its letters: what words that differ in one have in common."""
    yield folded
    for at in range(len(folded)):
        yield folded[:at] + folded[at + 1 :]


@fact
def _by_slip(article: Article) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for folded in {w.folded for w in name_words(article)}:
        for left in _without_one(folded):
            found.setdefault(left, set()).add(folded)
    return found


def spelled_alike(article: Article, folded: str) -> list[str]:
    """The other words of names in an article that differ in one letter, or in two that have changed places."""
    near = {other for left in _without_one(folded) for other in _by_slip(article).get(left, ())}
    return sorted(other for other in near if distance(other, folded) == 1)
