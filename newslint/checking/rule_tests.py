"""The examples of rules, run as the tests they are: just the marked places are found, and the fixed text is clean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newslint.checking.check import ActiveRule, check_article
from newslint.checking.desk import Desk
from newslint.core.article import Article
from newslint.core.examples import Example
from newslint.core.finding import SEVERITIES
from newslint.core.options import Options
from newslint.core.record import EditRecord, FindingRecord
from newslint.house.config import Config
from newslint.languages.examples import examples_of
from newslint.languages.needs import lacking, languages_of, needs_of
from newslint.plugins.registry import load
from newslint.readers import SUFFIXES


def examples_for(name: str, rule: Any) -> list[Example]:
    """The examples of a rule: its own, and those of the languages."""
    return [*getattr(rule, "EXAMPLES", ()), *examples_of(name)]


def problems(name: str, rule: Any) -> Iterator[str]:
    """What is wrong with a rule and its examples, a sentence each."""
    examples = examples_for(name, rule)
    yield from _missing(rule, examples)
    for number, example in enumerate(examples, 1):
        if problem := problem_of(name, rule, example):
            yield f"example {number}: {problem}"
    known = languages_of(rule)
    for language in known if isinstance(known, tuple) else ():
        shown = {bool(e.spans()) for e in examples if e.language == language}
        if shown != {True, False}:
            yield f"it knows the language {language}, and needs a good() and a bad() example in it"


def _missing(rule: Any, examples: list[Example]) -> Iterator[str]:
    title, *rest = (rule.__doc__ or "").strip().split("\n")
    if not title.endswith(".") or not any(line.strip() for line in rest):
        yield "its docstring needs a title with a full stop, and below it why, when it is silent, and who says so"
    if getattr(rule, "SEVERITY", None) not in SEVERITIES:
        yield f"its SEVERITY must be one of {', '.join(SEVERITIES)}"
    if {bool(e.spans()) for e in examples} != {True, False}:
        yield "it needs a good() and a bad() example at least"


def problem_of(name: str, rule: Any, example: Example) -> str | None:
    """What is wrong with one example, in words; None where it holds."""
    text = example.plain()
    found, problem = found_in(name, rule, example, text)
    if problem:
        return problem
    spans = sorted((f.place.start or 0, f.place.end or 0) for f in found)
    if spans != example.spans():
        return f"marks are wanted as here: {_marked(text, spans)}\n  but are: {example.text}"
    if example.fix is None:
        return None
    fixed = applied(text, {edit for f in found if f.safe for edit in f.edits})
    if fixed != example.fix:
        return f"fixed it reads: {fixed}\n  not: {example.fix}"
    again, problem = found_in(name, rule, example, fixed)
    return problem or (f"the fixed text is not clean: {again[0].message}" if again else None)


def found_in(name: str, rule: Any, example: Example, text: str) -> tuple[list[FindingRecord], str | None]:
    """What a rule finds in the text of an example, and why it could not look at it, where that is so."""
    options = getattr(rule, "Options", Options).made_of(dict(example.options))
    active = ActiveRule(
        name, rule.check, options, rule.SEVERITY, False, getattr(rule, "LANGUAGES", "all"), needs_of(rule),
        getattr(rule, "LAST", False),
    )  # fmt: skip
    if not active.knows(example.language):
        return [], f"the rule does not know its language, {example.language}: {_why_silent(active, example.language)}"
    article: Article = load(SUFFIXES[example.suffix]).read(text.encode(), "example" + example.suffix)
    article.language = example.language
    if example.against:
        article.sources = (Desk(Config()).read(example.against.encode(), "source.txt"),)
    record, errors = check_article(article, [active])
    return list(record.findings), errors[0].message if errors else None


def _why_silent(rule: ActiveRule, language: str) -> str:
    files = ", ".join(f"{name}.txt" for name in lacking(rule.needs, language))
    return f"newslint/languages/{language} lacks {files}" if files else "its LANGUAGES do not name it"


def applied(text: str, edits: Iterable[EditRecord]) -> str:
    """A text with some edits made."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _marked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text


def is_own(target: Any) -> bool:
    """Whether a rule is newslint's own, by its module."""
    return isinstance(target, str) and target.partition(".")[0] in ("newslint", "newslint_rules")
