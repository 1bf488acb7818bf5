"""The forms in which a figure may be written, and which figures of an article stand in prose."""

from __future__ import annotations

import re

from newslint import Article, Replace
from newslint.core.around import in_front
from newslint.facts.figures import Figure, figures
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at

_IN_SENTENCE = re.compile(r"(?:[a-z]|[a-z][,;:]) $| [–—] ?$|—$")
_DENSE = 12  # figures in a paragraph that is a table rather than prose
_TABLE = re.compile(r" [$€£]?\d")
_PEOPLE = re.compile(
    r"(?:people|men|women|children|[a-z](?:ers|ors|ists|ants|ents|ians|ees)|citizens|adults|pupils|voters|victims|fans)$"
)
_WORDS = {1e6: "million", 1e9: "billion", 1e12: "trillion"}
_LETTERS = {1e6: "m", 1e9: "bn", 1e12: "tn"}


def in_prose(article: Article) -> list[Figure]:
    """The figures in digits of paragraphs that are no tables and not quoted by the one before ("She writes:")."""
    by_block: dict[int, list[Figure]] = {}
    for figure in figures(article):
        by_block.setdefault(article.block_index(figure.start), []).append(figure)
    prose: list[Figure] = []
    for index, found in by_block.items():
        before = article.text[article.blocks[index - 1].start : article.blocks[index - 1].end] if index else ""
        if len(found) < _DENSE and not before.endswith(":"):
            prose.extend(f for f in found if not f.in_words and _counts(article, f))
    return prose


def _counts(article: Article, figure: Figure) -> bool:
    """Whether a figure stands in a sentence of the running text, outside quotations, posts and brackets."""
    block = article.block_at(figure.start)
    if block.kind != "paragraph" or quotation_at(article, figure.start, figure.end):
        return False
    if _TABLE.match(article.text, figure.end) or is_posted(article, figure.start):
        return False
    before = in_front(article.text, figure.start, 30)
    sentence = figure.start == sentence_at(article, figure.start).start or _IN_SENTENCE.search(before)
    return before.rfind("(") <= before.rfind(")") and bool(sentence)


def percent_form(text: str, figure: Figure) -> str:
    """ "%", "percent", "per cent" or "pct"; "" for no percentage."""
    written = text[figure.number_end : figure.end]
    doubled = text.startswith((" per", "%"), figure.end)  # "42.5% percent" has another fault
    points = text.startswith((" pt", ". pt"), figure.end)  # "30 pct. pts."
    is_form = figure.kind == "percent" and written[0] != "-" and figure.scale == 1 and not (doubled or points)
    return written.strip().lower() if is_form else ""


def sum_form(text: str, figure: Figure) -> str:
    """Whether the scale of a sum of money is written in "letters" ("$5m") or "words"; "" for anything else."""
    return _scale(text, figure) if figure.kind == "money" else ""


def people_form(text: str, figure: Figure) -> str:
    """Whether the scale of a number of people is written in "letters" or "words"; "" for anything else."""
    return _scale(text, figure) if figure.kind == "count" and _PEOPLE.search(figure.of) else ""


def thing_form(text: str, figure: Figure) -> str:
    """Whether the scale of a number of things is written in "letters" or "words"; "" for anything else."""
    return _scale(text, figure) if figure.kind == "count" and not _PEOPLE.search(figure.of) else ""


def _scale(text: str, figure: Figure) -> str:
    written = text[figure.number_end : figure.end].strip()
    if figure.scale not in _WORDS or not written.isalpha():
        return ""
    return "words" if written.lower() == _WORDS[figure.scale] else "letters" if written.islower() else ""


def range_form(text: str, figure: Figure) -> str:
    """Whether a range has a "dash" or a "hyphen"; "" for anything else."""
    written = text[figure.number_start : figure.number_end]
    if figure.kind != "range" or " " in written or written.startswith("0"):  # "media release 08-298"
        return ""
    return "dash" if "–" in written else "hyphen" if "-" in written else ""


def rewritten(text: str, figure: Figure, wanted: str) -> Replace:
    """A figure in the wanted form."""
    if figure.kind == "percent":
        return Replace(figure.number_end, figure.end, "%" if wanted == "%" else f" {wanted}")
    if figure.kind == "range":
        written = text[figure.number_start : figure.number_end]
        sign, other = ("–", "-") if wanted == "dash" else ("-", "–")
        return Replace(figure.number_start, figure.number_end, written.replace(other, sign))
    scale = f" {_WORDS[figure.scale]}" if wanted == "words" else _LETTERS[figure.scale]
    return Replace(figure.number_end, figure.end, scale)
