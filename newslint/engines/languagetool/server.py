"""A LanguageTool server, asked through language-tool-python, which is imported here alone: it is GPL-3.0-only."""

from __future__ import annotations

import json
import re
import threading
from typing import Any

from newslint.core.errors import CheckFailed
from newslint.core.extras import needs
from newslint.engines.languagetool import local
from newslint.engines.languagetool.answers import NoAnswer
from newslint.engines.languagetool.matches import Match
from newslint.engines.languagetool.options import LOCAL, Settings

# LanguageTool checks the spelling of a variant alone.
VARIANTS = {"en": "en-US", "de": "de-DE", "pt": "pt-PT"}
QUICK = 5  # seconds; a server says at once which version it is
_BEYOND = re.compile(r"[\U00010000-\U0010ffff]")  # two UTF-16 units, in which LanguageTool counts
_STAND_IN = "\u25a1"  # one unit, and no letter


class Server:
    """One server with its settings; it is asked which languages it has before the first article.

    `name` is what messages call it. The local one is started when it is first needed.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.name = "the local LanguageTool" if settings.server == LOCAL else settings.server
        self._lock = threading.Lock()
        self._tools: dict[tuple[str, str], Any] = {}

    def version(self) -> str:
        """What the server says that it is, its build included; raises `NoAnswer`."""
        _library()
        import requests

        try:
            answer = requests.get(f"{self._address()}/v2/info", timeout=min(self.settings.seconds, QUICK))
            return json.dumps(answer.json()["software"], sort_keys=True)
        except (OSError, ValueError, KeyError, TypeError):
            raise NoAnswer(f"{self.name} does not say which version it is") from None

    def matches(self, text: str, language: str) -> list[Match] | CheckFailed:
        """What it finds in a text, with offsets in code points; raises `NoAnswer`."""
        language_tool_python = _library()
        try:
            tool = self._tool(language_tool_python, language)
            if isinstance(tool, CheckFailed):
                return tool
            found = tool.check(_BEYOND.sub(_STAND_IN, text))
        except language_tool_python.exceptions.LanguageToolError as error:
            raise NoAnswer(self._said(error)) from None
        except OSError:  # requests' errors among them
            raise NoAnswer(f"{self.name} does not answer") from None
        return [_match(one, len(text)) for one in found]

    def _tool(self, library: Any, language: str) -> Any:
        wanted = self._variant(language)
        key = self._address(), wanted
        with self._lock:
            if key not in self._tools:
                try:
                    tool = library.LanguageTool(wanted, remote_server=key[0])
                    tool.enabled_rules = tool.enabled_categories = set(self.settings.enabled)
                    tool.disabled_rules = tool.disabled_categories = set(self.settings.disabled)
                except ValueError:
                    tool = CheckFailed(f'{self.name} does not know the language "{wanted}"')
                self._tools[key] = tool
            return self._tools[key]

    def _address(self) -> str:
        return local.address() if self.settings.server == LOCAL else self.settings.server

    def _variant(self, language: str) -> str:
        base = language.partition("-")[0]
        chosen = (variant for variant in self.settings.languages if variant.partition("-")[0] == base)
        return language if "-" in language else next(chosen, VARIANTS.get(base, language))

    def _said(self, error: Exception) -> str:
        """What an error of the library means: LanguageTool's own refusal, no connection, or rubbish."""
        said = " ".join(str(error).split())
        if said.startswith("Error: "):
            return f"{self.name} refuses: {said.removeprefix('Error: ')[:200]}"
        if isinstance(error.__cause__, OSError) and "JSON" not in type(error.__cause__).__name__:
            return f"{self.name} does not answer"
        return f"{self.name} gave an answer that is none of LanguageTool's"


def _library() -> Any:
    try:
        import language_tool_python
    except ImportError:
        raise NoAnswer(needs("it", "grammar", "language-tool-python")) from None
    return language_tool_python


def _match(found: Any, length: int) -> Match:
    start, end = int(found.offset), int(found.offset) + int(found.error_length)
    if not 0 <= start <= end <= length:
        raise ValueError("a place outside the text")
    instead = tuple(str(r) for r in found.replacements if _STAND_IN not in str(r))
    return Match(start, end, str(found.rule_id), str(found.rule_issue_type), str(found.message), instead)
