"""The findings beside an article in the HTML report, each a card; and below all of them the pages of their rules."""

from __future__ import annotations

from html import escape

from newslint.core.message import say
from newslint.core.record import EditRecord, FindingRecord, RunRecord
from newslint.plugins.registry import load
from newslint.reports.rule_pages import page_of
from newslint.reports.telling import SEVERITIES, Teller
from newslint.reports.wording import counted_place, shortened

_MARKS = {"error": "✗", "warning": "!", "note": "·"}
_NOTHING, _IF_MEANT, _RULES = say("Nothing found"), say("if that is meant"), say("The rules")
_SHOWN = 90  # characters of a place in the list
_OTHERS = 6  # lines that a card leads to


def mark_of(article: int, finding: int) -> str:
    """What the place of a finding is called on the page; both count the articles of the run, and its findings."""
    return f"mark-{article}-{finding}"


def other_of(article: int, finding: int, number: int) -> str:
    """What another place of a finding is called, by its number in the order of the text, from 0."""
    return f"other-{article}-{finding}-{number}"


def cards(number: int, findings: tuple[FindingRecord, ...], placed: set[str], tell: Teller) -> str:
    """The list of an article's findings; `placed` has what is called so on the page, and can be linked to."""
    if not findings:
        return f"<p class='clean'>{tell(_NOTHING)}.</p>\n"
    return f"<ol>\n{''.join(_card(number, index, f, placed, tell) for index, f in enumerate(findings))}</ol>\n"


def _card(number: int, index: int, finding: FindingRecord, placed: set[str], tell: Teller) -> str:
    where = _linked(tell(counted_place(finding.place)), mark_of(number, index), placed)
    place = escape(shortened(finding.place.text, _SHOWN))
    see = _see(number, index, finding, placed, tell) + _in_sources(finding, tell)
    return (
        f"<li id='finding-{number}-{index}' class='{finding.severity}'><span class='where'>{index + 1}</span> "
        f"<span class='severity'>{_MARKS[finding.severity]} {tell(SEVERITIES[finding.severity])}</span> "
        f"<span class='where'>{where}</span> <q>{place}</q>"
        f"<p>{escape(finding.message)}{see}</p>{_fix(finding, tell)}"
        f"<code><a href='#{_rule_id(finding.rule)}'>{escape(finding.rule)}</a></code></li>\n"
    )


def _linked(words: str, name: str, placed: set[str]) -> str:
    return f"<a href='#{name}'>{words}</a>" if name in placed else words


def _see(number: int, index: int, finding: FindingRecord, placed: set[str], tell: Teller) -> str:
    """The lines of the other places of a finding, each with a link to the first of them there."""
    others = sorted((r.place for r in finding.related if not r.path), key=lambda place: (place.line, place.column))
    lines: dict[int, tuple[str, str]] = {}
    for position, place in enumerate(others):
        if place.line != finding.place.line:
            lines.setdefault(place.line, (tell(counted_place(place)), other_of(number, index, position)))
    words = ", ".join(_linked(*one, placed) for one in [*lines.values()][:_OTHERS])
    see = tell(say("See {places}.", places=words))
    return f" <span class='see'>{see}</span>" if words else ""


def _in_sources(finding: FindingRecord, tell: Teller) -> str:
    """What the sources say that an article is held against."""
    return "".join(
        f" <span class='see'>{escape(r.path)}, {tell(counted_place(r.place))}: "
        f"<q>{escape(shortened(r.place.text, _SHOWN))}</q></span>"
        for r in finding.related if r.path
    )  # fmt: skip


def _fix(finding: FindingRecord, tell: Teller) -> str:
    """What a fix changes at the finding's own place, struck and put in."""
    shown = [_change(finding, edit) for edit in finding.edits]
    changes = [change for change in shown if change]
    if not changes:
        return ""
    told = "" if finding.safe else f" <span class='see'>{tell(_IF_MEANT)}</span>"
    return f"<p class='fix'>{' '.join(changes)}{told}</p>"


def _change(finding: FindingRecord, edit: EditRecord) -> str:
    place = finding.place
    if place.start is None or place.end is None or not place.start <= edit.start <= edit.end <= place.end:
        return ""
    gone = shortened(place.text[edit.start - place.start : edit.end - place.start], _SHOWN)
    come = shortened(edit.text, _SHOWN)
    return f"<del>{escape(gone)}</del> " * bool(gone) + f"<ins>{escape(come)}</ins>" * bool(come)


def rule_pages(run: RunRecord, tell: Teller) -> str:
    """The pages of the rules that found something, below all articles."""
    names = sorted({f.rule for a in run.articles for f in a.findings})
    if not names:
        return ""
    known = run.known_rules()
    pages = "".join(_rule(name, known[name], tell) for name in names if name in known)
    return f"<section class='rules'>\n<h2>{tell(_RULES)}</h2>\n{pages}</section>\n" if pages else ""


def _rule(name: str, target: object, tell: Teller) -> str:
    page = page_of(name, load(target))
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in page.body.split("\n\n") if paragraph)
    return (
        f"<details id='{_rule_id(name)}'><summary><code>{escape(name)}</code> {escape(tell.as_it_stands(page.title))}"
        f"</summary><div lang='en'>{body}</div></details>\n"
    )


def _rule_id(name: str) -> str:
    return f"rule-{escape(name.replace('/', '-'))}"
