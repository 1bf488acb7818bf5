"""What a run has read, mended, found and left out, as messages that can be said in another language."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.finding import Severity
from newslint.core.message import Message, say, say_of
from newslint.core.record import RunRecord


def read(run: RunRecord) -> Message:
    """How much was read, with how many rules, and how many files were passed over."""
    found = run.articles
    parts = {
        "articles": say_of(len(found), "{count:,} article", "{count:,} articles"),
        "words": say_of(sum(a.words for a in found), "{count:,} word", "{count:,} words"),
        "figures": say_of(sum(a.figures for a in found), "{count:,} figure", "{count:,} figures"),
        "names": say_of(sum(a.names for a in found), "{count:,} name", "{count:,} names"),
        "rules": say_of(run.rules, "{count:,} rule", "{count:,} rules"),
    }
    if not run.skipped:
        return say("Read {articles} ({words}, {figures}, {names}) with {rules}.", **parts)
    files = say_of(run.skipped, "{count:,} other file", "{count:,} other files")
    return say("Read {articles} ({words}, {figures}, {names}) with {rules}; {files} passed over.", files=files, **parts)


def fixed(run: RunRecord) -> Message | None:
    """How much was mended; None where nothing was."""
    mended = [article.fixed for article in run.articles if article.fixed]
    if not mended:
        return None
    places = say_of(sum(mended), "{count:,} place", "{count:,} places")
    return say(
        "Fixed {places} in {articles}.", places=places,
        articles=say_of(len(mended), "{count:,} article", "{count:,} articles"),
    )  # fmt: skip


def of_severity(severity: Severity, count: int) -> Message:
    """So many findings of one severity."""
    if severity == "error":
        return say_of(count, "{count:,} error", "{count:,} errors")
    if severity == "warning":
        return say_of(count, "{count:,} warning", "{count:,} warnings")
    return say_of(count, "{count:,} note", "{count:,} notes")


def besides(run: RunRecord) -> Iterator[Message]:
    """What else there is to say of the findings: safe fixes, and what was left out."""
    if fixes := sum(bool(f.edits) and f.safe for a in run.articles for f in a.findings):
        yield say("{count:,} with a safe fix", count=fixes)
    if suppressed := sum(a.suppressed for a in run.articles):
        yield say("{count:,} left out by newslint-ignore", count=suppressed)
    if known := sum(a.known for a in run.articles):
        yield say("{count:,} left out by the baseline", count=known)
