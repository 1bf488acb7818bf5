"""The words of a text in order, so that one wording can be found in another and two can be told apart."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cache

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.taken_back import standing_text
from newslint.facts.against.tokens import fold
from newslint.languages import ALL, entries, pairs

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[.,]\d+)*(?:['’‘]\w+)*|[%$€£]")
_WRONG = re.compile("[ÃÂâ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]+")  # what was read in a wrong encoding
_LONGEST = 160  # words that are laid beside each other


class Spoken(NamedTuple):
    """A word of a wording at `text[start:end]`, as it is compared."""

    start: int
    end: int
    word: str


@fact
def wording(article: Article) -> tuple[Spoken, ...]:
    """All words of the text, in order."""
    return tuple(_spoken(article, 0, len(article.text)))


@cache
def _in_one_spelling(language: str) -> dict[str, str]:
    """What one word is compared as: another spelling, and for a number its digits."""
    numbers = {word: value for word, value in pairs(language, "number_words").items() if value.isdigit()}
    spelled = (list(map(fold, line.split())) for line in entries(ALL, "name_spellings") if line[0] != "~")
    return {**{name: every[0] for every in spelled for name in every}, **numbers, **pairs(language, "same_words")}


def words_in(article: Article, start: int, end: int) -> list[Spoken]:
    """The words of `text[start:end]`."""
    return _spoken(article, start, end)


def _spoken(article: Article, start: int, end: int) -> list[Spoken]:
    """The words of a stretch; those that one language spells in two ways, which nobody who quotes keeps, in one."""
    found, same = [], _in_one_spelling(article.primary_language)
    english, text = article.primary_language == "en", standing_text(article)
    if "Ã" in text or "â€" in text:
        text = _WRONG.sub(lambda wrong: " " * len(wrong[0]), text)
    for match in _WORD.finditer(text, start, end):
        written = match.group().replace("’", "'").replace("‘", "'").replace(".", "").replace(",", "")
        apart = "'" in written and not written[0].isdigit()  # "1930's"
        word = written.lower() if apart else fold(written)
        word = same.get(word) or same.get(fold(written)) or word
        if english and word.endswith(("ised", "ising", "isation")):
            word = word.replace("is", "iz")
        if english and len(word) > 4:
            word = word.replace("our", "or")
        found.append(Spoken(match.start(), match.end(), word))
    return found


@fact
def word_starts(article: Article) -> dict[str, list[int]]:
    """Where each word stands in `wording`, by its number."""
    found: dict[str, list[int]] = {}
    for index, spoken in enumerate(wording(article)):
        found.setdefault(spoken.word, []).append(index)
    return found


def find(words: list[str], source: Article, most: int = 40) -> int | None:
    """Where some words stand in a source one after the other: the number of the first; None where they do not."""
    places = word_starts(source)
    if not words or any(word not in places for word in words):
        return None
    rarest = min(range(len(words)), key=lambda i: len(places[words[i]]))
    every = wording(source)
    for place in places[words[rarest]][:most]:
        first = place - rarest
        if first >= 0 and all(first + i < len(every) and every[first + i].word == word for i, word in enumerate(words)):
            return first
    return None


class Likeness(NamedTuple):
    """The stretch of a source's wording that is most like some words, and the share of the words that it has."""

    first: int
    last: int
    share: float


def nearest(words: list[str], source: Article) -> Likeness | None:
    """The stretch of a source that has most of some words in their order."""
    places, votes = word_starts(source), Counter[int]()
    for index, word in enumerate(words):
        found = places.get(word, ())
        if len(found) <= 12:
            votes.update(place - index for place in found)
    if not votes:
        return None
    near: Counter[int] = Counter()
    for offset, count in votes.items():
        for shift in (-2, -1, 0, 1, 2):
            near[offset + shift] += count
    offset, _ = max(near.items(), key=lambda item: (item[1], votes[item[0]], -item[0]))
    every = wording(source)
    low, high = max(0, offset - 3), min(len(every), offset + len(words) + 6)
    there = [spoken.word for spoken in every[low:high]]
    blocks = matching(words, there)
    if not blocks:
        return None
    share = sum(size for _, _, size in blocks) / len(words)
    return Likeness(low + blocks[0][1], low + blocks[-1][1] + blocks[-1][2], share)


def matching(words: list[str], others: list[str]) -> list[tuple[int, int, int]]:
    """The stretches that two wordings have in common, in order: where in each, and how long."""
    matcher = SequenceMatcher(None, words[:_LONGEST], others[:_LONGEST], autojunk=False)
    return [(a, b, size) for a, b, size in matcher.get_matching_blocks() if size]
