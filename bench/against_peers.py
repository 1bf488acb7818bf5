"""newslint beside Vale and proselint, in one run: one article cold, and many articles in one command.

    python bench/against_peers.py FOLDER [--runs N] [--many N]

FOLDER holds .txt articles. Prints milliseconds, articles a second, peak memory, and newslint's ratio to each peer.
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

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
ARTICLE = HERE.parent / "examples" / "bridge.txt"


class Peer:
    """A command that checks files: its name, and how it is called."""

    def __init__(self, name: str, command: list[str]) -> None:
        self.name = name
        self.command = command

    def once(self, paths: list[str]) -> tuple[float, int]:
        """Run it over paths; gives the seconds it took and its peak memory in kilobytes."""
        began = time.perf_counter()
        with subprocess.Popen([*self.command, *paths], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            print(f"{self.name} ended with {child.returncode}", file=sys.stderr)
        return time.perf_counter() - began, usage.ru_maxrss


def peers(folder: Path) -> list[Peer]:
    """newslint, and the peers that are at hand; what is missing is named."""
    here = Path(sys.executable).parent
    found = [Peer("newslint", [str(here / "newslint"), "check", "--no-config", "--no-cache"])]
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


def interleaved(found: list[Peer], paths: list[str], runs: int) -> dict[str, tuple[float, int]]:
    """Median seconds and peak memory of each, the runs taken in turn so that a drift of the machine hits all."""
    seconds: dict[str, list[float]] = {p.name: [] for p in found}
    memory: dict[str, int] = {p.name: 0 for p in found}
    for turn in range(runs + 1):
        for peer in found:
            took, peak = peer.once(paths)
            if turn:  # the first turn warms the disk
                seconds[peer.name].append(took)
                memory[peer.name] = max(memory[peer.name], peak)
    return {name: (statistics.median(times), memory[name]) for name, times in seconds.items()}


def show(title: str, measured: dict[str, tuple[float, int]], articles: int) -> None:
    """Print one table."""
    own = measured["newslint"][0]
    print(f"\n{title}")
    for name, (seconds, peak) in measured.items():
        rate = f"{1000 * seconds:8.0f} ms" if articles == 1 else f"{articles / seconds:8.0f} articles/s"
        ratio = f"newslint takes {own / seconds:.2f} x its time" if name != "newslint" else ""
        if ratio and articles > 1:
            ratio = f"newslint is {seconds / own:.1f} x as fast"
        print(f"  {name:10} {rate}  {peak / 1024:6.0f} MB  {ratio}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--many", type=int, default=1000)
    parsed = parser.parse_args()
    articles = sorted(str(p) for p in parsed.folder.glob("*.txt"))[: parsed.many]
    if not articles:
        sys.exit(f"{parsed.folder} has no .txt articles")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"Python {sys.version.split()[0]}, {cores} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as scratch:
        found = peers(Path(scratch))
        show("One article, whole process, cold", interleaved(found, [str(ARTICLE)], parsed.runs), 1)
        size = sum(os.path.getsize(p) for p in articles) / len(articles) / 1000
        title = f"{len(articles)} articles in one command ({size:.1f} kB on average)"
        show(title, interleaved(found, articles, max(1, parsed.runs // 4)), len(articles))



if __name__ == "__main__":
    main()
