"""What the text around two words says of them: a place, a list of two, two spellings that it speaks of itself."""

from __future__ import annotations

import re
from bisect import bisect
from functools import cache

from newslint.core.around import in_front, leading
from newslint.core.article import Article, Block
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.naming.look_alikes import Word
from newslint.facts.odd_words import written_words
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, by_kind, words
from newslint.languages.kinds import NAMING

_SLOGAN = 3  # words; so short a quotation is a slogan or a title
_NEAR = 100  # characters before a quotation, in which a document may be named
_TEASED = 120  # characters before a name, in which a link to another article may begin
_GLOSS, _GLOSS_WORDS = 60, 2  # characters, and words, from a bracket to a name in what it says in another language
_ASIDE = re.compile(r"[),;:.\d]")  # what says that a bracket says more than the name in another language
_GLOSSED = 24  # characters from a name to such a bracket
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"[\w-]+(?:\.(?:com|org|net|gov|co|edu|info|news|[a-z]{2})\b| \(@|@)")
_LINK = re.compile(r"\bhttps?:")


def tells_of_kin(said: str, language: str) -> bool:
    """Whether some words have one for a relation, beside whom a second person may bear a name."""
    return not words(language, "kin").isdisjoint(_WORD.findall(said.lower()))


class Around(NamedTuple):
    """What stands around names: before that of a place, surely or maybe, and behind; between two, also of one name;
    before a relation's or what somebody is called besides; near two spellings; before the headline of another article.
    """

    in_place: re.Pattern[str]
    placed: re.Pattern[str]
    of: re.Pattern[str]
    listed: re.Pattern[str]
    glossed: re.Pattern[str]
    kin: re.Pattern[str]
    spelled: re.Pattern[str]
    teased: re.Pattern[str]


@cache
def around(language: str) -> Around:
    """The patterns of a language."""
    known = by_kind(language, "naming", NAMING)
    of = {kind: any_of(listed) for kind, listed in known.items()}
    return Around(
        re.compile(rf"\b(?:{of['in']}) $"), re.compile(rf"\b(?:{of['in']}|{of['placed']}) $"),
        re.compile(rf",? (?:{of['of']}) ([A-Z]\w+)"),
        re.compile(rf"(?:['’]s)?(?:, |,? (?:{of['joins']}|&) | \()(?:[A-Z]\S*(?<![.,;]) ){{0,2}}"),
        re.compile(rf" \((?:(?:{of['joins']}) )?"),
        re.compile(rf"(?:\b(?:{of['kin']}),? (?:[A-Z]\S+ )?|\w, (?:{of['called']}) )$"),
        re.compile(rf"\b(?:{of['spelled']})|[(\[]sic[)\]]", re.IGNORECASE),
        re.compile(rf"\b(?:{of['teased']})\s?:[^.!?\n]*$", re.IGNORECASE),
    )  # fmt: skip


def has_small(article: Article, word: str) -> bool:
    """Whether an article has a word with a small letter first; none that is one letter."""
    return len(word) > 1 and word[0].islower() and word in written_words(article)


def stands_behind(pattern: re.Pattern[str], word: Word, text: str) -> bool:
    """Whether a preposition of a pattern stands before a word somewhere."""
    return any(leading(pattern, text, start) for start in word.places)


def are_told_apart(one: Word, other: Word, article: Article) -> bool:
    """Whether the text itself says that there are two bearers, or two spellings of one name."""
    text, known = article.text, around(article.language)
    if _are_listed(one, other, text, known.listed) or are_glossed(one, other, article):
        return True
    if is_acknowledged(one, other, article) or _is_translated(one, other, text) or _is_translated(other, one, text):
        return True
    kin = known.kin
    return _is_kin(one, text, kin) or _is_kin(other, text, kin) or _are_of_two_places(one, other, text, known.of)


def _is_kin(word: Word, text: str, kin: re.Pattern[str]) -> bool:
    """Whether a relation of somebody's stands before a word somewhere ("his cousin Ole Larson")."""
    return any(leading(kin, text, start) for start in word.places)


def _are_of_two_places(one: Word, other: Word, text: str, of: re.Pattern[str]) -> bool:
    """Whether each of two words is followed by another place ("Mr Larsen of Tarn", "Mr Larson of Yarrow")."""
    mine, theirs = (
        {m[1] for start in word.places if (m := of.match(text, start + len(word.text)))} for word in (one, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_listed(one: Word, other: Word, text: str, listed: re.Pattern[str]) -> bool:
    """Whether the two stand in one list or pair ("Larsen and Larson")."""
    rare, frequent = sorted((one, other), key=lambda word: len(word.places))
    places = sorted(frequent.places)
    for start in rare.places:
        index = bisect(places, start)
        for against in places[max(0, index - 1) : index + 1]:
            first, second = sorted(((start, rare.text), (against, frequent.text)))
            end = first[0] + len(first[1])
            if second[0] - end < 30 and listed.fullmatch(text, end, second[0]):
                return True
    return False


def are_glossed(one: Word, other: Word, article: Article) -> bool:
    """Whether one of two words stands in brackets behind the other: "María (o Marie)"."""
    return _are_listed(one, other, article.text, around(article.language).glossed)


def _is_translated(original: Word, gloss: Word, text: str) -> bool:
    """Whether one stands in what a bracket behind the other says in another language.

    "the Committee on Artificial Intelligence (Komitee für Artifizielle Intelligenz)"
    """
    for start in gloss.places:
        opened = text.rfind("(", max(0, start - _GLOSS), start)
        is_phrase = opened > 0 and text.count(" ", opened, start) >= _GLOSS_WORDS
        is_phrase = is_phrase and _ASIDE.search(text, opened + 1, start) is None
        if is_phrase and any(0 <= opened - at - len(original.text) < _GLOSSED for at in original.places):
            return True
    return False


def is_acknowledged(one: Word, other: Word, article: Article) -> bool:
    """Whether the text itself says that there are two spellings."""
    text, spelled = article.text, around(article.language).spelled
    return any(spelled.search(text, p - 120, p + 80) for p in (*one.places[:3], *other.places[:3]))


@fact
def _addressed(article: Article) -> frozenset[Block]:
    """The blocks that have an address in them, whose words may be names of pages."""
    if "http" not in article.text:
        return frozenset()
    return frozenset(block for block in article.blocks if _LINK.search(article.text, block.start, block.end))


def is_copied(article: Article, start: int) -> bool:
    """Whether a name is as it was written elsewhere: in an address, a post, another headline, a document, on a cup."""
    text = article.text
    if _ADDRESS.match(text, start) or is_posted(article, start) or article.block_at(start) in _addressed(article):
        return True
    if around(article.language).teased.search(text, start - _TEASED, start):
        return True
    quotation = quotation_at(article, start, start + 1)
    if quotation is None:
        return False
    if len(text[quotation.start : quotation.end].split()) <= _SLOGAN:
        return True
    before = in_front(text, quotation.start, _NEAR).lower()
    return not words(article.language, "written_things").isdisjoint(_WORD.findall(before))
