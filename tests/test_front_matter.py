"""Front matter: title and standfirst by the value of YAML and TOML, each character at its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from growth import grows_evenly
from running import Command

from newslint.cli.program import main
from newslint.core.article import Article
from newslint.core.errors import UnreadableArticle
from newslint.readers import html, markdown, mdx
from newslint.readers.front_matter import front_matter

BODY = "\nThe trustees voted on Tuesday, and the clerk wrote it down.\n"


def part(article: Article, kind: str) -> str | None:
    return next((article.text[b.start : b.end] for b in article.blocks if b.kind == kind), None)


@pytest.mark.parametrize(
    "written",
    [
        "title: Trustees vote, it's on", 'title: "Trustees vote, it\'s on"', "title: 'Trustees vote, it''s on'",
        "title: >-\n  Trustees vote,\n  it's on", "title: |\n  Trustees vote,\n  it's on\nlayout: x",
'title: "Trustees vote,\n  it\'s on"', "title: Trustees vote,\n  it's on", 'title: "Trustees\\u0020vote, it\'s on"',
        'title: "Trustees vote, \\\n  it\'s on"', "Title: Trustees vote, it's on",
        "layout: é\ntitle: Trustees vote, it's on  # so",
        "seo:\n  title: Another\ntitle: Trustees vote, it's on", "headline: Trustees vote, it's on\ntitle: x",
        '"title": "Trustees vote, it\\x27s on"',
    ],
)  # fmt: skip
def test_a_title_is_the_value_of_yaml(written: str) -> None:
    for read in (markdown.read, mdx.read):
        article = read(f"---\n{written}\n---\n{BODY}".encode())
        assert part(article, "headline") == "Trustees vote, it's on"
        at = article.text.index("on")
        assert article.place(at, at + 2).text == "on"
        assert article.place(0, 8).text == "Trustees"


@pytest.mark.parametrize(
    "written",
    ['title = "Trustees \\"vote\\""', "title = 'Trustees \"vote\"'", 'title = """\nTrustees "vote\\""""'],
)
def test_a_title_is_the_value_of_toml(written: str) -> None:
    article = markdown.read(f'+++\n{written}\n[params]\ntitle = "x"\n+++\n{BODY}'.encode())
    assert part(article, "headline") == 'Trustees "vote"'
    assert article.place(0, 8).text == "Trustees"


_STANDFIRSTS = "standfirst dek subtitle sub-title subheadline lead intro chapeau teaser excerpt summary description"


@pytest.mark.parametrize("key", _STANDFIRSTS.split())
def test_a_standfirst_is_read(key: str) -> None:
    article = markdown.read(f"---\ntitle: A\n{key}: Some 17,000 have\n  left the valley\n---\n{BODY}".encode())
    assert part(article, "standfirst") == "Some 17,000 have left the valley"
    at = article.text.index("17,000")
    assert article.place(at, at + 6).line == 3


def test_a_copy_of_the_first_lines_is_no_standfirst() -> None:
    article = markdown.read(f"---\ntitle: A\ndescription: The trustees voted on Tuesday…\n---\n{BODY}".encode())
    assert part(article, "standfirst") is None


def test_without_a_title_the_first_heading_is_the_headline() -> None:
    article = markdown.read(b"---\ntitle:\nlayout: post\n---\n\n# Bridge shut\n\nIt is.\n")
    assert part(article, "headline") == "Bridge shut"


@pytest.mark.parametrize("day", ["2026-13-05", "2026-02-30", "2026-02-01T25:00:00"])
def test_what_is_no_day_stays_as_it_is_written(day: str) -> None:
    article = markdown.read(f"---\ndate: {day}\ntitle: Bridge opens\n---\n\nIt is red.\n".encode(), "a.md")
    assert article.metadata["date"] == day
    assert [block.kind for block in article.blocks] == ["headline", "paragraph"]


def test_an_old_file_of_the_mac() -> None:
    article = markdown.read(b"---\rtitle: Bridge shut\r---\r\rThe bridge is shut.\r\rBuses go.\r")
    assert [b.kind for b in article.blocks] == ["headline", "paragraph", "paragraph"]
    assert article.place(0, 6).line == 2


def test_front_matter_above_html() -> None:
    article = html.read(b"---\ntitle: Talks in Kiev\nlang: en\n---\n<h1>Talks go on</h1>\n<p>The talks go on.</p>\n")
    assert [(b.kind, article.text[b.start : b.end]) for b in article.blocks] == [
        ("headline", "Talks in Kiev"), ("heading", "Talks go on"), ("paragraph", "The talks go on."),
    ]  # fmt: skip
    assert article.place(9, 13).text == "Kiev"
    assert article.place(article.text.index("go on"), article.text.index("go on") + 5).line == 5


LAYERS = 'a: &a ["x"]\n' + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghij"))


@pytest.mark.parametrize("ending", ["newslint-ignore: *j", "date: *j", "title: *j", "tags: &t [*t]"])
def test_a_bomb_of_aliases_is_refused(ending: str) -> None:
    with pytest.raises(UnreadableArticle, match="its aliases stand for far more"):
        markdown.read(f"---\n{LAYERS}{ending}\n---\n{BODY}".encode(), "a.md")
    long = "\n".join(["a: &a " + "x" * 50_000, f"b: [{', '.join(['*a'] * 5_000)}]"])
    with pytest.raises(UnreadableArticle, match="its aliases stand for far more"):
        markdown.read(f"---\n{long}\n---\n{BODY}".encode(), "a.md")


def test_an_alias_or_two_are_read() -> None:
    written = "title: &t Trustees vote & talk\nseo: &s {title: *t}\nsocial: {<<: *s, image: a.png}"
    assert part(markdown.read(f"---\n{written}\n---\n{BODY}".encode(), "a.md"), "headline") == "Trustees vote & talk"


def test_toml_that_is_nested_too_deeply() -> None:
    assert "nested too deeply" in markdown.read(f"+++\nx = {'[' * 100_000}\n+++\n{BODY}".encode(), "a.md").problem


BROKEN = [
    ("---", "title: Bridge: closes", "Bridge: closes", "line 2: mapping values are not allowed"),
    ("---", "title: 'It's shut'", "It's shut", "line 2: did not find expected key"),
    ("---", "title: Bridge shut\ntags: [a, b", "Bridge shut", "line 4: did not find expected"),
    ("---", "title: Bridge shut\ndate: !!timestamp soon", "Bridge shut", "not of the kind that its tag says"),
    ("---", "title: Bridge shut\nn: !!int x", "Bridge shut", "a value is not of the kind that its tag says"),
    ("---", 'title: "Bridge shut"  # for Monday\nauthor: Ann: Holm', "Bridge shut", "line 3: mapping values"),
    ("---", "description: |\n  So.\ntitle: Bridge shut\nauthor: Ann: Holm", "Bridge shut", "line 5: mapping values"),
    ("---", "title: >-\n  Bridge\n  shut\nauthor: Ann: Holm", None, "line 5: mapping values are not"),
    ("---", "title: Bridge\n  shut\nauthor: Ann: Holm", None, "line 4: mapping values are not"),
    ("+++", 'title = "Bridge shut"\nx = \n[extra]\ntitle = "Other"', "Bridge shut", "Invalid value"),
    ("+++", 'title = "Bridge shut"\ndate = 2026-02-30', "Bridge shut", "mend the TOML"),
    ("+++", 'title = "Bridge shut"\ntitle = "Bridge open"', "Bridge shut", "Cannot overwrite a value"),
    ("+++", f'title = "Bridge shut"\nn = {"9" * 5000}', "Bridge shut", "mend the TOML"),
]


@pytest.mark.parametrize(("fence", "written", "title", "problem"), BROKEN, ids=[row[3] for row in BROKEN])
def test_below_broken_front_matter_the_draft_is_read(fence: str, written: str, title: str | None, problem: str) -> None:
    source = f"{fence}\n{written}\n{fence}\n{BODY}"
    for read in (markdown.read, mdx.read, html.read):
        article = read(source.encode(), "a")
        assert problem in article.problem
        assert part(article, "headline") == title
        assert "The trustees voted on Tuesday" in article.text


def test_broken_front_matter_is_told_beside_what_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "a.md"
    draft.write_text("---\ntitle: Bridge: shut\n---\n\nIt is the the bridge.\n", encoding="utf-8")
    assert main(["check", str(draft), "--no-config"]) == 2
    shown = " ".join(capsys.readouterr().out.split())
    assert "copy/doubled-words" in shown and "front matter, line 2: mapping values are not allowed" in shown


def test_below_broken_front_matter_nothing_is_fixed_or_left_out(newslint: Command) -> None:
    """Nobody knows what it says of rules."""
    source = "---\nauthor: Ann: Holm\nnewslint-ignore: [copy/doubled-words]\n---\n\nIt is the the bridge.\n"
    newslint.write("a.md", source)
    ran = newslint("check", "--fix", "a.md")
    assert ran.status == 2 and "copy/doubled-words" in ran.out and "names no rule" not in ran.out
    assert Path("a.md").read_text(encoding="utf-8") == source
    for command in (("names", "a.md"), ("sources", "a.md"), ("compare", "a.md", "a.md")):
        assert newslint(*command).status == 2


def test_broken_front_matter_of_many_blanks_is_linear() -> None:
    def prepared(size: int) -> Callable[[], object]:
        source = "---\ntitle: a" + " " * size + "b\nx: y: z\n---\n"
        return lambda: front_matter(source)

    grows_evenly(prepared, 4000)


@pytest.mark.parametrize(
    "written",
    [
        '{\n  "title": "Trustees vote, it\'s on",\n  "description": "So they say.",\n  "tags": ["a"]\n}\n',
        '{"Description": "So they say.", "title": "Trustees vote, it\\u0027s on"}\r\n',
        '{ "params": {"title": "x"}, "title": "x", "title": "Trustees vote, it\'s on", "lead": "So they say."  }  \n',
    ],
)
def test_a_title_is_the_value_of_json(written: str) -> None:
    for read in (markdown.read, mdx.read, html.read):
        article = read(f"{written}{BODY}".encode())
        assert (part(article, "headline"), part(article, "standfirst")) == ("Trustees vote, it's on", "So they say.")
        [paragraph] = [article.text[b.start : b.end] for b in article.blocks if b.kind == "paragraph"]
        assert paragraph == BODY.strip() and not article.problem
        place = article.place(article.text.index("vote"), article.text.index("vote") + 4)
        assert article.source[place.start : place.end] == "vote"


def test_half_a_pair_of_surrogates_in_json_is_no_character_of_a_text() -> None:
    written = '"title": "12 \\ud800 of \\ud83d\\udea9", "tags": ["\\udfff", {"\\ud800": 1}]'
    article = markdown.read(f"{{\n{written}\n}}\n\nText.\n".encode())
    assert part(article, "headline") == "12 \ufffd of \U0001f6a9"
    assert {key: article.metadata[key] for key in ("title", "tags")} == {
        "title": "12 \ufffd of \U0001f6a9", "tags": ["\ufffd", {"\ufffd": 1}],
    }  # fmt: skip


def test_toml_with_a_key_of_parts_without_number() -> None:
    """For each part the library keeps the whole beginning: 20,000 would take 1.6 GB."""
    for dot in (".", " . "):
        told = markdown.read(f"+++\nx = 1\n{dot.join(['a'] * 20_000)} = 1\n+++\n{BODY}".encode(), "a.md").problem
        assert "A key has more than 100 parts (at line 2" in told
    read = markdown.read(f"+++\nx.y = \"{'.' * 300} {'a' * 300}. 1.2\"\n+++\n{BODY}".encode(), "a.md")
    assert not read.problem


def test_half_a_pair_in_a_key_of_json_and_in_all_but_what_is_too_deep() -> None:
    values = front_matter('{"a\\ud800": {"b": "\\udfff", "c": [1, null, true]}, "d": "\\u0041"}\n').values
    assert values == {"a\ufffd": {"b": "\ufffd", "c": [1, None, True]}, "d": "A"}
    for depth, read in ((49, "\ufffd"), (50, "\ud800")):
        values = front_matter(f'{{"a": {"[" * depth}"\\ud800"{"]" * depth}}}\n').values
        assert values == {"a": json.loads(f'{"[" * depth}"{read}"{"]" * depth}')}, depth


def test_the_first_of_two_of_a_name_counts_in_a_head_without_fences() -> None:
    article = markdown.read(b"Title: Trustees vote\nAuthor: Ann Bell\nTitle: Bridge shut\nAuthor: Bo Lund\n\nIt ran.\n")
    assert part(article, "headline") == "Trustees vote" and article.metadata["author"] == "Ann Bell"
    at = article.text.index("vote")
    assert article.place(at, at + 4).line == 1


@pytest.mark.parametrize("value", ["5", "null", '["x"]'])
def test_the_last_of_two_of_a_name_counts_in_json(value: str) -> None:
    article = markdown.read(f'{{"title": "Trustees vote", "Title": {value}}}\n{BODY}'.encode())
    assert part(article, "headline") is None and "Trustees vote" not in article.text


def test_json_that_is_no_front_matter_is_text_and_broken_is_told() -> None:
    for text in ('{"a": 1} is an object.', '{"a": 1', "{a: 1}\n", "{", '{"a": 1, 2: 3'):
        assert front_matter(text).end == 0
    article = markdown.read(f'{{\n"title": "x",\n"n": 1,,\n}}\n{BODY}'.encode())
    assert article.problem == "front matter, line 3, column 8: Expecting value; mend the JSON" and not article.fixable
    assert article.text.strip() == BODY.strip()
    assert "a number has no end" in front_matter('{"n": ' + "9" * 5000 + "\n}\n").problem


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: Ferry back\ndate: 2026-11-29\n...\n\nIt ran.\n\n---\n",
        "Title: Ferry back\nDate: 2026-11-29\n\nIt ran.",
        "Title: Ferry back\r\nDate: 2026-11-29\r\n\r\nIt ran.",
    ],
)  # fmt: skip
def test_other_ends_and_no_fences(source: str) -> None:
    article = markdown.read(source.encode())
    assert [(b.kind, article.text[b.start : b.end]) for b in article.blocks] == [
        ("headline", "Ferry back"), ("paragraph", "It ran."),
    ]  # fmt: skip
    assert str(article.metadata["date"]) == "2026-11-29"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("---\nIt ran.\n---\nIt is.", "It ran.\n\nIt is."),
        ("Title: Ferry\nand more\n\nIt ran.", "Title: Ferry and more\n\nIt ran."),
        ("---\n\nHe said: it ran.\n\n...\n\nIt is.", "He said: it ran.\n\n...\n\nIt is."),
        ("+++\ntitle = 'A'\n...\n+++\nIt ran.", "A\n\nIt ran."), ("Note: Ferry\n\nIt ran.", "Note: Ferry\n\nIt ran."),
    ],
)  # fmt: skip
def test_what_is_no_front_matter_is_text(source: str, text: str) -> None:
    assert markdown.read(source.encode()).text == text


@pytest.mark.parametrize(
    ("head", "standfirst"),
    [
        ("Title: Bridge shut\n    after a quake\nAuthor: Ann\n\tBo Lund\nSummary: It is\n  shut.\n", "It is shut."),
        ("title: Bridge shut after a quake\nempty:\n", None), ("title: 'Bridge shut after a quake'\r\n", None),
        ("% Bridge shut\n  after a quake\n% Ann Bell; Bo Lund\n% 12 May 2026\n", None),
        ("% Bridge shut after a quake\n%\n% 12 May 2026\n", None), ("% Bridge shut after a quake\n", None),
    ],
)  # fmt: skip
def test_a_head_without_fences(head: str, standfirst: str | None) -> None:
    article = markdown.read(f"{head}\nIt was shut on Monday.\n".encode())
    assert (part(article, "headline"), part(article, "standfirst")) == ("Bridge shut after a quake", standfirst)
    assert part(article, "paragraph") == "It was shut on Monday." and "Bo Lund" not in article.text
    at = article.text.index("quake")
    assert article.place(at, at + 5).text == "quake"


@pytest.mark.parametrize("below", ["It was shut on Monday.\n", "# It was shut on Monday.\n"])
def test_a_title_of_pandoc_ends_where_the_text_begins(below: str) -> None:
    article = markdown.read(f"% Bridge shut after a quake\n{below}".encode())
    assert part(article, "headline") == "Bridge shut after a quake"
    assert article.text.endswith("\n\nIt was shut on Monday.")


@pytest.mark.parametrize(
    "text",
    ["% of it\nleft.\n\nSo.\n", "%50 off.\n\nSo.\n", "% Left of it.\nSo.\n\nSo.\n", "Title: A\nand so.\n\nSo.\n"],
)
def test_what_is_no_head_is_text(text: str) -> None:
    article = markdown.read(text.encode())
    assert part(article, "headline") is None and article.text.startswith(text[:5].strip())


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ('% "We will stay"\n', '"We will stay"'), ('Title: "Yes" and "no"\n', '"Yes" and "no"'),
        ('Title: "Bridge: shut"\n', "Bridge: shut"),
    ],
)  # fmt: skip
def test_a_headline_without_fences_keeps_the_marks_of_what_it_quotes(head: str, headline: str) -> None:
    article = markdown.read(f"{head}\nThe bridge was shut on Monday.\n".encode())
    assert article.headline is not None
    assert article.text[article.headline.start : article.headline.end] == headline


def test_json_that_is_deep_has_its_headline() -> None:
    deep = "[" * 600 + '"\\u0041"' + "]" * 600
    article = markdown.read(f'{{"title": "Bridge shut", "x": {deep}}}\n\nThe bridge was shut.\n'.encode())
    assert article.headline is not None
    assert article.text[article.headline.start : article.headline.end] == "Bridge shut"
