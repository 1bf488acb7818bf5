"""Bring README up to date: the run on the example article and the table of rules, between their marks.

    python tools/readme.py
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from newslint.plugins.registry import PlugIns, load

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SHOWN = 6  # findings


def example() -> str:
    """The beginning and the end of what `newslint check` says of the example article."""
    command = [sys.executable, "-m", "newslint.cli", "check", "examples/bridge.txt", "--no-config"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8").stdout
    findings, _, end = said.partition("\nNotes\n")
    parts = findings.rstrip("\n").split("\n\n")
    shown = [*parts[:SHOWN], f"(and {len(parts) - SHOWN} more)", f"Notes\n{end}```"]
    return "```\n" + "\n\n".join(shown)


def rules() -> str:
    """All rules, a row each: its name, its voice, and its title."""
    rows = ["| rule | severity | |", "|---|---|---|"]
    for name, target in sorted(PlugIns(third_party=False).mapping("newslint_rules").items()):
        rule = load(target)
        off = "" if getattr(rule, "DEFAULT", True) else ", off until selected"
        rows.append(f"| {name} | {rule.SEVERITY}{off} | {rule.__doc__.split(chr(10))[0]} |")
    return "\n".join(rows)


def filled(text: str) -> str:
    """README with both parts as they are today."""
    for mark, part in (("example", example()), ("rules", rules())):
        pattern = re.compile(rf"(<!-- {mark} -->\n).*?(\n<!-- /{mark} -->)", re.DOTALL)
        text = pattern.sub(lambda m, part=part: m.group(1) + part + m.group(2), text)  # type: ignore[misc]
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
