"""The page of `newslint serve` in the languages of newsrooms, and the desks of a house on it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from serving import Served, serving
from test_serve_page import WCAG, WIDE, paste, pytestmark

__all__ = ["pytestmark"]
DRAFT = "Der Rat tagt am 31. April 2026.\n\nDie Menschen flohen aus der Stadt und und kamen nicht zurück.\n"
HOUSE = """
[[desk]]
name = "Sport"
paths = ["sport/**"]
select = ["dates"]
[[desk]]
paths = ["wirtschaft/**"]
[desk.rule."readability/grade"]
target = 9
"""


@pytest.fixture
def visit(browser: Browser) -> Iterator[Any]:
    """Opens the page of a server in a browser that speaks a language."""
    contexts = []

    def opened(address: str, locale: str) -> Page:
        contexts.append(browser.new_context(viewport=WIDE, locale=locale))
        page: Page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


def speaks(page: Page, language: str) -> None:
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize(
    ("locale", "language", "counts", "button", "line", "message"),
    [
        ("de-AT", "de", "18 Wörter: 2 Fehler, 0 Warnungen, 0 Hinweise.", "Drucken", "Zeile 1", "Diesen Tag gibt"),
        ("da", "da", "18 ord: 2 fejl, 0 advarsler, 0 bemærkninger.", "Udskriv", "linje 1", "Den dag findes ikke"),
        ("uk-UA", "uk", "18 слів: 2 помилки, 0 попереджень, 0 приміток.", "Друкувати", "рядок 1", "Такого дня немає"),
        ("sv-SE", "en", "18 words: 2 errors, 0 warnings, 0 notes.", "Print", "line 1", "There is no such day"),
    ],
)  # fmt: skip
def test_the_page_speaks_the_language_of_the_browser(
    visit: Any, served: Served, locale: str, language: str, counts: str, button: str, line: str, message: str
) -> None:
    page = visit(served.address, locale)
    speaks(page, language)
    paste(page, DRAFT)
    expect(page.locator("#counts")).to_have_text(counts)
    expect(page.locator("#findings > li").first).to_contain_text(message)
    expect(page.locator("#findings > li .where").first).to_have_text(line)
    expect(page.get_by_role("button", name=button)).to_be_enabled()


def test_nothing_stays_in_english_and_axe_finds_nothing(visit: Any, served: Served) -> None:
    page = visit(served.address, "fr")
    page.locator("#example").click()
    expect(page.locator("#counts")).to_contain_text("4 erreurs")
    expect(page.locator("#verdict")).to_contain_text("facile à lire")
    page.locator("#findings > li .message").first.click()
    words = page.locator("body").inner_text() + str(page.locator("[aria-label]").evaluate_all(
        "all => all.map((one) => one.ariaLabel).join()"
    ))  # fmt: skip
    assert not re.search(r"\b(the|and|of|draft|finding|sentence|source says|words)\b", words), words
    assert Axe().run(page, options=WCAG).response["violations"] == []


def test_another_language_is_chosen_and_the_draft_stays(visit: Any, served: Served) -> None:
    page = visit(served.address, "en-US")
    paste(page, DRAFT)
    page.locator("#findings > li .message").first.click()
    page.get_by_label("Language of this page").select_option("de")
    speaks(page, "de")
    expect(page.locator("#findings > li").first).to_contain_text("Diesen Tag gibt es nicht")
    expect(page.get_by_role("button", name="Rückgängig")).to_be_enabled()
    expect(page.locator("#shown")).to_contain_text("2 Fehler")
    assert page.locator("#draft").input_value() == DRAFT
    page.locator("#draft").fill("")
    page.reload()
    speaks(page, "de")  # this browser has kept it


def test_the_house_decides_before_the_browser(visit: Any, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('messages = "es"\n')
    with serving(tmp_path) as served:
        speaks(visit(served.address, "de"), "es")
        answer = served.ask("POST", "/v1/check", {"text": DRAFT, "messages": "da"}).document
        assert answer["articles"][0]["findings"][0]["message"].startswith("Den dag findes ikke")
    with serving(tmp_path, "--messages", "uk") as served:
        speaks(visit(served.address, "de"), "uk")


def test_no_code_of_a_language_names_a_file(served: Served) -> None:
    for code in ("../../../etc", "de/../da", "%2e%2e", "xx", ""):
        assert served.ask("GET", f"/words.json?language={code}").document == {"language": "en", "messages": {}}
    reply = served.ask("GET", "/words.json", Accept_Language="tr, fr;q=0.3, da;q=0.8, xx;q=x")
    assert reply.document["language"] == "da"
    assert reply.document["messages"]["{count:,} note"] == ["{count:,} bemærkning", "{count:,} bemærkninger"]
    assert served.ask("POST", "/v1/check", {"text": "x", "messages": "../de"}).status == 400


def test_a_draft_is_held_to_the_desk_that_is_chosen(visit: Any, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text(HOUSE)
    with serving(tmp_path) as served:
        assert served.ask("GET", "/v1/desks").document == {"schema": 1, "desks": ["Sport", "wirtschaft"]}
        refused = served.ask("POST", "/v1/check", {"text": DRAFT, "desk": "sport/../x"})
        assert (refused.status, refused.document["error"]) == (400, 'No desk of this house is called "sport/../x".')
        page = visit(served.address, "en")
        paste(page, DRAFT)
        expect(page.locator("#findings > li")).to_have_count(2)
        page.get_by_label("Desk").select_option("Sport")
        expect(page.locator("#findings > li")).to_have_count(1)
        page.get_by_label("Desk").select_option("wirtschaft")
        expect(page.locator("#findings > li")).to_have_count(2)
        expect(page.locator("#verdict")).to_contain_text("target of 9")
        page.locator("#draft").fill("")
        page.reload()
        expect(page.get_by_label("Desk")).to_have_value("wirtschaft")


def test_where_there_is_no_desk_none_is_offered(visit: Any, served: Served) -> None:
    page = visit(served.address, "en")
    paste(page, DRAFT)
    expect(page.locator("#desk")).to_be_hidden()


def test_comments_for_word_are_in_the_language_of_the_page(visit: Any, served: Served) -> None:
    content = io.BytesIO()
    document = docx.Document()
    for words in DRAFT.strip().split("\n\n"):
        document.add_paragraph(words)
    document.save(content)
    page = visit(served.address, "fr")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    page.locator("#file").set_input_files({"name": "a.docx", "mimeType": kind, "buffer": content.getvalue()})
    expect(page.locator("#findings > li")).to_have_count(2)
    with page.expect_download() as download:
        page.get_by_role("button", name="Enregistrer pour Word").click()
    with zipfile.ZipFile(download.value.path()) as package:
        said = "".join(package.read(name).decode() for name in package.namelist() if "comments" in name)
    assert "erreur, dates/impossible" in said and "Ce jour n" in said
