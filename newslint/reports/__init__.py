"""Reports: what a run found, written for a reader. One module a format, each with `write(run) -> str`."""

from __future__ import annotations

FORMATS: dict[str, str] = {
    "text": "newslint.reports.text",
    "json": "newslint.reports.json",
    "github": "newslint.reports.github",
    "sarif": "newslint.reports.sarif",
    "gitlab": "newslint.reports.gitlab",
    "junit": "newslint.reports.junit",
    "markdown": "newslint.reports.markdown",
    "html": "newslint.reports.html",
}
