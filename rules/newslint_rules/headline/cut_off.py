"""End the headline where its sentence ends.

"Council votes to close the" is what a field that is too short leaves of a headline.

Reads the last word of a headline of four words and more: an article or a conjunction, a preposition that is no part of
a verb, and a piece of a word that the first paragraphs have whole. Silent where a preposition may end a clause ("the
mayor we voted for", "what to watch for", "to be dealt with") and where the word is in the dictionary, or lacks but an
ending.

Sources: ACES, headline checks. Rate: 2 findings in 32,519 US news articles, both right to fresh eyes (pieces of words).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.syllables import is_known

SEVERITY = "warning"
LANGUAGES = ("en",)
EXAMPLES = [
    bad("Council votes to close «the»\n\nThe council voted to close the pool."),
    bad("School opens a library «and»\n\nA school opened a library and a gym."),
    bad("Two hurt after bus collides «with»\n\nTwo were hurt when a bus collided with a lorry."),
    bad("Lydmere mill sold, owner fined «by»\n\nThe owner was fined by a court."),
    bad("Farmers protest against tax on «fertil»\n\nFarmers protested against a tax on fertiliser."),
    good("Council votes to close the pool\n\nThe council voted to close the pool."),
    good("Here stands a mayor we voted for\n\nIt was so."),
    good("Tarn: what to watch for\n\nIt was so."),
    good("Votes for mayor drag on\n\nIt was so. Council votes on plan A\n\nIt was so."),
    good("Council fears more cyberattack\n\nThe council fears cyberattacks."),
    good("Council votes on plan A\n\nIt was so."),
    good("Stand by the\n\nIt was so."),
]
_LAST = re.compile(r"(?<![-/’'])\b[^\W\d_]+\Z")
_FEWEST, _REACH, _LEAD, _PIECE = 3, 30, 900, 4
_STEM = 5  # letters of a verb that has another form in the lead
_NEVER = frozenset("the an and or nor than their its my your our every whose because although".split())
_BEFORE_NOUNS = frozenset("of with from for at into to between against among amid despite during until via".split())
_DONE_BY = re.compile(r"(?:ed|en|wn|[^s]ght) by\Z", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\b(?:what|where|which|when|why|how|whom?(?= \w+s\b)|that|i|you|he|she|it|we|they|us|them|be|been|being|"
    r"is|are|was|were|to|not|so|sort|kind|one|all|everything|nothing|something|anything|go|come|comes)\b"
    r"|[’'](?:t|re|ve|ll|m|d)\b|[?“”\"]|\w the ",
    re.IGNORECASE,
)
_ENDINGS = frozenset("s es ed d er ers ing r".split())


def _goes_on(text: str, headline: Block, last: re.Match[str]) -> bool:
    """Whether the lead has the last two words too, and a noun behind them: "paid for" alone ends a headline."""
    two = text[headline.start : headline.end].lower().split()[-2:]
    lead = text[headline.end : headline.end + _LEAD].lower()
    before, small = re.escape(two[0][:_STEM]), re.escape(two[1])
    return re.search(rf"\b{before}\w* {small} (?:the |an? )?\w{{3,}}", lead) is not None


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the last word of a headline that ends in the middle."""
    headline = article.headline
    if headline is None:
        return
    text = article.text
    last = _LAST.search(text, max(headline.start, headline.end - _REACH), headline.end)
    if last is None or text.count(" ", headline.start, headline.end) < _FEWEST:
        return
    word = last.group()
    small = word.lower()
    leads = small in _BEFORE_NOUNS or _DONE_BY.search(text, last.start() - 4, last.end()) is not None
    leads = leads and not _CLAUSE.search(text[headline.start : last.start()]) and _goes_on(text, headline, last)
    if word == "a" or small in _NEVER or leads:
        yield Finding(*last.span(), say("The headline ends in the middle; was it cut?"))
    elif word.islower() and len(word) >= _PIECE and not is_known(word):
        lead = text[headline.end : headline.end + _LEAD]
        wholes = re.findall(rf"\b{word}(\w*)", lead)
        if wholes and not _ENDINGS.intersection(wholes) and "" not in wholes:
            yield Finding(*last.span(), say("The headline ends in the middle of a word; was it cut?"))
