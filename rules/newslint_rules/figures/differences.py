"""Let a change by a sum be what lies between its two levels.

"It will add £98 to bills, from £1,800 to £1,888", "yields rose 6 basis points to 4.31% from 4.52%": one of the
three was mistyped, and the reader subtracts.

Reads a sum, a count or points behind a word of change, beside two levels of the same unit. Silent where one of the
three is hedged, on years and yearly sums, on what is adjusted, on percentages (`figures/arithmetic` and
`figures/points` read those), in quotations, and within the rounding of the three.

Sources: Reuters Handbook of Journalism, "Figures". Rate: none in 31,820 US news articles; tried on figures that were
changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, say
from newslint.facts.number_starts import numbers_of
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, pairs

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It will add «£98» to bills, from £1,800 to £1,888. Tax rises by «Rs 50» to Rs 2,425 from Rs 2,275."),
    bad("Yields rose «6 basis points» to 4.31% from 4.52%. Shares fell «63p» to 84p from 120p, or were down «63p» from"
        " 200p to 164p."),
    bad("Membership rose by «200» to 1,200 from 900."),
    good("It will add £88 to bills, from £1,800 to £1,888. Tax rises by Rs 150 to Rs 2,425 from Rs 2,275."),
    good("Yields rose 21 basis points to 4.52% from 4.31%. Shares fell 36p to 84p from 120p. It rose $1.3bn to $6bn"
         " from $4.8bn."),
    good("It rose about £98, from £1,800 to £1,888, or by 5% to £1,888 from £1,800. It sang 10 times from 1996 to 2008,"
         " and rose 10 points from 1996 to 2008."),
    good("It grew by 50 a year to 900 from 400 a decade ago, and by £5m to £45m from £52m at constant currency."),
    good("“It rose £98, from £1,800 to £1,888,” she said. It rose £98 from £1,800 to 1,888 kroner."),
]  # fmt: skip

_UNIT = (
    r"(?P<{0}unit>p\b|c\b|%|bn\b|m\b|k\b| cents\b| pence\b| (?:basis )?points?\b| percent\b| per cent\b"
    r"| (?:million|billion|trillion)\b)?"
)
_NUMBER = r"(?P<{0}>\d+(?:,\d{{3}})*(?:\.\d+)?)" + _UNIT
_SIGN = r"(?P<{0}sign>[$£€¥₹]|Rs )?"
_PER = r"(?: per [a-z]+)?"
_ONE, _TWO = (_SIGN.format(name) + _NUMBER.format(name) + _PER for name in ("one", "two"))
_THREE = re.compile(
    _NUMBER.format("by")
    + rf"(?:,? to {_ONE}(?:,? (?:up|down))?,? from |"
    + rf"(?: (?!from|to\b|an?\b|per\b|every\b|each\b)[a-z]+| to [a-z]+){{0,4}},? from ){_TWO}"
    r"(?P<to> to (?P<endsign>[$£€¥₹]|Rs )?" + _NUMBER.format("end") + r")?(?! (?:and|or|to) \d)(?![\w%])"
)
_CHANGED = r"\b(?:up|down|higher|lower|adds?|added|adding|{0})(?: by| of)? ([$£€¥₹]|Rs )?$"
_BEFORE = 30  # characters
_OTHERWISE = re.compile(r"\b(?:constant|adjust\w*|low|high|after|net|real terms|an? [a-z]+)\b")
_HUNDREDTH = 100  # of a percentage point is a basis point
_PERCENT = ("%", " percent", " per cent")
_YEARS = range(1700, 2100)

_DIFFERENCE = marked("From {before} to {after} is {apart}, not {said}.")


@cache
def _changed() -> re.Pattern[str]:
    words = [*pairs("en", "change_verbs"), *pairs("en", "change_nouns")]
    return re.compile(_CHANGED.format(any_of(words)))


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each change by a sum that is not what lies between its two levels."""
    text = article.text
    for match in numbers_of(_THREE, article):
        changed = _changed().search(text, match.start() - _BEFORE, match.start())
        names = ("two", "one") if match["one"] else ("two", "end")
        if changed is None or (match["one"] is None) == (match["to"] is None):
            continue
        signs = [(changed[1] or "").strip(), *((match[f"{name}sign"] or "").strip() for name in names)]
        units = [match[f"{name}unit"] or "" for name in ("by", *names)]
        near = in_front(text, match.start(), _BEFORE) + text[match.start() : match.end() + _BEFORE]
        if not _are_alike(signs, units) or _OTHERWISE.search(near) or quotation_at(article, *match.span()):
            continue
        by, before, after = (match[name] for name in ("by", *names))
        if not any((*signs, units[1])) and all(_value(number) in _YEARS for number in (before, after)):
            continue
        share = _HUNDREDTH if units[0].startswith(" basis") else 1
        apart, said = abs(_value(after) - _value(before)), _value(by) / share
        if abs(apart - said) > sum(_half_step(number) for number in (before, after)) + _half_step(by) / share:
            shown = f"{signs[0]}{apart * share:,.10g}{units[0]}"
            told = zip(signs, (by, before, after), units, strict=True)
            named, first, last = (f"{sign}{number}{unit}" for sign, number, unit in told)
            message = say(_DIFFERENCE, before=first, after=last, apart=shown, said=named)
            start = match.start() - len(changed[1] or "")
            others = tuple(Related("against", *match.span(name)) for name in sorted(names, key=match.start))
            yield Finding(start, match.end("byunit") if match["byunit"] else match.end("by"), message, others)


def _are_alike(signs: list[str], units: list[str]) -> bool:
    """Whether a change and its two levels are in one unit; points are of per cent, or of nothing."""
    levels = {(sign, unit) for sign, unit in zip(signs[1:], units[1:], strict=True)}
    if len(levels) != 1:
        return False
    sign, unit = levels.pop()
    if "point" in units[0]:  # of percentages those that are no basis points are read by figures/points
        return not sign and unit in (_PERCENT if "basis" in units[0] else ("",))
    return signs[0] == sign and units[0] == unit and unit not in _PERCENT


def _value(number: str) -> float:
    return float(number.replace(",", ""))


def _half_step(number: str) -> float:
    """Half of the last printed place of a number; round thousands may be off by half of their last digit."""
    _, _, places = number.partition(".")
    digits = number.replace(",", "")
    noughts = 0 if places else len(digits) - len(digits.rstrip("0"))
    return 0.5 * 10.0 ** (noughts if noughts >= 3 else -len(places)) * 1.01  # for what floats lose
