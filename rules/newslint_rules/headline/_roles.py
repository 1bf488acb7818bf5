"""English headlines whose two names have changed places: "Holm ousts Lee" over "Lee ousted Holm"."""

from __future__ import annotations

import re

from newslint import Article, Block
from newslint.facts.sentences import Sentence

_NAMED = re.compile(r"\b([A-Z][a-zà-ÿ]{2,}) ([A-Za-z]{3,}s|beat|hit) ([A-Z][a-zà-ÿ]{2,})\b")
_ENDING = re.compile(r"(?:ie|e)?s$|$")
_SHORT = 3  # letters of a verb's stem


def turned_round(
    article: Article, headline: Block, lead: list[Sentence]
) -> tuple[re.Match[str], re.Match[str]] | None:
    """Two names and their verb in a headline, and where the lead has them the other way round."""
    text = article.text
    for match in _NAMED.finditer(text, headline.start, headline.end):
        one, verb, other = match.groups()
        stem = _ENDING.sub("", verb.lower(), count=1)
        if len(stem) < _SHORT or one == other:
            continue
        said = rf"{stem}[a-z]{{0,4}} (?!by\b)"
        passive = r"(?!was|were|been|being|be|is|are|by|to|not)"
        turned = re.compile(rf"\b{other}(?:,? {passive}[\w.]+){{0,2}} {said}(?:[\w.]+ ){{0,3}}{one}\b")
        straight = re.compile(rf"\b{one}(?:[’']s)?(?:,? [\w.]+){{0,6}} {stem}[a-z]{{0,4}} (?:[\w.]+ ){{0,6}}{other}\b")
        below = next((m for s in lead if (m := turned.search(text, s.start, s.end))), None)
        if below and not straight.search(text, headline.end):
            return match, below
    return None
