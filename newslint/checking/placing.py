"""Where findings stand in the file: the one place that makes records of them, of the text and of the source alike."""

from __future__ import annotations

from typing import Any

from newslint.checking.cells import without_cells
from newslint.checking.deletion import lines_of
from newslint.checking.labels import breaks_a_link
from newslint.core.around import in_front
from newslint.core.article import Article, Block
from newslint.core.finding import Finding, Replace, Severity, SourceFinding
from newslint.core.message import plain
from newslint.core.record import EditRecord, FindingRecord, RelatedRecord
from newslint.core.tuples import NamedTuple
from newslint.facts.open_quotations import is_in_open_quotation
from newslint.facts.others_words import touches_quoted_words
from newslint.facts.posts import is_posted

_MARKS = frozenset("\"'\\#:\n")  # mean something within a value of YAML, TOML or JSON
NEAR = 400  # characters; two words have room in them
WORDS = 60  # characters of the source to look for two words in


class Voice(NamedTuple):
    """In whose name a finding is reported, and how loud: `forced` holds whatever the finding says itself."""

    rule: str
    severity: Severity
    forced: bool

    def severity_of(self, finding: Finding | SourceFinding) -> Severity:
        """How loud a finding is."""
        return self.severity if self.forced or finding.severity is None else finding.severity


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
    block = _block_of(article, finding)
    start = block.start if block else 0
    return Finding(start, start, finding.message)


def _block_of(article: Article, finding: SourceFinding) -> Block | None:
    """The block that a place of the source belongs to; None where there is none at all."""
    if not article.blocks:
        return None
    number = article.block_in_source(finding.start) if finding.block is None else finding.block
    return article.blocks[min(number, len(article.blocks) - 1)]


def record_of(article: Article, voice: Voice, finding: Finding) -> FindingRecord:
    """A finding of the text with its places in the file, and its fix where that may be made."""
    place = article.place(finding.start, finding.end)
    related = []
    within = [r for r in finding.related if r.role != "source"]
    for other in (*within, *(r for r in finding.related if r.role == "source")):
        home = article if other.role != "source" else article.sources[other.source]
        where = home.place(other.start, other.end)
        path = home.path if home is not article else ""
        related.append(RelatedRecord(other.role, where, home.excerpt(where), path))
    edits, safe = without_cells(article, _edits(article, finding), finding.safe)
    return FindingRecord(
        voice.rule, voice.severity_of(finding), str(finding.message), place, article.excerpt(place), tuple(related),
        edits, safe, _context(article, finding),
        ((finding.start, finding.end), *((r.start, r.end) for r in within)), _said(finding),
    )  # fmt: skip


def _said(finding: Finding) -> list[Any] | None:
    """The template and the parts of a message; None where a rule has written the sentence itself."""
    message = plain(finding.message)
    return None if isinstance(message, str) else message


def record_in_source(article: Article, voice: Voice, finding: SourceFinding) -> FindingRecord:
    """The record of a finding that is of the source alone; it has no fix, for no fix goes into markup."""
    source = article.source or ""
    start, end = finding.start, finding.end
    block = _block_of(article, finding)
    place = article.place_in_source(start, end, block.paragraph if block else 1)
    before = in_front(source, start, WORDS).split()[-2:]
    context = " ".join([*before, *source[start:end].split(), *source[end : end + WORDS].split()[:2]])
    return FindingRecord(
        voice.rule, voice.severity_of(finding), finding.message, place, article.excerpt(place), (), (), finding.safe,
        context, (),
    )  # fmt: skip


def _edits(article: Article, finding: Finding) -> tuple[EditRecord, ...]:
    """The fix as edits of the source; none where one would touch markup, a quotation or a post, or become markup.

    A block that is replaced by nothing goes with its lines. What would become markup of front matter stays as it is,
    and the rest of the fix is made.
    """
    if not article.fixable or any(c in article.reserved for edit in finding.fix for c in edit.text):
        return ()
    edits = []
    for edit in finding.fix:
        block = article.block_at(edit.start)
        if not edit.text and (edit.start, edit.end) == (block.start, block.end):
            place = lines_of(article, block)
        else:
            place = article.source_range(edit.start, edit.end) if article.is_plain(edit.start, edit.end) else None
        start, end = edit.start, edit.end
        quoted = touches_quoted_words(article, start, end) or is_in_open_quotation(article, start, end)
        if place is None or quoted or is_posted(article, start) or breaks_a_link(article, *place, edit.text):
            return ()
        if place[0] < article.head and not _MARKS.isdisjoint(edit.text):
            continue
        edits.append(EditRecord(*place, edit.text))
    return tuple(edits)


def _context(article: Article, finding: Finding) -> str:
    """The matched text with two words each side, white space folded."""
    block = article.block_at(finding.start)
    before = article.text[max(block.start, finding.start - NEAR) : finding.start].split()[-2:]
    after = article.text[finding.end : max(min(block.end, finding.end + NEAR), finding.end)].split()[:2]
    return " ".join([*before, article.text[finding.start : finding.end], *after])
