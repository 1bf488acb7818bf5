#!/usr/bin/env python3
"""A keystroke in an editor beside a draft that is opened: both through `newslint lsp`, in turn.

    python bench/long/lsp_typing.py ARTICLE [TIMES]

Prints the median of each in milliseconds and their ratio; then the processor time of the server for each, where keys
come as fast as somebody types, with the check of the whole at the end of every ten (Linux).
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "tests"))
from editor import Editor

TIMES = 30
BURST, BETWEEN, REST = 10, 0.12, 0.6  # keys, and seconds


def milliseconds(call: Callable[[], object]) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - began)


def processor_time(editor: Editor) -> float:
    """How many milliseconds of processor time the server has used."""
    server = editor.client._server
    assert server is not None
    used = Path(f"/proc/{server.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return 1000 * sum(map(int, used)) / os.sysconf("SC_CLK_TCK")


def pressed(editor: Editor, line: int, times: int) -> float:
    """The processor time of a key, in milliseconds, with its share of the check at rest."""
    began = processor_time(editor)
    for _ in range(times):
        for _ in range(BURST):
            editor.key("typed.txt", line, 0, "x")
            time.sleep(BETWEEN)
        time.sleep(REST)
    return (processor_time(editor) - began) / (times * BURST)


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
            typed.append(milliseconds(lambda: editor.key("typed.txt", line, 0, "x")))
        time.sleep(REST)
        began = processor_time(editor)
        for number in range(times):
            editor.open(f"again-{number}.txt", text)
        opening = (processor_time(editor) - began) / times
        key = pressed(editor, line, max(1, times // BURST))
        editor.close()
    first, second = statistics.median(opened), statistics.median(typed)
    words = len(text.split())
    print(f"processor time: opened in {opening:.1f} ms, a key {key:.1f} ms, {key / opening:.2f} of it")
    print(f"{words} words: opened in {first:.1f} ms, a keystroke {second:.1f} ms, {second / first:.2f} of it")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:3])))
