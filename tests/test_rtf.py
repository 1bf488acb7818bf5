"""Rich Text Format: its text, its characters in all the ways that it has for them, and what is no text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.core.article import Article
from newslint.core.errors import UnreadableArticle
from newslint.readers import rtf

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\colortbl;\red0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 Quote;}}{\info{\title No text}}"
)


def read(body: str) -> Article:
    return rtf.read(f"{HEAD}{body}}}".encode("cp1252"))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def test_an_article() -> None:
    article = read(
        r"{\header Page}\pard\s1 Bridge \b shut\b0\par"
        "\n"
        r"\pard The bridge {\i at} Lydmere is shut, and it cost TK million. It is.\par "
        r"\pard\s2 We lost a year.\par \pard - Buses go round.\par"
    )
    assert blocks(article) == [
        ("headline", "Bridge shut"), ("paragraph", "The bridge at Lydmere is shut, and it cost TK million. It is."),
        ("quotation", "We lost a year."), ("list item", "Buses go round."),
    ]  # fmt: skip
    place = article.place(at := article.text.index("TK"), at + 2)
    assert (place.text, place.line, place.column, place.start) == ("TK", 2, 44, None)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (r"caf\'e9", "café"), (r"caf\u233?", "café"), (r"caf\uc0\u233 s", "cafés"), (r"\lquote So\rquote{}", "‘So’"),
        (r"a\emdash b\endash c", "a—b–c"), (r"\u-10179?\u-8704?", "\U0001f600"), (r"17\~000", "17\u00a0000"),
        (r"co\-operate", "cooperate"), (r"Kyo\_ahn", "Kyo-ahn"), (r"a\{b\}\\c", "a{b}\\c"), ("a\nb", "ab"),
        (r"a {\v TK}b", "a b"), (r"a {\deleted TK}b", "a b"), (r"a {\*\unknown TK}b", "a b"),
        (r"a{\pict 89504e}b", "ab"), (r"a {\strike TK}b", "a b"), (r"a {\v\strike0 TK}\striked1 TK\striked0 b", "a b"),
        (r"a\line b", "a b"), (r"a {\*\annotation TK}b", "a b"), (r"\uc2\u960\'cf\'80 r", "π r"),
    ],
)  # fmt: skip
def test_characters(written: str, seen: str) -> None:
    assert read(rf"\pard x {written} y.\par").text == f"x {seen} y."


def test_links_notes_and_tables() -> None:
    article = read(
        r'\pard See {\field{\*\fldinst HYPERLINK "https://a.bc"}{\fldrslt the plan}} now.{\footnote A note.}\par'
        r"\pard\intbl One\cell Two\cell\row\pard Last line of it.\par"
    )
    assert blocks(article) == [
        ("paragraph", "See the plan now."), ("cell", "One"), ("cell", "Two"), ("paragraph", "Last line of it."),
        ("note", "A note."),
    ]  # fmt: skip
    assert [(article.text[link.start : link.end], link.target) for link in article.links] == [
        ("the plan", "https://a.bc")
    ]


def test_cyrillic_of_an_old_program() -> None:
    content = rb"{\rtf1\ansi\ansicpg1251\pard \'cc\'ee\'f1\'f2 \'e7\'e0\'ea\'f0\'fb\'f2.\par}"
    assert rtf.read(content).text == "Мост закрыт."


def test_a_file_that_was_cut_off_is_refused() -> None:
    with pytest.raises(UnreadableArticle, match="cut off"):
        rtf.read(HEAD.encode())


@pytest.mark.parametrize("content", [b"", b"Bridge shut", b"PK\x03\x04"])
def test_what_is_no_rtf_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableArticle, match="no RTF"):
        rtf.read(content)


PARTS = r"\par { } a \'e9 \u233? \* \footnote \field \fldrslt \stylesheet \s1 \ \cell \line \v \u-10179? \uc3 ;".split()


@given(st.lists(st.sampled_from([*PARTS, " ", "\n"]), max_size=30))
def test_anything_is_read_or_refused(parts: list[str]) -> None:
    written = HEAD + "".join(parts)
    try:
        article = rtf.read((written + "}" * (written.count("{") - written.count("}"))).encode("cp1252"))
    except UnreadableArticle:
        return
    for block in article.blocks:
        assert article.place(block.start, block.end).text == article.text[block.start : block.end]
