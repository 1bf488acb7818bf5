"""What says that a word which looks misspelt is to stand as it does: markup, somebody else, another language."""

from __future__ import annotations

import re
from functools import cache

from newslint import Article
from newslint.core.lists import beside
from newslint.facts.kept_words import is_kept
from newslint.facts.others_words import touches_quoted_words
from newslint.facts.posts import is_of_others
from newslint.facts.sentences import sentence_at
from newslint.facts.syllables import dictionary_of
from newslint.languages import pairs

_REACH, _AROUND = 50, 1000  # characters of the words beside a slip, and of the markup around it
_NEAREST = 2  # words on either side
_SHORT = 2  # letters of words that no dictionary need have
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3}|__?)(?=\S)[^\n*]{1,200}?\1(?![\w*])"
    r"|<(em|i|b|strong|cite|u|mark|dfn|var|a|kbd|samp|q)\b[^<>]{0,400}>[^<]{0,400}(?=</\2>)"
)


@cache
def slips_of(language: str) -> dict[str, str]:
    """The slips of a language that are listed, with the words that are meant."""
    return {**pairs(language, "slips"), **pairs(language, "likely_slips")}


@cache
def _of_spelling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(beside(__file__, 'spelling_words.txt'))})", re.IGNORECASE)


def speaks_of_spelling(article: Article, at: int) -> bool:
    """Whether the sentence at a place speaks of how words are spelt."""
    sentence = sentence_at(article, at)
    return _of_spelling().search(article.text, sentence.start, sentence.end) is not None


def words_beside(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The two words before a place, and the two behind it."""
    before = _WORD.findall(text[max(0, start - _REACH) : start])[-_NEAREST:]
    return before, _WORD.findall(text[end : end + _REACH])[:_NEAREST]


def stands_apart(article: Article, start: int, end: int) -> bool:
    """Whether somebody else's words, markup or a table say that a word is to stand as it does."""
    others = is_of_others(article, start, end) or touches_quoted_words(article, start, end)
    if others or is_kept(article, start, end) or article.block_at(start).kind == "cell":
        return True
    if any(link.start <= start < link.end for link in article.links):
        return True
    source = article.source or ""
    first, last = article.source_range(start, end)
    if first < article.head:
        return True
    around = source[max(0, first - _AROUND) : last + _AROUND]
    at = min(first, _AROUND)
    return any(m.start() <= at < m.end() for m in _EMPHASIS.finditer(around))


def is_foreign(words: list[str], language: str) -> bool:
    """Whether one of some words has marks over its letters, or is no word of the language."""
    known = dictionary_of(language)
    plain = [word for word in words if "’" not in word and "'" not in word]
    if not all(word.isascii() for word in plain):
        return True
    unknown = (w for w in plain if w.islower() and len(w) > _SHORT and w not in slips_of(language))
    return known is not None and not all(map(known, unknown))
