"""What the rules about names share: newslint's own decisions, and forms that the copy itself explains."""

from __future__ import annotations

import re
from functools import cache

from newslint.house.names import house_names, read_files
from newslint.languages import any_of, by_kind, path_of
from newslint.languages.kinds import NAMING

DECIDED = path_of("en", "decided")


@cache
def _explained_before(language: str) -> re.Pattern[str]:
    known = by_kind(language, "naming", NAMING)
    renamed, renamed_as = any_of(known["renamed"]), any_of(known["renamed_as"])
    return re.compile(rf"(?:\b(?:{renamed})[\s,:]*(?:(?:{renamed_as}) )?[“\"‘'(]?|\w \()$")


def is_explained(before: str, language: str) -> bool:
    """Whether the text before a form introduces it as another spelling ("Kyiv, formerly Kiev"; "Kyiv (Kiev)")."""
    return _explained_before(language).search(before) is not None


@cache
def decided_forms() -> frozenset[str]:
    """The forms that newslint's own list corrects in English."""
    return frozenset(house_names(read_files((DECIDED,)), "en").decided)
