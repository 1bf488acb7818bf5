"""Break up paragraphs that fill a screen.

News is read on a telephone, where a paragraph of two hundred words is a grey wall from top to bottom. One note an
article names the longest, and the others that are too long with it.

Silent on block quotations, list items and captions, also where copying has joined them; sentences that are mostly
quotation do not count.

Sources: BBC News style guide, "Structure"; GOV.UK content design. Rate: 5% of US news articles from the web; of 34
read, 19 were walls of text and 15 the captions of a gallery or a form, run together when the page was copied. Of all
alarms that fresh eyes read, 16 notes (16 right) are told still.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

import newslint
from newslint import Article, Finding, Related, bad, good
from newslint.core.message import marked, say, say_of
from newslint.facts.grades import prose
from newslint.facts.words import extent_of

SEVERITY = "note"
LANGUAGES = "all"
SPACED = 0.9  # of the words at least: a dash may stand between two without a space


class Options(newslint.Options):
    """`most` words a paragraph may have."""

    most: int = 200


_CREDIT = re.compile(r"\b(?:getty|reuters/|ap photo|photo by|photos:|caption|read more|advertisement|\d+ of \d+)", re.I)
_CAPITALS = 0.3  # of the words
_WORDS = 45  # of a sentence
_LINE = "The mayor said that the bridge would open in May. "
EXAMPLES = [
    good(3 * _LINE),
    good(20 * _LINE),
    good("> " + 21 * _LINE + "\n\n- " + 21 * _LINE, suffix=".md"),
    good(f"<p>It opens.</p><figure><figcaption>{21 * _LINE}</figcaption></figure>", suffix=".html"),
    bad("«" + 20 * _LINE + "It did.»"),
    good("“" + 20 * _LINE + "It did.”"),
    good(20 * _LINE + "Ann Lee on the bridge (Getty Images)."),
    bad("«" + 3 * _LINE + "It did.»", most=20),
]

_start = attrgetter("start")
_LONG = marked("{words} words in one paragraph. Break it where the thought turns.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the longest paragraph of the article, with the others that are too long."""
    language, long = article.primary_language, []
    for block in article.blocks:
        spaces = article.text.count(" ", block.start, block.end)
        if block.kind == "paragraph" and spaces > SPACED * options.most:
            own = prose(article, quotations=False, lists=False)
            first, last = (bisect_left(own, at, key=_start) for at in (block.start, block.end))
            words = extent_of(" ".join(article.text[s.start : s.end] for s in own[first:last]), language).words
            if words > options.most and not _is_run_together(article.text[block.start : block.end]):
                long.append((words, block))
    if long:
        words, longest = max(long, key=lambda pair: pair[0])
        others = tuple(Related("same", b.start, b.end) for _, b in long if b != longest)
        message = say(_LONG, words=words)
        if others:
            message = say_of(
                len(others),
                "{words} words in one paragraph; {count} more has over {most}. Break it where the thought turns.",
                "{words} words in one paragraph; {count} more have over {most}. Break it where the thought turns.",
                words=words, most=options.most,
            )  # fmt: skip
        yield Finding(longest.start, longest.end, message, others)


def _is_run_together(said: str) -> bool:
    """Whether a paragraph is captions, a form or a list, whose lines copying has joined."""
    words = said.split()
    capitals = sum(not word[0].islower() for word in words)
    ends = sum(said.count(mark) for mark in (". ", "? ", "! ", ".” ", '." '))
    return _CREDIT.search(said) is not None or capitals > _CAPITALS * len(words) or len(words) > _WORDS * (ends + 1)
