"""Fractions with the percentage in brackets that is to say the same: "ein Drittel der Wähler (53 Prozent)".

For languages that list fractions with their worth (`fractions.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Related
from newslint.core.around import word_in_front
from newslint.core.message import marked, say
from newslint.facts.changes_by_words import is_of_a_change
from newslint.facts.figures import figures, hedge_before
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import any_of, by_kind, pairs
from newslint.languages.kinds import CHANGE_WORDS, PARTS

_IS = marked('"{said}" is {right}%, not {written}.')
_FAR = 80  # characters before a percentage
_MOST = 7.0  # points that a fraction may be off
_BETWEEN = re.compile(r"[^.;:()\d\n]{0,60} \($")


@cache
def _fractions(language: str) -> tuple[re.Pattern[str], dict[str, float]] | None:
    worth = {said.lower(): float(value) for said, value in pairs(language, "fractions").items()}
    return (re.compile(rf"(?<![\w-])(?:{any_of(worth)})(?![\w-])", re.IGNORECASE), worth) if worth else None


def fractions_by_words(article: Article) -> Iterator[Finding]:
    """Every percentage in brackets that is not the fraction before it."""
    text, known = article.text, _fractions(article.primary_language)
    if known is None:
        return
    pattern, worth = known
    language = article.primary_language
    kinds, of = by_kind(language, "change_words", CHANGE_WORDS), by_kind(language, "parts", PARTS)["of"]
    moved = kinds["to"] | kinds["by"] | kinds["from"]
    shares = figures(article)
    for number, figure in enumerate(shares):
        start = figure.start - (len(figure.hedge) + 1 if figure.hedge else 0)
        if figure.kind != "percent" or figure.high is not None or not text.startswith(")", figure.end):
            continue
        found = list(pattern.finditer(text, start - _FAR, start))
        if not found or not _BETWEEN.fullmatch(text, found[-1].end(), start):
            continue
        said = found[-1]
        behind = text[said.end() : start].strip(" (")
        if of and behind and not f"{behind} ".startswith(tuple(f"{word} " for word in of)):
            continue  # "un quarto posto (12%)"
        end = sentence_at(article, figure.start).end
        if any(f.kind == "percent" and f.start < end for f in shares[number + 1 : number + 3]):
            continue  # two thirds are some (32%) and others (34%)
        if is_of_a_change(text, said.start(), language) or quotation_at(article, said.start(), figure.end):
            continue  # "lost a third of its voters (12%)"
        if word_in_front(text, said.start()).lower() in moved:
            continue  # "fell to half (30%)"
        if figure.hedge or hedge_before(text, said.start(), article.language):
            continue  # "more than half" may be 78%
        right = worth[said.group().lower()]
        if abs(figure.value - right) > _MOST:
            written = text[figure.start : figure.end]
            message = say(_IS, said=said.group(), right=round(right), written=written)
            yield Finding(figure.start, figure.end, message, (Related("against", *said.span()),))
