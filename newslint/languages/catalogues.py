"""What newslint says in other languages: `newslint/languages/xx/messages.mo`, compiled from `messages.po` beside it.

The catalogues are gettext's: the key is the message in English, its parts in braces with their names, and plural forms
are those of the language. `tools/catalogues.py` finds the messages in the code, keeps the .po files and compiles them.
A message that a catalogue lacks is said in English.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.core.article import primary_language
from newslint.core.message import Message, plain

if TYPE_CHECKING:
    from gettext import GNUTranslations


def _path(language: str) -> str:
    return os.path.join(os.path.dirname(__file__), language, "messages.mo")


@cache
def has_catalogue(language: str) -> bool:
    """Whether newslint speaks a language, English aside."""
    return os.path.exists(_path(primary_language(language)))


@cache
def _catalogue(language: str) -> GNUTranslations:
    from gettext import GNUTranslations  # takes 8 ms, which an English run need not wait for

    with open(_path(language), "rb") as file:
        return GNUTranslations(file)


def told(message: Message, language: str) -> str:
    """A message in a language, or in English where that has no catalogue."""
    said = plain(message)
    return spoken(said, language) if isinstance(said, list) and has_catalogue(language) else str(message)


def spoken(message: list[Any], language: str) -> str:
    """A message, as `newslint.core.message.plain` gives it, in a language that has a catalogue."""
    template, plural, parts = message
    told = {name: spoken(part, language) if isinstance(part, list) else part for name, part in parts.items()}
    if not template:  # several messages
        return str(plural.join(map(str, told.values())))
    known = _catalogue(primary_language(language))
    form = known.ngettext(template, plural, parts["count"]) if plural else known.gettext(template)
    return form.format(**told)
