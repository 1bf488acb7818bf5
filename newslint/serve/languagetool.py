"""Our findings as LanguageTool's matches, so that whatever speaks to LanguageTool can show them.

A match has one place and one replacement: a finding that mends several places becomes a match for each of them.
Places count UTF-16 units of all that was sent, markup included.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Any

from newslint.checking.check import all_rules
from newslint.checking.desk import Desk
from newslint.checking.edits import fixed
from newslint.core.lists import beside
from newslint.core.record import FindingRecord
from newslint.core.tuples import NamedTuple
from newslint.facts.sentences import sentence_at
from newslint.house.config import matches as names_rule
from newslint.plugins.registry import load
from newslint.serve.draft import Answer, Draft, Form, Piece, Refused, written
from newslint.serve.drafts import Drafts
from newslint.serve.languages import named
from newslint.version import __version__

AROUND = 45  # characters of context on either side


class Spot(NamedTuple):
    """A place in the text, and what it is to be replaced by, if anything."""

    start: int
    end: int
    instead: str | None


def matches(drafts: Drafts, form: Form) -> Answer:
    """The answer to POST /v2/check."""
    text = "".join(piece.text for piece in form.pieces)
    draft = Draft(text.encode(), language=form.language)
    known = drafts.desk_for(draft).known
    enabled, disabled = _known(form.enabled, known), _known(form.disabled, known)
    select = enabled if form.only else ("default", *enabled) if enabled else ()
    if form.only and not enabled:
        disabled = ("all",)
    desk, (article, *_), _ = drafts.read(draft._replace(select=select, ignore=disabled))
    record, errors = drafts.checked(desk, article)
    if record is None:
        raise Refused(422, errors[0].message)
    sent = _Sent(form.pieces)
    found = []
    for finding in record.findings:
        sentence = ""
        if finding.spans:
            there = sentence_at(article, finding.spans[0][0])
            sentence = article.text[there.start : there.end]
        rule = _rule(desk, finding.rule)
        found += [_match(finding, rule, spot, sent, sentence) for spot in spots(finding)]
    language = named(form.language or article.language)
    detected = {**named(article.language), "confidence": 1.0 if form.language else 0.9}
    return Answer(200, written({
        "software": {"name": "newslint", "version": __version__, "apiVersion": 1, "premium": False, "status": ""},
        "warnings": {"incompleteResults": False},
        "language": {**language, "detectedLanguage": detected},
        "matches": sorted(found, key=lambda match: (match["offset"], match["length"])),
    }))  # fmt: skip


def spots(finding: FindingRecord) -> Iterator[Spot]:
    """The places of a finding that are marked: its own, and those that its fix mends besides.

    A fix that reaches beyond the place, as one that takes a whole block out, cannot be said in a match.
    """
    start, end = finding.place.start or 0, finding.place.end or 0
    inside = {e for e in finding.edits if start <= e.start and e.end <= end}
    shifted = [e._replace(start=e.start - start, end=e.end - start) for e in sorted(inside)]
    yield Spot(start, end, fixed(finding.place.text, shifted) if inside else None)
    for edit in finding.edits:
        elsewhere = edit.end <= start or end <= edit.start
        if elsewhere and edit.start < edit.end and edit not in inside:  # a match of no length is shown by nobody
            yield Spot(*edit)


def issue_type(rule: str) -> str:
    """The kind of issue that LanguageTool would call a rule's findings; see `issue_types.txt`."""
    types = _issue_types()
    return types.get(rule) or types.get(rule.partition("/")[0], "other")


@cache
def _issue_types() -> dict[str, str]:
    return dict(entry.split() for entry in beside(__file__, "issue_types.txt"))


def _known(names: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    """The rules and families among some names; clients send LanguageTool's own rules along, which are none of ours."""
    return tuple(name for name in names if any(names_rule(rule.rstrip("/"), (name,)) for rule in known))


def _rule(desk: Desk, name: str) -> dict[str, Any]:
    target = all_rules(desk.config, desk.plug_ins).get(name)
    title = (load(target).__doc__ or name).split("\n")[0] if target is not None else name
    family = name.partition("/")[0]
    category = {"id": family.upper(), "name": family.capitalize()}
    return {"id": name, "description": title, "issueType": issue_type(name), "category": category}


def _match(finding: FindingRecord, rule: dict[str, Any], spot: Spot, sent: _Sent, sentence: str) -> dict[str, Any]:
    start, end = sent.range(spot.start, spot.end)
    low, high = max(0, start - AROUND), min(len(sent.source), end + AROUND)
    before, after = "..." * (low > 0), "..." * (high < len(sent.source))
    shown = before + sent.source[low:high].replace("\n", " ") + after
    length = sent.units(end) - sent.units(start)
    return {
        "message": finding.message, "shortMessage": "",
        "replacements": [] if spot.instead is None else [{"value": spot.instead}],
        "offset": sent.units(start), "length": length,
        "context": {"text": shown, "offset": len(before) + sent.units(start) - sent.units(low), "length": length},
        "sentence": sentence, "rule": rule, "ignoreForIncompleteSentence": False, "contextForSureMatch": 0,
        "type": {"typeName": "UnknownWord" if rule["issueType"] == "misspelling" else "Other"},
    }  # fmt: skip


class _Sent:
    """All that was sent, and where each piece of the text that was read stands in it."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self.source = "".join(piece.source for piece in pieces)
        sources = accumulate((len(piece.source) for piece in pieces), initial=0)
        texts = accumulate((len(piece.text) for piece in pieces), initial=0)
        placed = [(at, here, piece) for at, here, piece in zip(texts, sources, pieces, strict=False) if piece.text]
        self._starts = [at for at, _, _ in placed]
        self._placed = placed
        wide = max(self.source, default="") > "\uffff"
        self._wide = [i for i, c in enumerate(self.source) if c > "\uffff"] if wide else []

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in what was sent, in code points; markup that it touches is taken whole."""
        at, here, first = self._piece(start)
        first_at = here + (start - at if first.source == first.text else 0)
        at, here, last = self._piece(max(start, end - 1))
        return first_at, max(first_at, here + (end - at if last.source == last.text else len(last.source)))

    def units(self, offset: int) -> int:
        """An offset in UTF-16 units."""
        return offset + bisect_left(self._wide, offset)

    def _piece(self, offset: int) -> tuple[int, int, Piece]:
        return self._placed[max(0, bisect_right(self._starts, offset) - 1)]
