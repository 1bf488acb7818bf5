"""The blocks of an article's source, in the order in which Vale's rules see them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator

from newslint.engines.vale.blocks import Block, Source
from newslint.engines.vale.config import FileSettings, ValeConfig
from newslint.engines.vale.directives import Directives
from newslint.engines.vale.edited import Edited
from newslint.engines.vale.fields import FRONT_MATTER, fields
from newslint.engines.vale.markup import MASKED_TAGS, SKIPPED_CLASSES, SKIPPED_TAGS, Settings, Token
from newslint.engines.vale.patterns import compiled
from newslint.engines.vale.prose import sentence_spans
from newslint.engines.vale.scopes import INLINE
from newslint.engines.vale.walker import Walker

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".markdn"})
_TEXT = frozenset({".txt", ".text", ""})
_HTML = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_MATH = re.compile(r"^ {0,3}\$\$.*?(?:\$\$(?:[ \t]*\{[^}\n]*\})?[ \t]*$|\n[ \t]*(?=\n)|\Z)", re.MULTILINE | re.DOTALL)
_BETWEEN = {"md": ("\n```\n$1\n```\n", "`$1`"), "html": ("<pre>$1</pre>", "<code>$1</code>")}


class Wanted:
    """What kinds of blocks the rules of a run ask for."""

    def __init__(self, names: Iterable[str]) -> None:
        names = set(names)
        self.paragraphs, self.sentences = "paragraph" in names, "sentence" in names
        self.summary, self.raw = "summary" in names, "raw" in names
        self.inline = frozenset(names) & INLINE


class Reader:
    """Reads sources of one kind of file under one configuration.

    In a format that `is_wrapped`, such as JSON, what rules look at is the article's text, as plain text.
    """

    def __init__(self, path: str, config: ValeConfig, settings: FileSettings, wanted: Wanted) -> None:
        suffix = os.path.splitext(path)[1]
        self.kind = "md" if suffix.lower() in _MARKDOWN else "html" if suffix.lower() in _HTML else "txt"
        self.suffix = suffix
        self.is_wrapped = self.kind == "txt" and suffix.lower() not in _TEXT
        self.config, self.settings, self.wanted = config, settings, wanted
        core = config.core
        skipped = core.get("SkippedScopes", ())
        self.markup = Settings(
            skipped or SKIPPED_TAGS, SKIPPED_CLASSES + core.get("IgnoredClasses", ()),
            core.get("IgnoredScopes", ()) or MASKED_TAGS, suffix, "alt" not in skipped,
            wanted.inline,
        )  # fmt: skip

    def blocks(self, source: Source, directives: Directives, language: str) -> Iterator[Block]:
        """All blocks of a source; comments are heeded on the way."""
        text, counts, summary = source.text, dict[str, int](), list[Block]()
        if self.kind == "txt":
            whole = Block(text, "text" + self.suffix, source, splits=True)
            counts["paragraphs"] = sum(bool(p.strip()) for p in text.split("\n\n"))
            summary.append(whole)
            yield from self._pieces(whole, language)
        else:
            walker = Walker(source, directives, self.markup)
            if self.kind == "md":
                yield from fields(source, self.suffix)
            for block in walker.blocks(self._tokens(source)):
                yield from self._pieces(block, language)
            counts, summary = walker.counts, walker.summary
        directives.off &= {"off"}
        off = frozenset(directives.off)
        if self.wanted.summary:
            yield self._summary(summary, source, counts, off)
        if self.wanted.raw:
            yield Block(text, "raw" + self.suffix, source, off=off)

    def _tokens(self, source: Source) -> Iterator[Token]:
        edited, start = Edited(source.text), 0
        if self.kind == "md" and (match := FRONT_MATTER.match(source.text)):
            start = match.end()
        block, inline = _BETWEEN[self.kind]
        for pattern in self.settings.block_ignores:
            edited.replace(compiled(pattern), block)
        for pattern in self.settings.token_ignores:
            edited.replace(compiled(pattern), inline)
        for opening, closing in self.settings.delimiters:
            edited.replace(compiled(re.escape(opening)), "<!--")
            edited.replace(compiled(re.escape(closing)), "-->")
        if self.kind == "html":
            from newslint.engines.vale.html_tokens import tokens_of_html

            return tokens_of_html(edited, source)
        from newslint.engines.vale.markdown_tokens import tokens_of_markdown

        if "$$" in edited.text:
            edited.replace(compiled(f"(?ms)({_MATH.pattern})"), block)
        return tokens_of_markdown(edited, source, start)

    def _pieces(self, block: Block, language: str) -> Iterator[Block]:
        """The paragraphs and sentences of a block where a rule asks for them, and the block itself."""
        if self.wanted.paragraphs and block.splits:
            at = 0
            for paragraph in re.split(r"(?<=\n\n)", block.text):
                piece = block.piece(at, at + len(paragraph), "paragraph")
                piece.is_all = len(piece.text) == len(block.text)
                yield piece
                at += len(paragraph)
        if self.wanted.sentences and "text" in block.names:
            for start, end in sentence_spans(block.text, language):
                yield block.piece(start, end, "sentence")
        yield block

    def _summary(self, blocks: list[Block], source: Source, counts: dict[str, int], off: frozenset[str]) -> Block:
        text: list[str] = []
        starts: list[int] = []
        for block in blocks:
            text.append(block.text + "\n\n")
            starts += block.starts if block.starts is not None else range(block.start, block.start + len(block.text))
            starts += [-1, -1]
        return Block("".join(text), "summary" + self.suffix, source, starts=starts, counts=counts, off=off)
