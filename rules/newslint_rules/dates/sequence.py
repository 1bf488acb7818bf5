"""Do not report as past what the article's own date has still ahead.

"The bridge collapsed on Nov. 20" in an article of Nov. 12: the date is wrong, or the tense, or the year is missing.

Needs the article's date (metadata, or a `Date:` line). Silent without it, in captions and quotations, where the
sentence looks ahead ("will", "until", "planned for"), and on dates without a year where they lie more than three
weeks ahead or the paragraph or one of three above it names another year.

Sources: the Gregorian calendar. Rate: 1 note in 4,000 articles of which the date is known; 6 of 8 right: pages
rewritten under their first date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import leading
from newslint.core.message import say
from newslint.facts.dates import Date, days_in, ordinal, published
from newslint.facts.sentences import sentence_at
from newslint_rules.dates._own_dates import own_dates

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good("The bridge collapsed on Nov. 20, the council said."),
    good("Headline: A fall\nDate: 2025-11-24\n\nThe bridge collapsed on Nov. 20, the council said."),
    good("Headline: A fall\nDate: 2025-11-12\n\nThe bridge was closed until Nov. 20. A rally was planned for Nov. 22."),
    good("Headline: A fall\nDate: 2025-01-12\n\nThe bridge collapsed on Nov. 20, the council said."),
    bad("Headline: A fall\nDate: 2025-11-12\n\nThe bridge collapsed on «Nov. 20», the council said."),
    bad("Headline: A fall\nDate: 2025-11-12\n\nThe crane was blown up on «Nov. 14», the county said."),
    bad("Headline: A fall\nDate: 2025-11-12\n\nOn «Nov. 25», the mayor told the town of it."),
    good("Headline: A fall\nDate: 2025-11-12\n\nShe announced a rally on Nov. 20. He said on Nov. 22 they would meet."),
    bad("Headline: A fall\nDate: 2025-11-12\n\nThe bridge collapsed on «Dec. 3», the council said."),
    good("Headline: A fall\nDate: 2025-11-12\n\nThe bridge collapsed on Dec. 4, the council said."),
    good("Headline: A fall\nDate: 2025-11-12\n\nIn 2019 much fell. The bridge collapsed on Nov. 20, the council said."),
    good("Headline: The fall of 2019\nDate: 2025-11-12\n\nThe bridge collapsed on Nov. 20, the council said."),
    good("Headline: A fall\nDate: 2025-11-12\n\n“The bridge collapsed on Nov. 20,” he read."),
    good("Headline: A fall\nDate: 2025-11-12\n\nIt rained.\n\nPhoto: The bridge collapsed on Nov. 20 (Reuters)"),
    bad("Headline: A fall\nDate: 2025-11-12\n\nThe mayor was arrested on «2 March 2026» at his home."),
    good("Headline: A fall\nDate: 2025-11-12\n\nThe bridge collapsed on 13 November 2025, and the pier on Nov. 13."),
    bad("Headline: A fall\nDate: 2025-11-12\n\nThe bridge collapsed on «14 November 2025», the council said."),
    good(
        "Headline: A fall\nDate: 2025-11-12\n\nIn 2019 much fell.\n\nIt rained.\n\nIt snowed.\n\n"
        "The bridge collapsed on Nov. 20."
    ),
    bad(
        "Headline: A fall\nDate: 2025-11-12\n\nIn 2019 much fell.\n\nIt rained.\n\nIt snowed.\n\n"
        "It froze.\n\nThe bridge collapsed on «Nov. 20»."
    ),
    bad("Headline: A fall\nDate: 2025-12-25\n\nThe bridge collapsed on «Jan. 15», the council said."),
    good("Headline: A fall\nDate: 2025-12-25\n\nThe bridge collapsed on Jan. 16, the council said."),
    good("Headline: A fall\nDate: 2025-11-12\n\nThe bridge collapsed on Nov. 31, the council said."),
]

_VERB = (
    r"(?:(?:was|were|has been|had been)\s(?:\w+ly\s)?(?:\w+ed|held|shot|found|hit|born|sworn in|struck|sent|built|won|"
    r"lost|blown|set on|torn|taken|given|told|brought|made|put|shut|stolen|cut|laid|thrown|caught|seen|shown|hurt)"
    r"|died|happened|occurred|took place|met|resigned|arrived|erupted|broke|collapsed|opened|testified|fell|killed|"
    r"told|said|wrote|voted|signed|arrested|released|issued|declared|filed|began|closed|struck|ruled|passed|approved|"
    r"rejected|announced|published|won|lost|gave|spoke|shot|left|launched|fired|posted|tweeted|reported|confirmed|ended|took|sent|asked|went|"
    r"underwent|came|submitted|demanded|added|tested)\b(?![’']| by\b)"
)
_PAST_WORD = re.compile(rf"\b{_VERB}")
_PAST = re.compile(rf"\b{_VERB}[^.;:\n]{{0,80}}?\s(?:on\s)$")
_ARTICLE = re.compile(r"\b(?:the|an?)\b")
_ANNOUNCES = re.compile(
    r"(?:announced|set|called|ordered|proposed|issued|filed|approved|passed|signed|moved|agreed|invited|confirmed|delayed|"
    r"postponed|organi[sz]ed|offered|demanded|wanted|needed|pledged|promised|vowed|decided|hoped|asked)$"
)
_PAST_AFTER = re.compile(rf"(?:,| )(?:\s?[\w.’'-]+){{1,5}}?[\s-]{_VERB}")
_PAST_NEXT = re.compile(rf",?\s{_VERB}")
_OPENS = re.compile(r"(?:^|[.!?”\"]\s|\n)[Oo]n\s$")
_AHEAD = re.compile(
    r"\b(?:will|would|to|until|by|before|scheduled|due|planned|plans?|expected|set|slated|may|might|could|should|must|for|"
    r"ahead|deadline|through|effective|starting|beginning|next|last|if|when|once|after|since|called|proposed|invited|"
    r"election|hearing|meeting|vote|conference|trial|rally|hopes?|upcoming)\b|[’']s\s$"
)
_LOOKS_AHEAD = re.compile(
    r"\b(?:will|would|scheduled|due|planned|expected|set to|slated|if|upcoming|until)\b|’ll\b|\b[wc][oa]n[’']t\b"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\bthat year\b")
_BLOCKS = 3  # paragraphs above a date in which another year may be named
_CLAUSE = 120  # characters looked at before a date


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first date after the article's that its sentence tells as past."""
    today = published(article)
    if today is None:
        return
    for date in own_dates(article):
        if not _is_ahead(date, today) or not _is_past(article, date):
            continue
        index = article.block_index(date.start)
        start, end = article.blocks[max(0, index - _BLOCKS)].start, article.blocks[index].end
        if date.year is None and _other_year(article.text, start, end, today[0]):
            continue
        message = say("This is told as past, but lies after the article's own date: check date and tense.")
        yield Finding(date.start, date.end, message)
        return


def _other_year(text: str, start: int, end: int, year: int) -> bool:
    """Whether a passage tells of another year than a given one."""
    return any(found.group() != str(year) for found in _YEAR.finditer(text, start, end))


def _is_past(article: Article, date: Date) -> bool:
    """Whether a date ends a clause that tells what happened then, or opens a sentence that does."""
    text, sentence = article.text, sentence_at(article, date.start)
    if _LOOKS_AHEAD.search(text, sentence.start, sentence.end):
        return False
    start, past = max(sentence.start, date.start - _CLAUSE), None
    for found in _PAST_WORD.finditer(text, start, date.start):
        past = found
    if past and _PAST.match(text, past.start(), date.start):
        article_between = _ANNOUNCES.search(past.group()) and _ARTICLE.search(text, past.end(), date.start)
        return not article_between and not _AHEAD.search(text, past.end(), date.start)
    if text.endswith("on ", 0, date.start) and _PAST_NEXT.match(text, date.end):
        return True
    if not leading(_OPENS, text, date.start):
        return False
    return _PAST_AFTER.match(text, date.end) is not None


def _is_ahead(date: Date, today: tuple[int, int, int]) -> bool:
    """Whether a date lies two days or more after another; without a year, at most three weeks."""
    if date.month > 12 or date.day > days_in(date.month, date.year):
        return False
    now = ordinal(*today)
    if date.year is not None:
        return ordinal(date.year, date.month, date.day) >= now + 2
    return any(2 <= ordinal(year, date.month, date.day) - now <= 21 for year in (today[0], today[0] + 1))
