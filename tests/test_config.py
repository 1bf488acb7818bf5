"""Configuration: found upwards, checked as a whole, and obeyed."""

from __future__ import annotations

import os

import pytest
from running import Command

from newslint.house.keys import KEYS
from newslint.house.lines import _lines, line_of

DRAFT = "The bridge cost TK million.\n\nIt was closed on 31 November."


@pytest.fixture
def house(newslint: Command) -> Command:
    newslint.write("news/draft.txt", DRAFT)
    return newslint


def test_no_configuration(house: Command) -> None:
    assert [rule for rule, _, _ in house.json("news/draft.txt").found] == ["copy/desk-notes", "dates/impossible"]


@pytest.mark.parametrize("where", ["newslint.toml", "news/newslint.toml"])
def test_found_upwards(house: Command, where: str) -> None:
    house.write(where, 'ignore = ["copy"]')
    assert [rule for rule, _, _ in house.json("news/draft.txt").found] == ["dates/impossible"]


def test_pyproject(house: Command) -> None:
    house.write("pyproject.toml", '[project]\nname = "x"\n[tool.newslint]\nselect = ["copy/desk-notes"]\n')
    assert [rule for rule, _, _ in house.json("news/draft.txt").found] == ["copy/desk-notes"]


def test_pyproject_without_a_table_is_passed_over(house: Command) -> None:
    house.write("newslint.toml", 'ignore = ["copy"]')
    house.write("news/pyproject.toml", '[project]\nname = "newslint-notes"\n')
    assert [rule for rule, _, _ in house.json("news/draft.txt").found] == ["dates/impossible"]


def test_each_file_has_its_own(house: Command) -> None:
    house.write("newslint.toml", 'ignore = ["copy"]')
    house.write("sport/newslint.toml", 'ignore = ["dates"]')
    house.write("sport/draft.txt", DRAFT)
    articles = house.json(".").document["articles"]
    assert {a["path"]: [f["rule"] for f in a["findings"]] for a in articles} == {
        "./news/draft.txt": ["dates/impossible"],
        "./sport/draft.txt": ["copy/desk-notes"],
    }


def test_no_config(house: Command) -> None:
    house.write("newslint.toml", 'ignore = ["copy"]\nnonsense = 1')
    assert len(house.json("news/draft.txt", "--no-config").found) == 2


def test_command_line_wins(house: Command) -> None:
    house.write("newslint.toml", 'select = ["dates"]\nignore = ["copy"]')
    assert [r for r, _, _ in house.json("news/draft.txt", "--select", "copy").found] == ["copy/desk-notes"]
    assert house.json("news/draft.txt", "--ignore", "dates/impossible,names").found == []


def test_severity_and_fail_on(house: Command) -> None:
    house.write("news/draft.txt", "The bridge cost TK million.")
    house.write("newslint.toml", '[rule."copy/desk-notes"]\nseverity = "note"')
    ran = house.json("news/draft.txt")
    assert ran.document["articles"][0]["findings"][0]["severity"] == "note"
    assert ran.status == 0
    assert house.json("news/draft.txt", "--fail-on", "note").status == 1
    house.write("newslint.toml", 'fail-on = "note"\n[rule."copy/desk-notes"]\nseverity = "note"')
    assert house.json("news/draft.txt").status == 1
    assert house.json("news/draft.txt", "--fail-on", "error").status == 0


def test_language(house: Command) -> None:
    house.write("newslint.toml", 'language = "da"')
    house.write("own.md", "---\nlanguage: de\n---\nKurz.")
    assert [a["language"] for a in house.json("news/draft.txt", "own.md").document["articles"]] == ["da", "de"]
    english = "The mayor said that it was the first of them and that she had not been there for a year. " * 3
    house.write("long.txt", english)
    assert house.json("long.txt").document["articles"][0]["language"] == "da", "it holds before what a text looks like"
    ran = house.json("news/draft.txt", "own.md", "--language", "fr")
    assert [a["language"] for a in ran.document["articles"]] == ["fr", "fr"]


def test_house_names(house: Command) -> None:
    house.write("style/names.txt", "Grünau: Gruenau")
    house.write("newslint.toml", 'select = ["names/decided"]\nnames = ["style/names.txt"]')
    house.write("news/draft.txt", "The ferry to Gruenau was late, the mayor said.")
    assert house.json("news/draft.txt").found == [("names/decided", 1, "Gruenau")]


def test_mistakes_in_house_names_are_all_reported(house: Command) -> None:
    house.write("names.txt", "no colon\n\nnone here")
    house.write("newslint.toml", 'names = ["names.txt"]')
    ran = house.json("news/draft.txt")
    assert ran.status == 2
    assert sum("names.txt" in message for _, message in ran.errors) == 2


def test_include_and_exclude(house: Command) -> None:
    for name in ("articles/a.txt", "articles/old/b.txt", "articles/README.md", "notes/c.txt"):
        house.write(name, "Nothing wrong here.")
    house.write("newslint.toml", 'include = ["articles/**", "c.txt"]\nexclude = ["old/", "*.md"]')
    ran = house.json(".")
    assert [a["path"] for a in ran.document["articles"]] == ["./articles/a.txt", "./notes/c.txt"]
    assert ran.document["summary"]["skipped"] == 4


def test_include_lets_a_readme_in(house: Command) -> None:
    house.write("articles/README.md", "Nothing wrong here.")
    assert house.json("articles").status == 2
    house.write("newslint.toml", 'include = ["articles/"]')
    assert house.json("articles").status == 0


def test_every_named_file_excluded(house: Command) -> None:
    house.write("newslint.toml", 'exclude = ["news"]')
    ran = house("check", "news/draft.txt")
    assert ran.status == 0
    assert ran.out.startswith("Left out by configuration: news/draft.txt.\n")
    assert house("check", "news").status == 2


def test_local_rules(house: Command) -> None:
    house.write("house_rules/no_clickbait.py", LOCAL)
    house.write("house_rules/_words.py", "raise Exception")
    house.write("newslint.toml", 'rules = ["house_rules/"]\n[rule."house-rules/no-clickbait"]\nword = "cost"')
    ran = house.json("news/draft.txt", "--select", "house-rules/no-clickbait")
    assert ran.found == [("house-rules/no-clickbait", 1, "cost")]
    assert "house-rules/no-clickbait" in house("rules").out
    assert "Do not dangle the news." in house("explain", "house-rules/no-clickbait").out


LOCAL = '''"""Do not dangle the news.

Silent elsewhere.
"""
import newslint

SEVERITY = "warning"
EXAMPLES = [newslint.good("It opened."), newslint.bad("It «shocked».")]

class Options(newslint.Options):
    """`word` is the word."""
    word: str = "shocked"

def check(article, options):
    at = article.text.find(options.word)
    if at >= 0:
        yield newslint.Finding(at, at + len(options.word), "This dangles the news.")
'''


def test_a_local_rule_that_does_not_load(house: Command) -> None:
    house.write("house_rules/no_clickbait.py", "import nothing_of_that_name")
    house.write("newslint.toml", 'rules = ["house_rules"]\n[rule."house-rules/no-clickbait"]\nword = "x"')
    ran = house.json("news/draft.txt")
    reason = "ModuleNotFoundError: No module named 'nothing_of_that_name'"
    assert ran.errors == [("", f"rule house-rules/no-clickbait does not load: {reason}")]
    assert (ran.status, len(ran.found)) == (2, 2)


MISTAKES = """\
language = 7
selct = ["copy"]
select = ["names/decded"]
ignore = [
  "copy/desk-notes",
  "dates/weekdya",
]
fail-on = "warnings"
names = ["no-names.txt"]
exclude = ["[z-a]"]
rules = ["no_rules"]

[rule."copy/desk-note"]
severity = "note"

[rule."names/decided"]
severity = "loud"
fiels = []
files = "a.txt"

[rule]
"dates/weekday" = 3

[engine.spelling]
"""
SAID = [
    (1, 'language must be the code of a language, such as "en" or "de-AT"'),
    (2, '"selct" is no key of the configuration; did you mean "select"?'),
    (3, 'no rule or family is called "names/decded"; did you mean "names/decided"?'),
    (6, 'no rule or family is called "dates/weekdya"; did you mean "dates/weekday"?'),
    (8, 'fail-on must be one of "error", "warning", "note"; did you mean "warning"?'),
    (9, 'names names "no-names.txt", which is no file'),
    (10, 'exclude has "[z-a]", which is no glob: bad character range z-a'),
    (11, 'rules names "no_rules", which is no folder'),
    (13, 'no rule is called "copy/desk-note"; did you mean "copy/desk-notes"?'),
    (17, 'severity must be one of "error", "warning", "note"'),
    (18, 'names/decided has no option "fiels"; did you mean "files"?'),
    (19, "files of names/decided must be a list of files"),
    (22, 'settings of a rule stand in a table of their own: [rule."dates/weekday"]'),
    (24, 'no engine is called "spelling"'),
]


@pytest.mark.parametrize(("name", "head"), [("newslint.toml", ""), ("pyproject.toml", "[tool.newslint]\n")])
def test_all_mistakes_at_once_with_their_lines(house: Command, name: str, head: str) -> None:
    content = MISTAKES
    if head:
        for table in ("rule", "engine"):
            content = content.replace(f"[{table}", f"[tool.newslint.{table}")
    house.write(name, head + content)
    ran = house.json("news/draft.txt")
    assert ran.errors == [(name, f"line {line + bool(head)}: {message}") for line, message in SAID]
    assert ran.status == 2
    assert [rule for rule, _, _ in ran.found] == ["dates/impossible"], "the right rest of a configuration holds"


def test_not_toml(house: Command) -> None:
    house.write("newslint.toml", 'language = "en"\nselect = "copy\n')
    house.write("other/newslint.toml", "")
    house.write("other/draft.txt", DRAFT)
    ran = house.json("news/draft.txt", "other/draft.txt")
    assert ran.errors == [("newslint.toml", "line 2: not valid TOML: Illegal character '\\n'")]
    assert (ran.status, len(ran.found)) == (2, 4)
    house.write("newslint.toml", 'language = "en"\nselect = [\n')
    [(_, said)] = house.json("news/draft.txt").errors
    assert said.startswith("line 3: not valid TOML: "), "what lacks its end lacks it behind the last line"


def test_not_utf_8(house: Command) -> None:
    house.write("newslint.toml", b'names = ["\xe9.txt"]')
    ran = house.json("news/draft.txt")
    assert ran.errors[0][0] == "newslint.toml" and "cannot be read" in ran.errors[0][1]


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (["--select", "figurs,copy"], 'no rule or family is called "figurs"'),
        (["--ignore", "dates/weekdy"], 'no rule or family is called "dates/weekdy"; did you mean "dates/weekday"?'),
        (["--format", "jsn"], 'no report is called "jsn"; did you mean "json"?'),
        (["--output", "no/such/folder.txt"], "no/such/folder.txt cannot be written: No such file or directory"),
    ],
)
def test_wrong_options(house: Command, option: list[str], message: str) -> None:
    ran = house("check", "news/draft.txt", *option)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"newslint: {message}")


@pytest.mark.parametrize("kind", ["folder", "dangling link"])
def test_a_configuration_that_is_no_file_is_told(house: Command, kind: str) -> None:
    house.write("newslint.toml", "")
    place = house.folder / "news" / "newslint.toml"
    if kind == "folder":
        place.mkdir()
    else:
        place.symlink_to("nowhere.toml")
    ran = house.json("news")
    assert ran.status == 2
    told = "is no file, or a link to none, and so no configuration; mend it, or take it away"
    assert ran.errors == [("news/newslint.toml", told)]


def test_a_language_that_newslint_does_not_speak(house: Command) -> None:
    told = 'newslint does not speak "nl"; it speaks da, de, en, es, fr, uk'
    house.write("newslint.toml", 'select = ["copy"]\nmessages = "nl"')
    assert house.json("news").errors == [("newslint.toml", f"line 2: messages: {told}")]
    house.write("newslint.toml", 'messages = "de-AT"')
    assert house.json("news").errors == []
    for command in ("check", "rules", "sources"):
        ran = house(command, "--messages", "nl")
        assert ran.status == 2 and told in ran.err


def test_standard_input_has_no_changes_that_git_knows(house: Command) -> None:
    for option in (["--changed"], ["--since", "HEAD"]):
        ran = house("check", "-", *option)
        assert ran.status == 2 and "--changed and --since ask git what changed in files, and - is none" in ran.err


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("check . --stdin-filename a.md", "--stdin-filename says what - is called, and - is not among the paths"),
        ("sources . --stdin-filename a.md", "--stdin-filename says what - is called, and - is not among the paths"),
        ("check . --select ,", "--select names no rule and no family"),
        ("names . --learn --format json", "--learn proposes lines of a file of names"),
        ("serve --port 99999", "--port must be from 0 to 65535"),
    ],
)
def test_what_would_be_ignored_is_refused(house: Command, command: str, message: str) -> None:
    if command.startswith("serve"):
        pytest.importorskip("uvicorn")
    ran = house(*command.split())
    assert ran.status == 2 and message in ran.err


def test_a_configuration_of_vale_without_a_style_is_told(house: Command) -> None:
    house.write("house.ini", "MinAlertLevel = error\n\n[*.md]\nTokenIgnores = x\n")
    told = "house.ini: no section has BasedOnStyles, so no style is checked"
    ran = house("check", "news", "--vale-config", "house.ini")
    assert told in ran.out + ran.err


def test_lines_of_keys() -> None:
    source = "a = 1\n[t.'b/c'] # x\nd.e = 2\n'f' = [\n 'x', 'y',\n 'z',\n]\n[[desk]]\ng = 1\n"
    assert line_of(source, ("a",)) == 1
    assert line_of(source, ("t", "b/c", "d", "e")) == 3
    assert line_of(source, ("t", "b/c", "f"), "z") == 6
    assert line_of(source, ("t", "b/c", "missing")) == 2
    assert line_of(source, ("desk[0]", "g")) == 9
    assert line_of(source, ("missing",)) == 1


def test_the_lines_of_many_mistakes_are_found_in_one_reading() -> None:
    keys = [f"key-{number}" for number in range(400)]
    source = "".join(f"[[{key}]]\n{key} = 1\n" for key in keys)
    read_before = _lines.cache_info().misses
    assert [line_of(source, (f"{key}[0]", key)) for key in keys] == [*range(2, 801, 2)]
    assert _lines.cache_info().misses == read_before + 1


def test_the_order_of_keys_lets_local_rules_be_named() -> None:
    assert list(KEYS)[:2] == ["extends", "rules"]


def test_a_folder_without_configuration_costs_two_looks(house: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        house.write(f"news/{number}.txt", "Nothing wrong here.")
    looks: list[str] = []
    isfile = os.path.isfile
    monkeypatch.setattr(os.path, "isfile", lambda path: looks.append(str(path)) or isfile(path))
    house.json("news")
    assert len([path for path in looks if path.endswith(("news/newslint.toml", "news/pyproject.toml"))]) == 2


def test_a_list_of_the_house_is_no_article_of_a_folder(house: Command) -> None:
    house.write("copy/places.txt", "Kyiv: Kiev")
    house.write("copy/wording.txt", "utilise -> use")
    house.write("copy/draft.txt", DRAFT)
    house.write("newslint.toml", "")
    assert len(house.json("copy").document["articles"]) == 3
    house.write("newslint.toml", 'names = ["copy/places.txt"]\nphrases = ["copy/wording.txt"]')
    assert [a["path"] for a in house.json("copy").document["articles"]] == ["copy/draft.txt"]


@pytest.fixture
def desks(house: Command) -> Command:
    house.write("house/names.txt", "Kyiv: Kiev")
    house.write("house/base.toml", BASE)
    house.write("newslint.toml", OWN)
    for desk in ("business", "sport"):
        house.write(f"{desk}/2026/draft.txt", DRAFT + "\n\nIt stood in Kiev.")
    return house


BASE = """\
fail-on = "note"
ignore = ["dates"]
names = ["names.txt"]

[rule."copy/desk-notes"]
severity = "note"
"""
OWN = """\
extends = "house/base.toml"
ignore = [
  "headline",
]

[[desk]]
paths = ["business/**"]
ignore = ["copy"]

[[desk]]
paths = ["sport/", "*.md"]
select = ["copy", "dates"]

[desk.rule."copy/desk-notes"]
severity = "error"
"""


def test_house_desk_article(desks: Command) -> None:
    found = {a["path"]: a["findings"] for a in desks.json("news", "business", "sport").document["articles"]}
    assert {path: [(f["rule"], f["severity"]) for f in findings] for path, findings in found.items()} == {
        "news/draft.txt": [("copy/desk-notes", "note")],
        "business/2026/draft.txt": [("names/decided", "warning")],
        "sport/2026/draft.txt": [("copy/desk-notes", "error"), ("dates/impossible", "error")],
    }
    assert desks.json("news/draft.txt").status == 1, "fail-on is the house's"


def test_config_says_where_values_come_from(desks: Command) -> None:
    ran = desks("config", "sport/a.txt", "business", "--format", "json")
    values = [
        {(v["key"], v["value"]): (v["path"], v["line"], v["desk"]) for v in article["values"]}
        for article in ran.document["articles"]
    ]
    house, sport = "house/base.toml", ["sport/", "*.md"]
    assert values[0] == {
        ("fail-on", "note"): (house, 1, []),
        ("language", "as the text is"): (None, None, []),
        ("names", "house/names.txt"): (house, 3, []),
        ("select", "copy"): ("newslint.toml", 12, sport),
        ("select", "dates"): ("newslint.toml", 12, sport),
        ('rule."copy/desk-notes".severity', "error"): ("newslint.toml", 15, sport),
    }
    assert {key[1] for key in values[1] if key[0] == "ignore"} == {"dates", "headline", "copy"}
    assert "  ignore " in desks("config", "business/a.txt").out
    assert "newslint.toml:8 (desk business/**)\n" in desks("config", "business/a.txt").out


def test_config_shows_styles_where_they_are_written(house: Command) -> None:
    house.write("styles/House/Word.yml", "extends: existence\nmessage: No.\ntokens: [cost]\n")
    house.write("newslint.toml", '\nstyles = ["styles"]\n')
    assert 'styles    ["styles"]        newslint.toml:2\n' in house("config", "a.txt").out


def test_what_is_extended_has_its_own_globs_and_local_rules(desks: Command) -> None:
    desks.write("house/house_rules/no_clickbait.py", LOCAL)
    desks.write("house/base.toml", 'rules = ["house_rules"]\nexclude = ["old/"]')
    desks.write("house/old/draft.txt", DRAFT)
    desks.write("newslint.toml", 'extends = "house/base.toml"\nselect = ["house-rules"]\nexclude = ["sport/"]')
    ran = desks.json(".")
    assert not ran.errors
    assert [a["path"] for a in ran.document["articles"]] == [
        "./business/2026/draft.txt", "./house/names.txt", "./news/draft.txt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("own", "line", "message"),
    [
        ('extends = "no.toml"', 1, 'extends names "no.toml", which is no file'),
        ("extends = 3", 1, "extends must be a string"),
        ('\nextends = "newslint.toml"', 2, 'extends names "newslint.toml", which comes back to this file'),
        ('extends = "pyproject.toml"', 1, 'extends names "pyproject.toml", which has no table [tool.newslint]'),
        ('[[desk]]\nignore = ["copy"]', 1, 'a desk says which articles it has: paths = ["business/**"]'),
        ("[desk]\npaths = []", 1, "what holds for a desk stands in a table of its own: [[desk]]"),
        ('[[desk]]\npaths = ["a"]\n[[desk]]\npaths = ["b"]\nexclude = ["c"]', 5,
         '"exclude" is no key of a [[desk]] table'),
        ('[[desk]]\npaths = ["a"]\n[[desk]]\npaths = ["b"]\n[desk.rule."copy/desk-nots"]', 5,
         'no rule is called "copy/desk-nots"; did you mean "copy/desk-notes"?'),
    ],
)  # fmt: skip
def test_mistakes_of_layers(house: Command, own: str, line: int, message: str) -> None:
    house.write("pyproject.toml", "[project]\n")
    house.write("newslint.toml", own)
    ran = house.json("news/draft.txt")
    assert ran.errors == [("newslint.toml", f"line {line}: {message}")]
    assert (ran.status, len(ran.found)) == (2, 2)


def test_mistakes_in_what_is_extended_are_said_once(house: Command) -> None:
    house.write("base.toml", "langage = 3")
    for folder in ("news", "sport"):
        house.write(f"{folder}/newslint.toml", 'extends = "../base.toml"')
        house.write(f"{folder}/draft.txt", DRAFT)
    ran = house.json("news", "sport")
    assert ran.errors == [("base.toml", 'line 1: "langage" is no key of the configuration; did you mean "language"?')]
    assert house("config", "news").status == 2


def test_two_that_extend_one_differ(house: Command) -> None:
    house.write("base.toml", 'ignore = ["dates"]')
    house.write("news/newslint.toml", 'extends = "../base.toml"\nignore = ["copy"]')
    house.write("sport/newslint.toml", 'extends = "../base.toml"')
    house.write("sport/draft.txt", DRAFT)
    assert [rule for rule, _, _ in house.json("news", "sport").found] == ["copy/desk-notes"]


def test_a_key_below_one_of_several_tables_has_its_line() -> None:
    source = "[[desk]]\na = 1\n[[desk]]\na = 2\n[desk.paper]\nb = 1\n"
    assert [line_of(source, keys) for keys in (("desk[1]", "a"), ("desk[1]", "paper", "b"), ("desk[0]",))] == [4, 6, 1]
