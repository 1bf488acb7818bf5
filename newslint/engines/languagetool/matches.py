"""LanguageTool's matches as findings: in our severities, without the names of the article, one finding for a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.core.article import Article
from newslint.core.finding import Finding, Related, Replace, Severity
from newslint.core.tuples import NamedTuple
from newslint.facts.names import names
from newslint.facts.quotations import quotation_at

SUGGESTED = 3  # words that a message proposes
_WORD = re.compile(r"[^\W\d_]+")


class Match(NamedTuple):
    """What LanguageTool reports of `text[start:end]`: its rule, its kind of issue, and what it proposes instead."""

    start: int
    end: int
    rule: str
    issue: str
    message: str
    instead: tuple[str, ...]


def findings(article: Article, matches: Iterable[Match]) -> Iterator[Finding]:
    """The findings, in the order of the text; the same word again is a related place."""
    named = {word.lower() for name in names(article) for word in _WORD.findall(name.text)}
    together: dict[tuple[str, str], list[Match]] = {}
    for match in sorted(matches):
        said = article.text[match.start : match.end]
        if match.issue == "misspelling":
            if said[:1].isupper() and named.issuperset(w.lower() for w in _WORD.findall(said.removesuffix("'s"))):
                continue
        elif quotation_at(article, match.start, max(match.end, match.start + 1)):
            continue
        together.setdefault((match.rule, said), []).append(match)
    for first, *others in together.values():
        yield _finding(article, first, others)


def _finding(article: Article, match: Match, others: list[Match]) -> Finding:
    message = " ".join(match.message.split())
    if match.issue == "misspelling" and match.instead:
        message += " Perhaps: " + ", ".join(f'"{word}"' for word in match.instead[:SUGGESTED]) + "."
    fix: tuple[Replace, ...] = ()
    if len(match.instead) == 1:
        fix = tuple(Replace(m.start, m.end, match.instead[0]) for m in (match, *others) if _is_open(article, m))
    related = tuple(Related("same", m.start, m.end) for m in others)
    return Finding(match.start, match.end, f"{message} ({match.rule})", related, fix, False, _severity(article, match))


def _severity(article: Article, match: Match) -> Severity:
    """A warning for "the the"; all else is a note, two names that follow each other ("Congo, Congo") among it."""
    is_repeat = match.issue == "duplication" and article.text[match.start : match.end].islower()
    return "warning" if is_repeat else "note"


def _is_open(article: Article, match: Match) -> bool:
    return article.is_plain(match.start, match.end) and not quotation_at(article, match.start, match.end)
