"""How often each rule has found something in a run: the most frequent first, each with its voices."""

from __future__ import annotations

from collections import Counter

from newslint.core.finding import SEVERITIES
from newslint.core.message import say_of
from newslint.core.record import RunRecord
from newslint.reports.wording import plural


def write(run: RunRecord) -> str:
    """A line for each rule that has found something, and one with the sum."""
    counts: Counter[str] = Counter()
    voices: Counter[tuple[str, str]] = Counter()
    fixes: Counter[str] = Counter()
    for finding in (f for article in run.articles for f in article.findings):
        counts[finding.rule] += 1
        voices[finding.rule, finding.severity] += 1
        fixes[finding.rule] += bool(finding.edits) and finding.safe
    width = len(f"{counts.total():,}")
    lines = []
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        told = [plural(n, voice) for voice in SEVERITIES[::-1] if (n := voices[rule, voice])]
        told += [say_of(fixes[rule], "{count:,} safe fix", "{count:,} safe fixes")] if fixes[rule] else []
        lines.append(f"{count:>{width},}  {rule}  {', '.join(told)}\n")
    lines.append(f"{counts.total():,} in {plural(len(run.articles), 'article')}\n")
    return "".join(lines)
