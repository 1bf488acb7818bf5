"""The paragraphs in a part of a Word document, as they read with all tracked changes accepted."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newslint.core.article import OBJECT
from newslint.readers.docx_parts import OFF, Relation
from newslint.readers.office_flow import CELL, NO_TEXT, PLAIN, Flow, Style
from newslint.readers.office_xml import Attributes, Listed

_REMOVED = frozenset({"w:del", "w:moveFrom"})  # around runs; among properties, they say so of a paragraph's end
# What is in these is no text: what was removed, twins of drawings, readings, properties of the past.
_SKIPPED = _REMOVED | {"mc:Fallback", "w:sdtPr", "w:rt", "w:pPrChange", "w:rPrChange"}
_SIGNS = {
    "w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "\u2011", "w:sym": OBJECT, "m:oMath": OBJECT, "w:object": OBJECT,
}  # fmt: skip
_HIDDEN = ("w:vanish", "w:webHidden", "w:strike", "w:dstrike")  # who strikes words out takes them back
_OBJECTS = frozenset({"m:oMath", "w:object"})
_NOTE = Style("note")
_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"')


class Body(Listed):
    """Takes the events of a part, and has its paragraphs in `flow`; `comments` are their words by id."""

    skipped = _SKIPPED

    def __init__(
        self, styles: Mapping[str, Style], relations: Mapping[str, Relation], comments: Mapping[str, str]
    ) -> None:
        super().__init__()
        self.flow = Flow()
        self._styles = styles
        self._relations = relations
        self._comments = dict(comments)
        self._plain = [PLAIN]  # what a paragraph without a style is, innermost last
        self._in_properties = False
        self._is_hidden = False
        self._words: list[str] | None = None  # those of the open w:t or w:instrText
        self._keeps_spaces = False
        self._fields: list[list[str] | None] = []  # the instruction of each open field; None in its result
        self._picture = ""
        self._starts = {
            "w:p": self._paragraph, "w:pPr": self._properties, "w:pStyle": self._style, "w:numId": self._list,
            "w:outlineLvl": self._outline, "w:t": self._text, "w:instrText": self._text,
            **dict.fromkeys(_HIDDEN, self._hide),
            "w:br": self._break, "w:cr": self._break, "w:hyperlink": self._link, "w:fldSimple": self._simple_field,
            "w:fldChar": self._field, "w:commentRangeStart": self._comment, "w:commentReference": self._comment,
            "wp:docPr": self._described, "pic:pic": self._image, "w:txbxContent": self._box, "w:tbl": self._table,
            "w:footnote": self._note, "w:endnote": self._note,
        }  # fmt: skip
        self.looks_at = self._starts
        self._ends = {
            "w:p": self.flow.end, "w:pPr": self._end_properties, "w:t": self._end_text, "w:r": self._end_run,
            "w:instrText": self._end_instruction, "w:hyperlink": self.flow.end_link, "w:fldSimple": self.flow.end_link,
            "w:txbxContent": self._end_inner, "w:tbl": self._end_inner, "w:footnote": self._end_inner,
            "w:endnote": self._end_inner,
        }  # fmt: skip

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if not self._skipping and self._in_properties and name in _REMOVED:
            self.flow.join_next()
        elif not self._skipping and not self._in_properties and name in _SIGNS:
            self._add(_SIGNS[name])
            self._skipping += name in _OBJECTS
        else:
            super().start(name, attributes)

    def text(self, text: str) -> None:
        """Text, which is in pieces."""
        if self._words is not None and not self._skipping:
            self._words.append(text)

    def _add(self, text: str) -> None:
        if not self._is_hidden and not any(field is not None for field in self._fields):
            self.flow.add(text)

    def _paragraph(self, _: Attributes) -> None:
        self.flow.begin(self._plain[-1])

    def _properties(self, _: Attributes) -> None:
        self._in_properties = True

    def _end_properties(self) -> None:
        self._in_properties = False

    def _style(self, attributes: Attributes) -> None:
        style = self._styles.get(attributes.get("w:val", ""), PLAIN)
        if style.kind or self.flow.style.kind != "list item":  # which may have been said before
            self._restyle(style)

    def _list(self, attributes: Attributes) -> None:
        kind = self.flow.style.kind
        if attributes.get("w:val") == "0":
            self._restyle(PLAIN if kind == "list item" else self.flow.style)
        elif kind in (None, CELL):
            self._restyle(Style("list item"))

    def _outline(self, attributes: Attributes) -> None:
        value = attributes.get("w:val", "")
        if value.isdecimal() and int(value) < 9:
            self._restyle(Style("heading", int(value) + 1))

    def _restyle(self, style: Style) -> None:
        if self._in_properties and self._plain[-1].kind not in ("note", NO_TEXT):
            self.flow.style = style if style.kind else self._plain[-1]

    def _text(self, attributes: Attributes) -> None:
        self._words = []
        self._keeps_spaces = attributes.get("xml:space") == "preserve"

    def _end_text(self) -> None:
        words = "".join(self._words or ())
        self._words = None
        self._add(words if self._keeps_spaces else words.strip())

    def _end_instruction(self) -> None:
        if self._fields and self._fields[-1] is not None:
            self._fields[-1] += self._words or ()
        self._words = None

    def _hide(self, attributes: Attributes) -> None:
        self._is_hidden = self._is_hidden or (not self._in_properties and attributes.get("w:val") not in OFF)

    def _end_run(self) -> None:
        self._is_hidden = False

    def _break(self, attributes: Attributes) -> None:
        if attributes.get("w:type", "textWrapping") == "textWrapping":
            self.flow.end_line()

    def _link(self, attributes: Attributes) -> None:
        relation = self._relations.get(attributes.get("r:id", ""))
        self.flow.begin_link(relation.target if relation else "")

    def _simple_field(self, attributes: Attributes) -> None:
        link = _LINK.match(attributes.get("w:instr", ""))
        self.flow.begin_link(link.group(1) if link else "")

    def _field(self, attributes: Attributes) -> None:
        kind = attributes.get("w:fldCharType")
        if kind == "begin":
            self._fields.append([])
        elif kind == "separate" and self._fields and self._fields[-1] is not None:
            link = _LINK.match("".join(self._fields[-1]))
            self._fields[-1] = None
            self.flow.begin_link(link.group(1) if link else "")
        elif kind == "end" and self._fields and self._fields.pop() is None:
            self.flow.end_link()

    def _comment(self, attributes: Attributes) -> None:
        words = self._comments.pop(attributes.get("w:id", ""), "")
        if words:
            self.flow.comment(words)

    def _described(self, attributes: Attributes) -> None:
        self._picture = " ".join(filter(None, (attributes.get("title"), attributes.get("descr"))))

    def _image(self, _: Attributes) -> None:
        self.flow.image(self._picture)

    def _box(self, _: Attributes) -> None:
        self._plain.append(_NOTE)

    def _table(self, _: Attributes) -> None:
        self._plain.append(self._plain[-1] if self._plain[-1].kind else Style(CELL))

    def _note(self, attributes: Attributes) -> None:
        is_text = attributes.get("w:type", "normal") == "normal"
        self._plain.append(_NOTE if is_text else Style(NO_TEXT))

    def _end_inner(self) -> None:
        self._plain.pop()
