"""An editor for tests: a real client of `newslint lsp` in a process of its own, which applies edits as editors do.

Positions are turned into places by its own means, over encoded bytes, and not by those of newslint.
"""

from __future__ import annotations

import asyncio
import re
import sys
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
PATIENCE = 30  # seconds


def offset_of(text: str, position: types.Position, encoding: str) -> int:
    """The offset of a position that lies within a line."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    codec, width = CODECS[encoding]
    line = lines[position.line].encode(codec, "surrogatepass")[: position.character * width]
    return sum(map(len, lines[: position.line])) + len(line.decode(codec, "surrogatepass"))


def text_at(text: str, where: types.Range, encoding: str = "utf-16") -> str:
    """The text in a range."""
    return text[offset_of(text, where.start, encoding) : offset_of(text, where.end, encoding)]


class Editor:
    """An editor with documents open; `texts` has them as they are now, `messages` what it was asked to show.

    `settings` are what it answers where it is asked for them, `options` what it says at the start.
    """

    def __init__(
        self, folder: Path, encoding: str | None = None, trusted: Any = True, settings: Any = None,
        options: dict[str, Any] | None = None, **abilities: Any,
    ) -> None:  # fmt: skip
        self.folder = folder
        self.encoding = encoding or "utf-16"
        self.options = {"trusted": trusted, **(options or {})}
        self.settings = settings
        self.texts: dict[str, str] = {}
        self.messages: list[str] = []
        self.watched: list[Any] = []
        self._versions: dict[str, int] = {}
        self._found: dict[str, types.PublishDiagnosticsParams] = {}
        self._news = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        general = types.GeneralClientCapabilities(position_encodings=[encoding]) if encoding else None  # type: ignore[list-item]
        capabilities = types.ClientCapabilities(general=general, **abilities)
        self.client = self._client()
        self.server = self._wait(self._start(capabilities))

    def _client(self) -> LanguageClient:
        client = LanguageClient("editor", "1")

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            with self._news:
                self._found[params.uri] = params
                self._news.notify_all()

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        def shown(params: types.ShowMessageParams) -> None:
            with self._news:
                self.messages.append(params.message)
                self._news.notify_all()

        @client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def registered(params: types.RegistrationParams) -> None:
            self.watched += params.registrations

        @client.feature(types.WORKSPACE_CONFIGURATION)
        def asked(params: types.ConfigurationParams) -> list[Any]:
            return [self.settings if item.section == "newslint" else None for item in params.items]

        return client

    def _wait(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    async def _start(self, capabilities: types.ClientCapabilities) -> types.InitializeResult:
        await self.client.start_io(sys.executable, "-m", "newslint.cli", "lsp", "--stdio", cwd=self.folder)
        folder = types.WorkspaceFolder(self.folder.as_uri(), "articles")
        asked = types.InitializeParams(
            capabilities=capabilities, workspace_folders=[folder], initialization_options=self.options
        )
        result = await self.client.initialize_async(asked)
        self.client.initialized(types.InitializedParams())
        return result

    def _notify(self, method: str, params: Any) -> None:
        async def sent() -> None:
            self.client.protocol.notify(method, params)

        self._wait(sent())

    def close(self) -> int | None:
        """End the session; gives the exit status of the server."""

        async def ended() -> int | None:
            await self.client.shutdown_async(None)
            self.client.exit(None)
            server = self.client._server
            status = await asyncio.wait_for(server.wait(), PATIENCE) if server else None
            await self.client.stop()
            return status

        status: int | None = self._wait(ended())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        return status

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "plaintext") -> list[types.Diagnostic]:
        """Open a document, which need not be a file, and wait for what is found in it."""
        uri = self.uri(name)
        if uri in self.texts:
            self.shut(name)
        self.texts[uri], self._versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self._notify(types.TEXT_DOCUMENT_DID_OPEN, types.DidOpenTextDocumentParams(item))
        return self.found(name)

    def shut(self, name: str) -> None:
        """Close a document, and wait until its diagnostics are gone."""
        uri = self.uri(name)
        del self._found[uri], self._versions[uri], self.texts[uri]
        identity = types.TextDocumentIdentifier(uri)
        self._notify(types.TEXT_DOCUMENT_DID_CLOSE, types.DidCloseTextDocumentParams(identity))
        assert self.found(name) == []
        del self._found[uri]

    def change(self, name: str, *edits: types.TextEdit) -> list[types.Diagnostic]:
        """Make edits, the last in the text first, tell the server of each, and wait for what is found in the whole.

        Who asks for actions does not wait for the pause after which everything is checked.
        """
        self.edit(name, *edits)
        self.actions(name, types.Range(types.Position(0, 0), types.Position(0, 0)))
        return self.found(name)

    def edit(self, name: str, *edits: types.TextEdit) -> list[types.Diagnostic]:
        """Make edits, and wait for the first that is said of them."""
        uri = self.uri(name)
        changes: list[types.TextDocumentContentChangeEvent] = []
        for edit in sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True):
            text = self.texts[uri]
            start, end = (offset_of(text, p, self.encoding) for p in (edit.range.start, edit.range.end))
            self.texts[uri] = text[:start] + edit.new_text + text[end:]
            changes.append(types.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text))
        self._versions[uri] += 1
        identity = types.VersionedTextDocumentIdentifier(uri=uri, version=self._versions[uri])
        self._notify(types.TEXT_DOCUMENT_DID_CHANGE, types.DidChangeTextDocumentParams(identity, changes))
        return self.found(name)

    def type(self, name: str, line: int, column: int, text: str) -> list[types.Diagnostic]:
        """Type a text at a position, and rest."""
        return self.change(name, _typed(line, column, text))

    def key(self, name: str, line: int, column: int, text: str) -> list[types.Diagnostic]:
        """Press a key at a position, and wait for the first that is said of it."""
        return self.edit(name, _typed(line, column, text))

    def apply(self, name: str, action: types.CodeAction) -> list[types.Diagnostic]:
        """Apply a code action to a document; its edit must be of the version that is open."""
        uri, edit = self.uri(name), action.edit
        assert edit is not None
        if edit.document_changes is None:
            return self.change(name, *(edit.changes or {})[uri])
        (document,) = edit.document_changes
        assert isinstance(document, types.TextDocumentEdit)
        assert document.text_document.uri == uri and document.text_document.version == self._versions[uri]
        edits = [e if isinstance(e, types.TextEdit) else types.TextEdit(e.range, _filled(e)) for e in document.edits]
        return self.change(name, *edits)

    def save(self, name: str) -> None:
        identity = types.TextDocumentIdentifier(self.uri(name))
        self._notify(types.TEXT_DOCUMENT_DID_SAVE, types.DidSaveTextDocumentParams(identity))

    def settings_changed(self, settings: Any) -> None:
        """Change the settings, and tell the server so."""
        self.settings = settings
        self._notify(types.WORKSPACE_DID_CHANGE_CONFIGURATION, types.DidChangeConfigurationParams(None))

    def files_changed(self, *names: str) -> None:
        changes = [types.FileEvent(self.uri(name), types.FileChangeType.Changed) for name in names]
        self._notify(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, types.DidChangeWatchedFilesParams(changes))

    def found(self, name: str, until: Any = None) -> list[types.Diagnostic]:
        """The diagnostics of the version that is open, or of a file that is not; `until` says what to wait for."""
        uri = self.uri(name)

        def is_there() -> bool:
            params = self._found.get(uri)
            current = params is not None and params.version in (None, self._versions.get(uri))
            return current and (until is None or until(list(params.diagnostics)))

        with self._news:
            assert self._news.wait_for(is_there, PATIENCE), self._found.get(uri)
            return list(self._found[uri].diagnostics)

    def message(self, words: str) -> str:
        """The message with some words in it, which is waited for."""
        with self._news:
            assert self._news.wait_for(lambda: any(words in m for m in self.messages), PATIENCE), self.messages
            return next(m for m in self.messages if words in m)

    def actions(self, name: str, where: types.Range, *only: str) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only=list(only) or None)  # type: ignore[arg-type]
        asked = types.CodeActionParams(types.TextDocumentIdentifier(self.uri(name)), where, context)
        given = self._wait(self.client.text_document_code_action_async(asked))
        return [action for action in given or () if isinstance(action, types.CodeAction)]

    def hover(self, name: str, position: types.Position) -> str | None:
        asked = types.HoverParams(types.TextDocumentIdentifier(self.uri(name)), position)
        hover = self._wait(self.client.text_document_hover_async(asked))
        return hover.contents.value if hover else None


def _typed(line: int, column: int, text: str) -> types.TextEdit:
    here = types.Position(line, column)
    return types.TextEdit(types.Range(here, here), text)


def _filled(edit: Any) -> str:
    """A snippet with a person's reason in it."""
    return re.sub(r"\$\{1:[^}]*\}", "it is a quotation", edit.snippet.value).replace("\\", "")
