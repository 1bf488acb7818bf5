"""Whether two wordings are of one speech: only then is a word that differs a word that was changed.

Somebody says nearly the same on two days, and a spokesman writes it once more. What was said once is the same in long
runs of words, whoever wrote it down.
"""

from __future__ import annotations

from newslint.facts.against.alignment import CLOSE
from newslint.facts.against.matches import Match
from newslint.facts.against.quoted_words import Gap
from newslint.languages import words as words_of

Block = tuple[int, int, int]

_MOSTLY = 0.75  # the least share of the words that both have
_SURELY = 0.85  # and where the sentence around is told in other words
_AGAIN = 0.8  # and where they differ in several places
_SEVERAL = 3  # places
_APART = 5  # words, for each of which a wording may differ in one place
_MANY = 8  # words with a meaning of their own, which nobody says twice


def is_one_speech(words: list[str], blocks: list[Block], gaps: list[Gap], match: Match, language: str) -> bool:
    """Whether some words of a quotation and those of a source are of one speech.

    `blocks` is what both have, `gaps` is where they differ, and `match` is that of the sentence around.
    """
    share = sum(size for _, _, size in blocks) / len(words)
    places = max(2 if share == 1 else 1, len(words) // _APART)  # in one of which words are only left out
    if share < (_AGAIN if len(gaps) >= _SEVERAL else _MOSTLY) or len(gaps) > places:
        return False
    if match.share >= CLOSE:
        return True
    common = words_of(language, "function_words")
    telling = sum(word not in common for at, _, size in blocks for word in words[at : at + size])
    return telling >= _MANY and share >= _SURELY
