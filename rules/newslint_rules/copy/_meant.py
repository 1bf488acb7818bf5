"""Phrases of a list that are not what their writer meant, and what was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import Article
from newslint.core.signs import Signs
from newslint.core.tuples import NamedTuple
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen

_BEHIND = re.compile(r" ([\w$£€][\w’'-]*)")
_INSIDE = "’'-"  # a word goes on behind these


class Meant(NamedTuple):
    """A phrase by its place, as it is written, and as it is meant."""

    start: int
    end: int
    written: str
    meant: str


class Phrases:
    """Phrases to look for, of each what is meant, and whether another word must follow ("…" behind it)."""

    def __init__(self, listed: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
        self.meant: dict[str, tuple[str, bool]] = {}
        for phrase, right in listed:
            said, known = (" ".join(part).removesuffix(" …") for part in (phrase, right))
            for apostrophe in "'’" if "'" in said else "'":
                self.meant[said.replace("'", apostrophe)] = known.replace("'", apostrophe), phrase[-1] == "…"
        self.signs = Signs(*self.meant)


def meant_otherwise(article: Article, phrases: Phrases) -> Iterator[Meant]:
    """All such phrases, outside quotations and posts; not where the word that is meant follows."""
    if not seen(article, phrases.signs):
        return
    text = article.text
    for sign, start, end in phrases.signs.found(text):
        if _goes_on(text[start - 1 : start]) or _goes_on(text[end : end + 1]):
            continue
        meant, followed = phrases.meant[sign]
        behind = _BEHIND.match(text, end)
        if (followed and not behind) or (behind and behind[1] == meant.rpartition(" ")[2]):
            continue
        if not is_of_others(article, start, end):
            yield Meant(start, end, sign, meant)


def _goes_on(character: str) -> bool:
    """Whether a character belongs to the word beside it."""
    return character.isalnum() or (character != "" and character in _INSIDE)
