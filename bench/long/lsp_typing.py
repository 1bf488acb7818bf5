#!/usr/bin/env python3
"""A keystroke in an editor beside a draft that is opened: both through `newslint lsp`, in turn.

    python bench/long/lsp_typing.py ARTICLE [TIMES]

Prints the median of each in milliseconds and their ratio.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "tests"))
from editor import Editor

TIMES = 30


def milliseconds(call: Callable[[], object]) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - began)


def main(article: str, times: int = TIMES) -> int:
    """Open the article again and again, and type into the middle of the first copy of it."""
    text = Path(article).read_text(encoding="utf-8")
    line = text.count("\n", 0, len(text) // 2)
    while not text.split("\n")[line]:
        line += 1
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder))
        editor.open("typed.txt", text)
        opened, typed = [], []
        for number in range(times):
            opened.append(milliseconds(lambda number=number: editor.open(f"{number}.txt", text)))
            typed.append(milliseconds(lambda: editor.type("typed.txt", line, 0, "x")))
        editor.close()
    first, second = statistics.median(opened), statistics.median(typed)
    words = len(text.split())
    print(f"{words} words: opened in {first:.1f} ms, a keystroke {second:.1f} ms, {second / first:.2f} of it")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:3])))
