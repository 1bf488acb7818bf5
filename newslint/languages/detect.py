"""The language of a text: by its commonest words, and where it is short by its n-grams too.

Each language lists its function words in `function_words.txt`; the language whose words fill most of the text wins
where it leads clearly by those that are not the next one's too. English is asked first: in no other language is one
word in four an English function word. A text of a few words is told by `newslint.languages.ngrams`. Where too few of
its n-grams are of the likeliest language, or its script is another, newslint does not know its language: it is "und",
or the one that is written so.
"""

from __future__ import annotations

from functools import cache

from newslint.languages import has, languages
from newslint.languages import words as words_in_list
from newslint.languages.scripts import language_of_script

_ENOUGH, ENOUGH_FOREIGN = 20, 30  # words
_SAMPLE = 2000  # characters
_CERTAIN, _LEAST = 0.25, 0.15  # shares of the words
_LEAD = 2  # times as many of the words that only one of two languages has
_SHORTEST, _ENOUGH_UNKNOWN = 4, 8  # words of a text that is told apart; of one that may be in an unknown language
_INITIALS = 4  # letters; a shorter word in capitals alone is of no language
# Likelihood for each byte of a text with function words, and of one without; in Finnish, Czech or Turkish it is less.
_TYPICAL, _TYPICAL_CYRILLIC = (0.75, 1.1), (0, 6)
_CYRILLIC = frozenset({"ru", "uk"})  # of other languages in these letters too few words are others
_CAPITALS = _CYRILLIC | {"de"}  # in others, a word with a capital is likely a name, of which half is of no language
_ENOUGH_STATED = 15  # words of a text that may contradict what its file says
_FOREIGN = 0.25  # of the words of an English text at most have letters of another alphabet, or with marks
_FUNCTION_WORD = 4  # what a function word weighs beside the n-grams
_NEAR = frozenset({"da", "no"})  # languages that are told apart by words when these lead
_NEAR_WORD = 12  # what such a word weighs
_SURE = 10  # by how much another language than English must lead in a text of less words
UNKNOWN = "und"  # ISO 639-2: undetermined
_AROUND = ".,:;!?\"“”„«»‘’'()[]…—–"


def _words_of(language: str) -> frozenset[str]:
    return words_in_list(language, "function_words")


@cache
def _languages() -> tuple[str, ...]:
    return tuple(code for code in languages() if has(code, ("function_words",)))


def language_of(text: str) -> str | None:
    """The code of the language a text is written in; None where the text is too short or its words decide nothing."""
    sample = text[:_SAMPLE]
    words = sample.split()
    if len(words) >= _ENOUGH and _is_english(words):
        return "en"
    if not sample.isascii() and (other := language_of_script(sample)):
        return other
    return (_by_words(text) if len(words) >= ENOUGH_FOREIGN else None) or _by_ngrams(sample)


def _is_english(words: list[str]) -> bool:
    return sum(map(_words_of("en").__contains__, words)) >= _CERTAIN * len(words)


def contradicts(text: str, stated: str) -> str | None:
    """The language of a text that is plainly not in the one that its file states; None where it may be."""
    from newslint.languages.ngrams import LANGUAGES

    stated = stated.lower().partition("-")[0]
    stated = "no" if stated in ("nb", "nn") else stated
    if stated in LANGUAGES and not text.isascii() and (other := language_of_script(text)):
        return other
    words = text[:_SAMPLE].split()
    if stated not in LANGUAGES:  # what is in no known language is likest to some other
        return "en" if len(words) >= ENOUGH_FOREIGN and _is_english(words) else None
    found = language_of(text) if len(words) >= _ENOUGH_STATED else None
    return found if found not in (None, UNKNOWN, stated) else None


def _by_ngrams(text: str) -> str | None:
    stripped = (word.strip(_AROUND) for word in text.split())
    words = [word for word in stripped if word[:1].isalpha() and not (word.isupper() and len(word) < _INITIALS)]
    if len(words) < _SHORTEST:
        return None
    from newslint.languages.ngrams import likelihoods

    likely = likelihoods(text)
    known = {code: sum(word.lower() in _words_of(code) for word in words) for code in likely}
    for code, count in known.items():
        likely[code] += _FUNCTION_WORD * count
    second, best = sorted(likely, key=lambda code: likely[code])[-2:]
    if {best, second} == _NEAR and _nearness(second, words) > _nearness(best, words) + likely[best] - likely[second]:
        best = second
    if best == "en":
        foreign = sum(any(c.isalpha() and not c.isascii() for c in word) for word in text.split())
        return "en" if foreign <= _FOREIGN * len(text.split()) else UNKNOWN
    if len(words) < _ENOUGH_UNKNOWN:
        return best if (known[best] or best in _CYRILLIC) and likely[best] - likely["en"] >= _SURE else None
    size = len(text.encode("utf-8", "replace"))
    if best not in _CAPITALS:
        size -= sum(len(word.encode("utf-8", "replace")) for word in words[1:] if word[0].isupper()) // 2
    least = _TYPICAL if best not in _CYRILLIC else _TYPICAL_CYRILLIC
    return best if likely[best] / size >= least[not known[best]] else UNKNOWN


def _nearness(language: str, words: list[str]) -> int:
    near = words_in_list(language, "near_words")
    return _NEAR_WORD * sum(word.lower() in near for word in words)


def _by_words(text: str) -> str | None:
    words = [word.strip(_AROUND) for word in text[: 3 * _SAMPLE].split()]
    shares = sorted(((sum(map(_words_of(code).__contains__, words)), code) for code in _languages()), reverse=True)
    (most, best), (_, second) = shares[:2]
    own, other = _words_of(best) - _words_of(second), _words_of(second) - _words_of(best)
    leads = sum(map(own.__contains__, words)) >= _LEAD * max(1, sum(map(other.__contains__, words)))
    return best if leads and most >= _LEAST * len(words) else None
