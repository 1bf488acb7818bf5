"""Write letters in words and digits in numbers.

"w0rd" and "2O19" are slips that look right: a nought for an "o" or a one for an "l" comes from scanned pages and tired
hands; no search finds the word, and a voice reads it wrongly.

Looks at words in which one such digit stands between letters ("p0lice", "M0nday"), where a dictionary has the word that
is meant, and at years and grouped numbers with one such letter ("2O19", "1O,000"). Silent on what stands so more than
once, on formulas and isotopes ("2O2", "18O"), on addresses, file names, handles and tags, in quotations and posts, and
where the article speaks of passwords, players, coins and the like, whose names are written so; a note where it speaks
of code.

Sources: Unicode Technical Standard 39, "Confusables", for 0/O and 1/l/I. Rate: 2 in 32,519 US news articles, both right
("2o19", "202o"). Of all alarms that fresh eyes read, 2 errors (2 right) are told still.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.odd_words import odd_words, written_words
from newslint.facts.quotations import quotation_at
from newslint.facts.syllables import is_known
from newslint_rules.copy._places import Fault, reported_as_code

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The «p0lice» came."),
    bad("On «M0nday» the bri1liant mayor came."),
    bad("The «bri1liant» mayor came."),
    bad("He left in «2o19», by May 202o."),
    bad("He left in «202o»."),
    bad("Some «1O,000» came."),
    bad("Some «l2,000» left."),
    good("He took 2l of milk, an mp3s list, the h264 file, a b2b firm, 10l and a w00t. They tested rs1o."),
    good("See holm.no/p0lice, @p0lice, #p0lice and p0lice.md. The p1ano is a p1ano. “I said p0lice,” he said."),
    good("Methane burns: CH4 + 2O2 gives CO2, and the 18O level fell. The band n0thr came to route 4O2."),
    good("The password was passw0rd. The town has a p0lice."),
]

_MAYBE = re.compile(r"[A-Za-z][01][a-z]{2}|\d[OoIl][\d,]|20\d[Oo]|^l\d", re.MULTILINE)
_EDGE = r"(?![\w/@#-]|[.:]\w)"
_WORD = re.compile(rf"(?<![\w./@#:_“\"‘'-])[A-Za-z][a-z]*[01][a-z]{{2,}}{_EDGE}")
_NUMBER = re.compile(
    rf"(?<![\w.,/@#:_$€£-])(?:[12][Oo09][\dOlI][\dOlo]|[\dl][\dOlI]{{0,2}},[\dOlI]{{3}}){_EDGE}(?<=[\dOlIo])"
)
_WHOLE = re.compile(r"[\d,]+")
_NAMED_SO = frozenset(
    "password passwords login username usernames handle hacker hackers scam scams scammers plate gamer gamers player "
    "streamer streamers rapper coin crypto wallet domain spam bots".split()
)
_LETTERS = ("o", "l", "i")
_MIXED = say("A digit stands for a letter here, or a letter for a digit.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each word with a digit in it, and each number with a letter in it."""
    if not _MAYBE.search(odd_words(article)) or not _NAMED_SO.isdisjoint(written_words(article)):
        return
    text = article.text
    words = [match for match in _WORD.finditer(text) if _is_word(match.group())]
    numbers = [match for match in _NUMBER.finditer(text) if not _WHOLE.fullmatch(match.group())]
    often = Counter(match.group() for match in words + numbers)
    faults: list[Fault] = [
        (*match.span(), None)
        for match in words + numbers
        if often[match.group()] == 1 and not quotation_at(article, *match.span())
    ]
    yield from reported_as_code(article, sorted(faults), _MIXED)


def _is_word(written: str) -> bool:
    """Whether a dictionary has a word with a letter for its digit."""
    digit = "0" if "0" in written else "1"
    letters = _LETTERS[:1] if digit == "0" else _LETTERS[1:]
    return any(is_known(written.replace(digit, letter).lower()) for letter in letters)
