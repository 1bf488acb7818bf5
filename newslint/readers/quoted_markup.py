"""Where a source says by its markup that somebody else's words stand: no fix goes there, whatever a reader makes of it.

Elements of HTML, XML and JSX by name (`<blockquote>`, `<q>`, `<cite>`, `<PullQuote>`) or by class and type
(`class="wp-block-pullquote"`, `data-type="quote"`), posts and verse among them; `[quote]` of forums; admonitions
(`!!! quote`); a paragraph with an attribute of its own (`{: .quote}`); lines of verse (`| so red`). What nothing
closes holds to the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.readers.html_tags import VOID

_WORD = r"(?:(?:block|pull)?-?quot(?:e|ation)|epigraph|verse|poem|lyrics?|tweet|testimonial)"
_SIGN = re.compile(r"quot(?:e|ation)\b|epigraph|verse|poem|lyric|tweet|testimonial|cite\b|<(?:q|bq|said)\b|^\| \S",
                   re.IGNORECASE | re.MULTILINE)
_NAMED = re.compile(rf"(?:[\w.:-]*{_WORD}|q|bq|cite|said)", re.IGNORECASE)
_LABEL = re.compile(rf"(?<![^\W_]){_WORD}(?![^\W_])", re.IGNORECASE)
_TAG = re.compile(r"<(?P<end>/?)(?P<tag>[A-Za-z][\w.:-]{0,40})(?P<said>[^<>]{0,2000})>"
                  r"|\[(?P<close>/?)(?:block|pull)?quote\b[^\[\]\n]{0,200}\]", re.IGNORECASE)
_SAID = re.compile(r"\b(?:class|className|data-(?:block-)?type|type|itemtype)\s*=\s*\\?[\"']([^\"'<>]*)")
_GAP = re.compile(r"\n\r?\n")
_LONGEST = 4000  # characters of a paragraph
# A class of the first says what page it is, and the others end where they begin.
_HOLD_NO_QUOTATION = frozenset({"html", "body", "main", "article"}) | VOID
_LINES = re.compile(
    r"^(?:!!!|\?\?\?\+?)[ \t]+(?:quote|cite)\b[^\n]*(?:\n(?:[ \t\r]+[^\n]*)?(?=\n|\Z))*|^\| \S[^|\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_ATTRIBUTE = re.compile(rf"^[ \t]*\{{:?[^{{}}\n]{{0,200}}\.(?:[\w-]{{0,40}}-)?{_WORD}\b[^{{}}\n]{{0,200}}\}}[ \t\r]*$",
                        re.IGNORECASE | re.MULTILINE)


def quoted_in_markup(source: str) -> list[tuple[int, int]]:
    """Where such words stand, in order and apart."""
    if not _SIGN.search(source):
        return []
    spans = [*_in_tags(source), *(m.span() for m in _LINES.finditer(source)), *_with_attributes(source)]
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _in_tags(source: str) -> Iterator[tuple[int, int]]:
    """What stands in the outermost elements that quote."""
    open_tag, depth, start = "", 0, 0
    for tag in _TAG.finditer(source):
        name = (tag["tag"] or "[").lower()
        if open_tag:
            ends = bool(tag["end"] or tag["close"])
            if name == open_tag and not (tag["said"] or "").endswith("/"):
                depth = 0 if open_tag == "p" else depth + (-1 if ends else 1)
            if not depth:
                yield start, tag.start()
                open_tag = ""
        if not open_tag and _opens(tag):
            open_tag, depth, start = name, 1, tag.end()
    if open_tag:
        yield start, len(source)


def _opens(tag: re.Match[str]) -> bool:
    """Whether a tag begins words of somebody else."""
    if tag["tag"] is None:
        return not tag["close"]
    if tag["end"] or tag["said"].endswith("/") or tag["tag"].lower() in _HOLD_NO_QUOTATION:
        return False
    labels = (match[1] for match in _SAID.finditer(tag["said"]))
    return bool(_NAMED.fullmatch(tag["tag"])) or any(_LABEL.search(label) for label in labels)


def _with_attributes(source: str) -> Iterator[tuple[int, int]]:
    """Paragraphs with a line of attributes right above or below them."""
    for match in _ATTRIBUTE.finditer(source):
        first, last = max(0, match.start() - _LONGEST), match.end() + _LONGEST
        above = (source.rfind(gap, first, match.start()) for gap in ("\n\n", "\n\r\n"))
        below = _GAP.search(source, match.end(), last)
        yield max(first, *above), below.start() if below else last
