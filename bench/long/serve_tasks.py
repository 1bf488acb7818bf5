#!/usr/bin/env python3
"""Twelve tasks on the page of `newslint serve`, done as an editor would who sees it for the first time.

    python bench/long/serve_tasks.py [FOLDER]

Drives the page in Chromium by the words that stand on it (buttons by their names, nothing by its place in the code),
and says for each task whether it could be done, in how many clicks and keys, and in how many seconds, the server's too.
FOLDER gets a picture of each. Exit status 1 where one could not be done.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from playwright.sync_api import Browser, Page, expect, sync_playwright

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "bridge.txt"
TEXT = EXAMPLE.read_text(encoding="utf-8")
WIRE = "Bridge\n\nA report by the Dnipro Relief Council counted 2,300 people in shelters, among them 604 children.\n"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SEPARATOR = "groups its thousands with a point"


class Hand:
    """Somebody at the page: what they do is counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.done = 0

    def press(self, name: str | re.Pattern[str], within: str = "body") -> None:
        """Press a button by the words on it."""
        self.done += 1
        self.page.locator(within).get_by_role("button", name=name).first.click()

    def key(self, keys: str) -> None:
        """Press a key."""
        self.done += 1
        self.page.keyboard.press(keys)

    def type(self, words: str) -> None:
        """Write words, which count as one."""
        self.done += 1
        self.page.keyboard.type(words)

    def paste(self, text: str = TEXT, label: str = "Draft") -> None:
        """Paste a text into the draft, or its source."""
        self.done += 2
        field = self.page.get_by_role("textbox", name=label)
        field.click()
        field.fill(text)

    def card(self, words: str) -> None:
        """Open the finding that says some words."""
        self.done += 1
        self.page.locator("#findings > li", has_text=words).locator(".message").click()

    @property
    def text(self) -> str:
        """The draft."""
        return self.page.get_by_role("textbox", name="Draft").input_value()


def paste_and_count(hand: Hand) -> None:
    """Paste an article, and see how much is wrong with it."""
    hand.paste()
    expect(hand.page.locator("#counts")).to_contain_text("5 errors, 11 warnings, 5 notes")


def wrong_figure(hand: Hand) -> None:
    """Find the figure that does not add up, and put it right."""
    hand.paste()
    hand.card("From 1,900 to 2,300")
    hand.press("40%", "#findings .open")
    hand.type("21%")
    expect(hand.page.locator("#findings")).not_to_contain_text("From 1,900 to 2,300")


def fix(hand: Hand) -> None:
    """Mend 4.500 in both places, and take that back."""
    hand.paste()
    hand.card(SEPARATOR)
    hand.press("Write “4,500” in 2 places")
    expect(hand.page.locator("#findings")).not_to_contain_text(SEPARATOR)
    hand.press("Undo")
    assert hand.text == TEXT


def leave_out(hand: Hand) -> None:
    """Leave a finding out with a reason, and bring it back."""
    hand.paste()
    hand.card("There is no such day")
    hand.press("Leave out…", "#findings .open")
    hand.type("so says the decree")
    hand.key("Enter")
    hand.done += 1
    hand.page.get_by_text("Left out: 1").click()
    hand.press("Put back")
    expect(hand.page.locator("#findings")).to_contain_text("There is no such day")


def leave_rule_out(hand: Hand) -> None:
    """Leave a rule out of the draft, and bring it back."""
    hand.paste()
    hand.card(SEPARATOR)
    hand.press("Leave this rule out", "#findings .open")
    expect(hand.page.locator("#findings")).not_to_contain_text(SEPARATOR)
    hand.press("Undo")
    expect(hand.page.locator("#findings")).to_contain_text(SEPARATOR)


def all_fixes(hand: Hand) -> None:
    """Make all safe fixes but one, having seen them."""
    hand.paste()
    hand.press(re.compile(r"Make 3 safe fixes"))
    hand.done += 1
    hand.page.get_by_role("checkbox", name="Wikimedia").uncheck()
    hand.press("Make these 2 fixes")
    expect(hand.page.get_by_role("status")).to_have_text("2 fixes are made.")
    assert "Wiki Commons" in hand.text and "4.500" not in hand.text


def who_says_so(hand: Hand) -> None:
    """See what rests on one source, and what on nobody."""
    hand.paste()
    hand.press("Who says so")
    hand.press("nobody: 2 figures")
    expect(hand.page.locator(".marks .said")).to_have_text(["70%", "30"])


def against_the_wire(hand: Hand) -> None:
    """Hold the draft against the wire copy: which number is another there?"""
    hand.paste()
    hand.press("Compare with its source")
    hand.paste(WIRE, "Source")
    hand.card("604")
    hand.press(re.compile("in the source"), "#findings .open")
    assert hand.page.evaluate("getSelection().toString()") == "604"


def word(hand: Hand) -> None:
    """Open a Word file, mend it, write a line, and save it as one with tracked changes."""
    content = io.BytesIO()
    document = docx.Document()
    for text in ("Head", "One 17.000, two 17,000, three 21,000."):
        document.add_paragraph(text)
    document.save(content)
    file = {"name": "story.docx", "mimeType": "application/octet-stream", "buffer": content.getvalue()}
    with hand.page.expect_file_chooser() as chooser:
        hand.press("Open a file…")
    chooser.value.set_files(file)
    hand.card(SEPARATOR)
    hand.press("Write “17,000”")
    hand.page.get_by_role("textbox", name="Draft").click()
    hand.key("Control+End")
    hand.type("\n\nThe end.")
    with hand.page.expect_download() as download:
        hand.press("Save for Word")
    with zipfile.ZipFile(download.value.path()) as package:
        made = package.read("word/document.xml")
    assert made.count(b"<w:ins ") == 3 and b"17.000" in made and b"The end." in made


def on_paper(hand: Hand) -> None:
    """Print it: two pages, with the findings numbered."""
    hand.paste()
    expect(hand.page.locator("#findings > li")).to_have_count(16)
    hand.done += 1
    pages = hand.page.pdf().count(b"/Type /Page\n")
    assert pages == 2, f"{pages} pages"
    expect(hand.page.locator("#printed li")).to_have_count(16)


def keyboard(hand: Hand) -> None:
    """With the keyboard alone: to the draft, to the second finding, and make its fix."""
    hand.key("Tab")
    hand.key("Enter")
    hand.page.keyboard.insert_text(TEXT)
    hand.done += 1
    expect(hand.page.locator("#findings > li")).to_have_count(16)
    hand.key("Control+Home")
    while hand.page.locator("#place").inner_text() != "2 of 16":
        hand.key("F8")
    hand.key("Control+.")
    hand.key("Enter")
    assert "4.500" not in hand.text
    hand.key("Control+z")
    assert hand.text == TEXT


def on_a_phone(hand: Hand) -> None:
    """On a phone: from finding to finding with the thumb, and mend one."""
    hand.paste()
    expect(hand.page.locator("#findings > li")).to_have_count(16)
    hand.page.locator("#draft").evaluate("field => field.setSelectionRange(0, 0)")
    hand.press("Next")
    hand.press(re.compile("Write “4,500”"), "#here")
    assert "4.500" not in hand.text
    assert hand.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


TASKS: dict[Callable[[Hand], None], dict[str, object]] = {
    task: {"viewport": WIDE}
    for task in (
        paste_and_count, wrong_figure, fix, leave_out, leave_rule_out, all_fixes, who_says_so, against_the_wire, word,
        on_paper, keyboard,
    )
} | {on_a_phone: {"viewport": PHONE, "has_touch": True, "is_mobile": True}}  # fmt: skip


def tried(browser: Browser, address: str, task: Callable[[Hand], None], screen: dict[str, object], folder: str) -> bool:
    """Do one task in a window of its own, and say how it went."""
    context = browser.new_context(**screen)  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(address)
    hand, began, went = Hand(page), time.monotonic(), ""
    try:
        task(hand)
    except Exception as error:  # what a new user meets: told, and the next task goes on
        went = f"NOT DONE: {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
    took = time.monotonic() - began
    if folder:
        page.screenshot(path=f"{folder}/{task.__name__}.png")
    print(f"{task.__doc__:88} {hand.done:3} clicks and keys {took:5.1f} s  {went}")
    context.close()
    return not went


def main() -> int:
    """Start a server and a browser, and do all of them."""
    expect.set_options(timeout=20_000)
    folder = sys.argv[1] if sys.argv[1:] else ""
    command = [sys.executable, "-m", "newslint.cli", "serve", "--no-config", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process, sync_playwright() as playwright:
        assert process.stdout is not None
        address = process.stdout.readline().split()[3]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        done = [tried(browser, address, task, screen, folder) for task, screen in TASKS.items()]
        browser.close()
        process.terminate()
    print(f"{sum(done)} of {len(done)} done")
    return int(not all(done))


if __name__ == "__main__":
    sys.exit(main())
