"""MDX: Markdown with JSX in it. Imports, exports, tags and expressions are masked, but for a text in marks; what stands
between tags is read, unless they hide it.

A comment `{/* newslint-ignore RULE: reason */}` is one. Source: the grammar of MDX 3, https://mdxjs.com/docs/what-is-mdx/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.article import Article
from newslint.readers.decode import decode
from newslint.readers.front_matter import front_matter
from newslint.readers.markdown import walked
from newslint.readers.markdown_hidden import is_hidden
from newslint.readers.masks import Kind, Mask, MaskedWalk

LONG = 5000  # characters; what is longer is no tag or expression, but a bracket that was left open
MOST = 200  # of those; a text with more is no MDX, and is read as Markdown from there on
_MARK = re.compile(
    r"(?P<code>^[ \t]*(`{3,}|~{3,})|(?<!`)`+)|(?P<module>^(?:import|export)\b)|(?P<tag></?(?:[a-zA-Z][\w.:-]*|(?=>)))|"
    r"(?P<braces>\{)|\\.",
    re.MULTILINE,
)
_ELEMENT = re.compile(r"<(/?)([a-zA-Z][\w.:-]*)(?>(?:=>|[^<>])*)>?")
_STRING = re.compile(r"\{\s*([\"'`])((?:(?!\1)[^\\{}\n])*)\1\s*\}")
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*(?:\n|\Z)|\Z")
_INSIDE = re.compile(r"[\"'`{}>]")
_INDENT = re.compile(r"[ \t]+(?=[^\s])")
_UNREAD = frozenset({"script", "style", "template"})
_BREAKS = frozenset({"br", "wbr"})


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of an MDX file; raises `UnreadableArticle`."""
    source = decode(content)
    front = front_matter(source)
    return walked(MaskedWalk(source, list(masks(source, front.end)), front), path)


def masks(source: str, at: int) -> Iterator[Mask]:
    """The masks of all that is no Markdown in a source, from `at` on."""
    begin, left_open, ends = at, 0, None
    while mark := _MARK.search(source, at):
        at = mark.end()
        if mark["code"]:
            at = _end_of_code(source, mark)
        elif mark["module"] is not None:
            first = max(begin, mark.start() - 4)
            above = source[first : mark.start()].replace("\r", "")
            if above.endswith("\n\n") or (first == begin and not above.strip()):
                at = _PARAGRAPH_END.search(source, at).start()  # type: ignore[union-attr]
                yield Mask(mark.start(), at, "module", "gone")
        elif (mark["tag"] or mark["braces"]) and left_open < MOST:
            end = _end(source, at, ">" if mark["tag"] else "}")
            left_open += not end
            if end and _hides(source, mark, end):
                ends = _ends(source) if ends is None else ends
                at = ends.get(mark.start(), end)
                yield Mask(mark.start(), at, mark["tag"][1:], "gone")
            elif end:
                at = end
                yield from _mask(source, mark, end)


def _mask(source: str, mark: re.Match[str], end: int) -> Iterator[Mask]:
    """The mask of a tag or an expression; below a tag, that of an indentation too."""
    if said := _STRING.fullmatch(source, mark.start(), end) if mark["braces"] else None:
        if not said[2].strip():
            yield Mask(mark.start(), end, "", "space")
        else:
            yield from (Mask(mark.start(), said.start(2), "", "gone"), Mask(said.end(2), end, "", "gone"))
        return
    if mark["braces"]:
        yield Mask(mark.start(), end, "", "comment" if source.startswith("/*", mark.end()) else "object")
        return
    yield Mask(mark.start(), end, mark["tag"].strip("</"), _kind(source, mark, end))
    if indent := _indent_below(source, end, mark.start()):
        yield indent


def _hides(source: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark begins an element that nobody sees, and that holds something."""
    tag = mark["tag"]
    begins = bool(tag) and tag[1:2] != "/" and source[end - 2] != "/"
    return begins and (tag[1:] in _UNREAD or is_hidden(source[mark.start() : end]))


def _ends(source: str) -> dict[int, int]:
    """Where each element ends, by where it begins; one without an end tag is not there."""
    ends, opened = dict[int, int](), dict[str, list[int]]()
    for found in _ELEMENT.finditer(source):
        same = opened.setdefault(found[2], [])
        if not found[1] and not found[0].endswith("/>"):
            same.append(found.start())
        elif found[1] and same:
            ends[same.pop()] = found.end()
    return ends


def _kind(source: str, tag: re.Match[str], end: int) -> Kind:
    name = tag["tag"].strip("</")
    if name in _BREAKS:
        return "space"
    return "object" if source[end - 2] == "/" and name[:1].isupper() else "gone"


def _end_of_code(source: str, mark: re.Match[str]) -> int:
    """Where code ends that begins with a fence or backticks; where it begins if it does not end."""
    fence = mark[2]
    if fence:
        close = re.compile(rf"^[ \t]*{fence[0]}{{{len(fence)},}}[ \t\r]*$", re.MULTILINE).search(source, mark.end())
        return close.end() if close else len(source)
    ticks = mark["code"]
    close = re.compile(rf"(?<!`){ticks}(?!`)").search(source, mark.end(), mark.end() + LONG)
    return close.end() if close else mark.end()


def _end(source: str, at: int, closing: str) -> int:
    """Where a tag or an expression ends, strings and braces inside it passed over; 0 where it does not."""
    depth, last = 0, at + LONG
    while inside := _INSIDE.search(source, at, last):
        at = inside.end()
        sign = inside.group()
        if sign == closing and depth == 0:
            return at
        if sign in "\"'`" and (closing == ">" or depth or sign != "'"):  # an apostrophe opens no string in a text
            close = source.find(sign, at, last)
            at = close + 1 if close >= 0 else at
        elif sign == "{":
            depth += 1
        elif sign == "}":
            depth = max(0, depth - 1)
    return 0


def _indent_below(source: str, end: int, start: int) -> Mask | None:
    """The indentation of the line below a tag that has its line to itself: it makes no code in MDX."""
    line_end = source.find("\n", end)
    line_start = source.rfind("\n", 0, start) + 1
    if line_end < 0 or source[line_start:start].strip() or source[end:line_end].strip():
        return None
    indent = _INDENT.match(source, line_end + 1)
    if indent is None or source.startswith(("<", "{", "-", "*", "`", "~"), indent.end()):
        return None
    return Mask(*indent.span(), "indent", "gone")
