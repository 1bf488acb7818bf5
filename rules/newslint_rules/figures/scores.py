"""Give the winner the larger number.

"Rovers beat City 2-3", "they drew 2-1", "the motion was carried by 22 votes to 31": somebody turned the numbers round,
and readers who saw the match know which is right.

Reads a score behind "beat" and "defeated" with whom they beat, a draw, and a vote by which something was carried or
passed. Silent where another score follows, as in sets and legs, on penalties and aggregates, and in quotations.

Sources: AP Stylebook, "scores" (the winner's number stands first); Reuters Handbook of Journalism, "Figures".

Rate: none in 31,820 US news articles, where few tell of matches; tried on altered ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.facts.number_starts import numbers_of
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Rovers scored late to beat City «2-3» on Monday. They defeated Tarn United «0-1»."),
    bad("Rovers drew «2-1» with City. It was a «2-1» draw."),
    bad("The plan was carried by «22 votes to 31». The bill passed by a vote of «48-52»."),
    good("Rovers beat City 3-2 on Monday, and defeated Tarn 1-0. Rovers drew 2-2. It was carried by 31 votes to 22."),
    good("She beat Holm 4-6, 6-4, 6-2, and he defeated Lee 3-6 6-3 6-1. Holm beat Lee 2-3 on aggregate."),
    good("They drew 2-1 ahead. He drew 3-1 odds. The amendment needed votes; the plan was rejected by 22 votes to 31."),
    good("The Tarn-backed bill failed in a 193-231 vote. A backed bill failed by 22 votes to 31."),
    good("“They beat City 2-3,” she said. Rovers beat City 2-3 on penalties."),
    good("He beat 20-30 other men, and beat City by 2-3 goals."),
    good("She beat Holm 5-7 and then 6-3. City beat Tarn 1-2 away and 4-0 at home. Kerry beat Mayo 0-15 to 1-11."),
    good("Holm beat Lee 3-6 in the first set. They beat City 2-3 times a year, and Rovers 1-2 over two legs."),
    good("Holm beat Lee 66-68 with a birdie at the last."),
    good("It was approved in 12 to 17 year olds, passed in 10-12 weeks, and backed by 12-15 residents."),
]

_SCORE = r"(?P<first>\d{1,3})(?:[-–]|(?P<votes> votes?)? to )(?P<second>\d{1,3})(?![\w%/–]|-\d|[.,]\d)"
_ENDS = (  # no other score of the same match, or of a game with points of two kinds, and no range of something else
    r"(?!(?: \([^)]*\))?,? (?:and )?\d|[,;] \(?\d|[^.\n;]{0,30} \(?\d{1,3}[-–]\d"
    r"| (?:on (?:aggregate|penalties)|aggregate|after|goals|points|ahead|up|down|lead|odds|behind|other|times|years"
    r"|over|then|and then|in (?:the |their |a )?(?:\w+[ -])?(?:set|frame|game|half|leg|quarter|round|head|series)))"
)
_WON = re.compile(rf"\b(?:beat|beats|beating|defeat(?:ed|s|ing)) (?:[A-Z][\w’'.-]* ){{1,4}}{_SCORE}{_ENDS}")
_DREW = re.compile(rf"\b(?:drew|draw|draws|drawing|drawn) {_SCORE}(?= (?:with|at|against|away)\b|[.])")
_DRAW = re.compile(rf"\b(?:a|an|the) {_SCORE} draw\b")
_CARRIED = re.compile(
    r"(?<!-)\b(?:carried|passed|adopted|approved|backed)(?: (?!not|and|but|fail|def|rej)[a-z]+){0,4} "
    r"(?:(?P<by>by)|in) (?:an? )?(?P<of>vote of )?"
    rf"{_SCORE}(?(votes)|(?(of)|(?= vote\b|[.,;])(?(by)|(?= vote\b))))"
)
_PAIR = re.compile(r"\d+(?:[-–]| votes? to | to )\d")
_WORDS = frozenset(
    "beat beats beating defeat defeated defeats defeating drew draw draws drawing drawn carried passed adopted approved"
    " backed".split()
)
_FEWER_WIN = frozenset("golf golfer golfers birdie birdies par bogey cross-country".split())
_LOSES = marked('The winner has the smaller number in "{score}": turned round?')
_UNEVEN = marked('A draw has one number twice; this is "{score}".')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report scores and votes whose winner has the smaller number, and draws with two numbers."""
    used = written_words(article)
    if used.isdisjoint(_WORDS) or next(numbers_of(_PAIR, article), None) is None:
        return
    told = [(_CARRIED, _LOSES), (_DREW, _UNEVEN), (_DRAW, _UNEVEN)]
    if used.isdisjoint(_FEWER_WIN):
        told.insert(0, (_WON, _LOSES))
    for pattern, message in told:
        for match in pattern.finditer(article.text):
            first, second = int(match["first"]), int(match["second"])
            wrong = first < second if message is _LOSES else first != second
            start, end = match.start("first"), match.end("second")
            if wrong and not quotation_at(article, start, end):
                yield Finding(start, end, say(message, score=article.text[start:end]))
