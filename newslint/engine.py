"""The engine: an article and the rules become findings, each exactly placed. A rule that raises is one error."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from newslint.article import Article
from newslint.config import Config, RuleSettings
from newslint.facts.figures import figures
from newslint.facts.names import names
from newslint.facts.quotations import quotation_at
from newslint.facts.readability import scores
from newslint.facts.words import word_count
from newslint.finding import Finding, Severity
from newslint.options import Options
from newslint.plugins import Doors, load
from newslint.record import ArticleRecord, EditRecord, ErrorRecord, FindingRecord, RelatedRecord


class ActiveRule(NamedTuple):
    """A rule that is switched on, with what configuration says of it."""

    name: str
    check: Callable[[Article, Any], Iterable[Finding]]
    options: Options
    severity: Severity
    forced: bool
    languages: str | tuple[str, ...]

    def knows(self, language: str) -> bool:
        """Whether the rule knows a language."""
        return self.languages == "all" or language.partition("-")[0] in self.languages


def matches(rule: str, selectors: Iterable[str]) -> bool:
    """Whether a rule is named by one of the selectors: a rule, a family, or "all"."""
    return any(s in ("all", rule) or rule.startswith(s + "/") for s in selectors)


def active_rules(config: Config, doors: Doors) -> list[ActiveRule]:
    """The rules that are on, in the order of their names; what does not load is among `doors.errors`."""
    active = []
    for name, target in sorted(doors.mapping("newslint_rules").items()):
        if matches(name, config.ignore) or (config.select and not matches(name, config.select)):
            continue
        try:
            module = load(target)
        except Exception as error:
            doors.errors.append(ErrorRecord("", f"rule {name} does not load: {type(error).__name__}: {error}"))
            continue
        if config.select or getattr(module, "DEFAULT", True):
            active.append(_activate(name, module, config, doors))
    return active


def _activate(name: str, module: Any, config: Config, doors: Doors) -> ActiveRule:
    settings = config.rule.get(name, RuleSettings())
    values = dict(settings.options)
    if name == "names/decided":  # the house's lists stand at the top of the configuration
        values["files"] = [*doors.sequence("newslint_names"), *config.names]
    options = getattr(module, "Options", Options).made_of(values)
    severity = settings.severity or module.SEVERITY
    languages = getattr(module, "LANGUAGES", "all")
    return ActiveRule(name, module.check, options, severity, settings.severity is not None, languages)


def check_article(article: Article, rules: Iterable[ActiveRule]) -> tuple[ArticleRecord, list[ErrorRecord]]:
    """Check one article: its record with the findings in the order of the text, and the rules that failed."""
    findings: list[FindingRecord] = []
    errors: list[ErrorRecord] = []
    for rule in rules:
        if not rule.knows(article.language):
            continue
        try:
            found = [record_of(article, rule, finding) for finding in rule.check(article, rule.options)]
        except Exception as error:
            errors.append(ErrorRecord(article.path, f"rule {rule.name} failed: {type(error).__name__}: {error}"))
            continue
        findings.extend(found)
    findings.sort(key=lambda f: (f.place.paragraph, f.place.line, f.place.column, f.rule))
    record = ArticleRecord(
        article.path, article.language, word_count(article), len(figures(article)), len(names(article)),
        scores(article), tuple(findings),
    )  # fmt: skip
    return record, errors


def record_of(article: Article, rule: ActiveRule, finding: Finding) -> FindingRecord:
    """A finding with its places in the file, and its fix where that may be made."""
    place = article.place(finding.start, finding.end)
    severity = rule.severity if rule.forced or finding.severity is None else finding.severity
    related = []
    for other in finding.related:
        where = article.place(other.start, other.end)
        related.append(RelatedRecord(other.role, where, article.line_text(where.line)))
    return FindingRecord(
        rule.name, severity, finding.message, place, article.line_text(place.line), tuple(related),
        _edits(article, finding), finding.safe, _context(article, finding),
    )  # fmt: skip


def _edits(article: Article, finding: Finding) -> tuple[EditRecord, ...]:
    """The fix as edits of the source; none where one of them would touch markup or a quotation."""
    edits = []
    for edit in finding.fix:
        if not article.is_plain(edit.start, edit.end) or quotation_at(article, edit.start, edit.end):
            return ()
        start, end = article.source_range(edit.start, edit.end)
        edits.append(EditRecord(start, end, edit.text))
    return tuple(edits)


def _context(article: Article, finding: Finding) -> str:
    """The matched text with two words each side, white space folded."""
    block = article.block_at(finding.start)
    before = article.text[block.start : finding.start].split()[-2:]
    after = article.text[finding.end : max(block.end, finding.end)].split()[:2]
    return " ".join([*before, article.text[finding.start : finding.end], *after])
