"""A session: the drafts that are open in one editor, checked as they change, and what the editor is told of them."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Iterable
from typing import Any

from lsprotocol import types
from pygls.uris import from_fs_path

from newslint.checking.desk import Desk
from newslint.core.record import ErrorRecord
from newslint.lsp.abilities import Abilities
from newslint.lsp.actions import Actions, Kinds, found_at
from newslint.lsp.diagnostics import diagnostics, of_errors, of_mistake
from newslint.lsp.drafts import Draft, touched
from newslint.lsp.house import House
from newslint.lsp.mistakes import mistake_in
from newslint.lsp.moving import moved
from newslint.lsp.pages import Pages
from newslint.lsp.settings import patterns_of, settings_of
from newslint.lsp.who_says import WhoSays

REST = 0.25  # seconds without a change before a draft is checked as a whole; those who type fast need no more
_UNTRUSTED = ErrorRecord(
    "",
    "drafts are not held against the sources that the editor's settings name: the editor does not say that it trusts "
    'this workspace, with the initialization option {"trusted": true}',
)
PAUSE = 0.6  # seconds without a change before engines are asked that take their time


class Session:
    """What is open, and the house it is checked by.

    `publish` sends diagnostics to the editor, `tell` a message that a person sees. `folder` is that of the workspace.
    """

    def __init__(self, publish: Callable[[types.PublishDiagnosticsParams], None], tell: Callable[[str], None]) -> None:
        self.folder = "."
        self.encoding = "utf-16"
        self.abilities = Abilities(types.ClientCapabilities())
        self._publish = publish
        self._tell = tell
        self._house = House()
        self._drafts: dict[str, Draft] = {}
        self._pages: dict[Desk, Pages] = {}
        self._told: list[ErrorRecord] = []
        self._mistaken: set[str] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._asking: dict[str, asyncio.Task[None]] = {}

    def trust(self, folders: Iterable[str]) -> None:
        """Let what the house has of its own run: the editor trusts its workspace, which has these folders."""
        self._house.trust(folders)

    def folders_changed(self, folders: Iterable[str]) -> None:
        """Take in the folders that a trusted workspace has now."""
        if self._house.is_trusted:
            self.trust(folders)
            self.check(anew=True)

    def settle(self, value: Any) -> None:
        """Take in the editor's settings, or what else it says of them; where it says nothing, nothing changes.

        What they say of sources holds where it trusts its workspace.
        """
        settings = settings_of(value)
        if settings.against is None:
            return
        if self._house.is_trusted:
            self._house.hold_against(*patterns_of(settings, self.folder))
        else:
            self._house.hold_against((), [_UNTRUSTED] if settings.against else [])
        self.check(anew=True)

    def open(self, item: types.TextDocumentItem) -> None:
        """Take a draft in and check it."""
        self._drafts[item.uri] = Draft(item, self.encoding)
        self.check()

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Change a draft: what was found moves with the text, and what is typed is checked at once, by the rules that
        look at one block at a time; the whole when the writer rests, or asks for something.
        """
        draft = self._drafts.get(params.text_document.uri)
        if draft is None:
            return
        changes = draft.change(params.content_changes, params.text_document.version)
        draft.outside, draft.findings = moved(draft.outside, changes), moved(draft.findings, changes)
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(max(REST, draft.cost), self.check)
        if name := self._name(draft):
            draft.findings = self._house.typed(name, draft.content, *touched(changes), draft.findings)
        self._send(draft)

    def close(self, uri: str) -> None:
        """Forget a draft."""
        if self._drafts.pop(uri, None):
            self._publish(types.PublishDiagnosticsParams(uri, []))

    def check(self, anew: bool = False) -> None:
        """Check what has changed since its last check: everything, where the configurations have changed, or `anew`."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if anew or self._house.has_changed():
            self._house.read()
            self._pages.clear()
            for draft in self._drafts.values():
                draft.revision += 1
                draft.outside = ()
        for draft in self._drafts.values():
            if draft.checked != draft.revision:
                self._check(draft)
        self._report()

    def files_changed(self, uris: Iterable[str]) -> None:
        """Check everything anew where one of some files may be of a configuration, as a style is; articles are not."""
        self.check(anew=any(os.path.splitext(uri)[1].lower() not in self._house.suffixes for uri in uris))

    def actions(self, uri: str, where: types.Range, only: Kinds | None) -> list[types.CodeAction]:
        """The code actions for a range of a draft as it is now."""
        self.check()
        draft = self._drafts.get(uri)
        name = self._name(draft) if draft else None
        return Actions(draft, self._house, name, self.abilities).wanted(where, only) if draft and name else []

    def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """Who says the figure or quotation at a position of a draft; then the pages of the rules that found something
        there, the narrowest place first.
        """
        self.check()
        draft = self._drafts.get(uri)
        pages = self._pages_of(draft) if draft else None
        if draft is None or pages is None:
            return None
        here = sorted(found_at(draft, position, position), key=lambda f: (f.place.end or 0) - (f.place.start or 0))
        told = map(pages.page, dict.fromkeys(finding.rule for finding in here))
        texts = filter(None, (self._who_says(draft, draft.offset(position)), *told))
        kind = types.MarkupKind.Markdown if self.abilities.markdown else types.MarkupKind.PlainText
        text = "\n---\n\n".join(texts)
        return types.Hover(types.MarkupContent(kind, text)) if text else None

    def _who_says(self, draft: Draft, offset: int) -> str:
        """Who says the figure or quotation at an offset of a draft, which is read for that once a revision."""
        revision, known = draft.who_says
        if revision != draft.revision:
            name = self._name(draft)
            article = self._house.article(name, draft.content) if name else None
            known = WhoSays(article, self.abilities.markdown) if article else None
            draft.who_says = (draft.revision, known)
        return known.at(offset) if known else ""

    def _pages_of(self, draft: Draft) -> Pages | None:
        """The pages of the rules that a draft is checked by."""
        name = self._name(draft)
        desk = self._house.desk(name) if name else None
        return self._pages.setdefault(desk, Pages(desk)) if desk else None

    def _name(self, draft: Draft) -> str | None:
        return draft.name(self._house.suffixes, self.folder)

    def _check(self, draft: Draft) -> None:
        began = time.perf_counter()
        name = self._name(draft)
        record, draft.errors = self._house.check(name, draft.content) if name else (None, [])
        draft.findings = record.findings if record else ()
        draft.cost = time.perf_counter() - began if draft.checked >= 0 else 0  # the first check also loads the rules
        draft.checked = draft.revision
        self._send(draft)
        if name and draft.uri not in self._asking and self._house.serving(name):
            self._asking[draft.uri] = asyncio.get_running_loop().create_task(self._ask(draft.uri))

    async def _ask(self, uri: str) -> None:
        """Ask the engines that take their time, whenever the writer pauses; one request after the other."""
        try:
            while (draft := self._drafts.get(uri)) and draft.answered != draft.revision:
                revision, name = draft.revision, self._name(draft)
                await asyncio.sleep(PAUSE)
                if revision != draft.revision:
                    continue
                ask = self._house.serving(name) if name else None
                record, failures = await asyncio.to_thread(ask, draft.content) if ask else (None, [])
                draft.answered = revision
                if revision == draft.revision:
                    draft.outside, draft.failures = record.findings if record else (), failures
                    self._send(draft)
        finally:
            del self._asking[uri]

    def _send(self, draft: Draft) -> None:
        pages = self._pages_of(draft) if self.abilities.leads else None
        found = diagnostics(draft, pages) + of_errors(draft)
        self._publish(types.PublishDiagnosticsParams(draft.uri, found, draft.version))

    def _report(self) -> None:
        """Say what is wrong with the configurations: at its line, and once in a message."""
        errors = self._house.errors()
        if errors == self._told:
            return
        by_file: dict[str, list[types.Diagnostic]] = {uri: [] for uri in self._mistaken}
        for mistake in filter(None, map(mistake_in, errors)):
            by_file.setdefault(from_fs_path(mistake.path) or "", []).append(of_mistake(mistake))
        for uri, found in by_file.items():
            self._publish(types.PublishDiagnosticsParams(uri, found))
        self._mistaken = {uri for uri, found in by_file.items() if found}
        if new := [error for error in errors if error not in self._told]:
            self._tell("\n".join(f"{e.path}: {e.message}" if e.path else e.message for e in new))
        self._told = errors
