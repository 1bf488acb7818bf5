"""Plug-ins: one that uses all five hooks is installed and found; one that does not load is an error, never silence."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from running import Ran, in_process

from newslint.checking.rule_tests import problems

EXAMPLE = Path(__file__).parent / "example_plugin"
CLICKBAIT = "You won't believe what the mayor said\n\nThe ferry to Gruenau was late, the mayor said on Monday."


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the example plug-in was installed, as pip does it, without the network."""
    folder = tmp_path_factory.mktemp("installed")
    install(folder)
    return folder


def install(folder: Path) -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command = [*pip, "--no-deps", "--no-build-isolation", "--target", str(folder), str(EXAMPLE)]
    subprocess.run(command, check=True, capture_output=True)


def run(installed: Path, cwd: Path, *arguments: str, **environment: str) -> Ran:
    return in_process(*arguments, cwd=cwd, PYTHONPATH=str(installed), **environment)


def test_a_rule(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLICKBAIT)
    ran = run(installed, tmp_path, "check", "a.txt", "--select", "acme", "--format", "json")
    assert ran.found == [("acme/no-clickbait", 1, "You won't believe")]
    listed = {r["name"]: r for r in run(installed, tmp_path, "rules", "--format", "json").document["rules"]}
    assert listed["acme/no-clickbait"]["options"]["phrases"]["type"] == "a list of strings"
    page = run(installed, tmp_path, "explain", "acme/no-clickbait").out
    assert "Tell the news in the headline" in page and "`phrases` are the words to look for" in page


def test_options_and_severity_of_its_rule(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLICKBAIT)
    settings = '[rule."acme/no-clickbait"]\nphrases = ["mayor"]\nseverity = "note"\nwrods = 1'
    (tmp_path / "newslint.toml").write_text(settings)
    ran = run(installed, tmp_path, "check", "a.txt", "--select", "acme", "--format", "json")
    assert ran.found == [("acme/no-clickbait", 1, "mayor")]
    assert ran.errors == [("newslint.toml", 'line 4: acme/no-clickbait has no option "wrods"')]


def test_a_reader(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.slug").write_text("@headline\nBridge opens\n@body\nIt cost TK million.\n")
    (tmp_path / "b.slug").write_text("no copy of ours")
    ran = run(installed, tmp_path, "check", ".", "--format", "json")
    assert ran.found == [("copy/desk-notes", 4, "TK")]
    assert ran.errors == [("./b.slug", "is no slugged copy: it does not begin with @")]


def test_decided_names(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLICKBAIT)
    ran = run(installed, tmp_path, "check", "a.txt", "--select", "names/decided", "--format", "json")
    assert ran.found == [("names/decided", 3, "Gruenau")]


def test_a_report(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLICKBAIT)
    ran = run(installed, tmp_path, "check", "a.txt", "--select", "acme", "--format", "chat")
    assert (ran.status, ran.out) == (1, "newslint read 1: 0 error, 1 warning, 0 note\n")


class TestEngine:
    """An outside checker sees the articles of a batch together, and runs only where it is configured."""

    @pytest.fixture
    def drafts(self, tmp_path: Path) -> Path:
        (tmp_path / "newslint.toml").write_text("[engine.twins]\nwords = 2\n")
        (tmp_path / "a.txt").write_text("The bridge opened in May.")
        (tmp_path / "b.txt").write_text("The bridge was shut in June.")
        return tmp_path

    def test_it_runs_where_it_is_configured(self, installed: Path, drafts: Path) -> None:
        ran = run(installed, drafts, "check", ".", "--format", "json")
        assert (ran.status, ran.found) == (1, [("twins/opening", 1, "The")])
        (drafts / "newslint.toml").write_text("")
        assert run(installed, drafts, "check", ".", "--format", "json").found == []

    def test_it_obeys_configuration_and_suppression(self, installed: Path, drafts: Path) -> None:
        (drafts / "newslint.toml").write_text('[engine.twins]\nwords = 2\n[rule."twins/opening"]\nseverity = "note"\n')
        ran = run(installed, drafts, "check", ".", "--format", "json")
        assert ran.document["summary"]["note"] == 1
        for options in (("--select", "copy"), ("--ignore", "twins"), ("--ignore", "twins/opening")):
            assert run(installed, drafts, "check", ".", "--format", "json", *options).found == []
        assert run(installed, drafts, "check", ".", "--format", "json", "--select", "twins").found
        (drafts / "b.txt").write_text("newslint-ignore twins/opening: meant\nThe bridge was shut in June.")
        assert run(installed, drafts, "check", ".", "--format", "json").found == []

    def test_one_that_fails_is_an_error_and_the_rest_is_reported(self, drafts: Path, tmp_path: Path) -> None:
        plugin(
            tmp_path / "site", "broken", "from newslint import hookimpl\n"
            f"def check(articles, options):\n    open({str(tmp_path / 'asked')!r}, 'a').write('x')\n"
            "    raise ConnectionError('no answer from the server')\n    yield\n"
            "@hookimpl\ndef newslint_engine():\n    return {'twins': 'broken_plugin'}\n"
        )  # fmt: skip
        (drafts / "b.txt").write_text("It cost TK.")
        for number in range(40):
            (drafts / f"more{number}.txt").write_text("Nothing wrong here.")
        ran = run(tmp_path / "site", drafts, "check", ".", "--format", "json")
        assert ran.errors == [("", "engine twins failed: ConnectionError: no answer from the server")]
        assert (tmp_path / "asked").read_text() == "x", "it is not asked again for the next batch of articles"
        assert (ran.status, ran.found) == (2, [("copy/desk-notes", 1, "TK")])

    def test_its_rules_bear_its_name(self, drafts: Path, tmp_path: Path) -> None:
        plugin(
            tmp_path / "site", "broken", "from newslint import hookimpl, Finding\n"
            "def check(articles, options):\n    yield articles[0], 'copy/desk-notes', Finding(0, 3, 'No.')\n"
            "@hookimpl\ndef newslint_engine():\n    return {'twins': 'broken_plugin'}\n"
        )  # fmt: skip
        ran = run(tmp_path / "site", drafts, "check", ".", "--format", "json")
        assert 'its rules must begin with "twins/"' in ran.errors[0][1]


def test_third_parties_can_be_switched_off(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLICKBAIT)
    ran = run(installed, tmp_path, "check", "a.txt", "--format", "json", "--no-config", NEWSLINT_PLUGINS="")
    assert "acme/no-clickbait" not in [rule for rule, _, _ in ran.found]
    assert run(installed, tmp_path, "check", "a.txt", "--select", "acme", NEWSLINT_PLUGINS="").status == 2


def test_one_that_is_newly_installed_is_noticed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "a.txt").write_text(CLICKBAIT)
    assert "acme" not in run(site, tmp_path, "rules").out
    assert "acme" not in run(site, tmp_path, "rules").out
    install(site)
    assert "acme/no-clickbait" in run(site, tmp_path, "rules").out
    assert "acme/no-clickbait" in run(site, tmp_path, "rules").out


def plugin(site: Path, name: str, content: str) -> None:
    """A plug-in as an installer leaves it in a folder of packages."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[newslint]\n{name} = {name}_plugin\n")
    (site / f"{name}_plugin.py").write_text(content)


IMPL = "from newslint import hookimpl\n@hookimpl\ndef "
BROKEN = {
    "import no_such_module": "does not load: ModuleNotFoundError: No module named 'no_such_module'",
    "raise SystemExit('stop')": "does not load: SystemExit: stop",
    "def broken(:": "does not load: SyntaxError: invalid syntax (broken2_plugin.py, line 1)",
    f"{IMPL}newslint_rulez():\n    return {{}}": "does not load: PluginValidationError: unknown hook 'newslint_rulez'",
    f"{IMPL}newslint_rules():\n    return ['a/b']": (
        "fails in newslint_rules: TypeError: it must give a dictionary, not list"
    ),
    f"{IMPL}newslint_rules():\n    return 1 / 0": "fails in newslint_rules: ZeroDivisionError: division by zero",
}
NO_RULE = f"{IMPL}newslint_rules():\n    return {{'a/b': 'no_such_rule'}}"


def test_each_that_does_not_load_is_an_error_of_the_run(tmp_path: Path) -> None:
    for number, content in enumerate((*BROKEN, NO_RULE)):
        plugin(tmp_path / "site", f"broken{number}", content)
    (tmp_path / "a.txt").write_text("It cost TK.")
    ran = run(tmp_path / "site", tmp_path, "check", "a.txt", "--format", "json")
    assert (ran.status, ran.found) == (2, [("copy/desk-notes", 1, "TK")])
    assert {path for path, _ in ran.errors} == {""} and len(ran.errors) == len(BROKEN) + 1
    said = [message for _, message in ran.errors]
    for number, message in enumerate(BROKEN.values()):
        assert [one for one in said if one.startswith(f"plug-in broken{number}") and message in one], said
    assert [one for one in said if one.startswith("rule a/b does not load: ModuleNotFoundError: No module named")], said
    assert "Traceback" not in ran.err
    again = run(tmp_path / "site", tmp_path, "check", "a.txt")  # not forgotten because answers are remembered
    assert again.status == 2 and "Problems\n  " in again.out and "rule a/b" in again.out
    assert all(f"broken{number}" in again.out for number in range(len(BROKEN)))
    assert "Traceback" not in again.err


def test_one_that_does_not_load_by_itself_is_an_error_too(tmp_path: Path) -> None:
    plugin(tmp_path / "site", "broken", "import no_such_module")
    (tmp_path / "a.txt").write_text("It cost TK.")
    ran = run(tmp_path / "site", tmp_path, "check", "a.txt", "--format", "json")
    assert (ran.status, ran.found, len(ran.errors)) == (2, [("copy/desk-notes", 1, "TK")], 1)


HOOK = "from newslint import Composer, hookimpl\n@hookimpl\ndef newslint_read():\n    return {{'.story{}': Reader}}\n"
READER = f"{HOOK}class Reader:\n    @staticmethod\n    def read(content, path=''):\n        "
READ = {
    "composer = Composer('a')\n        composer.add('a', 0, 1)\n        return composer.finish()": "not str",
    "return 42": "not int", "return [42]": "not int", "raise SystemExit(3)": "SystemExit: 3",
}  # fmt: skip


def test_a_reader_that_gives_something_else_is_one_line(tmp_path: Path) -> None:
    for number, does in enumerate(READ):
        plugin(tmp_path / "site", f"odd{number}", READER.format(number) + does)
        (tmp_path / f"a.story{number}").write_text("It cost TK.")
    (tmp_path / "b.txt").write_text("It cost TK.")
    files = [f"a.story{number}" for number in range(len(READ))]
    ran = run(tmp_path / "site", tmp_path, "check", *files, "b.txt", "--format", "json")
    assert (ran.status, ran.found) == (2, [("copy/desk-notes", 1, "TK")])
    assert [path for path, _ in ran.errors] == files
    for (_, said), message in zip(ran.errors, READ.values(), strict=True):
        assert said.startswith("could not be read: ") and said.endswith(message)


@pytest.mark.parametrize(
    ("does", "message"), [("return 42", "not int"), ("1 / 0", "by zero"), ("raise SystemExit(0)", "SystemExit")]
)
def test_a_report_that_gives_something_else_is_one_line(tmp_path: Path, does: str, message: str) -> None:
    hook = f"{IMPL}newslint_report():\n    return {{'odd': Report}}\n"
    plugin(tmp_path / "site", "odd", f"{hook}class Report:\n    @staticmethod\n    def write(run):\n        {does}\n")
    (tmp_path / "a.txt").write_text("It cost TK.")
    ran = run(tmp_path / "site", tmp_path, "check", "a.txt", "--format", "odd")
    assert ran.status == 2 and ran.err.startswith("newslint: report odd failed: ") and message in ran.err
    assert "Traceback" not in ran.err


def test_its_rule_passes_the_tests_of_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLE))
    assert list(problems("acme/no-clickbait", importlib.import_module("acme_newslint.no_clickbait"))) == []
