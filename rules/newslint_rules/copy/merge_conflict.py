"""Settle a merge conflict before it is published.

"<<<<<<< HEAD" means that two people changed the same lines and the program that keeps versions could not choose. Both
versions stand in the text, one below the other.

Silent on the marks inside code. Where "=======" is the only mark left, it is one in a text that is not Markdown, below
an empty line: below a line of words it makes a title of it, and rows that stand more than once are an author's rules.

Sources: git-merge(1), "How conflicts are presented". Rate: none in 32,519 US news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint_rules.copy._places import MARKDOWN

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("The bridge opened.\n\n=======\n\nIt was shut.", suffix=".md"),
    good("Bridges\n=======\n\nThe bridge opened.\n\n=======\n\nIt was shut.\n\n=======\n\nIt is."),
    bad("The bridge opened.\n\n«=======»\n\nIt was shut."),
    bad("The bridge opened.\n\n«|||||||»\n\nIt was shut."),
    bad("The bridge opened.\n\n«||||||| merged common ancestors»\n\nIt was shut."),
    good("The bridge opened >> read on."),
    bad("The bridge opened.\n\n«<<<<<<< HEAD»\n\nIt was shut.\n\n«=======»\n\nIt is.\n\n«>>>>>>> 1f2e3d4 (desk)»\n"),
    bad("«<<<<<<< ours»\nThe bridge opened on Monday, and the mayor was there.\n"),
    good("The mark is shown below.\n\n```\n<<<<<<< HEAD\n```\n\nIt was shut.", suffix=".md"),
]

_TITLED = (*MARKDOWN, ".rst", ".adoc")  # files in which such a row makes a title of the line above
_ALONE = re.compile(r"(?:(?<=\n\n)={7}(?=\n|\Z)|^\|{7}(?: [^\n|]*)?$)", re.MULTILINE)
_RULE = re.compile(r"^={3,}$", re.MULTILINE)  # the author's where there are more
_MARKS = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: [^\n]*)?$|^={7}$", re.MULTILINE)

_TWO = marked("Two versions of this were never merged: choose one, and take this line out.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every line that parts two versions."""
    text = article.text
    if "<<<<<<<" in text or ">>>>>>>" in text:
        marks = _MARKS
    elif ("=======" in text or "|||||||" in text) and not article.path.lower().endswith(_TITLED):
        marks = _ALONE
    else:
        return
    is_told = marks is _MARKS or len(_RULE.findall(text)) == 1
    for mark in marks.finditer(text):
        if is_told or mark.group()[0] == "|":
            yield Finding(*mark.span(), say(_TWO))
