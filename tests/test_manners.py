"""The command's manners: what it completes, what it watches, and what it says of slips of the hand."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from running import Command

from newslint.cli import watch
from newslint.core import extras

FAULTY = "Some 17,000 fled. By Friday 17.000 had fled, of 21,000."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], 'no command is called "chekc"; did you mean "check"?'),
        (["a.txt"], 'no command is called "a.txt"; to check it: newslint check a.txt'),
        (["check", "--selct", "x"], 'no option is called "--selct"; did you mean "--select"?'),
        (["check", "a.txt", "--formt=json"], 'no option is called "--formt"; did you mean "--format"?'),
        (["archive", "check", "--outptu", "x", "--output", "y", "z"], 'did you mean "--output"?'),
        (["explain", "a", "b"], '"b" is one argument too many'),
        (["check", "a.txt", "--format", "jsno"], 'no report is called "jsno"; did you mean "json"?'),
    ],
)
def test_what_is_near_is_named(newslint: Command, arguments: list[str], said: str) -> None:
    newslint.write("a.txt", FAULTY)
    ran = newslint(*arguments)
    assert ran.status == 2 and said in ran.err and ran.out == ""


def test_rules_as_json(newslint: Command) -> None:
    assert newslint("rules", "--json").document == newslint("rules", "--format", "json").document


def completed(script: str, line: str) -> list[str]:
    """What bash offers at the end of a line."""
    words = line.split(" ")
    program = f'COMP_WORDS=("$@"); COMP_CWORD={len(words) - 1}\n{script}\n_newslint; printf "%s\\n" "${{COMPREPLY[@]}}"'
    ran = subprocess.run(["bash", "-c", program, "bash", *words], capture_output=True, text=True, timeout=20)
    assert ran.stderr == ""
    return ran.stdout.split("\n")[:-1]


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_completes(newslint: Command) -> None:
    script = newslint("completion", "bash").out
    newslint.write("figures of the day.txt", "x")
    assert completed(script, "newslint ch") == ["check"]
    assert completed(script, "newslint check --stat") == ["--statistics"]
    assert completed(script, "newslint check --select figures/sep") == ["figures/separators"]
    assert completed(script, "newslint check --fail-on w") == ["warning"]
    assert completed(script, "newslint check --output fig") == ["figures of the day.txt"]
    assert completed(script, "newslint explain sourcing/po") == ["sourcing/poll"]
    assert completed(script, "newslint archive q") == ["query"]
    assert completed(script, "newslint archive query --tab") == ["--tables"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_understand_their_script(newslint: Command, shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    script = newslint("completion", shell).out
    assert "figures/separators" in script and "--" in script
    assert all(line.count("'*:") <= 1 for line in script.split("\n"))  # zsh takes one rest of the arguments
    ran = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, timeout=20)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_watching_checks_again_after_a_change(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    newslint.write("a/a.txt", "It is right.")
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 2:
            newslint.write("a/a.txt", FAULTY)
        elif len(slept) == 3:
            newslint.write("newslint.toml", "selct = 3")
        elif len(slept) > 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(watch.time, "sleep", sleep)
    ran = newslint("check", "a", "--watch", "--quiet")
    assert (ran.status, ran.out.count("figures/separators")) == (130, 2)
    assert ran.err.count("newslint: watching 1 file; Ctrl+C ends it") == 2
    assert 'did you mean "select"?' in ran.err + ran.out
    assert newslint("check", "a", "--watch", "--fix").status == 2


@pytest.mark.parametrize(
    ("receipt", "told", "said"),
    [
        ("pipx_metadata.json", {}, "pipx inject newslint 'newslint[lsp]'"),
        ("uv-receipt.toml", {}, "uv tool install --force 'newslint[serve,lsp]'"),
        ("", {"url": "file:///home/x/news%20lint", "dir_info": {}}, "pip install '/home/x/news lint[lsp]'"),
        ("", {"url": "https://x.example/n", "vcs_info": {"vcs": "git"}},
         "pip install 'newslint[lsp] @ git+https://x.example/n'"),
        ("", {}, "pip install 'newslint[lsp]'"),
    ],
)  # fmt: skip
def test_what_is_missing_comes_as_newslint_came(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, receipt: str, told: object, said: str
) -> None:
    class Distribution:
        def read_text(self, name: str) -> str:
            return json.dumps(told)

    monkeypatch.setattr("importlib.metadata.distribution", lambda name: Distribution())
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name == "pip")
    monkeypatch.setattr(extras.sys, "prefix", str(tmp_path))
    if receipt:
        (tmp_path / receipt).write_text('[tool]\nrequirements = [{ name = "newslint", extras = ["serve"] }]\n')
    assert extras.installing("lsp") == said
    if not receipt:
        monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
        assert extras.installing("lsp") == f"uv {said}"


def test_the_page_of_each_shell_is_told_where_it_goes(newslint: Command) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert f"newslint completion {shell} >" in newslint("completion", shell).out
    assert not list(Path().iterdir())
