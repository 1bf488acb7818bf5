"""Leave no space inside quotation marks and brackets, nor before a semicolon, a colon or a possessive.

"He called it “ shameful ” ; the mayor ( who was there ) left" reads as if words were missing, and wraps where it
should not. It comes from copying, and from tools that part words and marks.

Silent on spaced dots of an ellipsis ("Oh . . . ”"), on credits ("Photo : Reuters"), on handles and faces, on marks
that were turned (“Go! “ she said), and in posts. One finding an article; the fix takes out what stands outside
quotation marks.

Sources: any style guide of English; Chicago Manual of Style, 6.7 and 6.9. Rate: 1 in 70 US news articles; of 30 read by
fresh eyes 27 were right, 3 debatable (marks that were turned, silent since, and a colon of a dictionary). Of all alarms
that fresh eyes read, 40 errors (40 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import word_in_front
from newslint.core.message import say
from newslint.facts.odd_words import distinct_words
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("He called it “« »shameful” and left."),
    bad("He called it “shameful« »” and left."),
    bad("“It is so.« »” She left."),
    good("He called it “shameful” and left. “Oh . . . ” she said. “And … ” He left, “ ‘alone’ ” or not."),
    bad("The mayor (« »who was there) left."),
    bad("The mayor (who was there« ») left."),
    good("The ratio of girls : boys is even. London : Faber ; New York : Holm, 2019."),
    good("Add the apostrophe 's to it. It is :( late and dark."),
    good("By Ann Lee ( @annlee )\n\nPhoto ( Getty Images )\n\nHe laughed :) and left. It is ( 3 ) long."),
    bad("The bridge is shut« »; the pier is not.", fix="The bridge is shut; the pier is not."),
    bad("The mayor said this« »: The bridge is shut.", fix="The mayor said this: The bridge is shut."),
    good("It adds *; charset=utf-8* to it.\n\nIt reads from <stdin>: a file.", suffix=".md"),
    good("They call it *test && commit || revert ; pending*.", suffix=".md"),
    good("Photo : Getty\n\nPhoto by Ann Lee : Reuters ; AP\n\nHe laughed :-) and left ;-) again."),
    bad("It is the town« »’s bridge.", fix="It is the town’s bridge."),
    good("He lives in ’s Hertogenbosch and 's Heerenberg, and he likes both."),
    good("@holm: the town 's bridge"),
    good("“Go! “ she said.\n\nHe called it ” shameful“ and left."),
]

# Words between white space, without one of which no fault can be here.
_ALONE = frozenset("“ ” ”. ”, ”; ”: ”? ”! ”) ( ) ). ), ); ): )? )! ; : ’s 's".split())
_OPENED = re.compile(r"“(?<![^\s(\[—–-]“)( )(?=\w)(?!(?<=[.,!?] “ )[a-z])")
_CLOSED = re.compile(r"( )(?<=[\w,!?] )”(?![\w“‘])|( )(?<=[a-z]{2}[.] )”(?![\w“‘])")
_BRACKET = re.compile(r"\((?<![:;=8'-]\()( )(?=[a-z]{2})|( )(?<=[a-z]{3} )\)")
_BEFORE = re.compile(r"( )(?<=[a-z]{3} )(?:;(?=\s[a-z])|:(?=\s[^\sa-z]))|( )(?<=[a-z]{3} )[’']s(?= [a-z])")
_HANDLE = re.compile(r"(?:@\w+|\b(?:apostrophe|ending|suffix|letter|possessive)) \Z")
_CREDIT = re.compile(r"(?i)\b(?:photos?|images?|picture|video|graphic|illustration|source|credit)\b")
_CODE = re.compile(r"&&|\|\|")  # "test && commit || revert ; pending"
_OPENERS = frozenset("“\"‘'")
_SPEECH = 1000  # characters in front of a closing mark in which it was opened
_REACH = 40  # characters in front of a mark in which a credit or a handle says what it is


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first space that stands inside marks or before one, with all others."""
    text = article.text
    if _ALONE.isdisjoint(distinct_words(article)):
        return
    faults: list[Fault] = []
    for pattern, fixed in ((_OPENED, None), (_CLOSED, None), (_BRACKET, None), (_BEFORE, "")):
        for match in pattern.finditer(text):
            start, end = match.span(match.lastindex or 0)
            opened = pattern is not _CLOSED or _is_opened(article, start)
            if fixed is not None and not article.is_plain(start, end + 1):
                continue  # what follows has markup of its own
            if opened and not _is_meant(text, start):
                faults.append((start, end, fixed))
    yield from reported(article, sorted(faults), say("No space belongs here, beside this mark."))


def _is_opened(article: Article, at: int) -> bool:
    """Whether a mark opens before a place in its block that nothing closes; else a closing mark there was turned."""
    start = max(article.block_at(at).start, at - _SPEECH)
    return article.text.count("“", start, at) > article.text.count("”", start, at)


def _is_meant(text: str, at: int) -> bool:
    """Whether a space is where a library or a network sets it, or in a credit."""
    near = max(0, at - _REACH), at + 1
    if text[at + 1] == ":" and word_in_front(text, at)[:1].isupper() and text[at + 3 : at + 4] not in _OPENERS:
        return True  # "London : Faber", as libraries write
    if _CODE.search(text, *near):
        return True
    return _HANDLE.search(text, *near) is not None or _CREDIT.search(text, *near) is not None
