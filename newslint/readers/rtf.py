"""Rich Text Format, as word processors, mail and old editorial systems write it.

A place is a paragraph, counted from 1 over those that have text, and a column in it, as in docx and odt. Pictures,
headers, footers, comments, hidden, deleted and struck text are left out; footnotes are notes. Styles say what a
paragraph is by their names. Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from newslint.core.article import Article
from newslint.core.errors import UnreadableArticle
from newslint.core.tuples import NamedTuple
from newslint.readers.office_blocks import article_of, style_named
from newslint.readers.office_flow import CELL, PLAIN, Flow, Paragraph, Style

DEEPEST = 500  # groups inside one another
_NAME, _ADDRESS = 200, 4000  # characters of a style's name, and of a field's instruction; more is no such thing
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\", re.DOTALL
)
# Groups that hold no text of the article; so is every one that begins with \* and is not known.
_SKIPPED = frozenset(
    "fonttbl colortbl info pict object header headerl headerr headerf footer footerl footerr footerf annotation atnid "
    "atnauthor atndate atnref atrfstart atrfend fldinst datafield themedata colorschememapping latentstyles rsidtbl "
    "listtable listoverridetable generator xmlnstbl bkmkstart bkmkend tc xe nonshppict shpinst".split()
)
_SIGNS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
}  # fmt: skip
_ESCAPED = {b"\\": "\\", b"{": "{", b"}": "}", b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad"}
_HIDDEN = frozenset({"v", "deleted", "strike", "striked"})
_LINK = re.compile(r'HYPERLINK\s+"([^"]*)"')
_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class _Group(NamedTuple):
    """What holds in a group: whether its text is none, its destination, the style, how many signs stand for one \\u."""

    silent: bool = False
    destination: str = ""
    hidden: frozenset[str] = frozenset()  # the words that hide its text
    style: Style = PLAIN
    fallback: int = 1
    in_note: bool = False


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of an RTF file; raises `UnreadableArticle`."""
    if not content.lstrip().startswith(b"{\\rtf"):
        raise UnreadableArticle("is no RTF, whatever its name says; save it anew")
    return article_of(_Reader(content).paragraphs(), path)


class _Reader:
    """One walk over the tokens of a file."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.flow = Flow()
        self.notes = Flow()
        self.group = _Group()
        self.outer: list[_Group] = []
        self.encoding = "cp1252"
        self.styles: dict[int, Style] = {}
        self.number, self.name = 0, ""  # of the style that is being declared
        self.instruction = ""  # of the field that is open
        self.passing = 0  # signs to pass over, which stand for a character in old programs
        self.bytes = bytearray()  # of a character set, which may need two for a sign
        self.is_open = False
        self.surrogate = 0

    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs, notes at the end."""
        for token in _TOKEN.finditer(self.content):
            word, number, byte, escaped, brace, text = token.groups(b"")
            if byte:
                self._byte(int(byte, 16))
                continue
            if text:
                self.bytes += self._passed(text)
                continue
            self._flush()
            if word:
                self._word(word.decode("ascii"), int(number) if number else None)
            elif brace == b"{":
                self._open()
            elif brace == b"}":
                self._close()
            elif escaped == b"*":
                self.group = self.group._replace(silent=True)
            elif escaped in (b"\n", b"\r"):
                self._end()
            elif escaped in _ESCAPED:
                self._add(_ESCAPED[escaped])
        self._flush()
        if self.outer:
            raise UnreadableArticle("is cut off: not all of its groups end; save it anew, or take a copy")
        return self.flow.finish() + self.notes.finish()

    def _passed(self, text: bytes) -> bytes:
        passed = min(self.passing, len(text))
        self.passing -= passed
        return text[passed:]

    def _byte(self, byte: int) -> None:
        if self.passing:
            self.passing -= 1
        else:
            self.bytes.append(byte)

    def _flush(self) -> None:
        if self.bytes:
            text, self.bytes = bytes(self.bytes).decode(self.encoding, "replace"), bytearray()
            self._add(text)

    def _open(self) -> None:
        if len(self.outer) > DEEPEST:
            raise UnreadableArticle(f"nests deeper than {DEEPEST} groups, which no article does")
        self.outer.append(self.group)
        self.passing = 0

    def _close(self) -> None:
        ended = self.group
        self.group = self.outer.pop() if self.outer else _Group()
        if ended.in_note and not self.group.in_note:
            self.notes.end()
        if ended.destination == "fldrslt" != self.group.destination:
            self._flow(ended).end_link()
        self.passing = 0

    def _flow(self, group: _Group) -> Flow:
        return self.notes if group.in_note else self.flow

    def _add(self, text: str) -> None:
        if self.group.destination == "stylesheet":
            name, ends, _ = text.partition(";")
            self.name = (self.name + name)[:_NAME]
            if ends:
                self.styles[self.number] = style_named(self.name.strip())
                self.number, self.name = 0, ""
        elif self.group.destination == "fldinst":
            self.instruction = (self.instruction + text)[:_ADDRESS]
        elif not (self.group.silent or self.group.hidden):
            flow = self._flow(self.group)
            if flow is self.flow and not self.is_open:
                flow.begin(self.group.style)
                self.is_open = True
            flow.add(text)

    def _end(self) -> None:
        """End the paragraph."""
        if self.is_open and not self.group.silent and self._flow(self.group) is self.flow:
            self.flow.style = self.group.style
            self.flow.end()
            self.is_open = False

    def _word(self, word: str, number: int | None) -> None:
        act: Callable[[int | None], None] | None = getattr(self, f"_on_{word}", None)
        if act is not None:
            act(number)
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif word in _SKIPPED:
            self.group = self.group._replace(silent=True, destination=word)
        elif word in _HIDDEN:
            others = self.group.hidden - {word}
            self.group = self.group._replace(hidden=others if number == 0 else others | {word})
        elif word in _CODE_PAGES:
            self.encoding = _CODE_PAGES[word]

    def _on_ansicpg(self, number: int | None) -> None:
        try:
            self.encoding = codecs.lookup(f"cp{number}").name
        except LookupError:
            self.encoding = "utf-8" if number == 65001 else "cp1252"

    def _on_u(self, number: int | None) -> None:
        code = (number or 0) & 0xFFFF
        if 0xD800 <= code < 0xDC00:
            self.surrogate = code
        elif 0xDC00 <= code < 0xE000:
            self._add(chr(0x10000 + ((self.surrogate - 0xD800) << 10) + code - 0xDC00) if self.surrogate else "\ufffd")
            self.surrogate = 0
        else:
            self._add(chr(code) if code else "")
        self.passing = self.group.fallback

    def _on_uc(self, number: int | None) -> None:
        self.group = self.group._replace(fallback=min(max(number or 0, 0), 10))

    def _on_par(self, _: int | None) -> None:
        self._end()

    _on_sect = _on_page = _on_row = _on_par

    def _on_cell(self, _: int | None) -> None:
        if self.group.style.kind is None:
            self.group = self.group._replace(style=Style(CELL))
        self._end()

    def _on_line(self, _: int | None) -> None:
        if self.is_open and not self.group.silent:
            self._flow(self.group).end_line()

    def _on_pard(self, _: int | None) -> None:
        self.group = self.group._replace(style=PLAIN)

    def _on_plain(self, _: int | None) -> None:
        self.group = self.group._replace(hidden=frozenset())

    def _on_s(self, number: int | None) -> None:
        if self.group.destination == "stylesheet":
            self.number = number or 0
        else:
            self.group = self.group._replace(style=self.styles.get(number or 0, PLAIN))

    def _on_intbl(self, _: int | None) -> None:
        self.group = self.group._replace(style=Style(CELL))

    def _on_stylesheet(self, _: int | None) -> None:
        self.group = self.group._replace(silent=True, destination="stylesheet")

    def _on_fldinst(self, _: int | None) -> None:
        self.group = self.group._replace(silent=True, destination="fldinst")
        self.instruction = ""

    def _on_fldrslt(self, _: int | None) -> None:
        self.group = self.group._replace(silent=False, destination="fldrslt")
        target = _LINK.search(self.instruction)
        self._flow(self.group).begin_link(target[1] if target else "")

    def _on_footnote(self, _: int | None) -> None:
        if not self.group.silent and not self.group.in_note:
            self.group = self.group._replace(destination="footnote", style=Style("note"), in_note=True)
            self.notes.begin(Style("note"))
