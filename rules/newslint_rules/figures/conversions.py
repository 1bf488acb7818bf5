"""Let a measure in brackets be the one before it in another unit.

"6,000 km (370 miles)" lost a nought on one side; readers take the unit they know, and half of them are misled.

Reads two measures of one kind side by side, the second in brackets, behind "or" or behind a slash between blanks,
ranges by their ends. Times of which one is so many of the other are the same or wrong ("18 months, or two years"). All
others may be rounded to the last place that is written, and be a seventh off beside (tons and gallons are of two
sizes). Silent on one number of two units ("two months or two years"), on times that are a choice ("18 months, or five
years"), on feet with inches, and on differences in degrees, which have no freezing point.

Sources: NIST SP 811, appendix B; AP Stylebook, "metric system".

Rate: 1 finding in 23,800 US news articles, wrong ("8,000 and 500 kilometers"), as was one before ("two months or two
years"), and silent now; tried on altered figures. No warning in 2,258 articles in twelve other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import leading
from newslint.core.message import marked, say
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import Interval, rounded
from newslint.facts.measures import TIMES, per_unit
from newslint.languages import any_of, by_kind, pairs
from newslint.languages.kinds import COUNTING
from newslint_rules.figures._degrees import misread_degrees

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    good("It is 6,000 km (3,700 miles) long, 10 feet (3 meters) wide and 1 mile (2 km) off, 10-15 miles (16-24 km)."),
    good("He is 6 feet 2 inches (1.88 metres) tall. They ran 5 km (in 20 minutes). It holds 100 tons (91 tonnes)."),
    good("It was 30°C (86°F), or 5 degrees Celsius (9 degrees Fahrenheit) above the mean."),
    good("It carries 400 gallons (1,818 litres), or 400 gallons (1,514 litres)."),
    good("They may swim 500 metres or 2 kilometres."),
    bad("They swam «500 metres», or 2 kilometres."),
    good("Men kan 500 meter of 2 kilometer zwemmen.", language="nl"),
    bad("It carries «400 gallons» (181 litres)."),
    good("They were no closer than two months or two years ago. They had not been back for 18 months, or five years."),
    bad("It lasted «18 months» (five years), and then «48 hours», or three days."),
    good("It was minus 12 degrees Celsius (10 degrees Fahrenheit). He weighed 9st 6lb (60kg)."),
    bad("It was «minus 12 degrees C» (54 degrees Fahrenheit) there."),
    bad("He was held for «72 hours» — two days — in Tarn. It is to take «six weeks», or 52 days. It lasts «18 months»,"
        " that is, two years."),
    good("He was held for 72 hours — three days — in Tarn. It is to take six weeks, or 42 days. It lasts 18 months, or"
         " 1.5 years. It took 72 hours — two days in May and one in June. It took 70 hours, or three days."),
    good("They weighed from 0.4 to 3.1 kilograms (14 ounces to 6.8 pounds)."),
    good("They drove 5 miles (the whole way) and 20 km, or 3 miles less."),
    bad("It is «6,000 km» (370 miles) long."),
    bad("The field of «40 acres», or 160 hectares, was sold."),
    good("The town is 8,000 and 500 kilometers (5,280 miles) off."),
    bad("Winds of «90 mph» (56 km/h) blew for hours."),
    bad("Gusts of up to «87 mph» (114 km/h) blew. It is about «87 miles» (114 km) off."),
    good("Gusts of up to 87 mph (140 km/h) blew. It is about 87 miles (about 130 km) off."),
    bad("It was «30°C» (68°F) in the shade."),
    good("It was 9°C (48°F) above the city, and the water was 4°C (39°F) below the ice. Heat it to 200°C (400°F)."),
    bad("It was «16C» (81F) in Tarn, «16 degrees Celsius» (81 Fahrenheit), and at night «-4C» (39F)."),
    bad("It was «6C» (34F) in Tarn, and the water at «4.0C» (93.2F)."),
    bad("It was «1.5 degrees Celsius» (34.7 degrees Fahrenheit) above the mean."),
    good("It was 6C (43F) in Tarn, and 1.5 degrees Celsius (2.7 degrees Fahrenheit) above the mean, or 20C (68F)."),
    good("It was 16C (61F) in Tarn, 16 degrees Celsius (61 Fahrenheit), 1.5C (2.7F) more, and at night -4C (25F)."),
    bad("Es waren «16 Grad Celsius» (81 Grad Fahrenheit).", language="de"),
    good("Es waren 16 Grad Celsius (61 Grad Fahrenheit).", language="de"),
    good("Highs were 15C to 20C (59F to 68F), then minus 5 to minus 10C (23F to 14F) or 10-16°C (50-61°F)."),
    good("Heat it to 200C/fan 180C/400F/gas 6. They had seats 12C/14F, flat 2C (5F), class 3C (4F) and row 12C (14F)."),
    good("Minus 12 degrees Celsius (10 degrees Fahrenheit) is cold."),
    good("Il faisait moins 12 degrés Celsius (10 degrés Fahrenheit) dans la ville.", language="fr"),
    bad("It is «5 km», or 8 miles – 12,875 metres."),
    bad("Some «62mm» (24in) of rain fell."),
    good("Some 62mm (2.4in) of rain fell, and 3 cm (1in) in May. Bake at 180C (160C fan)/350F. He had 5 C or 6 F."),
]

_OTHERWISE = marked('"{written}" is not "{other}", but {size:,}.')
_BETWEEN = re.compile(
    r"(?: \(|,? or |/| / | [—–] |,? that is,? |,? i\.e\.,? )"
    r"(?:(?:about|around|roughly|nearly|almost|some|over|more than|approximately|just)\s){0,2}"
)
_INCHES = re.compile(r"(?<![\w.,])([0-9]+(?:\.[0-9]+)?) ?([mc]m) \(([0-9]+(?:\.[0-9]+)?) ?in\)")
_THOUSANDS = re.compile(r"\d000 \w+ \Z|\d[.,]000 \w+ \Z")
_STONES = re.compile(r"[0-9] ?(?:st|stone),? \Z")  # before pounds: "9st 6lb (60kg)"
_CLOSED = re.compile(r" [—–]|[.,;)]")
_DASHES = frozenset("—–")
_SLACK = 0.14
_SHARP = 0.98  # of what rounding leaves to times of which one is so many of the other: 18 months are not two years
_FAR = 2  # times; what is further off is no slip of a conversion
_WHOLE = 1e-6  # units of one system are so many times each other
_IMPERIAL = 4.54609 / 3.78541  # Weights and Measures Act 1985
_WRONG_WAY = (" less", " more", " fewer", " further", " longer")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each pair of measures that are not the same."""
    text, found, between = article.text, figures(article), _between(article.primary_language)
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        if second.start - first.end > 24 or first.unit == second.unit or first.kind not in ("measure", "range"):
            continue
        factor = per_unit(first.unit, second.unit)
        if factor is None or between.fullmatch(text, first.end, second.start) is None:
            continue
        if first.value == second.value or _are_choices(text[first.end : second.start], first, second, factor):
            continue
        if leading(_THOUSANDS, text, first.start):  # "8,000 and 500 kilometers"
            continue
        if text[second.start - 2] in _DASHES and not _CLOSED.match(text, second.end):
            continue  # "72 hours — two days in the cold, one in bed"
        if text.startswith(_WRONG_WAY, second.end) or (index and _is_rest(found[index - 1], first)):
            continue
        if leading(_STONES, text, first.start):
            continue
        # "0.4 to 3.1 kg (14 ounces to 6.8 pounds)"
        if _are_ranges(article, found[max(0, index - 1) : index + 3], first, second):
            continue
        set_off = text[first.end] != " " or text.startswith("(", first.end + 1)  # "18 months or two years" is no other
        if not _is_same(first, second, factor, set_off) and not _is_imperial(first, second, factor):
            places = (first.start, first.end, second.start, second.end)
            yield _finding(text, *places, first.value * factor)
    for place in misread_degrees(article.primary_language, text):
        yield _finding(text, *place)
    if "in)" in text:
        yield from _inches(text)


def _are_choices(between: str, first: Figure, second: Figure, factor: float) -> bool:
    """Whether two measures are what one may choose from ("swim 500 metres or 2 kilometres", "18 months or five years").

    Those of one system are, and times that are far from each other.
    """
    if not between.lstrip(",")[1:2].isalpha():
        return False
    if first.unit in TIMES and second.value:
        return not 1 / _FAR <= first.value * factor / second.value <= _FAR
    return between[0] == " " and _is_whole(factor)


@cache
def _between(language: str) -> re.Pattern[str]:
    """What may stand between a measure and the same in another unit."""
    if language == "en":
        return _BETWEEN
    hedges = any_of(pairs(language, "approximations"))
    joints = any_of(by_kind(language, "counting", COUNTING)["or"])
    return re.compile(rf"(?: \(|,? (?:{joints}) |/| / )(?:(?:{hedges})\s){{0,2}}", re.IGNORECASE)


def _are_ranges(article: Article, near: Sequence[Figure], first: Figure, second: Figure) -> bool:
    """Whether a measure ends a range, and the next is the low end of one whose high end is in another unit."""
    joints = {*by_kind(article.primary_language, "counting", COUNTING)["range"], "-", "–"}
    ends = first.high is not None or any(article.text[f.end : first.start].strip() in joints for f in near)
    highs = [f for f in near if f.start > second.start and article.text[second.end : f.start].strip() in joints]
    return ends and any(per_unit(second.unit, high.unit) is not None for high in highs)


def _is_rest(before: Figure, figure: Figure) -> bool:
    """Whether a measure goes on with the one before it ("6 feet 2 inches")."""
    near = 0 < figure.start - before.end < 6 and before.kind == "measure"
    return near and per_unit(before.unit, figure.unit) is not None


def _is_same(first: Figure, second: Figure, factor: float, set_off: bool = False) -> bool:
    """Whether both ends of one are the other's, rounded; times that are `set_off` by a mark are held exactly."""
    if (first.high is None) != (second.high is None):
        return True
    pairs = [(first, second)]
    if first.high is not None and second.high is not None:
        pairs.append((first._replace(value=first.high), second._replace(value=second.high)))
    if set_off and first.unit in TIMES and _is_whole(factor) and not (first.hedge or second.hedge):
        return all(_is_sharp(a, b, factor) for a, b in pairs)
    return all(_wide(_plain(a), factor).meets(_wide(_plain(b), 1)) for a, b in pairs)


def _is_whole(factor: float) -> bool:
    """Whether one unit is a whole number of the other."""
    ratio = max(factor, 1 / factor)
    return abs(ratio - round(ratio)) < _WHOLE


def _is_sharp(first: Figure, second: Figure, factor: float) -> bool:
    """Whether two times are the same, rounded as the coarser one is."""
    coarser = max(first.step * factor, second.step)
    return abs(first.value * factor - second.value) < coarser / 2 * _SHARP


def _is_imperial(first: Figure, second: Figure, factor: float) -> bool:
    """Whether two measures are the same in the gallons of Britain, of which newslint's are five sixths."""
    if "gallon" not in (first.unit, second.unit):
        return False
    return _is_same(first, second, factor * (_IMPERIAL if first.unit == "gallon" else 1 / _IMPERIAL))


def _plain(figure: Figure) -> Interval:
    """A measure as it is printed: "about" holds for both alike."""
    return rounded(figure._replace(hedge=""))


def _wide(interval: Interval, factor: float) -> Interval:
    return Interval(interval.low * factor * (1 - _SLACK / 2), interval.high * factor * (1 + _SLACK / 2))


def _inches(text: str) -> Iterator[Finding]:
    """Lengths with inches as weather reports write them, which are no unit elsewhere ("24in", "24 in May")."""
    for match in _INCHES.finditer(text):
        factor = per_unit(match[2], "in") or 1
        right, shown, step = float(match[1]) * factor, float(match[3]), 0.1 ** len(match[3].partition(".")[2])
        if abs(shown - right) > step / 2 + right * _SLACK:
            yield _finding(text, match.start(), match.end(2), match.start(3), match.end() - 1, right)


def _finding(text: str, start: int, end: int, other: int, other_end: int, right: float) -> Finding:
    size = round(right) if abs(right) >= 10 else float(f"{right:.2g}")
    message = say(_OTHERWISE, written=text[start:end], size=size, other=text[other:other_end])
    return Finding(start, end, message, (Related("against", other, other_end),))
