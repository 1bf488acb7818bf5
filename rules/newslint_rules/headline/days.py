"""Print the weekday, and the month, above the text that the text has.

"Council to vote on Tuesday" over a vote that is "on Thursday": readers plan their week by the headline.

Reads a headline, standfirst or caption that names one weekday (or one month behind "in", "for", "by", "until", "since")
which no line of the text has, where the sentences that share half of its words (two at least, a caption three) name one
other. Silent inside quotation marks, on ranges of days, on weekdays that are a name ("Black Friday"), and where the
text tells the day otherwise ("tomorrow", a date).

Sources: Reuters Handbook of Journalism, "Headlines"; ACES on headline checks.
Rate: 1 finding in 11,000 US news articles, and it was wrong (another event), before half of the words had to be
shared; none after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, Related, bad, good
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import Sentence, sentences
from newslint_rules.headline._hedges import stems

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Council to vote on bridge «Tuesday»\n\nThe council will vote on the bridge on Thursday, the mayor said."),
    bad("Bridge across Tarn to open in «March»\n\nThe bridge across the Tarn will open in May, the county said."),
    bad("Standfirst: The mayor opens the bridge on «Tuesday».\n\nThe mayor will open the bridge on Thursday."),
    good("Council to vote on bridge Tuesday\n\nThe council will vote on the bridge on Tuesday, two days before"
         " Thursday."),
    good("Council to vote on bridge Tuesday\n\nThe council will vote on the bridge tomorrow, it said on Monday."),
    good("Council to vote on bridge Tuesday\n\nThe mayor was in Tarn on Thursday."),
    good("Black Friday draws crowds to bridge\n\nThe bridge drew crowds on Thursday."),
    good("Council votes on bridge Tuesday\n\nThe council will vote on the bridge on Wednesday and Thursday."),
]  # fmt: skip

_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![\w’'-])")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(rf"\b(?:[Ii]n|[Ff]or|[Bb]y|[Uu]ntil|[Ss]ince)(?: early| late| mid)? ({_MONTHS})(?![\w’'-]| [A-Z])")
_MONTH = re.compile(rf"\b(?:{_MONTHS})(?![\w’'])")
_SPECIAL = re.compile(r"\b(?:Black|Good|Super|Cyber|Giving|Palm|Easter|Ash|Bloody|Fat|Shrove|Holy|Maundy|every|each) $")
_OTHERWISE = re.compile(r"\b(?:to(?:day|morrow|night)|yesterday|(?:this|next|last) (?:week|month)|overnight)\b", re.I)
_LEAD = 4  # sentences
_SHARED, _SHARED_BY_CAPTION = 2, 3  # words


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a day or a month that stands above, or beside a picture, and nowhere in the text."""
    above = [b for b in article.blocks if b.kind in ("headline", "standfirst", "caption")]
    named = [
        b for b in above if _DAY.search(article.text, b.start, b.end) or _DATED.search(article.text, b.start, b.end)
    ]
    if not named:
        return
    told = [s for s in sentences(article) if not any(b.start <= s.start < b.end for b in above)]
    for block in named:
        lead, shared = (told, _SHARED_BY_CAPTION) if block.kind == "caption" else (told[:_LEAD], _SHARED)
        for own, any_of in ((_DAY, _DAY), (_DATED, _MONTH)):
            yield from _lacking(article, block, told, _about(article, block, lead, shared), own, any_of)


def _about(article: Article, block: Block, lead: list[Sentence], shared: int) -> list[Sentence]:
    """The sentences that tell of what a block tells."""
    text = article.text
    words = {w for w in stems(text[block.start : block.end]) if not w.endswith("day")}
    least = max(shared, (len(words) + 1) // 2)
    return [s for s in lead if len(words & stems(text[s.start : s.end])) >= least]


def _lacking(
    article: Article, block: Block, told: list[Sentence], about: list[Sentence],
    own: re.Pattern[str], any_of: re.Pattern[str],
) -> Iterator[Finding]:  # fmt: skip
    text = article.text
    found = list(own.finditer(text, block.start, block.end))
    if len(found) != 1 or quotation_at(article, *found[0].span()) or _SPECIAL.search(text[: found[0].start()][-12:]):
        return
    start, end = found[0].span(found[0].re.groups)
    name = text[start:end]
    short = re.compile(rf"\b{name[:3]}(?:{name[3:]})?")
    if any(short.search(text, s.start, s.end) or _OTHERWISE.search(text, s.start, s.end) for s in told[:_LEAD]):
        return
    others = [m for s in about for m in any_of.finditer(text, s.start, s.end)]
    if len({m.group() for m in others}) != 1 or any(short.search(text, s.start, s.end) for s in told):
        return
    message = f'The {block.kind} has "{name}", the text "{others[0].group()}".'
    yield Finding(start, end, message, (Related("against", *others[0].span()),))
