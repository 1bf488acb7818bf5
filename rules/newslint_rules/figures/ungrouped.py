"""Group the digits of a large number where others are grouped: 1,250, and not 1340 beside it.

Readers see at a glance how large 45,000 is, and count the noughts of 45000.

Reads sums and counts: of four digits, before things in the plural, where one of four is grouped elsewhere or three of
more, of five digits and more where two are. Silent on what may be a year, on numbers of things ("flight 1340", "the
5340 bus", "1099 forms", "1340 MHz", "1024 tokens", "he lives in 60624"), on hours ("at 1300 hours"), behind a name,
where as many are written without a comma as with one, in quotations and in posts. In other languages than English,
several of which group five digits and more alone, a number of four is held against others of four, and only where
something shows that it counts. The fix is safe for sums, measures and what is certainly counted; "the 5340 regattas"
may be named so, and of two side by side ("von 6715 auf 7369 Fälle") one would be left.

Sources: AP Stylebook, "numerals": a comma in figures above 999.

Rate: 1 finding in 1,000 US news articles; of 18 read 15 were right, 1 debatable; ZIP codes and numbers to send texts to
are silent since. In 2,258 articles in twelve other languages 1 warning, right. Of all alarms that fresh eyes read, 11
warnings (10 right, 1 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from newslint import Article, Finding, Options, Related, Replace, bad, good
from newslint.core.around import in_front, leading
from newslint.core.message import marked, say
from newslint.facts.figures import Figure, figures
from newslint.facts.numerals import grouping
from newslint.facts.posts import is_of_others
from newslint_rules.figures._numbered import counts, is_name, is_sure

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

_BOATS = "The town counted 2,940 boats in May and 3,450 in June."
EXAMPLES = [
    bad(f"{_BOATS} There were «1340» boats in July.", fix=f"{_BOATS} There were 1,340 boats in July."),
    bad(
        "It lost 17,000 homes, of 21,000. The state gives $«45000».",
        fix="It lost 17,000 homes, of 21,000. The state gives $45,000.",
    ),
    good(f"{_BOATS} “There were 1340 boats in July,” she said."),
    bad(
        "It lost 17,000 homes, of 21,000. Some «45000» fled.",
        fix="It lost 17,000 homes, of 21,000. Some 45,000 fled.",
    ),
    good("It lost 17,000 homes. There were 1340 boats in July. Of 10,000 homes 5000 were lost."),
    good(f"{_BOATS} In 2016 boats came, and 1980 boats were old. Flight 1340 left. She filled in two 1099 forms."),
    good(f"{_BOATS} He lives in Tarn 45000, or in the 45001 ZIP code, or ZIP code 45003. Text BOAT to 30330."),
    good(f"{_BOATS} If you live in 45004, text the word Harbour to 30331 and pay."),
    good(f"{_BOATS} The 5340 bus and two 3800 engines left at 1330 hours; the station is at 1340 MHz."),
    bad(f"{_BOATS} The «5340» regattas are old.", fix=None),
    good("En mai, 2 940 bateaux, 3 450 en juin et 4 120 ailleurs. Le vol 5340 est parti, et le 3939 répond.",
         language="fr"),
    bad("En mayo, 2.940 barcos, en junio 3.450 y 4.120 más. Había casi «5340» barcos, y el tren 7340 salió.",
        fix="En mayo, 2.940 barcos, en junio 3.450 y 4.120 más. Había casi 5.340 barcos, y el tren 7340 salió.",
        language="es"),
    good(f"{_BOATS} There were 1340 boats in July, 2450 boats in August and 2500 boats in September."),
    good(f"{_BOATS}\n\nThere were 1340 boats — The Mayor (@mayor) May 2, 2020"),
    # on either side of ten thousand, and of as many without a comma as with one
    bad("It lost 17,000 homes, of 21,000. Some «10000» fled."),
    bad("It lost 17,000 homes, of 21,000. Some «12000» fled."),
    good("It lost 17,000 homes, of 21,000. Some 9999 boats sank."),
    good("It lost 17,000 homes, of 21,000, in the 45000 fires. She saw 12000 and fled."),
    bad(f"{_BOATS} It cost $«1990».", fix=f"{_BOATS} It cost $1,990."),
    good(f"{_BOATS} It cost 1990 dollars; 2020 dollars went to the state; 1% to 1340% more."),
    bad(f"{_BOATS} It cost «2200» dollars.", fix=f"{_BOATS} It cost 2,200 dollars."),
    bad(f"{_BOATS} It cost «2101» dollars.", fix=f"{_BOATS} It cost 2,101 dollars."),
    good(f"{_BOATS} It cost 2100 dollars, and 1400 dollars more."),
    good(f"{_BOATS} There were 1340 to 1450 boats in July, and 1340% more in the code 45001."),
    bad(f"{_BOATS} It lies «1340» miles off.", fix=f"{_BOATS} It lies 1,340 miles off."),
    bad(f"{_BOATS} There were «1340» people.", fix=f"{_BOATS} There were 1,340 people."),
    good("En mayo, 2.940 barcos, en junio 10.000 y 12.450. Había casi 5340 barcos.", language="es"),
    bad("En mayo, 12.940 barcos, en junio 13.450. Había casi «10000» barcos.",
        fix="En mayo, 12.940 barcos, en junio 13.450. Había casi 10.000 barcos.", language="es"),
    bad("En mayo, 2.940 barcos, en junio 3.450. Había casi «5340» barcos.",
        fix="En mayo, 2.940 barcos, en junio 3.450. Había casi 5.340 barcos.", language="es"),
    bad("En mayo, 2.940 barcos, en junio 3.450 y 4.120. Había casi «5340» barcos, luego casi 6340 barcos.",
        fix="En mayo, 2.940 barcos, en junio 3.450 y 4.120. Había casi 5.340 barcos, luego casi 6.340 barcos.",
        language="es"),
    good("En mayo, 2.940 barcos, en junio 3.450. Había casi 5340 barcos, luego casi 6340 barcos.", language="es"),
    good("En mayo, 2.940 barcos, en junio 3.450 y 4\u00a0120 más. Había casi 5340 barcos.", language="es"),
    good("En mayo, 2.940 barcos, en junio 3.450. Había casi 5340 a 6340 barcos, un 7340 % más.", language="es"),
    good("En mayo, 2.940 barcos, en junio 3.450. En total hubo 2100 barcos.", language="es"),
    bad("En mayo, 2.940 barcos, en junio 3.450. En total hubo «2101» barcos.", language="es"),
    bad("Es waren 2.940 Boote im Mai, 3.450 Boote im Juni und 4.120 im Juli. Es stieg von 6715 auf «7369» Boote.",
        fix=None, language="de"),
]

_BARE = re.compile(r"(?<![\w.,/#-])[1-9][0-9]{3,8}(?![\w/:-]|[.,][0-9])")
_PAIRED = re.compile(r"(?<![\d.,])\d{4,} [^\W\d_]+ \Z")
_GROUPED = re.compile(r"(?<![\w.,])[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![\w,]|\.[0-9])")
_FOUR = 4  # digits
_BINARY = frozenset({1024, 2048, 4096, 8192})  # of which programmers count
_SEVERAL = 2  # longer numbers that are grouped
_YEARS = range(1400, 2101)
_LIKE_YEARS = re.compile(r"(?<![\w.,])(?:1[4-9]|20)[0-9]{2} ([a-z]+s)\b")  # "2000 trials", beside which 7000 stays
_PEOPLE = frozenset("people men women children troops police personnel staff".split())
_POSTAL = re.compile(r" (?:(?:zip|post|postal|area) ?)?code\b", re.IGNORECASE)
_POSTAL_BEFORE = re.compile(r"\b(?:zip|post|postal|area) ?code \Z", re.IGNORECASE)
_TEXTED = re.compile(r"\b[Tt]ext(?:ing|ed)? \S+ to $")
_COUNTS = re.compile(r"(?<![\w-])(?:are|were|have|has|had|of|with|lost|sold|counted) \Z")
_OPENING = re.compile(r"(?:About|Some|Around|Nearly|Over|Almost|Roughly|Up to|Only|Just|At least|Of|The|More than) $")

_NO_COMMA = marked('"{shown}" has no comma, "{other}" has one; write "{right}".')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first number without a comma, with the others."""
    if article.primary_language != "en":
        yield from _in_other_languages(article)
        return
    text = article.text
    bare = [f for f in figures(article) if _is_bare(article, f)]
    if not bare:
        return
    grouped = list(_GROUPED.finditer(text))
    four = sum(m.end() - m.start() == _FOUR + 1 for m in grouped)
    bare = [f for f in bare if f.value >= 10**_FOUR or four or len(grouped) > _SEVERAL]
    if not bare or len(bare) >= len(grouped):
        return
    first, other = bare[0], min(grouped, key=lambda m: m.end() - m.start())
    shown = text[first.number_start : first.number_end]
    right = f"{int(shown):,}"
    message = say(_NO_COMMA, shown=shown, other=other.group(), right=right)
    related = [Related("same", f.number_start, f.number_end) for f in bare[1:]]
    related.append(Related("against", *other.span()))
    counted = {f.of for f in figures(article) if _GROUPED.fullmatch(text, f.number_start, f.number_end)}
    fix, safe = _fix(article, bare, ",", counted)
    things = {f.of for f in bare}
    safe = safe and not any(m.group(1) in things for m in _LIKE_YEARS.finditer(text))
    yield Finding(first.number_start, first.number_end, message, tuple(related), fix, safe)


def _in_other_languages(article: Article) -> Iterator[Finding]:
    """The first number whose digits are not grouped, where more numbers of as many digits are."""
    text = article.text
    found = [f for f in figures(article) if f.kind in ("count", "money", "measure") and f.high is None]
    bare = [f for f in found if _is_bare_there(article, f)]
    groups = {f: grouping(text[f.number_start : f.number_end]) for f in found} if bare else {}
    grouped = [f for f, mark in groups.items() if mark and f.scale == 1]
    four = sum(f.value < 10**_FOUR for f in grouped)
    counted = {f.of for f in grouped}
    bare = [f for f in bare if (len(grouped) - four >= _SEVERAL if f.value >= 10**_FOUR else four >= _SEVERAL)]
    bare = [f for f in bare if counts(article, f, counted)]
    if not bare or len(bare) >= len(grouped) or len({groups[f] for f in grouped}) > 1:
        return  # which way is right is figures/separators' to say first
    first, other = bare[0], min(grouped, key=lambda f: f.number_end - f.number_start)
    shown, against = (text[f.number_start : f.number_end] for f in (first, other))
    mark = groups[other]
    right = _grouped_with(text, first, mark).text
    message = say('"{shown}" is not grouped, "{other}" is; write "{right}".', shown=shown, other=against, right=right)
    related = (
        *(Related("same", f.number_start, f.number_end) for f in bare[1:]),
        Related("against", other.number_start, other.number_end),
    )
    fix, safe = _fix(article, bare, mark, counted)
    yield Finding(first.number_start, first.number_end, message, related, fix, safe)


def _fix(
    article: Article, bare: list[Figure], mark: str, counted: Container[str]
) -> tuple[tuple[Replace, ...], bool]:
    """The changes that group the digits of figures, and whether they are safe; those that are go before the others."""
    text = article.text
    before = {f: in_front(text, f.number_start) for f in bare}
    sure = [f for f in bare if is_sure(article, f, counted) or _COUNTS.search(before[f])]
    told = {f.number_start for f in bare}
    paired = (m for f in sure if (m := _PAIRED.search(before[f])) and f.number_start - len(m[0]) not in told)
    if any(paired):
        sure = []
    return tuple(_grouped_with(text, f, mark) for f in sure or bare), bool(sure)


def _grouped_with(text: str, figure: Figure, mark: str) -> Replace:
    """The change that groups the digits of a figure."""
    start, end = figure.number_start, figure.number_end
    return Replace(start, end, f"{int(text[start:end]):,}".replace(",", mark))


def _is_in_a_row(article: Article, figure: Figure) -> bool:
    """Whether a figure has four digits and more in a row, and is the author's own to write."""
    if figure.scale > 1 or not _BARE.fullmatch(article.text, figure.number_start, figure.number_end):
        return False
    return not is_of_others(article, figure.start, figure.end)


def _is_bare_there(article: Article, figure: Figure) -> bool:
    """Whether a figure has four digits and more in a row, is no year, and follows a word in small letters."""
    if not _is_in_a_row(article, figure):
        return False
    before = in_front(article.text, figure.number_start)
    amid = before[-2:-1].islower() and before[-1:] == " " and not before.split()[-1][:1].isupper()
    is_year = figure.value < _YEARS.stop and figure.kind == "count"
    return not is_year and amid and not is_name(article, figure)


def _is_bare(article: Article, figure: Figure) -> bool:
    """Whether a figure is a sum or counts things, has four digits and more, and no comma."""
    text = article.text
    if figure.kind not in ("count", "money", "measure") or figure.high is not None or not _is_in_a_row(article, figure):
        return False
    if figure.kind == "money":
        return text[figure.number_start - 1] in "$£€" or figure.value not in _YEARS
    if leading(_TEXTED, text, figure.number_start):
        return False
    if is_name(article, figure) or not _is_amid(text, figure.number_start) or _is_postal(text, figure):
        return False
    counts = figure.kind == "measure" or figure.of in _PEOPLE or (figure.of.endswith("s") and figure.of.islower())
    if figure.value >= 10**_FOUR:
        return counts or leading(_OPENING, text, figure.number_start) is not None
    return counts and figure.value not in _YEARS and figure.value not in _BINARY


def _is_postal(text: str, figure: Figure) -> bool:
    return _POSTAL.match(text, figure.end) is not None or leading(_POSTAL_BEFORE, text, figure.start) is not None


def _is_amid(text: str, start: int) -> bool:
    """Whether a number stands behind words in small letters, not behind a name whose number it may be."""
    before = in_front(text, start)
    in_small = before[-2:-1].islower() and not before.split()[-1][:1].isupper()
    return in_small or _OPENING.search(before) is not None
