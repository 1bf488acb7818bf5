"""Build the documentation as a site: `build.py FOLDER`. Zensical builds it, strictly.

Then what was built is looked through: everything that a page links to is there, every page can be reached from the
first, and nothing makes a browser ask another host.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pages

LOADS = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src",
    "object": "data", "link": "href",
}  # fmt: skip
NO_REQUEST = {"canonical", "alternate", "prev", "next", "author", "license"}  # links that a browser does not follow
_ELSEWHERE = re.compile(r"(?:https?:)?//")
_IN_STYLE = re.compile(r"""url\(\s*["']?((?:https?:)?//[^"')]+)|@import\s+["']((?:https?:)?//[^"']+)""")


class _Page(HTMLParser):
    """Notes where a page leads, and what it makes a browser load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        said = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.links.append(said.get("href", ""))
        elif tag != "link" or not NO_REQUEST & set(said.get("rel", "").split()):
            self.loads += [said.get(LOADS.get(tag, ""), ""), said.get("srcset", "")]
        self.loads += _in_style(said.get("style", ""))


def _in_style(style: str) -> list[str]:
    return [one or other for one, other in _IN_STYLE.findall(style)]


def problems(folder: Path) -> list[str]:
    """What is wrong with a site that was built, each with the file it is in."""
    found, reached = [], {folder / "index.html", folder / "404.html"}
    for path in sorted(folder.rglob("*.html")):
        page = _Page(path.read_text(encoding="utf-8"))
        found += [f"{path.relative_to(folder)} asks {load}" for load in page.loads if _ELSEWHERE.match(load)]
        for target in (*page.links, *page.loads):
            local = urlsplit(target)
            if local.scheme or local.netloc or not local.path or path.name == "404.html":
                continue
            there = (path.parent / unquote(local.path)).resolve()
            reached.add(there)
            if not (there / "index.html" if there.is_dir() else there).exists():
                found.append(f"{path.relative_to(folder)} leads to {target}, which is not there")
    for path in sorted(folder.rglob("*.css")):
        styles = _in_style(path.read_text(encoding="utf-8"))
        found += [f"{path.relative_to(folder)} asks {load}" for load in styles]
    lost = sorted(path for path in folder.rglob("*.html") if path not in reached)
    return found + [f"nothing leads to {path.relative_to(folder)}" for path in lost]


def main(folder: Path) -> int:
    """Build; gives 1 where the site is not whole."""
    folder = folder.resolve()
    with tempfile.TemporaryDirectory() as made:
        command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", pages.write(Path(made))]
        ran = subprocess.run(command, cwd=made, capture_output=True, text=True)
        if ran.returncode:
            print(ran.stdout, ran.stderr)
            return 1
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(Path(made) / "site", folder)
    if wrong := problems(folder):
        print("\n".join(wrong))
        return 1
    print(f"{sum(1 for _ in folder.rglob('*.html')):,} pages, all reached; none asks another host")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
