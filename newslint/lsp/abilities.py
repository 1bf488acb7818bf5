"""What an editor can do, as far as it matters here."""

from __future__ import annotations

from lsprotocol import types
from pygls.capabilities import get_capability


class Abilities:
    """Whether an editor can do this and that.

    Its edits may name the version they are of (`versions`) and have a place to fill in (`snippets`); it leads from the
    code of a diagnostic to a page (`leads`), shows Markdown (`markdown`), says when files change (`watches`), has
    settings to be asked for (`settings`), and says when these change if it is asked to (`tells`).
    """

    def __init__(self, capabilities: types.ClientCapabilities) -> None:
        def can(name: str) -> bool:
            return bool(get_capability(capabilities, name, False))

        self.versions = can("workspace.workspace_edit.document_changes")
        self.snippets = self.versions and can("workspace.workspace_edit.snippet_edit_support")
        self.leads = can("text_document.publish_diagnostics.code_description_support")
        self.watches = can("workspace.did_change_watched_files.dynamic_registration")
        self.settings = can("workspace.configuration")
        self.tells = can("workspace.did_change_configuration.dynamic_registration")
        hover = get_capability(capabilities, "text_document.hover.content_format", None) or ()
        self.markdown = types.MarkupKind.Markdown in hover
