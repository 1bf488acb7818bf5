"""Write calls of the functions of facts and rules that examples lead to: tests/calls/recorded.txt, approved as others.

    python bench/long/record_calls.py && python tests/approving.py

Of each function a few calls whose arguments are short and plain are kept, those first that give something else, and
beside them some that are one off: a number more or less, a character less. So a bound that is moved or a condition that
is dropped in a function is seen where no whole article shows it. Run it when functions have come.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, FunctionType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "tests")]

from approving import CALLS, PASSAGES, passages, said_of  # noqa: E402

from newslint.checking.check import active_rules  # noqa: E402
from newslint.core.article import Article  # noqa: E402
from newslint.core.examples import Example  # noqa: E402
from newslint.facts.against.alignment import Pair, pairs  # noqa: E402
from newslint.house.config import Config  # noqa: E402
from newslint.plugins.registry import PlugIns, load  # noqa: E402

PACKAGES = ("newslint.facts", "newslint_rules")
MET = 60  # calls of a function that are looked at
KEPT = 7  # calls of a function that are written
LONGEST = 250  # characters of the arguments
PLAIN = (str, int, float, bool, type(None))


def functions() -> dict[Any, tuple[str, str]]:
    """The functions of all modules by their code, with module and name."""
    found: dict[Any, tuple[str, str]] = {}
    for package in PACKAGES:
        for info in pkgutil.walk_packages(importlib.import_module(package).__path__, package + "."):
            for name, one in vars(importlib.import_module(info.name)).items():
                function = inspect.unwrap(one) if callable(one) else one
                if isinstance(function, FunctionType) and function.__module__ == info.name and name != "check":
                    found[function.__code__] = info.name, name
    return found


def written(value: Any, classes: set[type]) -> str | None:
    """A value as an expression; None where it has none."""
    if isinstance(value, PLAIN):
        return repr(value)
    if isinstance(value, Article):
        against = [source.source or "" for source in value.sources]
        plain = value.path.endswith(".txt") and value.source and len(against) < 2
        arguments = ", ".join(map(repr, (value.source, value.language, *against)))
        return f"article({arguments})" if plain else None
    if isinstance(value, Pair):
        draft = written(value.draft, classes)
        return None if draft is None else f"pairs({draft})[0]"
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        classes.add(type(value))
        parts = [written(part, classes) for part in value]
        return None if None in parts else f"{type(value).__name__}({', '.join(map(str, parts))})"
    if type(value) in (tuple, list):
        parts = [written(part, classes) for part in value]
        inner = ", ".join(map(str, parts))
        return None if None in parts else f"[{inner}]" if type(value) is list else f"({inner}{',' * (len(parts) == 1)})"
    return None


def met(known: dict[Any, tuple[str, str]]) -> dict[tuple[str, str], dict[str, set[type]]]:
    """The calls of each function while all examples and passages are checked: expressions, and classes in them."""
    found: dict[tuple[str, str], dict[str, set[type]]] = {}

    def noted(frame: FrameType, event: str, _: Any) -> None:
        at = known.get(frame.f_code) if event == "call" else None
        if at is None or len(found.setdefault(at, {})) >= MET:
            return
        code, classes = frame.f_code, set[type]()
        names = code.co_varnames[: code.co_argcount]
        if code.co_flags & (inspect.CO_VARARGS | inspect.CO_VARKEYWORDS) or code.co_kwonlyargcount:
            return
        arguments = [written(frame.f_locals[name], classes) if name in frame.f_locals else None for name in names]
        if names and None not in arguments and len(line := ", ".join(map(str, arguments))) <= LONGEST:
            found[at].setdefault(line, classes)

    rules = active_rules(Config(), PlugIns(third_party=False), with_sources=True)
    texts = list(_texts())
    random.Random(1).shuffle(texts)
    sys.setprofile(noted)
    for example in texts:
        list(said_of(example, rules))
    sys.setprofile(None)
    return found


def _texts() -> Iterator[Example]:
    for path in sorted(PASSAGES.glob("*.txt")):
        for whole in passages(path):
            yield whole
            if whole.against and len(whole.text) > 60:  # the first sentence of each, which is short enough
                first, other = (text.split(". ")[0] + "." for text in (whole.text, whole.against))
                yield whole._replace(text=first, against=other)
            for sentence in whole.text.split(". "):
                yield whole._replace(text=sentence.split("\n")[-1] + ".", against="")
    for target in PlugIns(third_party=False).mapping("newslint_rules").values():
        for example in load(target).EXAMPLES:
            yield example._replace(text=example.plain())


def one_off(line: str) -> Iterator[str]:
    """The calls beside a call: a number one more or less, a character less at either end of a string."""
    try:
        tree = ast.parse(f"f({line})", mode="eval")
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or node.lineno != node.end_lineno:
            continue
        before, start, end = f"f({line})".encode(), node.col_offset, node.end_col_offset or 0
        others: list[Any] = []
        if type(node.value) is int and node.value >= 0:
            others = [node.value + 1, max(0, node.value - 1)]
        elif isinstance(node.value, str) and len(node.value) > 3:
            others = [node.value[:-1], node.value[1:]]
        for other in others:
            yield (before[:start] + repr(other).encode() + before[end:]).decode()[2:-1]


def _call(name: str, line: str, space: dict[str, Any]) -> str:
    return f"[*{name}({line})]" if inspect.isgeneratorfunction(inspect.unwrap(space[name])) else f"{name}({line})"


def chosen(name: str, calls: dict[str, set[type]], space: dict[str, Any]) -> list[str]:
    """The calls of a function to keep: those that give different things first, then the shortest."""
    rng = random.Random(name)
    lines = list(calls)
    beside = [other for line in rng.sample(lines, min(12, len(lines))) for other in one_off(line)]
    rng.shuffle(beside)
    by_answer: dict[str, list[str]] = {}
    for line in dict.fromkeys([*lines, *beside[:60]]):
        if len(line) > LONGEST + 2:
            continue
        try:
            answer = repr(eval(_call(name, line, space), space))
        except Exception:
            continue
        if " at 0x" not in answer and "{" not in answer and len(answer) < LONGEST:
            by_answer.setdefault(answer, []).append(line)
    kept: list[str] = []
    while len(kept) < KEPT and any(by_answer.values()):
        for listed in by_answer.values():
            if listed and len(kept) < KEPT:
                kept.append(listed.pop(rng.randrange(len(listed))))
    return kept


def main() -> None:
    """Write the calls."""
    from approving import article

    rows = ["# Written by bench/long/record_calls.py.", "from approving import article, pairs"]
    for (module, name), calls in sorted(met(functions()).items()):
        classes = {c for line in calls.values() for c in line}
        function = getattr(importlib.import_module(module), name)
        space: dict[str, Any] = {"article": article, "pairs": pairs, name: function}
        space |= {c.__name__: c for c in classes}
        if kept := chosen(name, calls, space):
            used = sorted((c.__module__, c.__name__) for c in classes if any(c.__name__ + "(" in line for line in kept))
            rows += ["", f"from {module} import {name}", *(f"from {home} import {known}" for home, known in used)]
            rows += [_call(name, line, space) for line in kept]
    (CALLS / "recorded.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
