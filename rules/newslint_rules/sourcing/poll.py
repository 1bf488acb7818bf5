"""Say who asked, how many, and when, where a survey carries the article.

A share of an unknown number of people, asked by nobody, on no date, is not news. Readers can judge a poll only by who
made it, its sample and its date; codes of practice ask for all three.

Silent where the survey does not carry the article: it must stand in the first paragraphs, and at least five figures and
half of all figures with a source must rest on it; where several surveys are compared or averaged; on exit polls and
forecasts of economists; and on each of the three that the article gives anywhere, as "our survey" says who asked.

Sources: AP Stylebook, "polls and surveys"; ESOMAR/WAPOR Guideline on Opinion Polls, 2.5. Rate: 1 note in 600 articles;
of 10 read last, of articles that nobody had seen before, 9 were right. Of all alarms that fresh eyes read, 40 notes (32
right, 6 debatable, 2 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import Message, marked, say, several
from newslint.facts.dates import dates
from newslint.facts.saying.cues import lexicon
from newslint.facts.sources import Source
from newslint.languages import words
from newslint_rules.sourcing._bare import counted_figures

SEVERITY = "note"
LANGUAGES = ("en",)

FEW = 5  # figures; with fewer the survey is mentioned in passing
FIRST = 3  # paragraphs in which the survey that carries an article stands
_ERROR = re.compile(r"\bsample (?:size )?of \d|\bmargins? of (?:sampling )?error\b")
_OF = re.compile(
    r"\b(?:poll|survey)(?:ed)? (?:of )?(?:(?:more|fewer) than |about |nearly |some |roughly |over )?\d[\d,]{2,}"
)
_OWN = re.compile(r"\b(?:[Oo]ur|[Ww]e) (?:[\w-]+ ){0,3}(?:poll|survey)")
_ASKED = re.compile(r"\b\d[\d,]{2,}\s+((?:[\w.-]+\s+){0,4}[\w-]+)")
_DATED = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|(?:this|last) (?:week|month|year)|January|"
    r"February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b"
)
_POLLSTER = re.compile(
    r"\b[A-Z][\w/-]+ (?:[\w/-]+ ){0,3}(?:[Pp]olls?|[Ss]urveys?)\b|\b(?:poll|survey)\w* (?:\w+ ){0,3}(?:by|from) |"
    r"\breport by the [A-Z]"
)
_AVERAGE = re.compile(r"\baverages?\b|\bexit poll|RealClearPolitics|FiveThirtyEight|\b[Ee]conomists\b")

_POLL = (
    "«A survey» found that 60% want a bridge, 20% a tunnel, 10% a ferry, 5% a plane and 5% none of them. "
    "Nobody wants to swim."
)
EXAMPLES = [
    good("A survey found that 60% want a bridge."),
    good(
        "A survey by Ferry Watch found that 60% want a bridge, 20% a tunnel, 10% a ferry, 5% a plane and 5% nothing. "
        "It asked 1,200 adults in May."
    ),
    bad(_POLL),
    good(_POLL.replace("«A survey»", "Our survey of more than 500 captains in May")),
    good(
        _POLL.replace("«A survey»", "Our survey").replace("Nobody wants", "In May it asked 1,200 adults. Nobody wants")
    ),
    bad(_POLL.replace("«A survey»", "«Our survey»").replace("Nobody wants", "In May nobody wanted")),
    bad(3 * "The ferry was late.\n\n" + _POLL),
    good(4 * "The ferry was late.\n\n" + _POLL.replace("«", "").replace("»", "")),
    bad(f"{_POLL}\n\nSome 300 ships, 40 boats, 20 cranes, 12 bridges and 90 men were late, Ann Holm said."),
    good(
        _POLL.replace("«", "").replace("»", "")
        + "\n\nSome 300 ships, 40 boats, 20 cranes, 12 bridges, 90 men and 14 cats were late, Ann Holm said."
    ),
    good(
        "An exit poll found that 60% want a bridge, 20% a tunnel, 10% a ferry, 5% a plane and 5% none of them. "
        "Nobody wants to swim.",
    ),
    good(
        "The Ferry Watch poll found that 60% want a bridge, 20% a tunnel and 10% a ferry. The Tarn Watch poll found "
        "that 5% want a plane and 5% none of them, and 30% a boat.",
    ),
    good(
        "A survey found that 60% want a bridge, 20% a tunnel, 10% a ferry, 5% a plane and 5% none of them. An "
        "average of polls had 50%.",
    ),
]

_UNSAID = marked("{count} figures rest on this survey, and the article does not say {listed}.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the survey on which most figures rest, with what is not said of it."""
    sourced = [s for _, s in counted_figures(article) if s is not None]
    sources = [s for s in sourced if _is_survey(article, s)]
    if len(sources) < max(FEW, len(sourced) / 2) or _AVERAGE.search(article.text):
        return
    many = len({s.name for s in sources if s.kind == "named"}) > 1 or article.text.endswith("s", 0, sources[0].end)
    if many or article.block_at(sources[0].start).paragraph > FIRST + 1:
        return
    missing = list(_missing(article, sources))
    if missing:
        first, *others = dict.fromkeys((s.start, s.end) for s in sources)
        *rest, last = missing
        listed = say("{first} and {last}", first=several(rest), last=last) if rest else last
        message = say(_UNSAID, count=len(sources), listed=listed)
        yield Finding(*first, message, tuple(Related("same", *other) for other in others))


def _is_survey(article: Article, source: Source) -> bool:
    known = lexicon(article.language)
    phrase = article.text[source.start : source.end].lower().replace(",", " ").split()
    return known is not None and not known.surveys.isdisjoint(phrase)


def _missing(article: Article, sources: list[Source]) -> Iterator[Message]:
    asked = _POLLSTER.search(article.text) or _OWN.search(article.text)
    if all(s.kind != "named" for s in sources) and not asked:
        yield say("who asked")
    if not _has_sample(article):
        yield say("how many were asked")
    if not (_DATED.search(article.text) or dates(article)):
        yield say("when")


def _has_sample(article: Article) -> bool:
    people, text = words(article.language, "poll_people"), article.text
    return bool(_ERROR.search(text) or _OF.search(text)) or any(
        not people.isdisjoint(word.strip(".") for word in m.group(1).split()) for m in _ASKED.finditer(text)
    )
