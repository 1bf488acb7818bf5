"""Write the words by which two near languages are told apart: `newslint/languages/xx/near_words.txt`.

    pip install wordfreq==3.1.1
    python tools/near_words.py

They are the most frequent of wordfreq's lists (https://github.com/rspeer/wordfreq, data under CC BY-SA 4.0: see
`newslint/languages/words.LICENSE.txt`) that are ten times as frequent as in the other language. A function word of the
other one, which for Norwegian are those of Nynorsk too, is none.
"""

from __future__ import annotations

from wordfreq import get_frequency_dict

from newslint.languages import entries, path_of

PAIRS = (("da", "no"), ("no", "da"))
NAMES = {"da": "Danish", "no": "Norwegian", "nb": "Norwegian"}
CODES = {"no": "nb"}  # of wordfreq
MOST, TIMES, RARE = 1500, 10, 1e-6
HEADER = """\
# The {most:,} most frequent words that {language} spells otherwise than {other}, by which a short text is told to be in
# the one and not in the other. Source: the word lists of wordfreq 3.1.1 (CC BY-SA 4.0), by tools/near_words.py.
"""


def near_words(language: str, other: str) -> list[str]:
    """The most frequent words of a language that are rare in another."""
    often, there = (get_frequency_dict(CODES.get(code, code), "best") for code in (language, other))
    function_words = set(entries(other, "function_words"))
    found = [
        word
        for word, share in often.items()
        if word.isalpha() and len(word) > 1 and word not in function_words
        and share >= TIMES * max(there.get(word, 0), RARE)
    ]
    return sorted(found, key=lambda word: (-often[word], word))[:MOST]


def main() -> None:
    """Write the list of each language."""
    for language, other in PAIRS:
        header = HEADER.format(most=MOST, language=NAMES[language], other=NAMES[other])
        with open(path_of(language, "near_words"), "w", encoding="utf-8", newline="\n") as out:
            out.write(header + "\n".join(sorted(near_words(language, other))) + "\n")


if __name__ == "__main__":
    main()
