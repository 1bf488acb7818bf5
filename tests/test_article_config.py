"""What an article says of its own rules holds on top of its desk and its house."""

from __future__ import annotations

from pathlib import Path

from running import Command

FRONT = "---\ntitle: The bridge\nnewslint:\n  {}\n---\n\nIt costs TK, the mayor said.\n"
LONG = "The mayor said that the bridge " + "which was built by the men of the town " * 4 + "would be shut in May.\n"


def severities(newslint: Command, name: str = "a.md") -> list[tuple[str, str]]:
    articles = newslint.json(name, "--select", "copy").document["articles"]
    return [(f["rule"], f["severity"]) for a in articles for f in a["findings"]]


def test_a_severity_in_front_matter(newslint: Command) -> None:
    newslint.write("newslint.toml", '[rule."copy/desk-notes"]\nseverity = "warning"\n')
    newslint.write("a.md", FRONT.format("copy/desk-notes: note"))
    newslint.write("b.md", FRONT.format("copy/desk-notes: {severity: error}"))
    newslint.write("c.md", FRONT.format("copy/chat-residue: note"))
    assert [severities(newslint, f"{name}.md")[0][1] for name in "abc"] == ["note", "error", "warning"]


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
        message = f"line 4: files of {rule} belongs to newslint.toml, not to an article"
        assert said == {("a.md", message)}


OPENS = """'''An option that may be anything, and one that is said to be a file.'''
import pathlib

import newslint

SEVERITY = "note"

class Options(newslint.Options):
    words: str = ""
    lists: tuple[str, ...] = ()
    book: newslint.Path = newslint.Path("")
    books: tuple[newslint.Path, ...] = ()

def check(article, options):
    for path in (options.words, options.book, *options.lists, *options.books):
        if path:
            yield newslint.Finding(0, 1, pathlib.Path(path).read_text())
"""


def test_an_article_sets_no_option_that_takes_any_text(newslint: Command) -> None:
    """What a plug-in does with a text, newslint cannot know; it may well open it."""
    newslint.write("house/opens.py", OPENS)
    newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house"]\n')
    newslint.write("secret.txt", "the secret")
    for said in ("words: secret.txt", "lists: [secret.txt]", "book: secret.txt", "books: [secret.txt]"):
        newslint.write("a.md", FRONT.format(f"house/opens: {{{said}}}"))
        newslint.write("a.json", '{"text": "It costs.", "newslint": {"house/opens": {"words": "secret.txt"}}}')
        newslint.write("a.html", "<meta name=newslint content=x><p>It costs.")
        ran = newslint.json("a.md")
        name = said.partition(":")[0]
        assert ran.errors == [("a.md", f"line 4: {name} of house/opens belongs to newslint.toml, not to an article")]
        assert not ran.found
    newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house"]\n[fields]\ntext = "text"\n')
    assert not newslint.json("a.json").found and not newslint.json("a.html").found


def test_a_rule_says_that_an_option_names_files(newslint: Command) -> None:
    """Then a path is looked for beside the configuration, and is whole."""
    newslint.write("house/opens.py", OPENS)
    newslint.write("book.txt", "the book")
    table = '[rule."house/opens"]\nbook = "book.txt"\nbooks = ["book.txt"]\n'
    newslint.write("newslint.toml", f'rules = ["house"]\nselect = ["house"]\n{table}')
    newslint.write("below/a.txt", "It costs.")
    assert len(newslint.json("below/a.txt").found) == 2
    newslint.write("newslint.toml", f'rules = ["house"]\nselect = ["house"]\n{table.replace("book.txt", "none")}')
    ran = newslint.json("below/a.txt")
    assert [message for _, message in ran.errors] == [
        'line 4: book names "none", which is no file', 'line 5: books names "none", which is no file'
    ]  # fmt: skip
    newslint.write("newslint.toml", f'rules = ["house"]\n{table.replace("book = ", "book = 1 #")}')
    assert ("newslint.toml", "line 3: book of house/opens must be a file") in newslint.json("below/a.txt").errors


def test_odd_names_are_mistakes_and_no_failures(newslint: Command) -> None:
    for said in ("1: note", "null: note", "copy/desk-notes: {1: 2}", "copy/desk-notes: {severity: [1]}"):
        newslint.write("a.md", FRONT.format(said))
        ran = newslint.json("a.md", "--select", "copy")
        assert ran.status == 2 and len(ran.found) == 1 and "Error" not in ran.errors[0][1], ran


def test_the_command_config_says_where_it_comes_from(newslint: Command) -> None:
    newslint.write("newslint.toml", '[rule."copy/desk-notes"]\nseverity = "warning"\n')
    newslint.write("a.md", FRONT.format("copy/desk-notes: note"))
    assert '  rule."copy/desk-notes".severity  "note"            a.md:4\n' in newslint("config", "a.md").out
    assert '  rule."copy/desk-notes".severity  "warning"         newslint.toml:2\n' in newslint("config", "b.md").out


def test_fixes_and_baselines_read_the_article_with_it(newslint: Command) -> None:
    newslint.write("a.md", FRONT.format("figures/separators: note") + "\nSome 17,000 fled; 17.000 came, of 21,000.\n")
    newslint("check", "a.md", "--fix")
    assert "17.000" not in Path("a.md").read_text()
