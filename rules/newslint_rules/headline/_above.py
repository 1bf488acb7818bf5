"""What is said of a figure above the text that does not follow from it, and how loud."""

from __future__ import annotations

from newslint import Article, Block, Finding, Related
from newslint.core.message import marked, say
from newslint.facts.bodies import Body
from newslint.facts.figures import Figure
from newslint.facts.number_labels import differing_label
from newslint_rules.headline._counted import COUNTABLE, counts_above
from newslint_rules.headline._mistaken import is_plain
from newslint_rules.headline._rivals import rival
from newslint_rules.headline._verbs import VERBS_OF

_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})

LABELS = {
    "headline": marked('The headline has {number} where the text has "{other}".'),
    "standfirst": marked('The standfirst has {number} where the text has "{other}".'),
}
_NUMBERS = {
    "headline": marked('The headline has "{number}"; no number below comes to that.'),
    "standfirst": marked('The standfirst has "{number}"; no number below comes to that.'),
}
_NEAREST = {
    "headline": marked('The headline has "{number}"; no number below comes to that. The nearest is "{nearest}".'),
    "standfirst": marked('The standfirst has "{number}"; no number below comes to that. The nearest is "{nearest}".'),
}


def finding_of(article: Article, figure: Figure, block: Block, body: Body, clash: Figure | None) -> Finding | None:
    """The finding, a note where the text may count without a number; None where `figures/conflicting` has it.

    `clash` is what the text has where the digits tell of something else.
    """
    text = article.text
    alike = [
        other for other in body.figures
        if other.kind == figure.kind == "age"
        or ((other.unit, other.kind) == (figure.unit, figure.kind)
        and (other.unit or other.of.lower() == figure.of.lower() != ""))
    ]  # fmt: skip
    if clash and (clash.unit != figure.unit or not alike):
        alike = [clash]
    if alike and block.kind == "standfirst" and figure.of:
        return None
    shown = text[figure.start : figure.end]
    message = say(_NUMBERS[block.kind], number=shown)
    counted = figure.unit in _TIMES or (figure.kind == "count" and figure.value <= COUNTABLE)
    if counted and not alike and not counts_above(article, figure, block, body):
        return None  # the text may count one by one
    values = {other.value for other in alike}
    unsure = article.primary_language not in VERBS_OF
    told = _told_otherwise(article, figure, block, body, bool(alike)) if unsure else None
    if told:
        return told
    if clash and not any(is_plain(article, figure, other, body) for other in (clash, *alike)):
        unsure = True
    if not alike:  # a score, an age or a sum that the text may have left out
        other = any((one.unit, one.kind) == (figure.unit, figure.kind) for one in body.figures)
        loud = other and not (unsure or counted)
        return Finding(figure.start, figure.end, message, severity=None if loud else "note")
    nearest = min(alike, key=lambda o: (_digits(text, o) != _digits(text, figure), abs(o.value - figure.value)))
    if figure.unit not in _TIMES and len(values) == 1:
        counted = False  # the text counts the same, and always otherwise
    message = say(_NEAREST[block.kind], number=shown, nearest=text[nearest.start : nearest.end])
    related = (Related("against", nearest.start, nearest.end),)
    return Finding(figure.start, figure.end, message, related, severity="note" if counted or unsure else None)


def _told_otherwise(article: Article, figure: Figure, block: Block, body: Body, counts: bool) -> Finding | None:
    """The warning where the lead counts the same otherwise, or a name with a number has another, in any other language.

    `counts` says that the text has numbers of the kind.
    """
    shown = article.text[figure.start : figure.end]
    if other := rival(article, figure, block, body):
        message = say(_NEAREST[block.kind], number=shown, nearest=article.text[other.start : other.end])
        return Finding(figure.start, figure.end, message, (Related("against", other.start, other.end),))
    bare = not (counts or figure.of or figure.unit)
    if bare and (place := differing_label(body, figure.number_start, figure.number_end)):
        message = say(LABELS[block.kind], number=shown, other=article.text[slice(*place)])
        return Finding(figure.start, figure.end, message, (Related("against", *place),))
    return None


def _digits(text: str, figure: Figure) -> list[str]:
    """The digits of a number in no order: two that changed places are the commonest slip."""
    return sorted(filter(str.isdigit, text[figure.number_start : figure.number_end]))
