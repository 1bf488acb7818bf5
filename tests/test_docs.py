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


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_says_why_and_when_it_stays_silent(name: str) -> None:
    page = inspect.getdoc(RULES[name]) or ""
    title, _, rest = page.partition("\n\n")
    assert title.endswith(".") and len(rest) > 80
    assert re.search(r"\b[Ss]ilent|[Ll]eft (?:out|alone)|no finding|[Ll]eaves", rest), "when is it silent?"


@pytest.mark.parametrize("name", sorted(RULES))
def test_an_option_is_documented(name: str) -> None:
    options = getattr(RULES[name], "Options", Options)
    for option in options.describe():
        assert re.search(rf"\b{option.replace('-', '[-_]')}\b", options.__doc__ or ""), option


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
    newslint.write("a.txt", "Some 17,000 fled. By Friday 17.000 had fled, of 21,000, said “Ann Holm”, reportedly.")
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
