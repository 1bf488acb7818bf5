"""Runs of capitalised words that are names, told from words that have a capital because of where they stand.

A run is a name where something besides its place shows it: it stands inside a sentence, or beside words that do. A
word that merely begins a sentence, a quotation or a line, or stands in a headline in title case, is none. No list of
names is used, only the language's lists of words that are none (`openers`, `not_names`, `titles`, `function_words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.pieces import WORD, Piece, lists, pieces
from newslint.facts.sentences import sentences
from newslint.languages import ALL, any_of, entries


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


_PARTICLE = f"(?:{any_of(p.lstrip('~') for p in entries(ALL, 'name_particles') if p[0] != '+')}) "
_PREFIX = "(?:[ae][lsdnrtz]h?[-‑]|[dl]['’])"
_RUN = re.compile(f"{WORD}(?:[ \u00a0](?:{_PARTICLE})?{_PREFIX}?{WORD})*")
_BEFORE = "\"'“‘«„([{*•|>…"
_DASHES = ":—–-•*|>…"
_MANY = 64  # runs, for which all words of a text are laid out to be looked up


def _headlines(article: Article) -> list[tuple[int, int]]:
    """The spans of short blocks in which nearly all words have capitals, where a capital shows nothing."""
    spans, text = [], article.text
    for block in article.blocks:
        if block.end - block.start < 250 and text[block.end - 1] not in ".,;…":
            piece = text[block.start : block.end]
            if piece == piece.lower():
                continue
            words = [w for w in piece.split() if w[0].isalpha()]
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
    known = lists(language)
    headlines = _headlines(article)
    gaps = zip([0, *[e for _, e in headlines]], [*[s for s, _ in headlines], len(text)], strict=True)
    openings = frozenset([s.start for s in sentences(article)])
    inside: set[str] = set()
    doubtful: list[tuple[Piece, list[int]]] = []
    compounds: list[tuple[Piece, list[int]]] = []
    found: dict[str, Run] = {}
    for run, starts in _sightings(text, gaps).items():
        begins = _only_begins(text, starts, openings)
        if run.isalpha():  # one word, as most are
            if run in known.plain or run.lower() in (known.openers if begins else known.functions):
                continue
            parts: tuple[Piece, ...] = (Piece(0, run, (run,), False),)
        else:
            parts = pieces(run, language, begins)
        if begins and len(parts) == 1 and len(parts[0].text) == len(run):
            doubtful.append((parts[0], starts))
            inside.update(parts[0].words[1:])
            continue
        for piece in parts:
            if "-" in piece.text and len(piece.words) == 1:
                compounds.append((piece, starts))
                continue
            inside.update(piece.words)
            _keep(found, piece, starts)
    for piece, starts in compounds:
        together = piece.text.replace("-", " ") in found
        for part in [piece] if together else _compounded(piece, inside):
            _keep(found, part, starts)
    _keep_doubtful(found, doubtful, inside, text)
    for run, starts in _sightings(text, headlines).items():
        for piece in pieces(run, language, True):
            for part in _known_parts(piece, inside):
                _keep(found, part, starts)
    return found


def _keep_doubtful(found: dict[str, Run], doubtful: list[tuple[Piece, list[int]]], inside: set[str], text: str) -> None:
    """Keep the runs that only begin sentences: without a first word that the text has in lower case, or not certain."""
    # Searching is quickest for a few.
    between = frozenset(text.split(" ")[1:-1]) if len(doubtful) > _MANY else None
    for piece, starts in doubtful:
        first = piece.words[0]
        if first in inside or len(piece.words) == 1:
            _keep(found, piece, starts, first in inside)
        elif first.lower() not in between if between is not None else f" {first.lower()} " not in text:
            _keep(found, piece, starts)
        else:
            later = piece.text.index(piece.words[1], len(first))
            _keep(found, Piece(later, piece.text[later:], piece.words[1:], False), starts)


def _keep(found: dict[str, Run], piece: Piece, starts: list[int], certain: bool = True) -> None:
    known = found.get(piece.text)
    if known is None:
        known = found[piece.text] = Run(piece.text, piece.words)
    known.starts.extend([s + piece.start for s in starts] if piece.start else starts)
    known.certain = known.certain or certain
    known.titled = known.titled or piece.titled


def _compounded(piece: Piece, inside: set[str]) -> list[Piece]:
    """The names that a hyphen joins ("Oslo-Bergen") where the article has each of them; else the one name it is."""
    parts = piece.text.split("-")
    if not inside.issuperset(parts):
        return [piece]
    starts = [sum(len(p) + 1 for p in parts[:index]) for index in range(len(parts))]
    return [Piece(piece.start + s, part, (part,), False) for s, part in zip(starts, parts, strict=True)]


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
