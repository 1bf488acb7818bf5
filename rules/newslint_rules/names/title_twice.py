"""Give a title once: before the name or behind it.

"Mayor Mayor Holm", "Senator Sen. Pike" and "President Ann Holm, the president," are left when a sentence is changed.

Reads a title twice in a row before a name, in full or short, and a title before a name and again between commas behind
it. Silent on "Miss", which is a verb too, and where a word beside the second title tells more ("the former president").

Sources: AP Stylebook, "titles". Rate: 3 findings in 32,519 US news articles, all right to fresh eyes (one where a
page's links had run into the text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import say
from newslint.core.signs import Signs
from newslint.facts.odd_words import written_words
from newslint.facts.pieces import lists
from newslint.facts.posts import is_of_others
from newslint_rules.names._title_ladders import ladders

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Then «Mayor Mayor» Holm left."),
    bad("Then «Senator Sen.» Robert Pike left."),
    bad("Then «Professor Prof.» Jane Holm left."),
    bad("Then President Ann Holm, «the president», left."),
    bad("Then Chief Inspector Ian Holm, «the chief inspector», left."),
    bad("Then «Congressman Rep.» Ann Holm left."),
    good("They are wrong about the Governor. Governor Holm left."),
    good("Miss. Miss. Off the rim. Then Mr and Mrs Holm, and Major General Lee Holm, left."),
    good("Then President Ann Holm, the former president, left. The Mayor, Mayor Holm, left."),
]

_SHORT = {"Dr": "Doctor", "Prof": "Professor", "Rev": "Reverend", "Pres": "President", "Fr": "Father"}
_POINTED = frozenset("Sen Rep Gov Lt Sgt Capt Maj Col Gen Cpl Adm Cmdr Brig Mr Mrs Ms Hon".split()) | _SHORT.keys()
_VERBS = frozenset({"Miss"})
_NEAR, _LEAST = 100, 40  # characters in front of a title, in which the name, and the article, stand


@cache
def _rungs() -> dict[str, object]:
    """What each title is, whether written short or in full."""
    listed = {title: title for title in lists("en").titles if title not in _VERBS}
    listed |= _SHORT | {full: full for full in _SHORT.values()}
    return {**listed, **{title: rung for title, rung in ladders("en").rungs.items() if title not in _VERBS}}


@cache
def _pairs() -> dict[str, tuple[str, ...]]:
    """How each title stands twice in a row, with itself or another way to write it."""
    rungs = _rungs()
    return {
        title: tuple(
            f"{title}{point} {other}"
            for other in rungs
            if rungs[other] == rungs[title]
            for point in ("", ".")[: 1 + (title in _POINTED)]
        )
        for title in rungs
    }


@cache
def _signs() -> Signs:
    return Signs(*(pair for pairs in _pairs().values() for pair in pairs))


@cache
def _titles() -> frozenset[str]:
    return frozenset(_pairs())


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report titles that stand twice before a name, or before and behind it."""
    text = article.text
    for pair in sorted({pair for pair, *_ in _signs().found(text)}):
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(pair)}\b\.?(?= [A-Z])", text):
            if not is_of_others(article, *match.span()):
                yield Finding(*match.span(), say("The title stands twice."))
    if ", the " in text:
        for title in sorted(_titles() & written_words(article)):
            if f" {title.lower()}," in text:
                yield from _behind(article, title)


def _behind(article: Article, title: str) -> Iterator[Finding]:
    """A title between commas behind a name that has it in front."""
    text, small = article.text, title.lower()
    named = rf"\b((?:[A-Z]\w+ ){{0,2}}){title}(?: [A-Z][\w.’'-]*){{1,4}}, (the ((?:[a-z]+ ){{0,2}}){small})\Z"
    at = text.find(f" {small},")
    while at >= 0:
        end = at + len(small) + 1
        led = ", the " in text[max(0, at - _LEAST) : at + 1]
        match = re.compile(named).search(text, max(0, at - _NEAR), end) if led else None
        if match and match.group(1).lower().endswith(match.group(3)):
            message = say("The title stands before the name already.")
            yield Finding(*match.span(2), message, (Related("against", match.start(), match.start(2) - 2),))
        at = text.find(f" {small},", end)
