"""Look for texts that tell functions from changed ones, as they are called: lines for tests/reached.txt.

    python bench/long/mutant_reach.py --seconds 300 --seed 2 > more.txt      put them in, and run tests/approving.py

Each function of facts, rules and languages runs beside its changes (mutant_places.py), with whatever it is given while
a text is checked. First come all texts that are approved; the changes that none of them tells are left. Then come texts
that chance cuts, stretches and puts together. One of which a change answers something else is checked again with the
change in the place of the code, in a process of its own, and printed where facts or rules then say something else.
"""

from __future__ import annotations

import argparse
import inspect
import os
import re
import signal
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from copy import copy
from pathlib import Path
from random import Random
from types import FunctionType, ModuleType
from typing import Any

from mutant_edges import SHORT, Slow, _like, _varied, changed, slow
from mutant_places import ROOT, Mutant, drawn
from mutant_texts import Texts

import approving  # isort: skip
from asking import PACKAGES, modules, settled  # isort: skip
from beside import Passage  # isort: skip
from edging import own_code  # isort: skip
from newslint.core.article import Article  # isort: skip

CALLS, ALWAYS, OFTEN = (
    25,
    3,
    150,
)  # calls in a text that are looked at: at most, in any case, all until so many
LONGEST = 900  # characters of a text
Change = tuple[Mutant, FunctionType]


class Watched:
    """All functions, each beside its changes; `new` has the changes that are told since it was emptied."""

    def __init__(self) -> None:
        self.new: list[Mutant] = []
        self.calls: Counter[int] = Counter()
        self.left: list[list[Change]] = []
        self._told: set[Mutant] = set()
        self._places: dict[Mutant, list[tuple[FunctionType, FunctionType]]] = {}
        self._codes: list[tuple[FunctionType, FunctionType]] = []
        self._seen: Counter[int] = Counter()
        self._busy, self._chance = False, Random(1)
        of_file: dict[str, list[Mutant]] = {}
        for mutant in drawn(10**6, 0):
            of_file.setdefault(mutant.path, []).append(mutant)
        for module in (module for package in PACKAGES for module in modules(package)):
            path = str(Path(module.__file__ or "").relative_to(ROOT))
            for function in _functions(module) if path in of_file else ():
                self._watch(function, of_file[path])

    def _watch(self, function: FunctionType, mutants: list[Mutant]) -> None:
        if function.__code__.co_freevars or function.__code__.co_name == "watched":  # it has two names
            return
        if not (found := list(changed(function, mutants))):
            return
        for mutant, other in found:
            self._places.setdefault(mutant, []).append((function, other))
        own: dict[str, Any] = {}
        exec(f"def watched(*given, **named): return _watched_({len(self._codes)}, given, named)", own)
        self.left.append(found)
        self._codes.append((function, _like(function, function.__code__, function.__globals__)))
        function.__globals__["_watched_"] = self._called
        function.__signature__ = inspect.signature(function)  # type: ignore[attr-defined]
        _put(function, own["watched"])

    def _called(self, number: int, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        """What a function gives; its changes are asked the same beside it."""
        function = self._codes[number][1]
        self.calls[number] += 1
        self._seen[number] += 1
        rare = self.calls[number] > ALWAYS and self._chance.random() > OFTEN / self._seen[number]
        if self._busy or not self.left[number] or self.calls[number] > CALLS or rare:
            return function(*given, **named)
        given = tuple(list(each) if inspect.isgenerator(each) else each for each in given)
        before = tuple(map(_copied, given))
        answer = function(*given, **named)
        answer = iter([*answer]) if inspect.isgenerator(answer) else answer
        self._busy = True
        try:
            expected = _answer(function, before, named)
            told = [one for one, other in self.left[number] if _answer(other, before, named) != expected]
            self.new += [mutant for mutant in told if mutant not in self._told]
            self._told.update(told)
            self.left[number] = [one for one in self.left[number] if one[0] not in self._told]
        finally:
            self._busy = False
        return answer

    def is_said(self, mutant: Mutant, passage: Passage, rules: Any) -> bool:
        """Whether facts or rules say something else of a text with a change."""
        if child := os.fork():
            return os.waitpid(child, 0)[1] != 0
        for function, own in self._codes:
            _put(function, own)
        expected = approving.mixed("", passage, rules)
        for function, other in self._places[mutant]:
            function.__globals__.update(  # where the change is that of a number with a name
                {} if other.__globals__ is function.__globals__ else
                {key: value for key, value in other.__globals__.items() if function.__globals__.get(key) is not value}
            )  # fmt: skip
            _put(function, other)
        signal.setitimer(signal.ITIMER_VIRTUAL, 5)
        try:
            os._exit(int(approving.mixed("", passage, rules) != expected))
        finally:
            os._exit(1)


def _put(function: FunctionType, other: FunctionType) -> None:
    function.__code__ = other.__code__
    function.__defaults__, function.__kwdefaults__ = other.__defaults__, other.__kwdefaults__


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for known in list(vars(module).values()):
        is_own = isinstance(known, type) and known.__module__ == module.__name__
        for each in list(vars(known).values()) if is_own else [known]:
            function = None if isinstance(each, (staticmethod, classmethod)) else own_code(each)
            if function is not None and function.__module__ == module.__name__:
                yield function


def _copied(value: Any) -> Any:
    if isinstance(value, (list, set, dict)):
        return copy(value)
    if type(value).__module__.startswith("newslint") and hasattr(value, "__dict__") and not isinstance(value, Article):
        value = copy(value)
        vars(value).update({n: copy(x) for n, x in vars(value).items() if isinstance(x, (list, set, dict))})
    return value


def _answer(function: FunctionType, given: tuple[Any, ...], named: dict[str, Any]) -> str:
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.5)
    try:
        return repr(settled(function(*map(_copied, given), **named)))
    except (Exception, Slow) as problem:
        return type(problem).__name__
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def made(seed: str, seconds: float) -> Iterator[Passage]:
    """Texts that chance makes of those that are approved, for so many seconds of processor time."""
    chance, began = Random(seed), time.process_time()
    found = [e for family, named in approving.texts().items() if family != "newsroom" for _, e in named]
    found = [example for example in found if example.suffix == ".txt" and len(example.plain()) < SHORT]
    held = [example for example in found if example.against]
    while time.process_time() - began < seconds:
        one, other = chance.choice(held if chance.random() < 0.4 else found), chance.choice(found)
        text, source = one.plain(), one.against
        for _ in range(chance.choice((1, 1, 2, 3))):
            if source and chance.random() < 0.4:
                source = _changed(source, other.plain(), one.language, chance)
            else:
                text = _changed(text, other.plain(), one.language, chance)
        if len(text) < LONGEST:
            yield Passage(text, one.language, against=source)


def _changed(text: str, other: str, language: str, chance: Random) -> str:
    words, others = (list(re.finditer(r"\S+", each)) for each in (text, other))
    way, at, there = chance.random(), chance.choice(words) if words else None, chance.choice(others)
    if at is None or way < 0.3:
        return _varied(Passage(text, language), chance)
    if way < 0.5:
        return text[: at.start()] + other[there.start() :]
    if way < 0.7:
        return text[: at.start()] + there.group() + text[at.end() :]
    if way < 0.85 and (number := re.search(r"\d{1,9}", text[at.start() :])):
        more = int(number.group()) + chance.choice((1, -1, 10, 99, 1900))
        return text[: at.start()] + text[at.start() :].replace(number.group(), str(abs(more)), 1)
    return text[at.start() :]


def line_of(passage: Passage) -> str:
    """A text as tests/reached.txt has it; nothing where it cannot stand there."""
    language = "" if passage.language == "en" else f"{passage.language}> "
    source = f" ⇐ {passage.against}" if passage.against else ""
    line = f"{language}{passage.text}{source}".replace("\n", "⏎")
    alone = len(line.splitlines()) == 1 and line.strip() and not line.startswith("# ")
    return line if alone and approving.passage_of(line) == passage else ""


def main() -> None:
    """Search for so long."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=300, help="of processor time for texts that chance makes")
    parser.add_argument("--seed", default="1", help="of what is made")
    parsed = parser.parse_args()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGVTALRM, slow)
    asked, rules = Texts().asked, approving.every_rule()
    watched = Watched()
    for ask in asked:
        watched.calls.clear()
        with suppress(Exception):
            ask()
    print(sum(map(len, watched.left)), "changes are told by nothing that is approved", file=sys.stderr)
    for passage in made(parsed.seed, parsed.seconds):
        watched.calls.clear()
        watched.new.clear()
        with suppress(Exception):
            approving.mixed("", passage, rules)
        if line_of(passage) and any(watched.is_said(mutant, passage, rules) for mutant in watched.new):
            print(line_of(passage), flush=True)


if __name__ == "__main__":
    main()
