"""A walk over the events of the Markdown parser, which fills a composer."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from newslint.core.article import OBJECT, Kind
from newslint.readers.byte_offsets import ByteOffsets
from newslint.readers.composer import Composer
from newslint.readers.html_tags import CODE, RENDERED, SKIPPED
from newslint.readers.markdown_hidden import HiddenBoxes, behind, comments_end, hides, is_hidden
from newslint.readers.quoted_spans import is_inside, quoted_spans
from newslint.readers.raised import pieces

if TYPE_CHECKING:
    from newslint.readers.composer import Piece
    from newslint.readers.front_matter import FrontMatter

_SKIPPED = frozenset({"Strikethrough", "CodeBlock", "HtmlBlock", "MetadataBlock", "Image"})
_BLOCKS: dict[str, Kind] = {"Paragraph": "paragraph", "Heading": "heading", "Item": "list item", "TableCell": "cell"}
_TAG = re.compile(r"</?[a-zA-Z]")
_RENDERED = re.compile(r"<(br|/?q)\b", re.IGNORECASE)  # tags in place of which a reader sees something
_SEEN = RENDERED | {"/q": "”"}
_QUOTED = re.compile(r"<(/?)blockquote\b", re.IGNORECASE)
_NAME = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


class Walk:
    """One walk over the parser's events, which fills a composer; `seen` is the source as the parser sees it."""

    def __init__(self, source: str, seen: str, front: FrontMatter) -> None:
        self.source = source
        self.seen = seen
        self.composer = _composer(source)
        self.offset = ByteOffsets(seen[front.end :])
        self.front = front
        self.start = front.end
        self.has_headline = self.has_title = bool(front.headline)
        self.looked = 0  # blocks among which a headline was looked for
        self.stack: list[str] = []
        self.within: Counter[str] = Counter()  # how many of each stand in the stack
        self.skipping = 0
        self.unread: list[tuple[str, int, Piece]] = []  # open tags of code and the like, and how much was held at each
        self.unread_names: Counter[str] = Counter()  # how many of each stand there
        self.held: list[Piece] = []  # text behind these tags, which is read if they do not end
        self.quoted = quoted_spans(source, self.start)
        self.last_quoted = source.lower().rfind("</blockquote")
        self.open: Kind | None = None
        self.links: list[tuple[int, str]] = []
        self.waiting: list[tuple[int, int]] = []  # depth and index of comments before a block that is not over yet
        self.html: list[Piece] = []  # the lines of the open block of HTML
        self.hidden = self.depth = 0  # where the open box ends that hides what stands in it, and in how much it began
        self.boxes = HiddenBoxes(source)
        self.code: list[tuple[int, int]] = []  # where tags are no tags

    def begin(self, kind: Kind) -> None:
        """Begin a block."""
        self.end()
        self.open = kind
        self.composer.begin(kind)

    def end(self) -> None:
        """End the open block."""
        for piece in self.held:
            self.composer.add(*piece)
        self.held, self.unread = [], []
        self.unread_names.clear()
        if self.open is not None:
            self.composer.finish()
            self.open = None

    def enter(self, tag: Any) -> None:
        """Go into an element of Markdown."""
        name = tag if isinstance(tag, str) else next(iter(tag))
        self.stack.append(name)
        self.within[name] += 1
        if name in _SKIPPED:
            self.skipping += 1
            if name == "Image":
                self.composer.image(tag["Image"]["title"])
        elif name == "Heading":
            first = tag["Heading"]["level"] == "H1" and not self.hidden and (not self.has_headline or self.is_at_top())
            self.has_headline = self.has_headline or first
            self.begin("headline" if first else "heading")
        elif name == "Paragraph":
            within = self.within
            kind: Kind = "quotation" if within["BlockQuote"] else "list item" if within["Item"] else "paragraph"
            self.begin("note" if within["FootnoteDefinition"] else kind)
        elif name in ("Item", "TableCell"):
            self.begin("quotation" if self.within["BlockQuote"] else _BLOCKS[name])
        elif name == "Link":
            self.links.append((self.composer.length(), tag["Link"]["dest_url"]))

    def is_at_top(self) -> bool:
        """Whether nothing but what the front matter says stands above: a heading there is the page's headline too."""
        above = sorted(b.kind for b in self.composer.blocks[:3])
        return self.has_title and len(self.stack) == 1 and above in (["headline"], ["headline", "standfirst"])

    def leave(self) -> None:
        """Go out of the innermost element."""
        name = self.stack.pop()
        self.within[name] -= 1
        if len(self.stack) < self.depth:  # the end of a quotation or an item is that of a box in it
            self.show(self.hidden)
        if name in _SKIPPED:
            self.skipping -= 1
            if name == "HtmlBlock":
                self.end_html()
        elif name in _BLOCKS:
            self.end()
        elif name == "Link":
            start, target = self.links.pop()
            self.composer.link(start, self.composer.length(), target)
        if self.waiting and name != "HtmlBlock":
            self.waiting = [w for w in self.waiting if not self.is_over(*w)]

    def end_html(self) -> None:
        """Add the text of a block of HTML; one that is a comment and nothing else holds for the block that follows."""
        lines, self.html = self.html, []
        lines = behind(lines, self.hidden)
        if not lines:
            return
        self.show(lines[0][1])
        html = "".join(line for line, _, _ in lines)
        stop = comments_end(html)
        beside = _COMMENT.sub("", html[:stop]) + html[stop:]
        if not _TAG.search(html) and ("<" in beside or not beside.strip()):
            self.comment(lines[0][1], lines[-1][2])
            return
        for tag in _QUOTED.finditer(html):  # what stands between them may be Markdown
            step = -1 if tag[1] else int(lines[0][1] < self.last_quoted)
            self.within["BlockQuote"] = max(0, self.within["BlockQuote"] + step)
        from newslint.readers.layers import Layer, LayeredComposer

        self.end()
        assert isinstance(self.composer, LayeredComposer)
        self.composer.fragment(Layer(lines), self.has_headline)
        self.has_headline = self.has_headline or any(b.kind == "headline" for b in self.composer.blocks[self.looked :])
        self.looked = len(self.composer.blocks)
        self.hidden = self.boxes.end_of(lines[0][1], lines[-1][2]) if hides(html) else 0
        self.skipping += bool(self.hidden)
        self.depth = len(self.stack)

    def show(self, at: int) -> None:
        """End the hidden box that is open, where it ends before an offset."""
        if self.hidden and self.hidden <= at:
            self.hidden, self.skipping = 0, self.skipping - 1

    def is_over(self, depth: int, index: int) -> bool:
        """Whether the block after a comment is over; code and pictures are no blocks of the article."""
        return len(self.stack) < depth or (len(self.stack) == depth and self.composer.extend_comment(index))

    def comment(self, start: int, end: int) -> None:
        """Note the comments in a piece of HTML; one that stands by itself holds for the whole of the next block."""
        for match in _COMMENT.finditer(self.source, start, comments_end(self.source, start, end)):
            if self.open is None:
                self.waiting.append((len(self.stack), len(self.composer.comments)))
            self.composer.comment(match.group(1), *match.span())

    def begin_text(self, start: int) -> None:
        """Begin a block for text at an offset, if it stands in none, or in one outside a quotation."""
        if self.open is None:
            kind: Kind = "list item" if self.within["Item"] else "paragraph"
            self.begin("quotation" if self.within["BlockQuote"] else kind)
        if self.open == "paragraph" and is_inside(self.quoted, start):
            self.begin("quotation")

    def tag(self, name: str, closes: str, start: int, end: int) -> None:
        """Take a tag in a line: code is one object, what is struck out or hidden nothing, if it ends in its block."""
        known = name in CODE or name in SKIPPED or self.unread_names[name]
        if self.skipping or not (known or (not closes and is_hidden(self.source[start:end]))):
            return
        if not closes:
            if not self.unread:
                self.begin_text(start)
            self.unread.append((name, len(self.held), (OBJECT, start, end)))
            self.unread_names[name] += 1
        while closes and self.unread_names[name]:
            opened, length, place = self.unread.pop()
            self.unread_names[opened] -= 1
            if opened == name:
                del self.held[length:]
                if name in CODE:
                    self.text(*place)
                return

    def text(self, text: str, start: int, end: int) -> None:
        """Take text that stands at `source[start:end]`."""
        if self.skipping:
            return
        if self.unread:
            self.held.append((text, start, end))
            return
        self.begin_text(start)
        for piece in pieces(self.source, text, start, end):
            self.composer.add(*piece)

    def event(self, event: Any, first: int, last: int) -> None:
        """Take an event of the parser, with its bytes."""
        if self.hidden:
            self.show(self.start + self.offset(first))
        name = event if isinstance(event, str) else next(iter(event))
        if name == "Start":
            self.enter(event["Start"])
            return
        if name == "End":
            self.leave()
            return
        start, end = self.start + self.offset(first), self.start + self.offset(last)
        if name in ("SoftBreak", "HardBreak"):
            while end < len(self.source) and self.source[end] in " \t>":
                end += 1
            self.text(" ", start, end)
        elif name in ("Text", "Code"):
            if name == "Code" or self.within["CodeBlock"]:
                self.code.append((start, end))
            self.text(event["Text"] if name == "Text" else OBJECT, start, end)
        elif name == "InlineHtml":
            self.comment(start, end)
            if tag := _NAME.match(self.source, start, end):
                self.tag(tag[2].lower(), tag[1], start, end)
            if seen := _RENDERED.match(self.source, start, end):
                self.text(_SEEN[seen[1].lower()], start, end)
        elif name == "Html":
            self.html.append((self.seen[start:end], start, end))


def _composer(source: str) -> Composer:
    """A composer; where there may be HTML, one that knows layers."""
    if "<" not in source:
        return Composer(source)
    from newslint.readers.layers import LayeredComposer

    return LayeredComposer(source, "")
