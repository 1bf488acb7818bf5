"""Blocks that stand in an article again in the same words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newslint import Article, Block
from newslint.core.around import leading, word_in_front
from newslint.facts.furniture import Furniture, furniture, is_bare
from newslint.languages import ALL, entries, words

# A label in sentence case ("Also read"), unlike a speaker ("Ann Lee"), an answer ("Yes.") or a rubric ("The verdict:").
_LABEL = re.compile(r"[A-ZÀ-ÞА-ЯЁЄІЇҐ][^\s:]*(?: [^\s:]+){0,6} [a-zß-ÿа-яёєіїґ][^\s:]*(?<![.?!…\"”’,])")
OFTEN = 3
_NEAR = 60  # characters of a source
_PICTURES = ("![", "[![", "<img", "<a ")
_MOST = 6  # words within a label
_BOLD = re.compile(r"(?:\*\*|__|<(?:b|strong)\b[^<>]*>)\s*\Z", re.IGNORECASE)  # what it begins may be a heading


def _is_label(text: str, language: str) -> bool:
    """Whether a line is a label: in sentence case, or with a little word in it that no name has."""
    if _LABEL.fullmatch(text):
        return True
    inner = text.split()[1:-1]
    little = words(language, "function_words") - {particle.lstrip("+") for particle in words(ALL, "name_particles")}
    return len(inner) <= _MOST and text[-1].isalnum() and any(word in little for word in inner)


@cache
def _days(language: str) -> frozenset[str]:
    """The words that days are made of, as they are written, and with a capital or in capitals."""
    rows = (*entries(language, "months"), *entries(language, "weekdays"))
    forms = [form for row in rows for form in row.split("|")[0].split()]
    return frozenset(written for form in forms for written in (form, form[0].upper() + form[1:], form.upper()))


def _is_day(text: str, language: str) -> bool:
    """Whether a short line has a number and a month: what happens on a day, or whom it is told of, stands below it."""
    return any(map(str.isdigit, text)) and any(word in _days(language) for word in text.split()[:_MOST])


def repeats(article: Article) -> list[list[Block]]:
    """Blocks that are out of place because they come again: furniture when it stands twice, others three times."""
    count = Counter([article.text[b.start : b.end] for b in article.blocks if b.kind != "headline"])
    if count.total() == len(count):
        return []
    known = {piece.block for piece in furniture(article) if piece.whole}
    groups: dict[str, list[Block]] = {}
    labels: dict[str, bool] = {}
    for index, block in enumerate(article.blocks):
        text = article.text[block.start : block.end]
        least = 2 if index in known else OFTEN
        if count[text] < least:
            continue
        if index not in known and text not in labels:
            labels[text] = (
                _is_label(text, article.language) and not _is_day(text, article.primary_language)
                and text.lower() not in words(article.primary_language, "rubrics")
            )  # fmt: skip
        if index in known or labels[text]:
            groups.setdefault(text, []).append(block)
    return [group for group in groups.values() if len(group) > 1]


def may_go(article: Article, piece: Furniture) -> bool:
    """Whether a safe fix may delete furniture: a paragraph that is word for word a line of sites, and no link.

    Nor may it be above a link, an item or a picture, of which it may be the heading. Plain text has no marks for
    headings: there a line alone may be taken for one.
    """
    block = article.blocks[piece.block]
    linked = any(link.start < piece.end and piece.start < link.end for link in article.links)
    first = article.source_range(block.start, block.end)[0]
    if leading(_BOLD, article.source or "", first):
        return False
    if word_in_front(article.text, block.start).endswith((":", "：")):
        return False  # somebody quotes it
    plain = block.kind == "paragraph" or (block.kind in ("heading", "list item") and is_bare(article, block))
    return piece.listed and plain and not (linked or _leads(article, piece))


def _leads(article: Article, piece: Furniture) -> bool:
    """Whether a list or a link stands below a block, or a picture, whose heading it may be."""
    following = article.blocks[piece.block + 1 : piece.block + 2]
    last = article.source_range(piece.start, piece.end)[1]
    if (article.source or "")[last : last + _NEAR].lstrip().startswith(_PICTURES):
        return True
    if any(other.block == piece.block + 1 and other.whole for other in furniture(article)):
        return False  # that is to go as well
    return any(b.kind == "list item" or any(b.start == link.start for link in article.links) for b in following)
