"""Build the filters of the words that a language has: `newslint/languages/xx/words.bin`.

    pip install wordfreq==3.1.1
    python tools/word_filters.py

The words are the most frequent of wordfreq's lists (https://github.com/rspeer/wordfreq, data under CC BY-SA 4.0: see
`newslint/languages/words.LICENSE.txt`). Danish has a short list there; the Norwegian one stands in for the rest, for
most words are spelled alike, and a word that the filter wrongly knows only makes a rule silent.
"""

from __future__ import annotations

import os
import unicodedata

from wordfreq import get_frequency_dict

from newslint.languages.word_filter import filter_of

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MOST = 150_000  # words of a list; those that follow are mostly slips of the pen and foreign names
_MARK, _SLIP = 10, 200  # times that a word is as frequent as one that lacks its marks, or is a slip of it
LISTS = {
    **{code: (code,) for code in "de fr es sv nl it pt pl uk ru".split()},
    "da": ("da", "nb"),
    "no": ("nb",),
}


def _bare(word: str) -> str:
    """A word without the marks over its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def mistakes(often: dict[str, float]) -> set[str]:
    """The words of a list that are a frequent word without its marks, with a letter left out, or two swapped."""
    found = set()
    for word, share in often.items():
        bare = _bare(word)
        if bare != word and often.get(bare, 1) * _MARK < share:
            found.add(bare)
        for at in range(1, len(word) - 1) if len(word) > 5 else ():
            slips = word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            found.update(slip for slip in slips if slip != word and often.get(slip, 1) * _SLIP < share)
    return found


def main() -> None:
    """Write the filter of each language."""
    for code, sources in LISTS.items():
        listed, wrong = set[str](), set[str]()
        for source in sources:
            often = get_frequency_dict(source, "best")
            listed.update(sorted(often, key=lambda word: (-often[word], word))[:MOST])
            wrong |= mistakes(often)
        content = filter_of(word for word in listed - wrong if word.isalpha() and len(word) > 3)
        with open(os.path.join(HERE, "newslint", "languages", code, "words.bin"), "wb") as out:
            out.write(content)
        print(f"{code}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
