"""textstat itself, offline: its raw scores, over sentences and words as it counts them.

textstat imports nltk for its dictionary and downloads that at the first English score. A module put in the place of
`textstat.backend.utils._get_cmudict` before the import gives it newslint's table of the same dictionary. The name is
private, so the version is pinned in pyproject.toml and tests hold the two together.
"""

from __future__ import annotations

import sys
import warnings
from functools import cache
from types import ModuleType
from typing import Any

from newslint.facts.syllables import SYLLABLE_TABLE, Table

PLACE = "textstat.backend.utils._get_cmudict"


class _Pronunciations:
    """Looks like the dictionary of pronunciations that textstat asks: a word has a list of them, of phonemes each."""

    def __init__(self) -> None:
        self._count = Table(SYLLABLE_TABLE).count

    def __getitem__(self, word: str) -> list[list[str]]:
        count = self._count(word)
        if count < 0:
            raise KeyError(word)
        return [["V1"] * count]


@cache
def textstat() -> Any:
    """The module textstat, imported without nltk and kept from any download."""
    if PLACE not in sys.modules:
        stand_in: Any = ModuleType(PLACE)
        pronunciations = _Pronunciations()
        stand_in.get_cmudict = lambda language: pronunciations if language.partition("_")[0] == "en" else None
        sys.modules[PLACE] = stand_in
    import textstat  # type: ignore[import-untyped]

    return textstat


def raw_scores(text: str, language: str, names: list[str]) -> dict[str, float]:
    """textstat's own scores of a text by their names."""
    module = textstat()
    with warnings.catch_warnings():  # it warns that it takes the easy words of English, as newslint does
        warnings.simplefilter("ignore")
        return {name: float(_score(module, text, language, name)) for name in names}


def _score(module: Any, text: str, language: str, name: str) -> Any:
    module.set_lang("en_US" if language == "en" else language)
    if name == "text_standard":
        return module.text_standard(text, float_output=True)
    if name.startswith("wiener_sachtextformel"):
        return module.wiener_sachtextformel(text, int(name[-1]))
    return getattr(module, name)(text)
