"""Configurations, globs and Vale styles, however odd: no traceback and no long wait, and the article is checked."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from growth import grows_evenly
from running import Command, Ran

from newslint.core.paths import glob_pattern


def test_standard_input_is_left_out_as_the_file_it_is_called(
    newslint: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    newslint.write("newslint.toml", 'exclude = ["gen/*"]\n')

    def piped(name: str, *arguments: str) -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"It cost TK.\n")))
        return newslint(*(arguments or ("check",)), "-", "--stdin-filename", name)

    assert piped("articles/a.md").status == 1
    ran = piped("gen/a.md")
    assert ran.status == 0 and "Left out by configuration: gen/a.md" in ran.out
    assert piped("gen/a.md", "check", "--diff").status == 0 and "gen/a.md" not in piped("gen/a.md", "sources").out
    newslint.write("newslint.toml", 'include = ["articles/**"]\n')
    assert (piped("gen/a.md").status, piped("articles/a.md").status) == (0, 1)


def listed(rules: Iterable[str]) -> str:
    return f"select = [{', '.join(rules)}]"


LONG: list[tuple[Callable[[int], str], int]] = [
    (lambda size: "a = " + "[" * size, 5000), (lambda size: "fail-on = 1" + "0" * size, 5000),
    (lambda size: "a.b" + ".c" * size + " = 1", 3000),
    (lambda size: "\n".join(f"key{i} = 1" for i in range(size)), 20_000),
    (lambda size: "\n".join(f'[rule."a/{i}"]' for i in range(size)), 5000),
    (lambda size: listed(['"' + "x" * size + '"']), 500_000), (lambda size: "x" * size, 2_000_000),
    (lambda size: listed(f'"no-rule-{i}"' for i in range(size)), 20_000),
    (lambda size: 'rules = ["' + "a" * size + '"]', 5000), (lambda size: 'language = "' + "x" * size + '"', 5000),
]
ODD = ["\0", 'extends = "\\u0000"', 'names = ["a\\u0000b"]', 'baseline = "\\u0000"', 'exclude = ["[z-a]"]']


class TestLimits:
    """No configuration, however odd, takes long or ends in a traceback."""

    @pytest.mark.parametrize("content", [*(made(size) for made, size in LONG), *ODD], ids=range(len(LONG) + len(ODD)))
    def test_of_a_file(self, newslint: Command, content: str) -> None:
        newslint.write("a.txt", "It cost TK.\n")
        newslint.write("newslint.toml", content)
        ran = newslint.json("a.txt")
        assert "Traceback" not in ran.err
        is_right = (ran.status, len(ran.found)) == (2, 1)
        assert is_right or ("language" in content and ran.status in (0, 1)), ran.errors[:3]
        assert len(ran.errors) <= 101

    @pytest.mark.parametrize(("made", "size"), LONG, ids=range(len(LONG)))
    def test_time_grows_with_the_file(self, newslint: Command, made: Callable[[int], str], size: int) -> None:
        newslint.write("a.txt", "It cost TK.\n")

        def checked(size: int) -> Callable[[], object]:
            newslint.write("newslint.toml", made(size))
            return partial(newslint.json, "a.txt")

        grows_evenly(checked, size // 16)

    def test_of_files_that_extend_one_another(self, newslint: Command) -> None:
        newslint.write("a.txt", "It cost TK.\n")
        for number in range(3000):
            newslint.write(f"{number}.toml", f'extends = "{number + 1}.toml"\n')
        newslint.write("newslint.toml", 'extends = "0.toml"\n')
        ran = newslint.json("a.txt")
        assert ran.status == 2 and [m for _, m in ran.errors] == ["line 1: more than 20 files extend one another"]

    def test_of_globs(self, newslint: Command) -> None:
        newslint.write("a" * 200 + ".txt", "It cost TK.\n")
        for glob in ("*a" * 30 + "b", "**/" * 40 + "b", "?*" * 50 + "b", "[ab]*" * 40 + "c", "*a*/**/*a*/" * 10 + "b"):
            newslint.write("newslint.toml", f'exclude = ["{glob}"]\n')
            assert newslint.json(".").status == 1, glob

    @pytest.mark.parametrize("piece", ["*a", "**/", "?*", "[ab]*", "*a*/**/*a*/"])
    def test_time_of_a_glob_grows_with_it_and_with_the_path(self, piece: str) -> None:
        grows_evenly(lambda size: partial(glob_pattern(piece * 30 + "b").match, "a" * size), 500)
        grows_evenly(lambda size: lambda: glob_pattern(piece * size + "b").match("a" * 200), 20)

    @pytest.mark.parametrize("glob", ["*a*b*c*d", "**/x/**/y*z*", "*.*.*.t?t", "[ab]*[!c]*d*e*"])
    @pytest.mark.parametrize(
        "path", ["abcd", "x/a/yz", "x/yz", "q/x/yaz/b", "a.b.c.txt", "b1d2e", "aXbXcXd/below", "a/b/c/d", ""]
    )
    def test_a_glob_of_many_stars_has_what_git_says(self, newslint: Command, glob: str, path: str) -> None:
        is_had = glob_pattern(glob).match(path)
        wanted = fnmatch_of_git(newslint.folder, glob, path) if path else False
        assert bool(is_had) is wanted


def fnmatch_of_git(folder: Path, glob: str, path: str) -> bool:
    """Whether git ignores a path by a glob."""
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (folder / ".gitignore").write_text(f"{glob}\n")
    return subprocess.run(["git", "check-ignore", "-q", path], cwd=folder).returncode == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
class TestPipes:
    """To open a pipe may take for ever: what is no file is said to be none, under whatever name it stands."""

    @pytest.mark.parametrize("key", ["baseline", "vale-config", "phrases", "names", "extends", "rules", "against"])
    def test_of_a_pipe_in_a_configuration(self, newslint: Command, key: str) -> None:
        newslint.write("a.txt", "It cost TK.\n")
        os.mkfifo("pipe")
        newslint.write("newslint.toml", f'{key} = ["pipe"]\n' if key[-1] in "st" else f'{key} = "pipe"\n')
        ran = newslint.json("a.txt")
        is_source = key == "against"  # one that is not there is told of the draft
        told = ["against/source", "copy/desk-notes"] if is_source else ["copy/desk-notes"]
        assert (ran.status, [rule for rule, *_ in ran.found]) == (1 if is_source else 2, told)

    def test_of_a_pipe_on_the_command_line(self, newslint: Command) -> None:
        newslint.write("a.txt", "It cost TK.\n")
        os.mkfifo("pipe")
        for option in ("--baseline", "--vale-config", "--config", "--against"):
            assert newslint("check", "a.txt", option, "pipe").status == 2, option
        assert newslint("check", "pipe").status == 2 and newslint("names", "pipe").status == 2

    def test_of_a_pipe_that_git_reads(self, newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("newslint.core.git.PATIENCE", 1)
        newslint.write("a/b.txt", "It cost TK.\n")
        subprocess.run(["git", "init", "-q"], check=True)
        os.mkfifo("a/.gitignore")
        assert len(newslint.json("a").found) == 1


def styled(newslint: Command, number: int, rule: str) -> Ran:
    """What a style of one rule finds; each in a folder of its own, for styles are read once."""
    folder = f"vale-{number}"
    ini = newslint.write(f"{folder}/.vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = S\n")
    newslint.write(f"{folder}/styles/S/r.yml", f"{rule}\n")
    return newslint.json("a.md", "--vale-config", str(ini))


LAYERS = 'a: &a ["x"]\n' + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghij"))
TOO_MUCH = "its aliases stand for far more than is written"
ODD_STYLES = [
    ("extends: metric\nformula: 9**9**9**9\ncondition: '> 5'", "the formula has no value for this article"),
    ("extends: metric\nformula: words / 0\ncondition: '> 5'", "the formula has no value for this article"),
    (f"extends: metric\nformula: {'(' * 5000}\ncondition: '> 5'", "a formula has at most 1,000 characters"),
    (f"extends: existence\ntokens: ['{'(' * 5000}']", "is no regular expression: it is nested too deeply"),
    ("extends: existence\ntokens: ['(a+)+$']", ""), (f"a: {'[' * 5000}", "exceeded maximum nesting depth"),
    ("a: &a [*a, *a]", TOO_MUCH), (f"{LAYERS}extends: existence\ntokens: *j", TOO_MUCH),
    (f"extends: existence\ntokens: 0x{'f' * 9000}", ""),
    ("extends: existence\nraw: ['(a|a)+$|;']", '"(?m)(a|a)+$|;" backtracks without end and was stopped'),
]


@pytest.mark.parametrize("number", range(len(ODD_STYLES)))
def test_of_a_style_of_vales(newslint: Command, number: int) -> None:
    """What would never end is refused or stopped, and the article is checked."""
    rule, said = ODD_STYLES[number]
    newslint.write("a.md", f"{f'; {chr(97) * 17}!' * 200}\n\nIt cost TK, {'a' * 200}.\n")
    ran = styled(newslint, number, f"message: m\n{rule}")
    assert "copy/desk-notes" in [found for found, *_ in ran.found], ran
    assert [message for _, message in ran.errors if said not in message] == [] and bool(said) == bool(ran.errors)


@pytest.mark.parametrize("rule", ["tokens: ['{many}']", "tokens: ['a{{0,{size}}}']", "raw: ['x{{0,{size}}}']"])
def test_time_of_a_style_grows_with_it(newslint: Command, rule: str) -> None:
    newslint.write("a.md", f"{'; aaaa!' * 20}\n\nIt cost TK.\n")

    def checked(size: int) -> Callable[[], object]:
        wanted = rule.format(many="|" * size, size=size)
        return partial(styled, newslint, size, f"message: m\nextends: existence\n{wanted}")

    grows_evenly(checked, 6000)


def test_words_of_a_style_are_words(newslint: Command) -> None:
    """YAML 1.1 takes them for values."""
    words = ("off", "no", "yes", "on", "null", "1.10", "007", "2020-01-01", "~", "true")
    newslint.write("a.md", "He fell, it is said, off.\n")
    for number, word in enumerate(words):
        ran = styled(newslint, number, f"extends: substitution\nmessage: Use '%s', not '%s'.\nswap:\n  said: {word}")
        messages = [f["message"] for a in ran.document["articles"] for f in a["findings"]]
        messages = [message for message in messages if message.startswith("Use")]
        assert messages == [f"Use '{word}', not 'said'."], ran
    ran = styled(newslint, len(words), "extends: existence\nmessage: No '%s'.\ntokens:\n  - off\n  - 5")
    assert [text for rule, _, text in ran.found if rule == "style/S.r"] == ["off"]
