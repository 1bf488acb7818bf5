"""House names: what a house has decided to call things, in plain text files that a language editor keeps.

    # a comment
    Kyiv: Kiev, Kijew        # the source of the decision, or the house's reason
    ~ chicken Kiev
    ? Ukraine, Black Sea

The name the house writes, a colon, and the forms it does not. `~` is a phrase that is left alone wherever it stands,
one a line. `?` belongs to the entry above: it speaks only in an article that has one of these words. A name with
nothing after its colon lifts what an earlier file decided about it. Later files win. A file called `….da.txt`, or in
a folder `languages/da/`, is for articles in Danish alone, and so for any language code; others are for all languages.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from newslint.core.errors import ConfigurationError
from newslint.core.tuples import NamedTuple
from newslint.house.text_files import language_in, lines_in


class Decision(NamedTuple):
    """The name the house writes instead of a form, why, and the words one of which the article must have (or none)."""

    name: str
    reason: str
    only_with: tuple[str, ...]


class HouseNames(NamedTuple):
    """All decisions by the form that is not written, and the phrases that are left alone."""

    decided: dict[str, Decision]
    exceptions: tuple[str, ...]


class _Entry(NamedTuple):
    line: int
    name: str
    forms: tuple[str, ...]
    reason: str
    only_with: tuple[str, ...]


class HouseFile(NamedTuple):
    """One file as it stands; `language` is None where it is for all."""

    language: str | None
    entries: tuple[_Entry, ...]
    exceptions: tuple[str, ...]


def read_files(paths: Iterable[str]) -> tuple[HouseFile, ...]:
    """The files, in order; raises `ConfigurationError` that lists every mistake with its file and line."""
    mistakes: list[str] = []
    files = tuple(_read(path, mistakes) for path in paths)
    if mistakes:
        raise ConfigurationError("\n".join(mistakes))
    return files


def house_names(files: Iterable[HouseFile], language: str) -> HouseNames:
    """What the files together decide for articles in a language."""
    decided: dict[str, Decision] = {}
    exceptions: list[str] = []
    for file in files:
        if file.language not in (None, language.partition("-")[0]):
            continue
        exceptions.extend(file.exceptions)
        for entry in file.entries:
            decided.pop(entry.name, None)
            decision = Decision(entry.name, entry.reason, entry.only_with)
            for form, earlier in list(decided.items()):
                if earlier.name in entry.forms:  # the house has turned the decision round
                    decided[form] = decision
            decided.update(dict.fromkeys(entry.forms, decision))
    return HouseNames(decided, tuple(exceptions))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split(",") if part.strip())


def _read(path: str, mistakes: list[str]) -> HouseFile:
    entries: dict[int, _Entry] = {}
    exceptions: list[str] = []
    for number, line in enumerate(lines_in(path, mistakes), 1):
        problem = _read_line(f"{os.path.basename(path)}, line {number}", number, line, entries, exceptions)
        if problem:
            mistakes.append(f"{path}:{number}: {problem}")
    mistakes.extend(f"{path}:{line}: {problem}" for line, problem in _contradictions(entries.values()))
    return HouseFile(language_in(path), tuple(entries.values()), tuple(exceptions))


def _read_line(
    place: str, number: int, line: str, entries: dict[int, _Entry], exceptions: list[str]
) -> str | None:
    """Take one line in; what is wrong with it, or None."""
    text, _, comment = (part.strip() for part in line.partition("#"))
    if not text:
        return None
    if text[0] == "~":
        exceptions.append(" ".join(text[1:].split()))
        return None if text[1:].strip() else 'nothing after "~"; write the phrase that is to be left alone'
    if text[0] == "?":
        if not entries:
            return '"?" belongs to the entry above it, and there is none'
        last = max(entries)
        entries[last] = entries[last]._replace(only_with=_listed(text[1:]))
        return None if text[1:].strip() else 'nothing after "?"; write the words that the article must have'
    name, colon, forms = text.partition(":")
    if not colon or not name.strip():
        return f'"{text}" has no name before a colon; write "Name: form, form"'
    entries[number] = _Entry(number, " ".join(name.split()), _listed(forms), comment or place, ())
    return None


def _contradictions(entries: Iterable[_Entry]) -> Iterable[tuple[int, str]]:
    names: dict[str, int] = {}
    forms: dict[str, _Entry] = {}
    for entry in entries:
        if entry.name in names:
            yield entry.line, f'"{entry.name}" has an entry already, in line {names[entry.name]}; make them one'
        names.setdefault(entry.name, entry.line)
        for form in entry.forms:
            if form == entry.name:
                yield entry.line, f'"{form}" stands on both sides of the colon'
            elif form in forms:
                other = forms[form]
                yield entry.line, f'"{form}" is "{other.name}" already, in line {other.line}'
            forms.setdefault(form, entry)
    for form, entry in forms.items():
        if form in names and form != entry.name:
            yield entry.line, f'"{form}" is not written here, but is the name in line {names[form]}'
