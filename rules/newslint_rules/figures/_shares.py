"""Parts larger than their whole: shares above 100%, falls by more than all there is, and "98 of 74 drones"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding
from newslint.core.lists import beside
from newslint.core.message import marked, say
from newslint.facts.figures import figures
from newslint.facts.quotations import quotation_at

_PEOPLE_NAMED = re.compile(r"[A-Z][a-z]+(?:ans|ers|ians|ites|ese|men|women|ards|is|ish)$")
_DO = re.compile(
    r"\s(?:said|say|says|think|thought|believe|want|wanted|support|oppose|favou?r|approve|disapprove|trust|voted|vote|"
    r"plan|would|agree|disagree|own|live|lived|trusted|like|dislike|prefer|feel|felt|are|were|have|had|can|could|will|"
    r"should|might|may|do|did|know|knew|use|used|work|worked|speak|spoke|hold|held|read|eat|drink|drive|rent|earn|pay|"
    r"paid|expect|expected|hope|fear|worry|remain|lack|need|chose|called|named|told|answered|backed|rejected)\b"
)
_ENDS = frozenset("of in at for and or that who which with on to from by as than what".split())
_FAR = 60  # characters behind a percentage in which those stand that it is of
_THEMSELVES = re.compile(
    r" (?:said|say|approved?|disapproved?|supported|support|opposed?|favou?r(?:ed)?|voted|agreed?|trust(?:ed)?)\b"
)
_FELL = re.compile(
    r"\b(?:fell|fallen|falls?|dropped|drops?|declined?|decreased?|cut|cuts|reduced?|shrank|shrunk|slashed|plunged|"
    r"lowered|dipped|slipped|sank|tumbled|plummeted|lost|loses?|"
    r"(?:is|are|was|were|been) down)(?: (?!below|under|to|from|at)[a-z]+){0,4}? (?:by )?"
    r"(?:about |around |more than |nearly |almost |over )?$"
)
_BELOW_NOTHING = re.compile(
    r"\b(?:profits?|earnings|income|cash ?flow|oil|crude|price|futures|balance|growth|margins?|rate|deficit|surplus|"
    r"gdp|economy|share of|stake|ratio|debt|emissions)\b",
    re.IGNORECASE,
)
_LESS = re.compile(r"(?: percent)? (?:less|fewer|lower|cheaper|smaller)\b(?! (?:popular|likely))")

_NUMBER = "([0-9]{1,3}(?:,[0-9]{3})*)"
_WHOLE = re.compile(rf" of (?:the |its |their |all )?{_NUMBER} (?!year|month|week|day|hour)[a-z]{{3}}")
_PART = re.compile(rf"(?<![\w.,$€£/–-]){_NUMBER}\Z")
_NAMED = re.compile(r"[A-Z][\w.]* \Z")
_REACH = 20  # characters of a number, and of a name before it


@cache
def _sharers() -> frozenset[str]:
    return frozenset(beside(__file__, "sharers.txt"))

_TOO_MANY = marked("No more than 100% of people can do anything; check this share.")
_TOO_FAR = marked("Nothing can fall by more than all of it; check this percentage.")


def shares(article: Article) -> Iterator[Finding]:
    """Every share of more than 100%, and every part of more than its whole."""
    for figure in figures(article):
        if figure.kind != "percent" or figure.value <= 100 or figure.high is not None:
            continue
        if figure.hedge.lower() in ("more than", "over") and figure.value <= 110:
            continue
        if _is_share(article, figure.end):
            yield Finding(figure.start, figure.end, say(_TOO_MANY))
        elif _is_fall(article, figure.start, figure.end):
            yield Finding(figure.start, figure.end, say(_TOO_FAR))
    for whole in _WHOLE.finditer(article.text):
        part = _PART.search(article.text, whole.start() - _REACH, whole.start())
        if part is None or _NAMED.search(article.text, part.start() - _REACH, part.start()):
            continue
        small, large = (int(match[1].replace(",", "")) for match in (part, whole))
        if small > large:
            shown = say("{part} of {whole} is more than all of them.", part=part[1], whole=whole[1])
            yield Finding(part.start(), whole.end(1), shown)


def _is_share(article: Article, end: int) -> bool:
    """Whether a percentage is one of people, or of what they do."""
    text = article.text
    if _THEMSELVES.match(text, end):
        return not quotation_at(article, end, end)
    if not text.startswith(" of ", end):
        return False
    at = end + 4
    for word in text[at : at + _FAR].split(" ")[:5]:
        at += len(word) + 1
        plain = word.rstrip(".,;:)\n")
        if plain.lower() in _sharers():
            return not text.startswith(("levels", "income"), at)
        if _PEOPLE_NAMED.match(plain) and _DO.match(text, at - 1):
            return True
        if plain != word or plain in _ENDS:
            return False
    return False


def _is_fall(article: Article, start: int, end: int) -> bool:
    """Whether a percentage is of a fall, of something that cannot fall below nothing."""
    text = article.text
    fell = _FELL.search(text, start - 70, start) or _LESS.match(text, end)
    if not fell or quotation_at(article, start, end):
        return False
    return not _BELOW_NOTHING.search(text, start - 120, end + 40)
