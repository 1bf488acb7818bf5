"""Close up a word that a line of print once broke.

"The govern- ment" and "govern-ment" come from columns: a PDF, a scan, a page that was typed off.

Looks at two parts that make a word of the dictionary while one of them is none. Silent on hyphens that wait for their
word ("short- and long-term"), on prefixes ("re-elect", "co-operate"), and in posts; the fix leaves direct speech alone.
A warning without a safe fix where no blank stands behind the hyphen: a title may be written so ("Rendez-vous").

In other languages than English a hyphen with a blank behind it alone is read ("Regie- rung"), for compounds have
hyphens of many kinds.

Sources: Chicago Manual of Style, 2.112 (end-of-line hyphens); CMU Pronouncing Dictionary. Rate: 4 in 23,800 US news
articles, 3 right, 1 debatable ("tid-bits"). In 2,258 articles in twelve other languages 3 findings, all right. Of all
alarms that fresh eyes read, 2 errors (2 right) and 2 warnings (1 right, 1 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.facts.odd_words import odd_words
from newslint.facts.syllables import is_known
from newslint.languages import by_kind, entries, words
from newslint.languages.kinds import DATE_WORDS
from newslint.languages.word_filter import words_of
from newslint_rules.copy._places import reported

SEVERITY = "error"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    good("His short-sightedness made him kow-tow and go zig-zagging."),
    good("Short- and long-term plans re-elect policy-makers who co-operate with pro- life groups by e-mail."),
    good("The work was slow and unco-ordinated. The hall has wi-fi and a lo-fi amplifier."),
    bad("The «govern- ment» fell.", fix="The government fell."),
    bad("The «govern-ment» fell.", fix=None),
    good("The govern-ment fell — The Mayor (@mayor) May 2, 2020"),
    good("The govern-\nment fell."),
    good("The zig-zag and the kow-tow ended."),
    good("The wo-man fell."),
    good("The wo-ol fell."),
    good("The mo-ney is gone."),
    good("The mon-ey is gone."),
    good("The nor-mal road."),
    bad("The «govern-ments» fell."),
    bad("The «go-vernment» fell."),
    good("He saw a mis-take there."),
    good("The gover-ning party fell."),
    bad("Die «Regie- rung» fiel.", language="de"),
    good("Die Regie-rung fiel.", language="de"),
    good("Die Ein- und Ausfuhr stieg. Von der Europa- bis zur Klimapolitik.", language="de"),
    good("Hij kocht kunst- of hartkleppen.", language="nl"),
    good("Es war nicht - oder noch nicht- offen.", language="de"),
    bad("Die «Regie- rung» - sagte - er ging.", language="de"),
    good("Sie war - wie die Regie- rung weiß.", language="de"),
    bad("Sie ging - so. Die «Regie- rung» fiel.", language="de"),
]

_BROKEN = re.compile(r"(?<![\w’'/@.-])([a-z]{2,})-[ \n]?([a-z]{2,})(?![\w’'/@-]|\.\w)")
_BROKEN_AND_SPACED = re.compile(r"(?<![\w’'/@.-])([^\W\d_]{2,})- ([^\W\d_]{2,})(?![\w’'/@-]|\.\w)")
_BROKEN_WORD = marked("A line of print broke this word.")
_COINED = 3  # letters; of two parts so short words are coined (wi-fi, hi-fi)
_ENDINGS = ("s", "ness", "ly", "ed", "ing", "er")
_WAITING = re.compile(r"[a-z]{2}-$", re.MULTILINE)
_TWO_PARTS = re.compile(r"^[\"“(]?([a-z]{2,})-([a-z]{2,})[\"”),.;:]*$", re.MULTILINE)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report words that are two parts of one."""
    odd = odd_words(article)
    if article.primary_language != "en":
        if "-" in odd:
            yield from _in_other_languages(article)
        return
    if "-" not in odd or not (_WAITING.search(odd) or any(_is_broken(*m.groups()) for m in _TWO_PARTS.finditer(odd))):
        return
    broken = [m for m in _BROKEN.finditer(article.text) if _is_broken(*m.groups())]
    apart = [(*m.span(), m[1] + m[2]) for m in broken if " " in m.group() or "\n" in m.group()]
    joined = [(*m.span(), m[1] + m[2]) for m in broken if m.group() == f"{m[1]}-{m[2]}"]
    yield from reported(article, apart, say(_BROKEN_WORD))
    yield from reported(article, joined, say(_BROKEN_WORD), safe=False, severity="warning")


def _in_other_languages(article: Article) -> Iterator[Finding]:
    """Words broken by a hyphen and a blank, in a language that newslint has the words of."""
    language, known = article.primary_language, words_of(article.primary_language)
    small = _small(language)
    found = []
    for match in _BROKEN_AND_SPACED.finditer(article.text) if known else ():
        first, second = match.groups()
        whole = (first + second).lower()
        waits = second in small or not {first.lower(), second}.isdisjoint(entries(language, "prefixes"))
        if known and not waits and whole in known and not _closes_aside(article, match):
            found.append((*match.span(), first + second))
    yield from reported(article, found, say(_BROKEN_WORD))


@cache
def _small(language: str) -> frozenset[str]:
    """Words that no word is broken before: function words, and those that lists of them leave out (kunst- of …)."""
    return words(language, "function_words") | by_kind(language, "date_words", DATE_WORDS)["joins"]


def _closes_aside(article: Article, match: re.Match[str]) -> bool:
    """Whether a hyphen ends what one began in its sentence, and lacks its own blank: "not - or not yet- open"."""
    start = article.block_at(match.start()).start
    before = re.split(r"[.!?] ", article.text[start : match.start()])[-1]
    return " -" in before or "- " in before


def _is_broken(first: str, second: str) -> bool:
    """Whether two parts are one word, and are not two."""
    if not is_known(first + second) or not {first, second}.isdisjoint(words("en", "prefixes")):
        return False
    if max(len(first), len(second)) <= _COINED:
        return False
    echoes = first[0] == second[0] or first[-2:] == second[-2:]  # zig-zag, kow-tow
    return not echoes and not (_is_word(first) and _is_word(second))


def _is_word(part: str) -> bool:
    """Whether a part is a word of the dictionary, or one with an ending."""
    return is_known(part) or any(part.endswith(e) and is_known(part.removesuffix(e)) for e in _ENDINGS)
