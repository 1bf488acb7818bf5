"""Furniture, repeated blocks, cut-off copies: what is found, what is left alone, and what deleting leaves behind."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from growth import grows_evenly
from hypothesis import given
from hypothesis import strategies as st

from newslint.checking.desk import Desk
from newslint.checking.fix import settle
from newslint.core.article import Article
from newslint.core.record import FindingRecord
from newslint.facts.furniture import furniture, kind_of
from newslint.house.config import Config
from newslint.languages import entries
from newslint.languages.block_patterns import BlockPatterns, fold
from newslint.readers import markdown, text

DESK = Desk(Config(select=("filler",)))
PARAGRAPHS = [f"The {n} bridge over the {n} river was opened by its {n} mayor." for n in ("old", "new", "last")]
FURNITURE = [
    "Advertisement", "Story continues below", "Sign up for our newsletter", "• Related stories",
    "Others are reading now",
]  # fmt: skip
LANGUAGES = sorted(
    folder for folder in os.listdir("newslint/languages") if entries(folder, "furniture") or folder == "all"
)


def checked(source: str, name: str = "a.txt") -> list[FindingRecord]:
    record, errors = DESK.check_file(name, source.encode())
    assert record is not None and not errors
    return list(record.findings)


def fixed(source: str, name: str = "a.txt") -> str:
    settled = settle(source, lambda now, edits: DESK.check_file(name, now.encode())[0], False)
    assert settled is not None
    return settled.source


@given(st.data(), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_what_is_left_is_the_article_without_its_furniture(data: st.DataObject, end: str, closed: bool) -> None:
    pieces = list(PARAGRAPHS)
    for piece in data.draw(st.lists(st.sampled_from(FURNITURE), max_size=6)):
        pieces.insert(data.draw(st.integers(1, len(pieces))), piece)
    blank = end + end
    left = blank.join(PARAGRAPHS)
    after = fixed(blank.join(pieces) + end * closed)
    assert after == left + end * (closed or pieces[-1] != PARAGRAPHS[-1])


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("# T\n\nA man came.\n\n*Advertisement*\n\nHe left.\n", "# T\n\nA man came.\n\nHe left.\n"),
        ("# T\n\nIt is.\n\n## Advertisement\n\nHe left.\n", "# T\n\nIt is.\n\n## Advertisement\n\nHe left.\n"),
        ("# T\n\n[Sign up here](http://x.y)\n\nHe left.\n", "# T\n\n[Sign up here](http://x.y)\n\nHe left.\n"),
        ("# T\n\n- One.\n- **Most read**\n- Two.\n", "# T\n\n- One.\n- **Most read**\n- Two.\n"),
        ("# T\n\nA man came.\n\n> Advertisement\n\nHe left.\n", "# T\n\nA man came.\n\n> Advertisement\n\nHe left.\n"),
        ("# T\n\n| Advertisement | 12 |\n|---|---|\n", "# T\n\n| Advertisement | 12 |\n|---|---|\n"),
    ],
)
def test_markdown_is_deleted_with_its_marks_or_not_at_all(source: str, after: str) -> None:
    assert fixed(source, "a.md") == after


def test_lines_of_one_chunk_stay_apart() -> None:
    assert fixed("Title\n\nA man came.\nAdvertisement\nHe left.\n") == "Title\n\nA man came.\nHe left.\n"
    assert fixed("Title\r\rA man came.\rAdvertisement\rHe left.\r") == "Title\r\rA man came.\rHe left.\r"
    assert fixed("Title\n\nA man came.\n\nAdvertisement\nHe left.\n") == "Title\n\nA man came.\n\nHe left.\n"


def test_a_breadcrumb_and_the_title_it_ends_in_are_found_and_left_to_a_person() -> None:
    body = "Council opens the bridge over the river, and closes the old one\n\nThe mayor came.\n"
    found = checked(f"Home News Council opens the bridge over the river,...\n\n{body}")
    assert [f.place.text for f in found] == ["Home News", "river,..."]
    assert not any(f.safe for f in found)


@pytest.mark.parametrize(
    "block",
    [
        "Photo: Ann Lee / Getty Images", "Photos: Ann Lee", "© Getty Images", "Reporting by Ann Lee; editing by B. Ray",
        "Ann Lee and Bob Ray contributed to this report.", "The facts", "What happened next", "Ann Lee", "* * *",
        "Readers follow her on Twitter, where she writes of bridges.", "Sponsored by the mayor, the bill passed.",
        "The firm said its newsletter had reached 300 homes.", "Filed under seal, the motion was read on Monday.",
        "Also on Friday, the council met.", "Correction: An earlier version of this article named the wrong bridge.",
    ],
)  # fmt: skip
def test_what_is_part_of_an_article_is_left_alone(block: str) -> None:
    assert checked(f"Bridge reopens\n\n{PARAGRAPHS[0]}\n\n{block}\n\n{PARAGRAPHS[1]}\n") == []


def test_a_credit_is_told_from_furniture() -> None:
    assert kind_of("Bob Ray contributed to this report.", "en") == "credit"
    assert kind_of("CLICK HERE TO GET THE RIVER APP", "en") == "furniture"
    assert kind_of("Bob Ray built the bridge.", "en") is None


@pytest.mark.parametrize(
    ("pattern", "block", "part"),
    [
        ("story continues …", "Story continues below", "story continues below"),
        ("story continues …", "** STORY continues!", "** story continues!"),
        ("story continues …", "The story continues", None),
        ("follow … on <network> …", "Follow Ann Lee on X, daily", "follow ann lee on x, daily"),
        ("follow … on <network> …", "Follow Ann Lee on xylophones", None),
        ("sponsored by _ _", "Sponsored by River Bank", "sponsored by river bank"),
        ("sponsored by _ _", "Sponsored by the River Bank", None),
        ("<n> min read", "12 min read", "12 min read"),
        ("<network>+", "Twitter X twitter", "twitter x twitter"),
        ("«image copyright» …", "Image copyright PA Image caption Ann", "image copyright"),
        ("… . «follow _» @ …", "Ann writes. Follow her @ann", "follow her"),
        ("… . «follow _» @ …", "You may follow her @ann", None),
        ("related: …", "Related: the bridge", "related: the bridge"),
        ("related: …", "Related to the bridge", None),
    ],
)
def test_notation(pattern: str, block: str, part: str | None) -> None:
    read = BlockPatterns(["<network> = twitter | x", pattern])
    folded = fold(block)
    places = [(folded.find(literal.strip()), line) for literal, line in (*read.starts, *read.words)]
    found = {read.match(line, folded, 0, len(folded), at) for at, line in places if at >= 0} - {None}
    assert [folded[slice(*span)] for span in found if span] == ([part] if part else [])


def test_a_pattern_that_cannot_be_found_is_refused() -> None:
    with pytest.raises(ValueError, match="does not begin with a word"):
        BlockPatterns(["_ of the day"])
    with pytest.raises(KeyError):
        BlockPatterns(["<network> …"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_of_a_language_is_one(language: str) -> None:
    lines = list(dict.fromkeys([*entries("all", "furniture"), *entries(language, "furniture")]))
    read = BlockPatterns(lines)
    for _, pattern in (*read.starts, *read.words):
        read.match(pattern, "x", 0, 1, 0)
    plain = [line for line in entries(language, "furniture") if not set("<«_…^!=").intersection(line)]
    articles = [text.read(f"Bridge\n\n{PARAGRAPHS[0]}\n\n{line}\n".encode()) for line in plain]
    for article in articles:
        article.language = language
    assert [line for line, a in zip(plain, articles, strict=True) if not furniture(a)] == []


def test_two_paragraphs_that_say_the_same_are_one_finding() -> None:
    twice = (
        "The council decided on Monday to close the narrow bridge for heavy lorries until autumn. Several drivers from "
        "the northern villages protested loudly before the council. Nobody listened to them."
    )
    source = f"Title\n\nIt rained.\n\n{twice}\n\nThe mayor spoke.\n\n{twice}\n"
    (found,) = checked(source)
    assert found.rule == "filler/near-duplicate" and found.place.line == 9 and found.related[0].place.line == 5


def pasted(size: int) -> str:
    return " ".join(f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{n}kilometres" for n in range(size // 17))


@pytest.mark.parametrize(
    "of_size",
    [
        lambda size: "follow " * (size // 7), lambda size: ("follow me. follow you on. " * 20 + "\n\n") * (size // 522),
        lambda size: "… " * (size // 2), "\n".__mul__, lambda size: f"{'sign up for ' * 40}\n\n{'x' * size}...",
        lambda size: f"{'a' * size}\n\n{'...' * (size // 8)}",
        lambda size: "controlled streets changed suddenly " * (size // 36), lambda size: pasted(size // 2) * 2,
    ],
    ids=["words", "blocks", "gaps", "blank", "long", "dots", "stems", "pasted"],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(of_size: Callable[[int], str]) -> None:
    rules = [rule for rule in DESK.rules if rule.knows("en")]

    def checked(size: int) -> Callable[[], object]:
        article: Article = text.read(f"Title\n\n{of_size(size)}".encode())
        return lambda: [list(rule.check(article, rule.options)) for rule in rules]

    grows_evenly(checked, 40_000)


def test_markdown_furniture_keeps_its_place() -> None:
    article = markdown.read(b"# Title\n\nA man came.\n\n- *Share* [Tweet](http://x.y) Email\n")
    (piece,) = furniture(article)
    assert piece.whole and article.place(piece.start, piece.end).line == 5


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        ("Subscribe to our newsletter", True), ("The button read:\n\nSubscribe to our newsletter", False),
        ("What's new", False), ("I do not accept.", False), ("About us", False),
    ],
)  # fmt: skip
def test_what_a_writer_may_have_written_is_never_deleted_unasked(line: str, safe: bool) -> None:
    text = f"The mayor spoke of the bridge on Monday.\n\n{line}\n\nThe bridge is shut until the end of May.\n"
    [found] = [f for f in checked(text) if f.rule == "filler/furniture"]
    assert (bool(found.edits) and found.safe) is safe
