"""Write one decimal mark throughout an article, where the language writes a comma.

Beside "3,5 Prozent" a "3.5 Prozent" was pasted in from English copy or tables, and beside 1.250 a reader cannot tell it
from thousands. The mark that is rarer is reported, at equal numbers the point.

The fix is safe where a comma becomes of the point of a measure; "3.5 Flash" may be a version.

Silent where all decimals have one mark (a Swiss or Mexican house writes points), on numbers without a unit, per cent,
currency or scale word (versions, times, paragraphs, scores), on three digits behind the mark, and inside quotations.

Rate: 1 warning in 2,474 articles in twelve languages, right. Of 36 decimals altered so in German, French and Ukrainian
articles 27 are found.

Sources: Unicode CLDR, decimal signs of each language; ISO 80000-1, 7.3.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, Replace, bad, good
from newslint.core.around import leading
from newslint.core.message import say
from newslint.facts.figures import Figure, figures
from newslint.facts.quotations import quotation_at

SEVERITY = "warning"
LANGUAGES = ("da", "de", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    bad("Die Miete stieg um 3,5 Prozent, der Lohn um «2.4» Prozent.", language="de",
        fix="Die Miete stieg um 3,5 Prozent, der Lohn um 2,4 Prozent."),
    good("Die Miete stieg um 3.5 Prozent, der Lohn um 2.4 Prozent.", language="de"),
    good("Die Miete stieg um 3,5 Prozent. Die 70.3-Regatta findet statt.", language="de"),
    good("Die Miete stieg um 3,5 Prozent. Version 2.4 kam um 20.15 Uhr, und 1.250 Euro kostete sie.", language="de"),
    good("Die Miete stieg um 3,5 Prozent. „Sie stieg um 2.4 Prozent“, sagte er. Es wog 2.400 Kilo.", language="de"),
    bad("Die Miete stieg um 3,5 Prozent, der Lohn um «2.45» Prozent.", language="de"),
    good("Die Miete stieg um 3,5 Prozent, der Lohn um 2.455 Prozent.", language="de"),
    good("Die Miete stieg um 3,5 Prozent, es kamen 2.45 Kinder.", language="de"),
    bad("Die Miete stieg um «3,5» Prozent, er wog 2.4 Kilo, sie 3.1 Kilo.", language="de"),
    bad("Die Miete stieg um 3,5 Prozent, es waren «2.4» Millionen.", language="de"),
    good("Die Miete stieg um 3,5 Prozent, in Halle 2.4 Kinder.", language="de"),
    good("Die Miete stieg um 3,5 Prozent, es waren 2.4 bis 3.1 Prozent.", language="de"),
    bad("Es kostet 2.4 Euro. Es kostet «3,5» Euro, 4.5 Euro und 5.5 Euro.", language="de"),
    good("Die Miete stieg um 3,5 Prozent, Nummer 2.4 war da.", language="de"),
    good("Die Miete stieg um 3,5 Prozent, „2.4 Prozent“ stand dort.", language="de"),
]  # fmt: skip

_TENTH = re.compile(r"[0-9]+[.,][0-9]")
_NOUN = re.compile(r"[ \u00a0][^\W\d_A-Z]{3}")
_NAME = re.compile(r"[A-Z]\w*\s\Z")
_MEASURED = frozenset({"percent", "points", "money", "measure"})


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the decimals with the rarer mark, as one finding."""
    by_mark: dict[str, list[Figure]] = {",": [], ".": []}
    for figure in figures(article):
        mark = _decimal_mark(article.text[figure.number_start : figure.number_end])
        own = not quotation_at(article, figure.number_start, figure.number_end)
        if mark and own and figure.high is None and _is_quantity(article.text, figure):
            by_mark[mark].append(figure)
    odd, usual = sorted((",", "."), key=lambda mark: (len(by_mark[mark]), mark == ","))
    if not by_mark[odd]:
        return
    first, other = by_mark[odd][0], by_mark[usual][0]
    shown, against = (article.text[f.number_start : f.number_end] for f in (first, other))
    message = say(
        '"{shown}" has another decimal mark than "{against}"; write one throughout.', shown=shown, against=against
    )
    fix = [
        Replace(f.number_start, f.number_end, article.text[f.number_start : f.number_end].replace(odd, usual))
        for f in by_mark[odd]
    ]
    related = [Related("same", f.number_start, f.number_end) for f in by_mark[odd][1:]]
    related.append(Related("against", other.number_start, other.number_end))
    safe = odd == "." and all(f.kind in _MEASURED or f.scale > 1 for f in by_mark[odd])  # no "3.5 Flash"
    yield Finding(first.number_start, first.number_end, message, tuple(related), tuple(fix), safe)


def _is_quantity(text: str, figure: Figure) -> bool:
    """Whether a figure has a unit, or counts something to one place, as no version and no time of day does."""
    if figure.kind in _MEASURED or figure.scale > 1:
        return True
    if text.startswith("-", figure.number_end):  # a name: "die 2.4-Regatta"
        return False
    name = leading(_NAME, text, figure.start)
    noun = figure.of or _NOUN.match(text, figure.number_end)
    counts = noun and _TENTH.fullmatch(text, figure.number_start, figure.number_end)
    return figure.kind == "count" and bool(counts) and name is None


def _decimal_mark(written: str) -> str:
    """The decimal mark of a numeral that has one and nothing else but digits, at most two of them behind it."""
    for mark in (",", "."):
        whole, found, places = written.partition(mark)
        if found and whole.isdigit() and places.isdigit() and len(places) <= 2:
            return mark
    return ""
