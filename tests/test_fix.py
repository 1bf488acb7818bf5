"""Fixes change what they say and nothing else: never a quotation, never each other's places, never twice."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from quoted import lost_quotation
from running import Command, in_process

from newslint.checking import fix
from newslint.checking.desk import Desk
from newslint.checking.edits import chosen, fixed
from newslint.checking.fix import diff, settle
from newslint.core.article import Excerpt, Place
from newslint.core.record import ArticleRecord, EditRecord, FindingRecord
from newslint.house.config import Config

FAULTY = "Some 17,000 fled. By Friday 17.000 had fled, of 21,000."
MENDED = FAULTY.replace("17.000", "17,000")
TOLD = "html", "json"  # reports that say how many files were passed over
HOOKS = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"


def test_files_are_fixed_and_what_is_left_is_reported(newslint: Command) -> None:
    newslint.write("a.txt", f"{FAULTY} It cost TK.\n")
    ran = newslint("check", "a.txt", "--fix")
    assert Path("a.txt").read_text() == f"{MENDED} It cost TK.\n"
    assert ran.status == 1
    assert "figures/separators" not in ran.out and "copy/desk-notes" in ran.out
    assert "Fixed 1 place in 1 article.\nFound 1 error" in ran.out
    again = newslint("check", "a.txt", "--fix")
    assert "Fixed" not in again.out


def test_nothing_left(newslint: Command) -> None:
    newslint.write("a.txt", FAULTY)
    ran = newslint.json("a.txt", "--fix")
    assert (ran.status, ran.found, ran.document["summary"]["fixed"]) == (0, [], 1)


def test_the_second_not_is_left_to_the_author(newslint: Command) -> None:
    newslint.write("a.txt", "The mayor is not not guilty of the the theft.\n")
    newslint("check", "a.txt", "--fix")
    assert Path("a.txt").read_text() == "The mayor is not not guilty of the theft.\n"


@pytest.mark.parametrize(("name", "table"), [
    ("a.md", "| name | slip |\n|---|---|\n| a apple | the the |\n"),
    ("a.md", "name | slip\n---|---\nIt was a apple. | It is the the bridge.\n"),
    ("a.html", "<table><tr><th>the the</th></tr><tr><td>a apple</td><td>It is the the bridge.</td></tr></table>\n"),
])  # fmt: skip
def test_words_in_cells_of_tables_are_left_to_the_author(newslint: Command, name: str, table: str) -> None:
    text = "It was the the bridge of a apple in the town, and he said so to {}.\n\n"
    newslint.write(name, text.format("us") + table)
    newslint("check", name, "--fix")
    mended = "It was the bridge of an apple in the town, and he said so to us.\n\n"
    assert Path(name).read_text() == mended + table
    newslint("check", name, "--fix", "--unsafe")
    assert Path(name).read_text() != mended + table, "who asks for it has them mended too"


def test_a_footnote_is_no_cell(newslint: Command) -> None:
    newslint.write("a.md", "The bridge opened.[^1] It cost 17,000.\n\n[^1]: It was the the bridge of a apple.\n")
    newslint("check", "a.md", "--fix")
    assert Path("a.md").read_text().endswith("\n\n[^1]: It was the bridge of an apple.\n")


def test_a_link_keeps_its_target(newslint: Command) -> None:
    text = (
        "# The bridge\n\nIt is [a apple], and [the the bridge][]. See [a apple][2], [a apple](b.md), [on Github].\n\n"
        "[A  apple]: https://a.example\n[the the bridge]: https://b.example\n[2]: c.md\n[on Github]: d.md\n"
    )
    newslint.write("a.md", text)
    newslint("check", "a.md", "--fix")
    mended = text.replace("[a apple][2]", "[an apple][2]").replace("[a apple](", "[an apple](")
    assert Path("a.md").read_text() == mended.replace("[on Github].", "[on GitHub].")


KEPT = (
    "<p>It is the the bridge, said Ann Holm, who has seen it.</p>\n<p>The {} is a a firm of the town by the sea.</p>\n"
)


@pytest.mark.parametrize("words", [
    '<span translate="no">a apple of the the sea</span>', "<b translate=no>a apple of <i>the</i> the sea</b>",
    '<span class="brand notranslate">a apple of the the sea</span>',
    '<span translate="no">a apple of the the &amp; sea</span>', "<b class='x' translate = 'no'>a apple</b>",
    '<b lang="en" translate="no">a apple</b>', '<i lang="fr">the the sea ; a apple</i>',
    "<span title='lang' lang=de-AT>the the sea</span>",
])  # fmt: skip
def test_what_is_to_stay_as_it_is_is_not_told_and_not_fixed(newslint: Command, words: str) -> None:
    newslint.write("a.html", KEPT.format(words))
    assert [rule for rule, *_ in newslint.json("a.html").found] == ["copy/doubled-words"] * 2
    newslint("check", "a.html", "--fix", "--unsafe")
    assert Path("a.html").read_text() == KEPT.replace("the the", "the").replace("a a firm", "a firm").format(words)


def test_a_page_that_is_not_to_be_translated_is_read_as_others(newslint: Command) -> None:
    newslint.write("a.html", f'<html translate="no"><body class="notranslate">{KEPT.format("Tarn")}</body></html>')
    assert [rule for rule, *_ in newslint.json("a.html").found] == ["copy/doubled-words"] * 2
    newslint.write("b.html", KEPT.format('<span translate="yes">a apple</span> <br translate="no">'))
    assert {rule for rule, *_ in newslint.json("b.html").found} == {"copy/doubled-words", "copy/a-an"}


@pytest.mark.parametrize("tag", [
    'a href="/page?translate=no"', "a href='/notranslate/x'", 'b data-translate="no"', 'b title="the translate=no one"',
    'b translate="none"', 'b class="notranslate-x"', 'b translate=""', 'a hreflang="fr"', 'i lang="en-GB"', 'b lang=""',
])  # fmt: skip
def test_what_is_said_elsewhere_in_a_tag_keeps_no_words(newslint: Command, tag: str) -> None:
    newslint.write("a.html", f"<p>The bridge is open.</p>\n<p>He had <{tag}>a apple</{tag[0]}> there.</p>\n")
    assert [rule for rule, *_ in newslint.json("a.html").found] == ["copy/a-an"]


@pytest.mark.parametrize("text", ["$$ the the x $$", "$$\nx = the the ( sum )\n$$", "> $$ \\text{a apple} $$"])
def test_mathematics_stays_as_it_is(newslint: Command, text: str) -> None:
    before = f"# The bridge is shut\n\nIt is open.\n\n{text}\n\nIt has a roof.\n"
    newslint.write("a.md", before)
    newslint("check", "a.md", "--fix", "--unsafe")
    assert Path("a.md").read_text() == before


def test_prices_of_restaurants_are_no_mathematics(newslint: Command) -> None:
    newslint.write("a.md", "$$ Thai Garden has the the best.\n\n$$ Pho House, $$ too, has a apple.\n")
    newslint("check", "a.md", "--fix")
    assert Path("a.md").read_text() == "$$ Thai Garden has the best.\n\n$$ Pho House, $$ too, has an apple.\n"


def test_a_diff_leaves_the_file_alone(newslint: Command) -> None:
    newslint.write("a.txt", FAULTY)
    ran = newslint("check", "./a.txt", "--diff")
    assert (ran.status, Path("a.txt").read_text()) == (1, FAULTY)
    assert ran.out.startswith("--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-Some")
    assert ran.out.endswith("\\ No newline at end of file\n")


@pytest.mark.parametrize("content", [FAULTY, f"{FAULTY}\r\n\r\nAnd\x0bnow\u2028{FAULTY}\r\n", f"One\n\n{FAULTY}\n"])
def test_git_applies_the_diff(newslint: Command, content: str) -> None:
    newslint.write("a.txt", content)
    changes = newslint("check", "a.txt", "--diff").out.encode()
    subprocess.run(["git", "apply", "-p1"], input=changes, check=True)
    assert Path("a.txt").read_bytes() == content.replace("17.000", "17,000").encode()


def test_a_diff_of_standard_input(tmp_path: Path) -> None:
    ran = in_process("check", "-", "--diff", cwd=tmp_path, stdin=FAULTY.encode())
    assert (ran.status, ran.out.count("\n+Some 17,000 fled.")) == (1, 1)
    assert in_process("check", "-", "--fix", cwd=tmp_path, stdin=b"x").status == 2


@pytest.mark.parametrize("option", [["--unsafe"], ["--fix", "--diff", "--format", "json"]])
def test_options_that_contradict_each_other(newslint: Command, option: list[str]) -> None:
    newslint.write("a.txt", FAULTY)
    ran = newslint("check", "a.txt", *option)
    assert (ran.status, ran.out, Path("a.txt").read_text()) == (2, "", FAULTY)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encoding_line_ends_and_mode_are_kept(newslint: Command, encoding: str, end: str) -> None:
    content = f"Head é{end}{end}{FAULTY} 🙂{end}"
    path = newslint.write("a.txt", content.encode(encoding))
    path.chmod(0o640)
    assert newslint("check", "a.txt", "--fix").status == 0
    assert path.read_bytes() == content.replace("17.000", "17,000").encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir() == ["a.txt"]


def test_a_link_stays_a_link(newslint: Command) -> None:
    path = newslint.write("real/a.txt", FAULTY)
    os.symlink(path, "link.txt")
    newslint("check", "link.txt", "--fix")
    assert os.path.islink("link.txt") and path.read_text() == MENDED


def full(handle: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("proc", ["/proc/self/fd", "/none"])
def test_a_file_that_cannot_be_written(newslint: Command, monkeypatch: pytest.MonkeyPatch, proc: str) -> None:
    newslint.write("shut/a.txt", FAULTY)
    monkeypatch.setattr("newslint.checking.replacing._OPEN", proc)
    monkeypatch.setattr("os.fsync", full)
    ran = newslint.json("shut/a.txt", "--fix")
    assert (ran.status, Path("shut/a.txt").read_text()) == (2, FAULTY)
    assert ran.errors == [("shut/a.txt", "cannot be written: No space left on device")]
    assert len(ran.found) == 1, "what was not mended is still reported"
    assert os.listdir("shut") == ["a.txt"]


@pytest.mark.parametrize("proc", ["/proc/self/fd", "/none"])
def test_a_run_that_is_killed_leaves_whole_files(tmp_path: Path, proc: str) -> None:
    """Killed where the new content is written: where the file system can, nothing else is left either."""
    (tmp_path / "a.txt").write_text(FAULTY)
    killed = f"""
        import os, signal, newslint.checking.replacing as replacing
        replacing._OPEN = {proc!r}
        os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
        replacing.replace("a.txt", {FAULTY.encode()!r}, b"new")
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(killed)], cwd=tmp_path)
    assert done.returncode == -signal.SIGKILL and (tmp_path / "a.txt").read_text() == FAULTY
    left = [name for name in os.listdir(tmp_path) if name != "a.txt"]
    assert len(left) == (proc == "/none") or not hasattr(os, "O_TMPFILE")
    assert in_process("check", "a.txt", "--fix", cwd=tmp_path).status == 0
    assert (tmp_path / "a.txt").read_text() == MENDED


def test_suppressions_are_obeyed(newslint: Command) -> None:
    content = f"{FAULTY}\n\n<!-- newslint-ignore figures: a telegram -->\n\nHere 17.000 again, and 18.500 there.\n"
    newslint.write("a.md", content)
    newslint("check", "a.md", "--fix")
    assert Path("a.md").read_text() == content.replace("17.000", "17,000", 1)
    whole = f"---\nnewslint-ignore: figures\n---\n\n{FAULTY}\n"
    newslint.write("b.md", whole)
    assert newslint("check", "b.md", "--fix").status == 0
    assert Path("b.md").read_text() == whole


UNSAFE = '''"""Write it anew.

Silent elsewhere.
"""
import newslint

SEVERITY = "warning"
EXAMPLES = []

def check(article, options):
    for word, other in (("wet", "dry"), ("hot", "cold"), ("cold", "hot")):
        at = article.text.find(word)
        if at >= 0:
            fix = (newslint.Replace(at, at + len(word), other),)
            yield newslint.Finding(at, at + 3, "No.", fix=fix, safe=word != "wet")
'''


def test_unsafe_fixes_when_asked_for(newslint: Command) -> None:
    newslint.write("house/anew.py", UNSAFE)
    newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house"]')
    newslint.write("a.txt", "It is wet.")
    assert newslint("check", "a.txt", "--fix").status == 1
    assert Path("a.txt").read_text() == "It is wet."
    assert newslint("check", "a.txt", "--fix", "--unsafe").status == 0
    assert Path("a.txt").read_text() == "It is dry."


def test_fixes_that_contradict_each_other_change_nothing(newslint: Command) -> None:
    newslint.write("house/anew.py", UNSAFE)
    newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house"]')
    newslint.write("a.txt", "It is hot.")
    ran = newslint.json("a.txt", "--fix")
    assert (ran.status, Path("a.txt").read_text()) == (2, "It is hot.")
    assert ran.errors[0][1].startswith("was left as it is: its fixes contradict each other")


def test_a_rule_that_fails_hinders_no_fix(newslint: Command) -> None:
    newslint.write("house/broken.py", UNSAFE.replace("    for word", "    1 / 0\n    for word"))
    newslint.write("newslint.toml", 'rules = ["house"]')
    newslint.write("a.txt", FAULTY)
    ran = newslint.json("a.txt", "--fix")
    assert (ran.status, Path("a.txt").read_text()) == (2, MENDED)
    assert [message for _, message in ran.errors] == ["rule house/broken failed: ZeroDivisionError: division by zero"]


def test_the_hook_shows_what_it_changed(newslint: Command) -> None:
    import yaml

    hooks = {hook["id"]: hook["entry"].split() for hook in yaml.safe_load(HOOKS.read_text())}
    newslint.write("a.txt", FAULTY)
    entry = hooks["newslint-fix"][1:]
    ran = newslint(*entry, "a.txt")
    assert (ran.status, Path("a.txt").read_text()) == (1, MENDED)
    assert f"-{FAULTY}\n" in ran.out and f"+{MENDED}\n" in ran.out and "Fixed 1 place" in ran.out
    assert newslint(*entry, "a.txt").status == 0
    assert newslint(*hooks["newslint"][1:], "a.txt").status == 0


def test_a_real_run_of_pre_commit(newslint: Command) -> None:
    import yaml

    hooks = yaml.safe_load(HOOKS.read_text())
    for hook in hooks:
        hook["entry"] = hook["entry"].replace("newslint", f"{sys.executable} -m newslint.cli", 1)
        hook["language"] = "system"
    subprocess.run(["git", "init", "-q"], check=True)
    newslint.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}))
    newslint.write("news/a.md", f"{FAULTY}\n")
    newslint.write("news/b.py", FAULTY)
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never", "newslint-fix"]
    home = {**os.environ, "PRE_COMMIT_HOME": str(newslint.folder / ".git" / "pre-commit")}
    runs = []
    for _ in range(2):
        subprocess.run(["git", "add", "."], check=True)
        runs.append(subprocess.run(command, capture_output=True, text=True, env=home))
    first, second = runs
    assert first.returncode == 1 and "files were modified by this hook" in first.stdout
    assert f"-{FAULTY}\n+{MENDED}\n" in first.stdout and "Fixed 1 place in 1 article." in first.stdout
    assert Path("news/a.md").read_text() == f"{MENDED}\n" and Path("news/b.py").read_text() == FAULTY
    assert second.returncode == 0, second.stdout


def finding(*edits: EditRecord) -> FindingRecord:
    place = Place("", 1, 1, 1, 1, 0, 0, 1)
    return FindingRecord("a/b", "note", "", place, Excerpt("", 1, False, False), (), edits, True, "", ())


EDIT = st.builds(
    lambda at, length, text: EditRecord(at, at + length, text),
    st.integers(0, 30), st.integers(0, 6), st.sampled_from(["", "x", "xyz"]),
)  # fmt: skip
FINDINGS = st.lists(st.builds(lambda edits: finding(*edits), st.lists(EDIT, max_size=3)), max_size=8)


@given(FINDINGS)
def test_chosen_edits_never_overlap_and_go_all_or_none(findings: list[FindingRecord]) -> None:
    edits = chosen(findings, unsafe=False)
    assert all(one.end <= other.start and one.start < other.start for one, other in pairwise(edits))
    made = [f for f in findings if f.edits and set(f.edits) <= set(edits)]
    assert set(edits) == {e for f in made for e in f.edits}
    assert not findings or not findings[0].edits or made or _overlap_themselves(findings)


def _overlap_themselves(findings: list[FindingRecord]) -> bool:
    return all(not f.edits or len(set(f.edits)) > 1 for f in findings)


@given(FINDINGS, st.text(min_size=40, max_size=50))
def test_nothing_changes_outside_edits(findings: list[FindingRecord], source: str) -> None:
    edits = chosen(findings, unsafe=False)
    after = fixed(source, edits)
    shift = 0
    for edit, following in pairwise([*edits, EditRecord(len(source), len(source), "")]):
        start = edit.start + shift
        assert after[start : start + len(edit.text)] == edit.text
        shift += len(edit.text) - (edit.end - edit.start)
        assert after[edit.end + shift : following.start + shift] == source[edit.end : following.start]
    assert len(after) == len(source) + shift


@given(st.text("ab\n\r\u2028", max_size=30), st.text("ab\n\r\u2028", max_size=30))
def test_a_diff_is_empty_where_nothing_changed(before: str, after: str) -> None:
    assert bool(diff("a.txt", before, after)) == (before != after)


# Sentences with something to mend in them, quoted or not, and in every place that a format has.
FAULTS = st.sampled_from(
    ["Some 17,000 fled.", "By Friday 17.000 had fled, of 21,000.", "It cost 1.200 crowns and 3,400 in all.",
     "“We were 17.000 then,” she said.", '"It was 19.000," said Ann. "Or 21,000."', "On Nov. 2 he came.",
     "She left on November 15 at last.", "He saw 'the 16.000' go.", "Also read", "Read more: the story so far",
     "Others are reading now", "Advertisement", "Click here to subscribe", "The flat in Kiev was his.",
     "Kyiv was quiet.", "The plan, he said, “will work", "17.000", "She said «it is 18.000 now»."]
)  # fmt: skip
WRAPS = {
    ".txt": ["{}"],
    ".md": ["{}", "# {}", "- {}", "> {}", "*{}*", "**{}** and more", "[{}](http://x.y/17.000)", "`{}`", "&nbsp;{}",
            "<b>{}</b>", "| {} | 17.000 |\n|---|---|", "<!-- newslint-ignore figures: so -->\n\n{}"],
    ".html": ["<p>{}</p>", "<h1>{}</h1>", "<li>{}</li>", "<blockquote>{}</blockquote>", "<p>So <b>{}</b> and so</p>",
              "<p title='17.000'>{}&nbsp;</p>", "<figcaption>{}</figcaption>", "<p>17<b>.000</b> {}</p>"],
}  # fmt: skip
DESK = Desk(Config())


@st.composite
def sources(draw: st.DrawFn) -> tuple[str, str]:
    suffix = draw(st.sampled_from(sorted(WRAPS)))
    blocks = draw(st.lists(st.lists(FAULTS, min_size=1, max_size=4), min_size=1, max_size=8))
    wraps = [draw(st.sampled_from(WRAPS[suffix])) for _ in blocks]
    end = draw(st.sampled_from(["\n\n", "\r\n\r\n", "\n\n\n"]))
    return suffix, end.join(wrap.format(" ".join(block)) for wrap, block in zip(wraps, blocks, strict=True))


@given(sources())
@example((".txt", f'The plan, he said, “will work {FAULTY} "It was 19.000," said Ann. "Or 21,000."'))
def test_fixed_articles(made: tuple[str, str]) -> None:
    suffix, source = made
    passes: list[str] = []

    def check(source: str, edits: list[EditRecord]) -> ArticleRecord | None:
        passes.append(source)
        return DESK.check_file("a" + suffix, source.encode())[0]

    settled = settle(source, check, unsafe=True)
    assert settled is not None, "it settles"
    again = settle(settled.source, check, unsafe=True)
    assert again is not None and (again.made, again.source) == (0, settled.source), "fixing twice is fixing once"
    before, after = (DESK.read(s.encode(), "a" + suffix) for s in (source, settled.source))
    assert lost_quotation(before, after) is None, "quotations stay as they are"
    for mended in ("http://x.y/17,000", "title='17,000'", "17<b>,000</b>"):
        assert mended not in settled.source, "markup stays as it is"


class TestReplacing:
    """A file keeps all that it is besides its content, or stays as it was."""

    SLIP = "It cost 17,000 and 1,200; in May 17.000 of 21,000 came.\n"
    RIGHT = SLIP.replace("17.000", "17,000")

    def fixed(self, newslint: Command, name: str = "a.txt") -> str:
        ran = newslint("check", name, "--fix")
        return " ".join((ran.out + ran.err).split())

    def test_what_somebody_has_saved_meanwhile_stays(self, newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        path = newslint.write("a.txt", self.SLIP)
        settle = fix.settle

        def slowly(*given: Any) -> Any:
            path.write_text("Hours of work.\n")
            return settle(*given)

        monkeypatch.setattr(fix, "settle", slowly)
        ran = newslint("check", "a.txt", "--fix")
        assert ran.status == 2 and "somebody has saved it meanwhile" in " ".join(ran.out.split())
        assert path.read_text() == "Hours of work.\n" and os.listdir() == ["a.txt"]

    def test_it_keeps_its_mode_and_attributes(self, newslint: Command) -> None:
        path = newslint.write("a.txt", self.SLIP)
        path.chmod(0o640)
        try:
            os.setxattr(path, "user.desk", b"sport")
        except (OSError, AttributeError):
            pytest.skip("no attributes here")
        self.fixed(newslint)
        assert path.read_text() == self.RIGHT
        assert (path.stat().st_mode & 0o7777, os.getxattr(path, "user.desk")) == (0o640, b"sport")

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
    def test_it_keeps_its_owner_and_group(self, newslint: Command) -> None:
        path = newslint.write("a.txt", self.SLIP)
        os.chown(path, 4321, 1234)
        self.fixed(newslint)
        assert (path.stat().st_uid, path.stat().st_gid, path.read_text()) == (4321, 1234, self.RIGHT)

    @pytest.mark.skipif(os.name != "posix", reason="links and modes")
    def test_what_is_left_as_it_is(self, newslint: Command) -> None:
        path = newslint.write("news/a.txt", self.SLIP)
        path.chmod(0o444)
        assert "it is read-only" in self.fixed(newslint, "news/a.txt")
        path.chmod(0o644)
        os.link(path, "other.txt")
        assert "another name" in self.fixed(newslint, "news/a.txt")
        os.unlink("other.txt")
        os.makedirs("links")
        os.symlink("../news/a.txt", "links/a.txt")
        assert "leads out of" in self.fixed(newslint, "links/a.txt")
        assert path.read_text() == self.SLIP and os.path.islink("links/a.txt")
        os.symlink("a.txt", "news/b.txt")
        self.fixed(newslint, "news/b.txt")
        assert path.read_text() == self.RIGHT and os.path.islink("news/b.txt")


@pytest.mark.parametrize("command", ["check d", "check .", "names d", "sources d", "readability d", "learn d"])
def test_no_report_goes_over_an_article_of_a_folder_that_is_read(newslint: Command, command: str) -> None:
    path = newslint.write("d/a.txt", "The bridge cost TK million.\n")
    ran = newslint(*command.split(), "--output", "d/a.txt")
    assert ran.status == 2 and 'a.txt" is read here; --output would write over it' in ran.err
    assert path.read_text() == "The bridge cost TK million.\n"
    newslint.write("newslint.toml", 'exclude = ["d/a.txt"]')
    newslint.write("d/b.txt", "The bridge cost TK million.\n")
    if command.startswith("check"):
        assert newslint(*command.split(), "--output", "d/a.txt").status == 1, "it is not read"


def test_a_post_is_not_fixed(newslint: Command) -> None:
    newslint.write("house/late.py", LATE)
    newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house"]')
    newslint.write("a.txt", "The ferry is back\n\nIt was late. pic.twitter.com/x\n\nIt was late.\n")
    assert len(newslint.json("a.txt", "--fix").found) == 1
    assert Path("a.txt").read_text() == "The ferry is back\n\nIt was late. pic.twitter.com/x\n\nIt was slow.\n"


LATE = '''"""Say slow.

Silent never.
"""
import re

from newslint import Finding, Replace

SEVERITY = "warning"
EXAMPLES = []

def check(article, options):
    for late in re.finditer("late", article.text):
        yield Finding(*late.span(), "It is slow.", fix=(Replace(*late.span(), "slow"),))
'''


@pytest.mark.parametrize("form", ["html", "markdown", "json", "sarif", "gitlab", "junit"])
def test_an_earlier_report_in_the_folder_is_replaced_and_not_read(newslint: Command, form: str) -> None:
    newslint.write("d/a.txt", "The bridge cost TK million.\n")
    report = newslint.folder / f"d/report.{({'html': 'html', 'markdown': 'md', 'junit': 'xml'}).get(form, 'json')}"
    command = ["check", "d", "--format", form, "--output", str(report)]
    assert newslint(*command).status == 1
    first = report.read_text()
    assert newslint(*command).status == 1
    again = report.read_text()
    told = {"json": ('"skipped": 1', '"skipped": 0')}.get(form, ("; 1 other file passed over", ""))
    assert again.count(told[0]) == (form in TOLD) and again.replace(*told) == first
    ninjs = '{"type": "text", "headline": "Bridge", "body_text": "It cost TK."}'
    report.write_text(ninjs if form == "json" else "<p>It cost TK.</p>")
    assert newslint(*command).status == (2 if form in ("html", "markdown", "json") else 1)


@pytest.mark.parametrize("article", ["It cost TK million.\n", "It cost 12 million.\n", "It is TK, [CHECK].\n"])
def test_an_earlier_report_in_words_is_replaced_and_an_article_that_cites_one_is_not(
    newslint: Command, article: str
) -> None:
    newslint.write("d/a.txt", article)
    newslint.write("d/b.txt", "The bridge was shut on Monday, and nobody came.\n")
    command = ["check", "d", "--output", "d/report.txt"]
    status = newslint(*command).status
    first = (newslint.folder / "d/report.txt").read_text()
    assert newslint(*command).status == status < 2
    assert (newslint.folder / "d/report.txt").read_text().replace("; 1 other file passed over", "") == first
    for cites in (f"What newslint said:\n\n{first}", f"{first}\nThat is all.\n", "Read 12.\nFound 3 errors.\n"):
        newslint.write("d/report.txt", cites)
        assert newslint(*command).status == 2
        assert (newslint.folder / "d/report.txt").read_text() == cites


_BOTH, _SPOKEN = ("text", "markdown"), ("da", "de", "en", "es", "fr", "uk")


@pytest.mark.parametrize(
    ("command", "form"),
    [
        *((f"check . --messages {code}", form) for code in _SPOKEN for form in _BOTH),
        *((command, form) for command in ("sources .", "sources . --messages fr") for form in _BOTH),
        *((command, "text") for command in ("check . --statistics", "readability .", "names .", "names . --learn")),
    ],
)
@pytest.mark.parametrize("article", ["It cost TK million, Lee said.\n", "It cost 12 million.\n"])
def test_an_earlier_report_is_known_in_every_language_and_of_every_command(
    newslint: Command, command: str, article: str, form: str
) -> None:
    newslint.write("a.txt", article)
    given = [] if form == "text" else ["--format", form]
    report = newslint.folder / ("r.txt" if form == "text" else "r.md")
    status = newslint(*command.split(), *given, "--output", str(report)).status
    first = report.read_text()
    assert newslint(*command.split(), *given, "--output", str(report)).status == status < 2
    assert report.read_text()[:6] == first[:6]
    newslint.write(report.name, f"The bridge was shut on Monday.\n\n{first}")
    assert newslint(*command.split(), *given, "--output", str(report)).status == 2


@pytest.mark.parametrize("command", ["check", "sources", "readability", "names"])
@pytest.mark.parametrize(
    "path", "newslint.toml pyproject.toml names.txt phrases.txt known.json house/late.py .git/config".split()
)
def test_no_report_goes_over_the_house_or_into_git(newslint: Command, command: str, path: str) -> None:
    newslint.write("a.txt", "It cost TK million.\n")
    newslint.write(".git/config", "")
    newslint.write("pyproject.toml", "[project]\n")
    newslint.write("names.txt", "Lee: Leigh\n")
    newslint.write("phrases.txt", "big: large\n")
    newslint("baseline", "a.txt", "--output", "known.json")
    newslint.write("house/late.py", LATE)
    house = 'names = ["names.txt"]\nphrases = ["phrases.txt"]\nbaseline = "known.json"\nrules = ["house"]\n'
    newslint.write("newslint.toml", house)
    before = (newslint.folder / path).read_text()
    ran = newslint(command, "a.txt", "--output", path)
    assert ran.status == 2 and (newslint.folder / path).read_text() == before
    assert f'"{path}" is of the configuration;' in ran.err or f"{path} is " in ran.err


@pytest.mark.parametrize(
    ("article", "options", "begins", "has"),
    [
        ("“It is shut,” sources said.\n", (), "Notes\n", "\nFound 1 note"),
        ("It was shut.\n", ("--config", "wrong.toml"), "Problems\n", ""),
        ("The town has 17.000 homes. Of 17,000 homes 1,200 are new.\n", ("--fix",), "Read 1 article ", "\nFixed 1 "),
        ("It was shut.\n", (), "Read 1 article ", "\nNothing "),
    ],
)
def test_an_earlier_report_of_notes_of_problems_or_of_what_was_fixed_is_replaced(
    newslint: Command, article: str, options: tuple[str, ...], begins: str, has: str
) -> None:
    newslint.write("d/a.txt", article)
    newslint.write("wrong.toml", "colour = 1\n")
    command = ["check", "d", "--output", "d/report.txt", *options]
    newslint(*command)
    first = (newslint.folder / "d/report.txt").read_text()
    assert first.startswith(begins) and has in first, first
    newslint.write("d/a.txt", article)
    ran = newslint(*command)
    assert "is read here" not in ran.err
    assert (newslint.folder / "d/report.txt").read_text().replace("; 1 other file passed over", "") == first


def test_no_report_goes_over_what_a_desk_of_what_is_read_names(newslint: Command) -> None:
    newslint.write("names.txt", "Lee: Leigh\n")
    newslint.write("newslint.toml", '[[desk]]\npaths = ["sport/"]\nnames = ["names.txt"]\n')
    newslint.write("sport/a.txt", "The bridge cost TK million.\n")
    ran = newslint("check", "sport", "--output", "names.txt")
    assert ran.status == 2 and '"names.txt" is of the configuration;' in ran.err
    assert (newslint.folder / "names.txt").read_text() == "Lee: Leigh\n"


def test_no_report_goes_over_what_was_learned(newslint: Command) -> None:
    newslint.write("blocks.learned", "")
    newslint.write("newslint.toml", '[rule."filler/learned"]\nfiles = ["blocks.learned"]\n')
    newslint.write("a.txt", "The bridge cost TK million.\n")
    ran = newslint("sources", "a.txt", "--output", "blocks.learned")
    assert ran.status == 2 and '"blocks.learned" is of the configuration;' in ran.err


@pytest.mark.parametrize("output", ["a.txt", "b.txt", "names.txt"])
def test_no_comparison_goes_over_what_it_is_made_of(newslint: Command, output: str) -> None:
    newslint.write("names.txt", "Lee: Leigh\n")
    newslint.write("newslint.toml", 'names = ["names.txt"]\n')
    for name in ("a.txt", "b.txt"):
        newslint.write(name, "The bridge cost 12 million crowns, Mayor Ann Lee said.\n")
    before = (newslint.folder / output).read_text()
    ran = newslint("compare", "a.txt", "b.txt", "--output", output)
    assert ran.status == 2 and f'"{output}" is ' in ran.err
    assert (newslint.folder / output).read_text() == before


def test_an_empty_file_is_made_for_a_report_and_no_article(newslint: Command) -> None:
    newslint.write("a.txt", "The bridge cost TK million.\n")
    path = newslint.write("report.txt", "")
    ran = newslint("check", ".", "--output", "report.txt")
    assert ran.status == 1 and not ran.err and "copy/desk-notes" in path.read_text()


@pytest.mark.parametrize(
    "command", ["check a.md", "check b.md a.md", "sources a.md", "readability a.md", "compare b.md a.md", "learn a.md"]
)
def test_no_report_goes_over_what_it_is_made_of(newslint: Command, command: str) -> None:
    for name in ("a.md", "b.md"):
        newslint.write(name, "The bridge cost TK million.\n")
    ran = newslint(*command.split(), "--output", "./a.md")
    assert ran.status == 2 and '"a.md" is read here; --output would write over it' in ran.err
    assert (newslint.folder / "a.md").read_text() == "The bridge cost TK million.\n"
    newslint.write("c.md", "An older report.\n")
    assert newslint("check", "a.md", "--output", "c.md").status == 1, "another file is replaced"


@pytest.mark.parametrize(
    ("title", "fixed_title"),
    [
        ('"The “harbour” opens"', '"The “harbour” opens"'),  # straight marks would end the value
        ("'The harbour &quot;opens&quot;'", "'The harbour &quot;opens&quot;'"),
        ("The harbour &#35;2 opens", "The harbour &#35;2 opens"),  # a comment would begin
        ("The harbourâ€™s quay", "The harbour’s quay"),
        ("It saw 17.000 ships", "It saw 17,000 ships"),
    ],
)
@pytest.mark.parametrize("front", ["---\ntitle: {}\n---\n", "+++\ntitle = {}\n+++\n"])
def test_front_matter_is_never_made_markup_and_hinders_no_fix(
    newslint: Command, title: str, fixed_title: str, front: str
) -> None:
    if "=" in front and title[0] not in "\"'":
        title, fixed_title = f'"{title}"', f'"{fixed_title}"'
    said = '"Yes," she said. "No," he said. "Now," she said. Some 17,000 came, of 21,000.'
    newslint.write("a.md", f"{front.format(title)}\n{said} They left the the quay.\n")
    newslint("check", "a.md", "--fix")
    assert Path("a.md").read_text() == f"{front.format(fixed_title)}\n{said} They left the quay.\n"


def test_no_fix_goes_into_a_list_in_another_language(newslint: Command) -> None:
    offer = "* Salario: 35.000 euros brutos anuales no negociables;\n"
    conditions = (
        "* Flexibilidad horaria para conciliar el trabajo con la vida en la casa y con la de los hijos;\n",
        "* 30 días naturales de vacaciones al año, y los días de fiesta de la ciudad en la que se vive;\n",
        "* Contrato de un año, que se renueva con el acuerdo de las dos partes cuando llega a su fin.\n",
    )
    english = "The group pays 24,000 euros, and 12,000 of them for travel, to those who want to work for it.\n"
    text = f"# A job\n\n{english * 6}\n{conditions[0]}{offer}{''.join(conditions[1:])}"
    newslint.write("draft.md", text)
    newslint("check", "--fix", "draft.md")
    assert Path("draft.md").read_text() == text
