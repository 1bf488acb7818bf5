"""Only what changed: whole articles are read, and findings reported of which any place lies in changed lines."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import Command

from newslint.checking.edits import fixed
from newslint.checking.left_out.changed import EVERYTHING, moved, stretches
from newslint.core.record import EditRecord

DISAGREEING = """\
# The flood

In all, 17,000 fled.

Others stayed, 21,000 of them.

By Friday {} had fled.

It cost TK.
"""


def git(*arguments: str) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@b.c", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(newslint: Command) -> Command:
    git("init", "-q", "-b", "main")
    newslint.write("news/flood.md", DISAGREEING.format("17,000"))
    newslint.write("news/old.txt", "It cost TK.\n")
    git("add", ".")
    git("commit", "-qm", "first")
    return newslint


def test_one_of_two_disagreeing_places_is_touched_on_a_branch(repository: Command) -> None:
    git("switch", "-qc", "flood")
    repository.write("news/flood.md", DISAGREEING.format("17.000"))
    git("commit", "-qam", "By Friday")
    git("switch", "-q", "main")
    repository.write("news/old.txt", "It cost TK.\n\nAnd [CHECK] too.\n")
    git("commit", "-qam", "main goes on")
    git("switch", "-q", "flood")
    ran = repository.json("news", "--since", "main")
    assert ran.found == [("figures/separators", 7, "17.000")]
    assert ran.document["summary"]["articles"] == 1, "what main did meanwhile is not of this branch"
    assert repository.json("news", "--changed").found == []


def test_a_related_place_is_enough(repository: Command) -> None:
    repository.write("news/flood.md", DISAGREEING.format("17.000"))
    git("commit", "-qam", "By Friday")
    repository.write("news/flood.md", DISAGREEING.format("17.000").replace("In all, 17,000", "In all, some 17,000"))
    ran = repository.json("news/flood.md", "--changed")
    assert ran.found == [("figures/separators", 7, "17.000")], "line 3 was touched"


def test_nothing_changed(repository: Command) -> None:
    ran = repository("check", "news", "--changed")
    assert (ran.status, ran.out.split("\n")[0]) == (0, "Unchanged since HEAD: 2 articles.")


def test_new_files_are_new_as_a_whole(repository: Command) -> None:
    repository.write("news/new.txt", "It cost TK.\n")
    repository.write("news/staged.txt", "It cost TK.\n")
    git("add", "news/staged.txt")
    assert [text for _, _, text in repository.json("news", "--changed").found] == ["TK", "TK"]


def test_a_file_with_a_new_name(repository: Command) -> None:
    git("mv", "news/flood.md", 'news/the "flöod".md')
    assert repository.json("news", "--changed").found == []
    path = Path('news/the "flöod".md')
    path.write_text(path.read_text() + "\nMore TK.\n")
    assert repository.json("news", "--changed").found == [("copy/desk-notes", 11, "TK")]


def test_beside_lines_that_are_gone(repository: Command) -> None:
    repository.write("news/flood.md", DISAGREEING.format("17,000").replace("By Friday 17,000 had fled.\n\n", ""))
    assert repository.json("news", "--changed").found == [("copy/desk-notes", 7, "TK")]


def test_utf_16_is_changed_as_a_whole(repository: Command) -> None:
    repository.write("news/old.txt", "It cost TK.\n\nTK.".encode("utf-16"))
    assert len(repository.json("news", "--changed").found) == 2


def test_a_repository_without_a_commit(newslint: Command) -> None:
    git("init", "-q")
    newslint.write("a.txt", "It cost TK.")
    assert len(newslint.json("a.txt", "--changed").found) == 1


def test_configured_diffs_make_no_difference(repository: Command) -> None:
    for key, value in (("noprefix", "true"), ("mnemonicPrefix", "true"), ("external", "false"), ("context", "9")):
        git("config", f"diff.{key}", value)
    git("config", "color.ui", "always")
    repository.write("news/flood.md", DISAGREEING.format("17.000"))
    assert repository.json("news", "--changed").found == [("figures/separators", 7, "17.000")]


@pytest.mark.parametrize("revision", ["no-such", "--output=x"])
def test_a_revision_that_git_does_not_know(repository: Command, revision: str) -> None:
    ran = repository("check", "news", f"--since={revision}")
    assert (ran.status, ran.err) == (2, f'newslint: git knows no revision "{revision}"; was it fetched?\n')
    assert not os.path.exists("x")


def test_outside_a_repository(newslint: Command) -> None:
    newslint.write("a.txt", "It cost TK.")
    ran = newslint("check", "a.txt", "--changed")
    assert (ran.status, ran.err) == (2, "newslint: what changed is asked of git, and a.txt is in no git repository\n")


def test_only_what_changed_is_fixed(repository: Command) -> None:
    old = "A flood came to the town.\n\nStory Continued Below\n\nIt rained on Nov. 2 and on Nov. 3.\n\n"
    repository.write("news/old.txt", old)
    git("commit", "-qam", "old")
    new = "ADVERTISEMENT\n\nSome 17,000 fled. By Friday {} had fled.\n"
    repository.write("news/old.txt", old + new.format("17.000"))
    ran = repository.json("news", "--changed", "--fix")
    assert Path("news/old.txt").read_text() == old + new.format("17,000").removeprefix("ADVERTISEMENT\n\n")
    assert (ran.status, ran.found) == (0, [])


def test_lines_that_look_like_a_diff() -> None:
    diff = (
        "diff --git a/x.md b/x.md\n--- a/x.md\n+++ b/x.md\n@@ -2,2 +2 @@\n--- a/y.md\n-@@ -1 +1 @@\n"
        "+++ b/z.md\n@@ -9 +8,0 @@ Head\n-gone\n\\ No newline at end of file\n"
        "diff --git a/p q.docx b/p q.docx\nBinary files a/p q.docx and b/p q.docx differ\n"
    )
    assert stretches(diff) == {"x.md": [(2, 2), (8, 9)], "p q.docx": EVERYTHING}


LINES = st.lists(st.sampled_from(["", "a", "bb", "c c"]), min_size=1, max_size=12)


@given(LINES, st.data())
def test_changed_lines_move_with_edits(lines: list[str], data: st.DataObject) -> None:
    """What git would call changed after the edits is in the stretches that were moved."""
    source = "\n".join(lines)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(source)), max_size=6)))
    texts = st.sampled_from(["", "x", "y\nz"])
    edits = [EditRecord(a, b, data.draw(texts)) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    changed = data.draw(st.integers(1, len(lines)))
    marked = "\n".join(line + "\t" * (number == changed) for number, line in enumerate(lines, 1))
    at = marked.find("\t")
    shifted = [e._replace(start=e.start + (e.start >= at), end=e.end + (e.end > at)) for e in edits]
    after = fixed(marked, shifted).split("\n")
    stretches_after = moved([(changed, changed)], source, edits)
    for number, line in enumerate(after, 1):
        if "\t" in line or "x" in line or "z" in line:
            assert any(first <= number <= last for first, last in stretches_after)
