"""What stands in an article and is not its copy: credits, captions of pictures, links that have run into a sentence.

A source has its own, so what one has there and the other has not is no slip.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.furniture import LONGEST, kind_of
from newslint.languages import any_of, entries, words

_END = re.compile(r"\(([^()\n]{3,80})\)\W*([^\W\d_]*)\W*\Z")  # brackets at the end of a block, and a word behind them
_START = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?): ")  # one word or two before a colon
_AGENCY = re.compile(r"[.!?\"”] (?:[^\n.]{1,30} )?([A-Z]{2,12})(?:/[A-Z][^\n/,]{1,40})?\Z")
_SIGNED = re.compile(r"[.!?\"”] [A-Z][^\n./]{2,40}/([A-Z][\w ]{1,30})\Z")  # ". Ann Lund/Getty Images"
_CREDITED = re.compile(r"[:/]")  # what parts a credit's word from whoever is credited
_CAPTION = 500  # characters
_PICTURES = 2  # whose numbers show that a block is a gallery
_DIGIT = re.compile(r"\d")


@cache
def _run(language: str) -> re.Pattern[str] | None:
    """A name that a link has run into, to the word that ends the links ("Ann LundCouncil votes again MORE")."""
    ends = words(language, "link_ends")
    return re.compile(rf"(?<=[^\W\d_A-Z]{{2}})(?=[A-Z\d])[^\n]{{20,450}}?\s(?:{any_of(ends)})\b") if ends else None


@fact
def _runs(article: Article) -> tuple[tuple[int, int], ...]:
    pattern = _run(article.primary_language)
    ends = words(article.primary_language, "link_ends")
    if pattern is None or not any(end in article.text for end in ends):
        return ()
    return tuple(match.span() for match in pattern.finditer(article.text))


@fact
def _kinds(article: Article) -> dict[int, bool]:
    """What was found of each block, by its index."""
    return {}


def is_beside_copy(article: Article, offset: int) -> bool:
    """Whether an offset lies in a credit, a caption, or links that have run into a sentence."""
    if any(start <= offset < end for start, end in _runs(article)):
        return True
    index = article.block_index(offset)
    if article.blocks[index].kind == "headline":
        return False
    known = _kinds(article)
    if index not in known:
        block = article.blocks[index]
        text = article.text[block.start : block.end]
        known[index] = (
            _is_gallery(article, text)
            or _ends_in_an_agency(text, article.primary_language)
            or (len(text) <= LONGEST and (kind_of(text, article.language) == "credit" or _is_caption(article, text)))
        )
    return known[index]


@cache
def _numbered(language: str) -> re.Pattern[str] | None:
    """The number of a picture among others ("Hide Caption 3 of 10")."""
    marks = entries(language, "gallery_marks")
    return re.compile(rf"(?:{any_of(marks)})\s\d+\s\w+\s\d") if marks else None


def _is_gallery(article: Article, text: str) -> bool:
    """Whether a block holds the captions of several pictures, as copying a page leaves them in one line."""
    numbered = _numbered(article.primary_language)
    return numbered is not None and len(numbered.findall(text)) >= _PICTURES


def _is_caption(article: Article, text: str) -> bool:
    """Whether a block ends in the credit of a picture: "(Photo: Ann Lund)", "(Ann Lund/Reuters)", "(May 14) AP", or
    begins with what it is: "FILE PHOTO: …".
    """
    end, start, language = _END.search(text), _START.match(text), article.primary_language
    if start and not words(language, "credit_words").isdisjoint(start[1].lower().split()):
        return True
    if end is None:
        return False
    newsrooms, inside = words(language, "newsrooms"), end[1]
    if end[2]:
        return end[2] in newsrooms and bool(_DIGIT.search(inside))
    first, *rest = _CREDITED.split(inside)
    by_newsroom = not newsrooms.isdisjoint(re.split(r"[^\w]+", rest[-1] if rest else inside))
    called = not words(language, "credit_words").isdisjoint(first.lower().split())
    passed_on = inside[0].isupper() and " " in inside  # "(Ann Lund via Reuters)"
    return (called and (bool(rest) or by_newsroom)) or (("/" in inside or passed_on) and by_newsroom)


def _ends_in_an_agency(text: str, language: str) -> bool:
    """Whether a block ends in an agency and whose picture it sent, and nothing parts the two from what it shows ("…,
    May 14, 2020. REUTERS/Ann Lund", "… Reuters TV via REUTERS", "… Ann Lund/Getty Images").
    """
    agency = _AGENCY.search(text) or _SIGNED.search(text) if len(text) <= _CAPTION else None
    if agency is None:
        return False
    known = {one.upper() for one in words(language, "newsrooms")}
    return not known.isdisjoint((agency[1].upper(), *agency[1].upper().split()))
