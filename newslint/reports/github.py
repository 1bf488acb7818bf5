"""Annotations for GitHub Actions: workflow commands that GitHub shows beside the lines of a pull request.

Source: GitHub, "Workflow commands for GitHub Actions", with the escapes of actions/toolkit. A column is given only
where a finding begins and ends on one line, as GitHub wants it; without lines the message says where it is.
"""

from __future__ import annotations

from newslint.core.printable import line_of
from newslint.core.record import ErrorRecord, FindingRecord, RunRecord
from newslint.reports.repository import from_top
from newslint.reports.wording import placed

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def write(run: RunRecord) -> str:
    """The run as workflow commands, one a line."""
    lines = []
    for article in run.articles:
        path = from_top(article.path)
        lines += [_finding(path, finding) for finding in article.findings]
    lines += [_error(error) for error in run.errors]
    return "".join(f"{line}\n" for line in lines)


def _finding(path: str, finding: FindingRecord) -> str:
    place = finding.place
    where: dict[str, str | int] = {"file": path}
    if place.start is not None:
        where |= {"line": place.line, "endLine": place.end_line}
    if place.start is not None and place.line == place.end_line:
        where |= {"col": place.column, "endColumn": place.end_column}
    return _command(_LEVELS[finding.severity], {**where, "title": finding.rule}, placed(finding))


def _error(error: ErrorRecord) -> str:
    where: dict[str, str | int] = {"file": from_top(error.path)} if error.path else {}
    return _command("error", {**where, "title": "newslint"}, error.message)


def _command(name: str, properties: dict[str, str | int], message: str) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{line_of(_data(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return line_of(_data(text)).replace(":", "%3A").replace(",", "%2C")
