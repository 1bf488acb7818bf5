"""Findings, and what could not be done, as an editor's diagnostics."""

from __future__ import annotations

import os

from lsprotocol import types
from pygls.uris import from_fs_path

from newslint.core.record import FindingRecord, RelatedRecord
from newslint.lsp.drafts import Draft
from newslint.lsp.mistakes import Mistake, mistake_in
from newslint.lsp.pages import Pages
from newslint.reports.wording import shortened

SOURCE = "newslint"
SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
MOST = 40  # characters of a text that is shown


def diagnostics(draft: Draft, pages: Pages | None) -> list[types.Diagnostic]:
    """The findings in a draft; `pages` are there where the editor can lead to them."""
    return [of_finding(draft, finding, pages) for finding in draft.everything if finding.place.start is not None]


def of_errors(draft: Draft) -> list[types.Diagnostic]:
    """What could not be done with a draft: at its line where it has one, else at the first."""
    found = []
    for error in (*draft.errors, *draft.failures):
        if error.other:
            continue  # a file of JSON or XML that is no article
        mistake = mistake_in(error) if error.path else None
        found.append(of_mistake(mistake or Mistake("", 1, error.message)))
    return found


def of_mistake(mistake: Mistake) -> types.Diagnostic:
    """A mistake as a diagnostic of its file, over its line."""
    line = mistake.line - 1
    where = types.Range(types.Position(line, 0), types.Position(line + 1, 0))
    return types.Diagnostic(where, mistake.message, severity=types.DiagnosticSeverity.Error, source=SOURCE)


def of_finding(draft: Draft, finding: FindingRecord, pages: Pages | None = None) -> types.Diagnostic:
    """A finding as a diagnostic."""
    page = pages.place(finding.rule) if pages else None
    where = draft.range(finding.place.start or 0, finding.place.end or 0)
    return types.Diagnostic(
        where, finding.message, severity=SEVERITIES[finding.severity], code=finding.rule,
        code_description=types.CodeDescription(page) if page else None, source=SOURCE,
        related_information=_related(draft, finding) or None,
    )  # fmt: skip


def _related(draft: Draft, finding: FindingRecord) -> list[types.DiagnosticRelatedInformation]:
    words = {"against": "against", "same": "again", "source": "source"}
    return [
        types.DiagnosticRelatedInformation(
            _location(draft, other),
            f'{words[other.role]}: "{shortened(other.place.text, MOST)}"',
        )
        for other in finding.related
        if other.place.start is not None and other.place.end is not None
    ]


def _location(draft: Draft, other: RelatedRecord) -> types.Location:
    """A related place: in the draft, or in the file of a source, of which only lines and columns are known."""
    place = other.place
    if not other.path:
        return types.Location(draft.uri, draft.range(place.start or 0, place.end or 0))
    start, end = (place.line - 1, place.column - 1), (place.end_line - 1, place.end_column - 1)
    where = types.Range(types.Position(*start), types.Position(*end))
    return types.Location(from_fs_path(os.path.abspath(other.path)) or "", where)
