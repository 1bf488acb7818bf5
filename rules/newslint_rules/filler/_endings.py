"""Paragraphs that end in the middle: in a word that no sentence ends with, in a piece of one, or with no full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Related
from newslint.core.around import neighbours
from newslint.core.message import marked, say
from newslint.facts.furniture import furniture
from newslint.facts.posts import is_posted
from newslint.facts.syllables import is_known
from newslint.languages import words

FEWEST = 12  # words of a paragraph
_GOES_ON = marked("This goes on in the next paragraph: a line break in mid-sentence?")
_CUT = marked("This paragraph ends in the middle of a sentence; was it cut?")
_STOPPED, _ALONE = 20, 26  # words of one that lacks nothing but its full stop: of several sentences, and of one
_OPENING = 3  # blocks, in which headline and standfirst stand
_LAST_SENTENCE = 8  # words
_PIECE = 9  # letters; a longer one is a rare word
_LINE = 16  # words of a crosshead
_REACH = 60  # characters of a last word, and of a credit
_LAST = re.compile(r"(?<!\S)[^\W\d_]+(?:[-’'][^\W\d_]+)*,?\Z")
_CREDIT = re.compile(r"(?i)photo|image|credit|getty|reuters|video|watch|©")
_ENDINGS = tuple(
    (end, new)
    for end in ("s", "es", "ed", "er", "ers", "ly", "ing", "y", "ness", "less", "able", "ally", "ist", "ism")
    for new in ("", "e", "al", "y")
)
_LABEL = re.compile(r"[a-z]{1,3}[.)] ")  # of an item of a list
_TOLD = re.compile(
    r"\b(?:said|says|wrote|writes|added|replied|stated|read|reads|tweeted|declared|concluded|continued|explained|"
    r"asked|answered|adding|noting|points? out|put it|told [^.]{2,40}),\Z"
    r"|\b(?:wrote|writes?|written|argue[ds]?|observe[ds]?|note[ds]?)(?: [^\s.!?]{1,20}){0,6},\Z"
    r"|\b(?:said|says|wrote|writes|stated|argues|notes) that,?\Z"
)
_WHOLE = re.compile(
    r"\b(?:it|he|she|they|who|what|we|you|I) (?:was|were|is|are|had|has|have|will|would|could|should)\Z|\bto be\Z"
)
_LEADS_ON = re.compile(r"\b(?:that|they|he|she)\Z")  # to a passage that begins in small letters
_SENTENCE = re.compile(r"[.!?…:][\"”’]? +(?=[\"“‘A-Z])")
_INDENT = frozenset(" \t\u00a0\u2003")
_BULLETS = frozenset("►•●▪■–-*")
_OPENINGS = tuple("“\"‘«„…”’»›‹")  # in Danish and Swedish also those that close elsewhere


def ending(article: Article, block: Block, following: Block | None) -> Iterator[Finding]:
    """A paragraph that ends without a mark: in the middle, or with its full stop lost."""
    text = article.text
    last = _LAST.search(text, max(block.start, block.end - _REACH), block.end)
    said = text[block.start : block.end]
    if following is not None and text[following.start] in _BULLETS:
        return
    if last is None or not last.group().islower() or len(said.split()) < FEWEST:
        return
    quoted = text[following.start : following.start + 2] if following is not None else ""
    if quoted.startswith(_OPENINGS) and (said.endswith(",") or quoted[1:].islower()):
        return  # what somebody said or wrote follows
    if _CREDIT.search(said[-_REACH:]) or said.startswith("@") or is_aside(article, block):
        return
    leads = following is not None and _TOLD.search(said) is not None  # to a passage, or to an item
    if leads or _WHOLE.search(said) or said.endswith(("; and", "; or")):
        return
    goes_on = following is not None and following.kind == "paragraph" and text[following.start].islower()
    if following is not None and _is_indented(article, following):
        return  # items of a list that have lost their bullets
    if following is not None and goes_on and (said.split(" ", 1)[0].islower() or _LABEL.match(text, following.start)):
        return  # items of a list
    if following is not None and goes_on and _LEADS_ON.search(said):
        return
    if following is not None and goes_on:
        yield Finding(*last.span(), say(_GOES_ON), (Related("against", following.start, following.start + 1),))
    elif last.group().endswith(",") or last.group() in words(article.language, _unfinished(article, block)):
        if following is None or following.kind in ("paragraph", "heading"):
            yield Finding(*last.span(), say(_CUT))
    elif article.primary_language != "en":
        return
    elif _is_piece(last.group()) and len(re.findall(rf"\b{last.group()}\b", text)) == 1:
        yield Finding(*last.span(), say("This paragraph ends in the middle of a word; was it cut?"))
    elif article.block_index(block.start) >= _OPENING and _lacks_a_stop(said) and not _is_listed(article, block):
        yield Finding(*last.span(), say("The full stop of this paragraph is missing."), severity="note")


def _is_indented(article: Article, block: Block) -> bool:
    """Whether a blank stands before a block on its line."""
    first, _ = article.source_range(block.start, block.end)
    return (article.source or "")[max(0, first - 1) : first] in _INDENT


def _is_piece(word: str) -> bool:
    """Whether the dictionary has neither a word nor what it may be made of."""
    if not word.isalpha() or len(word) > _PIECE or is_known(word):
        return False
    stems = {word[: -len(end)] + new for end, new in _ENDINGS if word.endswith(end)}
    halves = any(is_known(word[:at]) and is_known(word[at:]) for at in range(4, len(word) - 3))
    return not halves and not any(len(stem) > 2 and is_known(stem) for stem in stems)


def _unfinished(article: Article, block: Block) -> str:
    """The list of words that a block does not end with; a highlight or an English crosshead may with a preposition."""
    is_line = article.primary_language == "en" and article.text.count(" ", block.start, block.end) < _LINE
    return "cut_off_words" if is_line or article.block_index(block.start) < _OPENING else "unfinished_words"


def _is_listed(article: Article, block: Block) -> bool:
    """Whether the paragraph before or behind lacks its full stop too: items of a list, captions, highlights."""
    text, number = article.text, article.block_index(block.start)
    beside = neighbours(article.blocks, number)
    return any(text[b.end - 1].isalnum() and text.count(" ", b.start, b.end) >= _LAST_SENTENCE for b in beside)


def _lacks_a_stop(said: str) -> bool:
    """Whether a paragraph is no label, highlight or caption, which have no full stop."""
    *others, last = _SENTENCE.split(said)
    return len(said.split()) >= (_STOPPED if others else _ALONE) and len(last.split()) >= _LAST_SENTENCE


def is_aside(article: Article, block: Block) -> bool:
    """Whether a paragraph is a post, or furniture."""
    index = article.block_index(block.start)
    return is_posted(article, block.start) or any(piece.block == index for piece in furniture(article))
