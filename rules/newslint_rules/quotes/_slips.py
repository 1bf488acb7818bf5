"""Words of one quotation that were changed in another: found by aligning two lists of words with few edits."""

from __future__ import annotations

from newslint.core.tuples import NamedTuple
from newslint.languages import by_kind, words
from newslint.languages.kinds import QUOTED

_FEW, _MANY = 5, 8  # words of a quotation in which one word may have slipped, and in which two may
CONTENT = 10  # words of one in which a word that is no function word may have slipped


class Edit(NamedTuple):
    """A word that differs: its place in each list, None in the one that lacks it."""

    one: int | None
    other: int | None


def slips(one: list[str], other: list[str], language: str) -> list[Edit]:
    """The words that slipped between two wordings, the shorter of which the longer holds; none where they are two."""
    if len(one) > len(other):
        return [Edit(edit.other, edit.one) for edit in slips(other, one, language)]
    most = 0 if len(one) < _FEW else 1 if len(one) < _MANY else 2
    pairs = set(zip(one, one[1:], strict=False))
    if not most or 2 * len(pairs.intersection(zip(other, other[1:], strict=False))) < len(pairs):
        return []
    edits = _edits(one, other)
    at_ends = any(edit.one in (0, len(one) - 1) and edit.other is None for edit in edits)
    if not 0 < len(edits) <= most or (at_ends and len(one) < _MANY):
        return []
    little = words(language, "function_words") | by_kind(language, "quoted", QUOTED)["little"]
    changed = all(_may_slip(one, other, edit, little) for edit in edits)
    return edits if changed else []


def _may_slip(one: list[str], other: list[str], edit: Edit, little: frozenset[str]) -> bool:
    """Whether a word is one that a careless hand changes: a little word, another form of it, or one among many."""
    here = one[edit.one] if edit.one is not None else ""
    there = other[edit.other] if edit.other is not None else ""
    if here and there and (here[:4] == there[:4] or len(one) >= CONTENT) and here.isalpha() and there.isalpha():
        return True
    return all(not word or word in little for word in (here, there))


def _edits(one: list[str], other: list[str]) -> list[Edit]:
    """The fewest edits that make the words of the first out of a part of the other (semi-global alignment)."""
    rows = [[0] * (len(other) + 1)]
    for i, word in enumerate(one, 1):
        row = [i]
        above = rows[-1]
        for j, known in enumerate(other, 1):
            row.append(min(above[j - 1] + (word != known), above[j] + 1, row[-1] + 1))
        rows.append(row)
    i, j = len(one), min(range(len(other) + 1), key=rows[-1].__getitem__)
    edits = []
    while i:
        cost = rows[i][j]
        if j and cost == rows[i - 1][j - 1] + (one[i - 1] != other[j - 1]):
            i, j = i - 1, j - 1
            if one[i] != other[j]:
                edits.append(Edit(i, j))
        elif cost == rows[i - 1][j] + 1:
            i -= 1
            edits.append(Edit(i, None))
        else:
            j -= 1
            edits.append(Edit(None, j))
    return edits[::-1]
