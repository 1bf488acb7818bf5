"""Runs of capitalised words that are names, told from words that have a capital because of where they stand.

A run is a name where something besides its place shows it: it stands inside a sentence, or beside words that do. A
word that merely begins a sentence, a quotation or a line, or stands in a headline in title case, is none. No list of
names is used, only the language's lists of words that are none (`openers`, `not_names`, `titles`, `function_words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact
from newslint.facts.sentences import sentences
from newslint.languages import entries


class Piece(NamedTuple):
    """Part of a run of capitals that can be one name: its offset in the run, its words, and whether a title led it."""

    start: int
    text: str
    words: tuple[str, ...]
    titled: bool


class Run:
    """A spelling, its words without particles ("de", "al-"), and all the offsets where it stands, in order.

    `titled` is True where a title stood before it, `certain` where more than its place shows it to be a name.
    """

    __slots__ = ("certain", "starts", "text", "titled", "words")

    def __init__(self, text: str, words: tuple[str, ...]) -> None:
        self.text = text
        self.words = words
        self.starts: list[int] = []
        self.titled = False
        self.certain = False


class _Lists(NamedTuple):
    """A language's words that only begin sentences (in lower case), that are no names alone, titles, their adjuncts."""

    openers: frozenset[str]
    not_names: frozenset[str]
    titles: frozenset[str]
    adjuncts: frozenset[str]
    plain: frozenset[str]  # the last three together


_CAPITALS = "".join(c for c in map(chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]) if c.isupper())
_LETTERS = r"[\w\u0300-\u036f]"
_WORD = (
    rf"[A-Z{_CAPITALS}](?<![\w@#/.].)(?:\.(?:[A-Z]\.)*+(?!\w)|{_LETTERS}*+(?:['’‘ʼʻʿʾ`´\-‑]{_LETTERS}++)*+)"
)
_PARTICLE = (
    "(?:of the|of|for the|for|de la|de los|del?|della|di|da|dos?|du|des|van der|van den|van|von der|von|zu|ter|bin|"
    "ibn|bint|al|el|ul|ur|ud|y|e) "
)
_PREFIX = "(?:[ae][lsdnrtz]h?[-‑]|[dl]['’])"
_RUN = re.compile(f"{_WORD}(?:[ \u00a0](?:{_PARTICLE})?{_PREFIX}?{_WORD})*")
_PIECE = re.compile(_WORD)
_JOINED = re.compile("[\u00a0'’‑.-]")
_ENDING = re.compile(r"['’](?:s|S|m|ll|ve|re|d|t)$")
_LOWER_PART = re.compile(r"[-‑]([a-z]\w*)$")
_ARTICLE = re.compile(r"^[AaEe][lsdnrtz]h?[-‑](?=\w)")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_COMPOUNDED = frozenset("led era run like born wide made only held size based".split())
_BEFORE = "\"'“‘«„([{*•|>…"
_DASHES = ":—–-•*|>…"


@cache
def _lists(language: str) -> _Lists:
    listed = entries(language, "titles")
    openers = frozenset(entries(language, "openers")) | frozenset(entries(language, "function_words"))
    not_names = frozenset(entries(language, "not_names"))
    titles = frozenset([t for t in listed if not t.endswith("+")])
    adjuncts = frozenset([t.rstrip(" +") for t in listed if t.endswith("+")])
    return _Lists(openers, not_names, titles, adjuncts, not_names | titles | adjuncts)


def is_common(word: str, language: str) -> bool:
    """Whether a word is one of the language's common words, by its lists."""
    return word.lower() in _lists(language).openers


@lru_cache(8192)
def _pieces(run: str, language: str) -> tuple[Piece, ...]:
    """The names that a run of capitals may hold: cut after possessives and compounds, titles and openers taken off."""
    lists = _lists(language)
    if not _JOINED.search(run):  # one word, or words that need no closer look
        words = run.split(" ")
        if lists.plain.isdisjoint(words) and words[0].lower() not in lists.openers and not _mixed(words):
            return (Piece(0, run, tuple([w for w in words if not w[0].islower()]), False),)
        if len(words) == 1:
            return ()
    found: list[Piece] = []
    at: list[tuple[int, str]] = []
    for match in _PIECE.finditer(run):
        whole = match.group()
        word = _cut(whole, lists.openers)
        if at and _is_acronym(word) != _is_acronym(at[-1][1]):
            found.extend(_piece(run, at, lists))
            at = []
        at.append((match.start(), word))
        if len(word) < len(whole):
            found.extend(_piece(run, at, lists))
            at = []
    found.extend(_piece(run, at, lists))
    return tuple(found)


def _cut(word: str, openers: frozenset[str]) -> str:
    """A word without a possessive ending and without "-based", "-led"."""
    if "'" in word or "’" in word:
        word = _ENDING.sub("", word)
    lower = _LOWER_PART.search(word) if "-" in word or "‑" in word else None
    if lower and (len(lower[1]) > 5 or lower[1] in _COMPOUNDED or lower[1] in openers):
        word = word[: lower.start()]
    return word


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word and word not in _SUFFIXES


def _mixed(words: list[str]) -> bool:
    """Whether some words are acronyms and some are not."""
    return len(words) > 1 and any(map(str.isupper, words)) and len({_is_acronym(w) for w in words}) > 1


def _piece(run: str, at: list[tuple[int, str]], lists: _Lists) -> Iterator[Piece]:
    """What is left of a run of words without the openers and titles at its head, and the titles at its end."""
    first, last = 0, len(at)
    while first < last and at[first][1].lower() in lists.openers:
        first += 1
    title = _title(at[first:], lists)
    while last > first + title and at[last - 1][1] in lists.titles:
        last -= 1
    named = at[first + title : last]
    if not named or (len(named) == 1 and (named[0][1] in lists.not_names or named[0][1] in lists.adjuncts)):
        return
    start, end = named[0][0], named[-1][0] + len(named[-1][1])
    words = tuple([_ARTICLE.sub("", w) if "-" in w else w for _, w in named])
    yield Piece(start, run[start:end], words, title > 0)


def _title(at: list[tuple[int, str]], lists: _Lists) -> int:
    """How many words at the head of a run are a title ("Former Vice President")."""
    titles = [i for i, (_, word) in enumerate(at) if word in lists.titles or word.rpartition("-")[2] in lists.titles]
    last = 0
    for index in titles:
        between = all(w in lists.adjuncts or w in lists.not_names for _, w in at[last:index])
        if between or 2 <= len(at) - index - 1 <= 3:
            last = index + 1
    return last


def _headlines(article: Article) -> list[tuple[int, int]]:
    """The spans of short blocks in which nearly all words have capitals, where a capital shows nothing."""
    spans = []
    for block in article.blocks:
        if block.end - block.start < 250 and article.text[block.end - 1] not in ".,;…":
            words = [w for w in article.text[block.start : block.end].split() if w[0].isalpha()]
            small = sum([len(w) > 4 and w[0].islower() for w in words])
            if small * 6 <= len(words) and sum([w[0].isupper() for w in words]) > len(words) / 2:
                spans.append((block.start, block.end))
    return spans


def _sightings(text: str, spans: Iterable[tuple[int, int]]) -> dict[str, list[int]]:
    """Where each run of capitals stands within some spans of a text."""
    found: dict[str, list[int]] = {}
    for start, end in spans:
        for match in _RUN.finditer(text, start, end):
            known = found.get(match[0])
            if known is None:
                found[match[0]] = [match.start()]
            else:
                known.append(match.start())
    return found


def _only_begins(text: str, starts: list[int], openings: frozenset[int]) -> bool:
    """Whether a word stands only where any word would have a capital."""
    for start in starts:
        if start not in openings:
            before = text[start - 1]
            if before not in _BEFORE and (before != " " or text[start - 2] not in _DASHES):
                return False
    return True


@fact
def runs(article: Article) -> dict[str, Run]:
    """Every spelling that is a name, by its text, with all its places in order."""
    text, language = article.text, article.language
    headlines = _headlines(article)
    gaps = zip([0, *[e for _, e in headlines]], [*[s for s, _ in headlines], len(text)], strict=True)
    openings = frozenset([s.start for s in sentences(article)])
    inside: set[str] = set()
    doubtful: list[tuple[Piece, list[int]]] = []
    found: dict[str, Run] = {}
    for run, starts in _sightings(text, gaps).items():
        pieces = _pieces(run, language)
        lone = len(pieces) == 1 and len(pieces[0].text) == len(run)
        if lone and _only_begins(text, starts, openings):
            doubtful.append((pieces[0], starts))
            inside.update(pieces[0].words[1:])
            continue
        for piece in pieces:
            inside.update(piece.words)
            _keep(found, piece, starts)
    for piece, starts in doubtful:
        first = piece.words[0]
        if first in inside or len(piece.words) == 1:
            _keep(found, piece, starts, first in inside)
        elif f" {first.lower()} " not in text:
            _keep(found, piece, starts)
        else:
            later = piece.text.index(piece.words[1], len(first))
            _keep(found, Piece(later, piece.text[later:], piece.words[1:], False), starts)
    for run, starts in _sightings(text, headlines).items():
        for piece in _pieces(run, language):
            for part in _known_parts(piece, inside):
                _keep(found, part, starts)
    return found


def _keep(found: dict[str, Run], piece: Piece, starts: list[int], certain: bool = True) -> None:
    known = found.get(piece.text)
    if known is None:
        known = found[piece.text] = Run(piece.text, piece.words)
    known.starts.extend([s + piece.start for s in starts] if piece.start else starts)
    known.certain = known.certain or certain
    known.titled = known.titled or piece.titled


def _known_parts(piece: Piece, inside: set[str]) -> Iterator[Piece]:
    """The parts of a headline's run that running text has too."""
    at, start = 0, 0
    group: list[str] = []
    for word in (*piece.words, ""):
        where = piece.text.find(word, at) if word else at
        if word and word in inside:
            start = start if group else where
            group.append(word)
        elif group:
            yield Piece(piece.start + start, piece.text[start:at], tuple(group), False)
            group = []
        at = where + len(word)
