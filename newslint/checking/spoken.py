"""The findings of an article in another language than English, in which the rules speak."""

from __future__ import annotations

from newslint.core.record import ArticleRecord, FindingRecord
from newslint.languages.catalogues import has_catalogue, spoken


def in_language(record: ArticleRecord, language: str) -> ArticleRecord:
    """The record with its messages in a language, where that has a catalogue."""
    if not record.findings or not has_catalogue(language):
        return record
    return record._replace(findings=tuple(_spoken(finding, language) for finding in record.findings))


def _spoken(finding: FindingRecord, language: str) -> FindingRecord:
    return finding._replace(message=spoken(finding.said, language)) if finding.said else finding
