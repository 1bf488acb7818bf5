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


class Run(NamedTuple):
    """A spelling with all its offsets; `certain` where more than its place shows it to be a name."""

    text: str
    words: tuple[str, ...]
    starts: list[int]
    titled: bool
    certain: bool


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
_ENDING = re.compile(r"['’](?:s|S|m|ll|ve|re|d|t)$")
_LOWER_PART = re.compile(r"[-‑]([a-z]\w*)$")
_ARTICLE = re.compile(r"^[AaEe][lsdnrtz]h?[-‑](?=\w)")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_COMPOUNDED = frozenset("led era run like born wide made only held size based".split())
_BEFORE = "\"'“‘«„([{*•|>…"
_DASHES = ":—–-•*|>…"


@cache
def _lists(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Words that only begin sentences (in lower case), that are no names by themselves, titles, and their adjuncts."""
    openers = frozenset(entries(language, "openers")) | frozenset(entries(language, "function_words"))
    listed = entries(language, "titles")
    titles = frozenset(t for t in listed if not t.endswith("+"))
    adjuncts = frozenset(t.rstrip(" +") for t in listed if t.endswith("+"))
    return openers, frozenset(entries(language, "not_names")), titles, adjuncts


def _cut(word: str, openers: frozenset[str]) -> str:
    """A word without a possessive ending and without "-based", "-led"."""
    if "'" in word or "’" in word:
        word = _ENDING.sub("", word)
    lower = _LOWER_PART.search(word) if "-" in word or "‑" in word else None
    if lower and (len(lower[1]) > 5 or lower[1] in _COMPOUNDED or lower[1] in openers):
        word = word[: lower.start()]
    return word


@lru_cache(4096)
def _pieces(run: str, language: str) -> tuple[Piece, ...]:
    """The names that a run of capitals may hold: cut after possessives and compounds, titles and openers taken off."""
    openers = _lists(language)[0]
    found: list[Piece] = []
    at: list[tuple[int, str]] = []
    for match in _PIECE.finditer(run):
        whole = match.group()
        word = _cut(whole, openers)
        if at and _is_acronym(word) != _is_acronym(at[-1][1]):
            found.extend(_piece(run, at, language))
            at = []
        at.append((match.start(), word))
        if len(word) < len(whole):
            found.extend(_piece(run, at, language))
            at = []
    found.extend(_piece(run, at, language))
    return tuple(found)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and "." not in word and word not in _SUFFIXES and word.isupper()


def _piece(run: str, at: list[tuple[int, str]], language: str) -> Iterator[Piece]:
    """What is left of a run of words without the openers and titles at its head, and the titles at its end."""
    openers, not_names, titles, adjuncts = _lists(language)
    first = 0
    while first < len(at) and at[first][1].lower() in openers:
        first += 1
    title = _title(at[first:], titles, adjuncts | not_names)
    named = at[first + title :]
    while named and named[-1][1] in titles:
        named = named[:-1]
    if not named or (len(named) == 1 and (named[0][1] in not_names or named[0][1] in adjuncts)):
        return
    start, end = named[0][0], named[-1][0] + len(named[-1][1])
    words = tuple(_ARTICLE.sub("", w) for _, w in named)
    yield Piece(start, run[start:end], words, title > 0)


def _title(at: list[tuple[int, str]], titles: frozenset[str], adjuncts: frozenset[str]) -> int:
    """How many words at the head of a run are a title ("Former Vice President")."""
    last = 0
    for index, (_, word) in enumerate(at):
        if word in titles and (all(w in adjuncts for _, w in at[last:index]) or 2 <= len(at) - index - 1 <= 3):
            last = index + 1
    return last


def _headline_blocks(article: Article) -> list[tuple[int, int]]:
    """The spans of short blocks in which nearly all words have capitals, where a capital shows nothing."""
    spans = []
    for block in article.blocks:
        if block.end - block.start < 250 and article.text[block.end - 1] not in ".,;…":
            words = [w for w in article.text[block.start : block.end].split() if w[0].isalpha()]
            small = sum(w[0].islower() and len(w) > 4 for w in words)
            if small * 6 <= len(words) and sum(w[0].isupper() for w in words) > len(words) / 2:
                spans.append((block.start, block.end))
    return spans


def _sightings(article: Article) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Where each run of capitals stands: in running text, and in headlines in title case."""
    text, shouting = article.text, _headline_blocks(article)
    running: dict[str, list[int]] = {}
    headlines: dict[str, list[int]] = {}
    for match in _RUN.finditer(text):
        start = match.start()
        into = headlines if shouting and any(s <= start < e for s, e in shouting) else running
        into.setdefault(match.group(), []).append(start)
    return running, headlines


def _begins(text: str, start: int, openings: frozenset[int]) -> bool:
    """Whether a word stands where any word would have a capital."""
    before = text[start - 1 : start]
    return start in openings or before in _BEFORE or (before == " " and text[start - 2] in _DASHES)


@fact
def runs(article: Article) -> dict[str, Run]:
    """Every spelling that is a name, by its text, with all its places in order."""
    text, language = article.text, article.language
    openings = frozenset(s.start for s in sentences(article))
    running, headlines = _sightings(article)
    inside: set[str] = set()
    doubtful: list[tuple[Piece, list[int]]] = []
    found: dict[str, Run] = {}

    def keep(piece: Piece, starts: Iterable[int], certain: bool = True) -> None:
        known = found.get(piece.text)
        if known is None:
            known = Run(piece.text, piece.words, [], False, False)
        known.starts.extend(starts)
        found[piece.text] = known._replace(titled=known.titled or piece.titled, certain=known.certain or certain)

    for run, starts in running.items():
        pieces = _pieces(run, language)
        if not pieces:
            continue
        lone = len(pieces) == 1 and not pieces[0].start and len(pieces[0].text) == len(run)
        if lone and all(_begins(text, s, openings) for s in starts):
            inside.update(pieces[0].words[1:])
            doubtful.append((pieces[0], starts))
            continue
        for piece in pieces:
            inside.update(piece.words)
            keep(piece, [s + piece.start for s in starts])
    for piece, starts in doubtful:
        first = piece.words[0]
        if first in inside or f" {first.lower()} " not in text:
            certain = len(piece.words) > 1 or first in inside
            keep(piece, starts, certain)
        elif len(piece.words) > 1:
            later = piece.text.index(piece.words[1], len(first))
            rest = Piece(later, piece.text[later:], piece.words[1:], False)
            keep(rest, [s + later for s in starts])
    for run, starts in headlines.items():
        for piece in _pieces(run, language):
            for part in _known_parts(piece, inside):
                keep(part, [s + part.start for s in starts])
    return found


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
            end = at
            yield Piece(piece.start + start, piece.text[start:end], tuple(group), False)
            group = []
        at = where + len(word)




def is_common(word: str, language: str) -> bool:
    """Whether a word is one of the language's common words, by its lists."""
    return word.lower() in _lists(language)[0]
