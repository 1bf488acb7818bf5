"""The pane with the source on the page of `newslint serve`, in Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from serving import CHROMIUM
from test_serve_page import PHONE, WCAG, WIDE, marks, page, paste, selected

__all__ = ["page"]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium: apt-get install chromium")

DRAFT = "Bridge\n\n😀 Ann Jeynes said on Thursday the bridge in Harwich cost 19,650 crowns.\n"
WIRE = "Bridge\n\n😀😀 Ann Jaynes said on Thursday the bridge in Harwich cost 16,950 crowns.\n"


def beside(page: Page) -> None:
    """The draft, and its source beside it, both checked."""
    paste(page, DRAFT)
    page.get_by_role("button", name="Compare with its source").click()
    page.locator("#wire").fill(WIRE)
    expect(page.locator("#source summary")).to_contain_text("2 differ")


def test_facts_lead_to_their_places_from_either_side(page: Page) -> None:
    beside(page)
    assert marks(page, "warning.own")[:4] == ["Jeynes", "19,650 crowns", "Jaynes", "16,950 crowns"]
    page.locator("#draft").click()
    page.evaluate("t => document.getElementById('draft').setSelectionRange(t, t)", DRAFT.index("Harwich") + 2)
    expect(page.locator("#source .mark.lit")).to_have_text("Harwich")
    page.locator("#wire").focus()
    page.evaluate("t => document.getElementById('wire').setSelectionRange(t, t)", WIRE.index("16,950") + 2)
    expect(page.locator(".draft .mark.lit")).to_have_text("19,650 crowns")
    expect(page.locator("#findings > li.lit")).to_contain_text("16,950 crowns")


def test_a_card_leads_into_the_source(page: Page) -> None:
    beside(page)
    card = page.locator("#findings > li:has(code:text-is('against/names'))")
    card.locator(".message").click()
    card.get_by_role("button", name="in the source, line 3").click()
    assert selected(page) == "Jaynes"
    page.locator("#source summary").click()
    rows = page.get_by_role("table", name="Facts, and where the source has them").get_by_role("row")
    rows.filter(has_text="19,650").get_by_role("button").last.click()
    assert selected(page) == "16,950 crowns"


def test_what_is_typed_in_the_source_counts(page: Page) -> None:
    beside(page)
    page.locator("#wire").fill(WIRE.replace("16,950", "19,650"))
    expect(page.locator("#source summary")).to_contain_text("1 differ")
    page.get_by_role("button", name="Compare with its source").click()
    expect(page.locator("#source")).to_be_hidden()
    expect(page.locator("#findings > li:has(code:text-is('against/names'))")).to_have_count(0)
    expect(page.locator(".draft .mark")).to_have_count(0)


def test_the_file_of_the_source_is_opened(page: Page, tmp_path: Path) -> None:
    wire = tmp_path / "wire.md"
    wire.write_text(WIRE, encoding="utf-8")
    paste(page, DRAFT)
    page.get_by_role("button", name="Compare with its source").click()
    page.locator("#source input").set_input_files(wire)
    expect(page.locator("#wire")).to_have_value(WIRE)
    expect(page.locator("#source summary")).to_contain_text("2 differ")


@pytest.mark.parametrize(
    "page", [{"viewport": WIDE}, {"viewport": PHONE, "color_scheme": "dark"}], ids=["wide", "phone"], indirect=True
)
def test_the_source_stands_in_nobodys_way(page: Page) -> None:
    beside(page)
    page.locator("#source summary").click()
    result = Axe().run(page, options=WCAG)
    assert result.violations_count == 0, result.generate_report()
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide, "nothing is wider than the window"
