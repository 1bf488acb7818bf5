"""A LanguageTool server, asked through language-tool-python, which is imported here alone: it is GPL-3.0-only."""

from __future__ import annotations

import re
import threading
from typing import Any

from newslint.errors import CheckFailed
from newslint.languagetool.answers import NoAnswer
from newslint.languagetool.matches import Match
from newslint.languagetool.options import Settings

# LanguageTool checks the spelling of a variant alone.
VARIANTS = {"en": "en-US", "de": "de-DE", "pt": "pt-PT"}
_BEYOND = re.compile(r"[\U00010000-\U0010ffff]")  # two UTF-16 units, in which LanguageTool counts
_STAND_IN = "\u25a1"  # one unit, and no letter
_MISSING = 'language-tool-python is not installed: pip install "newslint[grammar]"'


class Server:
    """One server with its settings; it is asked which languages it has before the first article."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._lock = threading.Lock()
        self._tools: dict[str, Any] = {}

    def matches(self, text: str, language: str) -> list[Match] | CheckFailed:
        """What it finds in a text, with offsets in code points; raises `NoAnswer`."""
        try:
            import language_tool_python
        except ImportError:
            raise NoAnswer(_MISSING) from None
        try:
            tool = self._tool(language_tool_python, language)
            if isinstance(tool, CheckFailed):
                return tool
            found = tool.check(_BEYOND.sub(_STAND_IN, text))
        except language_tool_python.exceptions.LanguageToolError as error:
            raise NoAnswer(self._said(error)) from None
        except OSError:  # requests' errors among them
            raise NoAnswer(f"{self.settings.server} does not answer") from None
        return [_match(one, len(text)) for one in found]

    def _tool(self, library: Any, language: str) -> Any:
        wanted = self._variant(language)
        with self._lock:
            if wanted not in self._tools:
                try:
                    tool = library.LanguageTool(wanted, remote_server=self.settings.server)
                    tool.enabled_rules = tool.enabled_categories = set(self.settings.enabled)
                    tool.disabled_rules = tool.disabled_categories = set(self.settings.disabled)
                except ValueError:
                    tool = CheckFailed(f'{self.settings.server} does not know the language "{wanted}"')
                self._tools[wanted] = tool
            return self._tools[wanted]

    def _variant(self, language: str) -> str:
        base = language.partition("-")[0]
        chosen = (variant for variant in self.settings.languages if variant.partition("-")[0] == base)
        return language if "-" in language else next(chosen, VARIANTS.get(base, language))

    def _said(self, error: Exception) -> str:
        """What an error of the library means: LanguageTool's own refusal, no connection, or rubbish."""
        said = " ".join(str(error).split())
        if said.startswith("Error: "):
            return f"{self.settings.server} refuses: {said.removeprefix('Error: ')[:200]}"
        if isinstance(error.__cause__, OSError) and "JSON" not in type(error.__cause__).__name__:
            return f"{self.settings.server} does not answer"
        return f"{self.settings.server} gave an answer that is none of LanguageTool's"


def _match(found: Any, length: int) -> Match:
    start, end = int(found.offset), int(found.offset) + int(found.error_length)
    if not 0 <= start <= end <= length:
        raise ValueError("a place outside the text")
    instead = tuple(str(r) for r in found.replacements if _STAND_IN not in str(r))
    return Match(start, end, str(found.rule_id), str(found.rule_issue_type), str(found.message), instead)
