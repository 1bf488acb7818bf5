"""Whose configuration is read, what it may name, and what is left when it is not trusted."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import pytest
from running import Command

from newslint.plugins.registry import PlugIns

DRAFT = "It cost TK.\n"
OUT = "lies outside of"
RULE = '''"""Leave a file behind.

Silent."""
from pathlib import Path

SEVERITY = "note"
Path({!r}).touch()


def check(article, options):
    return ()
'''


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@b.c", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def house(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """A folder with an article, and a home that is elsewhere."""
    home = newslint.folder / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    newslint.write("draft.txt", DRAFT)
    return newslint


def strangers(*paths: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let some files be another user's: their owner is changed, or where that may not be, the user is."""
    if os.geteuid() == 0:
        for path in paths:
            os.chown(path, 4321, -1)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: 4321)


def odd(house: Command) -> Path:
    """A configuration that brings code and leaves a rule out; gives the file that the code leaves behind."""
    ran = house.folder / "ran"
    house.write("house/odd.py", RULE.format(str(ran)))
    house.write("newslint.toml", 'rules = ["house"]\nignore = ["copy"]\n')
    return ran


class TestOwner:
    COMMANDS = ("check", "sources", "names", "readability", "config", "baseline")

    @pytest.mark.parametrize("command", COMMANDS)
    def test_a_strangers_is_refused_with_the_way_out(
        self, house: Command, command: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ran = odd(house)
        strangers(house.folder / "newslint.toml", monkeypatch=monkeypatch)
        said = house(command, "draft.txt")
        assert said.status == 2 and not ran.exists()
        told = " ".join((said.out + said.err).split())
        assert "newslint.toml: belongs to user" in told
        assert all(way in told for way in ("--config ", "--isolated ", "safe.directory "))

    def test_the_ways_out(self, house: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        ran = odd(house)
        path = house.folder / "newslint.toml"
        strangers(path, monkeypatch=monkeypatch)
        for option in ("--no-config", "--isolated"):
            said = house.json("draft.txt", option)
            assert (said.status, said.errors, len(said.found), ran.exists()) == (1, [], 1, False)
        assert house.json("draft.txt", "--config", str(path)).status == 0 and ran.exists()
        git(house.folder, "config", "--global", "--add", "safe.directory", str(house.folder))
        assert house.json("draft.txt").status == 0
        git(house.folder, "config", "--global", "--add", "safe.directory", "")
        assert house.json("draft.txt").status == 2, "that forgets what was said before"
        git(house.folder, "config", "--global", "--add", "safe.directory", "*")
        assert house.json("draft.txt").status == 0

    def test_what_a_repository_says_of_itself_trusts_nobody(
        self, house: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ran = odd(house)
        git(house.folder, "init", "-q")
        git(house.folder, "config", "safe.directory", "*")
        strangers(house.folder / "newslint.toml", monkeypatch=monkeypatch)
        assert house.json("draft.txt").status == 2 and not ran.exists()

    def test_pyproject_and_what_is_extended(self, house: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        house.write("pyproject.toml", '[project]\nname = "x"\n')
        strangers(house.folder / "pyproject.toml", monkeypatch=monkeypatch)
        assert house.json("draft.txt").status == 1, "one without a table for newslint is nobody's business"
        house.write("pyproject.toml", '[tool.newslint]\nignore = ["copy"]\n')
        if os.geteuid() == 0:
            assert house.json("draft.txt").status == 2
            house.write("newslint.toml", 'extends = "base.toml"\n')
            house.write("base.toml", 'ignore = ["copy"]\n')
            os.chown("base.toml", 4321, -1)
            said = house.json("draft.txt")
            assert (said.status, len(said.found)) == (2, 1) and said.errors[0][0] == "base.toml"

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
    def test_a_link_of_a_strangers(self, house: Command) -> None:
        house.write("elsewhere/newslint.toml", 'ignore = ["copy"]\n')
        os.symlink("elsewhere/newslint.toml", "newslint.toml")
        os.chown("newslint.toml", 4321, -1, follow_symlinks=False)
        assert house.json("draft.txt").status == 2

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
    def test_one_that_a_user_has_planted_above(self, house: Command) -> None:
        house.write("newslint.toml", 'ignore = ["copy"]\n')
        os.chown("newslint.toml", 4321, -1)
        house.write("mine/work/draft.txt", DRAFT)
        assert house.json("mine/work").status == 2
        house.write("mine/newslint.toml", 'ignore = ["copy"]\n')
        assert house.json("mine/work").status == 0, "the nearest one is mine"

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
    def test_root_on_somebody_elses_checkout(self, house: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        """A container runs as root, and what the runner has checked out is the runner's."""
        ran = odd(house)
        git(house.folder, "init", "-q")
        for path in (house.folder, *house.folder.rglob("*")):
            os.chown(path, 4321, 4321)
        said = house("check", ".")
        assert said.status == 2 and "safe.directory" in said.out and not ran.exists()
        monkeypatch.setenv("SUDO_UID", "4321")
        assert house("check", ".").status == 0, "who calls sudo is at home in his own folder"
        monkeypatch.delenv("SUDO_UID")
        for name, value in (("COUNT", "1"), ("KEY_0", "safe.directory"), ("VALUE_0", str(house.folder))):
            monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
        assert house("check", ".").status == 0

    def test_contradictions(self, house: Command) -> None:
        house.write("newslint.toml", "")
        for options in (("--no-config",), ("--isolated",), ("--config-from", "HEAD")):
            assert house("check", ".", "--config", "newslint.toml", *options).status == 2
        assert '"none.toml", which is no file' in house("check", ".", "--config", "none.toml").err
        house.write("pyproject.toml", "")
        assert "no table" in house("check", ".", "--config", "pyproject.toml").err


class TestPaths:
    @pytest.mark.parametrize("given", ["/etc/passwd", "/no/such/file", "../secret.txt", "~/secret.txt", "link.txt"])
    @pytest.mark.parametrize(
        "key", ["names", "phrases", "rules", "styles", "baseline", "vale-config", "extends", "files"]
    )
    def test_what_lies_outside_is_not_looked_at(self, house: Command, key: str, given: str) -> None:
        """Whether it is there or not, the answer is the same."""
        house.write("secret.txt", "It cost -> the secret\n")
        house.write("home/secret.txt", "It cost -> the secret\n")
        house.write("work/draft.txt", DRAFT)
        git(house.folder, "init", "-q", "work")
        os.symlink("../secret.txt", "work/link.txt")
        is_one = key in ("baseline", "vale-config", "extends")
        value = f'"{given}"' if is_one else f'["{given}"]'
        line = f'[rule."style/phrases"]\nfiles = {value}\n' if key == "files" else f"{key} = {value}\n"
        house.write("work/newslint.toml", line)
        said = house.json("work/draft.txt")
        at = f"line {line.count(chr(10))}: {key} names"
        assert said.status == 2 and [m for _, m in said.errors] == [f'{at} "{given}", which {OUT} work'], said
        assert "secret" not in said.out.replace("secret.txt", "")

    @pytest.mark.parametrize("styles", ["../secret", "~/secret", "/etc", "link"])
    def test_of_vales_styles(self, house: Command, styles: str) -> None:
        """Neither a `.vale.ini` nor a link in its styles leads elsewhere, unless the command line names it."""
        rule = "extends: existence\nmessage: told by the secret\ntokens: [cost]\n"
        for folder in ("secret", "home/secret"):
            house.write(f"{folder}/House/One.yml", rule)
            house.write(f"{folder}/config/vocabularies/Words/reject.txt", "cost\n")
        house.write("work/draft.txt", DRAFT)
        git(house.folder, "init", "-q", "work")
        (house.folder / "work" / "link").mkdir()
        for name in ("House", "config"):
            os.symlink(f"../../secret/{name}", f"work/link/{name}")
        house.write("work/.vale.ini", f"StylesPath = {styles}\nVocab = Words\n[*]\nBasedOnStyles = House, Vale\n")
        house.write("work/newslint.toml", 'vale-config = ".vale.ini"\n')
        said = house("check", "work/draft.txt")
        told = " ".join((said.out + said.err).split())
        assert said.status == 2 and "told by the secret" not in told and "Avoid using" not in told, said
        assert "lies outside of" in told or "leads out of" in told
        if styles != "/etc":
            named = house("check", "work/draft.txt", "--vale-config", "work/.vale.ini", "--no-config")
            assert "told by the secret" in named.out and "Avoid using" in named.out

    def test_of_the_table_of_an_engine(self, house: Command) -> None:
        house.write("home/secret/House/One.yml", "extends: existence\nmessage: told\ntokens: [cost]\n")
        house.write("work/draft.txt", DRAFT)
        place = house.folder / "home/secret"
        for line in (f'styles = ["{place}/House"]', f'config = "{place}/.vale.ini"', 'bounds = "/"'):
            house.write("work/newslint.toml", f"[engine.style]\n{line}\n")
            said = house.json("work/draft.txt")
            assert said.status == 2 and "stands in vale-config" in said.errors[0][1] and "told" not in said.out

    def test_a_work_tree_is_one_house(self, house: Command) -> None:
        git(house.folder, "init", "-q", "work")
        house.write("work/lists/names.txt", "Kyiv: Kiev\n")
        house.write("work/desk/newslint.toml", 'names = ["../lists/names.txt"]\n')
        house.write("work/desk/draft.txt", "Snow fell in Kiev and in Kiev's suburbs.\n")
        assert house.json("work/desk/draft.txt").errors == []

    def test_without_one_the_topmost_configuration_has_its_folder(self, house: Command) -> None:
        house.write("work/names.txt", "Kyiv: Kiev\n")
        house.write("work/desk/newslint.toml", 'names = ["../names.txt"]\n')
        house.write("work/desk/draft.txt", DRAFT)
        assert OUT in house.json("work/desk/draft.txt").errors[0][1]
        house.write("work/newslint.toml", "")
        assert house.json("work/desk/draft.txt").errors == []
        (house.folder / "work" / "newslint.toml").rename(house.folder / "work" / "base.toml")
        house.write("work/desk/newslint.toml", 'extends = "../base.toml"\nnames = ["../names.txt"]\n')
        assert house.json("work/desk/draft.txt").errors == []

    @pytest.mark.parametrize("sign", [".git/HEAD", "newslint.toml", "base.toml"])
    def test_a_home_is_no_house(self, house: Command, sign: str) -> None:
        """What was unpacked somewhere below may not name what is private."""
        house.write(f"home/{sign}", "")
        house.write("home/.ssh/key", "It cost -> the secret\n")
        house.write("home/loads/x/draft.txt", DRAFT)
        extends = 'extends = "../../base.toml"\n' if sign == "base.toml" else ""
        house.write("home/loads/x/newslint.toml", f'{extends}phrases = ["../../.ssh/key"]\n')
        said = house.json("home/loads/x/draft.txt")
        assert said.status == 2 and "the secret" not in said.out and OUT in said.errors[-1][1]

    def test_globs_of_a_named_one_hold_from_the_working_folder(self, house: Command) -> None:
        house.write("desk/house.toml", 'exclude = ["old/*"]\n')
        house.write("old/a.txt", DRAFT)
        house.write("new/a.txt", DRAFT)
        said = house.json("old/a.txt", "new/a.txt", "--config", "desk/house.toml")
        assert [a["path"] for a in said.document["articles"]] == ["new/a.txt"]


class TestRevision:
    """Of a stranger's branch the articles are checked, by the house as it is in the branch that it goes to."""

    @pytest.fixture
    def forked(self, house: Command) -> Command:
        git(house.folder, "init", "-q", "-b", "main")
        house.write(".gitignore", "home\nran\n")
        house.write("names.txt", "Kyiv: Kiev\n")
        house.write("house/loud.py", RULE.format(str(house.folder / "ran-base")))
        house.write("newslint.toml", 'rules = ["house"]\nnames = ["names.txt"]\nexclude = ["old/*"]\n')
        git(house.folder, "add", ".")
        git(house.folder, "commit", "-qm", "base")
        git(house.folder, "switch", "-qc", "fork")
        house.write("house/loud.py", RULE.format(str(house.folder / "ran")))
        house.write("house/other.py", RULE.format(str(house.folder / "ran")))
        house.write("newslint.toml", 'rules = ["house"]\nignore = ["copy", "names"]\nbaseline = "b.json"\n')
        house.write("below/newslint.toml", 'ignore = ["all"]\n')
        house.write("names.txt", "")
        house.write("old/a.txt", DRAFT)
        house.write("below/a.txt", "The road to Kiev is shut, the mayor said. It cost TK.\n")
        git(house.folder, "add", ".")
        git(house.folder, "commit", "-qm", "fork")
        return house

    def test_its_own_house_holds_without(self, forked: Command) -> None:
        assert forked.json("draft.txt").found == [] and (forked.folder / "ran").exists()

    def test_the_base_decides(self, forked: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        tmp_path = forked.folder / "home"
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        said = forked.json(".", "--config-from", "main")
        rules = [rule for rule, *_ in said.found]
        assert (said.status, said.errors) == (1, [])
        assert sorted(rules) == ["copy/desk-notes", "copy/desk-notes", "names/decided"], "and what it excludes is out"
        assert (forked.folder / "ran-base").exists() and not (forked.folder / "ran").exists()
        assert {a["path"] for a in said.document["articles"]} == {"./below/a.txt", "./draft.txt"}
        assert not list(tmp_path.glob("newslint-*")), "and the copy is gone"

    def test_a_mistake_is_told_of_the_file_as_it_is_called(self, forked: Command) -> None:
        git(forked.folder, "switch", "-q", "main")
        forked.write("newslint.toml", "langage = 3\n")
        git(forked.folder, "commit", "-qam", "slip")
        said = forked.json("draft.txt", "--config-from", "HEAD")
        assert [path for path, _ in said.errors] == ["newslint.toml"]

    def test_the_baseline_is_the_bases(self, forked: Command) -> None:
        git(forked.folder, "switch", "-q", "main")
        forked.write("newslint.toml", 'baseline = "b.json"\n')
        assert forked("baseline", "draft.txt").status == 0
        git(forked.folder, "add", ".")
        git(forked.folder, "commit", "-qm", "baseline")
        forked.write("b.json", '{"schema": 1, "articles": {}}\n')
        assert forked("check", "draft.txt").status == 1
        assert forked("check", "draft.txt", "--config-from", "HEAD").status == 0
        assert forked("check", "draft.txt", "--config-from", "HEAD", "--since", "HEAD~1").status == 0

    def test_what_cannot_be(self, forked: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "no revision" in forked("check", ".", "--config-from", "none").err
        assert forked("check", ".", "--config-from", "--output=x").status == 2
        (forked.folder / ".git").rename(forked.folder / "git")
        assert "no git repository" in forked("check", ".", "--config-from", "main").err


def test_isolated_takes_no_plug_ins(house: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(PlugIns, "sequence", lambda self, hook: seen.append(self.third_party) or ())
    monkeypatch.setenv("NEWSLINT_PLUGINS", "yes")
    assert [house.json("draft.txt", *option).status for option in ((), ("--isolated",), ())] == [1, 1, 1]
    assert list(dict.fromkeys(seen)) == [True, False] and seen[-1], "this time only"


@pytest.mark.parametrize("with_git", [False, True])
def test_a_link_says_not_what_is_read(newslint: Command, tmp_path: Path, with_git: bool) -> None:
    """A link in a folder that leads out of it, or into what is hidden there, is left alone; one within is read."""
    newslint.write("secret.txt", "The token is TK.\n")
    newslint.write("desk/.git-credentials/key.txt", "The key is TK.\n")
    newslint.write("desk/open.txt", "The bridge cost TK.\n")
    for name, target in {"out": "../secret.txt", "hidden": ".git-credentials/key.txt", "within": "open.txt"}.items():
        (tmp_path / "desk" / f"{name}.txt").symlink_to(target)
    if with_git:
        subprocess.run(["git", "init", "-q", str(tmp_path / "desk")], check=True)
    ran = newslint("check", "desk")
    assert "bridge" in ran.out and "token" not in ran.out and "key is" not in ran.out
    assert "Links that lead out of their folder: desk/hidden.txt, desk/out.txt." in ran.out
    assert "token" in newslint("check", "desk/out.txt").out, "who names it means it"


class TestWriting:
    """What newslint writes under a name of its own goes where it says."""

    @pytest.mark.parametrize("target", ["../home/victim", "../home/new", ".git/hooks/pre-commit", ".git/config"])
    @pytest.mark.parametrize("command", ["check", "sources", "readability"])
    def test_a_report_goes_through_no_link(self, house: Command, command: str, target: str) -> None:
        house.write("work/draft.txt", DRAFT)
        git(house.folder, "init", "-q", "work")
        house.write("home/victim", "kept")
        os.symlink(target, "work/report.md")
        there = house.folder / "work" / target
        before = there.read_bytes() if there.exists() else None
        said = house(command, "work/draft.txt", "--output", "work/report.md")
        assert said.status == 2 and "a link that leads out of" in said.err, said
        assert (there.read_bytes() if there.exists() else None) == before

    @pytest.mark.parametrize("command", ["check", "learn"])
    @pytest.mark.parametrize("target", ["../home", ".git/hooks"])
    def test_nor_through_a_link_to_a_folder(self, house: Command, command: str, target: str) -> None:
        house.write("work/draft.txt", DRAFT)
        git(house.folder, "init", "-q", "work")
        house.write("home/kept", "")
        os.symlink(target, "work/reports")
        said = house(command, "work/draft.txt", "--output", "work/reports/new.md")
        assert said.status == 2 and "a link that leads out of" in said.err, said
        assert not (house.folder / "work" / target / "new.md").exists()
        os.symlink("work", "house")  # outside a repository a link is the user's own
        house(command, "work/draft.txt", "--output", "house/new.md")
        assert (house.folder / "work/new.md").exists()

    def test_what_is_learned_goes_through_no_link(self, house: Command) -> None:
        house.write("work/draft.txt", DRAFT)
        git(house.folder, "init", "-q", "work")
        house.write("home/victim", "")  # over nothing else would learn write at all
        os.symlink("../home/victim", "work/blocks")
        said = house("learn", "work", "--output", "work/blocks")
        assert said.status == 2 and "work/blocks was left as it is: it is a link that leads out of" in said.err, said
        assert (house.folder / "home/victim").read_text() == ""

    def test_a_report_goes_through_a_link_of_the_house(self, house: Command) -> None:
        house.write("work/draft.txt", DRAFT)
        git(house.folder, "init", "-q", "work")
        house.write("work/reports/now.txt", "")
        os.symlink("reports/now.txt", "work/report.txt")
        house("check", "work/draft.txt", "--output", "work/report.txt")
        assert (house.folder / "work/reports/now.txt").read_text()

    @pytest.mark.parametrize(
        "arguments", [("baseline", "."), ("init",), ("learn", "."), ("init", "work")], ids=" ".join
    )
    def test_a_link_leads_nowhere_else(self, house: Command, arguments: tuple[str, ...]) -> None:
        house.write("work/draft.txt", DRAFT)
        git(house.folder, "init", "-q", "work")
        for name in ("newslint-baseline.json", ".pre-commit-config.yaml", "furniture.learned"):
            house.write(f"home/{name}", "")
            os.symlink(f"../home/{name}", f"work/{name}")
        os.unlink("work/newslint-baseline.json")
        os.symlink("../home/new.json", "work/newslint-baseline.json")
        if arguments[-1] != "work":
            os.chdir("work")
        said = house(*arguments)
        assert said.status == 2 and "a link that leads out of" in said.err, said
        home = house.folder / "home"
        assert not (home / "new.json").exists()
        assert all((home / name).read_bytes() == b"" for name in (".pre-commit-config.yaml", "furniture.learned"))
