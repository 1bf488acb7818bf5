"""One word in the several forms that Unicode has for it: as readers see it, and where each character of that stands.

Letters and their marks are composed (NFC), hyphens that do not break are hyphens, ligatures are their letters, and what
has no width is nothing. Sources: Unicode 15, 3.11 (normalisation forms), 23.2 (layout controls), UAX 14 (hyphens).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Piece = tuple[str, int, int]  # a text and where it stands, see `newslint.readers.composer.Composer.add`

_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", "ff fi fl ffi ffl st st".split(), strict=True))
# Without one of these a text has one form. Of the vowels of Korean syllables in parts, which no text is without, four
# are enough.
_SIGN = re.compile(
    "[\u00ad\u200b\u200c\u200d\u200e\u200f\u2010\u2011\u2060\ufeff"
    "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030f\u0311\u031b\u0323\u0326\u0327\u0328"
    "\u0331\u0653\u0654\u3099\u309a\u1161\u1169\u1173\u1175" + "".join(_LIGATURES) + "]"
)
_LETTER = "A-Za-z\u00c0-\u024f\u0370-\u052f"
_FORM = re.compile(
    "(?P<none>[\u00ad\u200b\u200e\u200f\u2060\ufeff]+"
    f"|(?<=[{_LETTER}])[\u200c\u200d]+(?=[{_LETTER}]))"  # elsewhere these join emojis, and part letters of Persian
    "|(?P<hyphen>[\u2010\u2011])|(?P<ligature>[ﬀ-ﬆ])"
    "|[^\\W\\d_][\u0300-\u036f\u0653-\u0655\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)


def has_forms(text: str) -> bool:
    """Whether a text may have words in another form than readers see."""
    return not text.isascii() and _SIGN.search(text) is not None


def as_seen(text: str) -> str:
    """A text as readers see it."""
    return "".join(piece[0] for piece in pieces_as_seen((text, 0, len(text)))) if has_forms(text) else text


def pieces_as_seen(piece: Piece) -> Iterator[Piece]:
    """A piece of text as readers see it, in pieces each of which stands at a place of its own."""
    from unicodedata import normalize

    text, start, end = piece
    linear, at = end - start == len(text), 0
    for form in _FORM.finditer(text):
        first, last = form.span()
        if first > at:
            yield (text[at:first], start + at, start + first) if linear else (text[at:first], start, end)
        if not form["none"]:
            seen = "-" if form["hyphen"] else _LIGATURES[form[0]] if form["ligature"] else normalize("NFC", form[0])
            yield (seen, start + first, start + last) if linear else (seen, start, end)
        at = last
    if at < len(text):
        yield (text[at:], start + at, end) if linear else (text[at:], start, end)


def offset_as_seen(text: str, offset: int) -> int:
    """Where what stands before an offset of a text ends as readers see it."""
    return len(as_seen(text[:offset]))
