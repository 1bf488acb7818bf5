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
from newslint.facts.odd_words import written_words
from newslint.facts.posts import is_of_others
from newslint.facts.sentences import Sentence, sentence_at
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
_STANCES = re.compile(
    rf"(?<![\w.,$-])(?P<yes>{_NUMBER}) (?:members )?(?:in favou?r|for it|yes) and "
    rf"(?P<no>{_NUMBER}) (?:against|opposed|no)\b"
)
_MEMBERS_SPLIT = re.compile(
    rf"(?<![\w.,$-])(?P<yes>{_NUMBER}) of (?:the|its) (?P<n>{_NUMBER}) "
    r"(?:members|judges|justices|jurors|councill?ors|commissioners|senators|directors|trustees)\b[^.;\d]{0,70}?,? and "
    rf"(?P<no>{_NUMBER}) "
    r"(?:said no|said yes|(?:were |voted )?(?:against|opposed)|dissented|disagreed|objected|to acquit)\b"
)
_ROLES = frozenset(
    "members judges justices jurors councilors councillors commissioners senators directors trustees".split()
)
_OF_MEMBERS = Signs(" of the ", " of its ")
_BODY_BEFORE = re.compile(rf"\b(?i:{_BODY})\Z")
_VOTE = re.compile(
    rf"(?<![\w.,$-])(?P<yes>{_NUMBER})(?:[-–]| to | votes? to )(?P<no>{_NUMBER})"
    r"(?![\w%–-]|[.,]\d| (?:years?|months?|days?)\b)"
)
# What stands right before or behind the two numbers of a vote: "the panel approved it for children 5 to 11" has none.
_VOTED = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|split|divided|ruled|deadlocked|decided|(?:vote|count|tally|margin|split|score) of"
    r"|(?:vot|approv|reject|pass|decid|ruling|confirm|endors|back)\w*[^.;\d]{0,60} by)(?: about| narrowly)? \Z"
)
_A_VOTE = re.compile(r" (?:votes?|decision|ruling|margin|split|verdict)\b")
_OTHER = re.compile(
    r"\b(?:combined|each|lower|upper|both|joint|score|game|earlier|previous|full|respectively)\b|\band the\b"
)
_BEFORE = re.compile(rf"(?<![\w.,-])(?:{_NUMBER})$")
_SIZES = Signs("-member", "-person ", "-judge ", "-justice ", "-seat ", "-strong ", "-man ", "-woman ")
_WHICHES = Signs(" which has ", ", which has ", " that has ")
_SIGNS = Signs(*_SIZES.signs, *_WHICHES.signs)
_LEAST = 3
_NEAR = 90  # characters


def votes(article: Article) -> Iterator[Finding]:
    """Each vote that makes more votes than there are seats."""
    signs, text = seen(article, _SIGNS), article.text
    if not signs.isdisjoint(_SIZES.every):
        for sized in _sized(text):
            yield from _in_its_sentence(article, sized)
    if not written_words(article).isdisjoint(_ROLES):
        yield from _of_members(article)
    if not signs.isdisjoint(_WHICHES.every):
        for sized in _which(text):
            yield from _in_its_sentence(article, sized)


def _of_members(article: Article) -> Iterator[Finding]:
    """ "Six of the nine members said yes and five said no"."""
    text = article.text
    for at in _OF_MEMBERS.starts(text):
        number = leading(_BEFORE, text, at)
        split = _MEMBERS_SPLIT.match(text, number.start()) if number else None
        if split and not is_of_others(article, *split.span()):
            yield from _too_many(split, split, split.span())


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
    told = (m for form in (_VOTE, _STANCES) for m in form.finditer(text, sentence.start, sentence.end))
    found = [m for m in told if m.start() not in places]
    if seats < _LEAST or len(found) != 1 or not _voted(text, found[0], sentence):
        return
    vote = found[0]
    between = text[min(sized.end(), vote.end()) : max(sized.start(), vote.start())]
    if _OTHER.search(between) or ";" in between or is_of_others(article, *vote.span()):
        return
    yield from _too_many(sized, vote, vote.span())


def _voted(text: str, vote: re.Match[str], sentence: Sentence) -> bool:
    """Whether two numbers are of a vote."""
    before = text[max(sentence.start, vote.start() - _NEAR) : vote.start()]
    return vote.re is _STANCES or bool(_VOTED.search(before) or _A_VOTE.match(text, vote.end()))


def _too_many(sized: re.Match[str], vote: re.Match[str], place: tuple[int, int]) -> Iterator[Finding]:
    """A finding where the votes are more than the members."""
    seats, total = number_of(sized["n"].lower(), "en"), sum(number_of(vote[p].lower(), "en") for p in ("yes", "no"))
    if total > seats:
        shown = f"{vote['yes']} + {vote['no']}" if vote is sized else vote.group()
        message = say(
            "{vote} makes {votes} votes, in a chamber of {seats}.", vote=shown, votes=round(total), seats=round(seats)
        )
        yield Finding(*place, message, (Related("against", *sized.span("n")),))
