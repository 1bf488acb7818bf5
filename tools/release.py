"""What a release says of itself: `release.py v0.2.0` prints its part of the changelog, or says why it is none yet."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def notes(tag: str) -> str:
    """The changelog of a version; raises `SystemExit` where the tag, the version and the changelog do not agree."""
    version = re.findall(r'__version__ = "(.+)"', (ROOT / "newslint" / "version.py").read_text(encoding="utf-8"))[0]
    if tag != f"v{version}":
        raise SystemExit(f"the tag is {tag}, and newslint/version.py says {version}")
    parts = re.split(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    heads, bodies = parts[1::2], parts[2::2]
    for head, body in zip(heads, bodies, strict=True):
        if re.fullmatch(rf"{re.escape(version)} \(\d{{4}}-\d\d-\d\d\)", head):
            return body.strip()
    raise SystemExit(f"CHANGELOG.md has no heading such as: ## {version} (2026-12-31)")


if __name__ == "__main__":
    print(notes(sys.argv[1]))
