"""Spell the place in the dateline as the text does.

The dateline stands in capitals, where a slip of the hand hides: "KHARKVI" above a story from Kharkiv.

Compares the capitals before a dash at the head of the first paragraphs with the names of the text, where they differ
by one letter left out, added, changed or swapped. Silent where the text has the dateline's own form, and on places of
less than five letters, but where one of five was left out inside the word, or where two languages write the letters so
(LVIB, Lviv).

Sources: AP Stylebook, "datelines". Rate: 1 in 10,000 US and UK news articles, wrong (Alexandria, and somebody called
Alexandra), silent now. No warning in 1,900 articles in ten other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related, bad, good
from newslint.core.message import say
from newslint.facts.capitals import runs
from newslint.facts.naming.alphabets import plain
from newslint.facts.naming.bearers import letters_agree
from newslint.facts.naming.slips import is_slip, may_agree
from newslint.languages import words

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "sv")

EXAMPLES = [
    bad("«KHARKVI», Ukraine — The night was quiet.\n\nIn Kharkiv nobody slept, for Kharkiv was afraid."),
    bad("PORT «NORWLD» (Reuters) - The night was quiet.\n\nIn Port Norwold nobody slept."),
    good("KHARKIV, Ukraine — The night was quiet.\n\nIn Kharkiv nobody slept."),
    good("NORWOLD — The night was quiet.\n\nThe people of Norwald slept. In Norwold nobody did."),
    good("ALEXANDRIA — The night was quiet.\n\nAlexandra Holm did not sleep, she said."),
    good("FORT TARN — The night was quiet.\n\nThe ships of Port Norwold slept. Port Tarn did not."),
    good("TARN, Ukraine — The night was quiet.\n\nIn Tran nobody slept."),
]

_DATELINE = re.compile(
    r"([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]{2,}(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]+){0,3})(?:, [^—–\n-]{2,30})?"
    r"(?: \([\w/ ]+\)| /[\w/]+/)?"
    r"(?:\.?-| ?(?:—|–|--?) )"
)
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ]{4,}")
_LONG = 5  # letters; FORT is no slip of "Port"
_FIRST = 5  # blocks; a dateline stands above the text


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report a word of the dateline that is one slip away from a name of the text."""
    for block in article.blocks[:_FIRST]:
        dateline = _DATELINE.match(article.text, block.start, block.end) if block.kind != "headline" else None
        if dateline is None:
            continue
        named = {word: run for run in runs(article).values() for word in run.words if not word.isupper()}
        for match in _WORD.finditer(article.text, *dateline.span(1)):
            form = plain(match.group())
            if form in map(plain, named) or form in article.text[block.end :].lower():
                continue
            given = words(article.primary_language, "given_names")
            other = next((w for w in named if w not in given and _is_other_spelling(form, plain(w))), None)
            if other is not None:
                at = named[other].starts[0] + named[other].text.index(other)
                message = say(
                    "The dateline has “{here}”, the text “{there}”. Which is right?", here=match.group(), there=other
                )
                yield Finding(*match.span(), message, (Related("against", at, at + len(other)),))


def _is_other_spelling(form: str, other: str) -> bool:
    """Whether two plain words are one slip apart, or their letters agree."""
    short = len(form) == 4 and len(other) == 5 and any(other[:i] + other[i + 1 :] == form for i in range(1, 4))
    if len(form) < _LONG:
        return short
    return is_slip(form, other) or (may_agree(form, other) and letters_agree(form, other) is not None)
