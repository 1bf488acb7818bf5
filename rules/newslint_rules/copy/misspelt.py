"""Spell a word as the article itself spells it: "deabte" once, "debate" eight times.

A slip that no list of slips has is seen where the word itself stands beside it; in a headline it is the first that
readers see.

Reads words in small letters, and those of the headline, that stand once and are in no dictionary, with one letter left
out, doubled, or two that changed places, where the article has the word, and a dictionary has it too. Silent on two
spellings of one word (canceled, cancelled), in quotations, posts, links and code, beside words that are no English, and
where the text speaks of spelling. No fix is safe: what is spelt so may be meant.

Sources: CMU Pronouncing Dictionary. Rate: 1 finding in 250 US news articles; of 127 in 32,519, read by its maker, 123
were right, and of four words that the dictionary lacks (trope) two are silent since. Of all alarms that fresh eyes
read, 11 warnings (11 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newslint import Article, Finding, Options, Related, Replace, bad, good
from newslint.core.message import marked, say
from newslint.facts.naming.slips import is_swap, shared
from newslint.facts.odd_words import written_words
from newslint.facts.syllables import is_known
from newslint.languages import pairs
from newslint_rules.copy._spelling import is_foreign, speaks_of_spelling, stands_apart, words_beside

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The council began its debate at noon. The «deabte» went on till nine."),
    bad("«Govenor» signs the bridge bill\n\nThe governor was glad. The governor signed it."),
    bad("The «marrage» was long. She said that marriage is hard."),
    bad("«Missille» falls on Tarn\n\nThe missile fell on the town."),
    bad("It is a test of a «reesearch» hall, and research is dear."),
    good("The council began its debate at noon. The debates went on till nine. Debatte is a song."),
    good("It cancelled the cancelations; it was labelled, or labeled, and an ageing man was aging."),
    good("The council began its debate at noon. “The deabte went on,” she wrote. @deabte, deabte.com and #deabte."),
    good("The council began its debate. The deabte went on; the deabte was long."),
    good("The council began its debate. She spelt it deabte by mistake."),
    good("The council began its debate. Les deabte étaient longs, hélas, and Deabte Holm sang of it."),
    good("The cook ate a steak at the stake. The staek was cold; the steak was hot, and the stake stood."),
    good("He is a hatter, and later a hater. It is a marten, or a martin."),
    good("The deniers of it denied it, and whoever denies it is a denier."),
    good("The farm needs subsidies. They subsidise it, and keep a duffle bag and a duffel coat."),
    good("They have meetings, meting out what they meet for. Budgets are met; nobody budges."),
    good("It is an old trope of the troupe. The toady is here today."),
    bad("In May the crisis came. The crisis was long; that «crsis» was the first crisis."),
    good("The winery has wine, and winey wines. She defunds what he defends."),
]

_LEAST, _OFTEN = 5, 3  # letters, and how often the word of a shorter slip stands
_REMEMBERED = 50_000  # words that were asked of
_SAYS = marked('"{slip}": "{word}" is meant.')
_ENDED = re.compile(r"e(?:able|ment|ing|y|ish)|ur")  # what one English writes without its first letter
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "rs")
_DOUBLING = re.compile(r"(?:ed|ing|er|or|ation|ment|ous|ful|is|able|y)|s?$")
_WORD = re.compile(r"(?<!\w)[A-Z][a-z]{4,}(?!\w)")
_BOTH = frozenset("lpst")  # letters that one English doubles before an ending and another does not


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each word that is none, one slip from a word that the article has."""
    written = written_words(article)
    headline = article.headline
    above = _WORD.findall(article.text[headline.start : headline.end]) if headline else []
    odd = {word for word in written if _is_odd_small(word)} | {word for word in above if _is_odd(word)}
    if not odd:
        return
    known: dict[str, list[str]] = {word[0].lower(): [] for word in odd}
    for word in written:
        if word[0] in known and _is_small(word):
            known[word[0]].append(word)
    for slip in sorted(odd):
        lower = slip.lower()
        meant = [w for w in known[lower[0]] if abs(len(w) - len(lower)) < 2 and _is_meant(lower, w)]
        if len(meant) == 1:  # not "staek" beside "steak" and "stake"
            yield from _finding(article, slip, meant[0])


@cache
def _spelt_twice() -> frozenset[str]:
    """The words that have two spellings, in both."""
    both = pairs("en", "spellings")
    return frozenset((*both, *both.values(), "duffle"))


def _is_small(word: str) -> bool:
    return len(word) >= _LEAST and word.islower() and word.isalpha() and word.isascii()


@lru_cache(_REMEMBERED)
def _is_odd_small(word: str) -> bool:
    return _is_small(word) and _is_odd(word)


def _is_odd(word: str) -> bool:
    """Whether no dictionary has a word, nor what it is an inflected form of."""
    lower = word.lower()
    if is_known(lower):
        return False
    stems = [lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending)]
    return not any(is_known(stem) or is_known(f"{stem}e") for stem in stems)


def _finding(article: Article, slip: str, word: str) -> Iterator[Finding]:
    """The finding, where the slip stands once, in small letters or in the headline, and is nobody else's."""
    text, headline = article.text, article.headline
    found = list(re.finditer(rf"(?<![\w/.@#’'“\"‘=-]){slip}(?![\w@/”\"=-]|\.\w|[’'](?!s\b))", text, re.IGNORECASE))
    right = re.search(rf"(?<![\w/.@#-]){word}(?![\w@/-]|\.\w)", text)
    if len(found) != 1 or right is None or found[0].group() != slip:
        return
    if len(slip) == _LEAST and len(re.findall(rf"\b{word}\b", text)) < _OFTEN:
        return  # a trope is no troupe
    start, end = found[0].span()
    if slip[0].isupper() and not (headline and headline.start <= start < headline.end):
        return
    beside = [one for some in words_beside(text, start, end) for one in some]
    if stands_apart(article, start, end) or is_foreign(beside, "en") or speaks_of_spelling(article, start):
        return
    meant = word.capitalize() if slip[0].isupper() else word
    message = say(_SAYS, slip=slip, word=meant)
    yield Finding(start, end, message, (Related("against", *right.span()),), (Replace(start, end, meant),), False)


def _is_meant(slip: str, word: str) -> bool:
    """Whether a word of the dictionary may be meant: with a letter left out, doubled, or two that changed places."""
    at = shared(slip, word)
    if not 0 < at < min(len(slip), len(word)) or not is_known(word):
        return False
    if slip in _spelt_twice():
        return False
    if len(slip) == len(word):
        return is_swap(slip, word)
    longer, letter = (word, word[at]) if len(word) > len(slip) else (slip, slip[at])
    doubled = letter == longer[at - 1]
    if (doubled and letter in _BOTH and _DOUBLING.match(longer, at + 1)) or _ENDED.match(longer, at):
        return False
    return slip[at:] == word[at + 1 :] if longer is word else doubled and slip[at + 1 :] == word[at:]
