"""Let every paragraph begin at its beginning and end at its end.

"… until the last of them has left the" and "ing the old bridge, he said." are what is left when a text was cut to fit,
copied in pieces, or broken by a stray line feed. The reader looks for the rest.

Looks at paragraphs of a dozen words and more: one that ends in a word that no sentence ends with, in a piece of a word,
or without a full stop; one that goes on in the next in mid-sentence; one that begins in small letters. In other
languages than English only words that no sentence ends with, and sentences that go on, are known. Silent on the
standfirst, on captions, lists and lines that introduce one, on names in small letters ("de Gaulle"), and in posts.

Sources: any style guide; the words are in newslint/languages/<xx>/unfinished_words.txt. Rate: a warning in 1 of 120 US
news articles copied from the web, a note in 1 of 45. Of 54 warnings read by fresh eyes 40 were right, 3 debatable; of
the wrong ones (whole words taken for cut ones, items of lists, "he said," above a passage) none is left that was
read. Of 34 notes 27 were right, 5 debatable (captions, highlights).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Block, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.furniture import furniture
from newslint.facts.posts import is_posted
from newslint.facts.syllables import is_known
from newslint.languages import ALL, words

SEVERITY = "warning"
NEEDS = ("unfinished_words",)

_LONG = "The mayor said on Monday that the old bridge would be shut until the end of May, and"
EXAMPLES = [
    good(f"{_LONG} he left.\n\nde Gaulle came. {_LONG} so:\n\n{_LONG} he came.\n\nThe old bridge"),
    good(f"He came.\n\n► {_LONG} he left; and\n\n► {_LONG} she came.\n\nThat was all."),
    good(f"{_LONG} that\n\n- he left\n- she came\n\n{_LONG} he said (Photo: Ann Lee/Getty)\n\n{_LONG} he left."),
    good(f"The bridge is shut.\n\n{_LONG} so he said,\n\nThe bridge is red.\n\n{_LONG} it was; and\n\nThat it is red."),
    good(f"The bridge is shut.\n\n{_LONG} they spoke of it\n\nb. It is red.\n\n{_LONG} it was as red as it was"),
    good(f"It was.\n\n{_LONG} the talks were scuppered\n\n{_LONG} he left.\n\nIt was so."),
    bad(f"The bridge is shut.\n\n{_LONG} he waited for «the»\n\n{_LONG} he left."),
    bad(f"The bridge is shut.\n\n{_LONG} he waited for the «commun»\n\n{_LONG} he left."),
    bad(f"The bridge is shut.\n\nIt is.\n\nIt was.\n\nIt is red. {_LONG} waited for the «boat»\n\n{_LONG} he left."),
    bad(f"The bridge is shut.\n\n{_LONG} he «waited»\n\nfor the boat, which did not come until the end of the day."),
    bad(f"{_LONG} he left.\n\n«which» the mayor had known since the day on which the bridge was built.\n\nHe left."),
    good(
        "The bridge is shut.\n\nThe mayor said on Monday that the old bridge would be shut until the end of May, and "
        "he waited for the — The Mayor (@mayor) May 2, 2020\n\nIt was so.",
    ),
    good(
        "Standfirst: The mayor said on Monday that the old bridge would be shut until the end of May, and he waited "
        "for the\n\nHe came.",
    ),
]

_GOES_ON = marked("This goes on in the next paragraph: a line break in mid-sentence?")
_CUT = marked("This paragraph ends in the middle of a sentence; was it cut?")
_FEWEST = 12  # words of a paragraph
_STOPPED, _ALONE = 20, 26  # words of one that lacks nothing but its full stop: of several sentences, and of one
_OPENING = 3  # blocks, in which headline and standfirst stand
_LAST_SENTENCE = 8  # words
_SHORTEST = 40  # characters of a paragraph
_REACH = 60  # characters of a last word, and of a credit
_MOST = 2  # paragraphs that begin, and that end so; where more do, somebody writes so
_LAST = re.compile(r"(?<!\S)[^\W\d_]+(?:[-’'][^\W\d_]+)*,?\Z")
_FIRST = re.compile(r"[a-z]+(?![\w@.’'(-]| \()")
_CREDIT = re.compile(r"(?i)photo|image|credit|getty|reuters|video|watch|©")
_ENDINGS = tuple(
    (end, new)
    for end in ("s", "es", "ed", "er", "ers", "ly", "ing", "y", "ness", "less", "able", "ally", "ist", "ism", "able")
    for new in ("", "e", "al", "y")
)
_LABEL = re.compile(r"[a-z]{1,3}[.)] ")  # of an item of a list
_TOLD = re.compile(
    r"\b(?:said|says|wrote|writes|added|replied|stated|read|reads|tweeted|declared|concluded|continued|explained|"
    r"asked|answered),\Z"
)
_WHOLE = re.compile(
    r"\b(?:it|he|she|they|who|what|we|you|I) (?:was|were|is|are|had|has|have|will|would|could|should)\Z|\bto be\Z"
)
_SENTENCE = re.compile(r"[.!?…:][\"”’]? +(?=[\"“‘A-Z])")
_CLOSED = frozenset('.!?…”"')
_BULLETS = frozenset("►•●▪■–-*")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report paragraphs that end or begin in the middle."""
    text, before = article.text, None
    starts: list[Block] = []
    ends: list[Finding] = []
    for index, block in enumerate(article.blocks):
        if block.kind == "paragraph" and block.end - block.start > _SHORTEST:
            following = article.blocks[index + 1] if index + 1 < len(article.blocks) else None
            if text[block.end - 1].islower() or text[block.end - 1] == ",":
                ends += _ending(article, block, following)
            if text[block.start].islower() and before and text[before.end - 1] in _CLOSED:
                starts.append(block)
        before = block
    first = {text[b.start : b.end].split(" ", 1)[0] for b in starts}  # "boyd" begins two, and is a name
    if len(starts) <= _MOST and len(first) == len(starts) and article.primary_language == "en":
        for block in starts:
            yield from _beginning(article, block)
    yield from ends if len(ends) <= _MOST else ends[:0]


def _ending(article: Article, block: Block, following: Block | None) -> Iterator[Finding]:
    """A paragraph that ends without a mark: in the middle, or with its full stop lost."""
    text = article.text
    last = _LAST.search(text, max(block.start, block.end - _REACH), block.end)
    said = text[block.start : block.end]
    if following is not None and text[following.start] in _BULLETS:
        return
    if last is None or not last.group().islower() or len(said.split()) < _FEWEST:
        return
    if _CREDIT.search(said[-_REACH:]) or _is_aside(article, block):
        return
    if _TOLD.search(said) or _WHOLE.search(said) or said.endswith(("; and", "; or")):  # a passage, or an item, follows
        return
    goes_on = following is not None and following.kind == "paragraph" and text[following.start].islower()
    if following is not None and goes_on and _LABEL.match(text, following.start):
        return
    if following is not None and goes_on:
        yield Finding(*last.span(), say(_GOES_ON), (Related("against", following.start, following.start + 1),))
    elif last.group().endswith(",") or last.group() in words(article.language, _unfinished(article, block)):
        if following is None or following.kind in ("paragraph", "heading"):
            yield Finding(*last.span(), say(_CUT))
    elif article.primary_language != "en":
        return
    elif _is_piece(last.group()) and text.count(last.group()) == 1:
        yield Finding(*last.span(), "This paragraph ends in the middle of a word; was it cut?")
    elif article.block_index(block.start) >= _OPENING and _lacks_a_stop(said):
        yield Finding(*last.span(), "The full stop of this paragraph is missing.", severity="note")


def _is_piece(word: str) -> bool:
    """Whether the dictionary has neither a word nor what it may be made of."""
    if "-" in word or is_known(word):
        return False
    stems = {word[: -len(end)] + new for end, new in _ENDINGS if word.endswith(end)}
    halves = any(is_known(word[:at]) and is_known(word[at:]) for at in range(4, len(word) - 3))
    return not halves and not any(len(stem) > 2 and is_known(stem) for stem in stems)


def _unfinished(article: Article, block: Block) -> str:
    """The list of words that a block does not end with: a highlight above the text may end with a preposition."""
    return "unfinished_words" if article.block_index(block.start) >= _OPENING else "cut_off_words"


def _lacks_a_stop(said: str) -> bool:
    """Whether a paragraph is no label, highlight or caption, which have no full stop."""
    *others, last = _SENTENCE.split(said)
    return len(said.split()) >= (_STOPPED if others else _ALONE) and len(last.split()) >= _LAST_SENTENCE


def _beginning(article: Article, block: Block) -> Iterator[Finding]:
    """A paragraph that begins in small letters."""
    first = _FIRST.match(article.text, block.start, block.end)
    if first is None or first.group() in _particles() or not is_known(first.group()) or _is_aside(article, block):
        return
    if article.text.count(" ", block.start, block.end) >= _FEWEST // 2:
        yield Finding(*first.span(), "This paragraph begins with a small letter; is its beginning lost?")


@cache
def _particles() -> frozenset[str]:
    """What a name may begin with ("de Gaulle")."""
    return frozenset(particle.lstrip("+") for particle in words(ALL, "name_particles"))


def _is_aside(article: Article, block: Block) -> bool:
    """Whether a paragraph is a post, or furniture."""
    index = article.block_index(block.start)
    return is_posted(article, block.start) or any(piece.block == index for piece in furniture(article))
