"""The paragraphs of an office document while it is read: text boxes in paragraphs, deleted ends, links, line ends."""

from __future__ import annotations

from newslint.core.tuples import NamedTuple

NO_TEXT = "no text"
CELL = "cell"  # of a table


class Style(NamedTuple):
    """What a style makes of its paragraphs: the kind of block, `NO_TEXT`, `CELL`, or None where it says nothing.

    `level` is that of a heading, else 0.
    """

    kind: str | None = None
    level: int = 0


PLAIN = Style()


class Paragraph:
    """A paragraph while it is read, with what stands in it; offsets count characters from its start."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.size = 0
        self.is_joined = False  # its end was deleted: the next paragraph goes on in it
        self.links: list[tuple[int, int, str]] = []
        self.comments: list[tuple[int, str]] = []
        self.images: list[str] = []
        self._pieces: list[str] = []

    def add(self, text: str) -> None:
        """Add a piece of text."""
        if text:
            self._pieces.append(text)
            self.size += len(text)

    @property
    def last(self) -> str:
        """The last character so far."""
        return self._pieces[-1][-1:] if self._pieces else ""

    @property
    def text(self) -> str:
        """The text so far."""
        self._pieces = ["".join(self._pieces)]
        return self._pieces[0]


class Flow:
    """The paragraphs of a document in the order in which they begin; one may stand in another, as in a text box."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[Paragraph] = []
        self._joined: Paragraph | None = None
        self._links: list[tuple[Paragraph, int, str]] = []
        self._comments: list[str] = []  # those of the paragraph that comes
        self._line_ended = False

    @property
    def style(self) -> Style:
        """The style of the innermost open paragraph."""
        return self._open[-1].style if self._open else PLAIN

    @style.setter
    def style(self, style: Style) -> None:
        if self._open:
            self._open[-1].style = style

    @property
    def paragraph(self) -> Paragraph | None:
        """The innermost open paragraph."""
        return self._open[-1] if self._open else None

    @property
    def last(self) -> str:
        """The last character of the innermost open paragraph, if there is one."""
        return self._open[-1].last if self._open else ""

    def begin(self, style: Style) -> None:
        """Begin a paragraph."""
        paragraph, self._joined = self._joined or Paragraph(style), None
        paragraph.style = style
        paragraph.comments += ((paragraph.size, words) for words in self._comments)
        self._comments.clear()
        self._open.append(paragraph)
        self.paragraphs.append(paragraph)

    def end(self) -> None:
        """End the innermost paragraph."""
        if self._open:
            ended = self._open.pop()
            if ended.is_joined and self.paragraphs[-1] is ended:
                ended.is_joined = False
                self._joined = self.paragraphs.pop()

    def join_next(self) -> None:
        """Let the next paragraph go on in the open one, whose end was deleted."""
        if self._open:
            self._open[-1].is_joined = True

    def finish(self) -> list[Paragraph]:
        """All paragraphs, at the end of the document."""
        return self.paragraphs + ([self._joined] if self._joined else [])

    def add(self, text: str) -> None:
        """Add text to the innermost paragraph."""
        if self._open:
            self._open[-1].add(text)
            self._line_ended = False

    def end_line(self) -> None:
        """End a line inside a paragraph; the second of two in a row ends the paragraph, as it does to the eye."""
        if self._open and self._line_ended:
            self.begin(self._open.pop().style)
        self.add(" ")
        self._line_ended = True

    def begin_link(self, target: str) -> None:
        """Begin a link, which may stand in another one."""
        if self._open:
            self._links.append((self._open[-1], self._open[-1].size, target))

    def end_link(self) -> None:
        """End the innermost link, if it did not go over the end of its paragraph."""
        if self._links:
            paragraph, start, target = self._links.pop()
            if target and self._open and paragraph is self._open[-1]:
                paragraph.links.append((start, paragraph.size, target))

    def comment(self, words: str) -> None:
        """Note a comment, here or on the paragraph that follows."""
        if self._open:
            self._open[-1].comments.append((self._open[-1].size, words))
        else:
            self._comments.append(words)

    def image(self, words: str) -> None:
        """Note a picture, with what is said of it."""
        if self._open:
            self._open[-1].images.append(words)
