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
from newslint.core.tuples import NamedTuple
from newslint.languages import is_code

if TYPE_CHECKING:
    from gettext import GNUTranslations


SPOKEN = "en"  # what is said where there is no catalogue
_GROUPS = {"da": ".", "de": ".", "es": ".", "fr": "\u202f", "uk": "\u00a0"}  # between thousands
_JOINTS = {("fr", "; "): "\u202f; "}  # between several messages, where a language writes another than English


def _path(language: str) -> str:
    return os.path.join(os.path.dirname(__file__), language, "messages.mo")


@cache
def has_catalogue(language: str) -> bool:
    """Whether newslint speaks a language, English aside."""
    return is_code(language) and os.path.exists(_path(primary_language(language)))


@cache
def spoken() -> tuple[str, ...]:
    """The languages that newslint speaks."""
    return (*sorted(code for code in os.listdir(os.path.dirname(__file__)) if has_catalogue(code)), SPOKEN)


def not_spoken(language: str) -> str:
    """What to say of a language that newslint does not speak; empty where it does."""
    if primary_language(language) == SPOKEN or has_catalogue(language):
        return ""
    return f'newslint does not speak "{language}"; it speaks {", ".join(sorted(spoken()))}'


@cache
def _catalogue(language: str) -> GNUTranslations:
    from gettext import GNUTranslations  # takes 8 ms, which an English run need not wait for

    with open(_path(language), "rb") as file:
        return GNUTranslations(file)


def messages_in(language: str) -> dict[str, str | list[str]]:
    """All messages of a catalogue by what they are in English, those with plural forms as lists; none in English."""
    if not has_catalogue(language):
        return {}
    found: dict[str, str | list[str]] = {}
    for key, said in sorted(vars(_catalogue(primary_language(language)))["_catalog"].items(), key=str):
        if isinstance(key, tuple):
            forms = found.setdefault(key[0], [])
            assert isinstance(forms, list)
            forms.append(said)
        elif key:
            found[key] = said
    return found


def as_it_stands(text: str, language: str) -> str:
    """The translation of a text that is no template, such as the title of a rule; else the text."""
    return _catalogue(primary_language(language)).gettext(text) if has_catalogue(language) else text


def told(message: Message, language: str) -> str:
    """A message in a language, or in English where that has no catalogue."""
    said = plain(message)
    return translated(said, language) if isinstance(said, list) and has_catalogue(language) else str(message)


def translated(message: list[Any], language: str) -> str:
    """A message, as `newslint.core.message.plain` gives it, in a language that has a catalogue."""
    template, plural, parts = message
    code = primary_language(language)
    told = {name: _translated_part(part, code) for name, part in parts.items()}
    if not template:  # several messages
        return str(_JOINTS.get((code, plural), plural).join(map(str, told.values())))
    known = _catalogue(code)
    form = known.ngettext(template, plural, parts["count"]) if plural else known.gettext(template)
    return form.format(**told)


def _translated_part(part: Any, language: str) -> Any:
    if isinstance(part, list):
        return translated(part, language)
    return _Number(part, _GROUPS.get(language, ",")) if type(part) in (int, float) else part


class _Number(NamedTuple):
    """A number that is written with the marks of a language: all that newslint speaks but English have a comma."""

    value: int | float
    group: str  # what stands between thousands, where a template wants them grouped

    def __format__(self, kind: str) -> str:
        whole, _, places = format(self.value, kind).partition(".")
        return whole.replace(",", self.group) + ("," + places if places else "")
