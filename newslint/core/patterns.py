"""Regular expressions compiled once, and remembered between runs of the command.

Python compiles a pattern in Python, 0.2 ms each; the rules have hundreds, and an article is checked in less time than
it takes to compile them. What the compiler gives is a list of numbers for the interpreter's own engine; those lists are
kept in the user's cache folder, for this very version of Python, and handed to the engine, which checks them itself.
Where anything is different from what was expected, patterns are compiled as ever.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from newslint.core.remembered import cache_folder, read_remembered, write_remembered
from newslint.version import __version__

MOST = 5000  # patterns; of more, those of the last run are kept
_UNCACHED = re.DEBUG | re.LOCALE  # these depend on more than the pattern

Key = tuple[str, int]
Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]  # the codes as the engine has them


class PatternMemory:
    """Stands in for the compiler of `re` while the command runs."""

    def __init__(self) -> None:
        self.compiler: Any = import_module("re._compiler")
        self.engine: Any = import_module("_sre")
        self.compile: Any = self.compiler.compile
        self.known: dict[Key, Compiled] = {}
        self.used: set[Key] = set()
        self.new = 0
        self.name = f"codes-{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{self.engine.MAGIC}"

    @property
    def path(self) -> str:
        """The file in which it is kept."""
        return os.path.join(cache_folder() or "", self.name)

    def load(self) -> None:
        """Read what earlier runs kept; a file that is missing or broken counts for nothing."""
        known = read_remembered(self.name)
        self.known = known if isinstance(known, dict) else {}

    def __call__(self, pattern: Any, flags: int = 0) -> Any:
        """Compile a pattern as `re._compiler.compile` does."""
        if not isinstance(pattern, str) or int(flags) & _UNCACHED:
            return self.compile(pattern, flags)
        key = (pattern, int(flags))
        try:
            if key not in self.known:
                self.known[key] = self._codes(pattern, flags)
                self.new += 1
            self.used.add(key)
            flags, codes, *groups = self.known[key]
            return self.engine.compile(pattern, flags, memoryview(codes).cast("I").tolist(), *groups)
        except (re.error, RecursionError):
            raise
        except Exception:  # another Python than expected: compile as ever
            return self.compile(pattern, flags)

    def _codes(self, pattern: str, flags: int) -> Compiled:
        parsed = self.compiler._parser.parse(pattern, flags)
        codes = b"".join(int(code).to_bytes(4, sys.byteorder) for code in self.compiler._code(parsed, flags))
        groups: dict[str, int] = dict(parsed.state.groupdict)
        names: list[str | None] = [None] * parsed.state.groups
        for name, number in groups.items():
            names[number] = name
        return int(flags | parsed.state.flags), codes, parsed.state.groups - 1, groups, tuple(names)

    def save(self) -> None:
        """Keep what was compiled in this run, for the next."""
        if self.new:
            kept = self.known if len(self.known) <= MOST else {key: self.known[key] for key in self.used}
            write_remembered(self.name, kept)


@contextmanager
def forgotten_patterns() -> Iterator[None]:
    """Compile patterns as ever while the context lasts: some are made of the words of drafts, which must not stay."""
    compiler: Any = sys.modules.get("re._compiler")
    memory = getattr(compiler, "compile", None)
    if not isinstance(memory, PatternMemory):
        yield
        return
    compiler.compile = memory.compile
    try:
        yield
    finally:
        compiler.compile = memory


@contextmanager
def remembered_patterns() -> Iterator[None]:
    """Remember patterns while the context lasts; does nothing where this Python has not the parts it needs."""
    try:
        memory = PatternMemory()
    except (ImportError, AttributeError):
        yield
        return
    memory.load()
    memory.compiler.compile = memory
    try:
        yield
    finally:
        memory.compiler.compile = memory.compile
        memory.save()
