"""How the rules of the family tell what was found: as a disagreement, or as a note where it is not clear."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from newslint import Article, Finding, Related
from newslint.core.message import Message, marked, say
from newslint.facts.against.beside_copy import is_beside_copy
from newslint.facts.against.held import Held
from newslint.facts.against.judging import within
from newslint.facts.furniture import furniture
from newslint.facts.sentences import sentence_at
from newslint.languages import entries

Wording = Callable[[str, str, Held], Message]  # words here, those of the source ("" where it has none), and the fact

_LACKS = marked('The source does not have "{here}".')
_NONE_HAS = marked('None of the sources has "{here}".')


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Fact = TypeVar("_Fact", bound=_Placed)


def of_the_copy(article: Article, facts: Iterable[_Fact]) -> Iterator[_Fact]:
    """Those of some facts that stand neither in furniture nor in what is set beside the copy."""
    pieces: list[tuple[int, int]] | None = None
    for fact in facts:
        if pieces is None:
            pieces = [(piece.start, piece.end) for piece in furniture(article)]
        if not within(fact.start, pieces) and not is_beside_copy(article, fact.start):
            yield fact


def told(article: Article, facts: Iterable[Held], wording: Wording) -> Iterator[Finding]:
    """The findings about facts that a source has otherwise or lacks; notes for those that could not be compared."""
    for held in of_the_copy(article, (fact for fact in facts if fact.status in ("differs", "missing", "unsure"))):
        if held.status == "unsure" and (_is_in_own_text(article, held) or _is_translated(article, held)):
            continue
        there = place_of(held)
        words = words_of(article, held) if there else ""
        message = wording(" ".join(article.text[held.start : held.end].split()), words, held)
        yield Finding(held.start, held.end, message, there, severity="note" if held.status == "unsure" else None)


def _is_translated(article: Article, held: Held) -> bool:
    """Whether a name or a figure was not found because all sources are in other languages: five in six are there, in
    another form, so that only the table of `newslint compare` has them.
    """
    own = article.primary_language
    return held.kind in ("name", "figure") and all(source.primary_language != own for source in article.sources)


def _is_in_own_text(article: Article, held: Held) -> bool:
    """Whether a fact stands where the newsroom speaks of the text at hand ("This article was made by …")."""
    sentence = sentence_at(article, held.start)
    patterns = entries(article.language, "own_text")
    return any(re.match(pattern, article.text[sentence.start : sentence.end]) for pattern in patterns)


def plainly(article: Article, here: str, there: str, held: Held) -> Message:
    """What is said of a fact of any kind that the sources have otherwise, elsewhere or not at all."""
    if held.how == "elsewhere":
        return say('The source has "{there}" here; "{here}" stands elsewhere in it.', there=there, here=here)
    if there:
        return say('The source has "{there}" where this has "{here}".', there=there, here=here)
    if held.status == "unsure":
        return say('"{here}" was not found in the source.', here=here)
    return lacking(article, _LACKS, _NONE_HAS, here=here)


def place_of(held: Held) -> tuple[Related, ...]:
    """The place in the source, where there is one."""
    if held.source_start < 0:
        return ()
    return (Related("source", held.source_start, held.source_end, held.source),)


def words_of(article: Article, held: Held) -> str:
    """The words of the source at the place of a fact, on one line."""
    return " ".join(article.sources[held.source].text[held.source_start : held.source_end].split())


def lacking(article: Article, one: str, many: str, **parts: str) -> Message:
    """What is said of what the source does not have, or none of many."""
    return say(one if len(article.sources) == 1 else many, **parts)
