"""Whether the words before a figure tell of a rise or a fall, which may be of more than all, or leave another share."""

from __future__ import annotations

import re

from newslint.languages import by_kind
from newslint.languages.kinds import CHANGE_WORDS

_FAR = 60  # characters
_CLAUSE = re.compile(r"[.;:!?] ")


def is_of_a_change(text: str, start: int, language: str) -> bool:
    """Whether a verb or noun of change stands near before an offset: "une hausse de", "verlor"."""
    stems = tuple(by_kind(language, "change_words", CHANGE_WORDS)["stems"])
    clause = _CLAUSE.split(text[max(0, start - _FAR) : start].lower())[-1]
    return any(word.startswith(stems) for word in clause.split())
