"""The words of an article's names, and the pairs of them that look so much alike that a closer look pays.

Words are sorted by a skeleton of the consonants that hardly any romanisation changes (l, m, n, r, t or d, b or p), and
by their first and last three letters for slips of one letter; so no word is compared with all others. A name with a
short or hyphenated word in it ("Kim Jong-un") is also taken as one long word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.capitals import Run, runs
from newslint.facts.naming.alphabets import plain
from newslint.facts.naming.slips import is_slip, may_agree

LONGEST = 6  # words; a longer run is a list
MOST = 1000  # pairs; a text with more is a list of names
NEIGHBOURS = 16  # in a larger group a word is compared with so many before it in the alphabet
SHORTEST = 4  # letters; shorter words have too many neighbours
_HALVES = 6  # letters; two that changed places in the middle leave neither the first three nor the last
_ARTICLE = re.compile("^[ae]l-?(?=[^aeiouy]{1,2}[aeiouy])")
_SKELETON = str.maketrans("dpszcj", "tb####", "aeiouywvfhgkqx' -")
_PARTICLE = re.compile("[- ](?:[ae][ltszrdn]h?)[- ]", re.IGNORECASE)
_LOWER_PART = re.compile(r"[- ][a-z]\w*$")
_PAIR = re.compile(r"(\w+)(?= (\w+))")
_MANY = 64  # names, for which all pairs of words of a text are laid out to be looked up
_GAPS = str.maketrans("", "", " -‑'")
_DOUBLED = re.compile(r"(.)\1+")


class Word:
    """One spelling: the offsets where it stands, how often alone, and as which word of which longer runs.

    `letters` is the spelling without spaces, `plain` the same in lower case without marks; `certain` is False where it
    only ever begins a sentence, `titled` True where a title stands before it.
    `whole` is True for a run of several words taken as one.
    """

    __slots__ = ("alone", "certain", "letters", "places", "plain", "text", "titled", "whole", "within")

    def __init__(self, text: str, plain: str, whole: bool = False) -> None:
        self.text = text
        self.plain = plain
        self.letters = text.replace(" ", "").replace("-", "") if whole else text
        self.whole = whole
        self.places: list[int] = []
        self.alone = 0
        self.within: list[tuple[Run, int]] = []
        self.certain = whole
        self.titled = False

    def add(self, run: Run, index: int, at: int) -> None:
        """Add the places of a run that this is the word `index` of, `at` characters from its start."""
        self.places.extend([start + at for start in run.starts] if at else run.starts)
        self.certain = self.certain or run.certain
        self.titled = self.titled or run.titled
        if len(run.words) == 1 or self.whole:
            self.alone += len(run.starts)
        else:
            self.within.append((run, index))


class Looks(NamedTuple):
    """What a spelling is sorted by: its plain form, and the keys of the groups it belongs to."""

    plain: str
    keys: tuple[str, ...]


def _skeleton(form: str) -> str:
    """The steady consonants of a plain word, without t or d before s, z, c or j, and without doubles."""
    if form[:2] in ("al", "el"):
        form = _ARTICLE.sub("", form)
    return _DOUBLED.sub(r"\1", form.translate(_SKELETON).replace("t#", "").replace("#", ""))


@lru_cache(8192)
def looks(spelling: str) -> Looks | None:
    """The looks of a word of a name; None where it is too short, or an acronym."""
    if len(spelling) < SHORTEST or spelling.isupper() or "Ã" in spelling:  # a wrong encoding is no spelling
        return None
    form = plain(spelling)
    skeleton = _skeleton(form)
    keys = [skeleton]
    if len(form) > 4:
        keys += ["^" + form[:3], "$" + form[-3:]]
    if len(form) == _HALVES:
        keys.append("=" + "".join(sorted(form)))
    if len(form) > 4 and ("d" in form or "z" in form):  # ذ and ض may be either
        keys.append("~" + skeleton.replace("t", ""))
    return Looks(form, tuple(keys))


@lru_cache(4096)
def looks_whole(text: str) -> Looks | None:
    """The looks of a name of several words taken as one; None where one of them is an acronym or a number (II)."""
    words = text.split()
    if len(words) > 4 or any(map(str.isupper, words)):
        return None
    joined = plain(text).replace(" ", "").replace("-", "")
    return Looks(joined, ("+" + _skeleton(joined),))


def _has_short_word(run: Run) -> bool:
    return len(run.words) > 1 and ("-" in run.text or min(map(len, run.words)) < SHORTEST)


def alike(seen: dict[str, Looks | None]) -> dict[tuple[str, str], None]:
    """Pairs of spellings that may agree or are one slip apart, of those whose looks are given."""
    first: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    for text, look in seen.items():
        for key in look.keys if look else ():
            other = first.setdefault(key, text)
            if other is not text:  # hardly any key has two
                groups.setdefault(key, [other]).append(text)
    pairs: dict[tuple[str, str], None] = {}
    for key, group in [(key, groups[key]) for key in first if key in groups] if groups else ():
        near = is_slip if key[:1] in ("^", "$", "=") else may_agree
        if len(group) > NEIGHBOURS:  # so that the time grows with the words and not with their square
            group.sort()
        for index in range(1, len(group)):
            look = seen[group[index]]
            for other in group[max(0, index - NEIGHBOURS) : index]:
                against = seen[other]
                if look and against and near(look.plain, against.plain):
                    pairs[other, group[index]] = None
    return pairs


@lru_cache(8192)
def joined(text: str) -> str:
    """A name as one plain word, without blanks, hyphens and articles."""
    return plain(_PARTICLE.sub(" ", text)).translate(_GAPS)


def _joined(found: list[Run]) -> dict[tuple[str, str], None]:
    """Pairs of names that are the same but for a blank, a hyphen, an article or a capital."""
    groups: dict[str, list[str]] = {}
    for run in found:
        several = len(run.words) > 1 or "-" in run.text
        if several and "." not in run.text and not run.text.isupper() and not _LOWER_PART.search(run.text):
            groups.setdefault(joined(run.text), []).append(run.text)
    for run in found:
        single = len(run.words) == 1 and not run.text.isupper()
        if single and (form := plain(run.text)) in groups and run.text not in groups[form]:
            groups[form].append(run.text)
    return {(texts[0], other): None for texts in groups.values() for other in texts[1:]}


def look_alikes(article: Article) -> list[tuple[Word, Word]]:
    """Pairs of words, or of names taken as one word, that are worth a closer look, each once."""
    found = [run for run in runs(article).values() if len(run.words) <= LONGEST]
    seen = {word: looks(word) for run in found for word in run.words}
    seen.update({run.text: looks_whole(run.text) for run in found if _has_short_word(run)})
    pairs = list(alike(seen) | _joined(found))[:MOST]
    texts = dict.fromkeys(text for pair in pairs for text in pair)
    wanted = {text: Word(text, look.plain if (look := seen.get(text)) else joined(text), " " in text) for text in texts}
    for run in found if wanted else ():
        if run.text in wanted or not wanted.keys().isdisjoint(run.words):
            _note(wanted, run)
    return [(wanted[one], wanted[other]) for one, other in pairs] + list(_spaced(found, article.text))


def _spaced(found: list[Run], text: str) -> Iterator[tuple[Word, Word]]:
    """Names joined by hyphens with a small letter between, and their form with blanks ("Bar-le-Duc", "Bar le Duc")."""
    hyphenated = [run for run in found if "-" in run.text]
    pairs = frozenset(_PAIR.findall(text)) if len(hyphenated) > _MANY else None
    for run in hyphenated:
        spaced = run.text.replace("-", " ")
        if pairs is not None and (first := _PAIR.search(spaced)) and first.groups() not in pairs:
            continue
        if spaced in text and not _LOWER_PART.search(run.text):
            one, other = Word(run.text, joined(run.text), True), Word(spaced, joined(spaced), True)
            one.add(run, 0, 0)
            other.places = [m.start() for m in re.finditer(rf"\b{re.escape(spaced)}\b", text)]
            if other.places:
                yield one, other


def _note(wanted: dict[str, Word], run: Run) -> None:
    """Tell the words that are wanted of a run that they stand in."""
    if run.text in wanted and run.text not in run.words:
        wanted[run.text].add(run, 0, 0)
    at = 0
    for index, spelling in enumerate(run.words):
        if spelling in wanted:
            at = run.text.index(spelling, at)
            wanted[spelling].add(run, index, at)
