"""What the rules about names share: newslint's own decisions, and forms that the copy itself explains."""

from __future__ import annotations

import re
from functools import cache

from newslint.house.names import HouseFile, house_names, read_files
from newslint.languages import any_of, by_kind, has, path_of
from newslint.languages.kinds import NAMING

DECIDED = path_of("en", "decided")


@cache
def decided_in(language: str) -> tuple[HouseFile, ...]:
    """What newslint itself decides in a language; nothing where it has no list of it."""
    return read_files((path_of(language, "decided"),)) if has(language, ("decided",)) else ()


@cache
def _explained_before(language: str) -> re.Pattern[str]:
    known = by_kind(language, "naming", NAMING)
    renamed, renamed_as = any_of(known["renamed"]), any_of(known["renamed_as"])
    return re.compile(rf"(?:\b(?:{renamed})[\s,:]*(?:(?:{renamed_as}) )?[“\"‘'(]?|\w \()$")


def is_explained(before: str, language: str) -> bool:
    """Whether the text before a form introduces it as another spelling ("Kyiv, formerly Kiev"; "Kyiv (Kiev)")."""
    return _explained_before(language).search(before) is not None


@cache
def decided_forms(language: str) -> frozenset[str]:
    """The forms that newslint's own list corrects in a language."""
    return frozenset(house_names(decided_in(language), language).decided)
