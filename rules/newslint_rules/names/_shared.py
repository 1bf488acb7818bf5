"""What the rules about names share: newslint's own decisions, and forms that the copy itself explains."""

from __future__ import annotations

import re
from functools import cache

from newslint.house.names import house_names, read_files
from newslint.languages import path_of

DECIDED = path_of("en", "decided")
_EXPLAINED_BEFORE = re.compile(
    r"(?:\b(?:spel(?:led|t|ling)|known as|formerly|previously|once|called|written|also|or|not|than|alias|Russian(?: as|"
    r" name| form| spelling)?|transliterat\w+)[\s,:]*(?:as |the )?[“\"‘'(]?|\w \()$"
)


def is_explained(before: str) -> bool:
    """Whether the text before a form introduces it as another spelling ("Kyiv, formerly Kiev"; "Kyiv (Kiev)")."""
    return _EXPLAINED_BEFORE.search(before) is not None


@cache
def decided_forms() -> frozenset[str]:
    """The forms that newslint's own list corrects in English."""
    return frozenset(house_names(read_files((DECIDED,)), "en").decided)
