"""A block by itself: the rules that look at one block at a time find in it what they find there in the whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from newslint.checking.check import ActiveRule, active_rules, all_rules
from newslint.checking.desk import Desk
from newslint.checking.passage import in_whole, passage, rules
from newslint.checking.placing import Voice, record_of
from newslint.core.article import Article
from newslint.core.examples import Example
from newslint.core.finding import Finding
from newslint.house.config import Config
from newslint.plugins.registry import PlugIns, load


def examples() -> list[Example]:
    """The examples of all rules."""
    return [example for target in all_rules(Config(), PlugIns()).values() for example in load(target).EXAMPLES]


def found(article: Article, rule: ActiveRule) -> Iterator[Any]:
    """What a rule finds, with its places in the file."""
    for finding in rule.check(article, rule.options):
        assert isinstance(finding, Finding)
        yield record_of(article, Voice(rule.name, rule.severity, rule.forced), finding)


def articles(example: Example) -> Iterator[Article]:
    """An example; it and another one behind it; and the same twice in one text."""
    desk, text = Desk(Config(language_for_all=example.language)), example.plain()
    for content in (text, f"Ferry\n\n{text}\n\n{text}", f"{text}\n\nIt came on 31 June, the 2st, at a 4,50 0 cost.\n"):
        for draft in desk.drafts(f"a{example.suffix}", content.encode(errors="replace")):
            if isinstance(draft, Article) and draft.blocks:
                yield draft


def in_blocks(examples: list[Example]) -> list[tuple[Article, list[Article]]]:
    """Articles of examples, each with its blocks by themselves."""
    found = [article for example in examples for article in articles(example)]
    return [(whole, [passage(whole, n, n + 1) for n in range(len(whole.blocks))]) for whole in found]


@cache
def of_many_rules() -> list[tuple[Article, list[Article]]]:
    """Some 150 examples of all rules."""
    everything = examples()
    return in_blocks(everything[:: max(1, len(everything) // 150)])


@pytest.mark.parametrize("name", sorted(rules()))
def test_a_block_by_itself(name: str) -> None:
    (rule,) = active_rules(Config(select=(name,)), PlugIns())
    own = load(all_rules(Config(), PlugIns())[name]).EXAMPLES
    count = 0
    for article, blocks in (*in_blocks(own), *of_many_rules()):
        if not rule.knows(article.language):
            continue
        whole = list(found(article, rule))
        alone = [in_whole(one, article, number) for number, block in enumerate(blocks) for one in found(block, rule)]
        assert sorted(alone, key=repr) == sorted(whole, key=repr), article.text
        count += len(whole)
    assert count


def test_each_of_them_is_a_rule() -> None:
    assert rules() <= set(all_rules(Config(), PlugIns()))
