"""What a source phrase resolves to, and how good a source it is: named, described, vague or anonymous."""

from __future__ import annotations

import re
from typing import Literal

from newslint.article import Article
from newslint.facts import fact
from newslint.facts.cues import Lexicon, lexicon
from newslint.facts.names import names

SourceKind = Literal["named", "described", "vague", "anonymous", "quotation", "link"]
_WORD = re.compile(r"[\w’'.\-&/]+")
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЇІЄҐ][\w’'.\-]*(?: (?:de|van|von|der|bin|al|of|the|for|and) (?=[A-Z])|(?: [A-ZÀ-ÖØ-ÞА-Я][\w’'.\-]*))*")


@fact
def _mentions(article: Article) -> list[tuple[int, int, str]]:
    return sorted((m.start, m.end, n.text) for n in names(article) for m in n.mentions)


def named(article: Article, start: int, end: int) -> tuple[str, SourceKind]:
    """The name that the phrase `text[start:end]` resolves to, and its kind."""
    words = lexicon(article.language)
    assert words is not None
    phrase = article.text[start:end]
    lower = [w.lower() for w in _WORD.findall(phrase)]
    if lower and lower[0] in words.small["persons"] and len(lower) == 1:
        before = _person_before(article, start)
        return (before, "named") if before else (phrase, "described")
    name = _name_in(phrase, words)
    if name and not words.documents.intersection(lower):
        return _full_name(article, name, start), "named"
    if name:
        return phrase, "named"
    return phrase, _kind(lower, words)


def _kind(lower: list[str], words: Lexicon) -> SourceKind:
    if lower and lower[-1] in words.vague and (len(lower) == 1 or lower[0] in words.vague or len(lower) == 2):
        return "vague"
    if words.anonymous.intersection(lower) and (lower[0] not in ("the", "his", "her") or "officials" in lower):
        return "anonymous"
    return "described"


def _name_in(phrase: str, words: Lexicon) -> str:
    """The name in a phrase, or ""; a capital at its start may only be that of a sentence."""
    for match in _NAME.finditer(phrase):
        name = match.group()
        first, _, rest = name.partition(" ")
        if first.lower() in words.small["determiners"] or first.lower() in words.small["adverbials"]:
            name = rest
        if name and not (match.start() == 0 and " " not in name and name.lower() in words.vague | words.anonymous | words.documents | words.small["pronouns"]):
            return re.sub(r"[’']s$", "", name)
    return ""


def _full_name(article: Article, name: str, before: int) -> str:
    """The fullest form of a name in the article up to `before`."""
    for start, end, text in _mentions(article):
        if article.text[start:end] == name:
            return text
    return name


def _person_before(article: Article, start: int) -> str:
    return ""
