"""Put a space between a figure and its word, and none inside a figure: 5 percent, 60,000, $5 million.

"5percent" and "in2014" are read twice, and "60, 000" becomes two numbers where the line breaks.

Reads figures before percent, scale words and common nouns of time and people, figures behind little words, thousands
with a blank behind their comma where a word follows, decimals with one behind their point, and a blank behind "$".
Silent on lists ("200, 300 outside"), on "£5million" and "$5billion", which houses write so (dollars where they stand so
twice), on names and tags, in posts.

Sources: AP Stylebook, "numerals"; BIPM SI brochure, 5.4.3. Rate: 10 in 31,820 US news
articles; 8 read by fresh eyes, all right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.odd_words import odd_words
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It rose by «5percent» and cost $13.7million.", fix="It rose by 5 percent and cost $13.7 million."),
    good("It cost £5billion or $7million, and $2million a year."),
    bad("It opened «in2014» with 524,903people.", fix="It opened in 2014 with 524,903 people."),
    good("The 1980s, a 5k run, 10m, the tag #5percent, holm.no/5percent, Windows98 and in2it are names."),
    bad("Some «60, 000» people came.", fix="Some 60,000 people came."),
    bad("About «1, 250» boats sank in it."),
    good("About 200, 300 outside, and between 300, 400 years. Some 510, 492 and 475 came. On May 5, 150 people came."),
    bad("It rose «3. 5» percent.", fix="It rose 3.5 percent."),
    bad("It cost «$ 5» million.", fix="It cost $5 million."),
    good("It cost $ 5 at the US $ 6 shop. It is in rule 3. 5 of them sang. It is A$ 5 million."),
    good("It rose by 5percent — The Mayor (@mayor) May 2, 2020"),
]

_NOUNS = "percent|million|billion|trillion|people|years|months|days|votes|miles|members"
_SCALES = frozenset({"million", "billion", "trillion"})
_LITTLE = "in|of|than|about|and|to|since|until|by|from|at|for|over|nearly|around|between"
_HAS_GLUED = re.compile(rf"\d(?:{_NOUNS})\b")
_HAS_BEHIND = re.compile(rf"^(?:{_LITTLE})\d\d", re.MULTILINE)
_HAS_HEDGED = re.compile(r"(?:bout|early|than) \d\d?, \d{3} ")
_HAS_DECIMAL = re.compile(r"^\d\d?\.$", re.MULTILINE)
_GLUED = re.compile(rf"(?<![\w.,/#@_-])[$€£]?(\d[\d,]*(?:\.\d+)?)({_NOUNS})(?![\w@/-]|\.\w|\s(?:tag|hashtag)\b)")
_BEHIND = re.compile(rf"(?<=[a-z,] )({_LITTLE})(\d\d+)(?=[ ,.;](?:\D|\Z)|\n|\Z)")
_THOUSANDS = re.compile(
    r"(?<![\w.,$€£-])(?:\d{1,3}, 000(?= [a-z])|\d{1,2}(?:(?<=\b[Aa]bout \d)|(?<=\b[Aa]bout \d\d)|(?<=early \d)"
    r"|(?<=early \d\d)|(?<=than \d)|(?<=than \d\d)), \d{3}(?= [a-z]))"
)
_DECIMAL = re.compile(r"(?<=[a-z] )(\d{1,2})\. (\d)(?= (?:percent|million|billion|trillion)\b|%)")
_SIGN = re.compile(r"(?<!US) \$ (?=\d[\d.,]* (?:million|billion|trillion)\b|\d{1,3},\d{3}(?!\d))")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first figure that lacks a space or has one too many, with all others."""
    text, odd = article.text, odd_words(article)
    faults: list[Fault] = []
    for sign, pattern in ((_HAS_GLUED, _GLUED), (_HAS_BEHIND, _BEHIND)):
        if sign.search(odd):
            found = [match for match in pattern.finditer(text) if match[0][0] != "£"]
            if pattern is _GLUED and len(found) > 1 and all(match[2] in _SCALES for match in found):
                continue  # the house writes them so
            faults += [(*m.span(), f"{text[m.start() : m.start(2)]} {m[2]}") for m in found]
    if ", 000 " in text or _HAS_HEDGED.search(text):
        faults += [(*m.span(), m.group().replace(" ", "")) for m in _THOUSANDS.finditer(text)]
    if _HAS_DECIMAL.search(odd):
        faults += [(*m.span(), f"{m[1]}.{m[2]}") for m in _DECIMAL.finditer(text)]
    if "$ " in text:
        faults += [(m.start() + 1, m.end() + 1, f"${text[m.end()]}") for m in _SIGN.finditer(text)]
    yield from reported(article, sorted(faults), say("A space is missing at this figure, or stands inside it."))
