"""Write letters in words and digits in numbers.

"w0rd" and "2O19" are slips that look right: a nought for an "o" or a one for an "l" comes from scanned pages and tired
hands; no search finds the word, and a voice reads it wrongly.

Looks at words in small letters with one such digit between letters ("p0lice"), and at numbers with one such letter
("2O19", "1O,000"). Silent on names of things ("h264", "2l"), on words in quotation marks, on what stands so more than
once, on addresses, file names, handles and tags, and in posts; a note where the article speaks of code.

Sources: Unicode Technical Standard 39, "Confusables", for 0/O and 1/l/I. Rate: 2 in 32,519 US news articles, both
right ("2o19", "202o").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.odd_words import odd_words
from newslint_rules.copy._places import Fault, reported_as_code

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    bad("The «p0lice» came.", fix="The police came."),
    bad("The «bri1liant» mayor came."),
    bad("The «hou5es» are old.", fix="The houses are old."),
    bad("He left in «2O19».", fix="He left in 2019."),
    bad("He left in «202o».", fix="He left in 2020."),
    bad("Some «1O,000» came.", fix="Some 10,000 came."),
    bad("Some «l2,000» left.", fix="Some 12,000 left."),
    good("He took 2l of milk, an mp3s list, the h264 file, a b2b firm, 10l and a w00t. They tested rs1o."),
    good("See holm.no/p0lice, @p0lice, #p0lice and p0lice.md, or “p0lice”. The p1ano is a p1ano."),
    good("Model 4O2 stands beside model 4O2."),
]

_MAYBE = re.compile(r"[a-z][015][a-z]{2}|\d[OoIl][\d,]|\d[Oo](?!\w)|^[lO]\d", re.MULTILINE)
_EDGE = r"(?![\w/@#-]|[.:]\w)"
_WORD = re.compile(rf"(?<![\w./@#:_“\"‘'-])(?:[a-z]{{2,}}[015][a-z]{{2,}}|[a-z][015][a-z]{{3,}}){_EDGE}")
_NUMBER = re.compile(rf"(?<![\w.,/@#:_$€£-])(?:\d[\d,]*[OoIl][\d,]*\d|\d[\d,]*\dO|20\do|[lO]\d{{1,2}},\d{{3}}){_EDGE}")
_LETTERS = str.maketrans("05", "os")
_DIGITS = str.maketrans("OoIl", "0011")
_MIXED = say("A digit stands for a letter here, or a letter for a digit.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each word with a digit in it, and each number with a letter in it."""
    if not _MAYBE.search(odd_words(article)):
        return
    text = article.text
    words = [(m, _as_word(m.group())) for m in _WORD.finditer(text)]
    numbers = [(m, m.group().translate(_DIGITS)) for m in _NUMBER.finditer(text)]
    often = Counter(match.group() for match, _ in words + numbers)
    faults: list[Fault] = [(*m.span(), meant) for m, meant in words + numbers if often[m.group()] == 1]
    yield from reported_as_code(article, sorted(faults), _MIXED)


def _as_word(written: str) -> str | None:
    """The word that was meant; None where a one may be an "l" or an "i"."""
    return None if "1" in written else written.translate(_LETTERS)
