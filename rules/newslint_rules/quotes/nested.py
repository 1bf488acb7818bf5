"""Close a quotation inside a quotation.

“He told me ‘we are late and left,” she said: with the inner mark missing, nobody knows whose words are whose.

Looks at the inside of quotations between double marks. Silent where an apostrophe may be the mark that is missed ("the
workers’ rights"), on words that begin with an apostrophe (‘em, ‘90s), on a mark that a figure, a backquote or a mark
turned the wrong way opens, and on inner quotations that go on in the next paragraph. In other languages than English
opening marks alone are read (‚ ‹ ‘), for what closes may be an apostrophe.

Sources: Chicago Manual of Style, 13.30 (quotations within quotations). Rate: 1 in 130 US news articles; of 80 read 67
were right, 5 debatable (three quotations in each other); of the eight that were wrong seven ('Bama, ‘urgen[t]’, ‘ol)
are silent: a note. No note in 2,258 articles in twelve other languages. Of all alarms that fresh eyes read, 193 notes
(164 right, 21 debatable, 8 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotations

SEVERITY = "note"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    good("“He told me ‘we are late’ and shut ’er down, left ‘em,” she said. It was ‘90s, and workers’ rights."),
    good("\"He told me 'we are late' and left,\" she said. \"It was the '90s,\" he said. “‘We are late.’”"),
    good("“They are ‘17 angry men,’ or ’so he says,’ she said,” he said. \"He saw `the boat'.\""),
    bad("“He told me «‘»we are late and left,” she said."),
    bad("“He told me we are late.«’»” She left."),
    bad("\"He told me «'»we are late and left,\" she said."),
    good("“The ‘urgen[t]’ need is gone,” he said. “I tell them ‘Sing “I am late”’ each day,” she said."),
    good("“I write '#Late.' It is not,” she said. “The ‘ol boat is in ‘Bama, and ‘e ain’t there.”"),
    good('"The jobs #\'s may look fishy," she said.'),
    good("“He told me ‘we are late.\n\n“‘And we left’,” she said."),
]

_OPENING = re.compile(
    r"(?<![\w’'.,!?\])#])[‘'](?=[A-Za-z])(?!(?:em|er|til|tis|twas|cause|bout|n|round|kay|ol|e|bama)(?![\w*]))",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"(?<=[\w.,!?…—–\]”\"-])[’'](?![\w])")
_OPENED = re.compile(r"(?<![\w.,!?\])])[’'‘`](?=[\w\[#@])")  # also before a figure, and turned the wrong way
_ENDING = re.compile(r"(?<=[.,!?])[’'](?![\w])")
_OPENING_OF_OTHERS = re.compile(r"(?<![\w’'.,!?\])])[‚‹‘](?=[^\W\d_])")
_CLOSING_OF_OTHERS = {
    "‚": re.compile(r"[‘’']"), "‘": re.compile(r"(?<=[\w.,!?…])[’'](?!\w)"), "‹": re.compile("›"),
}  # fmt: skip
_NOT_CLOSED = say("The quotation inside this quotation is nowhere closed.")
_SINGLE = re.compile("[’'‘]")
_NOT_OPENED = say("This mark closes an inner quotation that is nowhere opened.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report inner marks without a counterpart."""
    text = article.text
    of_language = _lone if article.primary_language == "en" else _opened
    for quotation in quotations(article):
        start, end = quotation.inner_start, quotation.inner_end
        if text[quotation.start] not in "“”„«»\"" or quotation.open_ended or quotation.end == end:
            continue
        marks = of_language(text, start, end)
        if marks is not None and not is_posted(article, start):
            at, message = marks
            yield Finding(at, at + 1, message)


def _lone(text: str, start: int, end: int) -> tuple[int, str] | None:
    """An inner mark without a counterpart in a quotation, and what to say of it."""
    if _SINGLE.search(text, start, end) is None:
        return None
    opening = _OPENING.search(text, start, end)
    if opening:
        closing = _CLOSING.search(text, opening.end(), end)
        return None if closing else (opening.start(), _NOT_CLOSED)
    ending = _ENDING.search(text, start, end)
    if ending is None or _OPENED.search(text, start, ending.start()):
        return None
    return ending.start(), _NOT_OPENED


def _opened(text: str, start: int, end: int) -> tuple[int, str] | None:
    """An inner opening mark without a closing one, in any language; the closing ones alone may be apostrophes."""
    for opening in _OPENING_OF_OTHERS.finditer(text, start, end):
        closing = _CLOSING_OF_OTHERS[opening.group()]
        if not closing.search(text, opening.end(), end):
            return opening.start(), _NOT_CLOSED
    return None
