"""Which system of romanisation the names of an article follow, and the names that it cannot have given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint import Article, Finding, Related
from newslint.core.around import in_front
from newslint.core.tuples import NamedTuple
from newslint.facts.names import Mention
from newslint.facts.romanised import Romanised, romanised
from newslint.languages import by_kind
from newslint.languages.kinds import PLACE_CONTEXT
from newslint.languages.romanisation import SYSTEMS, System, met_in, system, systems
from newslint_rules.names._romanisation_words import of_person, of_place
from newslint_rules.names._shared import decided_forms, is_explained

_ENOUGH = 3  # names in the article's system, before a letter that it does not have is news
_ENOUGH_PLACES = 2  # and before a place in another form is
_NEAR = frozenset(("uk-national", "uk-bgn-1965"))  # to mix these two is a smaller thing: Slovyansk, Kramatorsk


class _Context(NamedTuple):
    """What stands before and behind the name of a place, and the names that are older than the systems."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    older: frozenset[str]


@cache
def _context(language: str) -> _Context:
    known = by_kind(language, "place_context", PLACE_CONTEXT)
    before, after = ("|".join(sorted(known[kind])) or "(?!)" for kind in ("before", "after"))
    return _Context(
        re.compile(rf"(?:\b(?:{before})(?: \w{{1,3}})? |\w[-–—/])$"),
        re.compile(rf"[ -–—](?:{after})\b"),
        known["older"],
    )


def strangers(article: Article) -> Iterator[Finding]:
    """A finding for each name that the system of the others cannot have given."""
    spoken = article.primary_language
    met = met_in(spoken)
    known = [one._replace(systems=one.systems & met) for one in romanised(article) if not one.systems.isdisjoint(met)]
    for language, codes in SYSTEMS.items():
        own = [one for one in known if one.language == language]
        if len(own) > _ENOUGH_PLACES:
            usual = [code for code in codes if code in met and _may_be_followed(code, own, spoken)]
            usual.sort(key=lambda code: not code.endswith(f"-{spoken}"))
            followed = system(max(usual, key=lambda code: sum(code in one.systems for one in own)))
            found = [f for one in own if (f := _place(article, one, own, followed) or _person(one, own, followed, met))]
            if len(found) * 2 < len(own):
                yield from found


def _may_be_followed(code: str, own: Sequence[Romanised], spoken: str) -> bool:
    """Whether a system is the copy's language's own, or plain, or some name has a letter with a mark that it writes."""
    marked = () if code.endswith(f"-{spoken}") else system(code).marked
    return not marked or any(not marked.isdisjoint(one.name.text.lower()) for one in own)


def _of_use(spoken: str) -> frozenset[str]:
    """The systems that a desk may choose from: not what copy in other languages than its own or English writes."""
    met = met_in(spoken)
    if spoken == "en":
        return met
    return frozenset(code for code in met if code.endswith(f"-{spoken}") or len(code.rpartition("-")[2]) > len(spoken))


def _place(article: Article, one: Romanised, own: Sequence[Romanised], followed: System) -> Finding | None:
    form, spoken = one.name.text, article.primary_language
    if one.place is None or followed.code in one.systems:
        return None
    if form in _context(spoken).older or form in decided_forms(spoken):
        return None
    if any(other.place == one.place and other.name.text != form for other in own):
        return None  # two spellings of one place are names/variants' to report
    others = _apart(own, followed, one.systems)
    if len(others) < _ENOUGH_PLACES or not any(_is_place(article, mention) for mention in one.name.mentions):
        return None
    near = followed.code in _NEAR and not one.systems.isdisjoint(_NEAR)
    message = of_place(one, one.place, followed, others, _of_use(spoken) | {followed.code})
    return _finding(one.name.mentions, message, others, near)


def _person(one: Romanised, own: Sequence[Romanised], followed: System, met: frozenset[str]) -> Finding | None:
    surname = one.name.words[-1]
    letter = followed.stranger(surname)
    if one.place is not None or not letter:
        return None
    able = frozenset(s.code for s in systems(followed.language) if s.code in met and not s.stranger(surname))
    others = _apart(own, followed, able)
    if not able or len(others) < _ENOUGH:
        return None
    mentions = [Mention(m.end - len(surname), m.end) for m in one.name.mentions]
    return _finding(mentions, of_person(surname, letter, followed, others, met), others, False)


def _apart(own: Sequence[Romanised], followed: System, codes: frozenset[str]) -> list[Romanised]:
    """The names that follow a system, and none of some others; places first."""
    apart = (one for one in own if followed.code in one.systems and one.systems.isdisjoint(codes))
    return sorted(apart, key=lambda one: one.place is None)


def _is_place(article: Article, mention: Mention) -> bool:
    before = in_front(article.text, mention.start)
    known = _context(article.primary_language)
    shown = known.before.search(before) or known.after.match(article.text, mention.end)
    return shown is not None and not is_explained(before, article.primary_language)


def _finding(mentions: Sequence[Mention], message: str, others: Sequence[Romanised], near: bool) -> Finding:
    (start, end), *rest = mentions
    against = (Related("against", *one.name.mentions[0]) for one in others[:3])
    same = (Related("same", *mention) for mention in rest)
    return Finding(start, end, message, (*against, *same), severity="note" if near else None)
