"""The messages of findings, translated: rules write them in English, the house or the article asks for a language.

Which languages a rule looks at is another thing: `newslint/languages/needs.py`.
"""

from __future__ import annotations

from newslint.core.record import ArticleRecord, FindingRecord
from newslint.languages.catalogues import has_catalogue, translated


def in_language(record: ArticleRecord, language: str) -> ArticleRecord:
    """The record with its messages in a language, where that has a catalogue."""
    if not record.findings or not has_catalogue(language):
        return record
    return record._replace(findings=tuple(_in_language(finding, language) for finding in record.findings))


def _in_language(finding: FindingRecord, language: str) -> FindingRecord:
    return finding._replace(message=translated(finding.said, language)) if finding.said else finding
