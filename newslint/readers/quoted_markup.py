"""Where a source says by its markup that somebody else's words stand: no fix goes there, whatever a reader makes of it.

Elements of HTML, XML and JSX by name (`<blockquote>`, `<q>`, `<cite>`, `<PullQuote>`) or by class and type
(`class="wp-block-pullquote"`, `data-type="quote"`), posts and verse among them; `[quote]` of forums; admonitions
(`!!! quote`); a paragraph with an attribute of its own (`{: .quote}`); lines of verse (`| so red`); the page
that a wiki's link names (`[[So red]]`). An element that nothing closes holds to the end, a `[quote]` to the end of its
paragraph. In comments, scripts and code nobody quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from newslint.core.article import primary_language
from newslint.readers.html_tags import VOID

_WORD = r"(?:(?:block|pull)?-?quot(?:e|ation)|epigraph|verse|poem|lyrics?|tweet|testimonial)"
_SIGN = re.compile(r"quot(?:e|ation)\b|epigraph|verse|poem|lyric|tweet|testimonial|cite\b|<(?:q|bq|said)\b|^\| \S|\[\[",
                   re.IGNORECASE | re.MULTILINE)
_NEEDED = ("<", "{", "|", "!!!", "???")  # one of them, or of these brackets, which are quick to look for
_BRACKETS = re.compile(r"\[(?:\[|/?(?:block|pull)?quote)", re.IGNORECASE)
_NAMED = re.compile(rf"(?:[\w.:-]*{_WORD}|q|bq|cite|said)", re.IGNORECASE)
_LABEL = re.compile(rf"(?<![^\W_]){_WORD}(?![^\W_])", re.IGNORECASE)
_TAG = re.compile(r"<(?P<end>/?)(?P<tag>[A-Za-z][\w.:-]{0,40})(?P<said>[^<>]{0,2000})>"
                  r"|\[(?P<close>/?)(?:block|pull)?quote\b[^\[\]\n]{0,200}\]", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:class|className|data-(?:block-)?type|type|itemtype)\s*=\s*(?:\\?[\"']([^\"'<>]*)|([^\s\"'<>\\{}]+))"
)
_ATTRIBUTES = re.compile(
    r"(?<![\w:@.-])([\w:@.-]++)\s*+=\s*+(?:\\?\"([^\"\\]*)|\\?'([^'\\]*)|([^\s\"'<>\\{}]+))"
)
_IN_LINES = frozenset("a abbr b bdi bdo cite dfn em i mark small span strong u".split())  # they say it of their words
_MATHEMATICS = re.compile(r"^[ \t>]*\$\$((?:[^$\n]|\n(?![ \t\r]*\n)){1,2000})\$\$[ \t\r]*$", re.MULTILINE)
_UNSEEN = re.compile(r"<!--|<(script|style)\b", re.IGNORECASE)
_UNSEEN_END = re.compile(r"-->|</script|</style", re.IGNORECASE)
_INK = re.compile(r"[^\r\n]")
_CLOSE = re.compile(r"\[/(?:block|pull)?quote\b", re.IGNORECASE)
_GAP = re.compile(r"\n\r?\n")
_LONGEST = 4000  # characters of a paragraph
# A class of the first says what page it is, and the others end where they begin.
_HOLD_NO_QUOTATION = frozenset({"html", "body", "main", "article"}) | VOID
_LINES = re.compile(
    r"^(?:!!!|\?\?\?\+?)[ \t]+(?:quote|cite)\b[^\n]*(?:\n(?:[ \t\r]+[^\n]*)?(?=\n|\Z))*|^\| \S[^|\n]*$"
    r"|\[\[[^\[\]|\n]{1,200}\]\]",
    re.IGNORECASE | re.MULTILINE,
)
_ATTRIBUTE = re.compile(rf"^[ \t]*\{{:?[^{{}}\n]{{0,200}}\.(?:[\w-]{{0,40}}-)?{_WORD}\b[^{{}}\n]{{0,200}}\}}[ \t\r]*$",
                        re.IGNORECASE | re.MULTILINE)


def quoted_in_markup(source: str, code: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Where such words stand, in order and apart; `code` are places of the source that have none, in order."""
    if not (any(sign in source for sign in _NEEDED) or _BRACKETS.search(source)) or not _SIGN.search(source):
        return []
    source = _blanked(_blanked(source, code), _unseen(source))
    return apart([*_in_tags(source, _opens), *(m.span() for m in _LINES.finditer(source)), *_with_attributes(source)])


def kept_in_markup(source: str, language: str, code: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Where elements stand that are to stay as they are, in order and apart.

    They say `translate="no"`, are of the class "notranslate", or are words of another language than the article's;
    and formulas have lines of their own between `$$`.
    """
    kept: list[tuple[int, int]] = []
    if "$$" in source:
        kept += (found.span(1) for found in _MATHEMATICS.finditer(source))
    if "translate" in source or source.count(" lang=") > source.count("<html"):
        blanked = _blanked(_blanked(source, code), _unseen(source))
        kept += _in_tags(blanked, partial(_keeps, language))
    return apart(kept)


def apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Some spans in order, those that touch as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _blanked(source: str, places: Iterable[tuple[int, int]]) -> str:
    """A source as long as it was, without what stands in some places of it."""
    pieces, at = [], 0
    for start, end in places:
        if start >= at:
            pieces += [source[at:start], _INK.sub("_", source[start:end])]
            at = end
    return "".join([*pieces, source[at:]])


def _unseen(source: str) -> Iterator[tuple[int, int]]:
    """Comments, scripts and styles of HTML that have an end."""
    last = {found.group().lower(): found.start() for found in _UNSEEN_END.finditer(source)}
    at = 0
    while opened := _UNSEEN.search(source, at):
        close = "-->" if opened.group() == "<!--" else f"</{opened[1].lower()}"
        at = opened.end()
        if last.get(close, -1) >= at:
            end = re.compile(close, re.IGNORECASE).search(source, at)
            assert end is not None
            yield at, end.start()
            at = end.end()


def _in_tags(source: str, opens: Callable[[re.Match[str]], bool]) -> Iterator[tuple[int, int]]:
    """What stands in the outermost elements that some tags open."""
    open_tag, depth, start, reached = "", 0, 0, 0
    last = max((close.start() for close in _CLOSE.finditer(source)), default=-1)
    for tag in _TAG.finditer(source):
        name = (tag["tag"] or "[").lower()
        if open_tag:
            ends = bool(tag["end"] or tag["close"])
            if name == open_tag and not (tag["said"] or "").endswith("/"):
                depth = 0 if open_tag == "p" else depth + (-1 if ends else 1)
            if not depth:
                yield start, tag.start()
                open_tag = ""
        if not open_tag and opens(tag):
            if name == "[" and tag.end() > last:
                if tag.end() >= reached:  # in the paragraph of the one before nothing more is held
                    reached = _end_of_paragraph(source, tag.end())
                    yield tag.end(), reached
            else:
                open_tag, depth, start = name, 1, tag.end()
    if open_tag:
        yield start, len(source)


def _end_of_paragraph(source: str, at: int) -> int:
    gap = _GAP.search(source, at)
    return gap.start() if gap else len(source)


def _opens(tag: re.Match[str]) -> bool:
    """Whether a tag begins words of somebody else."""
    if tag["tag"] is None:
        return not tag["close"]
    if tag["end"] or tag["said"].endswith("/") or tag["tag"].lower() in _HOLD_NO_QUOTATION:
        return False
    labels = (match[1] or match[2] or "" for match in _SAID.finditer(tag["said"]))
    return bool(_NAMED.fullmatch(tag["tag"])) or any(_LABEL.search(label) for label in labels)


def _keeps(language: str, tag: re.Match[str]) -> bool:
    """Whether a tag begins what is to stay as it is; of a whole page that is said to browsers alone."""
    said = tag["said"]
    if said is None or tag["end"] or said.endswith("/") or tag["tag"].lower() in _HOLD_NO_QUOTATION:
        return False
    return any(_is_to_stay(attribute, tag["tag"].lower(), language) for attribute in _ATTRIBUTES.finditer(said))


def _is_to_stay(attribute: re.Match[str], tag: str, language: str) -> bool:
    name, value = attribute[1].lower(), (attribute[2] or attribute[3] or attribute[4] or "").lower()
    if name == "translate":
        return value == "no"
    if name in ("class", "classname"):
        return "notranslate" in value.split()
    if name != "lang" or tag not in _IN_LINES:
        return False
    return bool(value and language) and primary_language(value.replace("_", "-")) != language


def _with_attributes(source: str) -> Iterator[tuple[int, int]]:
    """Paragraphs with a line of attributes right above or below them."""
    for match in _ATTRIBUTE.finditer(source):
        first, last = max(0, match.start() - _LONGEST), match.end() + _LONGEST
        above = (source.rfind(gap, first, match.start()) for gap in ("\n\n", "\n\r\n"))
        below = _GAP.search(source, match.end(), last)
        yield max(first, *above), below.start() if below else last
