"""Write an apostrophe as an apostrophe.

"CNN‘s", "they‘ll", "Ireland`s": an opening quotation mark or an accent stands where a programme or a keyboard put it,
looks wrong in print, and a search for the name does not find it.

Reads an opening single mark, a backtick or an acute accent between a letter and an ending that English joins so ('s,
n't, 're, 've, 'll); 'd and 'm may be letters of names from Arabic ("Sa‘d"). The fix writes the apostrophe that the
article has most; it leaves direct speech alone. Silent where the text has the mark within other words, too (O‘zbek),
on accents that stand behind their letter (cliche´s), on backticks where they hold code, in addresses and in posts.

Sources: Unicode Standard, 6.2, "Apostrophes"; CMOS 6.117. Rate: 1 error in 220 US news articles; a dozen of 138 were
looked at, all right. Of all alarms that fresh eyes read, 35 errors (35 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import word_in_front
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
    good("The codes are 2##Neither and -1##Don´t know."),
    good("The mayor's house burned. He said ‘so’ and ‘shot’. Run `mv`s and `a`d of old."),
    good("The O‘zbek som fell in Tashkent‘s bazaar."),
    good("He sold the cliche´s of old at http://tarn.example/it‘s/here and told @they‘re."),
    good("The general Sa‘d and the poet Ra‘d met in Hawai‘i."),
    bad("They didn«`»t come.", fix="They didn't come."),
    bad("They didn«''»t come, and the mayor''s house burned."),
    bad("They didn« ’»t come; it’s late, and it’s dark."),
    good("He said 'it isn't' and ''t Hooft came. The 'boys'' shirts' and. Rock 'n' roll."),
    good("The roof fell — Ann Lee‘s (@lee) May 2, 2020"),
]

_MARKS = "‘`´"
_TURNED = re.compile(r"[‘`´](?<=[A-Za-z].)(?=(?:s|re|ve|ll)\b|(?<=n.)t\b)(?![a-z]*[/@])")
# One that stands twice, as in "don’’t", and a blank that has come before it, in "don ’t"
_TWICE = re.compile(r"(?<=[a-z])(?:''|’’|'’|’')(?=(?:s|re|ve|ll)\b|(?<=n..)t\b)|(?<=[a-z]n) [’'](?=t\b)")
_SPLIT = ("''", "’’", "'’", "’'", " ’t", " 't")
_OF_NAMES = re.compile(r"[A-Za-z][‘`´](?!(?:s|re|ve|ll|d|m|t)\b)[a-z]")
_CODE = re.compile(r"`[^`\n]+`")
_ADDRESS = "/@.#"  # what a word with an address in it has, or a code of data


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first mark that stands for an apostrophe, with all others."""
    text = article.text
    if any(sign in text for sign in _SPLIT):
        curly = text.count("’") > text.count("'")
        twice: list[Fault] = [(*m.span(), "’" if curly else "'") for m in _TWICE.finditer(text)]
        yield from reported(article, twice, say("One apostrophe belongs here."), safe=False)
    marks = {mark for mark in _MARKS if mark in text}
    if not marks or _OF_NAMES.search(text):
        return  # letters of names, as in O‘zbek
    if "`" in marks and _CODE.search(text):
        marks.discard("`")
    right = "’" if text.count("’") > text.count("'") else "'"
    turned = (m for m in _TURNED.finditer(text) if m.group() in marks and not _is_within_a_word(text, m.start()))
    found: list[Fault] = [(*m.span(), right) for m in turned]
    yield from reported(article, found, say("This is no apostrophe."))


def _is_within_a_word(text: str, at: int) -> bool:
    """Whether a mark is the accent of the e before it (cliche´s), or stands in an address or the name of a user."""
    before = word_in_front(text, at)
    return (text[at] in "`´" and before[-1] in "eE") or any(sign in before for sign in _ADDRESS)
