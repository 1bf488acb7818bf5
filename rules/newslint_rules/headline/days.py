"""Print the weekday, and the month, above the text that the text has.

"Council to vote on Tuesday" over a vote that is "on Thursday": readers plan their week by the headline.

Reads a headline, standfirst or caption that names one weekday (or one month, behind "in", "for", "by" or before a noun)
which no line of the text has, where the sentences that share half of its words (two at least, a caption three) name one
other; in a headline, where the lead names one other and shares two of its words, or where another stands beside the
same long word below ("Easter Monday" above, "Easter Sunday" below). Silent inside quotation marks, on ranges of days,
on weekdays that are a name ("Black Friday"), and where the text tells the day otherwise ("tomorrow", "within 48 hours",
a date).

Sources: Reuters Handbook of Journalism, "Headlines"; ACES on headline checks. Rate: 7 findings in 23,800 US news
articles, all wrong (other events of other days, mostly above a standfirst that is a first paragraph), and silent since.
Of days and months that were changed it saw three in five. No warning in 2,258 articles in twelve other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, Related, bad, good
from newslint.core.around import leading
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import Sentence, sentences
from newslint_rules.headline._day_names import Named, is_of_report, names_of, otherwise
from newslint_rules.headline._english_days import KINDS, LEAD, named_otherwise, names_any, names_one
from newslint_rules.headline._hedges import stems

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    bad("Council to vote on bridge «Tuesday»\n\nThe council will vote on the bridge on Thursday, the mayor said."),
    bad("Bridge across Tarn to open in «March»\n\nThe bridge across the Tarn will open in May, the county said."),
    bad("What’s at stake in «Thursday»’s vote on bridge\n\nThe bridge was shut. Tuesday’s vote on the bridge is near."),
    bad("Crowds come for Easter «Monday»\n\nIt rained on Easter Sunday, and on Tuesday. The crowds came by boat."),
    bad("«July» jobs report is out\n\nThe mill was full in May. The June jobs report says so."),
    bad("Why Holm’s «April» Surprise Was Late\n\nIt rained.\n\nThe mayor had no October surprise."),
    good("Bridge vote is near  By Ann Lee  Monday\n\nThe vote on the bridge is on Tuesday. The bridge is near."),
    good("Bridge vote is near Ann Lee Staff Monday\n\nThe vote on the bridge is on Tuesday. The bridge is near."),
    good("Standfirst: The mayor spoke on Tuesday of the bridge and the vote.\n\nWith a vote on the bridge set for"
         " Thursday, the mayor spoke of it for an hour."),
    good("Standfirst: The mayor spoke Tuesday about the bridge.\n\nA speech is set for Wednesday about the mill."),
    good("Monday night massacre at mill shuts road\n\nIt rained on the Saturday night fire of the harbour."),
    good("Standfirst: The mayor spoke early Monday evening.\n\nThe judge spoke Sunday evening.\n\nIt rained on all."),
    good("Vote on bridge is near in June\n\nThe vote on the bridge was put off in May, April and March."),
    bad("Standfirst: The mayor opens the bridge on «Tuesday».\n\nThe mayor will open the bridge on Thursday."),
    good("Council to vote on bridge Tuesday\n\nThe council will vote on the bridge on Tuesday, two days before"
         " Thursday."),
    good("Council to vote on bridge Tuesday\n\nThe council will vote on the bridge tomorrow, it said on Monday."),
    good("Council to vote on bridge by Tuesday\n\nIt votes on the bridge within 48 hours, the mayor said Monday."),
    good("Council to vote on bridge Tuesday\n\nThe mayor was in Tarn on Thursday."),
    good("Black Friday draws crowds to bridge\n\nThe bridge drew crowds on Thursday."),
    good("Council votes on bridge Tuesday\n\nThe council will vote on the bridge on Wednesday and Thursday."),
    bad("<h1>Old harbour</h1><p>It rained.</p><p>The council opened the bridge on Thursday.</p>"
        "<figcaption>The council opened a bridge on «Tuesday»</figcaption>", suffix=".html"),
    good("<h1>Old harbour</h1><p>It rained.</p><p>The council saw the bridge on Thursday.</p>"
         "<figcaption>The council opened a bridge on Tuesday</figcaption>", suffix=".html"),
]  # fmt: skip

_SAYS = {
    "headline": marked('The headline has "{name}", the text "{other}".'),
    "standfirst": marked('The standfirst has "{name}", the text "{other}".'),
    "caption": marked('The caption has "{name}", the text "{other}".'),
}
_SHARED, _SHARED_BY_CAPTION = 2, 3  # words
_NUMBER = re.compile(r"\b(\d{1,2})\.? (?:de )?\Z")  # of a day, before its month


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a day or a month that stands above, or beside a picture, and nowhere in the text."""
    if article.primary_language != "en":
        yield from _in_other_languages(article)
        return
    above = [b for b in article.blocks if b.kind in ("headline", "standfirst", "caption")]
    named = [b for b in above if names_any(article.text, b)]
    if not named:
        return
    told = [s for s in sentences(article) if not any(b.start <= s.start < b.end for b in above)]
    for block in named:
        lead, shared = (told, _SHARED_BY_CAPTION) if block.kind == "caption" else (told[:LEAD], _SHARED)
        for own, any_of in KINDS:
            about = _about(article, block, lead, shared)
            if not about and block.kind == "headline" and _about(article, block, lead, shared, half=False):
                about = lead if names_one(article, lead, any_of) else about
            if places := named_otherwise(article, block, told, about, own, any_of):
                yield _finding(article, block, *places)


def _about(
    article: Article, block: Block, lead: list[Sentence], shared: int, half: bool = True
) -> list[Sentence]:
    """The sentences that tell of what a block tells: they share so many of its words, and half of them."""
    text = article.text
    words = {w for w in stems(text[block.start : block.end]) if not w.endswith("day")}
    least = max(shared, (len(words) + 1) // 2) if half else shared
    return [s for s in lead if len(words & stems(text[s.start : s.end])) >= least]


def _finding(article: Article, block: Block, above: tuple[int, int], below: tuple[int, int]) -> Finding:
    name, other = article.text[slice(*above)], article.text[slice(*below)]
    message = say(_SAYS[block.kind], name=name, other=other)
    return Finding(*above, message, (Related("against", *below),))


def _are_two_dates(article: Article, above: Named, below: Named) -> bool:
    """Whether other numbers of days stand before two months: what differs in both is another date, and no slip."""
    numbers = [leading(_NUMBER, article.text, day.start) for day in (above, below)]
    return all(numbers) and len({number[1] for number in numbers if number}) > 1


def _in_other_languages(article: Article) -> Iterator[Finding]:
    """The day or the month above that the sentences about the same call another, and no sentence names."""
    above = [b for b in article.blocks if b.kind in _SAYS]
    told = [s for s in sentences(article) if not any(b.start <= s.start < b.end for b in above)]
    otherwise_told = otherwise(article.language)
    for block in above:
        lead, shared = (told, _SHARED_BY_CAPTION) if block.kind == "caption" else (told[:LEAD], _SHARED)
        for known in names_of(article.language):
            named = known.within(article, block.start, block.end)
            if len(named) != 1 or quotation_at(article, named[0].start, named[0].end):
                continue
            below = {number for s in told for number in known.numbers_in(article, s.start, s.end)}
            if not below or named[0].number in below:
                continue
            if any(otherwise_told.search(article.text, s.start, s.end) for s in told[:LEAD]):
                continue
            about = _about(article, block, lead, shared)
            others = [n for s in about for n in known.within(article, s.start, s.end)]
            others = [n for n in others if not is_of_report(article, n)]
            if len({n.number for n in others}) == 1 and not _are_two_dates(article, named[0], others[0]):
                yield _finding(article, block, named[0][:2], others[0][:2])
