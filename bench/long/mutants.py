"""Small wrong changes to newslint, and whether the tests that should see each do: a test of the tests.

    python bench/long/mutants.py                     all in mutants.tsv, and as many drawn at random places
    python bench/long/mutants.py --drawn 0 --only poll
    python bench/long/mutants.py --drawn 200 --fresh --quick      drawn ones, tried on what is approved and no more

mutants.tsv has the chosen ones, a line each: file, what stands there (once), what is put there, the tests that should
fail (or `-`: those that mutant_tests.tsv names for the file), and what would be wrong. Extend it. Those drawn turn a
comparison, a condition or a number at a random place; the seed is printed, and draws the same places again where other
lines have changed. mutants_alike.tsv has places where a change does the same as the code, and why; they are not drawn.

Each is written into a copy of the files that git knows, and tried in a process of its own, forked from one that has
imported pytest and nothing of newslint: first what is approved of the examples, passages and calls that come through
the changed function, then of the others, then the tests, until one fails. A test that fails without the change too
counts for nothing. Ends with the survivors, and with status 1 where more than a tenth survives.
"""

from __future__ import annotations

import argparse
import os
import pickle
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest  # for the processes that are forked
from mutant_places import ROOT, Mutant, chosen, drawn
from mutant_texts import Said, Texts

LIMIT = 240  # seconds of processor time: a change that makes something endless is seen by it
SILENT = "-p xdist.plugin -p no:cacheprovider -q -x --no-header --no-summary --tb=no".split()
# This one sees each chosen change, for its table no longer names a place.
SILENT += ["--deselect=tests/test_layers.py::test_each_chosen_change_of_the_mutants_names_one_place"]


def forked(work: Callable[[], Any], copy: Path, out: Path) -> int:
    """Start a process that does some work on the code of a copy and writes down what it gives; gives its id."""
    if child := os.fork():
        return child
    status = 3
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 5))
        os.chdir(copy)
        paths = [str(copy), str(copy / "rules"), str(copy / "tests")]
        sys.path[:0] = paths
        os.environ |= {
            "PYTHONPATH": ":".join(paths), "NEWSLINT_CACHE": f"{copy}-cache", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        }  # fmt: skip
        sink = os.open(f"{copy}-output", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        out.write_bytes(pickle.dumps(work()))
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def tried(mutant: Mutant, said: Said, besides: list[str]) -> str:
    """What sees a change: `texts`, the id of a test, or nothing."""
    try:
        texts = Texts()
        for number in said.order(mutant):
            if texts.asked[number]() != said["said"][number][0]:
                return "texts"
    except BaseException:
        return "texts"
    return failing([*mutant.tests, *besides]) if mutant.tests else ""


def failing(arguments: list[str]) -> str:
    """The first test that fails."""

    class First:
        name = ""

        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            self.name = self.name or (report.nodeid if report.failed else "")

    first = First()
    status = pytest.main([*SILENT, *arguments], plugins=[first])
    return first.name or ("" if status in (0, 5) else "collection")


class Copy:
    """A copy of the code in which one change after the other is tried."""

    def __init__(self, path: Path) -> None:
        path.mkdir()
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
        pack = ["tar", "c", "--null", "-T", "-"]
        packed = subprocess.run(pack, cwd=ROOT, input=listed, check=True, capture_output=True).stdout
        subprocess.run(["tar", "x"], cwd=path, input=packed, check=True)
        self.path, self.out = path, path.with_name(f"{path.name}.out")
        self.mutant: Mutant | None = None
        self.before = ""
        self.writes = 0

    def write(self, text: str) -> None:
        """Put a text into the changed file so that nothing compiled before is taken for it."""
        assert self.mutant
        file = self.path / self.mutant.path
        file.write_text(text, "utf-8")
        self.writes += 1
        os.utime(file, (10**9 + self.writes, 10**9 + self.writes))

    def start(self, mutant: Mutant, said: Said, besides: list[str]) -> int:
        """Try a change; `besides` are options of pytest."""
        self.mutant, self.before = mutant, (self.path / mutant.path).read_text("utf-8")
        self.write(mutant.applied(self.before))
        shutil.rmtree(f"{self.path}-cache", ignore_errors=True)
        return forked(partial(tried, mutant, said, besides), self.path, self.out)

    def seen_by(self, status: int, broken: set[str]) -> str:
        """What saw the change, as the process that tried it ended so."""
        self.write(self.before)
        if status:
            return "time" if os.WIFSIGNALED(status) else "texts"
        seen = self.result()
        if "::" not in seen:
            return seen
        os.waitpid(forked(partial(failing, [seen]), self.path, self.out), 0)
        if self.result() == seen:
            print("fails without any change:", seen, flush=True)
            broken.add(seen)
            return "again"
        return seen

    def result(self) -> Any:
        """What the last process gave."""
        given = pickle.loads(self.out.read_bytes())
        self.out.unlink()
        return given


def asked(copies: list[Copy]) -> Said:
    """What is said without a change, each copy asked for a part."""
    said = Said()
    started = {}
    for number, copy in enumerate(copies):
        started[forked(partial(Said.of, copy.path, number, len(copies)), copy.path, copy.out)] = copy
    for child, copy in started.items():
        if os.waitpid(child, 0)[1]:
            sys.exit(f"what is approved cannot be asked:\n{Path(f'{copy.path}-output').read_text()}")
        said.join(copy.result())
    return said


def tries(mutants: list[Mutant], folder: Path, jobs: int) -> Iterator[tuple[Mutant, str]]:
    """Try all, some at once; gives each with what saw it."""
    free = [Copy(folder / str(number)) for number in range(jobs)]
    said, broken = asked(free), set[str]()
    left, running = mutants[::-1], dict[int, Copy]()
    while left or running:
        while left and free:
            copy, mutant = free.pop(), left.pop()
            running[copy.start(mutant, said, [f"--deselect={test}" for test in broken])] = copy
        child, status = os.wait()
        copy = running.pop(child)
        free.append(copy)
        assert copy.mutant
        seen = copy.seen_by(status, broken)
        if seen == "again":
            left.append(copy.mutant)
        else:
            yield copy.mutant, seen


def main() -> int:
    """Try all; gives 1 where more than a tenth survives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--drawn", type=int, default=45, help="how many are drawn at random places")
    parser.add_argument("--seed", type=int, nargs="*", help="of the places; as many are drawn with each")
    parser.add_argument("--under", default="", help="draw from files whose path begins so")
    parser.add_argument("--only", default="", help="those whose file or text has this")
    parser.add_argument("--fresh", action="store_true", help="those drawn, and none of mutants.tsv")
    parser.add_argument("--quick", action="store_true", help="on what is approved, and no tests")
    parser.add_argument("--jobs", type=int, default=2, help="how many at once")
    parsed = parser.parse_args()
    seeds = parsed.seed or [random.randrange(10**6)]
    mutants = [m for seed in seeds for m in drawn(parsed.drawn, seed, parsed.under)]
    mutants += () if parsed.fresh else chosen()
    mutants = [m._replace(tests=() if parsed.quick else m.tests) for m in mutants if parsed.only in str(m)]
    print(f"{len(mutants)} changes, {parsed.drawn} drawn with each of {seeds}", flush=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    survivors = []
    with tempfile.TemporaryDirectory() as folder:
        for mutant, seen in tries(mutants, Path(folder), parsed.jobs):
            print(f"killed by {seen}  " if seen else "SURVIVES  ", mutant, flush=True)
            survivors += [] if seen else [mutant]
    print(f"{len(mutants) - len(survivors)} of {len(mutants)} killed; {len(survivors)} survive:")
    print("".join(f"  {mutant}\n" for mutant in survivors), end="")
    return int(len(survivors) > len(mutants) / 10)


if __name__ == "__main__":
    sys.exit(main())
