"""What a level, a share or a lead says of the number right beside it: "68%, down from 66%", "912 of 1,140, or 90%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import isclose

from newslint import Article, Finding
from newslint.core.around import in_front
from newslint.core.message import marked, number, say
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import rounded
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, pairs
from newslint_rules.figures._directions import FALLS, RISES
from newslint_rules.figures._levels import against

_FROM = re.compile(r"(?: [a-z’'-]+){0,3}, (?P<way>up|down) (?:slightly |sharply |just )?from (?:about |nearly |some )?")
_SUM = 1000  # of money; a smaller one may be a rate, which goes up as it falls
_OF = re.compile(r"(?: out)? of (?:the |its |his |her |their |all )?")
_OR = re.compile(r"(?: [a-z’'-]+){0,3}(?:,? or |, | \(| [—–] )")
_OF_THE = re.compile(r"\b[Oo]f (?:the |its |his |her |their |all )\Z")  # "of the 1,140 members, 912, or 90%"
_OUT_OF = re.compile(r"out of (\d[\d,]*\d)")
_MANY = 20
_MEMBERS = re.compile(r" [a-z]+(?: [a-z]+)?, ")
_CLOSED = {"(": ")", "—": " —", "–": " –"}
_ENDS = re.compile(r"[,.;]|\s*(?:\n|\Z)")  # behind a share of which nothing more is said
_SUBJECT = re.compile(r"(?:\A|\n|, )(?:(?:Only|Just|Some|About|Nearly|Almost) )?\Z")  # "70% did, up from 71%"
_LEVEL = re.compile(r"(?<!\bup )\b(?:was|is|were|are|at|to|reached)(?: (?:about|nearly|almost|some|just|only))? \Z")
_LEAD = re.compile(r" (?:ahead|clear|behind|up), (?:at|by|with|on) ")
_BACK, _ON = 40, 30  # characters before a level, and behind the other
_MORE = 1.5  # points that a share may be off beside its rounding

_APART = marked("{before} and {after} are {points:,} percentage points apart, not {said}.")


@cache
def _loss() -> re.Pattern[str]:
    """A change or a loss, which is larger where something fell: "a drop of 7.1%, down from 6.3%"."""
    return re.compile(rf"\b(?:{any_of(pairs('en', 'change_nouns'))}|loss(?:es)?|los[et]s?|losing|deficits?|minus)\b")


@cache
def _change() -> re.Pattern[str]:
    """A verb of change, behind which only what it goes "to" is a level."""
    return re.compile(rf"\b(?:{any_of(pairs('en', 'change_verbs'))}|shr[aiu]nk|slid|slides?)\b")


def told_beside(article: Article) -> Iterator[Finding]:
    """A finding for each pair of figures that what stands beside them rules out."""
    text, found = article.text, figures(article)
    if any(sign in text for sign in (" up ", " down ")):
        yield from (f for pair in pairwise(found) for f in _levels(article, *pair))
    for ratio, share in pairwise(found):
        if ratio.kind == "ratio" and share.kind == "percent" and not ratio.in_words:
            yield from _ratio(article, ratio, share)
    for part, whole, share in zip(found, found[1:], found[2:], strict=False):
        yield from _shares(article, part, whole, share)
        yield from _leads(article, part, whole, share)


def _levels(article: Article, after: Figure, before: Figure) -> Iterator[Finding]:
    """ "68.3%, down from 66.1%"."""
    way = _FROM.fullmatch(article.text, after.end, before.start)
    same = after.unit == before.unit and after.scale == before.scale and after.high is None is before.high
    level = after.kind == before.kind == "percent" or (
        after.kind == before.kind == "money" and min(after.value, before.value) >= _SUM
    )
    if not (way and same and level) or quotation_at(article, after.start, before.end):
        return
    if not _is_level(article.text, after, before):
        return
    new, old, fell = rounded(after), rounded(before), way["way"] == "down"
    low, high = (old.high, new.low) if fell else (new.high, old.low)
    if low < high or isclose(low, high):
        message = say(RISES if fell else FALLS, **_shown(article, before=before, after=after))
        yield Finding(*way.span("way"), message, against(after, before))


def _is_level(text: str, after: Figure, before: Figure) -> bool:
    """Whether a figure says where something stands, not by how much it changed or what it lost."""
    leading = in_front(text, after.start, _BACK).removesuffix(f"{after.hedge} " if after.hedge else "")
    clause = re.split(r"[.;]\s|\n", leading)[-1]
    said = _LEVEL.search(clause) or _SUBJECT.search(clause)
    behind = re.split(r"[.;\n]", text[before.end : before.end + _ON], maxsplit=1)[0]
    losses = any(_loss().search(part) for part in (clause, text[after.end : before.start], behind))
    return said is not None and not losses and (said.group().startswith("to") or not _change().search(clause))


def _shares(article: Article, part: Figure, whole: Figure, share: Figure) -> Iterator[Finding]:
    """ "912 of 1,140, or 90%"."""
    text, counts = article.text, part.kind == whole.kind == "count" and part.high is None is whole.high
    if not counts or (part.in_words and part.value < _MANY):
        return
    if _MEMBERS.fullmatch(text, part.end, whole.start) and _OF_THE.search(in_front(text, part.start)):
        part, whole, gap = whole, part, text[whole.end : share.start]
        if gap != ", or ":
            return
    elif _OF.fullmatch(text, part.end, whole.start):
        gap = text[whole.end : share.start]
    else:
        return
    if share.kind != "percent" or share.high is not None or not _OR.fullmatch(gap):
        return
    mark = gap.strip()[-1:]
    closed = text.startswith(_CLOSED[mark], share.end) if mark in _CLOSED else _ENDS.match(text, share.end)
    if not closed or not (part.scale == whole.scale or part.value >= 1 == whole.scale):
        return
    right = 100 * part.value / whole.value if whole.value else 0
    if abs(right - share.value) > _MORE + share.step and not (part.hedge or whole.hedge or share.hedge):
        shown = _shown(article, part=part, whole=whole, said=share)
        message = say('"{part}" of "{whole}" is {right}%, not {said}.', right=round(right), **shown)
        yield Finding(share.start, share.end, message, against(part, whole))


def _ratio(article: Article, ratio: Figure, share: Figure) -> Iterator[Finding]:
    """ "72 out of 120 members, or 90%"."""
    text, hedged = article.text, ratio.hedge or share.hedge or ratio.high or share.high
    gap = text[ratio.end : share.start]
    counted = _OUT_OF.search(text, ratio.start, ratio.end)
    if hedged or not gap.endswith((", or ", " (")) or not _OR.fullmatch(gap) or counted is None:
        return
    if float(counted[1].replace(",", "")) < _MANY:  # "2 out of 5 (44 percent)" is a share in small numbers
        return
    closed = text.startswith(")", share.end) if gap.endswith("(") else _ENDS.match(text, share.end)
    if closed and abs(100 * ratio.value - share.value) > _MORE + share.step + 100 * ratio.step / 2:
        shown = _shown(article, part=ratio, said=share)
        message = say('"{part}" is {right}%, not {said}.', right=round(100 * ratio.value), **shown)
        yield Finding(share.start, share.end, message, against(ratio))


def _leads(article: Article, lead: Figure, first: Figure, second: Figure) -> Iterator[Finding]:
    """ "Nine points ahead, at 43% to 36%"."""
    text = article.text
    is_lead = lead.kind == "points" or text[lead.end : lead.end + 7].startswith((" point ", " points"))
    if not is_lead or first.kind != "percent" or second.kind != "percent" or lead.high is not None or lead.hedge:
        return
    between = text[lead.end : first.start].removeprefix(" points").removeprefix(" point")
    won = between in (", ", " (") and in_front(text, lead.start).endswith(("by ", "by a margin of "))
    if not (won or _LEAD.fullmatch(between)) or text[first.end : second.start].strip() not in ("to", "against"):
        return
    apart = abs(first.value - second.value)
    if abs(apart - lead.value) > first.step / 2 + second.step / 2 + lead.step / 2:
        shown = _shown(article, before=first, after=second, said=lead)
        yield Finding(lead.start, lead.end, say(_APART, points=number(f"{apart:g}"), **shown), against(first, second))


def _shown(article: Article, **told: Figure) -> dict[str, str]:
    return {name: article.text[figure.start : figure.end] for name, figure in told.items()}
