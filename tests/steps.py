"""What each function answers on the way from a text to what is said of it, while texts are read.

A small change of one function may be made good by the next in all texts that are approved, and not in a newsroom's. So
the answers of every function of facts and rules are approved too, in eight letters for each function, added up in
whatever order they come. It takes a process of its own: what is remembered is not asked again, and the order of a set
is the same each time. Lists and patterns of a language are made once, and what is asked for them is not written down.
"""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from inspect import CO_GENERATOR
from types import FrameType
from typing import Any
from zlib import crc32

from asking import modules, settled
from edging import own_code

_OF = ("newslint.facts", "newslint_rules")  # what the languages give is read once
# What is asked of these hangs on what is remembered: of plug-ins, too, whose folders a compiler of Python may touch.
_NOT = frozenset({"newslint.facts.hyphenation", "newslint_rules.plugin"})
_MOST = 20  # answers of a function to one text


class Steps:
    """Writes down what functions answer, within a `with`."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}  # by the identity of its code, whose hash takes long
        self._once: set[int] = set()  # what is made once for a language
        for module in (module for package in _OF for module in modules(package) if module.__name__ not in _NOT):
            for name, known in _own(module):
                function = own_code(known)
                if function is None or function.__module__ != module.__name__:
                    continue
                size = known.cache_parameters()["maxsize"] if hasattr(known, "cache_parameters") else 0
                if size is None:
                    self._once.add(id(function.__code__))
                else:
                    self._names[id(function.__code__)] = f"{module.__name__}.{name}"
        self._said = dict.fromkeys(self._names, 0)
        self._calls: dict[int, int] = {}
        self._text = 1

    def __enter__(self) -> Steps:
        sys.setprofile(self._looking())
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def next_text(self) -> None:
        """Another text is read from here."""
        self._calls.clear()
        self._text += 2

    def lines(self) -> Iterator[str]:
        """A line for each function that has answered."""
        for code, name in sorted(self._names.items(), key=lambda known: known[1]):
            if said := self._said[code]:
                yield f"{name}: {said % 2**32:08x}"

    def _looking(self) -> Callable[[FrameType, str, Any], None]:
        once, all_said, calls = self._once, self._said, self._calls
        within = 0

        def look(frame: FrameType, event: str, value: Any) -> None:
            nonlocal within
            if event == "return":
                code = id(frame.f_code)
                if code in all_said and not within:
                    calls[code] = number = calls.get(code, 0) + 1
                    # How the end of a generator is told hangs on the version of Python.
                    if number <= _MOST and not (value is None and frame.f_code.co_flags & CO_GENERATOR):
                        all_said[code] += self._text * crc32(repr(settled(value)).encode())
                elif code in once:
                    within -= 1
            elif event == "call" and id(frame.f_code) in once:
                within += 1

        return look


def _own(module: Any) -> Iterator[tuple[str, Any]]:
    for name, known in sorted(vars(module).items()):
        if isinstance(known, type) and known.__module__ == module.__name__:
            yield from ((f"{name}.{part}", each) for part, each in sorted(vars(known).items()))
        else:
            yield name, known


def steps_of_all() -> list[str]:
    """A line for each function, from a process of its own."""
    command = [sys.executable, __file__]
    seeded = os.environ | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=seeded, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.splitlines()


def main() -> None:
    """Read all texts, and print the lines."""
    import approving

    warnings.simplefilter("ignore")
    rules = approving.every_rule()
    approving.original("It was.")  # what reads an article is made once
    with Steps() as steps:
        for passage in approving.read_in_steps():
            steps.next_text()
            approving.mixed("", passage, rules)
    print("\n".join(steps.lines()))


if __name__ == "__main__":
    main()
