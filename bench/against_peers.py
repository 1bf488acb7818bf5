"""newslint beside Vale and proselint, in one run: one article cold, and many articles in one command.

    python bench/against_peers.py FOLDER [--runs N] [--many N] [--before NEWSLINT]

FOLDER holds .txt articles. Prints an article's time by the clock and of the processors (of all processes), peak
memory, newslint's ratio to each peer in both times, and that of a second run, from the cache, to the first.
`--before` names an older newslint's command, as one more.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
ARTICLE = HERE.parent / "examples" / "bridge.txt"


class Cost(NamedTuple):
    """What a run took: seconds by the clock and of the processors, and its peak memory in kilobytes."""

    clock: float
    processor: float
    peak: int


class Peer:
    """A command that checks files: its name, and how it is called."""

    def __init__(self, name: str, command: list[str]) -> None:
        self.name = name
        self.command = command

    def once(self, paths: list[str]) -> Cost:
        """Run it over paths; what that took."""
        began = time.perf_counter()
        with subprocess.Popen([*self.command, *paths], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            print(f"{self.name} ended with {child.returncode}", file=sys.stderr)
        return Cost(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def peers(folder: Path, before: str | None) -> list[Peer]:
    """newslint, an older one, and the peers that are at hand; what is missing is named."""
    here = Path(sys.executable).parent
    check = ["check", "--no-config", "--no-cache"]
    found = [Peer("newslint", [str(here / "newslint"), *check])]
    if before:
        found.append(Peer("before", [before, *check]))
    vale = Path(os.environ.get("VALE", PEERS / "vale"))
    styles = Path(os.environ.get("VALE_STYLES", PEERS / "styles"))
    if vale.exists() and styles.exists():
        config = folder / ".vale.ini"
        based_on = "BasedOnStyles = write-good, proselint, Google"
        config.write_text(f"StylesPath = {styles}\nMinAlertLevel = suggestion\n[*]\n{based_on}\n")
        found.append(Peer("vale", [str(vale), "--no-exit", f"--config={config}"]))
    else:
        print("vale: not compared (see bench/README.md)")
    if (here / "proselint").exists():
        found.append(Peer("proselint", [str(here / "proselint"), "check"]))
    else:
        print("proselint: not compared (see bench/README.md)")
    return found


def interleaved(found: list[Peer], paths: list[str], runs: int) -> dict[str, Cost]:
    """The median cost of each, the runs taken in turn so that a drift of the machine hits all."""
    costs: dict[str, list[Cost]] = {p.name: [] for p in found}
    for turn in range(runs + 1):
        for peer in found:
            cost = peer.once(paths)
            if turn:  # the first turn warms the disk
                costs[peer.name].append(cost)
    return {name: Cost(*map(statistics.median, zip(*of, strict=True))) for name, of in costs.items()}


def again(paths: list[str], scratch: Path) -> tuple[Cost, Cost]:
    """What a first run with an empty cache and a second one over the same files cost."""
    os.environ["NEWSLINT_CACHE"] = str(scratch / "cache")
    newslint = Peer("newslint", [str(Path(sys.executable).parent / "newslint"), "check", "--no-config"])
    return newslint.once(paths), newslint.once(paths)


def show(title: str, measured: dict[str, Cost], articles: int) -> None:
    """Print one table."""
    own = measured["newslint"]
    print(f"\n{title}")
    for name, cost in measured.items():
        times = " ".join(f"{1000 * seconds / articles:8.1f} ms" for seconds in (cost.clock, cost.processor))
        told = f"  {name:10} {times} {articles / cost.clock:7.0f}/s {cost.peak / 1024:6.0f} MB"
        if cost is not own:
            told += f"  newslint {own.clock / cost.clock:.2f} x clock, {own.processor / cost.processor:.2f} x processor"
        print(told)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--many", type=int, default=1000)
    parser.add_argument("--before", help="the command of an older newslint, to stand beside")
    parsed = parser.parse_args()
    articles = sorted(str(p) for p in parsed.folder.glob("*.txt"))[: parsed.many]
    if not articles:
        sys.exit(f"{parsed.folder} has no .txt articles")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"Python {sys.version.split()[0]}, {cores} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as scratch:
        found = peers(Path(scratch), parsed.before)
        show("One article, whole process, cold", interleaved(found, [str(ARTICLE)], parsed.runs), 1)
        size = sum(os.path.getsize(p) for p in articles) / len(articles) / 1000
        title = f"{len(articles)} articles in one command ({size:.1f} kB on average)"
        show(title, interleaved(found, articles, max(1, parsed.runs // 4)), len(articles))
        first, second = again(articles, Path(scratch))
        print(f"\nThe same again from the cache: {second.clock / first.clock:.2f} x clock, ", end="")
        print(f"{second.processor / first.processor:.2f} x processor of the first run")


if __name__ == "__main__":
    main()
