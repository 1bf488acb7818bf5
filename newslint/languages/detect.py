"""The language of a text by its commonest words: enough for an article, and silent on a headline alone.

Each language lists its function words in `function_words.txt`; the language whose words fill most of the text wins
where it leads clearly by those that are not the next one's too. English is asked first: in no other language is one
word in four an English function word.
"""

from __future__ import annotations

from functools import cache

from newslint.languages import entries, has, languages

_ENOUGH, ENOUGH_FOREIGN = 20, 30  # words
_SAMPLE = 2000  # characters
_CERTAIN, _LEAST = 0.25, 0.15  # shares of the words
_LEAD = 2  # times as many of the words that only one of two languages has
_AROUND = ".,:;!?\"“”„«»‘’'()[]…—–"


@cache
def _words_of(language: str) -> frozenset[str]:
    return frozenset(entries(language, "function_words"))


@cache
def _languages() -> tuple[str, ...]:
    return tuple(code for code in languages() if has(code, ("function_words",)))


def language_of(text: str) -> str | None:
    """The code of the language a text is written in; None where the text is too short or its words decide nothing."""
    words = text[:_SAMPLE].split()
    if len(words) < _ENOUGH:
        return None
    if sum(map(_words_of("en").__contains__, words)) >= _CERTAIN * len(words):
        return "en"
    if len(words) < ENOUGH_FOREIGN:
        return None
    words = [word.strip(_AROUND) for word in text[: 3 * _SAMPLE].split()]
    shares = sorted(((sum(map(_words_of(code).__contains__, words)), code) for code in _languages()), reverse=True)
    (most, best), (_, second) = shares[:2]
    own, other = _words_of(best) - _words_of(second), _words_of(second) - _words_of(best)
    leads = sum(map(own.__contains__, words)) >= _LEAD * max(1, sum(map(other.__contains__, words)))
    return best if leads and most >= _LEAST * len(words) else None
