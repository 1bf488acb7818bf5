"""Where an article has a form that the house does not write, as a word of its own and for the thing itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from newslint import Article
from newslint.house_names import Decision, HouseFile, house_names
from newslint_rules.names._shared import is_explained

_ORGANISATION = re.compile(
    r"[ \xa0](?:[A-Z][\w’'-]+ |of |for |and ){0,3}(?:Academy|Airport|Arena|Ballet|Bank|Cathedral|Club|College|"
    r"Conservatory|Film|Forum|Gallery|Independent|Institute|Journal|Museum|News|Opera|Orchestra|Philharmonic|"
    r"Polytechnic|Post|Press|Review|School|Stock|Sun|Symphony|Telegraph|Theat(?:er|re)|Times|University)\b"
)
_OWN_NAME_BEFORE = re.compile(
    r"(?:\b(?:submarine|ship|frigate|cruiser|ferry|Little|Dynamo|Dinamo|Arsenal|Lokomotiv|Metalist|FC|BC|HC|(?:Battle|Siege|Treaty|Treaties|Peace|Convention|"
    r"Prince|Duke|Teresa) of)[ \xa0]|[@#/_\\.])$"
)
_NOT_A_WORD_AFTER = re.compile(r"[@_/]|\.\w|\w| \[sic")


class _Search(NamedTuple):
    find: Any  # the automaton's search, which gives (number of the phrase, start, end)
    decisions: tuple[Decision | None, ...]  # by the number of the phrase; None is an exception


@cache
def _search(house: tuple[HouseFile, ...], language: str) -> _Search | None:
    """The search for all forms and exceptions at once, or None where nothing is decided for a language."""
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
    return _Search(automaton.find_matches_as_indexes, tuple(phrases.values()))


def undecided_forms(article: Article, house: tuple[HouseFile, ...]) -> Iterator[tuple[Decision, int, int]]:
    """Each decision with the start and end of a form in the article's text that it does away with, in order."""
    search = _search(house, article.language)
    if search is None:
        return
    text = article.text.replace("\n", " ").replace("\xa0", " ")
    for number, start, end in search.find(text):
        decision = search.decisions[number]
        if decision is None or not _is_meant(text, start, end):
            continue
        if not decision.only_with or any(word in text for word in decision.only_with):
            yield decision, start, end


def _is_meant(text: str, start: int, end: int) -> bool:
    """Whether the form stands there as a word of its own, for the thing itself, and is not explained."""
    before = text[max(0, start - 40) : start]
    if before[-1:].isalnum() or _NOT_A_WORD_AFTER.match(text, end):
        return False
    return not (_OWN_NAME_BEFORE.search(before) or is_explained(before) or _ORGANISATION.match(text, end))
