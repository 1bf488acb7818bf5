"""Put a space between a figure and its word, and none inside a figure: 5 percent, 60,000, $5 million.

"5percent" and "in2014" are read twice, and "60, 000" becomes two numbers where the line breaks.

Reads figures before percent, scale words and, behind little words, common nouns of time and people; figures behind
little words, years behind "in" and the like; thousands with a blank behind their comma and decimals with one behind
their point where nothing else can be meant; and a blank behind "$". Silent on lists ("200, 300 outside"), in headings
and tables, on options ("--x=30days"), on "£5million" and "$5billion", which houses write so (what stands so twice), on
names and tags, in posts. No fix is safe: a figure that is put together wrongly is a false one. What is parted is a
warning.

Sources: AP Stylebook, "numerals"; BIPM SI brochure, 5.4.3. Rate: 10 in 31,820 US news articles; 8 read by fresh eyes,
all right. Of all alarms that fresh eyes read, 8 errors (8 right) and 3 warnings (3 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.odd_words import odd_words
from newslint.facts.pieces import lists
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It rose by «5percent» and cost $13.7million."),
    good("It cost £5billion or $7million, and $2million a year. It cost A$5million and £6million."),
    good("One mill cost £5million, and 7million of us paid it."),
    bad("It opened «in2014» with 524,903people."),
    good("The 1980s, a 5k run, 10m, the tag #5percent, holm.no/5percent, Windows98 and in2it are names."),
    good("The over50 club, the band 12days and the class of31 met; keep it with --age=12days or --size 3million."),
    good("# It rose by 5percent\n\n| Sum | Age |\n| --- | --- |\n| $ 1,250 | 7percent |", suffix=".md"),
    bad("Some «60, 000» people came."),
    bad("About «1, 250» boats sank in it."),
    good("About 200, 300 outside, and between 300, 400 years. Some 510, 492 and 475 came. On May 5, 150 people came."),
    good(
        "About 40, 310 of them old, left. At about 3, 410 boats came. More than 60, 130 boats sank. Dial 118, 000 or 9."
    ),
    good("Nearly 40, 310 miles away, she sang. It was 1950 and about 40, 212 years on. Dial 007, 000 times a day."),
    bad("It rose «3. 5» percent."),
    good("He won on July 3. 5 percent of us saw it. See page 9. 2 million did. It rose to 7. 4 million people sang."),
    bad("It cost «$ 5» million."),
    good("It cost $ 5 at the US $ 6 shop. It is in rule 3. 5 of them sang. It is A$ 5 million."),
    good("It cost $ 7 million and sold for $ 9,300."),
    good("The bound is $ 3,000 $ here, and it took  $ 7 million."),
    good("It rose by 5percent — The Mayor (@mayor) May 2, 2020"),
]

_FIRM = "percent|million|billion|trillion"
_NOUNS = f"{_FIRM}|people|years|months|days|votes|miles|members"
_SCALES = frozenset({"million", "billion", "trillion"})
_IN_YEARS, _LITTLE = "in|of|since|until|by|from", "than|about|and|to|at|for|nearly|around|between"
_HAS_GLUED = re.compile(rf"\d(?:{_NOUNS})\b")
_HAS_BEHIND = re.compile(rf"^(?:{_IN_YEARS}|{_LITTLE})\d\d", re.MULTILINE)
_HAS_HEDGED = re.compile(r"(?:bout|early) \d\d?, \d{3} ")
_HAS_DECIMAL = re.compile(r"^\d\d?\.$", re.MULTILINE)
_GLUED = re.compile(rf"(?<![\w.,/#@_=$€£-])[$€£]?(\d[\d,]*(?:\.\d+)?)({_NOUNS})(?![\w@/-]|\.\w|\s(?:tag|hashtag)\b)")
_OPTION = re.compile(r"--?[a-z][\w-]*[ =]\Z")
_OPTIONS = re.compile(r"(?<!\S)--[a-z][\w-]*=")
_LAST_WORD = re.compile(r"\b([A-Za-z]+) \Z")
_BEHIND = re.compile(
    rf"(?<=[a-z,] )(?:({_LITTLE})(?=\d)|({_IN_YEARS})(?=(?:19|20)\d\d\b))(\d\d+)(?=[ ,.;](?:\D|\Z)|\n|\Z)"
)
_NAMING = frozenset({"a", "an", "the", "this", "that", "film", "site", "band", "called", "named"})
# What takes a number of its own, and so may begin what follows a comma: "about 30, 150 miles from home".
_OWN = "people|men|women|children|miles|feet|yards|meters|hours|minutes|days|weeks|months|years|votes|percent|times"
_THOUSANDS = re.compile(
    r"(?<![\w.,$€£:-])(?:[1-9]\d{0,2}, 000(?= ([a-z]+)| to \d)|[1-9]\d?(?:(?<=\b[Aa]bout \d)|(?<=\b[Aa]bout \d\d)"
    rf"|(?<=[Nn]early \d)|(?<=[Nn]early \d\d)), \d{{3}}(?= (?!(?:{_OWN})\b)([a-z]+)\b))"
)
_NO_COUNT = re.compile(
    r"(?i)\b(?:at|by|from|until|since|before|after|pages?|section|chapter|verse|item|day|dials?|call|codes?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?) (?:about |nearly )?\Z"
)
_ALONE = re.compile(r"(?<!\d, )(?<![\d,.])000\b|\b\d{1,3}, 000 (?:and|or) ")
_RISES = "rose|fell|grew|dropped|gained|lost|climbed|slipped|jumped|up|down|by|about|nearly"
_DECIMAL = re.compile(
    rf"\b(?:{_RISES}) (?P<figure>(\d{{1,2}})\. (\d))(?= ?(?:percent|million|billion|trillion|%)"
    r"(?:[.,;]|\Z| (?:to|from|in|on|for|during|over|since|last|this|after|a)\b))"
)
_SIGN = re.compile(r"(?<!US)(?<=[a-z]) \$ (?=\d[\d.,]* (?:million|billion|trillion)\b|\d{1,3},\d{3}(?![\d,]| ?\$))")
_SPACED_SIGN = re.compile(r"\$ \d")
_BEFORE = 24  # characters of what stands in front of a figure
_HEADS = frozenset({"headline", "heading", "cell"})
_MESSAGE = say("A space is missing at this figure, or stands inside it.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first figure that lacks a space, and the first with one too many, with all others."""
    text, odd = article.text, odd_words(article)
    faults: list[Fault] = []
    if _HAS_GLUED.search(odd):
        faults += _glued(article)
    if _HAS_BEHIND.search(odd):
        faults += (
            (*m.span(), f"{m[1] or m[2]} {m[3]}") for m in _BEHIND.finditer(text) if not _is_named(text, m.start())
        )
    yield from reported(article, sorted(_of_prose(article, faults)), _MESSAGE, safe=False)
    faults = [*_thousands(article), *_signs(text)]
    if _HAS_DECIMAL.search(odd):
        faults += ((*m.span("figure"), f"{m[2]}.{m[3]}") for m in _DECIMAL.finditer(text))
    yield from reported(article, sorted(_of_prose(article, faults)), _MESSAGE, safe=False, severity="warning")


def _of_prose(article: Article, faults: Iterable[Fault]) -> Iterator[Fault]:
    """The faults that stand in sentences: headings and tables have names and columns."""
    return (fault for fault in faults if article.block_at(fault[0]).kind not in _HEADS)


def _is_named(text: str, start: int) -> bool:
    """Whether an article or a noun in front says that a figure and a word are a name."""
    last = _LAST_WORD.search(text, max(0, start - _BEFORE), start)
    return last is not None and last[1].lower() in _NAMING


def _glued(article: Article) -> Iterator[Fault]:
    """Figures without the space before their word, unless the house writes them so."""
    text, functions = article.text, lists(article.language).functions
    if "--" in text and _OPTIONS.search(text):
        return  # commands are what it tells of
    found = [m for m in _GLUED.finditer(text) if not _OPTION.search(text, max(0, m.start() - _BEFORE), m.start())]
    if len(found) > 1 and all(match[2] in _SCALES for match in found):
        return
    for match in found:
        start, end = match.span()
        last = _LAST_WORD.search(text, max(0, start - _BEFORE), start)
        counted = last and last[1].lower() in functions and not _is_named(text, start)
        if (counted or match[2] in _FIRM.split("|")) and not match[0].startswith("£"):
            yield start, end, f"{text[start : match.start(2)]} {match[2]}"


def _thousands(article: Article) -> Iterator[Fault]:
    """Figures with a space behind their comma."""
    text = article.text
    if ", 000 " not in text and not _HAS_HEDGED.search(text):
        return
    functions, codes = lists(article.language).functions, _ALONE.search(text) is not None
    for match in _THOUSANDS.finditer(text):
        counts = not _NO_COUNT.search(text, max(0, match.start() - _BEFORE), match.start())
        if counts and (match[1] or match[2]) not in functions and not (codes and match[1]):
            yield *match.span(), match.group().replace(" ", "")


def _signs(text: str) -> Iterator[Fault]:
    """A sign of dollars with a space behind it, unless the house writes it so."""
    if "$ " in text and len(_SPACED_SIGN.findall(text)) == 1:
        yield from ((m.start() + 1, m.end() + 1, f"${text[m.end()]}") for m in _SIGN.finditer(text))
