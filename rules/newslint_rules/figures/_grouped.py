"""The numbers of an article whose thousands are grouped, and by which sign."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint import Article
from newslint.core.around import leading, word_behind
from newslint.core.lists import beside
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import Figure, figures
from newslint.facts.numerals import grouping, separators
from newslint.facts.posts import is_posted
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind
from newslint.languages.kinds import COUNTING
from newslint_rules.figures._alike import LONG, ends_of, has_a_like
from newslint_rules.figures._thousandths import counts_things, may_be_decimal, others_near

_DIVIDED = frozenset({"es"})  # where no country is named: Spain groups with a point, Mexico with a comma
_BLANK = re.compile(r"[1-9] [0-9]{3}(?![0-9])")
_SPACED = re.compile(r"(?<=[a-z,;(—–] )[$€£]?([1-9][0-9]{0,2} [0-9]{3}(?: [0-9]{3})*)(?![\w%/–-]|[.,:][0-9]| [0-9])")
_NO_THOUSANDS = re.compile(
    r"\b(?:at|by|before|after|aged?|past|until|till|since|line|page|room|route|no\.)\s$", re.IGNORECASE
)
_POINTED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_THIRD = {mark: re.compile(rf"[0-9]\{mark}[0-9]{{3}}\Z") for mark in ".,"}
_WORD = re.compile(r"[^\W\d_]+")
_NEAR, _FIRST = 40, 3  # characters and words behind a number, in which "per" stands
# What is written with points and is no number of things: "IP 10.000.000", "v. 17.000", "Tel. 800.555.100", "3.000 s".
_LABEL = re.compile(
    r"(?:\b(?:v|[A-ZÀ-Þ][^\W\d_]{1,2})\.|\b[A-ZÀ-ÞА-Я]{2,5}|(?i:\b(?:call|dial|phone|fax)(?: (?:on|at))?)) \Z"
)
_SIGN = re.compile(r" ?[sgVWAKh](?![\w’'])")
# The help lines of Europe, "116 117": Commission Decision 2007/116/EC.
_HELP_LINE = re.compile(r"116[0-9]{3}")


class Grouped(NamedTuple):
    """A number whose thousands are grouped by `sign`; `digits` is the number without it."""

    start: int
    end: int
    sign: str
    digits: str
    figure: Figure


def grouped_numbers(article: Article) -> list[Grouped]:
    """All such numbers in order, without those that may be decimals, and the help lines of Europe.

    Where the article tells anything to a thousandth, only those are left that nobody takes for a decimal.
    """
    counted, grouped = _counted(article.primary_language), _grouped(article)
    thousandths = _tells_thousandths(article, grouped)
    written = {article.text[f.number_start : f.number_end] for f in figures(article)} if grouped else set()
    own = separators(article.language).group  # "1012 kB (1.012 MB)" are thousandths
    return [
        g for g in grouped
        if (not (g.sign.isspace() and _HELP_LINE.fullmatch(g.digits)) or g.figure.of in counted)
        and (is_sure(article, g) or not (thousandths or _is_rate(article, g)))
        and not (thousandths and _is_one(article, g))
        and not (g.digits in written and not _has_several_signs(article, g) and g.sign != own)
    ]  # fmt: skip


def is_sure(article: Article, grouped: Grouped) -> bool:
    """Whether nobody takes a number for a decimal: 17.000, 1.250.000, €1.250,50 and 1.250 people where they are."""
    if grouped.figure.high is not None:
        return False
    foreign = grouped.sign != separators(article.language).decimal
    if foreign or _has_several_signs(article, grouped):
        return True
    counts = grouped.figure.of in _counted(article.primary_language) and not _is_rate(article, grouped)
    whole = grouped.digits.endswith("000") and not may_be_decimal(article, grouped.figure)
    return (counts or whole) and not (article.language in _DIVIDED and _may_go_with(article, grouped))


def _is_one(article: Article, grouped: Grouped) -> bool:
    """Whether a number is one, told to a thousandth beside a part of it: "1.000" where "0.969" stands."""
    parts = f"0{separators(article.language).decimal}"
    return grouped.digits == "1000" and any(
        article.text.startswith(parts, f.number_start) for f in figures(article)
    )


def _has_several_signs(article: Article, grouped: Grouped) -> bool:
    """Whether a number has its sign twice, or point and comma: 1.250.000, €1.250,50."""
    written = article.text[grouped.start : grouped.end]
    return written.count(grouped.sign) > 1 or ("," in written and "." in written)


def _tells_thousandths(article: Article, grouped: list[Grouped]) -> bool:
    """Whether an article has numbers with three decimals: those that are not `grouped`, and "5,125.250"."""
    decimal = separators(article.language).decimal
    thousands = {g.start for g in grouped if g.sign == decimal}
    return any(
        f.number_start not in thousands and _THIRD[decimal].search(article.text, f.number_start, f.number_end)
        for f in figures(article)
    )


def _is_rate(article: Article, grouped: Grouped) -> bool:
    """Whether a number is one for each of something: "1,234 children per woman"."""
    each = by_kind(article.primary_language, "counting", COUNTING)["each"]
    return not each.isdisjoint(_WORD.findall(article.text, grouped.end, grouped.end + _NEAR)[:_FIRST])


def _grouped(article: Article) -> list[Grouped]:
    text, found = article.text, list[Grouped]()
    for figure in figures(article):
        start, end = figure.number_start, figure.number_end
        if figure.high is not None:
            found += (Grouped(*end, figure) for end in ends_of(text, figure))
            continue
        sign = grouping(text[start:end]) if end - start > 4 else ""
        if sign and not is_posted(article, start) and not _is_labelled(text, figure):
            sign = "\u00a0" if sign.isspace() else "’" if sign == "'" else sign
            found.append(Grouped(start, end, sign, "".join(filter(str.isdigit, text[start:end])), figure))
    decimal = separators(article.language).decimal
    otherwise = {g.digits for g in found if g.sign != decimal}
    certain = [g for g in found if g.sign != decimal or _cannot_be_decimal(article, g, otherwise)]
    if decimal == ",":
        others = [(g.figure, g.digits) for g in found if g.sign != ","]
        alike = (g for g in found if g.sign == "," and has_a_like(article, g.figure, g.digits, others))
        certain = sorted({*certain, *alike})
    if decimal == "," and certain:
        certain = sorted({*certain, *(g for g in found if _is_whole(text, g))})
        if any(g.sign == "." for g in certain):  # "12 300 Plätze" beside "25.400"
            certain = sorted([*certain, *(g for g in _spaced(article) if g.figure.kind == "count" and g.figure.of)])
    if article.primary_language == "en" and any(g.sign == "," for g in certain):
        doubtful = [g for g in found if g.sign == decimal and g not in certain] + list(_spaced(article))
        certain = sorted([*certain, *(g for g in doubtful if _is_beside(article, g, certain))])
    return certain


def _is_labelled(text: str, figure: Figure) -> bool:
    """Whether a number is that of a telephone, a book or a version, or a measure by the sign of a unit."""
    if figure.kind != "count":
        return False
    return leading(_LABEL, text, figure.number_start) is not None or _SIGN.match(text, figure.number_end) is not None


def _spaced(article: Article) -> Iterator[Grouped]:
    """Numbers that a plain space may group ("3 118"): two figures where the language has no such space."""
    text = article.text
    if not _BLANK.search(text):
        return
    parts = {figure.number_end: figure for figure in figures(article)}
    for match in _SPACED.finditer(text):
        figure = parts.get(match.end(1))
        if figure and not _NO_THOUSANDS.search(text, match.start() - 8, match.start()):
            yield Grouped(*match.span(1), "\u00a0", match.group(1).replace(" ", ""), figure)


def _is_beside(article: Article, grouped: Grouped, certain: list[Grouped]) -> bool:
    """Whether a number that may be a decimal, or two numbers, counts things, or stands in a sentence of thousands."""
    figure, text = grouped.figure, article.text
    if grouped.sign == "." and grouped.digits.endswith("000"):
        return figure.kind == "measure" and figure.unit in LONG
    if figure.kind not in ("count", "money") or figure.scale > 1:
        return False
    if grouped.sign == "." and not _POINTED.fullmatch(text, grouped.start, grouped.end):
        return False
    people = figure.kind == "count" and figure.of in _counted(article.primary_language)
    if people or counts_things(figure, grouped.digits):
        return True
    sentence = sentence_at(article, grouped.start)
    beside_it = [f for f in figures(article) if sentence.start <= f.start < sentence.end]
    if figure.of or any(f.of in beside(__file__, "scored.txt") for f in beside_it):
        return False
    others = (g for g in certain if g.sign == "," and sentence.start <= g.start < sentence.end)
    return any(g.figure.unit == figure.unit for g in others)


def _may_go_with(article: Article, grouped: Grouped) -> bool:
    """Whether a sum may stand beside another of its currency that is grouped alike, "1,234 pesos y 12,000 pesos"."""
    figure, text = grouped.figure, article.text
    alike = (other for other in others_near(article, figure) if other.kind == "money" and other.unit == figure.unit)
    written = (text[other.number_start : other.number_end] for other in alike)
    return figure.kind == "money" and any(grouping(number) == grouped.sign for number in written)


def _counted(language: str) -> frozenset[str]:
    """What is counted one by one."""
    return by_kind(language, "counting", COUNTING)["counted"]


def _cannot_be_decimal(article: Article, grouped: Grouped, otherwise: set[str]) -> bool:
    """Whether a number with a decimal sign is none; `otherwise` are the digits of those grouped in another way."""
    if _has_several_signs(article, grouped):
        return True
    figure = grouped.figure
    if figure.high is not None:
        return True
    if figure.kind not in ("count", "money") or figure.scale > 1:
        return False
    plain = figure.value == float(grouped.digits) or figure.end == figure.number_end
    counted = _counted(article.primary_language)
    if grouped.digits.endswith("000"):
        return plain and (figure.of in counted or not may_be_decimal(article, figure))
    is_whole = grouped.digits in otherwise or figure.of in counted
    return plain and (is_whole or (grouped.digits.endswith("00") and counts_things(grouped.figure, grouped.digits)))


def _is_whole(text: str, grouped: Grouped) -> bool:
    """Whether a number with three digits behind its comma counts things, or is a sum that nobody tells to a thousandth.

    In a language with a decimal comma, beside thousands that are grouped otherwise.
    """
    figure = grouped.figure
    if figure.scale > 1 or len(grouped.digits) < 4 or grouped.digits[0] == "0":  # "0,318 W"
        return False
    said = {figure.of, word_behind(text, figure.number_end)}  # "15,250 pontos diante de"
    counts = figure.kind == "count" and figure.of != "" and said.isdisjoint(beside(__file__, "scored.txt"))
    return counts or (figure.kind == "money" and len(grouped.digits) > 4)


def regrouped(written: str, wanted: str) -> str:
    """A number with its thousands grouped by another sign; its decimal sign gives way where it is the same."""
    whole, decimal, places = written, "", ""
    last = max(written.rfind("."), written.rfind(","))
    if last >= 0 and written[last] != grouping(written):
        whole, decimal, places = written[:last], written[last], written[last + 1 :]
    if decimal == wanted:
        decimal = "," if wanted == "." else "."
    return "".join(c if c.isdigit() else wanted for c in whole) + decimal + places


def own_sign(article: Article, certain: list[Grouped]) -> str:
    """The sign that belongs here: that of the language if it occurs, else the commonest."""
    own = separators(article.language).group
    own = "\u00a0" if own == "space" else own
    signs = Counter(g.sign for g in certain)
    commonest = max(signs, key=lambda sign: (signs[sign], sign == own), default=own)
    return own if own in signs and article.language not in _DIVIDED else commonest
