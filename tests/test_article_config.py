"""What an article says of its own rules holds on top of its desk and its house."""

from __future__ import annotations

from pathlib import Path

from running import Command

FRONT = "---\ntitle: The bridge\nnewslint:\n  {}\n---\n\nIt costs TK, the mayor said.\n"
LONG = "The mayor said that the bridge " + "which was built by the men of the town " * 4 + "would be shut in May.\n"


def voices(newslint: Command, name: str = "a.md") -> list[tuple[str, str]]:
    articles = newslint.json(name, "--select", "copy").document["articles"]
    return [(f["rule"], f["severity"]) for a in articles for f in a["findings"]]


def test_a_severity_in_front_matter(newslint: Command) -> None:
    newslint.write("newslint.toml", '[rule."copy/desk-notes"]\nseverity = "warning"\n')
    newslint.write("a.md", FRONT.format("copy/desk-notes: note"))
    newslint.write("b.md", FRONT.format("copy/desk-notes: {severity: error}"))
    newslint.write("c.md", FRONT.format("copy/chat-residue: note"))
    assert [voices(newslint, f"{name}.md")[0][1] for name in "abc"] == ["note", "error", "warning"]


def test_an_option_in_front_matter(newslint: Command) -> None:
    newslint.write("newslint.toml", '[rule."readability/sentence-length"]\nseverity = "warning"\n')
    content = FRONT.format("readability/sentence-length: {most: 20}") + LONG
    newslint.write("a.md", content)
    [article] = newslint.json("a.md", "--select", "readability/sentence-length").document["articles"]
    assert [(f["severity"], f["line"]) for f in article["findings"]] == [("warning", 8)]
    toml = '+++\nnewslint = {"readability/sentence-length" = {most = 20}}\n+++\n\n' + LONG
    newslint.write("b.md", toml)
    assert len(newslint.json("b.md", "--select", "readability/sentence-length").found) == 1


def test_mistakes_are_errors_and_the_rest_holds(newslint: Command) -> None:
    wrong = "copy/desk-note: note\n  copy/desk-notes: {severity: loud}\n  copy/chat-residue: {colour: 1}\n  figures: 3"
    newslint.write("a.md", FRONT.format(wrong))
    ran = newslint.json("a.md", "--select", "copy")
    assert ran.status == 2 and len(ran.found) == 1
    assert ran.errors == [
        ("a.md", 'line 4: no rule is called "copy/desk-note"; did you mean "copy/desk-notes"?'),
        ("a.md", 'line 5: severity must be one of "error", "warning", "note"'),
        ("a.md", 'line 6: copy/chat-residue has no option "colour"'),
        ("a.md", 'line 7: no rule is called "figures"; did you mean "figures/ages"?'),
    ]
    newslint.write("a.md", "---\nnewslint: off\n---\n\nIt costs TK.\n")
    assert [m for _, m in newslint.json("a.md").errors] == [
        'line 2: settings of a rule stand in a table of their own: [rule."family/name"]'
    ]


def test_an_article_names_no_files(newslint: Command) -> None:
    """Whatever path a draft gives, it is not read, and nothing tells whether it is there."""
    newslint.write("secret", "It costs\n")
    for rule in ("style/phrases", "names/decided", "filler/learned"):
        said = set()
        for path in ("secret", str(newslint.folder / "secret"), "no such file", "~/.bashrc"):
            newslint.write("a.md", FRONT.format(f'{rule}: {{files: ["{path}"]}}'))
            for isolated in ((), ("--no-config",)):
                ran = newslint.json("a.md", *isolated)
                assert (ran.status, [r for r, *_ in ran.found if r == rule]) == (2, [])
                said |= set(ran.errors)
        message = f"line 4: files of {rule} belongs to newslint.toml: an article names no files"
        assert said == {("a.md", message)}


def test_the_command_config_says_where_it_comes_from(newslint: Command) -> None:
    newslint.write("newslint.toml", '[rule."copy/desk-notes"]\nseverity = "warning"\n')
    newslint.write("a.md", FRONT.format("copy/desk-notes: note"))
    assert '  rule."copy/desk-notes".severity  "note"            a.md:4\n' in newslint("config", "a.md").out
    assert '  rule."copy/desk-notes".severity  "warning"         newslint.toml:2\n' in newslint("config", "b.md").out


def test_fixes_and_baselines_read_the_article_with_it(newslint: Command) -> None:
    newslint.write("a.md", FRONT.format("figures/separators: note") + "\nSome 17,000 fled; 17.000 came, of 21,000.\n")
    newslint("check", "a.md", "--fix")
    assert "17.000" not in Path("a.md").read_text()
