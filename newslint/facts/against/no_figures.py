"""Numbers that are no figures to hold against a source: labels, parts of names, what counts or numbers a list."""

from __future__ import annotations

import re
from functools import cache

from newslint.core.around import in_front, leading, word_in_front
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.amounts import Amount
from newslint.facts.against.beside_amounts import grammar_of
from newslint.languages import any_of, by_kind, entries, pairs, words
from newslint.languages.kinds import HEADLINE_NUMBERS

_BEFORE = re.compile(r"([\w’']+) \Z")
_BEHIND = re.compile(r" (\w+)")
_SPAN = re.compile(r"[12]\d{3}[-–/]$")
_NET = re.compile(r"://|\.com?/|^[@#]")  # in a word that is an address, a handle or a label
_LABELLED = re.compile(r"[^\W\d_]\Z")
_RATIO = re.compile(r"\d-[a-z]{2,3}-\Z")
_RUN_ON = re.compile(r"[a-z]{3}")
_HALVES = re.compile(r"(?<!\d)(\d{1,2})[-–]\1(?!\d)")
_SLASHED = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}(?![\d/])")
_TENS = re.compile(r"['’]?s\b")
_NUMBERED = re.compile(r"[-–.)]+(?:\s|[\"“”'‘’\[])")  # behind the number of an item
_ITEM = re.compile(r"(\d{1,3})\s+[\"“”'‘’«„]?([^\W\d_])")  # a number, and the text of its item
_FIRST, _MANY = 2, 4  # the last number with which items begin; and how many are no chance wherever they begin
_NEXT_ITEM = 12  # blocks from an item to the next
_MARKS = frozenset("\"“‘'«„")
_COUNTED = re.compile(r"(?:\s[\w’'-]+){1,3}")


def is_no_figure(article: Article, amount: Amount) -> bool:
    """Whether a number is nought, the article "one", a part ("two-thirds"), only multiplies, or counts a list."""
    if (
        _is_count(article, amount)
        or _is_picture(article, amount)
        or _is_idiom(article, amount)
        or _is_title(article, amount)
    ):
        return True
    if not amount.in_words:  # "1950-53" ends in a year
        if _is_of_a_series(article, amount) or (amount.value == 1 and leading(_RATIO, article.text, amount.start)):
            return True  # "Part 2", "4-to-1"
        ended = leading(_SPAN, article.text, amount.start) is not None
        return amount.value == 0 or ended or _is_label(article.text, amount)
    bare = amount.value <= 1 or amount.value == amount.scale
    return bare or bool(grammar_of(article.primary_language).part.match(article.text, amount.number_end))


def _is_of_a_series(article: Article, amount: Amount) -> bool:
    """Whether a number is that of a part of something that goes on elsewhere."""
    series = by_kind(article.primary_language, "headline_numbers", HEADLINE_NUMBERS)["series"]
    return not amount.unit and word_in_front(article.text, amount.start) in series


@cache
def _pictures(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What stands before and behind a number of "Hide Caption 3 of 10 Photos:"."""
    marks = entries(language, "gallery_marks")
    if not marks:
        return None
    listed = any_of(marks)
    return re.compile(rf"(?:{listed})\s(?:\d+\s\w+\s)?\Z"), re.compile(rf"\s(?:\w+\s\d+\s)?(?:{listed}):")


def _is_picture(article: Article, amount: Amount) -> bool:
    """Whether a number is that of a picture among others, or how many there are."""
    known, text = _pictures(article.primary_language), article.text
    if known is None or amount.in_words:
        return False
    before = leading(known[0], text, amount.start)
    return bool(before or known[1].match(text, amount.number_end))


def _is_idiom(article: Article, amount: Amount) -> bool:
    """Whether a number says something else with the word before it ("a 180"), or everybody knows it ("50 states")."""
    if amount.in_words:
        return False
    known, written = by_kind(article.primary_language, "headline_numbers", HEADLINE_NUMBERS), f"{amount.value:.0f}"
    before = leading(_BEFORE, article.text, amount.start)
    behind = _BEHIND.match(article.text, amount.number_end)
    idiom = before is not None and f"{before[1]} {written}" in known["apart"]
    return idiom or (behind is not None and f"{written} {behind[1]}" in known["known"])


def _is_title(article: Article, amount: Amount) -> bool:
    """Whether a number and its unit are the name of something, in marks and with a capital: “60 Minutes”."""
    text, units = article.text, pairs(article.primary_language, "units")
    written = text[amount.number_end : amount.end].strip()
    if not written[:1].isupper() or written in units or written.lower() not in units:
        return False
    return text[amount.start - 1 : amount.start] in _MARKS and not text[amount.end : amount.end + 1].isspace()


def _is_label(text: str, amount: Amount) -> bool:
    """Whether a number is part of an address on the net, of a name ("G8") or of a day that is one ("9/11")."""
    before = in_front(text, amount.start).split(" ")[-1].split("\n")[-1]
    if _HALVES.search(text, amount.start - 4, amount.end + 4):
        return True  # "50-50"
    if not amount.unit and _RUN_ON.match(text, amount.end):
        return True  # "247sports"
    if before.endswith(("'", "’")) and _TENS.match(text, amount.number_end):
        return True  # "the ’90s"
    slashed = _SLASHED.finditer(text, amount.start - 4, amount.end + 4)
    return bool(_LABELLED.search(before) or _NET.search(before)) or any(
        m.start() <= amount.start < m.end() for m in slashed
    )


@fact
def _item_starts(article: Article) -> frozenset[int]:
    """Where blocks begin with a number that those of the items beside it show to be that of an item.

    Items are counted up or down one by one, none far from the one before: from one or two, or to there, or many.
    """
    rows: list[list[tuple[int, int, int]]] = []  # number, index of the block, its start
    for index, block in enumerate(article.blocks):
        item = _ITEM.match(article.text, block.start)
        if item is None or not item[2].isupper():
            continue
        number, row = int(item[1]), rows[-1] if rows else []
        step = row[1][0] - row[0][0] if len(row) > 1 else number - row[0][0] if row else 0
        if abs(step) != 1 or number - row[-1][0] != step or index - row[-1][1] > _NEXT_ITEM:
            rows.append(row := [])
        row.append((number, index, block.start))
    real = (row for row in rows if len(row) > 1 and (min(row)[0] <= _FIRST or len(row) >= _MANY))
    return frozenset(start for row in real for _, _, start in row)


def _is_count(article: Article, amount: Amount) -> bool:
    """Whether a number at the beginning of a block numbers it, or one in a headline counts what the article lists."""
    block = article.block_at(amount.start)
    if amount.start == block.start and (
        amount.start in _item_starts(article) or _NUMBERED.match(article.text, amount.number_end)
    ):
        return True
    counted = _COUNTED.match(article.text, amount.number_end) if block.kind == "headline" else None
    listed = words(article.primary_language, "headline_listed") if counted else frozenset()
    return counted is not None and not listed.isdisjoint(counted[0].lower().split())
