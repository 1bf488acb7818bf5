"""The text report underlines what it means, whatever the characters and however narrow the page."""

from __future__ import annotations

from unicodedata import category, east_asian_width

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.core.article import Excerpt
from newslint.readers import text as text_reader
from newslint.reports.excerpts import Mark, drawn, mark_of

ODD = st.sampled_from(list(" \tae\u0301\u202e\u200d日🙂"))
CHARACTERS = st.characters(codec="utf-8", exclude_characters="\r\n\0…") | ODD
LINE = st.text(CHARACTERS, min_size=1, max_size=300)


def columns(line: str) -> list[str]:
    """What stands in each column of a terminal; a wide character fills two."""
    found: list[str] = []
    for char in line:
        if category(char) not in ("Mn", "Me", "Cf"):
            found += [char] * (2 if east_asian_width(char) in "WF" else 1)
    return found


@given(LINE, st.integers(0, 299), st.integers(0, 60), st.booleans(), st.booleans(), st.integers(20, 120))
@example("\xad0", 0, 0, False, False, 20)
def test_marks_stand_under_their_text(line: str, at: int, length: int, before: bool, after: bool, width: int) -> None:
    start = min(at, len(line) - 1)
    end = max(start + 1, min(start + length, len(line)))
    drawing = drawn(Excerpt(line, 101, before, after), [Mark(101 + start, 101 + end, "^", "error")], width)
    there = columns(drawing.line)
    assert len(there) <= width
    assert not {"\t", "\x1b", "\u202e"} & set(drawing.line)
    below = "".join(run for _, run in drawing.below)
    marked = "".join(char for char, sign in zip(there, below, strict=False) if sign == "^")
    meant = _as_shown(line[start:end])
    if not columns(meant):  # a place that nobody can see has a mark all the same, of one column
        assert below.count("^") == 1
        return
    assert marked.rstrip("…") == "".join(columns(meant))[: len(marked.rstrip("…"))]
    assert marked


def _as_shown(text: str) -> str:
    visible = (char for char in text if category(char) not in ("Mn", "Me", "Cf"))
    return "".join(" " if c.isspace() else "\ufffd" if category(c).startswith("C") else c for c in visible)


def test_two_marks_on_one_line() -> None:
    marks = [Mark(7, 10, "^", "error"), Mark(1, 4, "~", "other")]
    drawing = drawn(Excerpt("one or two", 1, False, False), marks, 40)
    assert drawing.below == [("other", "~~~"), ("", "   "), ("error", "^^^")]
    assert drawing.left_out == []


def test_many_marks_on_one_line() -> None:
    marks = [Mark(1, 2, "^", "error"), *(Mark(at, at + 1, "~", "other") for at in range(2, 602, 2))]
    assert drawn(Excerpt("x" * 700, 1, False, False), marks, 800).below[:4] == [
        ("error", "^"), ("other", "~"), ("", " "), ("other", "~"),
    ]  # fmt: skip


def test_a_mark_without_room_is_left_out() -> None:
    marks = [Mark(1, 4, "^", "error"), Mark(200, 203, "~", "other")]
    drawing = drawn(Excerpt("one " * 60, 1, False, False), marks, 40)
    assert drawing.left_out == [marks[1]]


def test_an_excerpt_is_cut_between_words() -> None:
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
    at = words.index("theta") + 1
    drawing = drawn(Excerpt(words, 1, False, False), [Mark(at, at + 5, "^", "error")], 40)
    assert drawing.line == "…zeta eta theta iota kappa…"


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    article = text_reader.read(b"Head\n\nThis sentence was wrapped\nby hand, it goes on\nand on.")
    place = article.place(article.text.index("sentence"), article.text.index("goes"))
    assert mark_of(place, "^", "error") == Mark(6, 26, "^", "error")
    assert article.excerpt(place) == Excerpt("This sentence was wrapped", 1, False, False)


def test_an_excerpt_of_a_long_line_holds_no_more_than_it_needs() -> None:
    article = text_reader.read(("x" * 50 + " y" * 500_000).encode())
    excerpt = article.excerpt(article.place(600_000, 600_001))
    assert len(excerpt.text) < 1000
    assert (excerpt.before, excerpt.after) == (True, True)
    assert excerpt.text[600_001 - excerpt.column] == article.text[600_000]


@pytest.mark.parametrize("has_source", [True, False])
@pytest.mark.parametrize(
    ("at", "length", "first", "last"),
    [(160, 480, 0, 480), (160, 481, 0, 480), (161, 481, 1, 481), (0, 320, 0, 320), (0, 321, 0, 320)],
)
def test_an_excerpt_reaches_so_far_before_a_place_and_twice_as_far_behind_it(
    has_source: bool, at: int, length: int, first: int, last: int
) -> None:
    words = ("It-rained-on-the-quay." * 30)[:length]
    article = text_reader.read(f"Above it.\n\n{words}\n\nBelow it.".encode() if has_source else words.encode())
    if not has_source:  # as an article of Word
        article.source = None
    begin = article.text.index(words)
    excerpt = article.excerpt(article.place(begin + at, begin + at + 1))
    assert excerpt == Excerpt(words[first:last], first + 1, first > 0, last < length)
