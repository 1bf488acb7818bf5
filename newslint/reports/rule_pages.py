"""The pages of rules: what a rule's module says of itself, for `newslint rules` and `newslint explain`."""

from __future__ import annotations

import os
import re
from typing import Any

from newslint.core.examples import Example
from newslint.core.options import Options, kind_of
from newslint.core.tuples import NamedTuple
from newslint.languages.needs import languages_of

_OWN_LINE = re.compile(r"[-*] |[A-Z][a-z]+: ")


class Option(NamedTuple):
    """An option: its name in configuration, what it takes, in words, and its default."""

    name: str
    kind: str
    default: Any


class RulePage(NamedTuple):
    """A rule as its module describes it; `languages` is "all" or codes, `on` says whether it is on by default."""

    name: str
    title: str
    body: str
    severity: str
    languages: str | tuple[str, ...]
    on: bool
    options: tuple[Option, ...]
    options_text: str
    examples: tuple[Example, ...]


def page_of(name: str, module: Any) -> RulePage:
    """The page of a rule from its module."""
    title, _, body = _unwrapped(module.__doc__ or "").partition("\n\n")
    options = getattr(module, "Options", Options)
    described = tuple(Option(key, kind_of(hint), _plain(value)) for key, (hint, value) in options.describe().items())
    return RulePage(
        name, title, body, module.SEVERITY, languages_of(module), getattr(module, "DEFAULT", True),
        described, _unwrapped(options.__doc__ or "") if described else "", tuple(getattr(module, "EXAMPLES", ())),
    )  # fmt: skip


def _plain(value: Any) -> Any:
    """A default as configuration writes it; of a file that comes with newslint only the name."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return os.path.basename(value) if isinstance(value, str) and os.path.isabs(value) else value


def _unwrapped(text: str) -> str:
    """A docstring as paragraphs of one line each, two line feeds between them; so are list items and "Sources: …"."""
    paragraphs: list[str] = []
    begun = False
    for line in text.strip().split("\n"):
        words = line.strip()
        if begun and words and not _OWN_LINE.match(words):
            paragraphs[-1] += " " + words
        elif words:
            paragraphs.append(words)
        begun = bool(words)
    return "\n\n".join(paragraphs)
