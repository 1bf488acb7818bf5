"""Functions asked where they decide: with what tells them from a function that differs in one comparison or number.

What asking.py makes up meets few edges: forms of just the length, offsets just so far behind a word. `edges.jsonl` has
some that were looked for with changed code (bench/long/mutant_edges.py), one a line: the function, what it is given,
and the article (text, language, what it was made from) where it is given one or something of one: a block, a fact or
what else functions make of it by its number, `all` for all of their kind. What the functions answer is approved.

    python tests/edging.py more.jsonl     put more into it; tests/approving.py takes out cases of what is gone
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
import types
import typing
import warnings
from collections.abc import Callable, Iterator
from functools import cache, partial
from hashlib import blake2b
from itertools import groupby, islice
from pathlib import Path
from types import FunctionType
from typing import Any

from asking import OF_WORDS, PACKAGES, PLAIN, facts_by_kind, in_order, modules, one_of, settled

from newslint.core.article import Article, Block
from newslint.core.options import Options

EDGES = Path(__file__).parent / "edges.jsonl"
_MOST = 90  # characters of a case or an answer that are written out
_LONGEST = 60  # things that are made of an article
Make = Callable[[str, str, str], Article]
Giver = Callable[[Article], list[Any]]


def edges(make: Make) -> Iterator[tuple[str, Callable[[], list[str]]]]:
    """What asks each function of its edges, by the function's name."""
    lines = map(json.loads, EDGES.read_text(encoding="utf-8").splitlines())
    for name, cases in groupby(lines, key=lambda case: case["of"]):
        known = list(cases)
        yield name, lambda name=name, known=known: [*_answers(name, known, make)]  # type: ignore[misc]


def _answers(name: str, cases: list[dict[str, Any]], make: Make) -> Iterator[str]:
    for case in cases:
        function, kinds = _asked(case)
        article = make(*case["on"]) if "on" in case else None
        try:
            given = {key: _meant(value, kinds[key], article) for key, value in case["given"].items()}
        except LookupError:
            yield f"{name} {case['given']}: the article has none"
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of patterns that are made of such words
            answer = said(function, given)
        whole = f"… {blake2b(answer.encode(), digest_size=4).hexdigest()}" if len(answer) > _MOST else ""
        yield f"{name} {json.dumps(case['given'], ensure_ascii=False)[:_MOST]}: {answer[:_MOST]}{whole}"


def said(function: Callable[..., Any], given: dict[str, Any]) -> str:
    """What a function answers; of a method that answers nothing, what it makes of its object."""
    try:
        answer = settled(function(**given))
        if answer is None and hasattr(given.get("self"), "__dict__"):
            answer = [(name, settled(value)) for name, value in vars(given["self"]).items()]
        return repr(answer)
    except Exception as problem:
        return type(problem).__name__


def _asked(case: dict[str, Any]) -> tuple[FunctionType, dict[str, Any]]:
    module, _, own = case["of"].partition(":")
    holder = importlib.import_module(module)
    of = getattr(holder, own.partition(".")[0], None) if "." in own else None
    function = own_code(vars(of or holder).get(own.rpartition(".")[2]))
    kinds = kinds_of(function, of) if function else {}
    if not function or kinds.keys() != case["given"].keys():
        raise LookupError(f"{case['of']} is no more or wants something else: tests/approving.py takes its cases out")
    return function, kinds


def _meant(value: Any, kind: Any, article: Article | None) -> Any:
    """What a value of a line stands for."""
    kind = certain(kind)
    if kind is Article or value is None:
        return article if kind is Article else None
    if kind in OF_WORDS:
        return (typing.get_origin(kind) if kind in OF_WORDS[:4] else list)(value)
    if kind is Block and article:
        return article.blocks[value]
    if kind in PLAIN or not article:
        return value
    return giver(one_of(kind))(article) if value == "all" else giver(kind)(article)[value]


def own_code(known: Any) -> FunctionType | None:
    """The function that a module writes: not what remembers its answers."""
    function = (
        inspect.unwrap(getattr(known, "fget", None) or known)
        if callable(known) or isinstance(known, property)
        else None
    )
    if getattr(function, "__qualname__", "") == "fact.<locals>.known":
        function = function.__closure__[0].cell_contents
    return function if isinstance(function, FunctionType) else None


def functions() -> Iterator[tuple[str, FunctionType, dict[str, Any]]]:
    """The functions and methods that can be asked, as `module:name`, each with the kinds of its parameters."""
    for module in (module for package in PACKAGES for module in modules(package)):
        for name, known in sorted(vars(module).items()):
            if isinstance(known, type) and known.__module__ == module.__name__:
                parts = [
                    (f"{name}.{part}", each, known) for part, each in vars(known).items() if not part.startswith("__")
                ]
            else:
                parts = [(name, known, None)]
            for own, each, of in parts:
                function = own_code(each)
                if (
                    function is not None
                    and function.__module__ == module.__name__
                    and (kinds := kinds_of(function, of))
                ):
                    yield f"{module.__name__}:{own}", function, kinds


def kinds_of(function: FunctionType, of: type | None = None) -> dict[str, Any]:
    """The kinds of the parameters of a function, or method of a class; nothing where one cannot be given."""
    try:
        hints = {"self": of, **typing.get_type_hints(function)}
        kinds = {name: hints[name] for name in inspect.signature(function).parameters}
    except (NameError, TypeError, KeyError):
        return {}
    return kinds if all(can_be_given(certain(kind)) for kind in kinds.values()) else {}


def certain(kind: Any) -> Any:
    """The kind that may be missing, without that."""
    if isinstance(kind, types.UnionType) and type(None) in typing.get_args(kind):
        rest = [each for each in typing.get_args(kind) if each is not type(None)]
        return rest[0] if len(rest) == 1 else kind
    return kind


def can_be_given(kind: Any) -> bool:
    """Whether there is something of a kind."""
    return kind in (*PLAIN, *OF_WORDS) or giver(kind) is not None or giver(one_of(kind)) is not None


@cache
def giver(kind: Any) -> Giver | None:
    """What gives all that an article has of a kind."""
    if isinstance(kind, type) and issubclass(kind, Options):
        return lambda article: [kind()]
    return _givers().get(kind)


@cache
def _givers() -> dict[Any, Giver]:
    found: dict[Any, Giver] = {}
    for kind, fact in facts_by_kind().items():
        found[kind] = lambda article, fact=fact: in_order(fact(article))  # type: ignore[misc]
    for module in (module for package in PACKAGES for module in modules(package)):
        for _, known in sorted(vars(module).items()):
            function = own_code(known)
            if function is not None and function.__module__ == module.__name__:
                for kind, give in _made_by(known, function):
                    found.setdefault(kind, give)
            if isinstance(known, type) and known.__module__ == module.__name__ and "__init__" in vars(known):
                found.setdefault(known, partial(_constructed, known))
    return found


def _constructed(kind: type, article: Article) -> list[Any]:
    """An object of a class that is made of an article, its text and what else it has, if it is."""
    hints = typing.get_type_hints(vars(kind)["__init__"])
    told = {"article": article, "text": article.text, "language": article.language}
    given = {}
    for name, parameter in inspect.signature(kind).parameters.items():
        if parameter.default is not parameter.empty:
            continue
        if name not in told and not (found := [*_of_kind(hints.get(name), article)]):
            return []
        given[name] = told[name] if name in told else found[0]
    return [kind(**given)]


def _of_kind(kind: Any, article: Article) -> Iterator[Any]:
    for each in (kind, one_of(kind)):
        if give := _givers().get(each):
            yield from give(article) if each is kind else [give(article)]


def _made_by(known: Callable[..., Any], function: FunctionType) -> Iterator[tuple[Any, Giver]]:
    """What a function makes of an article, its text or its language, by kind."""
    try:
        hints, names = typing.get_type_hints(function), [*inspect.signature(function).parameters]
    except (NameError, TypeError):
        return
    if not {*names} <= {"article", "text", "language"} or "return" not in hints:
        return

    def made(article: Article) -> Any:
        told = {"article": article, "text": article.text, "language": article.language}
        return known(*(told[name] for name in names))

    whole = certain(hints["return"])
    inner = [each for each in typing.get_args(whole) if each is not ...]
    while inner and typing.get_origin(inner[-1]) is tuple:
        inner = [each for each in typing.get_args(inner[-1]) if each is not ...]
    if _is_own(whole) or (inner and _is_own(inner[-1]) and typing.get_origin(whole) is not Iterator):
        yield whole, lambda article: [one for one in (made(article),) if one is not None]
    if inner and _is_own(inner[-1]):
        yield inner[-1], lambda article: [*islice(_leaves(made(article), inner[-1]), _LONGEST)]


def _is_own(kind: Any) -> bool:
    return isinstance(kind, type) and kind.__module__.startswith("newslint") and kind not in PLAIN


def _leaves(value: Any, kind: type) -> Iterator[Any]:
    """Whatever in it is of a kind."""
    if isinstance(value, kind):
        yield value
    elif value is not None and not isinstance(value, (str, int, float)):
        for each in value.values() if isinstance(value, dict) else in_order(value):
            yield from _leaves(each, kind)


def put_in(*paths: str) -> None:
    """Put more cases into the file, and take out those of functions that are no more or want something else."""
    lines = [line for path in (EDGES, *map(Path, paths)) for line in path.read_text("utf-8").splitlines()]
    kept = []
    for line, case in sorted(
        ((line, json.loads(line)) for line in dict.fromkeys(lines)), key=lambda each: each[1]["of"]
    ):
        try:
            _asked(case)
            kept.append(line)
        except (ImportError, LookupError):
            print(f"taken out of {EDGES.name}: {case['of']}")
    EDGES.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")


if __name__ == "__main__":
    put_in(*sys.argv[1:])
