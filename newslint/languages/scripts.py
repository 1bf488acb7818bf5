"""The language of a text in a script of its own: where most letters are of one, as Unicode's blocks have them."""

from __future__ import annotations

import re

# Kana before Han, which Japanese has too. Source: Unicode 15, Blocks.txt.
_SCRIPTS = tuple(
    (code, re.compile(f"[{letters}]"))
    for code, letters in (
        ("ja", "\u3040-\u30ff"), ("zh", "\u3400-\u9fff"), ("ko", "\u1100-\u11ff\uac00-\ud7af"), ("he", "\u0590-\u05ff"),
        ("ar", "\u0600-\u06ff\u0750-\u077f"), ("el", "\u0370-\u03ff\u1f00-\u1fff"), ("hy", "\u0530-\u058f"),
        ("ka", "\u10a0-\u10ff"), ("th", "\u0e00-\u0e7f"), ("hi", "\u0900-\u097f"),
        ("und", "\u0700-\u109f\u1200-\u1cff"),
    )
)  # fmt: skip
_SAMPLE = 400  # characters
_LETTER = re.compile(r"[^\W\d_]")


def language_of_script(text: str) -> str | None:
    """The commonest language of the script that a text is in; None for Latin and Cyrillic letters, and for none."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    least = max(1, letters * 0.4)
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) >= (least / 4 if code == "ja" else least):
            return code
    return None
