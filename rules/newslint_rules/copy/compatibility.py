"""Write plain letters and marks: no ligatures of one character (ﬁ), no letters and marks of double width (Ａ，).

"Ofﬁce" is found by no search for "office", and a voice may leave the letters out. It comes from a PDF; wide letters and
marks come from a keyboard that was set to Chinese or Japanese.

Silent where the article has Chinese, Japanese or Korean script, on wide letters standing alone ("Ａ"), on marks
behind a name ("Live！"), where ligatures and typefaces are spoken of, and in posts. No fix is safe where letters are
wide.

Sources: Unicode Standard Annex 15 (compatibility characters). Rate: 1 in 6,000 US news articles, all ligatures; one
read by fresh eyes, right. Of all alarms that fresh eyes read, 2 errors (1 right, 1 debatable) are told still.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.odd_words import odd_words
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    bad("The o«ﬃ»ce is shut, and the ﬂag is down.", fix="The office is shut, and the flag is down."),
    bad("The «Ｂ»ridge is shut，and the pier is（not) red."),
    bad("The bridge is shut«，»and the pier is（not) red.", fix="The bridge is shut, and the pier is (not) red."),
    good("The groups Pier Live！ and Holm。 sang. It is red（＾＾）."),
    good("A ligature joins two letters of the word oﬃce."),
    bad("The bridge is shut«。»The pier is red.", fix="The bridge is shut. The pier is red."),
    good("大橋は閉鎖された。The bridge（大橋）is shut。"),
    good("The note Ａ and the mark ， are wide. The bridge, 50ﬁ."),
    good("The ofﬁce is shut — The Mayor (@mayor) May 2, 2020"),
]

_MAYBE = re.compile("[\uff01-\uff5e\u3001\u3002]")
_FOUND = re.compile(
    "(?<![\uff21-\uff3a\uff41-\uff5a])[\uff21-\uff3a\uff41-\uff5a]++(?=[a-z]{2})|(?<=[a-z]{2})[\uff41-\uff5a]+"
    "|[\uff01-\uff0f\uff1a\uff1b\uff1f\u3001\u3002](?<=[a-z]{2}.)"
)
_LIGATURES = "ﬀﬁﬂﬃﬄ"
_LIGATURE = re.compile(f"[{_LIGATURES}](?:(?<=[^\\W\\d_]{{2}})|(?=[^\\W\\d_]))")
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_OPENS, _MARKS = frozenset("（"), {"、": ",", "。": "."}
_WITHIN = frozenset("，；：）")  # what no name ends with
_LAST_WORD, _LONGEST = re.compile(r"[^\W_]+\Z"), 40
_SPOKEN_OF = ("ligature", "full-width", "fullwidth", "typeface")
_MESSAGE = say("Write plain letters and marks; no search finds this character.")
_SPACED = frozenset(",.;:!?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first such character, with the others."""
    text, source = article.text, article.source or ""
    faults: list[Fault] = []
    safe = True
    if any(sign in source for sign in _LIGATURES):  # the text has their letters
        faults += [fault for match in _LIGATURE.finditer(source) if (fault := _ligature(article, match))]
    if _MAYBE.search(odd_words(article)) and not _EAST.search(text):
        wide = [match for match in _FOUND.finditer(text) if not _is_of_a_name(match)]
        faults += [(*match.span(), _plain(match)) for match in wide]
        safe = not any(match.group().isalpha() for match in wide)  # letters may be those of a name
    if faults and not any(word in text for word in _SPOKEN_OF):
        yield from reported(article, sorted(faults), _MESSAGE, safe)


def _is_of_a_name(match: re.Match[str]) -> bool:
    """Whether a mark ends a name ("Live！") or a bracket holds a face, not a word."""
    start, end, text = *match.span(), match.string
    if match.group().isalpha() or match.group() in _WITHIN:
        return False
    if match.group() in _OPENS:
        return not (text[end : end + 1].isascii() and text[end : end + 1].isalpha())
    word = _LAST_WORD.search(text, max(0, start - _LONGEST), start)
    return word is not None and word.group().istitle()


def _ligature(article: Article, match: re.Match[str]) -> Fault | None:
    """Where the letters of a ligature stand in the text; None in markup and code."""
    start, end = article.text_offset(match.start()), article.text_offset(match.end())
    return (start, end, article.text[start:end]) if 1 < end - start <= len("ffi") else None


def _plain(match: re.Match[str]) -> str:
    """What a character stands for, with the blank that a wide mark has within it."""
    written = match.group()
    plain = _MARKS.get(written) or unicodedata.normalize("NFKC", written)
    follows = match.string[match.end() : match.end() + 1]
    if plain in _SPACED and follows.isalpha():
        return f"{plain} "
    return f" {plain}" if written in _OPENS else plain
