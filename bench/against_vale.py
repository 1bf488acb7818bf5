"""newslint against Vale itself: the same styles over the same articles, alert by alert, and the time that each takes.

    python bench/against_vale.py VALE CONFIG FOLDER... [--newslint COMMAND] [--count 500] [--suffix .txt] [--show 20]

VALE is Vale's command, CONFIG a `.vale.ini`, and each FOLDER holds articles as text. Alerts agree where the file, line,
column and rule are the same. Rules that newslint does not support (spelling, sequence, script) count for neither side.
A file that Vale gives up on is left out, and counted.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import pathlib
import re
import resource
import shlex
import subprocess
import tempfile
import time

Alert = tuple[str, int, int, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vale")
    parser.add_argument("config", type=pathlib.Path)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--newslint", default="newslint")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--suffix", default=".txt")
    parser.add_argument("--show", type=int, default=20)
    asked = parser.parse_args()
    if os.path.exists(asked.newslint):
        asked.newslint = os.path.abspath(asked.newslint)
    articles = [p for folder in asked.folders for p in sorted(folder.glob("*.txt"))][: asked.count]
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(articles):
            pathlib.Path(folder, f"{number:05}{asked.suffix}").write_bytes(path.read_bytes())
        theirs, broken, their_time, their_cpu = alerts_of_vale(asked.vale, asked.config, folder)
        ours, our_time, our_cpu = alerts_of_newslint(asked.newslint, asked.config, folder)
    ours = {alert for alert in ours if alert[0] not in broken}
    both = ours & theirs
    show("only Vale", theirs - ours, asked.show)
    show("only newslint", ours - theirs, asked.show)
    figures = {
        "vale_cpu_seconds": round(their_cpu, 2), "newslint_cpu_seconds": round(our_cpu, 2),
        "articles": len(articles), "given_up_by_vale": len(broken), "alerts_of_vale": len(theirs),
        "alerts_of_newslint": len(ours), "agreement": round(len(both) / max(1, len(ours | theirs)), 4),
        "vale_seconds": round(their_time, 2), "newslint_seconds": round(our_time, 2),
        "times_as_fast": round(their_time / our_time, 1),
    }  # fmt: skip
    print(json.dumps(figures))


def alerts_of_vale(command: str, config: pathlib.Path, folder: str) -> tuple[set[Alert], set[str], float, float]:
    """Vale's alerts, the files that it gives up on, the seconds it takes for all of them, and those of a processor."""
    call = [*shlex.split(command), "--config", str(config.absolute()), "--output", "JSON", "--no-exit"]
    run, seconds, cpu = timed([*call, "."], folder)
    found, broken = parsed(run.stdout), set()
    if found is None:  # one file breaks the whole run: ask for each by itself
        found = {}
        for name in sorted(os.listdir(folder)):
            alone = parsed(subprocess.run([*call, name], cwd=folder, capture_output=True, text=True).stdout)
            if alone is None:
                broken.add(name)
            found.update(alone or {})
    kinds = kinds_of(config)
    alerts = {
        (os.path.normpath(name), a["Line"], a["Span"][0], a["Check"])
        for name, given in found.items()
        for a in given
        if kinds.get(a["Check"]) not in ("spelling", "sequence", "script") and a["Check"] != "Vale.Spelling"
    }
    return alerts, broken, seconds, cpu


def timed(call: list[str], folder: str) -> tuple[subprocess.CompletedProcess[str], float, float]:
    """A run, its seconds, and the seconds of a processor."""
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(call, cwd=folder, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return run, time.perf_counter() - began, cpu


def parsed(output: str) -> dict | None:
    try:
        found = json.loads(output)
    except ValueError:
        return None
    return None if "Code" in found else found


def kinds_of(config: pathlib.Path) -> dict[str, str]:
    """The kind of every rule below the StylesPath."""
    path = re.search(r"^StylesPath *= *(.*)$", config.read_text(encoding="utf-8"), re.MULTILINE)
    styles = config.parent / (path.group(1).strip() if path else "styles")
    kinds = {}
    for rule in styles.rglob("*.yml"):
        kind = re.search(r"^extends: *(\w+)", rule.read_text(encoding="utf-8"), re.MULTILINE)
        kinds[".".join(rule.relative_to(styles).with_suffix("").parts)] = kind.group(1) if kind else ""
    return kinds


def alerts_of_newslint(command: str, config: pathlib.Path, folder: str) -> tuple[set[Alert], float, float]:
    call = [
        *shlex.split(command), "check", ".", "--no-config", "--no-cache", "--select", "style", "--format", "json",
        "--vale-config", str(config.absolute()),
    ]  # fmt: skip
    run, seconds, cpu = timed(call, folder)
    print(run.stderr[:2000])
    alerts = {
        (os.path.normpath(a["path"]), f["line"], f["column"], f["rule"].removeprefix("style/"))
        for a in json.loads(run.stdout)["articles"]
        for f in a["findings"]
    }
    return alerts, seconds, cpu


def show(title: str, alerts: set[Alert], count: int) -> None:
    rules = collections.Counter(alert[3] for alert in alerts)
    print(f"{title}: {len(alerts)}", ", ".join(f"{rule} {number}" for rule, number in rules.most_common(15)))
    for alert in sorted(alerts, key=lambda a: (a[0][::-1], a))[:count]:
        print("   ", *alert)


if __name__ == "__main__":
    main()
