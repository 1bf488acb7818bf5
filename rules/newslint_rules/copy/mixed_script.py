"""Write a word in the letters of one script.

"Mоscow" with a Cyrillic "о" looks right, is found by no search, read aloud wrongly and taken for fraud by filters. It
comes from a keyboard in the other layout, or from text that was made to pass unseen.

Silent where a letter of the other script looks like none of the word's ("Zа"), on Greek letters as symbols, and where
a hyphen or an apostrophe parts the scripts.

Sources: Unicode Technical Standard 39, "Confusables". Rate: none in 17,000 US news articles; 1 read, right. Of all
alarms that fresh eyes read, 1 error (1 right) is told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.lists import beside
from newslint.core.message import say
from newslint.facts.odd_words import odd_words
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("It is αcτµαlly pδrtαblε. The ΔT was 3 µm. Zа is a slogan, IT-компания a firm, and Москва a city."),
    bad("He flew to «Mоscow» on Monday.", fix="He flew to Moscow on Monday."),
    bad("Он вернулся в «Mоскву» в мае.", fix="Он вернулся в Москву в мае.", language="ru"),
]

_OTHERS = re.compile("[\u0370-\u04ff]")
_MIXED = re.compile(r"[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]")
_WORD = re.compile(r"[A-Za-zÀ-ɏ\u0370-\u04ff]+")
_SHORTEST = 3  # letters of a word


@cache
def _twins() -> tuple[dict[int, str], dict[int, str]]:
    """Letters of other scripts with the Latin letter that each looks like, and the Cyrillic ones the other way."""
    pairs = [line.split() for line in beside(__file__, "look_alikes.txt")]
    back = {ord(latin): other for other, latin in reversed(pairs) if other >= "\u0400"}
    return {ord(other): latin for other, latin in pairs}, back


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each word that is written in two scripts and looks like one."""
    odd = odd_words(article)
    if not _OTHERS.search(odd) or not _MIXED.search(odd):
        return
    found: list[Fault] = []
    for word in _WORD.finditer(article.text):
        around = article.text[max(0, word.start() - 1) : word.start()] + article.text[word.end() : word.end() + 1]
        if any(map(str.isalpha, around)):
            continue  # of a word that is drawn: "αcτµαlly"
        if len(word.group()) >= _SHORTEST and _MIXED.search(word.group()) and (meant := _in_one_script(word.group())):
            found.append((*word.span(), meant))
    yield from reported(article, found, say("Letters of two scripts that look alike stand in this word."))


def _in_one_script(word: str) -> str | None:
    """A word in the script that most of it has; None where a letter has no twin there."""
    latin = sum(letter < "\u0370" for letter in word)
    meant = word.translate(_twins()[0] if 2 * latin >= len(word) else _twins()[1])
    return None if _MIXED.search(meant) else meant
