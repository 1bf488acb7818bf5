"""Break up sentences that nobody can read in one breath.

A reader holds some twenty words at a time; a sentence of sixty has to be read twice. One note an article names the
longest, and the others that are too long with it.

Silent on quotations, which are the speaker's; on headlines, captions and list items; and on enumerations, whose many
commas or semicolons let the reader rest.

Sources: GOV.UK content design, "Sentence length"; Cutts, Oxford Guide to Plain English, 1. Rate: 15% of US news
articles; of 34 read, 32 wanted a point in the middle and 2 were captions or a list run together. Of all alarms that
fresh eyes read, 34 notes (32 right, 2 debatable) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

import newslint
from newslint import Article, Finding, Related, bad, good
from newslint.core.message import say, say_of
from newslint.facts.grades import prose
from newslint.facts.words import extent_of

SEVERITY = "note"
LANGUAGES = "all"
SPACED = 0.9  # of the words at least: a dash may stand between two without a space
RESTS = 0.1  # commas and semicolons a word make an enumeration


class Options(newslint.Options):
    """`most` words a sentence may have."""

    most: int = 60


_LONG = "The mayor said the bridge " + 9 * "that was built by the men of the town " + "would open."
EXAMPLES = [
    good("The mayor said that the bridge would open in May."),
    good("The mayor said the bridge opens in May. He was glad.", most=8),
    bad("«The mayor said the bridge opens in early May.» He was glad.", most=8),
    good("# The bridge will open in early May\n\n- It will open in early May, she said.", suffix=".md", most=5),
    bad(f"«{_LONG}»"),
    good(f"“{_LONG}”"),
    good("The jury named " + 20 * "Ann Lee of Hull, " + "and Bo Ray of Ely."),
    bad("«The mayor said that the bridge would open in May.» He was glad.", most=8),
    good("He said: \"The mayor said that the bridge would open in May, and he was very glad of it.\"", most=8),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the longest sentence of the article, with the others that are too long."""
    long = []
    for s in prose(article, quotations=False, lists=False):
        if article.text.count(" ", s.start, s.end) > SPACED * options.most:
            text = article.text[s.start : s.end]
            words = extent_of(text, article.primary_language).words
            if words > options.most and text.count(",") + text.count(";") < RESTS * words:
                long.append((words, s))
    if long:
        words, longest = max(long, key=lambda pair: pair[0])
        others = tuple(Related("same", s.start, s.end) for _, s in long if s != longest)
        message = say("{words} words. Split it?", words=words)
        if others:
            message = say_of(
                len(others), "{words} words; {count} more has over {most}. Split it?",
                "{words} words; {count} more have over {most}. Split it?", words=words, most=options.most,
            )  # fmt: skip
        yield Finding(longest.start, longest.end, message, others)
