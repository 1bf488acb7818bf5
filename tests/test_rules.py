"""Every example of every rule: just the marked places are reported, and the fixed text is clean."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

import newslint
from newslint.checking.check import ActiveRule, check_article
from newslint.checking.desk import Desk
from newslint.core.article import Article
from newslint.core.examples import Example
from newslint.core.options import Options
from newslint.core.record import EditRecord
from newslint.house.config import Config
from newslint.languages import entries, languages, languages_of
from newslint.languages.examples import examples_of
from newslint.plugins.registry import PlugIns, load
from newslint.readers import SUFFIXES

RULES = {name: load(target) for name, target in PlugIns(third_party=False).mapping("newslint_rules").items()}
EXAMPLES: dict[str, list[Example]] = {name: [*rule.EXAMPLES, *examples_of(name)] for name, rule in RULES.items()}
CASES = [(name, i) for name, examples in EXAMPLES.items() for i in range(len(examples))]


def article_of(text: str, example: Example) -> Article:
    reader = importlib.import_module(SUFFIXES[example.suffix])
    article: Article = reader.read(text.encode(), "example" + example.suffix)
    article.language = example.language
    if example.against:
        article.sources = (newslint_source(example.against),)
    return article


def newslint_source(text: str) -> Article:
    """What an example is held against, in the language that it shows."""
    return Desk(Config()).read(text.encode(), "source.txt")


def found_in(text: str, example: Example, name: str) -> list[Any]:
    rule = RULES[name]
    options = getattr(rule, "Options", Options).made_of(dict(example.options))
    active = ActiveRule(name, rule.check, options, rule.SEVERITY, False, getattr(rule, "LANGUAGES", "all"))
    article = article_of(text, example)
    assert active.knows(example.language), f"{name} has an example in a language it does not know"
    record, errors = check_article(article, [active])
    assert not errors
    return list(record.findings)


def applied(text: str, edits: set[EditRecord]) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(("name", "number"), CASES, ids=lambda v: str(v))
def test_example(name: str, number: int) -> None:
    example = EXAMPLES[name][number]
    text = example.plain()
    found = found_in(text, example, name)
    assert sorted((f.place.start, f.place.end) for f in found) == example.spans(), [f.message for f in found]
    edits = {e for f in found if f.safe for e in f.edits}
    if example.fix is not None:
        fixed = applied(text, edits)
        assert fixed == example.fix
        assert found_in(fixed, example, name) == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_is_whole(name: str) -> None:
    rule = RULES[name]
    title, *rest = (rule.__doc__ or "").strip().split("\n")
    assert title.endswith(".") and any(line.strip() for line in rest), "a title, then why, when silent, and who says so"
    assert rule.SEVERITY in newslint.core.finding.SEVERITIES
    assert any(e.spans() for e in rule.EXAMPLES) and any(not e.spans() for e in rule.EXAMPLES)


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_shows_what_it_finds_in_each_language_that_it_names(name: str) -> None:
    known = languages_of(RULES[name])
    for language in known if isinstance(known, tuple) else ():
        shown = [bool(e.spans()) for e in EXAMPLES[name] if e.language == language]
        assert True in shown and False in shown, f"{name} has no good and bad example in {language}"


def test_examples_in_languages_are_of_rules_that_exist() -> None:
    named = {entry.partition(":")[0].split()[0] for code in languages() for entry in entries(code, "examples")}
    assert named <= RULES.keys()
