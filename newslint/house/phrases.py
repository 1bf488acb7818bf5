"""House phrases: what a house does not write, in plain text files that a language editor keeps.

    # a comment
    utilise -> use                # the house's reason
    very unique: say unique
    ~ utilise the hub

    [business, sport/**]
    going forward -> from now on

A phrase, an arrow, and what the house writes instead; or a phrase, a colon, and what the writer should do. `~` is a
phrase that is left alone, also where another one stands in it. Below a heading in square brackets, phrases are for
the articles in some folders alone (`business`, `news/sport/**`), below `[]` for all articles again. Folders are named
from the one that holds both the file and the article. A phrase in small letters is found in capitals too, any other
only as it stands. Later files win. A file called `….da.txt` is for articles in Danish alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from newslint.core.errors import ConfigurationError
from newslint.core.paths import glob_pattern, shown
from newslint.core.tuples import NamedTuple
from newslint.house.text_files import language_in, lines_in

_COMMENT = re.compile(r"(?:^|\s)#")
_SIGN = re.compile(r"\s*(->|→|:)(?:\s+|$)")


class Phrase(NamedTuple):
    """A phrase and what the house writes instead, or the advice it gives, and why; neither where it is left alone.

    `globs` are the folders for which it holds, as seen from `path`, its file; none where it holds for all articles.
    """

    text: str
    instead: str
    advice: str
    reason: str
    globs: tuple[str, ...]
    path: str
    line: int

    def holds_for(self, article: str, language: str) -> bool:
        """Whether it holds for an article, by its path and language."""
        if language_in(self.path) not in (None, language.partition("-")[0]):
            return False
        return not self.globs or any(glob_pattern(g).match(_seen_from(self.path, article)) for g in self.globs)


def _seen_from(path: str, article: str) -> str:
    """The path of an article from the folder that holds both it and a file."""
    article = os.path.abspath(article)
    try:
        return shown(os.path.relpath(article, os.path.commonpath((article, os.path.abspath(path)))))
    except ValueError:  # on two drives
        return shown(article)


def read_phrases(paths: Iterable[str], lines: Iterable[str] = ()) -> tuple[Phrase, ...]:
    """The phrases of some files and of `lines` that stand in the configuration itself, in order.

    Raises `ConfigurationError` that lists every mistake with its file and line.
    """
    mistakes: list[str] = []
    found = [phrase for path in paths for phrase in _read(path, lines_in(path, mistakes), mistakes)]
    found += _read("", lines, mistakes)
    if mistakes:
        raise ConfigurationError("\n".join(mistakes))
    return tuple(found)


def _read(path: str, lines: Iterable[str], mistakes: list[str]) -> list[Phrase]:
    found: list[Phrase] = []
    earlier = _Earlier()
    globs: tuple[str, ...] = ()
    for number, line in enumerate(lines, 1):
        text, comment = (part.strip() for part in [*_COMMENT.split(line, maxsplit=1), ""][:2])
        if not text:
            continue
        place = f"{os.path.basename(path)}, line {number}" if path else "the configuration"
        try:
            if text[0] == "[":
                globs = _heading(text)
            else:
                phrase = _phrase(text)._replace(reason=comment or place, globs=globs, path=path, line=number)
                earlier.take(phrase)
                found.append(phrase)
        except ConfigurationError as error:
            mistakes.append(f"{path or 'phrases of style/phrases'}:{number}: {error}")
    return found


def _heading(text: str) -> tuple[str, ...]:
    if text[-1] != "]":
        raise ConfigurationError(f'"{text}" begins with a square bracket and does not end with one')
    globs = tuple(glob.strip() for glob in text[1:-1].split(",") if glob.strip())
    for glob in globs:
        try:
            glob_pattern(glob)
        except re.error as error:
            raise ConfigurationError(f'"{glob}" is no glob: {error.msg}') from None
    return globs


def _phrase(text: str) -> Phrase:
    if text[0] == "~":
        if not text[1:].strip():
            raise ConfigurationError('nothing after "~"; write the phrase that is to be left alone')
        return Phrase(_even(text[1:]), "", "", "", (), "", 0)
    sign = _SIGN.search(text)
    if sign is None or not sign.start():
        raise ConfigurationError(f'"{text}" is neither "phrase -> what we write" nor "phrase: what to do"')
    left, right = _even(text[: sign.start()]), _even(text[sign.end() :])
    if not right:
        raise ConfigurationError(f'nothing after "{sign[1]}"; to ask for a cut, write "{left}: leave it out"')
    if left == right:
        raise ConfigurationError(f'"{left}" stands on both sides of "{sign[1]}"')
    return Phrase(left, "" if sign[1] == ":" else right, right if sign[1] == ":" else "", "", (), "", 0)


class _Earlier:
    """The phrases of a file so far, by what is written and by what the house writes instead, each below its heading."""

    def __init__(self) -> None:
        self.written: dict[tuple[tuple[str, ...], str], Phrase] = {}
        self.asked: dict[tuple[tuple[str, ...], str], Phrase] = {}

    def take(self, phrase: Phrase) -> None:
        """Take one more; raises `ConfigurationError` where it contradicts an earlier one."""
        globs, text, instead = phrase.globs, phrase.text, phrase.instead
        if other := self.written.get((globs, text)):
            raise ConfigurationError(f'"{text}" stands in line {other.line} already')
        other = self.written.get((globs, instead))
        if other and (other.instead or other.advice):
            raise ConfigurationError(f'"{instead}" is not written here either, see line {other.line}')
        other = self.asked.get((globs, text))
        if other and (instead or phrase.advice):
            raise ConfigurationError(f'"{text}" is what line {other.line} asks for')
        self.written[globs, text] = phrase
        if instead:
            self.asked.setdefault((globs, instead), phrase)


def _even(text: str) -> str:
    """A phrase with one kind of space and apostrophe."""
    return " ".join(text.split()).replace("’", "'")
