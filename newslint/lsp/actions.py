"""Code actions: a finding's fix, leaving it out with a reason, and all safe fixes at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lsprotocol import types

from newslint.checking.fix import settle
from newslint.checking.left_out.insert import REASON, ignoring
from newslint.core.article import Article
from newslint.core.record import ArticleRecord, EditRecord, FindingRecord
from newslint.lsp.abilities import Abilities
from newslint.lsp.diagnostics import MOST, of_finding
from newslint.lsp.drafts import Draft
from newslint.lsp.house import House
from newslint.reports.wording import plural, shortened

FIX_ALL = "source.fixAll.newslint"
Kinds = Sequence[types.CodeActionKind | str]
KINDS: Kinds = [types.CodeActionKind.QuickFix, FIX_ALL]


class Actions:
    """The code actions of one draft, which a house has checked under a path."""

    def __init__(self, draft: Draft, house: House, path: str, abilities: Abilities) -> None:
        self._draft = draft
        self._house = house
        self._path = path
        self._abilities = abilities

    def wanted(self, where: types.Range, only: Kinds | None) -> list[types.CodeAction]:
        """The actions for the findings that touch a range, of the kinds that are wanted (all: None)."""
        found: list[types.CodeAction] = []
        if _wants(only, types.CodeActionKind.QuickFix):
            touched = found_at(self._draft, where.start, where.end)
            found += [action for finding in touched if (action := self._fix(finding))]
            found += self._ignorings(touched)
        if _wants(only, FIX_ALL) and (action := self._fix_all()):
            found.append(action)
        return found

    def _fix(self, finding: FindingRecord) -> types.CodeAction | None:
        if not finding.edits:
            return None
        edits = [types.TextEdit(self._draft.range(e.start, e.end), e.text) for e in finding.edits]
        return self._action(_title(finding), edits, finding, preferred=finding.safe)

    def _ignorings(self, findings: Sequence[FindingRecord]) -> Iterator[types.CodeAction]:
        desk = self._house.desk(self._path)
        article = desk.draft(self._path, self._draft.content) if desk and findings else None
        if desk is None or not isinstance(article, Article):
            return
        for finding in findings:
            insertion = ignoring(desk, article, finding.rule, finding.place.start or 0)
            if insertion is None:
                continue
            where = self._draft.range(insertion.offset, insertion.offset)
            edit: types.TextEdit | types.SnippetTextEdit = types.TextEdit(where, insertion.text)
            if self._abilities.snippets:
                snippet = f"{_escaped(insertion.before)}${{1:{REASON}}}{_escaped(insertion.after)}"
                edit = types.SnippetTextEdit(where, types.StringValue(snippet))
            yield self._action(f"Leave this out, with a reason ({finding.rule})", [edit], finding)

    def _fix_all(self) -> types.CodeAction | None:
        if not any(finding.edits and finding.safe for finding in self._draft.findings):
            return None
        settled = settle(self._draft.source, self._check, unsafe=False)
        if settled is None or not settled.made:
            return None
        edits = [
            types.TextEdit(self._draft.range(e.start, e.end), e.text)
            for e in differences(self._draft.source, settled.source)
        ]
        return self._action(f"Make all safe fixes ({plural(settled.made, 'place')})", edits, kind=FIX_ALL)

    def _check(self, source: str, edits: list[EditRecord]) -> ArticleRecord | None:
        return self._house.check(self._path, source.encode(errors="replace"))[0]

    def _action(
        self, title: str, edits: Sequence[types.TextEdit | types.SnippetTextEdit], finding: FindingRecord | None = None,
        preferred: bool = False, kind: types.CodeActionKind | str = types.CodeActionKind.QuickFix,
    ) -> types.CodeAction:  # fmt: skip
        draft = self._draft
        whole = types.WorkspaceEdit(changes={draft.uri: [e for e in edits if isinstance(e, types.TextEdit)]})
        if self._abilities.versions:
            document = types.OptionalVersionedTextDocumentIdentifier(draft.uri, draft.version)
            whole = types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])
        concerned = [of_finding(draft, finding)] if finding else None
        return types.CodeAction(title, kind, concerned, is_preferred=preferred or None, edit=whole)


def differences(before: str, after: str) -> list[EditRecord]:
    """The edits that make one text of another: line by line, and in a line from the first to the last that differs."""
    olds, news = before.splitlines(keepends=True), after.splitlines(keepends=True)
    edits, at = [], 0
    for tag, low, high, first, last in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        old, new = "".join(olds[low:high]), "".join(news[first:last])
        if tag != "equal":
            head = _alike(old, new)
            tail = _alike(old[head:][::-1], new[head:][::-1])
            edits.append(EditRecord(at + head, at + len(old) - tail, new[head : len(new) - tail]))
        at += len(old)
    return edits


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    both = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in both if a != b), min(len(one), len(other)))


def found_at(draft: Draft, first: types.Position, last: types.Position) -> list[FindingRecord]:
    """The findings in a draft that touch what stands between two positions."""
    start, end = draft.offset(first), draft.offset(last)
    places = ((finding, finding.place.start, finding.place.end) for finding in draft.everything)
    return [f for f, low, high in places if low is not None and high is not None and low <= end and start <= high]


def _wants(only: Kinds | None, kind: types.CodeActionKind | str) -> bool:
    """Whether a kind is among those wanted, or below one of them: "source.fixAll.newslint" below "source"."""
    asked = [str(getattr(wanted, "value", wanted)) for wanted in only or ()]
    name = str(getattr(kind, "value", kind))
    return only is None or any(not wanted or name == wanted or name.startswith(f"{wanted}.") for wanted in asked)


def _title(finding: FindingRecord) -> str:
    texts = {edit.text for edit in finding.edits}
    what = f'Write "{shortened(texts.pop(), MOST)}"' if len(texts) == 1 and any(texts) else "Mend this"
    if not any(edit.text for edit in finding.edits):
        what = "Take this out"
    places = f" in {plural(len(finding.edits), 'place')}" if len(finding.edits) > 1 else ""
    return f"{what}{places}{'' if finding.safe else ', if that is meant'} ({finding.rule})"


def _escaped(text: str) -> str:
    """A text as it stands in a snippet."""
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
