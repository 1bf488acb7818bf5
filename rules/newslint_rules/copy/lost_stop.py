"""End a sentence before the next one begins: "the bridge is shut The mayor said so".

A full stop was lost, or two paragraphs were joined, or a heading ran into its text; the reader has to go back.

Reads "He", "They", "There" and the like before a verb, and "The", "But", "This" and the like before two small words, in
the middle of a sentence whose last words are all in small letters. Silent behind words that go on with a title or with
what somebody says ("called", "that", a colon), in quotations and posts, and beside captions, links and what a page says
around its text, and on articles with three such places and more (verse).

Sources: any style guide of English. Rate: 1 finding in 1,080 US news articles: of 36 in 32,519, read by its maker,
three were lines of a song and three stood behind the title of a link, which are silent since; many of the others are
two blocks of a page that copying joined. Of all alarms that fresh eyes read, 10 notes (5 right, 5 debatable) are told
still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.kept_words import is_kept
from newslint.facts.posts import is_of_others
from newslint.languages import words

SEVERITY = "note"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The bridge across the old river is still shut« »The mayor said that it would be shut till autumn."),
    bad("The council will meet again to vote on the plan« »It is to hear the mayor on Monday."),
    bad("Nobody knew who had built the red bridge« »But the council said that it would pay for it."),
    good("The bridge across the old river is still shut. The mayor said that it would be shut till autumn."),
    good("The council will meet again to vote on the song called The mayor and the bridge of Tarn."),
    good("The bridge across the old river is shut in May The mayor said that it would be shut till autumn."),
    good("“The bridge across the old river is still shut The mayor said that it would be shut,” she wrote."),
    good("Image caption the bridge across the old river is still shut The mayor said that it would be."),
    good("He wrote on the wall of the old mill that He is risen, and that the risen Lord was there."),
    good("The mayor read aloud the story of the little girl and of the wolf The Great Tarn."),
    good("The bridge across the old river is still shut The mayor and the council"),
]

_OPENERS = [f" {word} " for word in "He She They It We There The This That These But And In When If".split()]
_SUBJECTS = frozenset(("He", "She", "They", "It", "We", "There"))
_VERB = re.compile(
    r"[A-Z][a-z]+ (?:is|was|are|were|has|have|had|will|would|said|says|also|can|could|did|does|may|might|should|must|"
    r"wants?|told|made|took|came|went|got|gets|makes|knew|knows|thinks?|thought|[a-z]{3,}ed)\b"
)
_GOES_ON = re.compile(r"[A-Z][a-z]+ [a-z]+ [a-z]+[ ,]")
_SMALL = re.compile(r"[a-z][a-z’'-]*,?")
_NAMING = frozenset("that said says say saying and but called titled named like as entitled reads read begins".split())
_PAGE = re.compile(
    r"[Cc]aption|[Hh]ighlights?|[Pp]hotos?\b|[Vv]ideo|[Ii]mages?\b|Read:|Read [Mm]ore|MORE|Getty|Related|[Nn]ewsletter"
    r"|[Ss]ubscri|Shares?\b|https?:|[@#|]| via | [–-] "
)
_LAST, _LEAST = 4, 6  # words before the place, all small; words of the sentence before it
_MANY = 3  # such places are lines of verse, or how the copy came
_NEAR, _BEHIND = 140, 80  # characters
_SPEECH = 1500  # characters in which a quotation may have begun
_ENDS = ('.', "!", "?", "”", '"', "’", ")")
_SENTENCE = (". ", "? ", "! ", "” ", '" ', ": ", "… ")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each place where a sentence begins and none has ended."""
    text, found = article.text, []
    for opener in _OPENERS:
        at = text.find(opener)
        while at >= 0:
            if text[at - 1 : at].islower() and _is_lost(article, at + 1):
                found.append(at + 1)
            at = text.find(opener, at + 1)
    for at in sorted(found) if len(found) < _MANY else ():
        yield Finding(at - 1, at, say("A sentence begins here, and none has ended: a full stop or a break lost?"))


def _is_lost(article: Article, at: int) -> bool:
    text = article.text
    before = text[max(0, at - _NEAR) : at].split()[-_LAST:]
    pattern = _VERB if text[at : at + 6].split(" ")[0] in _SUBJECTS else _GOES_ON
    if not pattern.match(text, at) or len(before) < _LAST or not all(map(_SMALL.fullmatch, before)):
        return False
    if before[-1] in _NAMING or before[-1] in words("en", "function_words") or len(before[-1]) < 3:
        return False
    block = article.block_at(at)
    low = max(block.start, at - _SPEECH)
    first = max(low, *(text.rfind(end, low, at) + 1 for end in _SENTENCE))
    if len(text[first:at].split()) < _LEAST or not text[block.start : block.end].rstrip().endswith(_ENDS):
        return False
    if block.kind != "paragraph" or _PAGE.search(text, max(block.start, at - _NEAR), min(block.end, at + _BEHIND)):
        return False
    spoken = text.count("“", low, at) > text.count("”", low, at) or text.count('"', low, at) % 2
    return not (spoken or is_of_others(article, at - 1, at) or is_kept(article, at - 1, at))
