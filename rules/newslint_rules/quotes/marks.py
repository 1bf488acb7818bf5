"""Use one kind of quotation marks: curly, or straight.

Straight marks among curly ones show where copy was pasted in, and a quotation that opens with one kind and closes with
the other is broken for every program that pairs them.

A warning where one quotation has both kinds and no more than two marks of the article are odd, which is a slip;
otherwise a note. No fix where a quotation of both kinds has marks inside, for one is lost there, nor beside
an empty pair; the fix of a note is safe where the apostrophes are of the kind that the marks become, twice as many
marks are of that kind, and none of the others was typed as a code (&ldquo;). Silent inside
quotations, on inches, in captions and credits, on posts and on headings.

A double prime (″) that opens or closes a quotation whose other mark is none is reported in English.

Sources: CMOS 6.115 (smart quotation marks). Rate: a warning in 1 of 36 US news articles (85 of 85 read were right), a
note in 1 of 7, most of them pages with pasted agency copy (of 67 read 64 right, 3 debatable: the headline alone). Of
all alarms that fresh eyes read, 222 warnings (222 right) and 174 notes (171 right, 3 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import newslint
from newslint import Article, Block, Finding, Related, Replace, bad, good
from newslint.core.finding import Severity
from newslint.core.message import marked, say
from newslint.facts.posts import posts
from newslint.facts.quotations import Quotation, quotations
from newslint_rules.quotes._pairs import is_slip, lone_pairs

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")


class Options(newslint.Options):
    """`style` is the kind of marks; "consistent" is the kind that most of the article has."""

    style: Literal["consistent", "curly", "straight"] = "consistent"


EXAMPLES = [
    bad("“We won,«″» she said. “We did.”", fix="“We won,” she said. “We did.”"),
    bad("«″»We won,” she said. “We did.”", fix="“We won,” she said. “We did.”"),
    bad('"It is “red«″» now", she said.', fix='"It is “red” now", she said.'),
    good("″We won,″ she said. The plank is 9″ long, and “red”."),
    good("“We won,” she said. He is 6'2\" tall."),
    good('"We won," she said, and "That\'s that."'),
    good("“We won,” she said.\n\n\"https://bridge.example/a\"\n\n“We did.”"),
    good('"We won," she said.\n\n“We won” — The Mayor (@mayor) May 2, 2020'),
    good('“We won,” she said. “We won.”\n\nacl bad url_regex "/etc/squid/block.acl"'),
    bad('“We won,«"» she said. “We lost,” he said.', fix="“We won,” she said. “We lost,” he said."),
    bad('“We won,” she said. «"»We lost," he said. “We?”', fix="“We won,” she said. “We lost,” he said. “We?”"),
    bad('«"»We won," she said.', style="curly", fix="“We won,” she said."),
    good("“We won,” she said.\n\nHe left.\n\nPhoto: the \"quay\" on Monday (Reuters)"),
    good("“We won,” she said. “We won.”\n\nHe left.\n\n\"We won\" and \"we lost\" — The Mayor (@mayor) May 2, 2020"),
    bad("“We won,” she said. «\"»We lost,\" he said."),
    bad("“We won,” she said. “We did.” «\"»We lost,\" he said. \"We did.\""),
    bad("\"We won,\" she said. \"We did,\" he said. «“»We lost,” he said."),
    good("“We won,″ she said. ″We did,” he said."),
    bad("“We won,«″» she said."),
    bad("\"We won,«″» she said."),
    bad("“We won,” she said.\n\n> «\"»We lost,\" he said."),
    bad("“We won«\"» and “lost\" and “left\" and “sang” it."),
    bad("“We won«\"» and “lost” and “left” and “sang” it."),
    bad("„Wir kommen“, sagte sie. „Wir gehen«\"», sagte er.", language="de"),
    good("„Wir kommen“, sagte sie. „Wir gehen“, sagte er. \"Wir bleiben\", sagte sie.", language="de"),
    good("„Wir gehen“, sagte sie. Wir kommen „\" sagte er.", language="de"),
    bad("„Wir gehen«\"», sagte er. „Wir kommen\", sagte sie. „Wir bleiben\", sagte er.", language="de"),
]

_OWN = frozenset({"headline", "standfirst", "paragraph", "list item"})
_MARK = re.compile(r'[“”"]')
_OF_PAIRS = re.compile("[“”„«»]")
_SLIP = 2  # odd marks
_TIMES = 2  # so many of one kind for each of the other show a way, and a slip
_ADDRESS = re.compile(r"https?://\S+|[\w.:~\\-]*[/\\=_][\w.:/\\=~-]*")  # and a file, which a program is told

_MIXED = marked("This quotation opens with {opening} and closes with {closing}: use one kind.")
_OTHERS = marked("This quotation mark is {this} and others are {that}: use one kind.")
_HOUSE = marked("This quotation mark is {this} and the house has {that}: use one kind.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first mark of the kind that is rarer, or not the house's, with all others of it."""
    text = article.text
    if article.primary_language != "en":
        yield from _by_pairs(article)
        return
    if "″" in text:
        yield from _primes(article)
    if options.style == "consistent" and not ('"' in text and "“" in text):
        return
    own = _own_quotations(article)
    opening = {q.start for q in own}
    marks = sorted({*opening, *(q.end - 1 for q in own)})
    curly, straight = [m for m in marks if text[m] != '"'], [m for m in marks if text[m] == '"']
    to_curly = options.style == "curly" or (options.style == "consistent" and len(curly) >= len(straight))
    odd, others = (straight, curly) if to_curly else (curly, straight)
    if not odd or (options.style == "consistent" and not others):
        return
    fix = tuple(Replace(m, m + 1, '"' if not to_curly else "“" if m in opening else "”") for m in odd)
    related = (*(Related("same", m, m + 1) for m in odd[1:]), *(Related("against", m, m + 1) for m in others[:1]))
    mixed = [q for q in own if (text[q.start] == '"') != (text[q.end - 1] == '"')]
    if any(_MARK.search(text, q.inner_start, q.inner_end) for q in mixed):
        fix = ()  # one mark is missing, and others would pair anew
    if any(q.inner_start == q.inner_end for q in own):
        fix = ()  # "" is a value, as programmers write it
    straight_one, curly_one = say("straight"), say("curly")
    this, that = (straight_one, curly_one) if to_curly else (curly_one, straight_one)
    message = say(_OTHERS if others else _HOUSE, this=this, that=that)
    severity: Severity | None = None if mixed and len(odd) <= _SLIP else "note"
    safe = severity is None or options.style != "consistent" or _goes_unseen(article, odd, others, to_curly)
    yield Finding(odd[0], odd[0] + 1, message, related, fix, safe, severity)


def _goes_unseen(article: Article, odd: list[int], others: list[int], to_curly: bool) -> bool:
    """Whether few marks are odd, none is a code that somebody typed (&ldquo;), and apostrophes are as they become."""
    if len(others) < _TIMES * len(odd) or any(len(range(*article.source_range(m, m + 1))) > 1 for m in odd):
        return False
    curly, straight = article.text.count("’"), article.text.count("'")
    return curly >= straight if to_curly else straight >= curly


def _primes(article: Article) -> Iterator[Finding]:
    """Quotations of which one mark is a double prime, the sign of inches and seconds."""
    for quotation in quotations(article):
        first, last = quotation.start, quotation.end - 1
        opening, closing = article.text[first], article.text[last]
        if (opening == "″") != (closing == "″") and quotation.inner_end < quotation.end:
            at, other = (first, closing) if opening == "″" else (last, opening)
            inside = article.text[first + 1 : last]
            own = other != '"' or (at == last and inside.rfind("“") > inside.rfind("”"))
            right = '"' if not own else "“" if at == first else "”"
            message = say("This is a double prime, the sign of inches, where {mark} should stand.", mark=right)
            yield Finding(at, at + 1, message, fix=(Replace(at, at + 1, right),))


def _by_pairs(article: Article) -> Iterator[Finding]:
    """The first quotation whose two marks are of different kinds, in a language with pairs of its own."""
    pairs = lone_pairs(article) if '"' in article.text else None
    mixed = [mark for mark in pairs.lone if mark.other > mark.at + 1] if pairs else []  # "«"" is a mark too many
    if pairs and mixed:
        first = mixed[0]
        opening, closing = article.text[first.at], article.text[first.other]
        message = say(_MIXED, opening=opening, closing=closing)
        related = (Related("against", first.at, first.at + 1),)
        both = min(article.text.count('"'), len(_OF_PAIRS.findall(article.text))) > _SLIP  # a way, and no slip
        severity: Severity | None = None if is_slip(pairs, mixed) and not both else "note"
        yield Finding(first.other, first.other + 1, message, related, severity=severity)


def _own_quotations(article: Article) -> list[Quotation]:
    """The quotations between double marks in the author's running text."""
    text = article.text
    found: list[Quotation] = []
    own: dict[Block, bool] = {}
    for quotation in quotations(article):
        if text[quotation.start] in "“\"" and text[quotation.end - 1] in "”\"" and quotation.inner_end < quotation.end:
            block = article.block_at(quotation.start)
            if block not in own:
                own[block] = block.kind in _OWN and block not in posts(article)
            address = _ADDRESS.fullmatch(text, quotation.inner_start, quotation.inner_end)
            if own[block] and not address and article.is_plain(quotation.start, quotation.start + 1):  # no <q>
                found.append(quotation)
    return found
