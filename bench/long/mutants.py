"""Small wrong changes to newslint, and whether the tests that should see each do: a test of the tests.

    python bench/long/mutants.py                     all in mutants.tsv, and as many drawn at random places
    python bench/long/mutants.py --drawn 0 --only poll

mutants.tsv has the chosen ones, a line each: file, what stands there (once), what is put there, the tests that should
fail (or `-`: those that mutant_tests.tsv names for the file), and what would be wrong. Extend it. Those drawn turn a
comparison, a condition or a number at a random place; the seed is printed, and draws the same places again where other
lines have changed. Each runs in a copy of the last commit, where tests that fail without any change count for nothing:
first the examples of rules and what is approved of them (four seconds), then, where none has failed, the tests. Ends
with the survivors, and with status 1 where more than a tenth survives. mutants_alike.tsv has places where a change
does the same as the code.
"""

from __future__ import annotations

import argparse
import ast
import itertools
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import Queue
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXAMPLES = """
import sys
from newslint.checking.rule_tests import problems
from newslint.plugins.registry import PlugIns, load
for name, target in PlugIns(third_party=False).mapping("newslint_rules").items():
    if name.startswith(sys.argv[1]) and list(problems(name, load(target))):
        sys.exit(1)
sys.path.insert(0, "tests")
from approving import APPROVED, families
for family, lines in families().items():
    if "\\n".join(lines[1:]) + "\\n" != (APPROVED / f"{family}.txt").read_text("utf-8"):
        sys.exit(1)
"""
LIMIT = 90  # seconds; a change that makes a test endless is seen by it
# Folders; what is approved of examples, passages and calls sees their changes first.
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


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a table, without comments."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.replace("\\n", "\n").split("\t")


def tests_for(path: str) -> tuple[str, ...]:
    """The tests that should see a change of a file: those of the longest beginning of its path in the table."""
    fitting = [(prefix, tests) for prefix, tests in rows("mutant_tests.tsv") if path.startswith(prefix)]
    return tuple(shlex.split(max(fitting, key=lambda row: len(row[0]))[1])) if fitting else ("tests/test_rules.py",)


def chosen() -> Iterator[Mutant]:
    """The changes that were chosen by hand."""
    for path, old, new, tests, *_ in rows("mutants.tsv"):
        text = (ROOT / path).read_text(encoding="utf-8")
        if text.count(old) != 1:
            sys.exit(f"{path} has {old!r} {text.count(old)} times; the table must name one place")
        at, own = text.index(old), tests_for(path) if tests == "-" else tuple(shlex.split(tests))
        yield Mutant(path, at, text.count("\n", 0, at) + 1, old, new, own)


def drawn(many: int, seed: int) -> list[Mutant]:
    """Changes at random places."""
    files = [p for folder in DRAWN_FROM for p in sorted((ROOT / folder).rglob("*.py"))]
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
    for node in ast.walk(module):
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


def pytest_in(copy: Path, arguments: list[str], limit: float | None = None) -> subprocess.CompletedProcess[str]:
    """Run tests of a copy on its own code."""
    return run_in(copy, ["-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments], limit)


def run_in(copy: Path, arguments: list[str], limit: float | None = None) -> subprocess.CompletedProcess[str]:
    """Run Python on the code of a copy."""
    environment = {**os.environ, "PYTHONPATH": f"{copy}:{copy / 'rules'}:{copy / 'tests'}"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=copy, env=environment, capture_output=True, text=True, timeout=limit
    )


def fails_examples(mutant: Mutant, copy: Path, changed: str) -> bool:
    """Whether an example of a rule fails with the change: quicker than the tests, of which they are a part."""
    file = copy / mutant.path
    before = file.read_text(encoding="utf-8")
    written(file, changed)
    family = f"{mutant.path.split('/')[2]}/" if mutant.path.startswith("rules/") else ""
    try:
        return run_in(copy, ["-c", EXAMPLES, family], LIMIT).returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        written(file, before)


def is_killed(mutant: Mutant, copy: Path, broken: set[str]) -> bool:
    """Whether a test fails, or never ends, in a copy that has the change; `broken` grows by those that fail anyway."""
    file = copy / mutant.path
    before = file.read_text(encoding="utf-8")
    changed = before[: mutant.start] + mutant.new + before[mutant.start + len(mutant.old) :]
    if mutant.path.startswith(DRAWN_FROM) and fails_examples(mutant, copy, changed):
        return True
    while True:
        written(file, changed)
        try:
            ran = pytest_in(copy, ["-x", *(f"--deselect={test}" for test in broken), *mutant.tests], LIMIT)
        except subprocess.TimeoutExpired:
            return True
        finally:
            written(file, before)
        failed = re.findall(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", ran.stdout, re.MULTILINE)
        if not failed or pytest_in(copy, failed[:1]).returncode == 0:
            return ran.returncode != 0
        broken.update(failed)
        print("fails without any change:", *failed, flush=True)


def written(file: Path, text: str) -> None:
    """Write a file so that nothing compiled before is taken for it."""
    file.write_text(text, encoding="utf-8")
    shutil.rmtree(file.parent / "__pycache__", ignore_errors=True)


def copied(folder: Path) -> Path:
    """A copy of the last commit."""
    folder.mkdir()
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
    subprocess.run(["tar", "x"], cwd=folder, input=archive, check=True)
    return folder


def main() -> int:
    """Try all; gives 1 where more than a tenth survives."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--drawn", type=int, default=45, help="how many are drawn at random places")
    parser.add_argument("--seed", type=int, default=None, help="of the places")
    parser.add_argument("--only", default="", help="those whose file or text has this")
    parser.add_argument("--jobs", type=int, default=2, help="how many at once")
    parsed = parser.parse_args()
    seed = random.randrange(10**6) if parsed.seed is None else parsed.seed
    mutants = [*chosen(), *drawn(parsed.drawn, seed)]
    mutants = [m for m in mutants if parsed.only in str(m)]
    print(f"{len(mutants)} changes, {min(parsed.drawn, len(mutants))} drawn with seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(parsed.jobs) as pool:
        copies: Queue[Path] = Queue()
        for number in range(parsed.jobs):
            copies.put(copied(Path(folder, str(number))))

        if run_in(copies.queue[0], ["-c", EXAMPLES, ""]).returncode:
            sys.exit("the examples of rules, or what is approved of them, fail without any change")
        broken: set[str] = set()

        def tried(mutant: Mutant) -> bool:
            copy = copies.get()
            try:
                return is_killed(mutant, copy, broken)
            finally:
                copies.put(copy)

        survivors = []
        asked = {pool.submit(tried, mutant): mutant for mutant in mutants}
        for done in as_completed(asked):
            print("killed  " if done.result() else "SURVIVES", asked[done], flush=True)
            survivors += [] if done.result() else [asked[done]]
    print(f"{len(mutants) - len(survivors)} of {len(mutants)} killed; {len(survivors)} survive:")
    print("".join(f"  {mutant}\n" for mutant in survivors), end="")
    return int(len(survivors) > len(mutants) / 10)


if __name__ == "__main__":
    sys.exit(main())
