"""From tokens of markup to blocks, in the way of Vale: what a paragraph, a heading or a list item reads like.

Markdown and HTML come as the same tokens. Text between the tags of a block is put together as Vale does it, with a
space before an element within a line where the tags hide one; code stands as asterisks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.core.tuples import NamedTuple
from newslint.engines.vale.blocks import Block, Inline, Source
from newslint.engines.vale.directives import Directives
from newslint.engines.vale.markup import BLOCK_SCOPES, INLINE_SCOPES, INLINE_TAGS, VOID_TAGS, Settings, Token

_HEADING = re.compile(r"h\d\Z")
_BLANKS = " \t\n\r\f\v"
_TIGHT = ("(", "[", "{", "—", "–")
_PUNCTUATION = (".", "?", "!", ",", ":", ";", ")", "]", "}", "—", "–")


class Captured(NamedTuple):
    """An element within a line that is open: its tag, where it begins in the block, whether it is masked."""

    tag: str
    begin: int
    masked: bool
    text: list[str]
    starts: list[int]


class Walker:
    """One walk over the tokens of an article; `counts` has how many elements there are of each kind."""

    def __init__(self, source: Source, directives: Directives, settings: Settings) -> None:
        self.source, self.directives, self.settings = source, directives, settings
        self.counts: dict[str, int] = {}
        self.summary: list[Block] = []
        self._enclosing: list[tuple[str, str]] = []
        self._skipping = False
        self._class_tag, self._class_depth = "", 0
        self._promoted: dict[str, int] = {}
        self._inline_open = self._masking = self._after_inline = False
        self._trailing = self._padding = ""
        self._last_class = self._last_target = ""
        self._reset()

    def _reset(self) -> None:
        self._text = ""
        self._starts: list[int] = []
        self._tags: list[str] = []
        self._classes: list[str] = []
        self._open: list[Captured] = []
        self._elements: list[tuple[str, int, int]] = []
        self._masked: list[tuple[str, Captured]] = []

    def blocks(self, tokens: Iterable[Token]) -> Iterator[Block]:
        """The blocks, in order."""
        for token in tokens:
            yield from self._token(token)
        yield from self._flushed()

    def _token(self, token: Token) -> Iterator[Block]:
        name, kind = token.value, token.kind
        css = token.attributes.get("class", "")
        is_tag = kind in ("start", "end", "closed")
        inline = is_tag and self._is_inline(kind, name)
        closes_class = self._counted_class(kind, name)
        if kind == "start" and not inline and name not in VOID_TAGS:
            self._enclosing.append((name, css))
        elif kind == "end" and not inline:
            self._leave(name)
        skipped_class = self._skips(css)
        if kind == "start" and not inline and (name in self.settings.skipped_tags or skipped_class):
            if skipped_class:
                self._class_tag, self._class_depth = name, 1
            self._skipping = True
            self._count(name)
        elif self._skipping and (closes_class or (kind == "end" and not inline and name in self.settings.skipped_tags)):
            self._skipping = False
            if closes_class:
                self._class_tag = ""
        elif kind == "start":
            yield from self._start(name, css, inline)
        elif kind == "end" and inline:
            self._end_inline(name)
        elif kind == "closed" and inline:
            self._inline_open, self._after_inline = True, False
        elif kind == "comment":
            if not self._inline_open:
                self._after_inline, self._padding = True, self._trailing
            self.directives.read(name.strip(_BLANKS), token.starts[0] if token.starts else 0)
        elif kind == "text":
            self._add(token)
        if kind == "end" and not inline:
            yield from self._flushed()
            self._reset()
        self._last_target = token.attributes.get("href", "")
        self._last_class = css
        if kind in ("start", "closed") and not skipped_class and not any(self._skips(c) for _, c in self._enclosing):
            yield from self._attributes(token)

    def _is_inline(self, kind: str, name: str) -> bool:
        if name in INLINE_TAGS:
            return True
        if kind == "start" and name not in VOID_TAGS and any(t in INLINE_TAGS for t in self._tags):
            self._promoted[name] = self._promoted.get(name, 0) + 1
            return True
        if kind == "end" and self._promoted.get(name, 0) > 0:
            self._promoted[name] -= 1
            return True
        return False

    def _counted_class(self, kind: str, name: str) -> bool:
        """Count the depth below an element of a skipped class; True where that element ends."""
        if self._class_tag and name == self._class_tag and kind in ("start", "end"):
            self._class_depth += 1 if kind == "start" else -1
        return bool(self._class_tag) and self._class_depth == 0

    def _skips(self, css: str) -> bool:
        return any(c in self.settings.skipped_classes for c in css.split(" "))

    def _leave(self, name: str) -> None:
        for index in range(len(self._enclosing) - 1, -1, -1):
            if self._enclosing[index][0] == name:
                del self._enclosing[index]
                return

    def _start(self, name: str, css: str, inline: bool) -> Iterator[Block]:
        if not inline and name not in VOID_TAGS and self._text.strip():
            yield from self._flushed()
            self._reset()
        if name in ("em", "b") and self._tags and self._tags[-1] == "code":
            name = "code"
        self._inline_open = inline or name in VOID_TAGS
        self._masking = name in self.settings.masked_tags or name in self.settings.skipped_tags
        self._after_inline, self._padding = False, ""
        if INLINE_SCOPES.get(name) in self.settings.inline:
            self._open.append(Captured(name, len(self._text), self._masking, [], []))
        self._tags.append(name)
        self._classes.append(css)

    def _end_inline(self, name: str) -> None:
        if self._tags and self._tags[-1] == name:
            self._tags.pop()
        self._after_inline, self._padding = True, ""
        if not self._open or self._open[-1].tag != name:
            return
        done = self._open.pop()
        scope = INLINE_SCOPES[name]
        if done.masked:
            self._masked.append((scope, done))
            return
        written = self._text[done.begin :]
        begin = done.begin + len(written) - len(written.lstrip(" \n"))
        end = done.begin + len(written.rstrip(" \n"))
        if begin < end:
            self._elements.append((scope, begin, end))

    def _add(self, token: Token) -> None:
        """Add a piece of text to the open block."""
        if self._skipping or "off" in self.directives.off:
            return
        raw = token.value
        text = raw.strip(_BLANKS)
        lead = len(raw) - len(raw.lstrip(_BLANKS))
        starts = token.starts[lead : lead + len(text)]
        if text:
            prefix = " " if self._in_nested_list() and not self._inline_open else ""
            mask = self._masking or self._skips(self._last_class)
            shown = prefix + text
            if mask or self._last_target == shown:
                shown = "".join("\n" if c == "\n" else "*" for c in shown)
            separator = _edge(raw[:1]) or (self._padding if self._after_inline else "")
            if self._after_inline and separator:
                shown = separator + shown
            elif not self._after_inline and self._inline_open and (mask or text[0] not in _PUNCTUATION):
                shown = " " + shown
            self._padding = ""
            self._masking = self._after_inline = False
            before = self._text[-1:]
            if shown[0] == " " and (
                (not self._trailing and before in _TIGHT and before) or (before.isspace() and not before.isascii())
            ):
                shown = shown[1:]
            for captured in self._open:
                if captured.masked:
                    captured.text.append(text)
                    captured.starts.extend(starts)
            self._text += shown
            put_in = len(shown) - len(text)
            if put_in == 1 and lead and separator:  # white space that stands in the source
                put_in, starts = 0, [token.starts[lead - 1], *starts]
            self._starts += [-1] * put_in + starts
        self._trailing = _edge(raw[-1:])

    def _in_nested_list(self) -> bool:
        tags = self._tags
        return len(tags) > 3 and tags[-1] == "li" and tags[-2] in ("ol", "ul") and tags[-3] == "li"

    def _flushed(self) -> Iterator[Block]:
        """The block that is open, and the elements within it, as blocks."""
        if not self._text.strip():
            return
        scope = next((s for s in map(_scope_of, self._tags) if s), "text")
        prose = scope == "text"
        self._count("paragraphs" if prose else scope.removeprefix("text."))
        shift = len(self._text) - len(self._text.lstrip(" "))
        inline = tuple(Inline(s, b - shift, e - shift) for s, b, e in self._elements if b >= shift)
        block = self._block(self._text[shift:], self._starts[shift:], scope + self._class_names(), inline)
        if scope in ("text", "text.blockquote", "text.list"):
            self.summary.append(block)
        block.splits = prose
        yield block
        for element in inline:
            span = slice(element.start, element.end)
            yield self._block(block.text[span], list((block.starts or [])[span]), element.scope, ())
        for name, captured in self._masked:
            yield self._block("".join(captured.text), captured.starts, name, ())

    def _block(self, text: str, starts: list[int], scope: str, inline: tuple[Inline, ...]) -> Block:
        return Block(
            text, scope + self.settings.suffix, self.source, starts=starts, inline=inline,
            off=frozenset(self.directives.off),
        )  # fmt: skip

    def _class_names(self) -> str:
        names = [n for css in (*(c for _, c in self._enclosing), *self._classes) for n in css.split()]
        return "".join(f".class.{n}" for n in dict.fromkeys(names) if not set(n) & set(".&~"))

    def _count(self, name: str) -> None:
        self.counts[name] = self.counts.get(name, 0) + 1

    def _attributes(self, token: Token) -> Iterator[Block]:
        """A picture's text, as a block of its own."""
        text = token.attributes.get("alt", "")
        if token.value == "img" and text and self.settings.with_alt:
            at = int(token.attributes.get(" alt", "-1"))
            starts = list(range(at, at + len(text))) if at >= 0 else list(token.starts[:1]) * len(text)
            yield Block(text, "text.attr.alt", self.source, starts=starts, off=frozenset(self.directives.off))


def _scope_of(tag: str) -> str:
    return f"text.heading.{tag}" if _HEADING.match(tag) else BLOCK_SCOPES.get(tag, "")


def _edge(char: str) -> str:
    """The white space at an edge of a text, as it separates: a line feed, a space, or nothing."""
    return "\n" if char in ("\n", "\r") else " " if char in (" ", "\t") else ""
