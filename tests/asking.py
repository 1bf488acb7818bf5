"""Every function that takes words, numbers and articles alone, asked with many of each: what it says is approved.

Rules and facts are made of small functions: whether two names differ by a slip, what a numeral is worth, whether an
offset stands in a caption. No article meets each of their bounds, so they are asked directly, with words beside one
another (a letter left out, doubled, exchanged), numbers on either side of those that texts have, and places in a few
articles. A line has how many answers there were, how many different ones, and all of them in eight letters.
"""

from __future__ import annotations

import importlib
import inspect
import itertools
import pkgutil
import re
import typing
from collections.abc import Callable, Iterator, Set
from hashlib import blake2b
from random import Random
from types import ModuleType
from typing import Any

from newslint.core.article import Article, Block

PACKAGES = ("newslint.facts", "newslint_rules", "newslint.languages")
_MOST = 150  # calls of a function
_LONGEST = 60  # of an answer that goes on and on
WORDS = (
    "Larsen Larson larsen Lydmere Ole Anna-Lena O’Brien McKay Ibrahim Ebrahim Mueller Müller Київ Волков "
    "Jensen US U.S. UN NATO Wałęsa d’Este van der Berg house houses mice man men woman women ferries ferry go "
    "goes went said says believe beleive recieve 7 13 40 100 1,000 1.000 17,5 17.5 2,024 1990 2024 1990s ’90s "
    "12:30 9.15 5pm $5m €3bn 8% 1/2 ½ 3rd 21st one two dozen twenty-three hundred million first half Monday "
    'Mon. May march Nov. November 2024-05-01 2.5.2024 https://a.org @x #tag a I I\'m don’t — … “so” "so" ( [ , '
    ". ; : ? ! - ’ x ab abc abcd abcde abcdef"
).split()
TEXTS = (
    "", "x", "It ran.", "Ann Lee, 34, came. “We won,” Lee said on Monday, Nov. 2, 2015.\n\nIt cost $5m (£4m).",
    "Some 17,000 people – half of them from Tarn – fled. Of 100, 45% went and 13 stayed; two died.",
    "“Nobody came. He said: ‘We will not.’”\n\nThe mayor, who was born in 1980, denied it. (He laughed.)",
    "Der Rat sagte am 3. Mai 2024, es koste 3,5 Millionen Euro. „Wir gehen“, so Müller.",
    "Smith (@smith) wrote: so so. See https://t.co/x and www.a.org. TK\n\nBy ANN LEE\n\nPhoto: Bo Ek/Reuters",
)  # fmt: skip
NUMBERS = (-1, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 15, 19, 20, 24, 28, 29, 30, 31, 40, 60, 99, 100, 101, 365)
LARGE = (999, 1000, 1001, 1900, 1989, 1999, 2000, 2024, 2100, 10_000, 1_000_000)
LANGUAGES = ("en", "de", "fr", "uk")
# The first run for long, or warn, when they are given what none of their callers gives; the answers of the others come
# in the order of a set.
_NOT_ASKED = frozenset({
    "newslint.facts.hyphenation.patterns", "newslint_rules.copy.encoding._mended",
    "newslint_rules.figures.headcounts._counted",
    "newslint.facts.changes_by_words._words", "newslint.facts.date_grammar.grammar_of",
    "newslint.facts.figures._phrases",
    "newslint.facts.saying.cues.lexicon", "newslint_rules.figures._context._limits",
})  # fmt: skip
_OFFSETS = frozenset({"start", "end", "at", "offset", "begin", "low", "high", "place", "index"})
_OF_TEXT = frozenset({"text", "before", "after", "behind", "said", "line", "around", "source", "written"})


def functions() -> Iterator[tuple[str, Callable[..., Any], dict[str, Any]]]:
    """The functions that can be asked, by name, each with what its parameters are."""
    for package in PACKAGES:
        for module in _modules(package):
            for name, function in sorted(vars(module).items()):
                if inspect.isfunction(inspect.unwrap(function)) and function.__module__ == module.__name__:
                    kinds = _kinds(function)
                    if kinds and (full := f"{module.__name__}.{name}") not in _NOT_ASKED:
                        yield full, function, kinds


def _modules(package: str) -> Iterator[ModuleType]:
    top = importlib.import_module(package)
    yield top
    for found in pkgutil.walk_packages(top.__path__, f"{package}."):
        yield importlib.import_module(found.name)


def _kinds(function: Callable[..., Any]) -> dict[str, Any]:
    """The kinds of the parameters; nothing where one is of another kind than those that are known."""
    try:
        hints = typing.get_type_hints(inspect.unwrap(function))
        parameters = inspect.signature(function).parameters
    except (NameError, TypeError, ValueError):
        return {}
    kinds = {name: hints.get(name) for name in parameters}
    return kinds if all(kind in (str, int, float, bool, Article, Block) for kind in kinds.values()) else {}


def asked(name: str, function: Callable[..., Any], kinds: dict[str, Any], made: Callable[[str, str], Article]) -> str:
    """What a function says, in a line."""
    chance, said = Random(name), []
    for _ in range(_MOST):
        given = _given(kinds, chance, made)
        try:
            said.append(_plain(function(**given)))
        except Exception as problem:
            said.append(type(problem).__name__)
    whole = blake2b(repr(said).encode(), digest_size=4).hexdigest()
    return f"{name}: {len(set(map(repr, said)))} of {len(said)} {whole}"


def _given(kinds: dict[str, Any], chance: Random, made: Callable[[str, str], Article]) -> dict[str, Any]:
    language = chance.choice(LANGUAGES)
    text = chance.choice(TEXTS[3:])
    article = made(text, language)
    given: dict[str, Any] = {}
    word = ""
    for name, kind in kinds.items():
        if kind is Article:
            given[name] = article
        elif kind is Block:
            given[name] = chance.choice(article.blocks)
        elif kind is bool:
            given[name] = chance.random() < 0.5
        elif kind is str and name == "language":
            given[name] = language
        elif kind is str and name in _OF_TEXT and chance.random() < 0.7:
            given[name] = text
        elif kind is str:
            word = given[name] = _beside(word or chance.choice(WORDS), chance)
        elif name in _OFFSETS:
            given[name] = chance.randrange(len(text)) if name != "index" else chance.choice((0, 1, 1, 2))
        else:
            given[name] = chance.choice(NUMBERS if chance.random() < 0.8 else LARGE)
            if kind is float and chance.random() < 0.3:
                given[name] += chance.choice((0.1, 0.5, 0.25))
    if {"start", "end"} <= given.keys() and given["start"] > given["end"]:
        given["start"], given["end"] = given["end"], given["start"]
    return given


def _beside(word: str, chance: Random) -> str:
    """A word, or one that differs from it a little."""
    at = chance.randrange(len(word))
    before, letter, behind = word[:at], word[at], word[at + 1 :]
    return chance.choice((
        word, word, before + behind, before + letter * 2 + behind, before + chance.choice("aeiostn’-s") + behind,
        before + behind[:1] + letter + behind[1:], word + chance.choice(("s", "’s", "a", " x", ".")), word.swapcase(),
        word.lower(), f"{word} {chance.choice(WORDS)}", chance.choice(WORDS),
    ))  # fmt: skip


def _plain(value: Any) -> Any:
    """An answer in a form that is the same each time."""
    if isinstance(value, Iterator):
        return [_plain(each) for each in itertools.islice(value, _LONGEST)]
    if isinstance(value, Set):
        return sorted(map(repr, map(_plain, value)))
    if isinstance(value, dict):
        return sorted(repr((_plain(key), _plain(each))) for key, each in value.items())
    if isinstance(value, re.Match):
        return value.span(), value.groups()
    if isinstance(value, re.Pattern):
        return "".join(sorted(value.pattern))  # alternatives come from sets
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else type(value).__name__
