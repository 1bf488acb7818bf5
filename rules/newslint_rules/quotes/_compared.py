"""Two quotations that are alike: whether they are the same words told differently, and where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related
from newslint.core.message import marked, say
from newslint.core.tuples import NamedTuple
from newslint.facts.quotations import Quotation
from newslint.languages import by_kind
from newslint.languages.kinds import QUOTED
from newslint_rules.quotes._slips import Edit, slips
from newslint_rules.quotes._wordings import gap_between

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LEFT_OUT = re.compile(r"[\[(…—]|\.\.|\. \.|--| – ")
_SHORTEST = 8  # words
_LONGEST = 60  # characters of words that a message shows
_WORDINGS = marked('The same words are quoted above with "{before}" and here with "{here}": which was said?')
_NOT_SAME = marked("The same words are quoted here and above, but not in the same way: which was said?")


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def compared(article: Article, first: Quotation, second: Quotation) -> Finding | None:
    """The place where the second differs from the first, where that is no other thing, and no part left out."""
    one, other = _words(article, first), _words(article, second)
    here = there = (0, 0)
    changed: tuple[_Word, ...] = ()
    texts = [w.text for w in one], [w.text for w in other]
    gap = gap_between(*texts) if min(map(len, texts)) >= _SHORTEST else None
    if gap is not None:
        changed = (*one[gap.one :][: gap.one_length], *other[gap.other :][: gap.other_length])
        if gap.one_length and gap.other_length and any(_is_name(article, word) for word in changed):
            return None
        here, there = _place(other, gap.other, gap.other_length), _place(one, gap.one, gap.one_length)
    elif edits := slips(*texts, article.primary_language):
        changed = tuple(word for e in edits for word in _changed(one, other, e))
        if any(_is_name(article, word) for word in changed):
            return None
        here, there = _edited(other, [e.other for e in edits]), _edited(one, [e.one for e in edits])
    titles = [article.block_at(start).kind in ("headline", "heading") for start, _ in (here, there)]
    kinds = by_kind(article.primary_language, "quoted", QUOTED)
    if any(titles) and (kinds["titles"] | kinds["persons"]).issuperset(word.text for word in changed):
        return None
    if here == there or any(_LEFT_OUT.search(article.text, start - 3, end + 3) for start, end in (here, there)):
        return None
    said, before = article.text[slice(*here)], article.text[slice(*there)]
    if said.isupper() or before.isupper() or {said.lower(), before.lower()} <= kinds["persons"]:
        return None
    message = say(_WORDINGS, before=before, here=said)
    if len(said) + len(before) > _LONGEST:
        message = say(_NOT_SAME)
    return Finding(*here, message, (Related("against", *there),))


def _changed(one: list[_Word], other: list[_Word], edit: Edit) -> Iterator[_Word]:
    if edit.one is not None:
        yield one[edit.one]
    if edit.other is not None:
        yield other[edit.other]


def _is_name(article: Article, word: _Word) -> bool:
    """Whether a word has a capital or a figure, so that another stands for another thing."""
    return not article.text[word.start : word.start + 1].islower()


def _edited(words: list[_Word], places: list[int | None]) -> tuple[int, int]:
    """From the first to the last of the words that differ; where there are none, nothing."""
    there = [place for place in places if place is not None]
    return (words[there[0]].start, words[there[-1]].end) if there else (words[0].start, words[-1].end)


def _words(article: Article, quotation: Quotation) -> list[_Word]:
    found = _WORD.finditer(article.text, quotation.inner_start, quotation.inner_end)
    return [_Word(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in found]


def _place(words: list[_Word], first: int, length: int) -> tuple[int, int]:
    """The words of a gap, or where there are none the words around it."""
    if length == 0:
        first, length = first - 1, 2
    return words[first].start, words[first + length - 1].end
