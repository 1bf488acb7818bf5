"""OpenDocument texts (odt): the text as it reads with all tracked changes accepted.

Comments, contents, hidden and struck text, headers and footers are left out; footnotes, endnotes and text boxes are
notes, and what stands in tables is cells. A comment that begins with `newslint-ignore` leaves things out as in every
format. There is no linear text: a place is a paragraph, of those that have text, and a column in it.
Source: OASIS OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import re

from newslint.core.article import OBJECT, Article
from newslint.core.errors import UnreadableArticle
from newslint.readers.office_blocks import article_of, style_named
from newslint.readers.office_flow import CELL, PLAIN, Flow, Style
from newslint.readers.office_package import PROTECTED, Package
from newslint.readers.office_xml import Attributes, Listed, Silent, parse

_TEXT, _STYLES, _LIST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    **{f"{_OASIS}{name}:1.0": name for name in ("office", "text", "style", "table", "manifest")},
    f"{_OASIS}drawing:1.0": "draw", f"{_OASIS}svg-compatible:1.0": "svg",
    "http://www.w3.org/1999/xlink": "xlink", "http://purl.org/dc/elements/1.1/": "dc",
}  # fmt: skip
# What is in these is no text of the article: what was deleted, contents, readings, forms, formulas.
_SKIPPED = frozenset(
    "text:tracked-changes text:table-of-content text:alphabetical-index text:illustration-index text:table-index "
    "text:user-index text:ruby-text text:note-citation text:sequence-decls text:variable-decls office:forms dc:creator "
    "dc:date text:hidden-paragraph text:hidden-text".split()
)
_SPACES = re.compile(r"[ \t\r\n]+")
_DIGITS = 6  # of a number that is read
_MOST, _IN_ALL = 1_000, 100_000  # spaces that one element, and those of a document, may stand for


class _Encryption(Silent):
    """Whether the list of parts says that they are encrypted."""

    found = False

    def start(self, name: str, attributes: Attributes) -> None:
        self.found = self.found or name == "manifest:encryption-data"


class _Styles(Silent):
    """The styles of paragraphs and of spans, of both parts."""

    looks_at = ("style:style", "style:text-properties")

    def __init__(self) -> None:
        self.hidden: set[str] = set()  # styles of text that is not shown, or struck out
        self._names: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._open = ""
        self._known: dict[str, Style] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "style:style":
            self._open = attributes.get("style:name", "")
            self._names[self._open] = attributes.get("style:display-name", self._open)
            self._parents[self._open] = attributes.get("style:parent-style-name", "")
        elif name == "style:text-properties" and _hides(attributes):
            self.hidden.add(self._open)

    def of(self, style: str) -> Style:
        """What a style says, by its name, else by the names of those that it is based on."""
        if style not in self._known:
            at, chain = style, list[str]()  # a long one, or a ring, is gone over once
            while at and at not in self._known and not style_named(self._names.get(at, at)).kind:
                self._known[at] = PLAIN
                chain.append(at)
                at = self._parents.get(at, "")
            says = self._known.get(at) or (style_named(self._names.get(at, at)) if at else PLAIN)
            self._known |= dict.fromkeys([*chain, style], says)
        return self._known[style]


def _hides(properties: Attributes) -> bool:
    """Whether text is not shown, or struck out."""
    struck = (properties.get(f"style:text-line-through-{one}", "none") for one in ("style", "type"))
    return properties.get("text:display") == "none" or any(line != "none" for line in struck)


class _Frame:
    """An open frame, which may hold a picture."""

    def __init__(self) -> None:
        self.is_picture = self.is_object = False
        self.words: list[str] = []


class _Body(Listed):
    """Takes the events of the text, and has its paragraphs, and those of its notes."""

    skipped = _SKIPPED

    def __init__(self, styles: _Styles) -> None:
        super().__init__()
        self.text_flow, self.notes = Flow(), Flow()
        self._spaced = 0  # spaces that elements stood for
        self.is_text = False
        self._flow = self.text_flow  # the one that is added to
        self._styles = styles
        self._around: list[Style] = [PLAIN]  # what a paragraph without a style is, innermost last
        self._frames: list[_Frame] = []
        self._comment: list[str] | None = None
        self._taken: list[str] | None = None  # takes text that is not the article's
        self._starts = {
            "office:text": self._body, "text:p": self._paragraph, "text:h": self._heading, "text:s": self._spaces,
            "text:tab": lambda _: self._flow.add("\t"), "text:line-break": lambda _: self._flow.end_line(),
            "text:a": lambda attributes: self._flow.begin_link(attributes.get("xlink:href", "")),
            "text:span": self._span, "office:annotation": self._annotation, "text:note": self._note,
            "text:list-item": lambda _: self._around.append(self._inside("list item")),
            "table:table": lambda _: self._around.append(self._inside(CELL)),
            "draw:text-box": lambda _: self._around.append(Style("note")),
            "draw:frame": lambda _: self._frames.append(_Frame()), "draw:image": self._image,
            "draw:object": self._object, "svg:title": self._described, "svg:desc": self._described,
        }  # fmt: skip
        self.looks_at = self._starts
        self._ends = {
            "text:p": self._end_paragraph, "text:h": self._end_paragraph, "text:a": lambda: self._flow.end_link(),
            "office:annotation": self._end_annotation, "text:note": self._end_note, "text:list-item": self._end_inner,
            "table:table": self._end_inner, "draw:text-box": self._end_inner, "draw:frame": self._end_frame,
            "svg:title": self._end_taken, "svg:desc": self._end_taken,
        }  # fmt: skip

    def text(self, text: str) -> None:
        """Text, in which white space counts as one space, and as none where there is one already."""
        if self._skipping:
            return
        if self._taken is not None:
            self._taken.append(text)
        elif self._comment is None:
            text = _SPACES.sub(" ", text)
            self._flow.add(text[1:] if text[:1] == " " and self._flow.last in ("", " ") else text)

    def _inside(self, kind: str) -> Style:
        return self._around[-1] if self._around[-1].kind else Style(kind)

    def _body(self, _: Attributes) -> None:
        self.is_text = True

    def _paragraph(self, attributes: Attributes) -> None:
        if self._comment is not None:
            self._taken = self._comment
            return
        name, around = attributes.get("text:style-name", ""), self._around[-1]
        style = self._styles.of(name)
        self._flow.begin(around if around.kind == "note" or not style.kind else style)
        self._skipping = int(name in self._styles.hidden)

    def _heading(self, attributes: Attributes) -> None:
        level = attributes.get("text:outline-level", "1")
        self._flow.begin(Style("heading", int(level[:_DIGITS]) if level.isdecimal() else 1))
        self._skipping = int(attributes.get("text:style-name") in self._styles.hidden)

    def _end_paragraph(self) -> None:
        if self._comment is None:
            self._flow.end()
        else:
            self._comment.append("\n")
            self._taken = None

    def _spaces(self, attributes: Attributes) -> None:
        count = attributes.get("text:c", "1")
        width = min(int(count[:_DIGITS]) if count.isdecimal() else 1, _MOST, max(1, _IN_ALL - self._spaced))
        self._spaced += width
        self._flow.add(" " * width)

    def _span(self, attributes: Attributes) -> None:
        self._skipping = int(attributes.get("text:style-name") in self._styles.hidden)

    def _annotation(self, _: Attributes) -> None:
        self._comment = []

    def _end_annotation(self) -> None:
        self._flow.comment("".join(self._comment or ()))
        self._comment = None

    def _note(self, _: Attributes) -> None:
        self._flow = self.notes
        self._around.append(Style("note"))

    def _end_note(self) -> None:
        self._flow = self.text_flow
        self._around.pop()

    def _end_inner(self) -> None:
        self._around.pop()

    def _image(self, _: Attributes) -> None:
        if self._frames:
            self._frames[-1].is_picture = True

    def _object(self, _: Attributes) -> None:
        self._flow.add(OBJECT)
        self._skipping = 1
        if self._frames:
            self._frames[-1].is_object = True  # its picture stands for it

    def _described(self, _: Attributes) -> None:
        self._taken = self._frames[-1].words if self._frames else []

    def _end_taken(self) -> None:
        self._taken = None

    def _end_frame(self) -> None:
        frame = self._frames.pop()
        if frame.is_picture and not frame.is_object:
            self._flow.image(" ".join(frame.words))


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of an odt file; raises `UnreadableArticle`."""
    package = Package(content)
    _refuse_encrypted(package)
    styles = _Styles()
    for part in (_STYLES, _TEXT):
        if package.has(part):
            parse(package.part(part), _PREFIXES, styles, part)
    body = _Body(styles)
    if package.has(_TEXT):
        parse(package.part(_TEXT), _PREFIXES, body, _TEXT)
    if not body.is_text:
        raise UnreadableArticle("is no OpenDocument text (no text is in it)")
    return article_of(body.text_flow.finish() + body.notes.finish(), path)


def _refuse_encrypted(package: Package) -> None:
    encryption = _Encryption()
    if package.has(_LIST):
        parse(package.part(_LIST), _PREFIXES, encryption, _LIST)
    if encryption.found:
        raise UnreadableArticle(PROTECTED)
