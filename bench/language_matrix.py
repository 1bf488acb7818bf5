"""How often each rule speaks in each language: a table of findings a hundred articles.

    python bench/language_matrix.py da=FOLDER de=FOLDER … [--command newslint]

A cell has warnings and errors, and behind a plus the notes; an empty one is of a rule that does not know the language,
for a reason that `language_gaps.tsv` gives: rule, languages or `*` for all, reason.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path


def rates(command: str, language: str, folder: str) -> tuple[int, Counter[str], Counter[str]]:
    """The articles of a folder, and of each rule the warnings with the errors, and the notes."""
    asked = ["--no-config", "--no-cache", "--format", "json", "--language", language]
    articles = json.loads(subprocess.run([command, "check", folder, *asked], capture_output=True).stdout)["articles"]
    loud, quiet = Counter[str](), Counter[str]()
    for finding in (f for article in articles for f in article["findings"]):
        (quiet if finding["severity"] == "note" else loud)[finding["rule"]] += 1
    return len(articles), loud, quiet


def knowing(command: str) -> dict[str, set[str]]:
    """Which languages each rule knows."""
    lines = subprocess.run([command, "rules", "--languages"], capture_output=True, text=True).stdout.splitlines()
    codes = lines[0].split()
    rows = (line.split() for line in lines[1:] if line.strip())
    return {name: {code for code, mark in zip(codes, marks, strict=False) if mark == "x"} for name, *marks in rows}


def reasons() -> dict[str, list[tuple[str, str]]]:
    """Of each rule the languages that it does not know, or "*", each with the reason."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in Path(__file__).with_name("language_gaps.tsv").read_text(encoding="utf-8").splitlines():
        rule, languages, reason = line.split("\t")
        found.setdefault(rule, []).append((languages, reason))
    return found


def tell_gaps(known: dict[str, set[str]], codes: list[str]) -> None:
    """Print why the cells of some languages are empty; raises `LookupError` where nothing says so."""
    print("\n## Why a cell is empty\n")
    for rule, languages in known.items():
        empty = [code for code in codes if code not in languages]
        for of, reason in reasons().get(rule, []) if empty else ():
            here = empty if of == "*" else [code for code in empty if code in of.split()]
            empty = [code for code in empty if code not in here]
            if here:
                print(f"* {rule} ({'all' if len(here) == len(codes) else ', '.join(here)}): {reason}")
        if empty:
            raise LookupError(f"{rule}: why does it not know {', '.join(empty)}?")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="CODE=FOLDER")
    parser.add_argument("--command", default="newslint")
    asked = parser.parse_args()
    named = (folder.partition("=") for folder in asked.folders)
    measured = {code: rates(asked.command, code, folder) for code, _, folder in named}
    print(f"| rule | {' | '.join(measured)} |\n|---|{'--:|' * len(measured)}")
    print(f"| articles | {' | '.join(str(count) for count, _, _ in measured.values())} |")
    known = {rule: languages for rule, languages in knowing(asked.command).items() if rule != "rules"}
    for rule, languages in known.items():
        cells = []
        for code, (count, loud, quiet) in measured.items():
            shown = f"{100 * loud[rule] / count:.1f}".replace("0.0", "0") if count else ""
            notes = f" + {100 * quiet[rule] / count:.1f}" if count and quiet[rule] else ""
            cells.append(shown + notes if code in languages else "")
        if any(cells):
            print(f"| {rule} | {' | '.join(cells)} |")
    tell_gaps(known, list(measured))
    return 0


if __name__ == "__main__":
    sys.exit(main())
