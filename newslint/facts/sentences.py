"""The sentences of an article: where each begins and ends. A block is never joined with the next.

A sentence ends at `.`, `!`, `?` or `…`, with any closing marks, before white space and something that can begin a
sentence. It does not end after an abbreviation ("Nov. 2", "Gen. Lee"), an initial ("J. Smith", "U.S. forces"), an
ordinal where the language writes one with a point ("3. Oktober") or the number of a list item. What differs by
language stands in `abbreviations.txt`, `function_words.txt` and `cue_verbs.txt` of its folder.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.languages import entries

# A match begins at the last mark of a run, so that no run is read twice. After a point, a small letter goes on. Where
# the white space has been lost ("in May.The mayor"), only two small letters before and a capital word after are an end.
_END = re.compile(
    r"[.!?…](?:(?>(?:[\"'”’»“‘«)\]」』]|[\u00a0\u202f ]»(?!\w))*)"
    r"(?>(?:\^?\[\^?\w{1,10}(?: \w{1,10})?\]|\(\d{1,2}\)|[¹²³⁰⁴-⁹†‡*]|(?<=[a-z][.\"”!?])\d{1,2}(?=\s))*)\s++"
    r"(?=[^\sa-z.!?…,;:]|[a-z]{1,3}[A-Z])"
    r"|(?<=[a-z][a-z][.!?])[\"”’)]?(?=[\"“‘]?[A-Z][a-z’' ]))"
)
_BEGINNING = re.compile(r"[\"'“‘«„‚»”(\[¿¡–—•*-]++\s*+")  # what may stand before the first letter of a sentence
_BROKEN_OFF = ("...", "…", "…]", "...]", "…)", "...)")
_NAME = re.compile(r"[a-z]{1,3}[A-Z]")  # iPhone, eBay, macOS
_HOUR = re.compile(r"\d (?=[ap]\.m\Z)")
LONGEST = 4000  # characters, some 650 words; a text without a full stop is cut there, or it would take for ever
_OPENING = 3  # words; up to an hour there is no sentence yet: "At 5 a.m. Mr. Weldon left."
_INSIDE_WORD = re.compile(r"[(\[“‘«„\"–—/-]|['’](?=\w\w)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")  # U.S, J
_NEXT_WORD = re.compile(r"\w+")
_QUOTES = frozenset("\"”’»“‘«'")
_ORDINALS = frozenset({"da", "de", "hu", "no", "pl"})  # languages that write the point of an ordinal


class Sentence(NamedTuple):
    """A sentence, `article.text[start:end]`, of the block with the index `block`."""

    start: int
    end: int
    block: int


class Habits(NamedTuple):
    """What a language knows of the ends of its sentences.

    `before` holds the abbreviations without their point, and names such as "Yahoo!", each with the words it may stand
    before without ending the sentence: None for any word, "?" for any but a function word, "1" for a number.
    """

    before: dict[str, frozenset[str] | None]
    function_words: frozenset[str]
    speaking: frozenset[str]
    ordinals: bool


@cache
def abbreviations(language: str) -> frozenset[str]:
    """The abbreviations of a language in small letters, without their point."""
    return frozenset(entry.split()[0].rstrip(".").lower() for entry in entries(language, "abbreviations"))


@cache
def _habits(language: str) -> Habits:
    before: dict[str, frozenset[str] | None] = {}
    for entry in entries(language, "abbreviations"):
        abbreviation, *followers = entry.split()
        before[abbreviation.removesuffix(".")] = frozenset(followers) or None
    verbs = " ".join(entries(language, "cue_verbs")).split()
    speaking = frozenset(v.lstrip("^") for v in verbs if not v.startswith(("~", "=", "<")))
    return Habits(before, frozenset(entries(language, "function_words")), speaking, language in _ORDINALS)


def _ends(text: str, start: int, at: int, following: int, habits: Habits) -> bool:
    """Whether the mark at `at` ends the sentence from `start`, where the next begins at `following`."""
    if not text[following].isalnum() and (beginning := _BEGINNING.match(text, following)) is not None:
        following = beginning.end()
    if text[following : following + 1].islower() and not _NAME.match(text, following):
        return False
    quoted = text[at + 1] in _QUOTES
    if text[at] != ".":
        if quoted:
            return not _is_attributed(text, following, habits)
        return text[max(start, at - 20) : at + 1].split()[-1] not in habits.before
    if quoted or text[at - 1] == ".":
        return True
    word = (text[max(start, at - 20) : at].split() or [""])[-1]
    if not word.isalpha():
        if word.isdigit():
            return not _is_ordinal(text, start, at, following, word, habits)
        word = _INSIDE_WORD.split(word)[-1]
    if word not in habits.before and len(word) > 1:
        word = word.lower()
    if word in habits.before:
        hour = _HOUR.search(text, max(start, at - 12), at)
        if hour and len(text[start : hour.end()].split()) <= _OPENING:
            return False
        return not _goes_on(text, following, habits.before[word], habits)
    if len(word) == 1 or ("." in word and _INITIALS.fullmatch(word)):
        return _is_function_word(text, following, habits)
    return True


def _is_ordinal(text: str, start: int, at: int, following: int, number: str, habits: Habits) -> bool:
    """Whether a number and its point are the number of an item, or an ordinal."""
    if at - start == len(number):
        return True
    return habits.ordinals and len(number) < 3 and not _is_function_word(text, following, habits)


def _is_attributed(text: str, at: int, habits: Habits) -> bool:
    """Whether a name and a verb of speech follow, as in “Why?” Ann Smith asked."""
    if _is_function_word(text, at, habits):
        return False
    for word in text[at : at + 60].split()[:4]:
        if not word[0].isupper():
            return word.strip(",.:") in habits.speaking
    return False


def _is_function_word(text: str, at: int, habits: Habits) -> bool:
    word = _NEXT_WORD.match(text, at)
    if word is None or text[word.end() : word.end() + 1] == ".":
        return False
    return word.group().lower() in habits.function_words


def _goes_on(text: str, at: int, followers: frozenset[str] | None, habits: Habits) -> bool:
    """Whether an abbreviation stands before what it may stand before."""
    if followers is None:
        return True
    if "?" in followers:
        return not _is_function_word(text, at, habits)
    word = _NEXT_WORD.match(text, at)
    return word is not None and (word.group() in followers or ("1" in followers and word.group()[0].isdigit()))


@fact
def sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences in the order of the text; a heading or caption is one, or as many as it has."""
    found, text, habits = [], article.text, _habits(article.primary_language)
    for index, (_, start, stop, _) in enumerate(article.blocks):
        for match in _END.finditer(text, start, stop):
            following = match.end()
            while match.start() - start > LONGEST:
                found.append(Sentence(start, start := _cut(text, start), index))
            if following < stop and _ends(text, start, match.start(), following, habits):
                found.append(Sentence(start, match.start() + len(match.group().rstrip()), index))
                start = following
        while stop - start > LONGEST:
            found.append(Sentence(start, start := _cut(text, start), index))
        found.append(Sentence(start, stop, index))
    return tuple(found)


def _cut(text: str, start: int) -> int:
    """Where what is no sentence any more, for nobody reads one so long, is cut: before a word, where there is one."""
    at = text.rfind(" ", start, start + LONGEST)
    return at + 1 if at > start else start + LONGEST


@fact
def _starts(article: Article) -> list[int]:
    return [s.start for s in sentences(article)]


def sentence_at(article: Article, offset: int) -> Sentence:
    """The sentence that the character at `offset` of the text belongs to."""
    return sentences(article)[sentence_index(article, offset)]


def sentence_index(article: Article, offset: int) -> int:
    """The index in `sentences` of the sentence that the character at `offset` belongs to."""
    return bisect_right(_starts(article), offset, 1) - 1  # what stands before the first belongs to it


def breaks_off(article: Article, at: int | None = None) -> bool:
    """Whether a text ends in the dots of one whose rest is for those who pay ("She said ..."), in the block of `at`."""
    is_last = at is None or (bool(article.blocks) and article.blocks[-1].start <= at)
    return is_last and article.text.rstrip().endswith(_BROKEN_OFF)
