"""Figures with their unit twice, by the units that a language lists: "69 € Euro", "56 % Prozent", "12 km Kilometer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint import Article, Finding, Replace
from newslint.core.message import marked, say
from newslint.facts.figures import Figure, figures
from newslint.facts.quotations import quotation_at
from newslint.languages import ALL, pairs

_TWICE = marked('"{words}" has its unit twice.')
_NEXT = re.compile(r"[ \u00a0\u202f](%|[$€£]|[^\W\d_]+²?)(?![\w’'-])")
_SCALES = re.compile(r"[ \u00a0\u202f]([^\W\d_]+\.?)[ \u00a0\u202f]([^\W\d_]+)(?![\w’'-])")
_BEHIND_POINT = re.compile(r"\.[ \u00a0\u202f]([^\W\d_]+)")
_SIGN = 4  # characters of a sign or an abbreviation at most ("km/h")


def units_twice(article: Article) -> Iterator[Finding]:
    """A finding for each figure that has its unit twice, outside quotations."""
    text, known = article.text, _known(article.primary_language)
    for figure in figures(article):
        if figure.scale > 1 and (twice_scaled := _scaled_twice(article, figure)):
            yield twice_scaled
        if not figure.unit:
            continue
        start, end = figure.start, figure.end
        first = text[figure.number_end : end].split()[-1:] or [""]
        following = _NEXT.match(text, end)
        twice = following and known.get(following[1]) == figure.unit
        if twice and following and (len(first[0]) <= _SIGN or first[0].lower() == following[1].lower()):
            words, fix = text[start : following.end()], Replace(end, following.end(), "")
            end = following.end()
        elif _is_behind_sign(text, figure, known):
            words, fix = text[start:end], Replace(end - len(first[0]) - 1, end, "")
        else:
            continue
        if not quotation_at(article, start, end):
            yield Finding(start, end, say(_TWICE, words=words), fix=(fix,))


def _scaled_twice(article: Article, figure: Figure) -> Finding | None:
    """A figure with two words for one scale: "5 Mio. Millionen"; `copy/doubled-words` has those in small letters."""
    text, scales = article.text, pairs(article.primary_language, "scales")
    found = _SCALES.match(text, figure.number_end)
    written = [word.rstrip(".") for word in found.groups()] if found else []
    values = [float(scales.get(word, scales.get(word.lower(), 0))) for word in written]
    if not found or not 1 < values[0] == values[1] <= figure.scale or (found[1] == found[2] and found[1].islower()):
        return None
    if quotation_at(article, figure.start, found.end()):
        return None
    end = _end_with_its_point(article, found.end())
    fix = (Replace(found.end(1), end, ""),) if end else ()
    return Finding(figure.start, found.end(), say(_TWICE, words=text[figure.start : found.end()]), fix=fix)


def _end_with_its_point(article: Article, end: int) -> int:
    """Where a word ends that is to go, with the point of an abbreviation; 0 where the point may end a sentence too."""
    following = _BEHIND_POINT.match(article.text, end)
    if following is None:
        return end
    word = following[1]
    return end + 1 if word.islower() or word in _known(article.primary_language) else 0


def _is_behind_sign(text: str, figure: Figure, known: Mapping[str, str]) -> bool:
    """Whether a sum has a sign before it and its currency behind ("€20 Euro"); a code may say which dollar."""
    sign, behind = text[figure.start : figure.number_start].strip(), text[figure.number_end : figure.end].split()
    if not (sign and behind) or behind[-1].isupper():
        return False
    return known.get(behind[-1]) == known.get(sign) == figure.unit


@cache
def _known(language: str) -> dict[str, str]:
    """Each unit and currency as it is written, and what it stands for."""
    return {"%": "%", **pairs(ALL, "currency_signs"), **pairs(language, "units"), **pairs(language, "currencies")}
