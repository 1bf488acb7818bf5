"""Close up a hyphen that has a space on one side alone: "a well- known bridge", "a two -year plan".

It is a compound that was broken, or a dash with a space lost; either way the reader stumbles.

Silent on hyphens that wait for their word ("short- and long-term"), on endings that are spoken of ("-isms"), in posts,
and in code. A number or a listed compound with spaces on both sides of its hyphen ("20 - year", "long - term") is told
too. No fix is safe: a dash may be meant.

Sources: Chicago Manual of Style, 7.84 (suspended hyphens). Rate: 1 finding in 330 US news articles; of 96 in 32,519,
read by its maker, one was wrong (part- rather than full-time) and is silent since. Of all alarms that fresh eyes read,
12 warnings (12 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.odd_words import odd_words
from newslint.facts.syllables import is_known
from newslint.languages import entries, words
from newslint_rules.copy._places import reported

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It is a well«- »known bridge."),
    bad("It is a two« -»year plan."),
    bad("It is a 20« -»year plan, and a 30- year one."),
    bad("It is a 20« - »year plan."),
    bad("It is an anti« - »fascist plan."),
    bad("It is a long« - »term plan."),
    bad("The system« -»strongly opposed by Tarn - is here."),
    good("Short- and long-term plans, two- to three-year ones, and pre- or post-war ones, mid- to late May."),
    good("They hire part- rather than full-time crews."),
    good("It is full of -isms and -phobias, nationally owned and -produced, or -made and other -ologies."),
    good("It is a long-term plan - a term of ten years - and long - very long."),
    good("Run it with the -verbose flag, or `x -rf`.", suffix=".md"),
    good("The govern- ment fell. He said — well- known — The Mayor (@mayor) May 2, 2020"),
    good("The bridge, the pier - all is red. A 20 - 30 year plan."),
]

_ONE_SIDED = re.compile(
    r"(?<= )(?:[a-z]{3,}|[0-9]+)(?:(- )(?!(?:and|or|to|but|nor|through|versus|vs|plus|as|than|the|rather|instead)\b)"
    r"|( -)(?!(?:isms?|phobias?|ologies|ics)\b))[a-z]{4,}(?= [a-z])"
)
_NUMBERED = re.compile(r"(?<= )[0-9]+( - )(?:year|month|week|day|hour|minute|mile|foot|page|point|member)(?= [a-z])")
_SPACED = re.compile(r"(?<=[a-z] )([a-z]{3,})( - )([a-z]{4,})(?= [a-z])")
_PREFIXED = re.compile(r"(?<= )(?:anti|non|pre|self|semi|multi|quasi)( - )[a-z]{4,}(?= [a-z])")
_HANGS = re.compile(r"^-[a-z]|[a-z0-9]-$|^-$", re.MULTILINE)
_BEFORE_ENDINGS = frozenset({"and", "or", "other", "with", "suffix", "ending", "flag", "option", "the", "gender"})


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first hyphen with a space on one side, with all others."""
    if not _HANGS.search(odd_words(article)):
        return
    text = article.text
    found = [m.span(m.lastindex or 0) for m in _ONE_SIDED.finditer(text) if not _is_ending(m)]
    found += [m.span(1) for m in _NUMBERED.finditer(text)]
    found += [m.span(1) for m in _PREFIXED.finditer(text)]
    listed = entries("en", "compounds") if " - " in text else ()
    found += [m.span(2) for m in _SPACED.finditer(text) if listed and f"{m[1]}-{m[3]}" in listed]
    faults = [(start, end, None) for start, end in sorted(found)]
    yield from reported(article, faults, say("A space stands beside this hyphen: close it up, or set a dash."))


def _is_ending(match: re.Match[str]) -> bool:
    """Whether a hyphen stands before an ending, behind what tells of one, or in a word that `copy/hyphens` mends."""
    if match.lastindex == 1:
        first, second = match.group().split("- ")
        return first in words("en", "function_words") or is_known(first + second)
    word = match.group().split(" ")[0]
    return word in _BEFORE_ENDINGS or word in words("en", "function_words")
