"""Print the weekday, and the month, above the text that the text has.

"Council to vote on Tuesday" over a vote that is "on Thursday": readers plan their week by the headline.

Reads a headline, standfirst or caption that names one weekday (or one month, behind "in", "for", "by" or before a noun)
which no line of the text has, where the sentences that share half of its words (two at least, a caption three) name one
other; in a headline, where the lead names one other and shares two of its words, or where another stands beside the
same long word below ("Easter Monday" above, "Easter Sunday" below). Silent inside quotation marks, on ranges of days,
on weekdays that are a name ("Black Friday"), and where the text tells the day otherwise ("tomorrow", a date).

Sources: Reuters Handbook of Journalism, "Headlines"; ACES on headline checks. Rate: 7 findings in 23,800 US news
articles, all wrong (other events of other days, mostly above a standfirst that is a first paragraph), and silent
since. Of days and months that were changed it saw three in five. No warning in 2,258 articles in twelve other
languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import Sentence, sentences
from newslint.languages import words
from newslint_rules.headline._day_names import names_of, otherwise
from newslint_rules.headline._hedges import stems

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    bad("Council to vote on bridge «Tuesday»\n\nThe council will vote on the bridge on Thursday, the mayor said."),
    bad("Bridge across Tarn to open in «March»\n\nThe bridge across the Tarn will open in May, the county said."),
    bad("What’s at stake in «Thursday»’s vote on bridge\n\nThe bridge was shut. Tuesday’s vote on the bridge is near."),
    bad("Crowds come for Easter «Monday»\n\nIt rained on Easter Sunday, and on Tuesday. The crowds came by boat."),
    bad("«July» jobs report is out\n\nThe mill was full in May. The June jobs report says so."),
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
    good("Council to vote on bridge Tuesday\n\nThe mayor was in Tarn on Thursday."),
    good("Black Friday draws crowds to bridge\n\nThe bridge drew crowds on Thursday."),
    good("Council votes on bridge Tuesday\n\nThe council will vote on the bridge on Wednesday and Thursday."),
]  # fmt: skip

_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![\w-])")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(
    rf"\b(?:[Ii]n|[Ff]or|[Bb]y|[Uu]ntil|[Ss]ince|[Tt]his|[Nn]ext|[Ll]ast)(?: early| late| mid)? "
    rf"({_MONTHS})(?![\w-]| [A-Z])"
    rf"|\b(?!May |March )({_MONTHS}) (?=[a-z]{{4}})"
)
_MONTH = re.compile(rf"\b(?:{_MONTHS})(?![\w’'])")
_SPECIAL = re.compile(r"\b(?:Black|Good|Super|Cyber|Giving|Palm|Easter|Ash|Bloody|Fat|Shrove|Holy|Maundy|every|each) $")
_OTHERWISE = re.compile(r"\b(?:[Tt]o(?:day|morrow|night)|[Yy]esterday|next week|[Oo]vernight)\b")
_LAST, _NEXT = re.compile(r"\b(\w{4,}) $"), re.compile(r" (\w{4,})\b")
_BYLINE = re.compile(r"\bBy [A-Z]\w+(?: [A-Z][\w.]+)+\s+$|\bStaff $")
_ASIDE = re.compile(r"(?:With|As|After|Before|While|Since|When) [^,]{9,}, ")  # another event, before the sentence's own
_PARTS = frozenset(("morning", "afternoon", "evening", "night"))
_LEAD = 4  # sentences
_SAYS = {
    "headline": marked('The headline has "{name}", the text "{other}".'),
    "standfirst": marked('The standfirst has "{name}", the text "{other}".'),
    "caption": marked('The caption has "{name}", the text "{other}".'),
}
_SHARED, _SHARED_BY_CAPTION = 2, 3  # words


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a day or a month that stands above, or beside a picture, and nowhere in the text."""
    if article.primary_language != "en":
        yield from _in_other_languages(article)
        return
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
            about = _about(article, block, lead, shared)
            if not about and block.kind == "headline" and _about(article, block, lead, shared, half=False):
                about = lead if _names_one(article, lead, any_of) else about
            yield from _lacking(article, block, told, about, own, any_of)


def _about(
    article: Article, block: Block, lead: list[Sentence], shared: int, half: bool = True
) -> list[Sentence]:
    """The sentences that tell of what a block tells: they share so many of its words, and half of them."""
    text = article.text
    words = {w for w in stems(text[block.start : block.end]) if not w.endswith("day")}
    least = max(shared, (len(words) + 1) // 2) if half else shared
    return [s for s in lead if len(words & stems(text[s.start : s.end])) >= least]


def _names_one(article: Article, lead: list[Sentence], any_of: re.Pattern[str]) -> bool:
    """Whether some sentences name one day, or one month, and no other."""
    return len({m.group() for s in lead for m in any_of.finditer(article.text, s.start, s.end)}) == 1


def _beside_alike(
    article: Article, told: list[Sentence], start: int, end: int, any_of: re.Pattern[str]
) -> list[re.Match[str]]:
    """The days, or months, of a text that stand behind or before the same long word ("Easter Sunday", "May jobs")."""
    text = article.text
    before, after = _LAST.search(text, 0, start), _NEXT.match(text, end)
    small = words(article.language, "function_words") | _PARTS  # "on Tuesday about the bridge" is no name of a day
    beside = [f"{before.group(1)} {{}}"] if before and before.group(1) not in small else []
    beside += [f"{{}} {after.group(1)}"] if after and after.group(1) not in small else []
    found = (m for s in told for m in any_of.finditer(text, s.start, s.end))
    return [m for m in found if any(_stands_in(text, m, form.format(m.group())) for form in beside)]


def _stands_in(text: str, match: re.Match[str], form: str) -> bool:
    """Whether a form with a day in it stands where the day does, whatever its capitals."""
    start = match.start() - form.index(match.group())
    return text[max(0, start) : start + len(form)].lower() == form.lower()


def _lacking(
    article: Article, block: Block, told: list[Sentence], about: list[Sentence],
    own: re.Pattern[str], any_of: re.Pattern[str],
) -> Iterator[Finding]:  # fmt: skip
    text = article.text
    found = list(own.finditer(text, block.start, block.end))
    if len(found) != 1 or quotation_at(article, *found[0].span()):
        return
    start, end = found[0].span(found[0].lastindex or 0)
    name = text[start:end]
    alike = _beside_alike(article, told, start, end, any_of) if block.kind == "headline" else []
    if _BYLINE.search(text, block.start, start) or (not alike and _SPECIAL.search(text[:start][-12:])):
        return
    short = re.compile(rf"\b{name[:3]}(?:{name[3:]})?")
    if not alike and any(_OTHERWISE.search(text, s.start, s.end) for s in told[:_LEAD]):
        return
    others = alike or [m for s in about for m in any_of.finditer(text, _main(text, s), s.end)]
    if len({m.group() for m in others}) != 1 or any(short.search(text, s.start, s.end) for s in told):
        return
    yield _finding(article, block, (start, end), others[0].span())


def _main(text: str, sentence: Sentence) -> int:
    """Where a sentence comes to its own event, behind a clause that tells of another."""
    aside = _ASIDE.match(text, sentence.start, sentence.end)
    return aside.end() if aside else sentence.start


def _finding(article: Article, block: Block, above: tuple[int, int], below: tuple[int, int]) -> Finding:
    name, other = article.text[slice(*above)], article.text[slice(*below)]
    message = say(_SAYS[block.kind], name=name, other=other)
    return Finding(*above, message, (Related("against", *below),))


def _in_other_languages(article: Article) -> Iterator[Finding]:
    """The day or the month above that the sentences about the same call another, and no sentence names."""
    above = [b for b in article.blocks if b.kind in _SAYS]
    told = [s for s in sentences(article) if not any(b.start <= s.start < b.end for b in above)]
    otherwise_told = otherwise(article.language)
    for block in above:
        lead, shared = (told, _SHARED_BY_CAPTION) if block.kind == "caption" else (told[:_LEAD], _SHARED)
        for known in names_of(article.language):
            named = known.within(article, block.start, block.end)
            if len(named) != 1 or quotation_at(article, named[0].start, named[0].end):
                continue
            below = {number for s in told for number in known.numbers_in(article, s.start, s.end)}
            if not below or named[0].number in below:
                continue
            if any(otherwise_told.search(article.text, s.start, s.end) for s in told[:_LEAD]):
                continue
            about = _about(article, block, lead, shared)
            others = [n for s in about for n in known.within(article, s.start, s.end)]
            if len({n.number for n in others}) == 1:
                yield _finding(article, block, named[0][:2], others[0][:2])
