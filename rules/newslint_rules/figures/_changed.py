"""A change beside the two levels that it leads from and to: "rose 8% to 54 from 50", "doubled to 812 from 400"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Article, Finding, Related
from newslint.core.message import marked, number, say
from newslint.facts.changes import Change, changes
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import leaning, rounded
from newslint.facts.multiples import PART, TIMES
from newslint.facts.sentences import sentence_at
from newslint.languages import pairs
from newslint_rules.figures._directions import FALLS, RISES
from newslint_rules.figures._levels import percent, readings, related, scaled

_FAR = 20  # levels further apart than this are hardly levels of one thing
_REACH = 1000  # characters behind a sentence, in which another may put it right
_SCALES = (1e3, 1e6, 1e9)
_RISE = marked("From {before} to {after} is a rise of {right:,}%; this says {said}.")
_FALL = marked("From {before} to {after} is a fall of {right:,}%; this says {said}.")
_LACKING = marked('"{small}" beside "{large}" seems to lack "{scale}".')


def changed(article: Article) -> Iterator[Finding]:
    """The changes that their levels do not make."""
    for change in changes(article):
        finding = None
        if change.by.unit == TIMES:
            finding = _multiple(article.text, change)
        elif change.by.unit == PART or (change.by.unit == "%" and change.before.unit != "%"):
            finding = _percentage(article, change)
        if finding:
            yield finding


def _percentage(article: Article, change: Change) -> Finding | None:
    """What is wrong with a change in per cent; None where it adds up."""
    text, by = article.text, change.by
    if any(percent(*pair, change.direction).meets(rounded(by)) for pair in readings(change)):
        return None
    near = [pair for pair in readings(change) if 1 / _FAR < pair[1].value / pair[0].value < _FAR]
    if not near and by.value < 100 * _FAR:
        return _lacking_scale(article, change)
    old, new = near[0] if near else readings(change)[0]
    if _is_put_right(article, change, (old, new)) or _is_difference(change, old, new):
        return None
    if change.direction * (new.value - old.value) < 0 and change.direction != 0:
        message = say(RISES if new.value > old.value else FALLS, before=_shown(text, old), after=_shown(text, new))
        return Finding(by.start, by.end, message, related(change))
    slips = any(percent(*pair, change.direction, 2).meets(rounded(by, 2)) for pair in near)
    places = len(text[by.number_start : by.number_end].partition(".")[2])
    message = say(
        _RISE if new.value > old.value else _FALL, before=_shown(text, old), after=_shown(text, new),
        right=round(abs(new.value / old.value - 1) * 100, places or None), said=_shown(text, by),
    )  # fmt: skip
    return Finding(by.start, by.end, message, related(change), severity="note" if slips else None)


def _is_put_right(article: Article, change: Change, levels: tuple[Figure, Figure]) -> bool:
    """Whether a later sentence of the paragraph has the percentage that the levels make: "It should have been 36%"."""
    behind = sentence_at(article, change.by.start).end
    block = article.block_at(change.by.start)
    right = percent(*levels, change.direction)
    every, last = figures(article), min(block.end, behind + _REACH)
    low, high = (bisect_left(every, at, key=lambda f: f.start) for at in (behind, last))
    return any(f.unit == change.by.unit == "%" and right.meets(rounded(f)) for f in every[low:high])


def _is_difference(change: Change, old: Figure, new: Figure) -> bool:
    """Whether the first of two levels is by how much it rose: "ein Zuwachs von 50 auf 250, ein Plus von 25 Prozent"."""
    before = new.value - old.value
    if change.direction or before <= 0:
        return False
    return percent(old._replace(value=before), new, change.direction).meets(rounded(change.by))


def _lacking_scale(article: Article, change: Change) -> Finding | None:
    """The level that lost its "million", where the change is right once it has it back."""
    text, old, new = article.text, change.before, change.after
    if not old.value or not new.value:
        return None
    for scale in _SCALES:
        pair = (scaled(old, scale), new) if old.value < new.value else (old, scaled(new, scale))
        if percent(*pair, change.direction).meets(rounded(change.by)):
            small, large = sorted((old, new), key=lambda level: level.value)
            message = say(_LACKING, small=_shown(text, small), large=_shown(text, large), scale=_word(article, scale))
            others = tuple(Related("against", f.start, f.end) for f in sorted((large, change.by)))
            return Finding(small.start, small.end, message, others)
    return None


def _word(article: Article, scale: float) -> str:
    """What the article's language calls a thousand, a million, a billion."""
    named = pairs(article.language, "scales")
    return next((word for word, value in named.items() if float(value) == scale), f"{scale:,.0f}")


def _multiple(text: str, change: Change) -> Finding | None:
    """What is wrong with "doubled" and the like; None where it is near enough."""
    low, high = {">": (0.97, 2.0), "<": (0.75, 1.03), "": (0.88, 1.25)}.get(leaning(change.by), (0.75, 1.35))
    times = [new.value / old.value for old, new in readings(change) if old.value]
    if text.endswith("fold", 0, change.by.end):  # a fall may be tenfold too
        times += [1 / value for value in times if value]
    if any(low <= value / change.by.value <= high for value in times):
        return None
    old, new, word = (_shown(text, f) for f in (change.before, change.after, change.by))
    times_of = number(f"{change.after.value / change.before.value:.2g}")
    message = say("{new} is {times:,} times {old}, not {word}.", new=new, times=times_of, old=old, word=word)
    return Finding(change.by.start, change.by.end, message, related(change))


def _shown(text: str, figure: Figure) -> str:
    return text[figure.start : figure.end]
