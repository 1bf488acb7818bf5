"""Where an article has a form that the house does not write, as a word of its own and for the thing itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from newslint import Article
from newslint.core.around import in_front
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.sentences import sentence_index, sentences
from newslint.house.names import Decision, HouseFile, house_names
from newslint.languages import any_of, words
from newslint_rules.names._shared import is_explained

_ORGANISATION = re.compile(
    r"[ \xa0](?:[A-Z][\w’'-]+ |of |for |and ){0,3}(?:Academy|Airport|Arena|Ballet|Bank|Cathedral|Club|College|"
    r"Conservatory|Film|Forum|Gallery|Independent|Institute|Journal|Museum|News|Opera|Orchestra|Philharmonic|"
    r"Polytechnic|Post|Press|Review|School|Stock|Sun|Symphony|Telegraph|Theat(?:er|re)|Times|University)\b"
)
_OWN_NAME_BEFORE = re.compile(
    r"(?:\b(?:submarine|ship|frigate|cruiser|carrier|ferry|SS|MS|MV|HMS|USS|RMS|H[oô]tel|Restaurant|"
    r"Caf[eé]|Little|Dynamo|Dinamo|Arsenal|Lokomotiv|Metalist|FC|BC|HC|"
    r"(?:Battle|Siege|Treaty|Treaties|Peace|Convention|Prince|Duke|Teresa) of)[ \xa0]|[@#/_\\.])$"
)
_WORD = re.compile(r"\w+")
_NOT_A_WORD_AFTER = re.compile(r"[@_/]|\.\w|\w| \[sic|-class\b")


class Search(NamedTuple):
    """The search for all forms and exceptions at once: it gives (number of the phrase, start, end).

    `decisions` are by the number of the phrase; None is an exception.
    """

    find: Any
    decisions: tuple[Decision | None, ...]


def search_for(house: Iterable[HouseFile], language: str) -> Search | None:
    """The search in articles of a language, or None where nothing is decided for it."""
    names = house_names(house, language)
    if not names.decided:
        return None
    from ahocorasick_rs import AhoCorasick, MatchKind

    phrases: dict[str, Decision | None] = {}
    for form, decision in names.decided.items():
        phrases[form] = decision
        phrases.setdefault(form.upper(), decision)
    for phrase in names.exceptions:
        phrases.update(dict.fromkeys((phrase, phrase[0].upper() + phrase[1:], phrase.title(), phrase.upper())))
    for decision in names.decided.values():
        phrases.setdefault(decision.name, None)  # a decided name may have in it what another entry does not write
    automaton = AhoCorasick(list(phrases), matchkind=MatchKind.LeftmostLongest)
    return Search(automaton.find_matches_as_indexes, tuple(phrases.values()))


def undecided_forms(article: Article, search: Search) -> Iterator[tuple[Decision, int, int]]:
    """Each decision with the start and end of a form in the article's text that it does away with, in order."""
    text = article.text.replace("\n", " ").replace("\xa0", " ")
    speaks: dict[Decision, bool] = {}
    for number, start, end in search.find(text):
        decision = search.decisions[number]
        if decision is None or not _is_meant(text, start, end, article.primary_language) or _is_a_word(article, start):
            continue
        if decision not in speaks:
            speaks[decision] = not decision.only_with or any(word in text for word in decision.only_with)
        if speaks[decision]:
            yield decision, start, end


def _is_a_word(article: Article, start: int) -> bool:
    """Whether a sentence tells how a name is written on a map or a sign, or speaks of the word itself."""
    return sentence_index(article, start) in _of_signs(article)


@fact
def _of_signs(article: Article) -> frozenset[int]:
    """The indices of the sentences that speak of what is written somewhere."""
    signs, text = words(article.language, "inscriptions"), article.text
    told = enumerate(_WORD.findall(text[s.start : s.end].lower()) for s in sentences(article))
    return frozenset(index for index, spoken in told if not signs.isdisjoint(spoken))


def _is_meant(text: str, start: int, end: int, language: str) -> bool:
    """Whether the form stands there as a word of its own, for the thing itself, and is not explained."""
    before = in_front(text, start)
    if before[-1:].isalnum() or _NOT_A_WORD_AFTER.match(text, end) or _event(language).match(text, end):
        return False
    return not (_OWN_NAME_BEFORE.search(before) or is_explained(before, language) or _ORGANISATION.match(text, end))


@cache
def _event(language: str) -> re.Pattern[str]:
    """What makes of a name that of an event: "the Kiev offensive of 1920"."""
    little = any_of(words(language, "function_words"))
    return re.compile(rf"(?: (?!(?:{little}) )[a-z]+)? (?:{any_of(words(language, 'events'))}) of 1\d\d\d\b")
