"""Figures of a headline that its text need not have: lists, what everybody knows, and what only a calendar tells."""

from __future__ import annotations

import re

from newslint import Article
from newslint.facts.figures import Figure, figures
from newslint.languages import words

_PICK = re.compile(
    r"(?: [\w’'-]+){1,4} (?:who (?:could|may|might|should|will)|to (?:watch|know|see|read)|you|we)\b", re.IGNORECASE
)
_SHARE = re.compile(r"\b(\d{1,3}) of (?:every )?(\d{1,3})\b")
_REACH = 14  # characters
_NO_DIGIT = re.compile(r"\D")
_SINCE = re.compile(r" (?:after|later|ago|since|on)\b", re.IGNORECASE)


def is_beyond(article: Article, figure: Figure) -> bool:
    """Whether only a calendar could tell ("5 years after the spill", "Dec’24"), or it is an idiom ("24-hour")."""
    if figure.value == 0:  # "zero in on", "Harbour 1, Town 0"
        return True
    if article.text.startswith("2.0", figure.number_start):  # "Harbour 2.0"
        return True
    before = article.text[max(0, figure.start - 2) : figure.start]
    if before[-1:] in ("'", "’") or (figure.value in (180, 360) and before == "a "):  # "does a 180"
        return True
    if figure.unit in ("year", "decade"):
        return _SINCE.match(article.text, figure.end) is not None
    return figure.unit == "hour" and figure.value == 24


def is_list(article: Article, figure: Figure) -> bool:
    """Whether a figure counts what the article lists ("10 things to do") or what everybody knows ("all 50 states")."""
    text = article.text
    if figure.kind != "count":
        return False
    opens = text[article.block_at(figure.start).start : figure.start].rstrip(" '‘“\"").lower()
    counted = {figure.of.lower(), *text[figure.end : figure.end + 30].lower().split()[:3]}
    listed = words(article.language, "headline_listed")
    if not counted.isdisjoint(listed) or (figure.value == 50 and figure.of.lower() == "states"):
        return True
    if not opens and (_PICK.match(text, figure.end) or text.startswith(("-plus", "-Plus", "+"), figure.end)):
        return True
    return opens.endswith(("top", "these", "here are")) or (figure.value == 101 and opens[-1:].isalpha())


def is_told_share(article: Article, figure: Figure) -> bool:
    """Whether a figure is half of "4 of 5", which the text has as a ratio ("four out of five")."""
    share = _SHARE.search(article.text, max(0, figure.start - _REACH), figure.end + _REACH)
    if share is None or not share.start() <= figure.start < share.end() or not int(share[2]):
        return False
    value = int(share[1]) / int(share[2])
    return any(f.kind == "ratio" and f.start > figure.end and abs(f.value - value) < f.step for f in figures(article))


def is_regrouped(article: Article, figure: Figure) -> bool:
    """Whether the text has the same digits with another mark between them, which is `figures/separators`' to report."""
    above = article.text[figure.number_start : figure.number_end]
    digits = _NO_DIGIT.sub("", above)
    below = (article.text[f.number_start : f.number_end] for f in figures(article) if f.start > figure.start)
    return digits not in ("", above) and any(b != above and _NO_DIGIT.sub("", b) == digits for b in below)
