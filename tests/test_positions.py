"""Every character of an article's text stands where the article says it does, in every reader."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from newslint.core.article import BREAK, Article
from newslint.core.unicode_forms import as_seen
from newslint.readers import html as html_reader
from newslint.readers import markdown, text

ENDS = st.sampled_from(["\n", "\r\n"])
MARKS = st.sampled_from([b"", b"\xef\xbb\xbf"])
LINE = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), max_size=40)
INLINE = st.sampled_from(
    ["17.000 men", "*Kyiv*", "**b**", "[a link](http://x.y 'z')", "&amp;", "&nbsp;", "`code`", "é", "🙂", "“so”"]
)
STARTS = st.sampled_from(["", "# ", "## ", "- ", "1. ", "> ", "    ", "\t", "<!-- x -->"])


def characters_agree(article: Article) -> None:
    source = article.source or ""
    for block in article.blocks:
        for offset in range(block.start, block.end):
            start, end = article.source_range(offset, offset + 1)
            char, there = article.text[offset], source[start:end]
            is_break = char == " " and (not re.sub(r"[\s>\\]", "", there) or there.lower().startswith("<br"))
            assert char == there or char in as_seen(html.unescape(there)) or is_break or char == "\ufffc"
    for start, end in ((b.start, b.end) for b in article.blocks):
        place = article.place(start, end)
        lines = source.split("\n" if "\n" in source else "\r")
        assert place.text == source[place.start : place.end]
        assert sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1 == place.start
        assert sum(len(line) + 1 for line in lines[: place.end_line - 1]) + place.end_column - 1 == place.end


def blocks_are_found_in_the_source(article: Article) -> None:
    for index, block in enumerate(article.blocks):
        for offset in (block.start, block.end - 1):
            assert article.block_in_source(article.source_range(offset, offset + 1)[0]) == index


@given(st.lists(LINE, max_size=12), ENDS, MARKS)
def test_plain_text(lines: list[str], end: str, mark: bytes) -> None:
    article = text.read(mark + end.join(lines).encode())
    characters_agree(article)
    blocks_are_found_in_the_source(article)
    assert article.text == BREAK.join(article.text[b.start : b.end] for b in article.blocks)


@given(st.lists(st.tuples(STARTS, st.lists(INLINE | LINE, max_size=4)), max_size=12), ENDS, MARKS)
def test_markdown(parts: list[tuple[str, list[str]]], end: str, mark: bytes) -> None:
    source = end.join(start + " ".join(words) for start, words in parts)
    article = markdown.read(mark + source.encode())
    characters_agree(article)
    blocks_are_found_in_the_source(article)


TAGS = st.sampled_from(
    ["<p>", "</p>", "<h1>", "</h1>", "<div class='related'>", "</div>", "<li>", "<br>", "<b>", "</b>", "</a>",
     "<script>", "</script>", "<!-- x -->", "<code>", "</code>", "<td>", "<", "&", "&#8220;", "&notin", "<body>",
     "<a href='/x'>", "<!doctype html>"]
)  # fmt: skip


@given(st.lists(TAGS | INLINE | LINE | st.sampled_from(["\n", "\r\n", "\r", "\t"]), max_size=30), MARKS)
def test_html(parts: list[str], mark: bytes) -> None:
    characters_agree(html_reader.read(mark + "".join(parts).encode()))


def test_a_fix_may_take_an_entity_whole_and_nothing_with_it() -> None:
    article = markdown.read(b"Fish &amp; chips cost 17 crowns.", "a.md")
    at = article.text.index("&")
    assert article.is_plain(at, at + 1) and article.is_plain(at + 1, at + 5)
    assert not article.is_plain(at, at + 3) and not article.is_plain(at - 1, at + 1)


def test_an_article_begins_on_its_line_of_the_source() -> None:
    first = text.read(b"One.\n\nTwo.\nThree.\n", "draft.txt")
    for offset, line in ((0, 1), (5, 2), (11, 4)):
        article = text.read(b"Three.", "draft.txt")
        article.begins_at(offset, first)
        assert (article.line, article.fixable) == (line, False)
