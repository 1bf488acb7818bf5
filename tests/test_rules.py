"""Every example of every rule: just the marked places are reported, and the fixed text is clean."""

from __future__ import annotations

from typing import Any

import pytest

from newslint import good
from newslint.checking.rule_tests import problem_of, problems
from newslint.languages import entries, languages
from newslint.plugins.registry import PlugIns, load

RULES = {name: load(target) for name, target in PlugIns(third_party=False).mapping("newslint_rules").items()}


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_is_whole_its_examples_hold_and_show_what_it_does_in_each_language_that_it_names(name: str) -> None:
    assert list(problems(name, RULES[name])) == []


def test_examples_in_languages_are_of_rules_that_exist() -> None:
    named = {entry.partition(":")[0].split()[0] for code in languages() for entry in entries(code, "examples")}
    assert named <= RULES.keys()


RULE = '''"""Do not shout.

Sources: the house.
"""

import newslint
from newslint import Finding, Replace, bad, good

SEVERITY = "warning"
LANGUAGES = ("en",)
EXAMPLES = [{examples}]


def check(article, options):
    at = article.text.find("!")
    if at >= 0:
        yield Finding(at, at + 1, "Do not shout.", fix=(Replace(at, at + 1, "."),))
'''
UNKNOWN = "example 3: the rule does not know its language"
GOOD, BAD = 'good("It rains.")', 'bad("It rains«!»", fix="It rains.")'


@pytest.mark.parametrize(
    ("examples", "said"),
    [
        ('bad("It rains«!»", fix="It rains.")', "it needs a good() and a bad() example at least"),
        (f'{GOOD}, bad("It «rains»!")', "example 2: marks are wanted as here: It rains«!»"),
        (f'{GOOD}, bad("It rains«!»", fix="It rains")', "example 2: fixed it reads: It rains."),
        (f'{GOOD}, bad("Ha«!» Ha!", fix="Ha. Ha!")', "example 2: the fixed text is not clean: Do not shout."),
        (f'{GOOD}, {BAD}, good("Es regnet.", language="de")', f"{UNKNOWN}, de: its LANGUAGES do not name it"),
    ],
)
def test_what_is_wrong_with_a_rule_of_the_house_is_told(
    tmp_path: Any, in_folder: Any, examples: str, said: str
) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "shouting.py").write_text(RULE.replace("{examples}", examples))
    ran = in_folder("rules", "--test", "house")
    assert (ran.status, ran.err) == (1, "") and ran.out.startswith(f"house/shouting: {said}")


def test_an_example_in_a_language_that_lacks_a_list_of_the_rule_is_refused_with_the_name_of_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing is found there, so that an example of what is left alone would hold whatever it says."""
    rule = RULES["dates/weekday"]
    monkeypatch.setattr(rule, "EXAMPLES", [good("O venres, 3 de maio.", language="gl")])
    assert next(iter(problems("dates/weekday", rule))).startswith("example 1: the rule does not know its language, gl")
    said = problem_of("dates/weekday", rule, rule.EXAMPLES[0])
    assert said is not None and said.endswith(": newslint/languages/gl lacks months.txt, weekdays.txt"), said


def test_a_rule_that_holds_is_counted_and_one_that_does_not_load_is_an_error(tmp_path: Any, in_folder: Any) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "shouting.py").write_text(RULE.replace("{examples}", f"{GOOD}, {BAD}"))
    assert in_folder("rules", "--test", "house").out == "house/shouting: 2 examples hold.\n"
    (tmp_path / "newslint.toml").write_text('rules = ["house"]')
    assert in_folder("rules", "--test").out == "house/shouting: 2 examples hold.\n", "those of the configuration"
    (tmp_path / "house" / "broken.py").write_text("import nothing_of_that_name")
    ran = in_folder("rules", "--test", "house")
    assert ran.status == 2 and "house/broken does not load: ModuleNotFoundError" in ran.err
    assert in_folder("rules", "--test", "nowhere").err == 'newslint: "nowhere" is no folder\n'
    (tmp_path / "newslint.toml").write_text("")
    ran = in_folder("rules", "--test")
    assert (ran.status, ran.err) == (2, "newslint: there are no rules to test but newslint's own\n")


@pytest.fixture
def in_folder(tmp_path: Any) -> Any:
    from running import in_process

    return lambda *arguments: in_process(*arguments, cwd=tmp_path)
