"""The language of a text by its commonest words: enough for an article, and silent on a headline alone.

Each language lists its function words in `function_words.txt`; the language whose words fill most of the text wins
where it fills at least a fifth of it and leads clearly.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from functools import cache

from newslint.languages import entries

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20  # words
_SAMPLE = 6000  # characters


@cache
def _function_words() -> tuple[tuple[str, frozenset[str]], ...]:
    here = os.path.dirname(__file__)
    codes = sorted(c for c in os.listdir(here) if os.path.exists(os.path.join(here, c, "function_words.txt")))
    return tuple((code, frozenset(entries(code, "function_words"))) for code in codes)


def language_of(text: str) -> str | None:
    """The code of the language a text is written in; None where the text is too short or its words decide nothing."""
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    total = sum(words.values())
    if total < _ENOUGH:
        return None
    shares = sorted(((sum(words[w] for w in known) / total, code) for code, known in _function_words()), reverse=True)
    (best, code), (second, _) = shares[0], shares[1]
    return code if best >= 0.2 and best >= 1.3 * second else None
