"""Close in the headline each quotation mark that it opens.

A mark that is lost in the largest type leaves open where the speaker stops and the paper begins.

Reads single marks, which `quotes/balance` takes for apostrophes, and straight ones: one that opens a word and that none
behind it can close, not even an apostrophe ("the workers’ plan"), and one that closes a word that no clipped word ends
with and that none opens. Silent on clipped words (’til, ’90s, goin’), on inches and feet.

Sources: AP Stylebook, "quotation marks" (single ones in headlines). Rate: 1 finding in 1,480 US news articles; of 41 in
32,519, read by its maker, 19 were wrong (’50 state’, “:’”, bulls---’) and are silent since; the other 22 were right. Of
all alarms that fresh eyes read, 12 warnings (11 right, 1 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.languages import words

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Mayor calls bridge «‘»a danger to all\n\nIt is shut."),
    bad("Mayor: «'»A danger to all\n\nIt is shut."),
    bad("Mayor calls bridge a danger to the road«’»\n\nIt is shut."),
    bad("Mayor calls bridge «\"»a danger to all\n\nIt is shut."),
    bad("Mayor calls bridge «\"»a danger' to all\n\nIt is shut."),
    good("Mayor calls bridge ‘a danger to all’\n\nIt is shut."),
    good("Mayor calls bridge 'a danger' to all\n\nIt is shut."),
    good("Mayor calls the teachers’ bridge a danger\n\nIt is shut."),
    good("‘A danger to teachers’: mayor shuts bridge\n\nIt is shut."),
    good("‘It’s a danger,’ says mayor of the teachers’ bridge\n\nIt is shut."),
    good("Open ’til late: rock ’n’ roll from the ’60s, and goin’ on\n\nIt is shut."),
    good("A 6' man and a 9\" hat\n\nIt is shut."),
    good("‘A danger:’ mayor shuts bridge\n\nIt is shut."),
    good("Mayor backs '50 state' plan, '#Bridge' post and '3rd term'\n\nIt is shut."),
    good("Mayor calls bridge `a danger' to all\n\nIt is shut."),
    good("Mayor’s ‘danger’\n\nHe said 'so and left."),
]

_OPENS = re.compile(r"(?<![\w’'‘.,!?])[‘'](?=[^\W\d_])(?!.s\b)")
_MAY_OPEN = re.compile(r"(?<![\w.,!?])[‘'`’](?=\S)")
_CLOSES = re.compile(r"[’'](?<=[^\s(\[].)(?!\w)")
_CLOSES_ALONE = re.compile(r"[’'](?<=[a-z][^\W\d_lonszxLONSZX].)(?!\w)(?![’'])")
_CLIPPED = re.compile(r"[‘'](\w+)")
_DOUBLE = re.compile(r"(?<![\d\w])\"|\"(?!\w)")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first mark of the headline that is alone."""
    headline, text = article.headline, article.text
    if headline is None:
        return
    start, end = headline.start, headline.end
    title = text[start:end]
    lone = _lone_double(title) if '"' in title else None
    if lone is None and ("‘" in title or "’" in title or "'" in title):
        lone = _lone_single(title)
    if lone is not None:
        yield Finding(start + lone, start + lone + 1, say("This mark opens or closes a quotation alone."))


def _lone_double(title: str) -> int | None:
    marks = [m.start() for m in _DOUBLE.finditer(title)]
    if len(marks) != 1 or "“" in title or "”" in title or (marks[0] and title[marks[0] - 1].isdigit()):
        return None
    return marks[0]


def _lone_single(title: str) -> int | None:
    opened = [m.start() for m in _OPENS.finditer(title) if not _is_clipped(title, m.start())]
    closing = [m.start() for m in _CLOSES.finditer(title)]
    for at in opened:
        if not closing or closing[-1] <= at:
            return at
    if not opened and not _MAY_OPEN.search(title):
        alone = _CLOSES_ALONE.search(title)
        return alone.start() if alone and len(closing) == 1 else None
    return None


def _is_clipped(title: str, at: int) -> bool:
    word = _CLIPPED.match(title, at)
    return word is None or word[1].lower() in words("all", "clipped_words")
