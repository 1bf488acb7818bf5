"""Which system of romanisation the names of an article follow, and the names that it cannot have given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint import Article, Finding, Related
from newslint.facts.names import Mention
from newslint.facts.romanised import Romanised, romanised
from newslint.languages.romanisation import SYSTEMS, System, system, systems
from newslint_rules.names._romanisation_words import of_person, of_place
from newslint_rules.names._shared import decided_forms, is_explained

_ENOUGH = 3  # names in the article's system, before a letter that it does not have is news
_ENOUGH_PLACES = 2  # and before a place in another form is
_NEAR = frozenset(("uk-national", "uk-bgn-1965"))  # to mix these two is a smaller thing: Slovyansk, Kramatorsk
_ENGLISH = frozenset(("Chernobyl",))  # names in English that are older than the systems
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:in|at|near|nearby|from|to|towards?|outside|around|across|into|of|between|and|over|for|city|town|village)"
    r"(?: the)? |\w[-–—/])$"
)
_PLACE_AFTER = re.compile(r"[ -–—](?:region|oblast|province|district|city|urban|area|front|direction|airport)\b")


def strangers(article: Article) -> Iterator[Finding]:
    """A finding for each name that the system of the others cannot have given."""
    known = romanised(article)
    for language, codes in SYSTEMS.items():
        own = [one for one in known if one.language == language]
        if len(own) > _ENOUGH_PLACES:
            followed = system(max(codes, key=lambda code: sum(code in one.systems for one in own)))
            found = [f for one in own if (f := _place(article, one, own, followed) or _person(one, own, followed))]
            if len(found) * 2 < len(own):
                yield from found


def _place(article: Article, one: Romanised, own: Sequence[Romanised], followed: System) -> Finding | None:
    form = one.name.text
    if one.place is None or followed.code in one.systems or form in _ENGLISH or form in decided_forms():
        return None
    if any(other.place == one.place and other.name.text != form for other in own):
        return None  # two spellings of one place are names/variants' to report
    others = _apart(own, followed, one.systems)
    if len(others) < _ENOUGH_PLACES or not any(_is_place(article.text, mention) for mention in one.name.mentions):
        return None
    near = followed.code in _NEAR and not one.systems.isdisjoint(_NEAR)
    return _finding(one.name.mentions, of_place(one, one.place, followed, others), others, near)


def _person(one: Romanised, own: Sequence[Romanised], followed: System) -> Finding | None:
    surname = one.name.words[-1]
    letter = followed.stranger(surname)
    if one.place is not None or not letter:
        return None
    able = frozenset(s.code for s in systems(followed.language) if not s.stranger(surname))
    others = _apart(own, followed, able)
    if not able or len(others) < _ENOUGH:
        return None
    mentions = [Mention(m.end - len(surname), m.end) for m in one.name.mentions]
    return _finding(mentions, of_person(surname, letter, followed, others), others, False)


def _apart(own: Sequence[Romanised], followed: System, codes: frozenset[str]) -> list[Romanised]:
    """The names that follow a system, and none of some others; places first."""
    apart = (one for one in own if followed.code in one.systems and one.systems.isdisjoint(codes))
    return sorted(apart, key=lambda one: one.place is None)


def _is_place(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 40) : mention.start]
    shown = _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(text, mention.end)
    return shown is not None and not is_explained(before)


def _finding(mentions: Sequence[Mention], message: str, others: Sequence[Romanised], near: bool) -> Finding:
    (start, end), *rest = mentions
    against = (Related("against", *one.name.mentions[0]) for one in others[:3])
    same = (Related("same", *mention) for mention in rest)
    return Finding(start, end, message, (*against, *same), severity="note" if near else None)
