"""Build the syllable tables of English: `languages/en/syllables.bin` and `languages/en/hyphens.bin`.

    python tools/syllable_tables.py CMUDICT

CMUDICT is the file `cmudict.dict` of https://github.com/cmusphinx/cmudict (commit 0f8072f). Of each word the table
keeps how many syllables its first pronunciation has; a word that no cleaned text can hold ("able-bodied", "a.m.") is
left out. The hyphenation patterns are those of the installed pyphen for American English.
"""

from __future__ import annotations

import os
import re
import sys

from newslint.facts.hyphenation import build, patterns
from newslint.facts.syllables import cleaned, table_of

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main(dictionary: str) -> None:
    """Write both tables from the dictionary in a file."""
    counts: dict[str, int] = {}
    with open(dictionary, encoding="utf-8") as file:
        for line in file:
            word, *phonemes = line.partition("#")[0].split()
            counts.setdefault(re.sub(r"\(\d+\)$", "", word), sum(p[-1].isdigit() for p in phonemes))
    reachable = {word: count for word, count in counts.items() if cleaned(word) == word}
    for name, content in (("syllables", table_of(reachable)), ("hyphens", build(patterns("en_US")))):
        with open(os.path.join(HERE, "newslint", "languages", "en", f"{name}.bin"), "wb") as out:
            out.write(content)
        print(f"{name}.bin: {len(content):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
