"""Let a person's age agree with itself, and with the years beside it.

"Ann Lee, 34" in the third paragraph and "Ann Lee, 43" in the ninth is a slip of two keys. So is an age that the years
of birth and death rule out.

An age may be a year less than the years suggest, for the birthday may be to come. Silent on ages of another day ("then
34", or in a sentence with a year), on people who share a last name only or stand in one sentence, and on a year of
birth where the article bears no date.

Sources: AP Stylebook, "ages"; New York Times Manual of Style, "obituaries".

Rate: no finding in 32,519 US news articles, most of them with their dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.facts.dates import published
from newslint.facts.figures import Figure, figures
from newslint.facts.sentences import sentence_at

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good("Ann Lee, 34, came first. Bo Lee, 43, came second. Ann Lee, then 30, won in May as well."),
    good("Date: 3 May 2024\n\nBo Holm, 43, was born in 1980 in Aarhus."),
    good("Bo Holm, 85, (1930–2016) was a painter."),
    good("Bo Lee, 34, and Bo Lee, 43, his cousin, came first."),
    bad("Ann Lee, 34, came first. Later Ann Lee, «43», said she was glad."),
    bad("The police sought 34-year-old Ann Lee. On Monday Ann Lee, «43», came by herself."),
    good("Date: 3 May 2024\n\nBo Holm was born in Aarhus in 1980 and moved when he was 6 years old."),
    good("Date: 3 May 2024\n\nThe youngest is 17-year-old Bo Holm, and the oldest, Ann Lee, was born in 1914."),
    bad("Date: 3 May 2024\n\nBo Holm, «53», was born in 1980 in Aarhus."),
    bad("Bo Holm (1930-2016), who died at «68», was a painter."),
]

_FAR = 300  # characters
_NAME = re.compile(r"([A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+), $")
_NAME_AFTER = re.compile(r" ([A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+)\b")
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z]\w")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OTHER_DAY = re.compile(r"\b(?:then|then-|was|when)\W*$")
_BORN = re.compile(r"\bborn (?:in|on) (?:[\w.,]+ ){0,3}?((?:18|19|20)\d\d)\b")
_LIVED = re.compile(r"\(((?:18|19|20)\d\d) ?[-–] ?((?:18|19|20)\d\d)\)")
_DIED = re.compile(r"\b(?:died|dies|dead|death)\b[^.;]{0,40}\b(?:at|aged|age)(?: the age of)? $|, $")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report ages that something else in the article rules out."""
    text = article.text
    known: dict[str, Figure] = {}
    today = published(article)
    for figure in figures(article):
        if figure.kind not in ("age", "count") or figure.unit not in ("", "year") or not 0 < figure.value < 116:
            continue
        before = text[max(0, figure.start - 60) : figure.start]
        name = _NAME_AFTER.match(text, figure.end) if figure.unit else _NAME.search(before)
        if figure.kind == "age" and name and not _is_of_another_day(article, figure):
            first = known.setdefault(name.group(1), figure)
            several = sentence_at(article, first.start) == sentence_at(article, figure.start)  # of one name
            if first.value != figure.value and not several and not (first.unit and figure.unit):  # "12-year-old Asian"
                message = f"{name.group(1)} is {text[figure.start : figure.end]} here and {first.value:.0f} before."
                yield Finding(figure.start, figure.end, message, (Related("against", first.start, first.end),))
                continue
        yield from _against_years(article, figure, name.group(1) if name else "", today[0] if today else None)


def _is_of_another_day(article: Article, figure: Figure) -> bool:
    """Whether an age is "then" or stands in a sentence about a year."""
    return _is_then(article, figure) or _YEAR.search(article.text, *_near(article, figure)) is not None


def _is_then(article: Article, figure: Figure) -> bool:
    before = article.text[max(_near(article, figure)[0], figure.start - 20) : figure.start]
    return _OTHER_DAY.search(before) is not None


def _near(article: Article, figure: Figure) -> tuple[int, int]:
    """The sentence around a figure, or as much of it as is near."""
    sentence = sentence_at(article, figure.start)
    return max(sentence.start, figure.start - _FAR), min(sentence.end, figure.end + _FAR)


def _against_years(article: Article, figure: Figure, name: str, year: int | None) -> Iterator[Finding]:
    """An age that the years of birth and death in its sentence rule out."""
    text = article.text
    start, end = _near(article, figure)
    lived = _LIVED.search(text, start, end)
    if lived and _DIED.search(text, max(start, figure.start - 70), figure.start):
        born, last, place = int(lived.group(1)), int(lived.group(2)), lived.span()
    elif not (figure.kind == "age" and name and year):
        return
    elif (birth := _BORN.search(text, start, end)) and _is_of(article, figure, name, birth):
        born, last, place = int(birth.group(1)), year, birth.span(1)
    else:
        return
    if not last - born - 1 <= figure.value <= last - born:
        message = f"Somebody born in {born} was {last - born - 1} or {last - born} in {last}, not {figure.value:.0f}."
        yield Finding(figure.start, figure.end, message, (Related("against", *place),))


def _is_of(article: Article, figure: Figure, name: str, birth: re.Match[str]) -> bool:
    """Whether an age of today and a birth are of one person: nobody else is named between them."""
    between = article.text[min(figure.end, birth.end()) : max(figure.start, birth.start())]
    return not _is_then(article, figure) and not _FULL_NAME.search(between.replace(name, ""))
