"""The findings of engines that look at the source: told as findings of the text where they stand in it."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.core.finding import Finding, Replace, Severity, SourceFinding
from newslint.core.record import FindingRecord

WORDS = 60  # characters to look for two words in, for a fingerprint


def in_text(article: Article, finding: SourceFinding) -> Finding | None:
    """The finding as one of the article's text; None where it is of what readers do not see as it stands."""
    span = article.text_range(finding.start, finding.end)
    if span is None or finding.start == finding.end:
        return None
    fix = []
    for edit in finding.fix:
        place = article.text_range(edit.start, edit.end)
        if place is None:
            return None
        fix.append(Replace(*place, edit.text))
    return Finding(*span, finding.message, (), tuple(fix), finding.safe, finding.severity)


def near(article: Article, finding: SourceFinding) -> Finding:
    """A finding at the block that a place of the source belongs to, which tells whether it is left out."""
    start = article.blocks[article.block_in_source(finding.start)].start if article.blocks else 0
    return Finding(start, start, finding.message)


def record_in_source(article: Article, rule: str, severity: Severity, finding: SourceFinding) -> FindingRecord:
    """The record of a finding that is of the source alone; it has no fix, for no fix goes into markup."""
    source = article.source or ""
    start, end = finding.start, finding.end
    paragraph = article.blocks[article.block_in_source(start)].paragraph if article.blocks else 1
    place = article.place_in_source(start, end, paragraph)
    before = source[max(0, start - WORDS) : start].split()[-2:]
    context = " ".join([*before, *source[start:end].split(), *source[end : end + WORDS].split()[:2]])
    return FindingRecord(
        rule, severity, finding.message, place, article.excerpt(place), (), (), finding.safe, context, ()
    )
