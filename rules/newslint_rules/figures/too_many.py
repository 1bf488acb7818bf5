"""Let a day have 24 hours, a week seven days and an hour 60 minutes.

"She worked 60 hours a day" is a week's work, "25 minutes, 75 seconds" is 26:15, and "five feet, 14 inches" is nobody's
height: a digit or a unit is wrong.

Reads so many of a unit per larger one that has fewer ("26 hours a day", "nine days a week"), and a measure in two units
whose smaller part is a whole larger one or more ("two hours and 80 minutes"). Silent on what many do together ("the
crews log 60 hours a day"), on hyperbole ("25 hours a day", "eight days a week"), and in quotations and posts.

Sources: BIPM, The International System of Units, 4.1; NIST Handbook 44, appendix C.

Rate: none in 17,000 US news articles; tried on altered figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import leading
from newslint.core.message import marked, say
from newslint.core.signs import Signs, matches_at
from newslint.facts.number_words import number_of
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("She worked «60 hours a day». The mill is open «26 hours per day» and «nine days a week»."),
    bad("He ran it in «25 minutes, 75 seconds», after «two hours and 80 minutes» on the ice."),
    bad("She is «five feet, 14 inches» tall. The child weighed «7 pounds, 20 ounces»."),
    good("She worked 60 hours a week, 24 hours a day, seven days a week. He ran it in 25 minutes, 45 seconds."),
    good("She is five feet, 11 inches tall. The child weighed 7 pounds, 15 ounces. It takes 2 days, 24 hours in all."),
    good("“She works 60 hours a day,” he said. It saves its 40 teams 60 hours a day. They sang eight days a week."),
]  # fmt: skip

_NUMBER = re.compile(r"(?<![\w.,$€£-])(\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)\Z")
# How many of a unit there are in a larger one at most.
_MOST = {
    ("second", "minute"): 60, ("minute", "hour"): 60, ("hour", "day"): 24, ("hour", "week"): 168, ("day", "week"): 7,
    ("day", "month"): 31, ("day", "year"): 366, ("week", "year"): 53,
}  # fmt: skip
_RATE = re.compile(
    r" (?P<unit>second|minute|hour|day|week|month)s (?:an?|per|each|every|out of every) "
    r"(?P<whole>minute|hour|day|week|month|year)\b(?![’'-])"
)
_TOGETHER = re.compile(
    r"\b(?:total|together|combined|man-?|staff|employees|volunteers|crews|teams|they|their|we|our|saves?|saving|all|"
    r"workers|nurses|doctors|teachers|drivers|people|members|men|women|machines|video|content|footage|music|programming|uploaded|viewed|watched|generat\w+|produc\w+|least)\b"
)
_SECOND = re.compile(
    r" (?P<unit>minute|hour|pound)s?(?:, |,? and | )(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?) (?P<part>second|minute|ounce)s\b"
    r"(?! (?:a|an|per|each|every|into|from|before|after|later|left|remaining|ago|earlier|per)\b)"
    r"| (?P<foot>feet|foot),? (?:and )?(?P<inches>\d{1,2}|[a-z]+) inches\b(?! of\b)"
)
# Of a measure in two units, how many of the smaller one make one of the larger.
_PARTS = {("minute", "second"): 60, ("hour", "minute"): 60, ("pound", "ounce"): 16, ("foot", "inch"): 12}
_HYPERBOLE = frozenset(("25 hour", "eight day", "8 day", "twenty-five hour"))
_RATES = Signs(*(f" {unit}s {one} " for unit, whole in _MOST for one in ("a", "an", "per", "each", "every")))
_MEASURES = Signs(" minute", " hour", " pound", " feet", " foot")
_TWO = Signs(" seconds", " minutes", " ounces", " inches")
_BACK = 60  # characters before a rate in which those may be named who do it together
_NONE_HAS = marked("No {whole} has {part}: a digit or a unit is wrong.")
_CARRY = marked('"{part}" is more than one {whole}: a digit or a unit is wrong.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report rates and measures with more of a unit than there are."""
    text = article.text
    if seen(article, _RATES):
        for match in matches_at(_RATE, text, _RATES.starts(text)):
            most = _MOST.get((match["unit"], match["whole"]))
            number = leading(_NUMBER, text, match.start())
            if not (most and number) or number_of(number[1].lower(), "en") <= most or _is_said(text, number, match):
                continue
            if not is_of_others(article, number.start(), match.end()):
                message = say(_NONE_HAS, whole=match["whole"], part=f"{number[1]} {match['unit']}s")
                yield Finding(number.start(), match.end(), message)
    if seen(article, _TWO):
        yield from _measures(article)


def _is_said(text: str, number: re.Match[str], rate: re.Match[str]) -> bool:
    """Whether a rate is a figure of speech, or of what many do together."""
    spoken = f"{number[1].lower()} {rate['unit']}" in _HYPERBOLE
    return spoken or _TOGETHER.search(text, max(0, number.start() - _BACK), rate.end() + _BACK) is not None


def _measures(article: Article) -> Iterator[Finding]:
    """Measures in two units, the smaller of which comes to one of the larger."""
    text = article.text
    for match in matches_at(_SECOND, text, _MEASURES.starts(text)):
        units = ("foot", "inch") if match["foot"] else (match["unit"], match["part"])
        shown = "inches" if match["foot"] else "n"
        number, most = leading(_NUMBER, text, match.start()), _PARTS.get(units)
        if most and number and number_of(number[1].lower(), "en") and number_of(match[shown].lower(), "en") >= most:
            place = match.start(shown), match.end()
            if not is_of_others(article, *place):
                message = say(_CARRY, part=text[slice(*place)], whole=units[0])
                yield Finding(number.start(), match.end(), message)
