"""What an article says is meant is left out, and a suppression that leaves nothing out is reported."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from running import Command

from newslint.checking.placing import near
from newslint.core.finding import SourceFinding
from newslint.readers.text import read as read_text

UNUSED = "newslint/unused-suppression"


def rules(newslint: Command, name: str, content: str) -> list[tuple[str, int]]:
    newslint.write(name, content)
    return [(rule, line) for rule, line, _ in newslint.json(name).found]


@pytest.mark.parametrize(
    "comment", ["<!-- newslint-ignore copy/desk-notes: the bank is called so -->", "<!--newslint-ignore copy-->"]
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_the_next_block(newslint: Command, name: str, comment: str) -> None:
    content = f"{'# ' if name == 'a.md' else ''}Head\n\nTK one.\n\n{comment}\n\nTK two.\n\nTK three."
    assert rules(newslint, name, content) == [("copy/desk-notes", 3), ("copy/desk-notes", 9)]


def test_a_line_of_plain_text(newslint: Command) -> None:
    content = "Head of it all\n\nnewslint-ignore copy/desk-notes: a name\nTK one.\n\nTK two."
    assert rules(newslint, "a.txt", content) == [("copy/desk-notes", 6)]
    assert newslint.json("a.txt").document["articles"][0]["words"] == 8, "the line is no text"


def test_several_rules(newslint: Command) -> None:
    content = "<!-- newslint-ignore copy/desk-notes, dates/impossible: a novel -->\n\nTK on 31 November.\n"
    assert rules(newslint, "a.md", content) == []


@pytest.mark.parametrize(
    ("block", "left"),
    [
        ("- TK one\n- TK two\n\nTK three", 1),
        ("> TK one\n>\n> TK two\n\nTK three", 1),
        ("| a | b |\n|---|---|\n| TK | TK |\n\nTK three", 1),
        ("```\ncode\n```\n\nTK one\n\nTK two", 1),
        ("## TK one\n\nTK two", 1),
    ],
)
def test_the_whole_of_the_next_block(newslint: Command, block: str, left: int) -> None:
    found = rules(newslint, "a.md", f"# Head\n\n<!-- newslint-ignore copy: so -->\n{block}\n")
    assert [rule for rule, _ in found] == ["copy/desk-notes"] * left


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("<!-- newslint-ignore copy: so --><p>TK one</p>", 0),
        ("<p>TK one</p><!-- newslint-ignore copy: so --><p>TK two</p><p>TK three</p>", 2),
        ("<!-- newslint-ignore copy: so --><ul><li>TK one</li><li>TK two</li></ul><p>TK three</p>", 1),
        ("<!-- newslint-ignore copy: so --><blockquote><p>TK one</p><p>TK two</p></blockquote>", 0),
        ("<ul><!-- newslint-ignore copy: so --><li>TK one</li><li>TK two</li></ul>", 1),
        ("<p>TK one <!-- newslint-ignore copy: so --></p><p>TK two</p>", 1),
        ("<p>TK <!-- newslint-ignore copy: so --> one</p><p>TK two</p>", 1),
        ("<p>TK one</p><!-- newslint-ignore copy: so -->", 2),
    ],
)
@pytest.mark.parametrize("page", ["{}", "<html><body><article><h1>Head of it all</h1>{}</article></body></html>"])
def test_html(newslint: Command, page: str, body: str, left: int) -> None:
    assert len(rules(newslint, "a.html", page.format(body))) == left


def test_inside_a_list_only_what_follows_there(newslint: Command) -> None:
    content = "# Head\n\n- one\n\n  <!-- newslint-ignore copy: so -->\n\n  TK one\n\n- TK two\n"
    assert rules(newslint, "a.md", content) == [("copy/desk-notes", 9)]


def test_inside_a_paragraph_it_holds_for_that(newslint: Command) -> None:
    content = "# Head\n\nTK one <!-- newslint-ignore copy: so --> and TK two.\n\nTK three.\n"
    assert rules(newslint, "a.md", content) == [("copy/desk-notes", 5)]


@pytest.mark.parametrize(
    "front",
    [
        "newslint-ignore: copy/desk-notes",
        "newslint-ignore: 'copy/desk-notes, dates/impossible: a novel'",
        "newslint-ignore: [copy/desk-notes, dates]",
        "newslint-ignore:\n  - copy/desk-notes: a novel\n  - dates/impossible",
        "newslint-ignore:\n  copy: a novel\n  dates/impossible: so",
    ],
)
def test_front_matter_holds_for_the_whole_article(newslint: Command, front: str) -> None:
    dates = "TK on 31 November." if "dates" in front else "TK."
    assert rules(newslint, "a.md", f"---\ntitle: TK\n{front}\n---\n\n{dates}\n\nTK again.\n") == []


def test_toml_front_matter(newslint: Command) -> None:
    assert rules(newslint, "a.md", '+++\ntitle = "TK"\nnewslint-ignore = ["copy"]\n+++\n\nTK.\n') == []


def test_a_label_of_plain_text_holds_for_the_whole_article(newslint: Command) -> None:
    assert rules(newslint, "a.txt", "Headline: TK\nNewslint-ignore: copy: a novel\n\nTK.\n\nTK.\n") == []


def test_either_side_of_a_disagreement(newslint: Command) -> None:
    newslint.write("house/two_spellings.py", TWO_SPELLINGS)
    newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house", "newslint"]')
    content = "Colour stands here.\n\nColor stands here.\n\nAnd again colour."
    assert [r for r, _ in rules(newslint, "a.md", content)] == ["house/two-spellings"]
    for word in ("Colour", "Color"):
        suppressed = content.replace(f"{word} ", f"<!-- newslint-ignore house: a quote -->\n\n{word} ", 1)
        assert rules(newslint, "a.md", suppressed) == []
    same = content.replace("And", "<!-- newslint-ignore house: a quote -->\n\nAnd")
    assert [r for r, _ in rules(newslint, "a.md", same)] == ["house/two-spellings", UNUSED]


TWO_SPELLINGS = '''"""One spelling.

Silent never.
"""
from newslint import Finding, Related

SEVERITY = "warning"
EXAMPLES = []

def check(article, options):
    one, other = article.text.find("Color "), article.text.find("Colour ")
    same = article.text.find("colour")
    if one >= 0 and other >= 0:
        related = (Related("against", other, other + 6), Related("same", same, same + 6))
        yield Finding(one, one + 5, "Two spellings.", related)
'''


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("newslint-ignore copy/desk-notes: so", "copy/desk-notes has nothing to report here; take this"),
        ("newslint-ignore dates/weekdy", 'No rule or family is called "dates/weekdy"; did you mean "dates/weekday"?'),
        ("newslint-ignore", "This names no rule, so it leaves nothing out; write newslint-ignore RULE: reason."),
        ("newslint-ignore: ", "This names no rule"),
        ("newslint-ingore copy", '"newslint-ingore" says nothing to newslint; did you mean "newslint-ignore"?'),
    ],
)
def test_what_leaves_nothing_out_is_reported(newslint: Command, comment: str, message: str) -> None:
    newslint.write("a.md", f"# Head\n\n<!-- {comment} -->\n\nNothing wrong here.\n")
    ran = newslint.json("a.md")
    assert ran.found == [(UNUSED, 3, f"<!-- {comment} -->")]
    finding = ran.document["articles"][0]["findings"][0]
    assert finding["message"].startswith(message)
    assert (finding["severity"], finding["column"], finding["start"], finding["paragraph"]) == ("warning", 1, 8, 2)
    assert ran.status == 1


def test_one_used_and_one_unused_rule_of_one_suppression(newslint: Command) -> None:
    content = "<!-- newslint-ignore copy/desk-notes, dates/weekday: so -->\n\nTK.\n"
    assert rules(newslint, "a.md", content) == [(UNUSED, 1)]


def test_unused_front_matter_stands_where_it_is_written(newslint: Command) -> None:
    newslint.write("a.md", "---\ntitle: Copy and dates\nnewslint-ignore:\n  - dates/weekday\n---\n\nNothing.\n")
    finding = newslint.json("a.md").document["articles"][0]["findings"][0]
    assert (finding["line"], finding["column"], finding["text"]) == (4, 5, "dates/weekday")


def test_at_the_end_of_the_file(newslint: Command) -> None:
    assert rules(newslint, "a.md", "TK.\n\n<!-- newslint-ignore copy -->\n") == [("copy/desk-notes", 1), (UNUSED, 3)]
    assert rules(newslint, "a.txt", "TK.\n\nnewslint-ignore copy\n") == [("copy/desk-notes", 1), (UNUSED, 3)]


def test_nothing_but_a_suppression(newslint: Command) -> None:
    assert rules(newslint, "a.txt", "newslint-ignore copy") == [(UNUSED, 1)]


def test_a_rule_that_is_off_or_does_not_know_the_language_is_not_missed(newslint: Command) -> None:
    newslint.write("a.md", "<!-- newslint-ignore copy, headline/comma: so -->\n\nIngenting.\n")
    assert newslint.json("a.md", "--ignore", "copy", "--language", "da").found == []


def test_it_can_be_switched_off_and_its_severity_changed(newslint: Command) -> None:
    newslint.write("a.md", "<!-- newslint-ignore copy: so -->\n\nNothing.\n")
    assert newslint.json("a.md", "--ignore", UNUSED).found == []
    newslint.write("newslint.toml", f'[rule."{UNUSED}"]\nseverity = "note"')
    assert newslint.json("a.md").status == 0


def test_it_is_counted(newslint: Command) -> None:
    newslint.write("a.md", "<!-- newslint-ignore copy: so -->\n\nTK and TK.\n")
    assert newslint("check", "a.md").out.endswith("Nothing found; 2 left out by newslint-ignore.\n")


def test_other_comments_say_nothing(newslint: Command) -> None:
    assert rules(newslint, "a.md", "<!-- more -->\n\n<!-- newslinters unite -->\n\nNothing.\n") == []


@pytest.mark.parametrize(
    "form", ["copy/desk-notes until {}: a name", "copy/desk-notes: a name, until {}", "copy: a name (until {})",
             "copy until {}", "copy, dates/impossible (until {}): so", "copy: until {}."],
)  # fmt: skip
def test_until_a_day(newslint: Command, form: str) -> None:
    content = "# Head\n\n<!-- newslint-ignore {} -->\n\nTK on 31 November.\n"
    others = [] if "dates" in form else [("dates/impossible", 5)]
    assert rules(newslint, "a.md", content.format(form.format("2999-12-31"))) == others
    found = rules(newslint, "a.md", content.format(form.format("2001-12-31")))
    assert found == [(UNUSED, 3), ("copy/desk-notes", 5), ("dates/impossible", 5)]
    finding = newslint.json("a.md").document["articles"][0]["findings"][0]
    assert finding["message"] == "This held until 2001-12-31; take it out, or give it another day."


@pytest.mark.parametrize("front", ["'copy until {}: a novel'", "[copy until {}]", "\n  - copy: until {}"])
def test_until_a_day_in_front_matter(newslint: Command, front: str) -> None:
    content = "---\nnewslint-ignore: {}\n---\n\nTK.\n"
    assert rules(newslint, "a.md", content.format(front.format("2999-12-31"))) == []
    found = [rule for rule, _ in rules(newslint, "a.md", content.format(front.format("2001-12-31")))]
    assert found == [UNUSED, "copy/desk-notes"]


def test_until_a_day_means_that_day_too(newslint: Command) -> None:
    content = "# Head\n\n<!-- newslint-ignore copy until {} -->\n\nIt cost TK.\n"
    today = date.today()  # the test runs over midnight once in a while: then the day after is looked at
    assert rules(newslint, "a.md", content.format(max(today, date.today()))) == []
    assert (UNUSED, 3) in rules(newslint, "a.md", content.format(today - timedelta(days=1)))


@pytest.mark.parametrize("day", ["2001-13-45", "2999-02-30"])
def test_a_day_that_does_not_exist(newslint: Command, day: str) -> None:
    assert rules(newslint, "a.md", f"<!-- newslint-ignore copy until {day} -->\n\nTK.\n") == [(UNUSED, 1)]
    finding = newslint.json("a.md").document["articles"][0]["findings"][0]
    assert finding["message"] == f"There is no day {day}, so this holds without end; correct it."


def test_a_fix_obeys_until_the_day(newslint: Command) -> None:
    content = "<!-- newslint-ignore figures until {} -->\n\nSome 17,000 fled. By Friday 17.000 had fled, of 21,000.\n"
    for day, after in (("2999-12-31", "17.000"), ("2001-12-31", "17,000")):
        newslint.write("a.md", content.format(day))
        newslint("check", "a.md", "--fix")
        assert (newslint.folder / "a.md").read_text() == content.format(day).replace("17.000", after)


def test_a_day_that_is_part_of_a_reason(newslint: Command) -> None:
    content = "<!-- newslint-ignore copy: in force until 2001-12-31 by law -->\n\nTK.\n"
    assert rules(newslint, "a.md", content) == []


def test_a_finding_of_the_source_is_left_out_with_its_own_block() -> None:
    article = read_text(b"One.\n\nTwo.\n\nThree.\n", "draft.txt")
    starts = [near(article, SourceFinding(0, 1, "Wrong.", block=n)).start for n in (0, 1, 2, 9)]
    assert starts == [article.blocks[n].start for n in (0, 1, 2, 2)]
