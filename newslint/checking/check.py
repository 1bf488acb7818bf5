"""The engine: an article and the rules become findings, each exactly placed. A rule that raises is one error."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from newslint.checking.deletion import lines_of
from newslint.core.article import Article, primary_language
from newslint.core.errors import ConfigurationError, reason
from newslint.core.finding import Finding, Severity, SourceFinding
from newslint.core.options import Options
from newslint.core.record import ArticleRecord, EditRecord, ErrorRecord, FindingRecord, RelatedRecord
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import figures
from newslint.facts.names import names
from newslint.facts.quotations import touches_quoted_words
from newslint.facts.readability import scores
from newslint.facts.words import word_count
from newslint.house.config import Config, RuleSettings
from newslint.languages import has, needs_of
from newslint.plugins.local_rules import is_local, local_rules
from newslint.plugins.registry import PlugIns, load

if TYPE_CHECKING:
    from newslint.checking.left_out.suppressions import Suppressions

NEAR = 400  # characters; two words have room in them
PHRASES = "style/phrases"
AGAINST = "against/"  # the family of rules that hold an article against its sources


class ActiveRule(NamedTuple):
    """A rule that is switched on, with what configuration says of it."""

    name: str
    check: Callable[[Article, Any], Iterable[Finding]]
    options: Options
    severity: Severity
    forced: bool
    languages: str | tuple[str, ...]
    needs: tuple[str, ...] = ()

    def knows(self, language: str) -> bool:
        """Whether the rule knows a language, which has all the lists that the rule needs."""
        named = self.languages == "all" or primary_language(language) in self.languages
        return named and has(language, self.needs)


def active_rules(config: Config, plug_ins: PlugIns, with_sources: bool = False) -> list[ActiveRule]:
    """The rules that are on, in the order of their names; what does not load is among `plug_ins.errors`.

    Those that hold an article against its sources are there where it has some, and are not even loaded otherwise.
    """
    active = []
    for name, target in sorted(all_rules(config, plug_ins).items()):
        if not config.is_on(name) or (name == PHRASES and not has_phrases(config)):
            continue
        if (not config.trusted and is_local(target)) or (name.startswith(AGAINST) and not with_sources):
            continue
        try:
            module = load(target)
            if config.is_on(name, getattr(module, "DEFAULT", True)):
                active.append(_activate(name, module, config, plug_ins))
        except ConfigurationError as error:
            plug_ins.errors += [ErrorRecord("", line) for line in str(error).split("\n")]
        except (Exception, SystemExit) as error:
            plug_ins.errors.append(ErrorRecord("", f"rule {name} does not load: {reason(error)}"))
    return active


def has_phrases(config: Config) -> bool:
    """Whether the house has phrases: their rule is not even loaded otherwise."""
    return bool(config.phrases) or PHRASES in config.rule


def all_rules(config: Config, plug_ins: PlugIns) -> dict[str, Any]:
    """Every rule there is under a configuration, on or off: newslint's own, the plug-ins' and the local ones."""
    rules = plug_ins.mapping("newslint_rules")
    if config.rules:
        rules.update(local_rules(config.rules))
    return rules


def _activate(name: str, module: Any, config: Config, plug_ins: PlugIns) -> ActiveRule:
    settings = config.rule.get(name, RuleSettings())
    values = dict(settings.options)
    if name == "names/decided":  # the house's lists stand at the top of the configuration
        values["files"] = [*plug_ins.sequence("newslint_names"), *config.names]
    elif name == PHRASES:
        values["files"] = [*values.get("files", ()), *config.phrases]
    options = getattr(module, "Options", Options).made_of(values)
    severity = settings.severity or module.SEVERITY
    languages = getattr(module, "LANGUAGES", "all")
    return ActiveRule(name, module.check, options, severity, settings.severity is not None, languages, needs_of(module))


def check_article(
    article: Article, rules: Sequence[ActiveRule], outside: Iterable[tuple[ActiveRule, Finding | SourceFinding]] = (),
    known: Collection[str] = (),
) -> tuple[ArticleRecord, list[ErrorRecord]]:  # fmt: skip
    """Check one article: its record with the findings in the order of the text, and the rules that failed.

    `outside` are the findings of engines. `known` are the names of all rules, on or off, which tell a suppression of a
    rule that is off from one of a rule that does not exist.
    """
    findings: list[FindingRecord] = []
    errors: list[ErrorRecord] = []
    suppressions = _suppressions(article)
    for rule in rules:
        if not rule.knows(article.language):
            continue
        try:
            findings += _placed(article, rule, rule.check(article, rule.options), suppressions)
        except Exception as error:
            errors.append(ErrorRecord(article.path, f"rule {rule.name} failed: {reason(error)}"))
    for rule, finding in outside:
        if isinstance(finding, SourceFinding):
            findings += _placed_in_source(article, rule, finding, suppressions)
        else:
            findings += _placed(article, rule, (finding,), suppressions)
    if suppressions:
        findings += _unused(suppressions, article.language, rules, known)
    findings.sort(key=lambda f: (f.place.paragraph, f.place.line, f.place.column, f.rule))
    record = ArticleRecord(
        article.path, article.language, word_count(article), len(figures(article)), len(names(article)),
        scores(article), tuple(findings), suppressions.count if suppressions else 0, line=article.line,
    )  # fmt: skip
    return record, errors


def _suppressions(article: Article) -> Suppressions | None:
    if not article.comments and "newslint-ignore" not in article.metadata:
        return None
    from newslint.checking.left_out.suppressions import Suppressions

    return Suppressions(article)


def _unused(
    suppressions: Suppressions, language: str, rules: Sequence[ActiveRule], known: Collection[str]
) -> Iterable[FindingRecord]:
    from newslint.checking.left_out.unused import NAME

    active = [r.name for r in rules if r.knows(language)]
    this = next((r for r in rules if r.name == NAME), None)
    return suppressions.unused(active, known or active, this.severity) if this else ()


def _placed(
    article: Article, rule: ActiveRule, found: Iterable[Finding], suppressions: Suppressions | None
) -> list[FindingRecord]:
    """What a rule found, with its places, without what the article leaves out."""
    if suppressions:
        kept = [finding for finding in found if not suppressions.leave_out(rule.name, finding)]
        found = [suppressions.without_left_out_edits(rule.name, finding) for finding in kept]
    return [record_of(article, rule, finding) for finding in found]


def _placed_in_source(
    article: Article, rule: ActiveRule, finding: SourceFinding, suppressions: Suppressions | None
) -> list[FindingRecord]:
    """What an engine found in the source, with its place, unless the article leaves it out."""
    from newslint.checking.source_findings import in_text, near, record_in_source

    told = in_text(article, finding)
    if told is not None:
        return _placed(article, rule, (told,), suppressions)
    if suppressions and suppressions.leave_out(rule.name, near(article, finding)):
        return []
    severity = rule.severity if rule.forced or finding.severity is None else finding.severity
    return [record_in_source(article, rule.name, severity, finding)]


def record_of(article: Article, rule: ActiveRule, finding: Finding) -> FindingRecord:
    """A finding with its places in the file, and its fix where that may be made."""
    place = article.place(finding.start, finding.end)
    severity = rule.severity if rule.forced or finding.severity is None else finding.severity
    related = []
    within = [r for r in finding.related if r.role != "source"]
    for other in (*within, *(r for r in finding.related if r.role == "source")):
        home = article if other.role != "source" else article.sources[other.source]
        where = home.place(other.start, other.end)
        path = home.path if home is not article else ""
        related.append(RelatedRecord(other.role, where, home.excerpt(where), path))
    return FindingRecord(
        rule.name, severity, finding.message, place, article.excerpt(place), tuple(related),
        _edits(article, finding), finding.safe, _context(article, finding),
        ((finding.start, finding.end), *((r.start, r.end) for r in within)),
    )  # fmt: skip


def _edits(article: Article, finding: Finding) -> tuple[EditRecord, ...]:
    """The fix as edits of the source; none where one of them would touch markup or a quotation, or become markup.

    A block that is replaced by nothing goes with its lines.
    """
    if not article.fixable or any(c in article.reserved for edit in finding.fix for c in edit.text):
        return ()
    edits = []
    for edit in finding.fix:
        block = article.block_at(edit.start)
        if not edit.text and (edit.start, edit.end) == (block.start, block.end):
            place = lines_of(article, block)
        else:
            place = article.source_range(edit.start, edit.end) if article.is_plain(edit.start, edit.end) else None
        if place is None or touches_quoted_words(article, edit.start, edit.end):
            return ()
        edits.append(EditRecord(*place, edit.text))
    return tuple(edits)


def _context(article: Article, finding: Finding) -> str:
    """The matched text with two words each side, white space folded."""
    block = article.block_at(finding.start)
    before = article.text[max(block.start, finding.start - NEAR) : finding.start].split()[-2:]
    after = article.text[finding.end : max(min(block.end, finding.end + NEAR), finding.end)].split()[:2]
    return " ".join([*before, article.text[finding.start : finding.end], *after])
