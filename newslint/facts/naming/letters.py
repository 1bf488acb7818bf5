"""How one name can be written in two ways: the letters of two spellings laid side by side.

Two spellings agree where every difference between them is two ways to write one letter of one origin, a doubled
letter, a mark over a letter, an apostrophe or a hyphen.
"""

from __future__ import annotations

import re

from newslint.core.tuples import NamedTuple
from newslint.facts.naming.alphabets import alphabets, plain, ways_at

WESTERN = "western"  # the last of the origins: its letters explain little
_HUSHED = str.maketrans(
    {"š": "sh", "ş": "sh", "ș": "sh", "ŝ": "sh", "ś": "sh", "č": "ch", "ç": "ch", "ĉ": "ch", "ć": "ch"}
    | {"ž": "zh", "ż": "zh", "ź": "zh", "ĵ": "zh", "ț": "ts", "ĥ": "kh", "ŭ": "w", "ü": "ue", "ö": "oe", "ä": "ae"}
)
_DOUBLED, _SILENT, _WRITTEN_OUT = 0.5, 0.1, 0.3  # a letter doubled, a hyphen or apostrophe left out, š as sh


class Step(NamedTuple):
    """A difference between two spellings: `one` here, `other` there, as ways to write what `name` says."""

    name: str
    one: str
    other: str


class Agreement(NamedTuple):
    """Why two spellings can be one name: the differences, what they cost together, and the language of origin.

    `typical` says how many of the two look like words of that origin.
    """

    cost: float
    origin: str
    steps: tuple[Step, ...]
    typical: int = 0


def agreement(one: str, other: str, limit: float) -> Agreement | None:
    """The cheapest way, at most `limit`, to take two spellings for one name of one origin, or None.

    A mark is dropped (š as s), or where that is cheaper written out (š as sh).
    """
    found = _agreement(plain(one), plain(other), limit)
    if not (one.isascii() and other.isascii()):
        forms = [plain(word.lower().translate(_HUSHED)) for word in (one, other)]
        if forms != [plain(one), plain(other)]:
            written = _agreement(forms[0], forms[1], (found.cost if found else limit) - _WRITTEN_OUT - 0.01)
            if written is not None:
                step = Step("marks", "", "")
                return written._replace(cost=written.cost + _WRITTEN_OUT, steps=(step, *written.steps))
    return found


def _agreement(one: str, other: str, limit: float) -> Agreement | None:
    """The same for two plain words; the letters have their names where the words look like words of the origin."""
    if one == other:
        return Agreement(0.0, "", ())
    known = alphabets()
    if limit <= 0 or _aligned(one, other, -1, limit) is None:
        return None
    best: Agreement | None = None
    for origin, letters in known.origins.items():
        shape, typical = known.shapes.get(origin), known.typical.get(origin)
        if shape and not (re.fullmatch(shape, one) and re.fullmatch(shape, other)):
            continue
        found = _aligned(one, other, letters, limit if best is None else best.cost)
        if found is None:
            continue
        look = sum([re.search(typical, word) is not None for word in (one, other)]) if typical else 0
        if best is None or found[0] < best.cost or look > best.typical:
            best = Agreement(found[0], origin, found[1], look)
    if best is not None and not best.typical:
        return best._replace(steps=tuple([s._replace(name="") if s.one and s.other else s for s in best.steps]))
    return best


_Back = dict[tuple[int, int], tuple[int, int, str]]


def _aligned(one: str, other: str, letters: int, limit: float) -> tuple[float, tuple[Step, ...]] | None:
    """The cheapest alignment that uses some letters only, with its cost: a shortest path through one beside other."""
    rows: list[dict[int, float]] = [{} for _ in range(len(one) + 1)]
    rows[0][0] = 0.0
    back: _Back = {}
    mine, theirs, names = ways_at(one), ways_at(other), alphabets().letters
    for i, row in enumerate(rows):
        here = one[i : i + 1]
        for j in range(len(other) + 1 if row else 0):
            cost = row.get(j)
            if cost is None:
                continue
            there = other[j : j + 1]
            moves = [(1, 1, 0.0, "")] if here == there and here else []
            if here and (here in "'-" or (i and here == one[i - 1])):
                moves.append((1, 0, *_left_out(here)))
            if there and (there in "'-" or (j and there == other[j - 1])):
                moves.append((0, 1, *_left_out(there)))
            for di, bits in mine[i]:
                bits &= letters
                for dj, others in theirs[j] if bits else ():
                    common = bits & others
                    if common and (di or dj):
                        letter = names[(common & -common).bit_length() - 1]
                        moves.append((di, dj, letter.cost, letter.name))
            for di, dj, price, name in moves:
                if cost + price < rows[i + di].get(j + dj, limit + 0.001):
                    rows[i + di][j + dj] = cost + price
                    back[i + di, j + dj] = i, j, name
    end = rows[-1].get(len(other))
    return None if end is None else (end, _path(one, other, back))


def _left_out(char: str) -> tuple[float, str]:
    """What it costs to leave out a doubled letter, a hyphen or an apostrophe, and what it is called."""
    return (_SILENT, "hyphen" if char == "-" else "apostrophe") if char in "'-" else (_DOUBLED, "doubled letter")


def _path(one: str, other: str, back: _Back) -> tuple[Step, ...]:
    """The differences on the way to the ends of both words."""
    i, j = len(one), len(other)
    steps = []
    while i or j:
        from_i, from_j, name = back[i, j]
        if name:
            steps.append(Step(name, one[from_i:i], other[from_j:j]))
        i, j = from_i, from_j
    return tuple(reversed(steps))
