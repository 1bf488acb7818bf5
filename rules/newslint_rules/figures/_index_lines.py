"""Changes that stand beside their share and the level they lead to: "fell 210 points, or 0.5%, to 41,790"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding
from newslint.core.around import leading
from newslint.core.message import marked, number, say
from newslint.facts.figures import Figure, figures
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, pairs
from newslint_rules.figures._levels import against

_OR = re.compile(r"(?: [a-z]+)?,? or | \(")
_TO = re.compile(r"\)?,? (?:to|at) (?:(?:close|end|finish|settle) (?:the (?:day|session|week) )?at )?")
_MOST = 0.02  # by how much of itself a share may be off beside its rounding

_PRICED = re.compile(r" (?!(?:as|this|its|has|was|is)\b)[a-z]{3,}s\b")  # "at $600 stores"
_SHARE = marked("{change} to {level} is {share:,}%, not {said}.")


def index_lines(article: Article) -> Iterator[Finding]:
    """A finding for each share that does not follow from the change and the level around it, up or down."""
    text, found = article.text, figures(article)
    for first, second, level in zip(found, found[1:], found[2:], strict=False):
        change, share = (first, second) if second.kind == "percent" else (second, first)
        if share.kind != "percent" or not _is_change(change, level) or share.hedge or change.hedge or level.hedge:
            continue
        if not _OR.fullmatch(text, first.end, second.start) or not _TO.fullmatch(text, second.end, level.start):
            continue
        if not leading(_changing(), text, first.start) or _counts_things(text, level):
            continue
        right = [100 * change.value / (level.value + way * change.value) for way in (1, -1)]
        slack = share.step / 2 + share.value * _MOST
        off = all(abs(value - share.value) > slack + 50 * change.step / level.value for value in right)
        if off and not quotation_at(article, first.start, level.end):
            shown = {"change": text[change.start : change.end], "level": text[level.start : level.end]}
            nearest = min(right, key=lambda value: abs(value - share.value))
            size = f"{nearest:.2g}" if nearest < 10 else f"{nearest:.0f}"
            message = say(_SHARE, share=number(size), said=text[share.start : share.end], **shown)
            yield Finding(share.start, share.end, message, against(change, level))


@cache
def _changing() -> re.Pattern[str]:
    """A verb of change with no other word but a hedge behind it: a sum that nobody says has changed may be a price."""
    verbs = any_of([*pairs("en", "change_verbs"), "up", "down", "off", "higher", "lower"])
    return re.compile(rf"\b(?:{verbs})(?: (?:by|about|around|some|another|a further))? \Z")


def _counts_things(text: str, level: Figure) -> bool:
    """Whether a sum is the price of something, and no level: "at $600 stores"."""
    return level.kind == "money" and _PRICED.match(text, level.end) is not None


def _is_change(change: Figure, level: Figure) -> bool:
    """Whether a figure may be the change that led to a level: points to a number, a sum to a larger one."""
    if change.high is not None or level.high is not None or change.in_words or level.in_words:
        return False
    if change.kind == level.kind == "money":
        return change.unit == level.unit and 0 < change.value < level.value
    is_points = change.unit == "points" or change.of in ("point", "points")
    return is_points and level.kind in ("count", "points") and 0 < change.value < level.value and not level.of
