"""Two wordings of a quotation beside each other: where they differ, and what is no difference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.core.article import Article
from newslint.facts.against.held import Held, Status
from newslint.facts.against.judging import placed
from newslint.facts.against.spellings import distance
from newslint.facts.against.wording import Spoken, matching, words_in
from newslint.languages import by_kind
from newslint.languages.kinds import QUOTED

Gap = tuple[int, int, int, int]
DROPPED = 4  # words that the source has more within a sentence, at most, where one may have been dropped
_MASKED = re.compile(r"\b[^\W\d_]{1,2}(?:[*–—-]{2,}|[*–—])[^\W\d_]*")  # "f–ing"
_BROKEN = re.compile(r"[—–,]|--|\s-\s")  # where speakers begin anew
_ANEW = 60  # characters in which they say something again
_DOTS = re.compile(r"…|\.\s?\.\s?\.")
_ORDINAL = frozenset({"st", "nd", "rd", "th"})  # "29", "29th"
_FEW = 6  # words drawn together of which all readings are tried
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
    if len(found) < 2:
        yield held
        return
    told = [one for gap in found if (one := _one(held, article, mine, theirs, gap, source))]
    yield from told or [held._replace(status="same", how="")]  # other spellings in each place


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
    held: Held, article: Article, mine: list[Spoken], theirs: list[Spoken], gap: Gap, source: Article
) -> Held | None:
    """What is said of one place; None where only the spelling is another."""
    a, b, c, d = gap
    if is_same(article, mine[a:b], source, theirs, c, d):
        return None
    words, others = [one.word for one in mine[a:b]], [one.word for one in theirs[c:d]]
    more = a == b and d - c > DROPPED
    status: Status = "unsure" if more or is_heard_otherwise(words, others, source.primary_language) else "differs"
    first, last = (a, b) if a < b else (max(0, a - 1), min(len(mine), a + 1))
    low, high = (c, d) if c < d else (max(0, c - 1), min(len(theirs), c + 1))
    own = held._replace(start=mine[first].start, end=mine[last - 1].end, status=status, how="words")
    own = own._replace(how="added" if c == d else "shortened" if more else "dropped" if a == b else "words")
    return placed(own, (theirs[low].start, theirs[high - 1].end))


def fillers(source: Article) -> frozenset[str]:
    """What may stand in speech or not, and nothing at all."""
    return by_kind(source.primary_language, "quoted", QUOTED)["fillers"] | {""}


def is_heard_otherwise(mine: list[str], theirs: list[str], language: str) -> bool:
    """Whether what differs is what two who write down one speech hear in two ways: a small word, or a letter of one.

    One letter behind the first ("gettin", "getting") is what a desk mends in speech.
    """
    if len(mine) == len(theirs) == 1 and mine[0][0] == theirs[0][0] and distance(mine[0], theirs[0]) <= 1:
        return True
    small = by_kind(language, "quoted", QUOTED)["small"]
    return max(len(mine), len(theirs)) == 1 and small.issuperset((*mine, *theirs))


def is_same(
    article: Article, mine: Sequence[Spoken], source: Article, theirs: Sequence[Spoken], first: int, last: int
) -> bool:
    """Whether some words of a quotation are those of a source, from one to another, but for how they are written.

    What the source says twice in a row may be said once, and what is two words there may be one.
    """
    words = [one.word for one in mine]
    others, size = [one.word for one in theirs[first:last]], last - first
    known = fillers(source)
    if is_spelling(words, others, known):
        return True
    if _in_full(article, _without(words, known)) & _in_full(source, _without(others, known)):
        return True
    if _is_left_out(source, theirs, first, last) or _are_initials(words, others) or _are_initials(others, words):
        return True
    if others and _is_restart(words, source, theirs, first, last):
        return True
    if not words:
        if others and source.text[theirs[first].start - 1] in "[(":
            return True  # put in for the reader
        twice = theirs[max(0, first - size) : first], theirs[last : last + size]
        return any([one.word for one in side] == others for side in twice)
    return (
        bool(others)
        and _is_masked(article, mine) != _is_masked(source, theirs[first:last])
        and (words[0][0] == others[0][0])
    )


def _is_left_out(source: Article, theirs: Sequence[Spoken], first: int, last: int) -> bool:
    """Whether a source has left words out where some are missed."""
    low = theirs[first - 1].end if first else theirs[first].start
    high = theirs[last].start if last < len(theirs) else theirs[-1].end
    return bool(_DOTS.search(source.text, low, high))


def _is_restart(words: list[str], source: Article, theirs: Sequence[Spoken], first: int, last: int) -> bool:
    """Whether what a source has more is what the speaker began and said anew: "to people, the sick people", "took a
    defeat -- a victory".
    """
    there = theirs[first:last]
    behind = [*there, *words_in(source, there[-1].end, there[-1].end + _ANEW)]
    for at in range(1, len(there) + 1):
        anew = behind[at : 2 * at + 2]
        if not anew or not _BROKEN.search(source.text, behind[at - 1].end, anew[0].start):
            continue
        again = {one.word.removesuffix("s") for one in anew}
        rest = [one.word for one in there[at:]]
        if is_spelling(words, rest, fillers(source)) and any(b.word.removesuffix("s") in again for b in behind[:at]):
            return True
    return False


def _are_initials(one: list[str], other: list[str]) -> bool:
    """Whether one word is the first letters of others ("HK", "Hong Kong")."""
    return len(one) == 1 and 1 < len(one[0]) == len(other) and one[0] == "".join(word[0] for word in other)


def _is_masked(article: Article, words: Sequence[Spoken]) -> bool:
    """Whether a word has letters left out for decency."""
    return bool(_MASKED.search(article.text, words[0].start, words[-1].end + 2))


def _without(words: list[str], known: frozenset[str]) -> list[str]:
    """Some words without the first, where that may stand in speech or not, and is not all of them."""
    return words[1:] if len(words) > 1 and words[0] in known else words


@cache
def _short(language: str) -> dict[str, tuple[str, ...]]:
    forms = (form.split("=") for form in by_kind(language, "quoted", QUOTED)["short"])
    return {ending: tuple(whole.split("/")) for ending, whole in forms}


def _in_full(article: Article, words: list[str]) -> frozenset[str]:
    """The letters of some words with nothing drawn together: "it's" is "it is" and may be "it has"."""
    short, found = _short(article.primary_language), {""}
    for index, word in enumerate(words):
        ending = next((end for end in short if word.endswith(end)), "")
        wholes = short[ending][: 1 if index >= _FEW else None] if ending else ("",)
        found = {before + word.removesuffix(ending) + whole for before in found for whole in wholes}
    return frozenset(found)


def is_spelling(mine: list[str], theirs: list[str], known: frozenset[str]) -> bool:
    """Whether two wordings have the same letters but for one, or the words of one are a beginning of the other's.

    `known` is what may stand in speech or not.
    """
    one, other = "".join(mine), "".join(theirs)
    if one.removesuffix("s") == other.removesuffix("s") and len(mine) + len(theirs) > 2:
        return True  # "an all-time record", "an all times record"
    if not one and not other:
        return True
    short, long = sorted((one, other), key=len)
    if short.isdigit() and long.startswith(short) and long[len(short) :] in _ORDINAL:
        return True
    if {one, other} <= known or one.removesuffix("'s") == other.removesuffix("'s"):
        return True
    return len(mine) != len(theirs) and abs(len(one) - len(other)) <= 1 and distance(one, other) <= 1 and len(one) > 3
