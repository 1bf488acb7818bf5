#!/usr/bin/env python3
"""A long draft on the page of `newslint serve`: the work of a key and of a step of scrolling, in Chromium.

    python bench/long/serve_frames.py ARTICLE [WORDS]

Repeats the article up to so many words (8,000), types in its middle and scrolls through it. Prints the processor time
of the page's thread for each, beside that of a bare text field with the same text in the same run. A frame has 16 ms.
Answers of the server are held back meanwhile.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

WORDS = 8_000
KEYS = "the quick brown fox ran over it "
STEPS = 60  # of scrolling
BARE = """<!doctype html><style>textarea {
  width: 44rem; height: 30000px; font: 1.05rem/1.65 serif; white-space: pre-wrap; overflow: hidden; resize: none;
}</style><textarea></textarea>"""
INTO_THE_MIDDLE = """() => {
    const field = document.querySelector("textarea");
    const middle = field.value.indexOf("\\n\\n", field.value.length / 2);
    field.focus();
    field.setSelectionRange(middle, middle);
}"""


def worked(session: CDPSession) -> float:
    """Milliseconds that the page's thread has worked."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def measure(page: Page, text: str) -> tuple[float, float]:
    """The work of a key, and of a step of scrolling."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.locator("textarea").first.fill(text)
    page.wait_for_timeout(8_000)
    page.route("**/v1/*", lambda route: None)
    page.evaluate(INTO_THE_MIDDLE)
    page.wait_for_timeout(500)
    began = worked(session)
    for key in KEYS:
        page.keyboard.type(key)
        page.wait_for_timeout(40)
    typed = (worked(session) - began) / len(KEYS)
    page.mouse.move(300, 400)
    began = worked(session)
    for _ in range(STEPS):
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(20)
    return typed, (worked(session) - began) / STEPS


def main() -> int:
    """Start a server and a browser, and measure both."""
    article = Path(sys.argv[1]).read_text(encoding="utf-8")
    words = int(sys.argv[2]) if sys.argv[2:] else WORDS
    text = "\n\n".join([article] * -(-words // len(article.split())))
    command = [sys.executable, "-m", "newslint.cli", "serve", "--no-config", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process, sync_playwright() as playwright:
        assert process.stdout is not None
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        size = {"width": 1280, "height": 900}
        bare, page = browser.new_page(viewport=size), browser.new_page(viewport=size)
        bare.set_content(BARE)
        least = measure(bare, text)
        page.goto(process.stdout.readline().split()[3])
        ours = measure(page, text)
        browser.close()
        process.terminate()
    print(f"{len(text.split()):,} words")
    for what, one, other in zip(("a key", "a step of scrolling"), ours, least, strict=True):
        print(f"{what}: {one:.1f} ms, {one / other:.1f} x a bare text field ({other:.1f} ms)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
