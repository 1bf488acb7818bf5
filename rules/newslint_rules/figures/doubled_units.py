"""Name a unit once: $69 billion, or 69 billion dollars.

"$69 billion dollars", "56% percent", "12 km kilometres": the sign and the word say the same, and one of them was
left over when the other was written.

Silent inside quotations on dollars and the like, which may be how somebody writes; on codes behind a sign ("$5 USD"),
which say which dollar is meant; "$5 US dollars" says it too, and has no fix; and on a word that names another thing
("£5 pound coins" is reported, "$5 dollar-store toys" is not).

Sources: AP Stylebook, "dollars", "percent"; Guardian style guide, "currencies".

Rate: 18 findings in 10,000 US news articles; 17 right, 1 debatable. Of all alarms that fresh eyes read, 65 errors (65
right) and 1 warning (1 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.number_starts import numbers_of
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.facts.signs_together import seen
from newslint_rules.figures._units_twice import units_twice

SEVERITY = "error"
LANGUAGES = ("en", "de", "fr", "es", "da", "sv", "no", "nl", "it", "pt", "pl", "uk", "ru")

EXAMPLES = [
    good("He types %DATE:~-4,4%%DATE:~-10,2%%DATE and goes."),
    bad("It cost «$4 billion pounds», «$25,000 yen» and «£3 million euros»."),
    bad("Some «50 million billion» people, or «6.9 million thousand» of them."),
    good("It cost $4 for 3 pounds; $5 million, pounds of it. Some 50 million, thousand by thousand."),
    good("It cost $69 billion, or 56% of 80 billion dollars."),
    good("“I paid $5 million dollars,” he said. It was $5 USD and 12% percentage-wise; $5 dollar-store toys sold."),
    bad("It cost «$69 billion dollars».", fix="It cost $69 billion."),
    bad("Some «56% percent» stayed, and «7.5 per cent%» left.", fix="Some 56% stayed, and 7.5 per cent left."),
    bad("Some «56 percent percent» stayed.", fix="Some 56 percent stayed."),
    bad("It cost «£3m pounds» and «€20 euros».", fix="It cost £3m and €20."),
    bad("It is «12 km kilometres» long and «30°C degrees Celsius» warm."),
    bad("He won «$£500» and «5m million» votes."),
    bad("It cost «5 million million» then.", fix=None),
    good("Once 1 billion was 1 million million, or a million million."),
    bad("They met at «9 a.m. in the morning» or so.", fix=None),
    bad("It cost «$5 US dollars».", fix=None),
    good("It cost $5 CAD, and “£3m pounds” said the sign."),
]

_NUMBER = r"[0-9][0-9.,]*(?<![.,])"
_SCALE = r"(?:[ -]?(?:thousand|million|billion|trillion|m|bn|mn|tn|k|M|B)\b)?"
_MONEY = re.compile(
    rf"(?:\$ ?{_NUMBER}{_SCALE}( (?:U\.?S\.? )?dollars?)|£ ?{_NUMBER}{_SCALE}( pounds?)|€ ?{_NUMBER}{_SCALE}( euros?))"
    r"\b(?![-’'])"
)
_SIGNS = re.compile(rf"(?<!\w)(?:\$ ?[£€]|£ ?[$€]|€ ?[$£])(?={_NUMBER})")
_PERCENT = re.compile(
    rf"(?<![\w.,$]){_NUMBER}(?:%( ?%(?!\w)| ?(?:per ?cent|pct)\b(?!age))| ?per ?cent( ?%| per ?cent\b| pct\b))"
)
_UNITS = (
    ("km", "kilomet(?:re|er)s?"), ("kg", "kilo(?:gram(?:me)?)?s?"), ("mph", "miles? (?:per|an) hour"),
    ("ft", "f(?:ee|oo)t"), ("cm", "centimet(?:re|er)s?"), ("mm", "millimet(?:re|er)s?"), ("lbs?", "pounds?"),
    ("bn", "billion"), ("m", "million"), ("tn", "trillion"), ("°[CF]?", "degrees?(?: Celsius| Fahrenheit)?"),
    ("km/h", "kilomet(?:re|er)s (?:per|an) hour"), ("(?<!\\b1 )million", "million"), ("(?<!\\b1 )billion", "billion"),
)  # fmt: skip
_UNIT = re.compile(rf"(?<![\w.,]){_NUMBER} ?(?:" + "|".join(f"{sign}( {word})" for sign, word in _UNITS) + r")\b")
# What stands in a text that has one of these faults: a quick no for nearly all.
_CURRENCY = marked('"{words}" has its currency twice.')
_CURRENCIES = marked('"{words}" is in two currencies at once.')
_PER_CENT = marked('"{words}" says per cent twice.')
_UNIT_OF = marked('"{words}" has its unit twice.')
_HALF = marked('"{words}" tells the half of the day twice.')
_OTHER_MONEY = Signs(" euros", " pounds", " yen", " dollars")
_OTHER = re.compile(
    r"\$\d(?:[\d,.]*\d)?(?: (?:million|billion|trillion))? (?:euros|pounds|yen)\b"
    r"|€\d(?:[\d,.]*\d)?(?: (?:million|billion|trillion))? (?:dollars|pounds|yen)\b"
    r"|£\d(?:[\d,.]*\d)?(?: (?:million|billion|trillion))? (?:dollars|euros|yen)\b"
)
_TWO_SCALES = Signs(*(f"illion {scale}" for scale in ("million", "billion", "trillion", "thousand")))
_SCALED = re.compile(
    r"(?<!\w)\d(?:[\d,.]*\d)? (million|billion|trillion) (?!\1)(?:million|billion|trillion|thousand)\b"
)
_MONEY_TWICE = (("$", " dollar"), ("£", " pound"), ("€", " euro"))
_SIGNS_TWICE = Signs("$£", "$€", "£$", "£€", "€$", "€£", "$ £", "$ €", "£ $", "€ $")
_PERCENT_TWICE = Signs("%%", "% %", "% per", "% pct", "%per", "cent%", "cent %", "cent per", "cent pct")
_UNIT_TWICE = Signs(
    "km kilo", "kg kilo", "km/h kilo", "mph mile", "ft f", "cm cent", "mm mill", "lb pound", "lbs pound", "bn billion",
    "m million", "tn trillion", "n million", "n billion", "° degree", "C degree", "F degree",
)  # fmt: skip
_HALF_TWICE = Signs("m. in the ", "m in the ", "m. at night", "m at night")
_KINDS = (_SIGNS_TWICE, _PERCENT_TWICE, _UNIT_TWICE, _HALF_TWICE, _OTHER_MONEY, _TWO_SCALES)
_TWICE = Signs(*(word for _, word in _MONEY_TWICE), *(both for kind in _KINDS for both in kind.signs))
_SCALES = frozenset((" million", " billion"))
_HALF_DAY = re.compile(
    r"\b[0-9]{1,2}(?:[:.][0-9]{2})? ?"
    r"(?:a\.?m\.?( in the morning)|p\.?m\.?( (?:in the (?:afternoon|evening)|at night)))\b"
)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each number that has its unit twice."""
    found = _twice(article) if article.primary_language == "en" else units_twice(article)
    yield from (f for f in found if not is_posted(article, f.start))


def _twice(article: Article) -> Iterator[Finding]:
    text = article.text
    if not seen(article, _TWICE):
        return
    if any(sign in text and word in text for sign, word in _MONEY_TWICE):
        for match in _MONEY.finditer(text):
            if not quotation_at(article, match.start(), match.end()):
                yield _finding(match, _CURRENCY)
    if _SIGNS_TWICE.are_in(text):
        for match in _SIGNS.finditer(text):
            end = re.compile(_NUMBER).match(text, match.end())
            shown = text[match.start() : end.end() if end else match.end()]
            yield Finding(match.start(), match.start() + len(shown), say(_CURRENCIES, words=shown))
    if _OTHER_MONEY.are_in(text):
        yield from (_told(m, _CURRENCIES) for m in _OTHER.finditer(text) if not quotation_at(article, *m.span()))
    if _TWO_SCALES.are_in(text):
        yield from (_told(m, _UNIT_OF) for m in _SCALED.finditer(text) if not quotation_at(article, *m.span()))
    if _PERCENT_TWICE.are_in(text):
        yield from (_finding(match, _PER_CENT) for match in numbers_of(_PERCENT, article))
    if _UNIT_TWICE.are_in(text):
        yield from (_finding(match, _UNIT_OF) for match in numbers_of(_UNIT, article))
    if _HALF_TWICE.are_in(text):
        for match in numbers_of(_HALF_DAY, article):
            if not quotation_at(article, match.start(), match.end()):
                yield _finding(match, _HALF)._replace(severity="warning", safe=False)


def _told(match: re.Match[str], what: str) -> Finding:
    return Finding(*match.span(), say(what, words=match.group()), severity="warning")


def _finding(match: re.Match[str], what: str) -> Finding:
    start, end = match.span(match.lastindex or 0)
    if match.group(match.lastindex or 0) in _SCALES:
        return Finding(match.start(), match.end(), say(what, words=match.group()))  # a million of millions, perhaps
    in_point = match.string[start - 1] == match.string[end : end + 1] == "."
    fix = () if in_point or " U" in match.group() else (Replace(start, end, ""),)  # "$5 US dollars" says whose
    return Finding(match.start(), match.end(), say(what, words=match.group()), fix=fix)
