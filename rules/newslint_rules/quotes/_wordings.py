"""Two wordings of one quotation: lists of words that are the same but for one short gap."""

from __future__ import annotations

from newslint.core.tuples import NamedTuple

RUN = 5  # words in a row that two wordings of one quotation share
_RESUMED = 3  # words in a row that they share again after the gap
_LONGEST = 3  # words of a gap
_SHARE = 0.8  # of the words of the shorter one stand in both


class Gap(NamedTuple):
    """Where two lists part: from word `one` of the first and `other` of the second, for so many words each."""

    one: int
    one_length: int
    other: int
    other_length: int


def gap_between(one: list[str], other: list[str]) -> Gap | None:
    """The one short gap but for which two lists of words are nearly the same; None where there is no such gap."""
    places = {tuple(one[i : i + RUN]): i for i in range(len(one) - RUN + 1)}
    runs = ((tuple(other[j : j + RUN]), j) for j in range(len(other) - RUN + 1))
    i, j = next(((places[run], j) for run, j in runs if run in places), (0, -1))
    if j < 0:
        return None
    start = _common(one[:i][::-1], other[:j][::-1])
    end = _common(one[i:], other[j:])
    gaps = []
    if after := _resumed(one[i + end :], other[j + end :]):
        gaps.append((after[2], Gap(i + end, after[0], j + end, after[1])))
    if before := _resumed(one[: i - start][::-1], other[: j - start][::-1]):
        gaps.append((before[2], Gap(i - start - before[0], before[0], j - start - before[1], before[1])))
    enough = _SHARE * min(len(one), len(other))
    gap = next((gap for length, gap in gaps if start + end + length >= enough), None)
    return gap if gap and _is_slip(one, other, gap) else None


def _common(one: list[str], other: list[str]) -> int:
    """How many words two lists have in common at their beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _resumed(one: list[str], other: list[str]) -> tuple[int, int, int] | None:
    """How many words to pass over in each list until they agree again, and for how many words then."""
    for total in range(1, 2 * _LONGEST + 1):
        for skip in range(max(0, total - _LONGEST), min(total, _LONGEST) + 1):
            length = _common(one[skip:], other[total - skip :])
            if length >= _RESUMED:
                return skip, total - skip, length
    return None


def _is_slip(one: list[str], other: list[str], gap: Gap) -> bool:
    """Whether words are missing in a gap, or little words or forms of one word stand for each other."""
    this, that = one[gap.one :][: gap.one_length], other[gap.other :][: gap.other_length]
    if not this or not that:
        return True
    return this[0][:4] == that[0][:4] or all(len(w) <= 4 and w.isalpha() for w in this + that)
