"""What can be used is documented: every hook, rule, option, key and argument."""

from __future__ import annotations

import argparse
import importlib
import inspect
import json
import re
from pathlib import Path

import pytest
from running import Command
from test_rules import RULES

from newslint.cli import COMMANDS
from newslint.cli.program import parser_of
from newslint.core.options import Options
from newslint.house.keys import KEYS
from newslint.plugins import hookspecs
from newslint.plugins.ask import HOOKS

DOCS = Path(__file__).parent.parent / "docs"


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_is_documented_with_its_signature(name: str) -> None:
    hook = getattr(hookspecs, name)
    signature = str(inspect.signature(hook)).replace("'", "")
    assert f"### `{name}{signature}`" in (DOCS / "plug-ins.md").read_text(encoding="utf-8")
    assert len(inspect.getdoc(hook) or "") > 80


def test_there_are_no_other_hooks() -> None:
    assert {name for name in vars(hookspecs) if name.startswith("newslint_")} == set(HOOKS)


def test_a_rule_says_why_and_when_it_stays_silent() -> None:
    for name, rule in RULES.items():
        title, _, rest = (inspect.getdoc(rule) or "").partition("\n\n")
        assert title.endswith(".") and len(rest) > 80, name
        assert re.search(r"\b[Ss]ilent|[Ll]eft (?:out|alone)|no finding|[Ll]eaves", rest), f"when is {name} silent?"


def test_an_option_is_documented() -> None:
    for name, rule in RULES.items():
        options = getattr(rule, "Options", Options)
        for option in options.describe():
            assert re.search(rf"\b{option.replace('-', '[-_]')}\b", options.__doc__ or ""), (name, option)


def test_every_key_of_the_configuration_is_documented() -> None:
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")
    for key in KEYS:
        assert re.search(rf"`(?:\[+)?{key}\b", page), key


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_argument_has_its_help(name: str) -> None:
    parser = argparse.ArgumentParser()
    importlib.import_module(f"newslint.cli.{name}").arguments(parser)
    assert all(action.help for action in parser._actions)


def test_links_between_pages_lead_somewhere() -> None:
    for page in [*DOCS.rglob("*.md"), *DOCS.parent.glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_key_of_the_json_is_documented(newslint: Command) -> None:
    written = (
        "Some 17,000 fled. By Friday 17.000 had fled, of 21,000, said “Ann Holm”, reportedly. “We left,” Bo Ek said."
    )
    newslint.write("a.txt", written)
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    checked = json.loads(newslint("check", "a.txt", "--format", "json").out)
    for finding in checked["articles"][0]["findings"]:
        finding.get("said", {})["parts"] = {}  # their names are those in the template
    keys = set(re.findall(r'"(\w+)": ', json.dumps(checked)))
    keys |= set(re.findall(r'"(\w+)": ', newslint("sources", "a.txt", "--format", "json").out))
    assert {"fix", "related", "fingerprint", "carried"} <= keys
    assert [key for key in sorted(keys) if not re.search(rf'["`]{key}["`]', page)] == []


def test_the_json_of_the_page_is_json() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", (DOCS / "json.md").read_text(encoding="utf-8"), re.DOTALL)
    assert json.loads(example)["schema"] == 1


PAGES = sorted(p for p in [*DOCS.rglob("*.md"), *DOCS.parent.glob("*.md")] if p.name != "CHANGELOG.md")


def _flags(parser: argparse.ArgumentParser, words: list[str]) -> set[str]:
    """The flags that a command takes, or the one of its own commands that its first words name."""
    found = set(parser._option_string_actions)
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) and words[:1] and words[0] in action.choices:
            return found | _flags(action.choices[words[0]], words[1:])
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_commands_flags_and_rules_that_there_are(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    shown = re.findall(r"^ {4}(newslint [a-z].*)|`(newslint [a-z][^`]*)`", text, re.MULTILINE)
    for said in map("".join, shown):
        _, name, *words = re.split(r"\s{2,}|\s#", said)[0].split()
        assert name in COMMANDS, said
        flags = _flags(parser_of(name), words)
        assert {w.partition("=")[0] for w in words if w.startswith("--")} <= flags, said
    for rule in re.findall(r"`([a-z]+/[a-z-]+)`", text):
        if rule.partition("/")[0] in {known.partition("/")[0] for known in RULES}:
            assert rule in {*RULES, "newslint/unused-suppression"} or (DOCS.parent / rule).exists(), rule
