"""Spell the place in the dateline as the text does.

The dateline stands in capitals, where a slip of the hand hides: "KHARKVI" above a story from Kharkiv.

Compares the capitals before a dash at the head of the first paragraphs with the names of the text, where they differ
by one letter left out, added, changed or swapped; tells of a second dateline behind the first.
Silent where the text has the dateline's own form, and on places of less than five letters, but where one of five was
left out inside the word, or where two languages write the letters so (LVIB, Lviv).

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
    bad("Storm hits\n\nTARN, May 4 (Reuters) - «TARN, May 4 (Reuters) -» A storm hit the coast."),
    bad("Storm hits\n\nTARN (AP) —\n\n«Tarn (AP) —» A storm hit the coast."),
    bad("Storm hits\n\nNew Tarn (CNN) «New Tarn (CNN)» A storm hit. Port Tarn (AP) — Port Norwold sleeps."),
    bad("Storm hits\n\n(CNN) - «(CNN) -» A storm hit the coast."),
    bad("Storm hits\n\nTARN: «TARN:» A storm hit the coast."),
    good("Storm hits\n\nTARN (AP) — Tarn - a port - is shut."),
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
# Any dateline: with the day, the agency, and the place in small letters too
_AGENCY, _DASH = r"(\([A-Z][\w/ ]+\)|/[A-Z][\w/]+/)", r"(?:—|–|--?(?!\w))"
_HEAD = re.compile(
    rf"([A-ZÀ-ÖØ-Þ][\w'’.-]+(?: [A-ZÀ-ÖØ-Þ][\w'’.-]+){{0,3}})(?:, [^—–\n()/:-]{{2,30}}?)?"
    rf"(?: ?{_AGENCY}(?: ?{_DASH})?| ?{_DASH})|{_AGENCY}(?: ?{_DASH})?|([A-ZÀ-ÖØ-Þ]{{3,}}):"
)
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ]{4,}")
_LONG = 5  # letters; FORT is no slip of "Port"
_FIRST = 5  # blocks; a dateline stands above the text


def _twice(article: Article) -> Iterator[Finding]:
    """The second of two datelines of one place at the head of the text."""
    for block in article.blocks[:_FIRST]:
        first = _HEAD.match(article.text, block.start, block.end) if block.kind != "headline" else None
        if first is None:
            continue
        at = first.end()
        while article.text[at : at + 1].isspace():
            at += 1  # to the next paragraph, where the dateline is one of its own
        second = _HEAD.match(article.text, at)
        if second and _place(second) == _place(first) and (second.group().isupper() or "(" in second.group()):
            yield Finding(at, second.end(), say("The dateline stands twice."), (Related("against", *first.span()),))
            return


def _place(dateline: re.Match[str]) -> str:
    return next(filter(None, dateline.group(1, 3, 4)), "").casefold()


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report a word of the dateline that is one slip away from a name of the text."""
    yield from _twice(article)
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
