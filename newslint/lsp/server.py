"""The server: a session behind pygls, over standard input and output."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from newslint.core.errors import NewslintError, reason
from newslint.core.patterns import forgotten_patterns
from newslint.lsp.abilities import Abilities
from newslint.lsp.actions import KINDS
from newslint.lsp.house import House
from newslint.lsp.session import Session
from newslint.lsp.settings import SECTION, value_of
from newslint.version import __version__

WATCHED = "**/*.{toml,txt,ini,yml,yaml,json,py,learned}"  # configurations, and what one may name


class Protocol(LanguageServerProtocol):
    """The protocol with documents of our own: pygls' take a form feed for the end of a line."""

    _server: Server

    def structure_message(self, data: dict[str, Any]) -> Any:
        """What was said as a message of the protocol; who asks amiss is answered with an error, and waits no longer."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "method" in data and isinstance(data.get("id"), int | str):
                self._send_response(data["id"], error=error.to_response_error())
            raise

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Open a draft."""
        self._server.session.open(params.text_document)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Change a draft."""
        self._server.session.change(params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Close a draft."""
        self._server.session.close(params.text_document.uri)


class Server(LanguageServer):
    """pygls' server, whose errors are messages to a person."""

    def __init__(self) -> None:
        super().__init__("newslint", __version__, protocol_cls=Protocol)
        self.is_over = False
        self.session = Session(self.text_document_publish_diagnostics, self.tell)

    def tell(self, message: str) -> None:
        """Show a message."""
        shown = types.ShowMessageParams(types.MessageType.Error, f"newslint: {message}")
        self.window_show_message(shown)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Show an error that nobody expected; one of a request is in its answer already."""
        self.tell(reason(error))

    def report_later(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Show an error of what runs by itself."""
        self.tell(reason(context["exception"]) if "exception" in context else str(context["message"]))


def _begin(server: Server, params: types.InitializeParams) -> None:
    session = server.session
    asyncio.get_running_loop().set_exception_handler(server.report_later)
    options = params.initialization_options
    session.abilities = Abilities(params.capabilities)
    session.encoding = str(getattr(server.workspace.position_encoding, "value", server.workspace.position_encoding))
    folders = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
    session.folder = to_fs_path(folders[0]) or os.getcwd()
    if value_of(options, "trusted") is True:
        session.trust([session.folder, *filter(None, map(to_fs_path, folders))])
    session.settle(options)


async def _begun(server: Server, params: types.InitializedParams) -> None:
    abilities, wanted = server.session.abilities, []
    if abilities.watches:
        watchers = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(WATCHED)])
        wanted.append(types.Registration("configuration", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watchers))
    if abilities.tells:
        section = types.DidChangeConfigurationRegistrationOptions(SECTION)
        wanted.append(types.Registration("settings", types.WORKSPACE_DID_CHANGE_CONFIGURATION, section))
    if wanted:
        server.client_register_capability(types.RegistrationParams(wanted))
    await _ask_for_settings(server)


async def _ask_for_settings(server: Server) -> None:
    if server.session.abilities.settings:
        wanted = types.ConfigurationParams([types.ConfigurationItem(section=SECTION)])
        for settings in await server.workspace_configuration_async(wanted):
            server.session.settle(settings)


def _end(server: Server, params: None) -> None:
    server.is_over = True


def _leave(server: Server, params: None) -> None:
    os._exit(0 if server.is_over else 1)  # an engine that has not answered yet is not waited for


def _files_changed(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    server.session.files_changed([change.uri for change in params.changes])


def _folders_changed(server: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
    server.session.folders_changed(filter(None, map(to_fs_path, server.workspace.folders)))


async def _configured(server: Server, params: types.DidChangeConfigurationParams) -> None:
    server.session.settle(value_of(params.settings, SECTION))
    await _ask_for_settings(server)
    server.session.check(anew=True)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    server.session.check()


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    return server.session.hover(params.text_document.uri, params.position)


def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    return server.session.actions(params.text_document.uri, params.range, params.context.only)


FEATURES: dict[str, Callable[..., Any]] = {
    types.INITIALIZE: _begin,
    types.INITIALIZED: _begun,
    types.SHUTDOWN: _end,
    types.EXIT: _leave,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _files_changed,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: _folders_changed,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _configured,
    types.TEXT_DOCUMENT_DID_SAVE: _saved,
    types.TEXT_DOCUMENT_HOVER: _hover,
}


def served() -> Server:
    """A server with all that it can do."""
    server = Server()
    for name, answer in FEATURES.items():
        server.feature(name)(answer)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=KINDS))(_actions)
    return server


def serve() -> int:
    """Serve until the editor ends it, or is gone; gives the exit status."""
    for name in ("pygls", "asyncio"):  # they would write drafts to standard error, which editors keep
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False
    messages = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a plug-in prints is no message
    House().check("draft.txt", b"Harbour\n\nNobody waits for the first answer.")
    with forgotten_patterns():
        try:
            served().start_io(stdout=messages)
        except (OverflowError, ValueError):  # of what stands before a message
            raise NewslintError("an editor has announced a message of a length that none has") from None
    return 1
