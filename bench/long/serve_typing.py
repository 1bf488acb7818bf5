#!/usr/bin/env python3
"""Typing on the page of `newslint serve`: how long after the last key a finding is marked.

    python bench/long/serve_typing.py ARTICLE [TIMES]

Types "[CHECK]" into the middle of the article, in Chromium, and takes the time from the key to the mark under it, with
the pause that the page waits for another key. Prints the median and the 95th percentile; exit status 1 where the median
is not below 100 ms.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

TIMES = 40
MOST = 100  # milliseconds

TYPED = """() => new Promise((resolve) => {
    const field = document.getElementById("draft");
    const middle = field.value.indexOf("\\n\\n", field.value.length / 2);
    field.focus();
    field.setSelectionRange(middle, middle);
    document.execCommand("insertText", false, " [CHECK");
    const layer = document.querySelector(".marks");
    const began = performance.now();
    const seen = new MutationObserver(() => {
        if (![...layer.querySelectorAll(".mark.error")].some((mark) => mark.textContent === "[CHECK]")) return;
        seen.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - began));
    });
    seen.observe(layer, { childList: true });
    document.execCommand("insertText", false, "]");
})"""


def measure(page: Page, article: str, times: int) -> list[float]:
    """The milliseconds of each time."""
    took = []
    for _ in range(times):
        page.locator("#draft").fill(article)
        page.locator("#findings > li").first.wait_for()
        page.wait_for_timeout(1500)
        took.append(page.evaluate(TYPED))
    return took


def main() -> int:
    """Start a server and a browser, and type."""
    article = Path(sys.argv[1]).read_text(encoding="utf-8")
    times = int(sys.argv[2]) if sys.argv[2:] else TIMES
    command = [sys.executable, "-m", "newslint.cli", "serve", "--no-config", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process, sync_playwright() as playwright:
        assert process.stdout is not None
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(process.stdout.readline().split()[3])
        took = sorted(measure(page, article, times))
        browser.close()
        process.terminate()
    median, late = statistics.median(took), took[int(len(took) * 0.95)]
    print(f"{len(article.split())} words, {times} times: median {median:.0f} ms, p95 {late:.0f} ms, from key to mark")
    return int(median >= MOST)


if __name__ == "__main__":
    sys.exit(main())
