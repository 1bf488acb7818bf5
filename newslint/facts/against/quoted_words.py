"""Two wordings of a quotation beside each other: where they differ, and what is no difference."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.facts.against.held import Held, Status
from newslint.facts.against.judging import placed
from newslint.facts.against.spellings import distance
from newslint.facts.against.wording import Spoken, matching, words_in
from newslint.languages import by_kind
from newslint.languages.kinds import QUOTED

Gap = tuple[int, int, int, int]
DROPPED = 4  # words that the source has more within a sentence, at most, where one may have been dropped
_KEPT = 2  # words in common that tell two differences apart


def apart(article: Article, held: Held) -> Iterator[Held]:
    """Each place in which the words of a quotation differ; the fact itself where that is one place, or another fact."""
    if held.status != "differs" or held.how != "words":
        yield held
        return
    source = article.sources[held.source]
    mine = words_in(article, held.start, held.end)
    theirs = words_in(source, held.source_start, held.source_end)
    blocks = matching([one.word for one in mine], [one.word for one in theirs])
    found = gaps([block for block in blocks if block[2] >= _KEPT], len(mine), len(theirs))
    told = [_one(held, mine, theirs, gap, source) for gap in found] if len(found) > 1 else []
    yield from [one for one in told if one] or [held]


def gaps(blocks: list[tuple[int, int, int]], mine: int, theirs: int) -> list[Gap]:
    """Where two wordings of so many words differ: from and to which word of the one, and of the other.

    A block is what both have: where it begins in the one and in the other, and of how many words it is.
    """
    found: list[Gap] = []
    at = here = 0
    for a, b, size in [*blocks, (mine, theirs, 0)]:
        if a > at or b > here:
            found.append((at, a, here, b))
        at, here = a + size, b + size
    return found


def _one(
    held: Held, mine: list[Spoken], theirs: list[Spoken], gap: Gap, source: Article
) -> Held | None:  # fmt: skip
    """What is said of one place; None where only the spelling is another."""
    a, b, c, d = gap
    words, others = [one.word for one in mine[a:b]], [one.word for one in theirs[c:d]]
    if is_spelling(words, others, fillers(source)):
        return None
    status: Status = "unsure" if is_slip(words, others) or (a == b and d - c > DROPPED) else "differs"
    first, last = (a, b) if a < b else (max(0, a - 1), min(len(mine), a + 1))
    low, high = (c, d) if c < d else (max(0, c - 1), min(len(theirs), c + 1))
    own = held._replace(start=mine[first].start, end=mine[last - 1].end, status=status)
    own = own._replace(how="added" if c == d else "shortened" if a == b and d - c > DROPPED else "words")
    return placed(own, (theirs[low].start, theirs[high - 1].end))


def fillers(source: Article) -> frozenset[str]:
    """What may stand in speech or not, and nothing at all."""
    return by_kind(source.primary_language, "quoted", QUOTED)["fillers"] | {""}


def is_slip(mine: list[str], theirs: list[str]) -> bool:
    """Whether one word differs by one letter behind its first ("gettin", "getting"), as a desk mends it in speech."""
    return len(mine) == len(theirs) == 1 and mine[0][0] == theirs[0][0] and distance(mine[0], theirs[0]) <= 1


def is_spelling(mine: list[str], theirs: list[str], known: frozenset[str]) -> bool:
    """Whether two wordings have the same letters but for one, or the words of one are a beginning of the other's.

    `known` is what may stand in speech or not.
    """
    one, other = "".join(mine), "".join(theirs)
    if one.removesuffix("s") == other.removesuffix("s") and len(mine) + len(theirs) > 2:
        return True  # "an all-time record", "an all times record"
    if not one and not other:
        return True
    if {one, other} <= known:
        return True
    return len(mine) != len(theirs) and abs(len(one) - len(other)) <= 1 and distance(one, other) <= 1 and len(one) > 3
