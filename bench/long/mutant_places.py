"""Where a small wrong change can be made: those chosen by hand, and all that can be drawn in a file."""

from __future__ import annotations

import ast
import itertools
import random
import re
import shlex
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DRAWN_FROM = ("newslint/core", "newslint/facts", "newslint/checking", "newslint/house", "newslint/languages", "rules")
OPERATORS = {
    "<=": "<", "<": "<=", ">=": ">", ">": ">=", "==": "!=", "!=": "==", "not in": "in", "in": "not in",
    "is not": "is", "is": "is not",
}  # fmt: skip


class Mutant(NamedTuple):
    """A change of `path`, where `old` becomes `new` at an offset, and the tests that should see it."""

    path: str
    start: int
    line: int
    old: str
    new: str
    tests: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.old!r} -> {self.new!r}"

    def applied(self, text: str) -> str:
        """The text of its file with the change."""
        return text[: self.start] + self.new + text[self.start + len(self.old) :]


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a table, without comments."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.replace("\\n", "\n").split("\t")


def tests_for(path: str) -> tuple[str, ...]:
    """The tests that should see a change of a file: those of the longest beginning of its path in the table."""
    fitting = [(prefix, tests) for prefix, tests in rows("mutant_tests.tsv") if path.startswith(prefix)]
    own = max(fitting, key=lambda row: len(row[0]))[1] if fitting else "-"
    return () if own == "-" else tuple(shlex.split(own))


def chosen() -> Iterator[Mutant]:
    """The changes that were chosen by hand."""
    for path, old, new, tests, *_ in rows("mutants.tsv"):
        text = (ROOT / path).read_text(encoding="utf-8")
        if text.count(old) != 1:
            sys.exit(f"{path} has {old!r} {text.count(old)} times; the table must name one place")
        at, own = text.index(old), tests_for(path) if tests == "-" else tuple(shlex.split(tests))
        yield Mutant(path, at, text.count("\n", 0, at) + 1, old, new, own)


def drawn(many: int, seed: int, under: str = "") -> list[Mutant]:
    """Changes at random places of files whose path begins so."""
    files = [p for folder in DRAWN_FROM for p in sorted((ROOT / folder).rglob("*.py"))]
    files = [p for p in files if str(p.relative_to(ROOT)).startswith(under)]
    alike = {(path, line, old) for path, line, old, _ in rows("mutants_alike.tsv")}
    ranked: list[tuple[float, Mutant]] = []
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines()
        seen: Counter[tuple[str, str, str]] = Counter()
        for place in places(file):
            key = place.path, lines[place.line - 1].strip(), place.old
            seen[key] += 1
            if key not in alike:
                ranked.append((random.Random(f"{seed} {key} {seen[key]}").random(), place))
    return [place for _, place in sorted(ranked)[:many]]


def places(file: Path) -> Iterator[Mutant]:
    """Every change that can be drawn in a file."""
    text, path = file.read_text(encoding="utf-8"), str(file.relative_to(ROOT))
    lines = [0, *itertools.accumulate(map(len, text.splitlines(keepends=True)))]
    encoded = text.splitlines(keepends=True)

    def offset(line: int, column: int) -> int:
        return lines[line - 1] + len(encoded[line - 1].encode()[:column].decode())

    def span(node: ast.expr) -> tuple[int, int]:
        return offset(node.lineno, node.col_offset), offset(node.end_lineno or 0, node.end_col_offset or 0)

    def mutant(start: int, old: str, new: str) -> Mutant:
        return Mutant(path, start, text.count("\n", 0, start) + 1, old, new, tests)

    tests = tests_for(path)
    module = ast.parse(text)
    module.body = [node for node in module.body if "EXAMPLES" not in ast.dump(node)[:60]]  # they are tests themselves
    # How much a function remembers changes nothing but the time.
    sizes = {
        size
        for call in ast.walk(module)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "lru_cache"
        for size in call.args
    }
    # What is zipped strictly is of one length: that it is said changes nothing.
    sizes |= {key.value for key in ast.walk(module) if isinstance(key, ast.keyword) and key.arg == "strict"}
    for node in ast.walk(module):
        if node in sizes:
            continue
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            between = span(node.left)[1], span(node.comparators[0])[0]
            found = re.compile(r"<=|>=|==|!=|<|>|\bnot in\b|\bis not\b|\bin\b|\bis\b").search(text, *between)
            if found:
                yield mutant(found.start(), found.group(), OPERATORS[found.group()])
        elif isinstance(node, ast.BoolOp):
            between = span(node.values[0])[1], span(node.values[1])[0]
            word = "and" if isinstance(node.op, ast.And) else "or"
            yield mutant(text.index(word, *between), word, "or" if word == "and" else "and")
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield mutant(span(node)[0], "not ", "")
        elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
            start, end = span(node)
            new = str(not node.value) if type(node.value) is bool else str(node.value + 1)
            yield mutant(start, text[start:end], new)


def function_at(mutant: Mutant) -> str:
    """The name of the function that has the place; `` outside of all."""
    module = ast.parse((ROOT / mutant.path).read_text(encoding="utf-8"))
    around = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.lineno <= mutant.line <= (node.end_lineno or 0)
    ]
    return max(around, key=lambda node: node.lineno).name if around else ""
