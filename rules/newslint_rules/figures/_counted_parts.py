"""A part of a counted whole beside its own number, in English: "10 percent of the 500 jobs, or 100", "five of the three
men", "of the eight sailors, nine sang"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.around import leading
from newslint.core.signs import Signs, matches_at
from newslint.facts.number_words import number_of
from newslint.facts.odd_words import written_words
from newslint.facts.signs_together import seen
from newslint_rules.figures._counted_forms import Told

_COUNT = r"\d{1,3}(?:,?\d{3}){0,3}(?!\d|,\d|\.\d)"
_SHARE = re.compile(
    rf"(?:%| percent| per cent) of (?:the |its |their |all |those |our ){{1,2}}({_COUNT}) [a-z-]+(?: [a-z-]+)?"
    rf"(?:, or (?:about )?({_COUNT})(?: [a-z]+)?(?=[,.;]| of them\b)|, ({_COUNT}) (?:in all\b|of them(?=[,.;]))"
    rf"| \(({_COUNT})\)| [—–-]{{1,2}} ({_COUNT})(?: of them)? [—–-])"
)
_PERCENT = re.compile(r"(?<![\w.,$-])(\d{1,2}(?:\.\d+)?|[A-Za-z]{3,}(?:-[a-z]+)?)\Z")
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty"
_OF = re.compile(
    rf" of (?:the|its|their|his|her|those|all) ({_SMALL})(?= [a-z]{{3}})"
    r"(?! (?:hundred|thousand|[mbtr]\w*illion|dozen|times|cents?|pounds?|dollars?|euros?|best|worst|most|main|big|top"
    r"|great|larg|last|first|next))"
)
_PART = re.compile(rf"(?<![\w-])(?i:({_SMALL}))\Z")
_AHEAD = re.compile(
    rf"[Oo]f (?:the|its|their|those|all) ({_SMALL}|\d{{1,3}}) (?:[a-z-]+ ){{0,2}}[a-z-]+s(?: [a-z-]+){{0,4}}, "
    rf"(?P<part>{_SMALL}|\d{{1,3}})(?= [a-z]+ed\b| (?:were|was|are|have|had|sang|died|went|came|left)\b)"
)
_HEDGED = re.compile(
    r"\b(?:about|nearly|almost|around|roughly|over|under|than|least|most|to|just|approximately|another|and|or) \Z",
    re.IGNORECASE,
)
_SHARES = Signs("% of ", " percent of ", " per cent of ")
_PARTS = Signs(*(f" of {word} " for word in ("the", "its", "their", "his", "her", "those", "all")))
_WHOLES = Signs("Of the ", "of the ", "Of its ", "of its ", "Of their ", "Of those ", "Of all ")
_SMALLS = frozenset((*_SMALL.split("|"), *(word.capitalize() for word in _SMALL.split("|"))))
_OFF = 0.1  # how far from its part of the whole a count may be


def counted_parts(article: Article) -> Iterator[Told]:
    """Each part that its whole rules out."""
    text = article.text
    if seen(article, _SHARES):
        for match in matches_at(_SHARE, text, _SHARES.starts(text)):
            share, group = leading(_PERCENT, text, match.start()), next(g for g in (2, 3, 4, 5) if match[g])
            if share is None or leading(_HEDGED, text, share.start()):
                continue
            whole, said = _digits(match[1]), _digits(match[group])
            share_of = _value(share[1]) if "." not in share[1] else float(share[1])
            spare = 1 + whole / 200 / 10 ** len(share[1].partition(".")[2])  # as the percentage is rounded
            if share_of and abs(said - share_of / 100 * whole) > max(spare, _OFF * share_of / 100 * whole):
                yield *match.span(group), (share.start(), match.end(1)), text[share.start() : match.end(1)]
    if len(_SMALLS & written_words(article)) > 1:
        for match in matches_at(_OF, text, _PARTS.starts(text)):
            part = leading(_PART, text, match.start())
            if part and _value(part[1]) > _value(match[1]):
                yield part.start(), match.end(), match.span(1), match[1]
        for match in matches_at(_AHEAD, text, _WHOLES.starts(text)):
            if _value(match["part"]) > _value(match[1]) > 1:
                yield *match.span("part"), match.span(1), match[1]


def _value(number: str) -> float:
    return number_of(number.lower(), "en")


def _digits(number: str) -> int:
    return int(number.replace(",", "") or 0)
