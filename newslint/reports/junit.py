"""JUnit XML, which most CI systems show: a suite for each article, a case for each finding that is no note."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from newslint.core.record import ArticleRecord, ErrorRecord, RunRecord
from newslint.reports.repository import from_top
from newslint.reports.wording import where


def write(run: RunRecord) -> str:
    """The run as JUnit XML."""
    suites = [_suite(a) for a in run.articles] + [_errors(run.errors)] * bool(run.errors)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newslint">\n'
    return "".join([head, *suites, "</testsuites>\n"])


def _legal(text: str) -> str:
    """An attribute's value with its quotes; characters that XML cannot hold become spaces."""
    return quoteattr("".join(c if c >= " " and c not in "\ufffe\uffff" else " " for c in text))


def _suite(article: ArticleRecord) -> str:
    label, file = _legal(article.label), _legal(from_top(article.path))
    loud = [f for f in article.findings if f.severity != "note"]
    count = f'tests="{max(1, len(loud))}" failures="{len(loud)}"'
    lines = [f"  <testsuite name={label} {count}>\n"]
    if not loud:
        lines.append(f'    <testcase classname={label} name="newslint"/>\n')
    for f in loud:
        name = _legal(f"{f.rule}, {where(f.place)}")
        line = f' line="{f.place.line}"' if f.place.start is not None else ""
        lines.append(
            f"    <testcase classname={label} name={name} file={file}{line}>\n"
            f'      <failure type="{f.severity}" message={_legal(f.message)}/>\n    </testcase>\n'
        )
    return "".join([*lines, "  </testsuite>\n"])


def _errors(errors: tuple[ErrorRecord, ...]) -> str:
    lines = [f'  <testsuite name="newslint itself" tests="{len(errors)}" errors="{len(errors)}">\n']
    for e in errors:
        lines.append(
            f'    <testcase classname="newslint" name={_legal(e.path or "run")}>'
            f"<error message={_legal(e.message)}/></testcase>\n"
        )
    return "".join([*lines, "  </testsuite>\n"])
