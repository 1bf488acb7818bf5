"""Whether two words that look alike name one person or place, or two: what the article shows of their bearers.

Two full names show one bearer where their other words agree, and two where they do not; a given name is not a
surname; an organisation keeps its own spelling; two names in one list are two.
"""

from __future__ import annotations

from functools import lru_cache

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.capitals import Run
from newslint.facts.naming.alphabets import plain
from newslint.facts.naming.letters import WESTERN, Agreement, agreement
from newslint.facts.naming.look_alikes import Word, joined, looks
from newslint.facts.naming.slips import is_slip, is_swap, may_agree
from newslint.facts.naming.surroundings import are_told_apart, around, has_small, stands_behind
from newslint.facts.pieces import heads_organisation, is_common
from newslint.facts.syllables import dictionary_of

_SHARE = 0.34  # of the letters of a name, the most that all differences may cost
_SHARE_PLAIN = 0.30  # the same where the words do not look like words of the origin
_SHARE_WHOLE = 0.3  # the same for names of several words taken as one
_SHARE_WITHIN = 0.65  # the same of one word, where the rest of a full name agrees
_SHORT_NAME = 7  # letters; of shorter names that a dictionary has, many differ in one letter (Martin, Marvin)
_RARE = 4  # mentions; where both spellings have more, they are two names


class Bearer(NamedTuple):
    """One bearer of two spellings: why the letters agree (None: a slip), and the two full names that show it."""

    why: Agreement | None
    full: tuple[Run, Run] | None


@lru_cache(8192)
def letters_agree(one: str, other: str, share: float = _SHARE) -> Agreement | None:
    """The agreement of two words, within a share of their letters."""
    return agreement(one, other, _most(one, other, share))


def _most(one: str, other: str, share: float) -> float:
    """What the differences between two words may cost together."""
    return max(1.0, share * (len(one) + len(other)) / 2) + 0.001


def one_bearer(one: Word, other: Word, article: Article) -> Bearer | None:
    """The bearer that two look-alike words share; None where they are two, or nothing shows that they are one."""
    if (one.whole or other.whole) and joined(one.text) == joined(other.text):
        return _joined_bearer(one, other, article)
    full = [
        (run, index, against, place)
        for run, index in one.within
        for against, place in other.within
        if run is not against and _may_be_one(run.words, index, against.words, place)
    ]
    known = _free(one, other, article)
    if not full and known is None:
        return None
    why = letters_agree(one.letters, other.letters, _SHARE_WITHIN if full else _SHARE)
    if why is None and not is_slip(one.plain, other.plain):
        return None
    if are_told_apart(one, other, article):
        return None
    two = not known and _may_be_two(one, other, why, article.primary_language)
    for run, index, against, place in full:
        if two and _others(run.words, index) != _others(against.words, place):
            continue
        if _is_one(run.words, index, against.words, place):
            return Bearer(why, (run, against))
    if known is not None and _is_misspelt(one, other, known, article.primary_language):
        return Bearer(why, None)
    if known is None or has_small(article, one.plain) or has_small(article, other.plain):
        return None
    if known and stands_behind(around(article.language).in_place, one if not one.within else other, article.text):
        return None
    placed = around(article.language).placed
    places = not known and all(stands_behind(placed, word, article.text) for word in (one, other))
    return _without_full_names(one, other, why, known, places, article.primary_language)


def _joined_bearer(one: Word, other: Word, article: Article) -> Bearer | None:
    """The bearer of two names that are the same but for blanks, hyphens, articles and capitals."""
    single = next((word for word in (one, other) if not word.whole), None)
    a_surname = single is not None and (single.titled or "surname" in _roles(single, article))
    marks = plain(one.text) == plain(other.text) and one.text.lower() != other.text.lower()
    if a_surname or marks or are_told_apart(one, other, article):
        return None
    return Bearer(Agreement(0.0, "", ()), None)


def _free(one: Word, other: Word, article: Article) -> bool | None:
    """Whether one of two words is a surname and the other stands alone; None where they cannot be one bearer's.

    They cannot where both have longer names, one is a given name, or an organisation's own spelling.
    """
    if (one.within and other.within and not one.alone and not other.alone) or not (one.certain or other.certain):
        return None
    roles = _roles(one, article), _roles(other, article)
    if (roles[0] and roles[1]) or any(r and r != {"surname"} for r in roles):
        return None
    return bool(roles[0] or roles[1]) or one.titled or other.titled


def _without_full_names(
    one: Word, other: Word, why: Agreement | None, surname: bool, places: bool, language: str
) -> Bearer | None:
    """The bearer of two words of which at least one stands alone.

    It is enough that the letters of one origin agree, and closely where nothing shows that origin and the words are
    not short, or are both `places`; else one must be rare and the other frequent. A name that is frequent before a
    rare full name comes is another's.
    """
    rare, frequent = sorted((one, other), key=lambda word: len(word.places))
    counts = len(rare.places), len(frequent.places)
    if why is not None and len(why.steps) > 1 and _is_without_h(one.plain, other.plain):
        return None
    if counts[0] > _RARE or (rare.within and not frequent.within and _comes_first(frequent, rare) and counts[1] > 1):
        return None
    looks_right = places or (why is not None and why.typical > 0)
    share = _SHARE_WHOLE if one.whole else _SHARE if looks_right else _SHARE_PLAIN
    if why is not None and why.cost > _most(one.letters, other.letters, share):
        why = None
    if not looks_right and _ends_in_other_vowels(one.plain, other.plain):
        return None
    if not surname and _may_be_two(one, other, why, language):
        return None
    changed = _is_changed(one.plain, other.plain)
    certain, shortest = one.certain and other.certain, min(len(one.plain), len(other.plain))
    likely = why is not None and why.origin != WESTERN and (looks_right or why.cost <= 0.5 or shortest > 5)
    if likely and (surname or certain):
        return Bearer(why, None)
    if one.whole or counts[1] < 2 * counts[0] or shortest < (5 if surname else 6) or (why and why.cost > 1.0):
        return None
    if changed and shortest < _SHORT_NAME:
        return None
    if why is None and (not certain or not is_slip(one.plain, other.plain) or (changed and not surname)):
        return None
    return Bearer(why, None)


def _is_misspelt(one: Word, other: Word, surname: bool, language: str) -> bool:
    """Whether a rare word is a slip of a frequent one: no dictionary has it, and it has that one or somebody bears it.

    Then it may even stand at the beginning of a sentence, where a capital shows nothing.
    """
    listed = dictionary_of(language)
    rare, frequent = sorted((one, other), key=lambda word: len(word.places))
    if listed is None or len(rare.places) * 2 > len(frequent.places) or rare.within or not frequent.certain:
        return False
    slip = is_slip(rare.plain, frequent.plain) and not listed(rare.plain)
    return slip and (listed(frequent.plain) or (surname and len(frequent.places) > 2))


def _is_changed(one: str, other: str) -> bool:
    """Whether two words have other letters in the same places, none more and none swapped."""
    return one != other and len(one) == len(other) and not is_swap(one, other)


def _may_be_two(one: Word, other: Word, why: Agreement | None, language: str) -> bool:
    """Whether a letter is changed, and a dictionary has both words (Black, Block)."""
    if not _is_changed(one.plain, other.plain) or (why is not None and why.typical):
        return False
    listed = dictionary_of(language)
    return listed is not None and listed(one.plain) and listed(other.plain)


def _others(words: tuple[str, ...], index: int) -> tuple[str, ...]:
    """The words of a full name but one."""
    return words[:index] + words[index + 1 :]


def _is_without_h(one: str, other: str) -> bool:
    """Whether one word begins with h and the other with a vowel (Henderson, Anderson)."""
    first, second = sorted((one[0], other[0]), key="h".__ne__)
    return first == "h" and second in "aeiou"


def _ends_in_other_vowels(one: str, other: str) -> bool:
    """Whether two words differ in the vowel at their ends (Caroline, Carolina)."""
    return {one[-1], other[-1]} == {"a", "e"}


def _comes_first(one: Word, other: Word) -> bool:
    return min(one.places) < min(other.places)


def _may_be_one(words: tuple[str, ...], index: int, against: tuple[str, ...], place: int) -> bool:
    """Whether two full names can agree: at the end that the pair of look-alikes leaves, or at both."""
    last, end = len(words) - 1, len(against) - 1
    if (index == 0) != (place == 0) or (index == last) != (place == end):
        return False
    first = index == 0 or _may_agree(words[0], against[0])
    return first and (index == last or _may_agree(words[last], against[end]))


def _may_agree(one: str, other: str) -> bool:
    if one == other or "." in one + other:
        return True
    mine, theirs = looks(one), looks(other)
    if mine is None or theirs is None:  # too short for a skeleton
        return one[0] == other[0]
    return not set(mine.keys).isdisjoint(theirs.keys) and may_agree(mine.plain, theirs.plain)


def _is_one(words: tuple[str, ...], index: int, against: tuple[str, ...], place: int) -> bool:
    """Whether the letters of two full names agree at both ends and in the pair of look-alikes."""
    cost, letters = 0.0, 0
    for one, other in ((words[0], against[0]), (words[index], against[place]), (words[-1], against[-1])):
        if one.endswith(".") or other.endswith("."):
            if one[0] != other[0]:
                return False
            continue
        why = letters_agree(one, other, _SHARE_WITHIN)
        if why is None and (one, other) != (words[index], against[place]):
            return False
        cost += why.cost if why else 1.0
        letters += min(len(one), len(other))
    return cost <= _SHARE * letters


def _roles(word: Word, article: Article) -> set[str]:
    """What a word is in the longer runs it stands in: surname, given name, or part of an organisation's name.

    A run that ends in a word which the article has in lower case too ("Mueller Inquiry") says nothing.
    """
    roles = set()
    for run, index in word.within:
        last = run.words[-1]
        if heads_organisation(last, article.language) or is_common(last, article.language):
            if not word.alone:
                roles.add("own spelling")
        elif index == len(run.words) - 1:
            roles.add("surname")
        elif not has_small(article, last.lower()):
            roles.add("given name")
    return roles
