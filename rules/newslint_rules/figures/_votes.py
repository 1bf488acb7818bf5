"""More votes than a body has members, in English: "the nine-member board was split 6-5", "by a vote of 7 to 4, the
nine-member panel", "of its nine members, six were for it and five against".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related
from newslint.core.around import leading
from newslint.core.message import say
from newslint.core.signs import Signs
from newslint.facts.number_words import number_of
from newslint.facts.posts import is_of_others
from newslint.facts.sentences import sentence_at
from newslint.facts.signs_together import seen

_WORDS = (
    "three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_NUMBER = rf"\d{{1,3}}|(?i:one|two|{_WORDS})"
_BODY = (
    "(?:board|council|panel|committee|commission|court|jury|senate|assembly|parliament|legislature|bench|caucus|"
    "chamber|house|authority|bod(?:y|ies))"
)
_MEMBERS = "-(?:members?|person|judge|justice|seat|strong|man|woman)"
_SIZED = re.compile(rf"(?<![\w.,-])(?P<n>{_NUMBER}){_MEMBERS} (?:[\w.’'-]+ ){{0,4}}?(?i:{_BODY})\b")
_WHICH = re.compile(rf"\b(?i:{_BODY}),? (?:which|that) has (?P<n>{_NUMBER}) members\b")
_BODY_BEFORE = re.compile(rf"\b(?i:{_BODY})\Z")
_VOTE = re.compile(
    rf"(?<![\w.,$-])(?P<yes>{_NUMBER})(?:[-–]| to | votes? to )(?P<no>{_NUMBER})"
    r"(?![\w%–-]|[.,]\d| (?:years?|months?|days?)\b)"
)
_VOTED = re.compile(
    r"\b(?:vote[ds]?|voting|split|divided|rul(?:ed?|ing)|deadlocked|decided|decision|approved|rejected|passed)\b"
)
_OTHER = re.compile(
    r"\b(?:combined|each|lower|upper|both|joint|score|game|earlier|previous|full|respectively)\b|\band the\b"
)
_BEFORE = re.compile(rf"(?<![\w.,-])(?:{_NUMBER})$")
_SIZES = Signs("-member", "-person ", "-judge ", "-justice ", "-seat ", "-strong ", "-man ", "-woman ")
_WHICHES = Signs(" which has ", ", which has ", " that has ")
_SIGNS = Signs(*_SIZES.signs, *_WHICHES.signs)
_LEAST = 3


def votes(article: Article) -> Iterator[Finding]:
    """Each vote that makes more votes than there are seats."""
    signs, text = seen(article, _SIGNS), article.text
    if not signs.isdisjoint(_SIZES.every):
        for sized in _sized(text):
            yield from _in_its_sentence(article, sized)
    if not signs.isdisjoint(_WHICHES.every):
        for sized in _which(text):
            yield from _in_its_sentence(article, sized)


def _sized(text: str) -> Iterator[re.Match[str]]:
    """Bodies behind their size: "a nine-member board"."""
    for at in _SIZES.starts(text):
        number = leading(_BEFORE, text, at)
        if number and (match := _SIZED.match(text, number.start())):
            yield match


def _which(text: str) -> Iterator[re.Match[str]]:
    """Bodies before their size: "the board, which has nine members"."""
    for at in _WHICHES.starts(text):
        body = leading(_BODY_BEFORE, text, at)
        if body and (match := _WHICH.match(text, body.start())):
            yield match


def _in_its_sentence(article: Article, sized: re.Match[str]) -> Iterator[Finding]:
    text, sentence = article.text, sentence_at(article, sized.start())
    seats = number_of(sized["n"].lower(), "en")
    places = range(*sized.span())
    found = [m for m in _VOTE.finditer(text, sentence.start, sentence.end) if m.start() not in places]
    if seats < _LEAST or len(found) != 1 or not _VOTED.search(text, sentence.start, sentence.end):
        return
    vote = found[0]
    between = text[min(sized.end(), vote.end()) : max(sized.start(), vote.start())]
    total = sum(number_of(vote[part].lower(), "en") for part in ("yes", "no"))
    if total <= seats or _OTHER.search(between) or ";" in between or is_of_others(article, *vote.span()):
        return
    parts = {"vote": vote.group(), "votes": round(total), "seats": round(seats)}
    message = say("{vote} makes {votes} votes, in a chamber of {seats}.", **parts)
    yield Finding(*vote.span(), message, (Related("against", *sized.span("n")),))
