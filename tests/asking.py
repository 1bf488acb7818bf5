"""Functions that take words, numbers, articles and facts of them, asked with many of each: what they say is approved.

Rules and facts are made of small functions: whether two names differ by a slip, what a numeral is worth, whether an
offset stands in a caption. No article meets each of their bounds, so they are asked directly, with words beside one
another (a letter left out, doubled, exchanged), numbers on either side of those that texts have, and places and facts
(figures, dates, names) in all passages. A line has how many answers there were, how many different ones, and all of
them in eight letters.
"""

from __future__ import annotations

import importlib
import inspect
import itertools
import pkgutil
import re
import typing
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache
from hashlib import blake2b
from random import Random
from types import ModuleType
from typing import Any

from newslint.core.article import Article, Block

PACKAGES = ("newslint.facts", "newslint_rules", "newslint.languages")
_MOST = 400  # calls of a function
_NOTHING_NEW = 100  # calls in a row with answers that were given before: a function that has no others
_TRIED = 8  # articles that may lack what is looked for
_PLAIN = (str, int, float, bool, type(None))
_LONGEST = 60  # of an answer that goes on and on
PLAIN = (str, int, float, bool, Article, Block)
OF_WORDS = (list[str], tuple[str, ...], frozenset[str], set[str], Sequence[str], Iterable[str])
WORDS = (
    "Larsen Larson larsen Lydmere Ole Anna-Lena O’Brien McKay Ibrahim Ebrahim Mueller Müller Київ Волков "
    "Jensen US U.S. UN NATO Wałęsa d’Este van der Berg house houses mice man men woman women ferries ferry go "
    "goes went said says believe beleive recieve 7 13 40 100 1,000 1.000 17,5 17.5 2,024 1990 2024 1990s ’90s "
    "12:30 9.15 5pm $5m €3bn 8% 1/2 ½ 3rd 21st one two dozen twenty-three hundred million first half Monday "
    'Mon. May march Nov. November 2024-05-01 2.5.2024 https://a.org @x #tag a I I\'m don’t — … “so” "so" ( [ , '
    ". ; : ? ! - ’ x ab abc abcd abcde abcdef"
).split()
NUMBERS = (-1, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 15, 19, 20, 24, 28, 29, 30, 31, 40, 60, 99, 100, 101, 365)
LARGE = (999, 1000, 1001, 1900, 1989, 1999, 2000, 2024, 2100, 10_000, 1_000_000)
# The first run for long, or warn, when they are given what none of their callers gives; the answers of the next come in
# the order of a set; the last look at what is installed on the machine.
_NOT_ASKED = frozenset({
    "newslint.facts.hyphenation.patterns", "newslint_rules.copy.encoding._mended",
    "newslint.facts.changes_by_words._words", "newslint.facts.date_grammar.grammar_of",
    "newslint.facts.figures._phrases",
    "newslint.facts.saying.cues.lexicon", "newslint_rules.figures._context._limits",
    "newslint.facts.hyphenation._dictionary", "newslint.facts.hyphenation._remembered",
    "newslint.facts.hyphenation.hyphenation", "newslint.languages.catalogues._path", "newslint.languages.path_of",
})  # fmt: skip
_OFFSETS = frozenset({"start", "end", "at", "offset", "begin", "low", "high", "place", "index"})
_OF_TEXT = frozenset({"text", "before", "after", "behind", "said", "line", "around", "source", "written"})


def functions() -> Iterator[tuple[str, Callable[..., Any], dict[str, Any]]]:
    """The functions that can be asked, by name, each with what its parameters are."""
    facts = facts_by_kind()
    for package in PACKAGES:
        for module in modules(package):
            for name, function in sorted(vars(module).items()):
                if inspect.isfunction(inspect.unwrap(function)) and function.__module__ == module.__name__:
                    kinds = {name: _giver(kind, facts) for name, kind in kinds_of(function, facts).items()}
                    if kinds and (full := f"{module.__name__}.{name}") not in _NOT_ASKED:
                        yield full, function, kinds


def modules(package: str) -> Iterator[ModuleType]:
    top = importlib.import_module(package)
    yield top
    for found in pkgutil.walk_packages(top.__path__, f"{package}."):
        yield importlib.import_module(found.name)


@cache
def facts_by_kind() -> dict[Any, Callable[[Article], Any]]:
    """What is given for a parameter of a kind of fact: one that an article has, or all of them."""
    found: dict[Any, Callable[[Article], Any]] = {}
    for module in modules("newslint.facts"):
        for known in vars(module).values():
            if getattr(known, "__qualname__", "") == "fact.<locals>.known":
                find = known.__closure__[0].cell_contents  # what the decorator was given
                said = typing.get_type_hints(find).get("return")
                kinds = [kind for kind in typing.get_args(said) if kind is not ...]
                if typing.get_origin(said) in (list, tuple, frozenset) and len(kinds) == 1 and kinds[0] is not str:
                    found.setdefault(kinds[0], known)
    return found


def kinds_of(function: Callable[..., Any], facts: Iterable[Any]) -> dict[str, Any]:
    """The kinds of the parameters; nothing where one is of another kind than those that are known."""
    try:
        hints = typing.get_type_hints(inspect.unwrap(function))
        parameters = inspect.signature(function).parameters
    except (NameError, TypeError, ValueError):
        return {}
    kinds = {name: hints.get(name) for name in parameters}
    return kinds if all(kind in (*PLAIN, *OF_WORDS) or one_of(kind) in facts for kind in kinds.values()) else {}


def in_order(found: Any) -> list[Any]:
    """The facts of a kind in an order that is the same each time."""
    return sorted(found) if isinstance(found, Set) else list(found)


def one_of(kind: Any) -> Any:
    """What a list or sequence is of; anything else itself."""
    return typing.get_args(kind)[0] if typing.get_origin(kind) in (list, Sequence) else kind


def _giver(kind: Any, facts: dict[Any, Callable[[Article], Any]]) -> Any:
    """A kind, or for one of facts what gives all that an article has, in a list of which all or one is wanted."""
    if kind in (*PLAIN, *OF_WORDS):
        return kind
    fact = facts[one_of(kind)]
    return fact if kind in facts else lambda article: [list(fact(article))] if fact(article) else []


def asked(name: str, function: Callable[..., Any], kinds: dict[str, Any], articles: list[Article]) -> str:
    """What a function says, in a line."""
    written, known, last = [], set(), 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of patterns that are made of such words
        for number, given in enumerate(_rounds(name, kinds, articles)):
            try:
                answer = repr(settled(function(**given)))
            except Exception as problem:
                answer = type(problem).__name__
            written.append(answer)
            if answer not in known:
                known.add(answer)
                last = number
            elif number - last >= _NOTHING_NEW:
                break
    whole = blake2b(f"[{', '.join(written)}]".encode(), digest_size=4).hexdigest()
    return f"{name}: {len(known)} of {len(written)} {whole}"


def _rounds(name: str, kinds: dict[str, Any], articles: list[Article]) -> Iterator[dict[str, Any]]:
    """What a function is given, again and again; one that wants a language alone, each language once."""
    if kinds == {"language": str}:
        return ({"language": language} for language in sorted({article.language for article in articles}))
    chance = Random(name)
    facts = [kind for kind in kinds.values() if kind not in (*PLAIN, *OF_WORDS)]
    return (_given(kinds, facts, chance, articles) for _ in range(_MOST))


def _given(kinds: dict[str, Any], facts: list[Any], chance: Random, articles: list[Article]) -> dict[str, Any]:
    article = chance.choice(articles)
    for _ in range(_TRIED if facts else 0):
        if all(fact(article) for fact in facts):
            break
        article = chance.choice(articles)
    text, language = article.text, article.language
    given: dict[str, Any] = {}
    word = ""
    for name, kind in kinds.items():
        if kind in facts:
            found = in_order(kind(article))
            given[name] = chance.choice(found) if found else None
        elif kind is Article:
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
        elif kind not in (int, float):  # OF_WORDS, which take long to be compared
            words = [_beside(chance.choice(WORDS), chance) for _ in range(chance.randrange(5))]
            given[name] = (typing.get_origin(kind) if kind in OF_WORDS[:4] else list)(words)
        elif name in _OFFSETS:
            given[name] = chance.randrange(len(text) + 1) if name != "index" else chance.choice((0, 1, 1, 2))
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


def settled(value: Any) -> Any:
    """An answer in a form that is the same each time."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, Iterator):
        return [settled(each) for each in itertools.islice(value, _LONGEST)]
    if isinstance(value, Set):
        return sorted(map(repr, map(settled, value)))
    if isinstance(value, dict):
        return sorted(repr((settled(key), settled(each))) for key, each in value.items())
    if isinstance(value, re.Match):
        return value.span(), value.groups()
    if isinstance(value, re.Pattern):
        return "".join(sorted(value.pattern))  # alternatives come from sets
    if isinstance(value, (list, tuple)):
        return [settled(each) for each in value]
    return type(value).__name__
