"""The reports that are pages, as Chromium draws them: on a phone, in the dark and in forced colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from running import Command
from serving import CHROMIUM
from test_serve_page import WCAG

EXAMPLE = Path(__file__).parent.parent / "examples" / "bridge.txt"
WIRE = "Bridge order\n\nAbout 5,400 soldiers were moved, Mykhailo Hordiyenko told Radio Podil. The river is high.\n"
SCREENS = (
    {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "color_scheme": "dark"},
    {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
)
COMMANDS = {
    "report": ("check", "bridge.txt", "wire.txt", "--format", "html"),
    "comparison": ("compare", "bridge.txt", "wire.txt", "--format", "html"),
    "sources": ("sources", "bridge.txt", "--format", "html"),
    "archive": ("archive", "report", "tables", "--output", "page.html"),
}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium: apt-get install chromium")


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_stands_in_anybodys_way(newslint: Command, browser: Browser, name: str) -> None:
    newslint.write("bridge.txt", EXAMPLE.read_text("utf-8"))
    newslint.write("wire.txt", WIRE)
    if name == "archive":
        pytest.importorskip("duckdb", reason="the extra newslint[archive] is not installed")
        newslint("archive", "check", "bridge.txt", "wire.txt", "--output", "tables")
    said = newslint(*COMMANDS[name]).out
    drawn = newslint.folder / "page.html" if name == "archive" else newslint.write("page.html", said)
    for screen in SCREENS:
        context = browser.new_context(**screen)
        page = context.new_page()
        page.goto(drawn.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        result = Axe().run(page, options=WCAG)
        assert result.violations_count == 0, result.generate_report()
        context.close()


def test_in_forced_colours_an_error_still_looks_like_none_but_an_error(newslint: Command, browser: Browser) -> None:
    newslint.write("a.md", "# Head\n\nIt cost TK. Two thirds “fled.\n")
    drawn = newslint.write("page.html", newslint("check", "a.md", "--format", "html").out)
    page = browser.new_page(forced_colors="active")
    page.goto(drawn.as_uri())
    styles = [
        page.locator(f".mark.{severity}.own").first.evaluate("e => getComputedStyle(e).textDecorationStyle")
        for severity in ("error", "warning")
    ]
    assert styles == ["double", "solid"]
    page.close()
