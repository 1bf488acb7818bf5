"""Numerals that count nothing: years, days, times of day, telephone numbers, and the numbers of things ("Route 66").

What is numbered rather than counted is data (`newslint/languages/<xx>/numbered.txt`, `clock.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newslint.core.around import in_front, leading, word_in_front
from newslint.core.article import primary_language
from newslint.facts.naming.nouns import has_capital_nouns
from newslint.facts.numerals import Numeral
from newslint.languages import any_of, by_kind, entries, names
from newslint.languages.kinds import COUNTING

JOINTS = frozenset("-–/:")
_WORD_AFTER = re.compile(r"[ \u00a0-]?([^\W\d_][\w.’'-]*)")
_NAME_ENDS = r"[).,;:?!’']|\s[{}(—–]|\s?$|\n| (?:{}) "
_ELIDED = re.compile(r"[^\W\d_]{1,5}[’'](?=[^\W\d_]{2})")  # an article: "l’article 4", "dell’articolo 4"
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/8", "3/8", "5/8", "7/8"})


@cache
def _beside_years(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words behind and before which "2000" is a quantity and not a year."""
    known = by_kind(language, "counting", COUNTING)
    return frozenset(word.lower() for word in known["counted"]), known["measuring"]


@cache
def _words(language: str, name: str) -> frozenset[str]:
    listed = entries(language, name)
    return frozenset(listed) | {word.capitalize() for word in listed if word.islower()}


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset(month.rstrip(".") for full, short in names(language, "months") for month in (*full, *short))


def is_compound_label(text: str, joined: Sequence[Numeral], language: str) -> bool:
    """Whether numerals joined by signs are a label.

    "5-10", "21–14" and "3/4" are quantities; "2015-16", "555-1234", "9/11", "10:30" and "1/2/2016" are labels.
    """
    if len(joined) > 2:
        return True
    first, second = joined
    sign = text[first.end : second.start]
    if sign == "/":
        return text[first.start : second.end] not in _FRACTIONS
    if sign == ":":
        return second.end - second.start > 1
    after = _WORD_AFTER.match(text, second.end)
    if after and after.group(1).rstrip(".,") in _words(language, "clock"):
        return True
    is_telephone = (first.end - first.start, second.end - second.start) == (3, 4) and second.value % 100 != 0
    return is_year(text, first) or is_telephone


def is_year(text: str, numeral: Numeral) -> bool:
    """Whether a numeral looks like a year: four digits from 1500 to 2100, and no sign among them."""
    return 1500 <= numeral.value <= 2100 and numeral.end - numeral.start == 4 and not numeral.in_words


def is_label(text: str, numeral: Numeral, language: str, in_title: bool) -> bool:
    """Whether a numeral in digits without unit, scale or currency counts nothing. `in_title`: words are capitalised."""
    start, end = numeral.start, numeral.end
    before = in_front(text, start)
    word = word_in_front(text, start).lstrip("(“\"‘'")
    after = _WORD_AFTER.match(text, end)
    following = after.group(1) if after else ""
    if is_year(text, numeral):
        counted, measuring = _beside_years(language)
        return following.lower() not in counted and word.lower() not in measuring
    if following.rstrip(".,") in _words(language, "clock"):
        return True
    if not word or before[-1] == "\n":  # the number of a list item
        return text[end : end + 2] in (". ", ") ")
    if before[-1] == "–":
        return word[-2:-1].isalnum()
    if before[-1] not in " \u00a0":  # "(3) "
        return before[-1] == "(" and text[end : end + 2] == ") " and not text[end + 2 : end + 3].isupper()
    numbered = _words(language, "numbered")
    if word in numbered or _ELIDED.sub("", word.rstrip("."), count=1) in numbered or word[-1] == "#":
        return True
    if word.rstrip(".") in _months(language) and numeral.value <= 31:  # a day that `dates` read with another month
        return True
    return not in_title and text[start:end].isdigit() and _ends_name(text, numeral, word, language)


@cache
def _name_ends(language: str) -> re.Pattern[str]:
    """What follows a number that ends a name; a capital only where nouns have none ("Boeing 757 Crashes")."""
    capital = "" if has_capital_nouns(primary_language(language)) else "A-Z"
    return re.compile(_NAME_ENDS.format(capital, any_of(by_kind(language, "counting", COUNTING)["behind_names"])))


def _ends_name(text: str, numeral: Numeral, word: str, language: str) -> bool:
    """Whether a numeral ends a name ("Boeing 757"); a capital that only opens a sentence shows no name."""
    if len(word) == 1 or not word[0].isupper() or not word[-1].isalnum() or word.endswith(("’s", "'s")):
        return False
    opening = in_front(text, numeral.start).rstrip().removesuffix(word).rstrip("“\"‘'( ")
    opens = opening[-1:] in ("", ".", "!", "?", ":", "\n", "—", "–")
    return not opens and bool(_name_ends(language).match(text, numeral.end)) and not _in_score(text, numeral, language)


@cache
def _beside_scores(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind and before the second of two names with a number each."""
    joint = rf"(?:(?:{any_of(by_kind(language, 'counting', COUNTING)['both'])}) )?"
    name = r"(?:[A-Z][\w.]* ){1,3}"
    return re.compile(rf",? {joint}{name}\d"), re.compile(rf"[A-Z]\w* \d+, {joint}{name}$")


def _in_score(text: str, numeral: Numeral, language: str) -> bool:
    """Whether another name with a number stands beside this one ("Celtics 108, Lakers 99")."""
    goes_on, begun = _beside_scores(language)
    return bool(goes_on.match(text, numeral.end) or leading(begun, text, numeral.start))
