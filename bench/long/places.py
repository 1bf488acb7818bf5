#!/usr/bin/env python3
"""Make files in every format, report words in them, and hold each place to where the word was written.

    python bench/long/places.py [FILES] [FIRST]

The makers are those of the suite's sample (`tests/placed_files.py`); files are numbered from FIRST (0) on, and the same
number makes the same file. Prints what went wrong, then files, words and failures for each suffix; exit status 1 where
there is a failure. 100,000 files (the default) take about five minutes.
"""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tests"))

from placed_files import MAKERS, made_file
from placing import wrong

FILES = 100_000
SHOWN = 3  # failures of a format


def failures_of(suffix: str, first: int, files: int) -> tuple[int, int]:
    """How many words were written in files of a format, and how many files have one that is not where it stands."""
    words = failed = 0
    for seed in range(first, first + files):
        made = made_file(suffix, seed)
        words += len(made.words)
        problems = list(wrong(suffix, made))
        failed += bool(problems)
        if problems and failed <= SHOWN:
            print(f"{suffix} {seed}: {problems[0]}")
    return words, failed


def main(files: int = FILES, first: int = 0) -> int:
    """Make so many files, and hold them; gives the exit status."""
    each = -(-files // len(MAKERS))
    all_words = all_failed = 0
    for suffix in MAKERS:
        words, failed = failures_of(suffix, first, each)
        print(f"{suffix:10} {each:8,} files {words:10,} words {failed:6,} failures", flush=True)
        all_words, all_failed = all_words + words, all_failed + failed
    print(f"{each * len(MAKERS):,} files, {all_words:,} words, {all_failed:,} failures")
    return int(all_failed > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
