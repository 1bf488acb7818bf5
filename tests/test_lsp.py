"""`newslint lsp`, as a real client in a process of its own sees it, and as Neovim does."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from editor import CODECS, Editor, offset_of, text_at
from hypothesis import example, given
from hypothesis import strategies as st
from lsprotocol import types
from running import Command, in_process
from test_languagetool import Server, match

from newslint.checking.passage import rules
from newslint.core.extras import needs
from newslint.lsp.actions import differences
from newslint.lsp.drafts import Draft
from newslint.lsp.positions import Lines

EVERYTHING = {
    "workspace": types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True, snippet_edit_support=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
    "text_document": types.TextDocumentClientCapabilities(
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(code_description_support=True),
    ),
}
DRAFT = "Bridge opens\n\nThe town has 17.000 homes, the mayor said. Of 17,000 homes 1,200 are new, he said.\n"
FIXED = DRAFT.replace("17.000", "17,000")


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor in a folder without a configuration."""
    opened = Editor(tmp_path_factory.mktemp("articles"), **EVERYTHING)
    yield opened
    assert opened.close() == 0


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Editor]:
    """An editor in a folder of its own."""
    opened = Editor(tmp_path, **EVERYTHING)
    yield opened
    assert opened.close() == 0


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor that can do no more than it must, in a folder without a configuration."""
    opened = Editor(tmp_path_factory.mktemp("plain"))
    yield opened
    assert opened.close() == 0


def codes(found: list[types.Diagnostic]) -> list[Any]:
    return [diagnostic.code for diagnostic in found]


def one(found: list[types.Diagnostic], code: str) -> types.Diagnostic:
    (diagnostic,) = [d for d in found if d.code == code]
    return diagnostic


def test_a_diagnostic_says_what_where_and_against_what(editor: Editor) -> None:
    found = one(editor.open("a.txt", DRAFT), "figures/separators")
    assert (found.severity, found.source) == (types.DiagnosticSeverity.Error, "newslint")
    assert '"17.000"' in found.message and text_at(DRAFT, found.range) == "17.000"
    (other,) = found.related_information or ()
    assert other.location.uri == editor.uri("a.txt") and text_at(DRAFT, other.location.range) == "17,000"
    assert other.message == 'against: "17,000"'
    assert found.code_description and found.code_description.href.startswith("file:")
    page = Path(found.code_description.href.removeprefix("file://")).read_text(encoding="utf-8")
    assert page.startswith("# figures/separators\n") and "Silent" in page


@pytest.mark.parametrize("encoding", CODECS)
def test_positions_are_right_after_whatever_stands_before(tmp_path: Path, encoding: str) -> None:
    editor = Editor(tmp_path, encoding)
    _positions_are_right(editor, encoding)
    assert editor.close() == 0


def test_positions_are_right_where_an_editor_names_no_encoding(plain: Editor) -> None:
    _positions_are_right(plain, "utf-16")


def _positions_are_right(editor: Editor, encoding: str) -> None:
    assert editor.server.capabilities.position_encoding == encoding
    for newline in ("\n", "\r\n"):
        _are_right(editor, DRAFT.replace("The", "👩‍👩‍👧 𝐀 é\u2028\x0c «The»").replace("\n", newline))


def _are_right(editor: Editor, text: str) -> None:
    found = one(editor.open("a.txt", text), "figures/separators")
    assert text_at(text, found.range, editor.encoding) == "17.000"
    found = one(editor.type("a.txt", 2, 0, "😀 "), "figures/separators")
    (fix,) = [a for a in editor.actions("a.txt", found.range) if a.is_preferred]
    assert "figures/separators" not in codes(editor.apply("a.txt", fix))
    assert editor.texts[editor.uri("a.txt")] == text.replace("👩", "😀 👩", 1).replace("17.000", "17,000")


TYPED = (
    "x", " ", "\n", "\n\n", "TK ", "the the ", "4,50 0", "«", "”", "a apple ", ". ", "31 June ", "<b>", "# ", "😀",
    "\r\n", "<!-- newslint-ignore copy -->",
    "[CHECK] ", "21th ", "It rose 40% to 2,300 from 1,900. ",
)  # fmt: skip


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_what_is_typed_is_found_as_in_a_draft_that_is_opened(editor: Editor, suffix: str) -> None:
    """At rest all findings are those of a check of the whole; at each key those of the rules of one block are.

    Where there is markup, a key may change what stands far from it, which waits for the rest.
    """
    chance, name, own = random.Random(suffix), f"typed.{suffix}", rules()
    text = (Path(__file__).parent / "articles" / f"ferry.{suffix}").read_text(encoding="utf-8").replace("\r", "")
    language = "html" if suffix == "html" else "plaintext"
    editor.open(name, text, language)
    for number in range(40):
        text = editor.texts[editor.uri(name)]
        lines = text.split("\n")
        line = chance.randrange(len(lines))
        start = chance.randrange(len(lines[line]) + 1)
        end = min(len(lines[line]), start + chance.choice((0, 0, 0, 1, 9, 90)))
        where = types.Range(_position(lines, line, start), _position(lines, line, end))
        edit = types.TextEdit(where, chance.choice((*TYPED, "")))
        if number % 2:
            at_once = editor.edit(name, edit)
            expected = editor.open(f"whole-{number}.{suffix}", editor.texts[editor.uri(name)], language)
            if suffix == "txt":
                assert _said(at_once, own) == _said(expected, own)
        else:
            at_rest = editor.change(name, edit)
            expected = editor.open(f"whole-{number}.{suffix}", editor.texts[editor.uri(name)], language)
            assert _said(at_rest) == _said(expected)


def _position(lines: list[str], line: int, offset: int) -> types.Position:
    return types.Position(line, len(lines[line][:offset].encode("utf-16-le")) // 2)


def _said(found: list[types.Diagnostic], only: Collection[str] = ()) -> list[Any]:
    """What diagnostics say, and where, in any order."""
    told = [
        (str(d.range), d.code, d.message, d.severity, [(str(r.location.range), r.message) for r in _related(d)])
        for d in found
        if not only or d.code in only
    ]
    return sorted(told)


def _related(found: types.Diagnostic) -> Sequence[types.DiagnosticRelatedInformation]:
    return found.related_information or ()


def test_the_whole_is_checked_when_the_writer_rests(editor: Editor) -> None:
    editor.open("rest.txt", DRAFT.replace("17.000", "17,000"))
    at_once = editor.key("rest.txt", 2, 0, "There were 17.000 of them, the the mayor said. ")
    assert "copy/doubled-words" in codes(at_once) and "figures/separators" not in codes(at_once)
    at_rest = editor.found("rest.txt", lambda found: "figures/separators" in codes(found))
    assert "copy/doubled-words" in codes(at_rest)


def test_a_fix_is_made(plain: Editor) -> None:
    found = one(plain.open("a.txt", DRAFT), "figures/separators")
    fix, leave = plain.actions("a.txt", found.range, "quickfix")
    assert (fix.title, fix.is_preferred, fix.kind) == ('Write "17,000" (figures/separators)', True, "quickfix")
    assert [d.code for d in fix.diagnostics or ()] == ["figures/separators"] and not leave.is_preferred
    assert plain.apply("a.txt", fix) == [] and plain.texts[plain.uri("a.txt")] == FIXED


def test_all_safe_fixes_are_those_of_the_command(editor: Editor, newslint: Command) -> None:
    text = (Path(__file__).parent.parent / "examples" / "bridge.txt").read_text(encoding="utf-8")
    editor.open("a.txt", text)
    nowhere = types.Range(types.Position(0, 0), types.Position(0, 0))
    (action,) = editor.actions("a.txt", nowhere, "source.fixAll")
    assert str(action.kind) == "source.fixAll.newslint"
    assert editor.actions("a.txt", nowhere, "source.organizeImports") == []
    editor.apply("a.txt", action)
    newslint.write("b.txt", text)
    newslint("check", "--fix", "b.txt")
    assert editor.texts[editor.uri("a.txt")] == (newslint.folder / "b.txt").read_text(encoding="utf-8") != text
    assert editor.actions("a.txt", nowhere, "source.fixAll") == []


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", DRAFT, DRAFT.replace("The", "newslint-ignore {}\nThe")),
        ("a.txt", "Headline: Of 17.000 homes\n\nThe town has 17,000 homes, he said.\n",
         "Newslint-ignore: {}\nHeadline: Of 17.000 homes\n\nThe town has 17,000 homes, he said.\n"),
        ("a.md", f"# {DRAFT}", "# " + DRAFT.replace("The", "<!-- newslint-ignore {} -->\nThe")),
        ("a.md", "- One.\n- Of 17.000 homes 17,000 are *new*\n- Two.\n",
         "- One.\n- Of 17.000 homes 17,000 are *new* <!-- newslint-ignore {} -->\n- Two.\n"),
        ("a.mdx", f"# {DRAFT}", "# " + DRAFT.replace("The", "{/* newslint-ignore {} */}\nThe")),
        ("a.md", "> One.\n>\n> Of 17.000 homes\n> 17,000 are new.\n",
         "> One.\n>\n> Of 17.000 homes\n> 17,000 are new. <!-- newslint-ignore {} -->\n"),
        ("a.md", "---\ntitle: Of 17.000 homes\n---\n\nThe town has 17,000 homes, he said.\n",
         '---\nnewslint-ignore: "{}"\ntitle: Of 17.000 homes\n---\n\nThe town has 17,000 homes, he said.\n'),
        ("a.md", '+++\r\ntitle = "Of 17.000 homes"\r\n+++\r\n\r\nOf 17,000 homes one is new.\r\n',
         '+++\r\nnewslint-ignore = "{}"\r\ntitle = "Of 17.000 homes"\r\n+++\r\n\r\nOf 17,000 homes one is new.\r\n'),
        ("a.html", "<ul><li>One.</li><li>Of 17.000 homes 17,000 are new, he said.</li></ul>",
         "<ul><li>One.</li><li><!-- newslint-ignore {} -->Of 17.000 homes 17,000 are new, he said.</li></ul>"),
    ],
)  # fmt: skip
def test_a_finding_is_left_out_with_a_reason(editor: Editor, name: str, before: str, after: str) -> None:
    found = editor.open(name, before)
    where = one(found, "figures/separators").range
    title = "Leave this out, with a reason (figures/separators)"
    (action,) = [action for action in editor.actions(name, where) if action.title == title]
    left = editor.apply(name, action)
    assert editor.texts[editor.uri(name)] == after.replace("{}", "figures/separators: it is a quotation")
    assert codes(left) == [code for code in codes(found) if code != "figures/separators"]


def test_a_reason_is_a_word_to_be_replaced_where_an_editor_knows_no_snippets(plain: Editor) -> None:
    found = one(plain.open("a.txt", DRAFT), "figures/separators")
    plain.apply("a.txt", plain.actions("a.txt", found.range, "quickfix")[-1])
    assert "newslint-ignore figures/separators: reason\nThe" in plain.texts[plain.uri("a.txt")]


def test_hovering_shows_the_page_of_the_rule(editor: Editor) -> None:
    found = one(editor.open("a.txt", DRAFT), "figures/separators")
    page = editor.hover("a.txt", found.range.start)
    assert page is not None and "\n---\n\n# figures/separators\n" in page and "## Reported" in page
    assert editor.hover("a.txt", types.Position(0, 2)) is None


WHO = (
    "Bridge opens\n\nAnn Holm, the mayor, said 1,200 of the homes are new. “It is a good bridge for all,” she said.\n\n"
    "Around 60% of it is believed to be dry. “We told you ![so](http://a.example/b.png) at the time.”\n"
)


def test_hovering_over_a_figure_or_a_quotation_shows_who_says_so(editor: Editor) -> None:
    editor.open("who.txt", WHO)
    lines = WHO.split("\n")

    def at(words: str) -> str | None:
        line = next(number for number, line in enumerate(lines) if words in line)
        return editor.hover("who.txt", types.Position(line, lines[line].index(words) + 1))

    assert at("1,200") == "Who says 1,200 homes? Ann Holm, the mayor (named; line 3)."
    assert at("good bridge") == "Who says “It is a good bridge for all,”? Ann Holm, the mayor (named; line 3)."
    assert (at("60%") or "").startswith("Who says 60%? As far as newslint sees, nobody is named")
    image = at("told you") or ""
    assert "nobody is named" in image and "\\!\\[so\\]\\(http\\:" in image
    assert at("opens") is at("dry") is None
    editor.change("who.txt", types.TextEdit(types.Range(types.Position(2, 0), types.Position(2, 8)), "Bo Lund"))
    lines = WHO.replace("Ann Holm", "Bo Lund").split("\n")
    assert at("1,200") == "Who says 1,200 homes? Bo Lund, the mayor (named; line 3)."


def test_hovering_says_nothing_of_sources_in_a_language_without_cues(house: Editor, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('language = "is"\n')
    house.open("a.txt", "Brú\n\nUm 1.200 hús eru ný í bænum.\n")
    assert house.hover("a.txt", types.Position(2, 4)) is None


def test_the_format_is_that_of_the_name_or_else_of_the_editor(editor: Editor) -> None:
    text = "# Bridge\n\nIt cost `TK million` and TK million.\n"
    assert codes(editor.open("a.md", text, "plaintext")) == ["copy/desk-notes"]
    assert codes(editor.open("untitled:Untitled-1", text, "markdown")) == ["copy/desk-notes"]
    plain = ["copy/markdown", *["copy/desk-notes"] * 2]
    assert codes(editor.open("a.txt", text, "markdown")) == codes(editor.open("draft", text, "plaintext")) == plain
    assert editor.open("a.py", text, "python") == editor.open("README.md", text, "markdown") == []
    assert editor.open("package.json", '{"name": "TK million"}', "json") == []
    assert editor.open("git:/a.md", text, "markdown") == []


def test_what_is_no_article_is_a_diagnostic(editor: Editor) -> None:
    (found,) = editor.open("a.txt", "one\0two")
    assert "binary" in found.message and found.severity == types.DiagnosticSeverity.Error
    (found,) = editor.open("a.md", "---\ntitle: a\nb: c: d\n---\n\nText.\n")
    assert found.range.start == types.Position(2, 0) and "YAML" in found.message
    assert editor.open("b.txt", "\ud83d half a pair") == []


def test_text_is_never_written(house: Editor, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("On disk.\n")
    house.open("a.txt", DRAFT)
    house.open("new.txt", DRAFT)
    house.actions("a.txt", one(house.found("a.txt"), "figures/separators").range)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("a.txt", "On disk.\n")]


def test_a_configuration_is_read_again(house: Editor, tmp_path: Path) -> None:
    assert codes(house.open("a.txt", DRAFT.replace("town", "town of Kiev"))) == ["names/decided", "figures/separators"]
    (tmp_path / "names.txt").write_text("Kiev: Kyiv\n", encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('names = ["names.txt"]\nignore = ["figures"]\n', encoding="utf-8")
    assert [registration.method for registration in house.watched] == ["workspace/didChangeWatchedFiles"]
    house.files_changed("newslint.toml")
    assert house.found("a.txt", until=lambda found: not found) == []
    (tmp_path / "names.txt").write_text("Kiev: Kyiv, town\n", encoding="utf-8")
    assert codes(house.type("a.txt", 0, 0, "A ")) == ["names/decided"], "what is named is watched too"
    house.open("names.txt", "Kiev: Kyiv, TK\n")
    assert house.found("names.txt") == [], "a list of the house's is no article"


def test_a_local_rule_is_read_again(house: Editor, tmp_path: Path) -> None:
    rule = '"""Title.\n\nSilent."""\nfrom newslint import Finding\nSEVERITY = "note"\nEXAMPLES = []\n\n\n'
    rule += "def check(article, options):\n    yield Finding(0, 1, {!r})\n"
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "first.py").write_text(rule.format("one"))
    (tmp_path / "newslint.toml").write_text('rules = ["house"]\nselect = ["house"]\n')
    assert [d.message for d in house.open("a.txt", DRAFT)] == ["one"]
    (tmp_path / "house" / "first.py").write_text(rule.format("another"))
    house.save("a.txt")
    assert house.found("a.txt", until=lambda found: [d.message for d in found] == ["another"])
    (tmp_path / "house" / "first.py").write_text("1 / 0\n")
    house.save("a.txt")
    assert house.found("a.txt", until=lambda found: not found) == []
    assert house.message("rule house/first does not load: ZeroDivisionError")


@pytest.mark.parametrize("trusted", [None, 1])
def test_nothing_of_a_house_runs_where_the_editor_trusts_it_not(tmp_path: Path, trusted: Any) -> None:
    """Who opens a folder to look at it has not decided to run what lies in it, nor to send a draft anywhere."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "odd.py").write_text(f"from pathlib import Path\nPath({str(tmp_path / 'ran')!r}).touch()\n")
    settings = 'rules = ["house"]\nselect = ["copy", "house", "grammar"]\n[rule."house/odd"]\nmost = 1\n'
    (tmp_path / "newslint.toml").write_text(settings + '[engine.grammar]\nserver = "http://lt.example"\n')
    editor = Editor(tmp_path, trusted=trusted)
    try:
        draft = "---\nnewslint:\n  house/odd: {most: 2}\n---\n\nIt costs TK.<!-- newslint-ignore house/odd -->\n"
        assert codes(editor.open("a.md", draft)) == ["copy/desk-notes"]
        assert editor.message("the editor does not say that it trusts this workspace")
        assert not [m for m in editor.messages if "does not answer" in m] and not (tmp_path / "ran").exists()
        editor.settings_changed({"trusted": True})
        editor.settings_changed({"initializationOptions": {"trusted": True}, "rules": ["house"]})
        assert codes(editor.type("a.md", 4, 0, "So ")) == ["copy/desk-notes"] and not (tmp_path / "ran").exists()
    finally:
        editor.close()


def test_trust_ends_at_the_workspace(tmp_path: Path) -> None:
    """A draft that is opened beside the workspace brings its own folder's rules, which nobody has trusted."""
    for name in ("desk", "strange"):
        (tmp_path / name / "house").mkdir(parents=True)
        told = str(tmp_path / f"{name}-ran")
        (tmp_path / name / "house" / "odd.py").write_text(f"from pathlib import Path\nPath({told!r}).touch()\n")
        (tmp_path / name / "newslint.toml").write_text('rules = ["house"]\n')
    (tmp_path / "desk" / "link").symlink_to(tmp_path / "strange")
    editor = Editor(tmp_path / "desk", trusted=True)
    try:
        for name in ("../strange/a.md", "link/a.md"):
            assert codes(editor.open(name, "It costs TK.\n")) == ["copy/desk-notes"]
        assert editor.message("of a house outside of the workspace") and not (tmp_path / "strange-ran").exists()
        editor.open("a.md", "It costs TK.\n")
        assert (tmp_path / "desk-ran").exists()
        added = types.WorkspaceFolder((tmp_path / "strange").as_uri(), "strange")
        event = types.WorkspaceFoldersChangeEvent(added=[added], removed=[])
        editor._notify("workspace/didChangeWorkspaceFolders", types.DidChangeWorkspaceFoldersParams(event))
        editor.type("../strange/a.md", 0, 0, "So ")
        assert (tmp_path / "strange-ran").exists(), "who adds a folder to the workspace trusts it too"
    finally:
        editor.close()


def test_a_broken_configuration_is_a_diagnostic_of_its_line(house: Editor, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("Kyiv: Kiev\nnonsense\n", encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('fail-on = "eror"\nignore = ["filler"]\n\nnames = ["names.txt"]\n')
    assert codes(house.open("a.txt", DRAFT)) == ["figures/separators"], "the rest of it holds"
    (found,) = house.found("newslint.toml")
    assert found.range.start == types.Position(0, 0) and 'did you mean "error"?' in found.message
    (found,) = house.found("names.txt")
    assert found.range.start == types.Position(1, 0)
    assert "names.txt:2:" in house.message("newslint.toml: line 1: fail-on must be")
    (tmp_path / "newslint.toml").write_text("ignore = [\n")
    house.save("a.txt")
    assert house.found("newslint.toml", until=lambda found: "not valid TOML" in found[0].message)
    (tmp_path / "newslint.toml").write_text('ignore = ["figures"]\n')
    house.save("a.txt")
    assert house.found("newslint.toml", until=lambda found: not found) == []
    assert house.found("names.txt") == house.found("a.txt") == []


def test_a_baseline_holds(house: Editor, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DRAFT)
    (tmp_path / "newslint.toml").write_text('baseline = "newslint-baseline.json"\n')
    assert in_process("baseline", "a.txt", cwd=tmp_path).status == 0
    assert house.open("a.txt", DRAFT) == []
    assert codes(house.type("a.txt", 2, 0, "It cost TK million. ")) == ["copy/desk-notes"]


def test_an_engine_that_takes_its_time_keeps_nobody_waiting(house: Editor, tmp_path: Path) -> None:
    shown = threading.Event()

    def answer(form: dict[str, str]) -> Any:
        shown.wait(60)
        return {"matches": [match(form["text"], "homes", replacements=[{"value": "houses"}])]}

    server = Server(answer)
    try:
        (tmp_path / "newslint.toml").write_text(f'[engine.grammar]\nserver = "{server.address}"\n')
        assert codes(house.open("a.txt", DRAFT)) == ["figures/separators"]
        shown.set()
        both = house.found("a.txt", until=lambda found: len(found) == 2)
        assert text_at(DRAFT, one(both, "grammar/languagetool").range) == "homes"
        moved = one(house.type("a.txt", 2, 0, "😀 Now: "), "grammar/languagetool")
        assert text_at(house.texts[house.uri("a.txt")], moved.range) == "homes", "it stays while one types"
        fix = next(a for a in house.actions("a.txt", moved.range) if "houses" in a.title)
        assert codes(house.apply("a.txt", fix)) == ["figures/separators"]
        assert len(server.forms) == 1
    finally:
        server.stop()
    failed = house.found("a.txt", until=lambda found: len(found) == 2)
    assert "does not answer" in failed[1].message and failed[1].range.start.line == 0


def test_an_engine_that_never_answers_does_not_keep_the_editor_from_closing(tmp_path: Path) -> None:
    closed = threading.Event()
    server = Server(lambda form: closed.wait(60))
    (tmp_path / "newslint.toml").write_text(f'[engine.grammar]\nserver = "{server.address}"\n')
    house = Editor(tmp_path)
    house.open("a.txt", DRAFT)
    while not server.forms:
        time.sleep(0.05)
    assert house.close() == 0 and server.busy == 1
    closed.set()
    server.stop()


def test_a_question_that_is_none_is_answered_all_the_same(tmp_path: Path) -> None:
    asked: list[dict[str, Any]] = [
        {"id": 1, "method": "textDocument/hover", "params": []}, {"id": "two", "method": 7}, {"id": 3, "method": "x"},
    ]  # fmt: skip
    said = [json.dumps({"jsonrpc": "2.0", **one}).encode() for one in asked]
    ran = subprocess.run(
        [sys.executable, "-m", "newslint.cli", "lsp"], capture_output=True, cwd=tmp_path, timeout=60, check=False,
        input=b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(one), one) for one in said),
    )  # fmt: skip
    told = [json.loads(one) for one in re.split(rb"Content-Length: .*?\r\n\r\n", ran.stdout, flags=re.DOTALL)[1:]]
    assert [one["id"] for one in told if "error" in one] == [1, "two", 3]


def test_without_pygls(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError('none', name='pygls')")
    ran = in_process("lsp", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (ran.status, ran.err) == (2, f"newslint: {needs('newslint lsp', 'lsp', 'pygls')}\n")


TEXTS = st.text(st.sampled_from("ab é€😀𝐀\n\r\u2028\x0c\x85\ufeff\ud83d"), max_size=30)
PLACES = st.integers(0, 30)


@given(TEXTS, st.sampled_from([*CODECS]), st.data())
@example("a\r\n😀b", "utf-16", None)
def test_positions_and_offsets_are_each_other_s_inverse(text: str, encoding: str, data: Any) -> None:
    lines = Lines(text, encoding)
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        inside = text[offset - 1 : offset + 1] == "\r\n"
        assert lines.offset(line, column) == offset - inside
        assert offset_of(text, types.Position(line, column), encoding) == offset - inside
    assert lines.offset(len(text) + 1, 0) == len(text)
    assert lines.position(len(text) + 5) == lines.position(len(text))
    for line in range(len(text.splitlines())):
        assert lines.position(lines.offset(line, 10_000))[0] <= line + 1


@given(TEXTS, st.lists(st.tuples(PLACES, PLACES, TEXTS), max_size=4), st.sampled_from([*CODECS]))
def test_changes_make_the_text_that_the_editor_has(text: str, edits: list[tuple[int, int, str]], encoding: str) -> None:
    draft = Draft(types.TextDocumentItem("file:///a.txt", "plaintext", 1, text), encoding)
    changes: list[types.TextDocumentContentChangeEvent] = []
    for low, high, new in edits:
        lines = Lines(text, encoding)
        start, end = sorted(lines.offset(*lines.position(min(place, len(text)))) for place in (low, high))
        where = types.Range(types.Position(*lines.position(start)), types.Position(*lines.position(end)))
        changes.append(types.TextDocumentContentChangePartial(range=where, text=new))
        text = text[:start] + new + text[end:]
    made = draft.change(changes, 2)
    assert draft.text == text and len(made) == len(edits)
    draft.change([types.TextDocumentContentChangeWholeDocument(text="new")], 3)
    assert (draft.text, draft.version) == ("new", 3)


@given(TEXTS, TEXTS)
def test_differences_lead_from_one_text_to_the_other(before: str, after: str) -> None:
    text = before
    for edit in reversed(differences(before, after)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == after


IN_NEOVIM = """
local function wait(number)
  local there = vim.wait(30000, function() return #vim.diagnostic.get(0) == number end, 20)
  assert(there, vim.inspect(vim.diagnostic.get(0)))
end
vim.ui.select = function(items, options, choose) choose(items[1], 1) end
wait(1)
local found = vim.diagnostic.get(0)[1]
vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
vim.lsp.buf.code_action()
wait(0)
local seen = { found = found, lines = vim.api.nvim_buf_get_lines(0, 0, -1, false) }
vim.fn.writefile({ vim.json.encode(seen) }, "seen.json")
vim.cmd("qall!")
"""


def test_neovim_sees_a_finding_and_makes_a_fix(tmp_path: Path) -> None:
    if (neovim := shutil.which("nvim")) is None:
        pytest.skip("there is no Neovim; on Debian: apt-get install neovim")
    text = DRAFT.replace("The", "😀 é The")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    page = (Path(__file__).parent.parent / "docs" / "editors.md").read_text(encoding="utf-8")
    (tmp_path / "init.lua").write_text(page.split("```lua\n")[1].split("```")[0], encoding="utf-8")
    (tmp_path / "seen.lua").write_text(IN_NEOVIM, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = [neovim, "--headless", "-n", "-i", "NONE", "-u", "init.lua", "a.txt", "-S", "seen.lua", "-c", "cquit"]
    homes = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = {**os.environ, **homes, "PATH": path}
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, env=environment, timeout=60)
    assert ran.returncode == 0, ran.stderr.decode()
    seen = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    line = text.split("\n")[2].encode()
    assert (seen["found"]["code"], seen["found"]["lnum"]) == ("figures/separators", 2)
    assert line[seen["found"]["col"] : seen["found"]["end_col"]] == b"17.000"
    assert "\n".join(seen["lines"]) + "\n" == text.replace("17.000", "17,000")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == text, "Neovim has not saved it"


IN_EMACS = """
(require 'package)
(package-initialize)
(unless (require 'eglot nil t) (kill-emacs 3))
(setq eglot-sync-connect t)
(load-file "init.el")
(find-file "a.txt")
(unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
(let ((tries 0))
  (while (and (< tries 300) (null (flymake-diagnostics)))
    (accept-process-output nil 0.1)
    (when (= (mod tries 5) 4) (flymake-start))
    (setq tries (1+ tries))))
(dolist (found (flymake-diagnostics))
  (princ (buffer-substring (flymake-diagnostic-beg found) (flymake-diagnostic-end found))))
"""


def test_emacs_sees_a_finding(tmp_path: Path) -> None:
    if (emacs := shutil.which("emacs")) is None:
        pytest.skip("there is no Emacs; on Debian: apt-get install emacs-nox elpa-eglot")
    (tmp_path / "a.txt").write_text(DRAFT.replace("The", "😀 é The"), encoding="utf-8")
    page = (Path(__file__).parent.parent / "docs" / "editors.md").read_text(encoding="utf-8")
    (tmp_path / "init.el").write_text(page.split("```elisp\n")[1].split("```")[0], encoding="utf-8")
    (tmp_path / "seen.el").write_text(IN_EMACS, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "HOME": str(tmp_path)}
    command = [emacs, "--batch", "-q", "-l", "seen.el"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, env=environment, timeout=120)
    if ran.returncode == 3:
        pytest.skip("this Emacs has no Eglot; on Debian: apt-get install elpa-eglot")
    assert (ran.returncode, ran.stdout.decode()) == (0, "17.000"), ran.stderr.decode()
