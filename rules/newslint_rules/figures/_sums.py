"""Three figures and more in a row whose sum is told, in English: "$20 million …, $30 million … and $25 million …, a
total of $95 million", and shares of one whole that come to more than 100%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint import Article, Finding, Related
from newslint.core.message import marked, number, say
from newslint.core.signs import Signs
from newslint.facts.figures import Figure, figures
from newslint.facts.posts import is_of_others
from newslint.facts.sentences import sentence_at
from newslint.facts.signs_together import seen

_NEXT = re.compile(r"(?: (?!or\b|than\b|from \d)[^.;:()\d]{1,55}?)?(?:, and|,| and) (?:another )?\Z")
_ONTO = re.compile(
    r"(?:[^.;:()\d$€£%]{0,60}?,? (?:(?:for )?(?:a|the) (?:combined |grand )?total of|totall?ing|or)"
    r"|\) (?:come|comes|came|add|adds|added|amount|amounts|amounted) (?:up )?to|[^.;:()\d$€£%]{0,60}?,) \Z"
)
_IN_ALL = re.compile(r"(?: [a-z]+)? (?:in all|altogether|all told|in total|combined)\b(?=[.,;)])")
_PARTS = Signs(
    " total of ", " totaling ", " totalling ", " in all", " altogether", " all told", " in total", " combined",
    ") come", ") came", ") add", ") amount",
)  # fmt: skip
_UNSURE = Signs(
    "undecided", "no opinion", "unsure", "not sure", "n’t know", "n't know", "split", "divided", "made up of"
)
_MEANT = re.compile(
    r"\b(?:undecided|no opinion|unsure|not sure|don[’']t know|didn[’']t know)\b"
    r"|\b(?:is|was|are|were) (?:split|divided|made up of)\b(?! on)"
)
# What shows that the shares are of several wholes, or no shares.
_SEVERAL = re.compile(
    r"\b(?:up|down|r[io]se|fell|from|compared|respectively|among|each|versus|than|women|men|Democrats|Republicans|"
    r"multiple|either|both|leaning|percentage|last|again|also|tax\w*|another|points?)\b"
)
_LEAST, _NEAR = 3, 2.0  # figures in a row, and times that a sum may be off
_SLACK, _HEDGED_SLACK = 2.5, 8.0  # points above 100% that shares may come to
_MAKE = marked("{some} and {last} make {total}, not {whole}.")
_OVER = marked("{shares} make {total:,}%, not 100%.")


def sums(article: Article) -> Iterator[Finding]:
    """Each row of figures that does not come to its sum, or comes to more than there is."""
    told, shared = seen(article, _PARTS), seen(article, _UNSURE)
    if not (told or shared):
        return
    found = figures(article)
    at = 0
    while at + _LEAST <= len(found):
        row = _row(article, found, at)
        if len(row) >= _LEAST:
            if told and at + len(row) < len(found):
                yield from _told(article, row, found[at + len(row)])
            if shared and row[0].kind == "percent":
                yield from _above(article, row)
        at += max(1, len(row) - 1)


def _row(article: Article, found: Sequence[Figure], at: int) -> list[Figure]:
    """The figures of one kind that stand in a row from one on, in its sentence."""
    text, row, end = article.text, [found[at]], sentence_at(article, found[at].start).end
    if found[at].kind not in ("money", "count", "percent"):
        return row
    for figure in found[at + 1 : at + 8]:
        last = row[-1]
        alike = (figure.kind, figure.unit) == (last.kind, last.unit) and figure.high is None is last.high
        gap = text[last.end : figure.start]
        if not alike or figure.end > end or not _NEXT.fullmatch(gap):
            break
        row.append(figure)
        if gap.endswith((" and ", " and another ")):
            break
    return row


def _told(article: Article, row: Sequence[Figure], whole: Figure) -> Iterator[Finding]:
    """A sum behind its parts: ", a total of $95 million", ", 110 in all"."""
    text, last = article.text, row[-1]
    if (whole.kind, whole.unit) != (last.kind, last.unit) or whole.high is not None:
        return
    if any(f.hedge for f in (*row, whole)):
        return
    onto = _ONTO.fullmatch(text, last.end, whole.start)
    plain = onto is not None and text.endswith((", ", " or "), 0, whole.start)
    if onto is None or (plain and not _IN_ALL.match(text, whole.end)):
        return
    total = sum(f.value for f in row)
    spare = sum(f.step for f in (*row, whole)) / 2 if last.scale > 1 else 0
    if abs(total - whole.value) <= spare + 1e-6 or not total / _NEAR <= whole.value <= total * _NEAR:
        return
    if not is_of_others(article, row[0].start, whole.end):
        some = ", ".join(text[f.start : f.end] for f in row[:-1])
        shown = {"last": text[last.start : last.end], "whole": text[whole.start : whole.end]}
        message = say(_MAKE, some=some, total=f"{total:,.15g}", **shown)
        yield Finding(whole.start, whole.end, message, tuple(Related("against", f.start, f.end) for f in row))


def _above(article: Article, row: Sequence[Figure]) -> Iterator[Finding]:
    """Shares of one whole that are more than it."""
    text, sentence = article.text, sentence_at(article, row[0].start)
    total = sum(f.value for f in row)
    slack = _HEDGED_SLACK if any(f.hedge for f in row) else _SLACK
    if not 100 + slack < total < 100 * _NEAR:
        return
    if not _MEANT.search(text, sentence.start, sentence.end) or _SEVERAL.search(text, sentence.start, sentence.end):
        return
    if not is_of_others(article, row[0].start, row[-1].end):
        shares = " + ".join(text[f.start : f.end] for f in row)
        message = say(_OVER, shares=shares, total=number(f"{total:g}"))
        yield Finding(row[-1].start, row[-1].end, message, tuple(Related("against", f.start, f.end) for f in row[:-1]))
